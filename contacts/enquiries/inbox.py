"""Where enquiries are read and answered, by the members of their inbox and by nobody else."""

import django_filters
from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.log_actions import log

from .answering import answer, assign, note, reopen
from .models import Enquiry, Inbox
from .querysets import log_entries_of
from .questions import Lines

TITLE = gettext_lazy("Enquiries")
ALL = gettext_lazy("All")
LATEST_STEPS = 50


def name_of(user):
    """Return what colleagues call somebody; nothing if there is nobody."""
    return get_user_display_name(user) if user else ""


def language_of(enquiry):
    """Return the language of the page that an enquiry came from, in words."""
    return dict(settings.LANGUAGES).get(enquiry.language_code, enquiry.language_code)


class PromisedColumn(Column):
    """The day that was promised, and in words whether it is past."""

    cell_template_name = "staff/promised_cell.html"


class EnquiryFilters(WagtailFilterSet):
    """What the list can be narrowed to; an export takes the same."""

    inbox = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Inbox"),
        queryset=lambda request: Inbox.objects.of(request.user),
        empty_label=ALL,
        widget=forms.RadioSelect,
    )
    status = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"),
        choices=Enquiry.Status.choices,
        empty_label=ALL,
        widget=forms.RadioSelect,
    )
    when = django_filters.ChoiceFilter(
        label=gettext_lazy("When"),
        choices=[("overdue", gettext_lazy("Overdue"))],
        empty_label=ALL,
        widget=forms.RadioSelect,
        method="keep_overdue",
    )
    whose = django_filters.ChoiceFilter(
        label=gettext_lazy("Whose"),
        choices=[("mine", gettext_lazy("Assigned to me"))],
        empty_label=ALL,
        widget=forms.RadioSelect,
        method="keep_mine",
    )

    class Meta:
        model = Enquiry
        fields = []

    def keep_overdue(self, queryset, _name, _value):
        return queryset.overdue()

    def keep_mine(self, queryset, _name, _value):
        return queryset.filter(assigned_to=self.request.user)

    @property
    def found(self):
        """What they leave of the enquiries; nothing if they make no sense."""
        return self.qs if self.is_valid() else self.queryset.none()

    @property
    def in_words(self):
        """What they are set to: “New families, new”."""
        chosen = self.form.cleaned_data if self.is_valid() else {}
        return ", ".join(str(value) for value in chosen.values() if value)


class ForReaders:
    """Mixed into a view: it lets in who reads an inbox, and nobody else, whatever their rights."""

    header_icon = "mail"

    def dispatch(self, request, *args, **kwargs):
        if not Inbox.objects.of(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def filters(self):
        own = Enquiry.objects.for_user(self.request.user).in_order()
        return EnquiryFilters(self.request.GET, own, request=self.request)

    def get_breadcrumbs_items(self):
        listing = {"url": reverse("enquiries"), "label": TITLE}
        return [*self.breadcrumbs_items, listing, {"url": "", "label": self.get_page_title()}]


class EnquiryList(ForReaders, BaseListingView):
    """The enquiries of a reader's inboxes, those to answer first on top; nothing that was typed."""

    page_title = TITLE
    index_url_name = "enquiries"
    index_results_url_name = "enquiries_results"
    verbose_name_plural = gettext_lazy("enquiries")
    paginate_by = 50
    columns = [
        TitleColumn("reference", label=gettext_lazy("Reference"), url_name="enquiry"),
        PromisedColumn("reply_by", label=gettext_lazy("Promised for")),
        StatusTagColumn(
            "get_status_display",
            label=gettext_lazy("Status"),
            primary=lambda enquiry: enquiry.status == Enquiry.Status.NEW,
        ),
        Column(
            "assigned",
            label=gettext_lazy("Assigned to"),
            accessor=lambda enquiry: name_of(enquiry.assigned_to),
        ),
        Column("inbox", label=gettext_lazy("Inbox")),
        Column("language", label=gettext_lazy("Language"), accessor=language_of),
        DateColumn("received_at", label=gettext_lazy("Received")),
    ]

    def get_queryset(self):
        return self.filters.found.defer("answers")

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    @property
    def header_more_buttons(self):
        address = f"{reverse('enquiries_export')}?{self.request.GET.urlencode()}"
        return [Button(_("Export these"), address, icon_name="download")]


class MemberField(forms.ModelChoiceField):
    """One of those who read an inbox, by name."""

    def label_from_instance(self, user):
        return name_of(user)


class ChangeForm(forms.Form):
    """What a reader does with an enquiry, and how it stood when they decided that."""

    change = forms.ChoiceField(choices=[(name, name) for name in ("assign", "answer", "reopen")])
    seen = forms.CharField(required=False)
    member = MemberField(None, label=gettext_lazy("Somebody else"), required=False)

    def __init__(self, members, data=None):
        super().__init__(data)
        self.fields["member"].queryset = members

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("change") == "assign" and not cleaned.get("member"):
            self.add_error("member", _("Choose who answers it."))
        return cleaned


class NoteForm(forms.Form):
    """What a reader notes for the others."""

    text = Lines(
        label=gettext_lazy("Note"),
        max_length=2000,
        help_text=gettext_lazy(
            "Only who reads this inbox sees it. It is deleted with the enquiry."
        ),
        widget=forms.Textarea({"rows": 3, "autocomplete": "off"}),
    )


@method_decorator(sensitive_post_parameters(), "dispatch")
class OneEnquiry(ForReaders, WagtailAdminTemplateMixin, FormView):
    """One enquiry, what was done with it, and what can be done; who looks is in the log.

    To everybody else it isn't there: they can't even ask which numbers there are.
    """

    form_class = NoteForm
    template_name = "staff/enquiry.html"

    def dispatch(self, request, *args, pk):
        self.enquiry = get_object_or_404(Enquiry.objects.for_user(request.user), pk=pk)
        return super().dispatch(request, pk=pk)

    def get_page_title(self):
        return self.enquiry.reference

    @property
    def members(self):
        return self.enquiry.inbox.members.filter(is_active=True)

    @property
    def seen(self):
        """How it stands, as one word."""
        return f"{self.enquiry.status}-{self.enquiry.assigned_to_id}"

    def get_context_data(self, **kwargs):
        page = self.enquiry.page
        return super().get_context_data(
            enquiry=self.enquiry,
            seen=self.seen,
            language=language_of(self.enquiry),
            assigned_to=name_of(self.enquiry.assigned_to),
            is_mine=self.enquiry.assigned_to == self.request.user,
            page_address=page and page.get_url(self.request),
            change_form=ChangeForm(self.members.exclude(pk=self.request.user.pk)),
            notes=list(self.enquiry.notes.select_related("author")),
            entries=list(log_entries_of(self.enquiry)[:LATEST_STEPS]),
            **kwargs,
        )

    def render_to_response(self, context, **kwargs):
        log(self.enquiry, "enquiries.viewed", user=self.request.user)
        return super().render_to_response(context, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.change() if "change" in request.POST else super().post(request, *args, **kwargs)

    def form_valid(self, form):
        note(self.enquiry, self.request.user, form.cleaned_data["text"])
        messages.success(self.request, _("Your note is kept."))
        return redirect("enquiry", self.enquiry.pk)

    @transaction.atomic
    def change(self):
        """Do what was asked, unless somebody else did something since the reader looked."""
        locked = Enquiry.objects.for_user(self.request.user).select_for_update(of=("self",))
        self.enquiry = get_object_or_404(locked, pk=self.enquiry.pk)
        form = ChangeForm(self.members, self.request.POST)
        if not form.is_valid():
            messages.error(self.request, _("Nothing was changed. Choose who answers it."))
        elif form.cleaned_data["seen"] != self.seen:
            messages.warning(self.request, self.meanwhile)
        else:
            self.do(form.cleaned_data["change"], form.cleaned_data["member"])
        return redirect("enquiry", self.enquiry.pk)

    @property
    def meanwhile(self):
        """What a reader is told who comes too late."""
        words = {
            "status": self.enquiry.get_status_display(),
            "who": name_of(self.enquiry.assigned_to),
        }
        if self.enquiry.assigned_to:
            return (
                _("Nothing was changed. Meanwhile %(who)s has it, and it is “%(status)s”.") % words
            )
        return _("Nothing was changed. Meanwhile it is “%(status)s”, and nobody has it.") % words

    def do(self, change, member):
        user, who = self.request.user, name_of(member)
        if change == "assign":
            assign(self.enquiry, member, user)
            messages.success(self.request, _("%(who)s answers it.") % {"who": who})
        elif change == "answer":
            answer(self.enquiry, user)
            messages.success(
                self.request,
                _("Answered. It is deleted on %(day)s.")
                % {"day": date_format(self.enquiry.delete_on)},
            )
        else:
            reopen(self.enquiry, user)
            messages.success(self.request, _("It is open again."))
