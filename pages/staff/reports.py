"""What readers answered, as editors read it."""

import django_filters
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn, Table, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from ..models import Feedback, SitePage

COUNTED_PAGES = 20
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def edited_by(user):
    """Return the pages that a user may edit."""
    return page_permission_policy.instances_user_has_permission_for(user, "change")


def pages_to_choose(request):
    """Return the pages with answers that a user may edit, and the one that is asked for."""
    return SitePage.objects.answered(edited_by(request.user), request.GET.get("page", ""))


def said(helpful):
    """Return what a reader chose, in a word."""
    return str(_("Yes") if helpful else _("No"))


def harmless(text):
    """Return a text in which no spreadsheet sees a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


class FeedbackFilters(WagtailFilterSet):
    """What the report can be narrowed by."""

    # By `id`: a number too large for a primary key is no choice then, and no error.
    page = django_filters.ModelChoiceFilter(
        label=_("Page"), queryset=pages_to_choose, to_field_name="id"
    )
    helpful = django_filters.ChoiceFilter(
        label=_("Did it help?"),
        choices=[("True", _("Yes")), ("False", _("No"))],
        empty_label=_("All"),
        widget=RadioSelect,
    )
    created_at = django_filters.DateFromToRangeFilter(
        label=_("Received"), widget=DateRangePickerWidget
    )
    show = django_filters.ChoiceFilter(
        label=_("Comments"),
        choices=[("all", _("With and without comment"))],
        empty_label=_("With comment"),
        widget=RadioSelect,
        method="keep",
    )

    class Meta:
        model = Feedback
        fields = []

    def keep(self, feedback, _name, _value):
        return feedback

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data["show"] else found.commented()


class FeedbackReport(ReportView):
    """What readers answered to “Did this page help?”, of the pages that the user may edit."""

    page_title = _("Did it help?")
    header_icon = "comment"
    index_url_name = "feedback_report"
    index_results_url_name = "feedback_report_results"
    results_template_name = "pages/feedback_report_results.html"
    filterset_class = FeedbackFilters
    permission_policy = page_permission_policy
    permission_required = "change"
    no_results_message = _("No comments fit this choice.")
    columns = [
        TitleColumn(
            "page",
            label=_("Page"),
            get_url=lambda answer: reverse("wagtailadmin_pages:edit", args=[answer.page_id]),
        ),
        Column("helpful", label=_("Did it help?"), accessor=lambda answer: said(answer.helpful)),
        Column("comment", label=_("Comment"), width="50%", classname="wrap-anywhere"),
        DateColumn("created_at", label=_("Received")),
    ]
    count_columns = [
        TitleColumn(
            "page__title",
            label=_("Page"),
            get_url=lambda counts: feedback_address(counts["page"]),
        ),
        NumberColumn("yes", label=_("Yes")),
        NumberColumn("no", label=_("No")),
        NumberColumn("comments", label=_("Comments")),
    ]
    export_filename = "feedback"
    list_export = ["created_at", "page.title", "page.full_url", "helpful", "comment"]
    export_headings = {
        "page.title": _("Page"),
        "page.full_url": _("Address"),
        "helpful": _("Did it help?"),
    }
    custom_field_preprocess = {
        "helpful": {"csv": said, "xlsx": said},
        "page.title": {"csv": harmless, "xlsx": harmless},
        "comment": {"csv": harmless, "xlsx": harmless},
    }

    def get_queryset(self):
        return Feedback.objects.about(edited_by(self.request.user))

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset) if self.filters.is_valid() else queryset.none()

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"counts": self.counts}

    @cached_property
    def counts(self):
        """The table of the pages with most answers, with or without comment, as filtered."""
        found = self.get_queryset()
        for name in ("page", "created_at") if self.filters.is_valid() else ():
            chosen = self.filters.form.cleaned_data[name]
            found = self.filters.filters[name].filter(found, chosen)
        rows = found.counted_by_page()[:COUNTED_PAGES]
        return Table(self.count_columns, rows, caption=_("Answers by page")) if rows else None


def feedback_address(page_pk):
    """Return where the report shows all that was answered about a page."""
    return f"{reverse('feedback_report')}?page={page_pk}&show=all"
