"""Pages on which families and clinicians write to us."""

from django.db import models
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from contacts.enquiries.forms import EnquiryForm
from contacts.enquiries.questions import OwnQuestion, QuestionsField, for_families
from contacts.enquiries.receiving import receipt_for, receive, reference_in
from program_site.requests import HOUR, sent_with

from .base import BODY_PANEL, SitePage
from .home import HomePage
from .lines import lines_of
from .obstacles import Obstacle
from .settings import SiteSettings


class EnquiryPage(SitePage):
    """A door: who it is for, what happens next, by when, and a form that asks for little.

    Never cached, and without a cookie: see docs/decisions/enquiries.md.
    """

    for_clinicians = models.BooleanField(
        _("for clinicians"),
        default=False,
        help_text=_("Doctors and nurses read it, not families. It may use their words."),
    )
    who_for = models.TextField(
        _("who it is for"),
        max_length=300,
        help_text=_("Like “For families whose child was just told to need CAR T-cell therapy.”"),
    )
    at_hand = models.TextField(
        _("what to have at hand"),
        blank=True,
        help_text=_("One thing a line, like “The name of your child’s doctor”."),
    )
    next_steps = models.TextField(
        _("what happens next"),
        help_text=_("One step a line, in order, like “A nurse reads your message.”"),
    )
    inbox = models.ForeignKey(
        "contacts.Inbox",
        verbose_name=_("inbox"),
        null=True,
        on_delete=models.SET_NULL,  # a version of long ago may name one that is gone
        related_name="+",
        help_text=_("Who reads it, by when they answer, and whom families call instead."),
    )
    questions = QuestionsField(
        _("what it asks"),
        default=for_families,
        blank=True,
        help_text=_("Besides the name and a telephone number or an e-mail. Ask for little."),
    )
    own_questions = StreamField(
        [("question", OwnQuestion())],
        verbose_name=_("questions of your own"),
        blank=True,
        max_num=3,
        help_text=_("Each has room for some sentences. Better none: families write too much."),
    )

    page_description = _("A form for families or clinicians who want us to call or write back.")
    parent_page_types = [HomePage, "pages.ContactPage", "pages.StandardPage"]
    subpage_types = []
    allowed_http_methods = [*SitePage.allowed_http_methods, "POST"]
    pattern_fields = [
        *SitePage.pattern_fields,
        "for_clinicians",
        "who_for",
        "at_hand",
        "next_steps",
        "questions",
    ]
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(["summary", "picture", "who_for", "at_hand"], heading=_("Before")),
        MultiFieldPanel(["inbox", "questions", "own_questions"], heading=_("The form")),
        MultiFieldPanel(["next_steps"], heading=_("After")),
        BODY_PANEL,
    ]
    settings_panels = ["for_clinicians", *SitePage.settings_panels]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("inbox", overridable=False),
        SynchronizedField("questions", overridable=False),
    ]

    class Meta:
        verbose_name = _("enquiry page")

    def save(self, *args, **kwargs):
        """Save it; what all languages share is decided in English."""
        translations = EnquiryPage.objects.filter(translation_key=self.translation_key)
        original = translations.exclude(pk=self.pk).filter(locale__language_code="en").first()
        if original:
            self.inbox, self.questions = original.inbox, original.questions
        super().save(*args, **kwargs)
        if self.live and not original:
            for translation in translations.exclude(pk=self.pk):
                translation.save(update_fields=["inbox", "questions"])

    def obstacles(self):
        return [*super().obstacles(), *self.faults_of_inbox()]

    def faults_of_inbox(self):
        if self.inbox is None:
            yield Obstacle(_("Choose an inbox: nobody would read what families write."), "inbox")
        elif not self.inbox.readers:
            yield Obstacle(_("Nobody who reads this inbox can sign in and has an e-mail."), "inbox")

    @property
    def contact_id(self):
        """Whom families call instead, for the frame to fetch."""
        return self.inbox and self.inbox.contact_id

    @property
    def at_hand_list(self):
        return lines_of(self.at_hand)

    @property
    def next_step_list(self):
        return lines_of(self.next_steps)

    def form(self, data=None):
        """Return its form, as sent or new."""
        own = [block.value["question"] for block in self.own_questions]
        return EnquiryForm(self.pk, self.questions, own, data)

    def get_context(self, request, *args, form=None, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "form": form or self.form(),
            "reference": reference_in(request.GET.get("sent", "")),
        }

    def serve(self, request, *args, **kwargs):
        form = None
        if request.method == "POST" and self.inbox:
            request.sensitive_post_parameters = "__ALL__"  # no error report shows what was typed
            form = self.form(sent_with(request))
            enquiry = receive(request, form, self, self.holidays(request))
            if enquiry:
                return self.received(request, enquiry)
        context = self.get_context(request, form=form)
        response = TemplateResponse(request, self.get_template(request), context)
        if form:
            response.status_code = form.status
        if response.status_code == 429:
            response["Retry-After"] = HOUR
        add_never_cache_headers(response)
        return response

    def received(self, request, enquiry):
        """Lead to the answer, so that loading it again sends nothing."""
        address = f"{self.get_url(request)}?sent={receipt_for(enquiry)}"
        response = HttpResponseRedirect(address, status=303)
        add_never_cache_headers(response)
        return response

    def holidays(self, request):
        """Return the days on which nobody works."""
        return {block.value for block in SiteSettings.for_request(request).holidays}
