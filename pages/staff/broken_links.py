"""Links that lead nowhere, as editors see and mend them."""

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from ..models import BrokenLink
from .reports import edited_by, harmless


class BrokenLinkFilters(WagtailFilterSet):
    """What the report can be narrowed by."""

    page = django_filters.NumberFilter(label=_("Number of the page"), field_name="page_id")
    why = django_filters.MultipleChoiceFilter(label=_("Why"), choices=BrokenLink.Why.choices)

    class Meta:
        model = BrokenLink
        fields = []


class BrokenLinksReport(ReportView):
    """Links that lead nowhere, on pages that the user may edit, and in what else they may change."""

    page_title = _("Broken links")
    header_icon = "link"
    index_url_name = "broken_links_report"
    index_results_url_name = "broken_links_report_results"
    filterset_class = BrokenLinkFilters
    permission_policy = page_permission_policy
    permission_required = "change"
    no_results_message = _("No link is known to be broken.")
    default_ordering = "first_seen_at"
    export_filename = "broken-links"
    list_export = ["stands_in", "words", "address", "reason", "first_seen_at", "last_checked_at"]
    export_headings = {
        "stands_in": _("Where"),
        "words": _("Words"),
        "address": _("Leads to"),
        "reason": _("Why"),
        "first_seen_at": _("First seen"),
        "last_checked_at": _("Last checked"),
    }
    custom_field_preprocess = {
        name: {"csv": harmless, "xlsx": harmless}
        for name in ("stands_in", "words", "address", "reason")
    }

    @cached_property
    def finder(self):
        return AdminURLFinder(self.request.user)

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "stands_in", label=_("Where"), get_url=self.place_of, sort_key="page__title"
            ),
            Column("words", label=_("Words"), classname="wrap-anywhere"),
            Column("address", label=_("Leads to"), classname="wrap-anywhere", sort_key="address"),
            Column("reason", label=_("Why"), sort_key="why"),
            DateColumn("first_seen_at", label=_("First seen"), sort_key="first_seen_at"),
            DateColumn("last_checked_at", label=_("Last checked")),
        ]

    def place_of(self, link):
        """Return where the link is mended: the form of what it stands in, at its block."""
        address = self.finder.get_edit_url(link.page or link.source)
        return address and f"{address}{link.anchor}"

    def get_base_queryset(self):
        user = self.request.user
        elsewhere = user.has_perm("pages.change_sitesettings")
        found = BrokenLink.objects.current().mended_by(edited_by(user), elsewhere=elsewhere)
        return found.for_report()

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset) if self.filters.is_valid() else queryset.none()
