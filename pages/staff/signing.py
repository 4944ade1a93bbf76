"""Where editors say that only wording changed or ask for a clinician, and clinicians that a page is still true."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from ..models import ClinicalReview, ReviewLink, SignOff, SitePage
from ..models.sign_off import confirm, sign
from .reminding import ask_for_changes
from .reviewing import StillTrueForm


def say_why_not_approved(request, page):
    """Lead to a page with a message that names what keeps it from being approved, if anything."""
    page = page.newest
    reasons = page.reasons_against()
    if not reasons:
        return None
    refusal = _("“%(title)s” isn’t approved yet.") % {"title": page.get_admin_display_title()}
    messages.warning(request, " ".join(map(str, [refusal, *reasons])))
    return redirect("wagtailadmin_pages:edit", page.pk)


def not_approved(request, pk):
    """Say why an approval changed nothing."""
    page = get_object_or_404(SitePage, pk=pk).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return say_why_not_approved(request, page) or redirect("wagtailadmin_pages:edit", pk)


class WordingOnlyForm(forms.Form):
    """Why no clinician has to read a change."""

    reason = forms.CharField(
        label=gettext_lazy("What you changed, and why it changes no fact"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
    )


class EditorsView(WagtailAdminTemplateMixin, FormView):
    """A form about one page, for those who may edit it."""

    def dispatch(self, request, *args, pk):
        self.page = get_object_or_404(SitePage, pk=pk).specific
        if not self.is_open():
            raise PermissionDenied
        if not self.is_needed():
            messages.warning(request, self.refusal)
            return self.back()
        return super().dispatch(request, pk=pk)

    @cached_property
    def can_edit(self):
        return self.page.permissions_for_user(self.request.user).can_edit()

    def is_open(self):
        return self.can_edit

    def back(self):
        """Lead back to the page, or to the first screen who can't open that."""
        if self.can_edit:
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        return redirect("wagtailadmin_home")

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        address = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        page = {"url": address if self.can_edit else "", "label": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, page, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, can_edit=self.can_edit, **kwargs)


class WordingOnly(EditorsView):
    """Signs off a page's draft as a change of wording, with a reason that is kept."""

    form_class = WordingOnlyForm
    template_name = "staff/wording_only.html"
    page_title = gettext_lazy("Only the wording changed")
    header_icon = "edit"
    refusal = gettext_lazy(
        "This change needs a clinical review: it touches a care card, a number, a step or a table, "
        "or no clinician has read an earlier text."
    )

    def is_needed(self):
        return not self.page.is_signed_off and self.page.may_be_wording_only

    def form_valid(self, form):
        user, reason = self.request.user, form.cleaned_data["reason"]
        sign(self.page.newest, user, kind=SignOff.Kind.WORDING, reason=reason)
        log(self.page, "pages.wording_only", user=user, data={"reason": reason})
        messages.success(self.request, _("Noted. The page can be published."))
        return self.back()


class ReviewerForm(forms.Form):
    """Who shall read a page without an account."""

    name = forms.CharField(label=gettext_lazy("Name of the clinician"), max_length=160)
    email = forms.EmailField(
        label=gettext_lazy("Their e-mail address"),
        required=False,
        help_text=gettext_lazy(
            "We mail them the address, and keep no e-mail. Empty: you send it yourself."
        ),
    )


class AskReviewer(EditorsView):
    """Makes the link by which a clinician without an account signs a draft, or says that a page is still true."""

    form_class = ReviewerForm
    template_name = "staff/ask_reviewer.html"
    page_title = gettext_lazy("Ask a clinician without an account")
    header_icon = "mail"
    refusal = gettext_lazy("Submit the page for clinical review first.")

    def is_needed(self):
        return self.page.awaits_clinician or bool(
            self.page.live_revision_id and self.page.may_be_confirmed
        )

    def form_valid(self, form):
        name, user = form.cleaned_data["name"], self.request.user
        link, token = ReviewLink.make(self.page, name, user)
        log(self.page, "pages.review_link", user=user, data={"name": name})
        address = self.request.build_absolute_uri(reverse("review", args=[token]))
        mailed = mail_address(address, link, form.cleaned_data["email"])
        return self.render_to_response(
            self.get_context_data(link=link, address=address, mailed=mailed)
        )


def mail_address(address, link, to):
    """Mail a review link, and nothing else about page or people; return whether it was sent."""
    if not to:
        return None
    words = _(
        "Please read one page for families and say if it is right:\n\n%(address)s\n\n"
        "The address works once, until %(day)s. Please pass it on to nobody."
    ) % {"address": address, "day": date_format(link.expires_at)}
    try:
        return bool(send_mail(_("A page waits for your review"), words, None, [to]))
    except OSError:
        return False


class StillTrue(EditorsView):
    """Where a clinician says of a live page that it is still true, and its keepers see when that is due."""

    form_class = StillTrueForm
    template_name = "staff/still_true.html"
    page_title = gettext_lazy("Is it still true?")
    header_icon = "check"
    refusal = gettext_lazy("Families don’t read a signed text of this page. Submit it for review.")

    @cached_property
    def is_clinician(self):
        return ClinicalReview.is_open_to(self.request.user, self.page)

    def is_open(self):
        is_keeper = self.request.user in (self.page.owner, self.page.deputy)
        return self.can_edit or is_keeper or self.is_clinician

    def is_needed(self):
        return self.page.may_be_confirmed

    def get_initial(self):
        return {"name": self.request.user.get_full_name()}

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_clinician=self.is_clinician, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.is_clinician:
            raise PermissionDenied
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        user, name, comment = (
            self.request.user,
            form.cleaned_data["name"],
            form.cleaned_data["comment"],
        )
        if form.cleaned_data["decision"] == ReviewLink.Decision.APPROVED:
            confirm(self.page, user, name=name, reason=comment)
            messages.success(self.request, _("Noted. Families read that it was reviewed today."))
        else:
            ask_for_changes(self.page, name, comment, user=user)
            messages.success(self.request, _("Noted. Who keeps the page gets a mail."))
        return self.back()
