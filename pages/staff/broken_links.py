"""Links that lead nowhere, as editors see and mend them."""

import django_filters
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn

from ..models import BrokenLink
from .concern import Concern, ConcernFilters, kept_pages
from .reports import edited_by


class BrokenLinkFilters(ConcernFilters):
    """What the report can be narrowed by."""

    why = django_filters.MultipleChoiceFilter(label=_("Why"), choices=BrokenLink.Why.choices)


class BrokenLinks(Concern):
    """Links that lead nowhere, on pages that the user may edit, and in what else they may change."""

    name = "links"
    page_title = _("Broken links")
    header_icon = "link"
    filterset_class = BrokenLinkFilters
    default_ordering = "first_seen_at"

    @classmethod
    def found(cls, user):
        elsewhere = user.has_perm("pages.change_sitesettings")
        links = BrokenLink.objects.current()
        return links.mended_by(edited_by(user), elsewhere=elsewhere).for_report()

    @classmethod
    def mine(cls, user):
        return Q(page__in=kept_pages(user).values("pk"))

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
            DateColumn("last_checked_at", label=_("Last checked"), sort_key="last_checked_at"),
        ]

    def place_of(self, link):
        """Return where the link is mended: the form of what it stands in, at its block."""
        address = self.finder.get_edit_url(link.page or link.source)
        return address and f"{address}{link.anchor}"
