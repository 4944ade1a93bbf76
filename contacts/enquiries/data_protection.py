"""Where data protection officers erase what somebody asks us to forget, and see who did what."""

import django_filters
from django import forms
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import BaseListingView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import ModelLogEntry

from .erasing import erase
from .models import Enquiry, reference_in_words
from .querysets import log_entries, log_entries_of

MAY_ERASE = "contacts.erase_enquiry"


class ForOfficers(PermissionRequiredMixin):
    """Mixed into a view: it lets in who may erase enquiries, and shows nothing of what they say."""

    permission_required = MAY_ERASE
    raise_exception = True

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class ReferenceForm(forms.Form):
    """Which enquiry it is about, as somebody read out or copied its reference."""

    reference = forms.CharField(
        label=gettext_lazy("Reference"),
        max_length=40,
        help_text=gettext_lazy("Like K7Q2-M4XD. Whoever wrote to us has it."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def clean_reference(self):
        reference = reference_in_words(self.cleaned_data["reference"])
        enquiry = Enquiry.objects.select_related("inbox").filter(reference=reference).first()
        if enquiry is None:
            words = _("There is no enquiry %(reference)s. The log says if there was one.")
            raise forms.ValidationError(words % {"reference": reference})
        return enquiry


class EraseForm(forms.Form):
    """Why an enquiry is erased."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is erased"),
        max_length=300,
        help_text=gettext_lazy("It stays in the log. Write no name of a family."),
    )


class EraseEnquiry(ForOfficers, WagtailAdminTemplateMixin, FormView):
    """Finds an enquiry by its reference, says what it is but not what it says, and erases it."""

    form_class = EraseForm
    template_name = "staff/enquiry_erase.html"
    page_title = gettext_lazy("Erase an enquiry")
    header_icon = "bin"

    @cached_property
    def reference_form(self):
        return ReferenceForm(self.request.GET or None)

    @property
    def enquiry(self):
        form = self.reference_form
        return form.cleaned_data["reference"] if form.is_valid() else None

    def get_context_data(self, **kwargs):
        entries = list(log_entries_of(self.enquiry)) if self.enquiry else []
        return super().get_context_data(
            reference_form=self.reference_form, enquiry=self.enquiry, entries=entries, **kwargs
        )

    def post(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs) if self.enquiry else self.get(request)

    def form_valid(self, form):
        reference = self.enquiry.reference
        erase(self.enquiry, self.request.user, form.cleaned_data["reason"])
        messages.success(self.request, _("%(reference)s is erased.") % {"reference": reference})
        return redirect(f"{reverse('enquiries_log')}?reference={reference}")


class LogFilters(WagtailFilterSet):
    """What the log can be narrowed to."""

    reference = django_filters.CharFilter(label=gettext_lazy("Reference"), method="keep_reference")

    class Meta:
        model = ModelLogEntry
        fields = []

    def keep_reference(self, queryset, _name, value):
        return queryset.filter(label=reference_in_words(value))


class EnquiryLog(ForOfficers, BaseListingView):
    """Who saw which enquiry and what they did with it, the newest on top."""

    page_title = gettext_lazy("Log of enquiries")
    header_icon = "history"
    index_url_name = "enquiries_log"
    index_results_url_name = "enquiries_log_results"
    filterset_class = LogFilters
    paginate_by = 50
    columns = [
        Column(
            "when",
            label=gettext_lazy("When"),
            accessor=lambda entry: date_format(
                timezone.localtime(entry.timestamp), "DATETIME_FORMAT"
            ),
        ),
        Column("label", label=gettext_lazy("Which")),
        Column("user_display_name", label=gettext_lazy("Who")),
        Column("message", label=gettext_lazy("What")),
    ]

    def get_base_queryset(self):
        return log_entries()
