"""The registry of facts in the admin: what is good, what is not any more, and who keeps it."""

import django_filters
from django.forms import RadioSelect
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from ..models import Fact
from .reports import harmless

SOON = 90  # days
EXPORTED = ["name", "number", "wording", "source", "source_address", "owner"]


class FactFilters(WagtailFilterSet):
    """What the listing can be narrowed by."""

    show = django_filters.ChoiceFilter(
        label=_("Show"),
        choices=[
            ("expired", _("Not good any more")),
            ("expiring", _("Good for 90 days at most")),
            ("waiting", _("Waiting for a clinician to publish")),
        ],
        empty_label=_("All"),
        widget=RadioSelect,
        method="keep",
    )
    owner = django_filters.ModelChoiceFilter(
        label=_("Owner"), queryset=lambda _request: Fact.objects.owners()
    )

    class Meta:
        model = Fact
        fields = []

    def keep(self, facts, _name, value):
        if value == "expiring":
            return facts.expiring(SOON)
        return facts.expired() if value == "expired" else facts.waiting()


def good_until(fact):
    """Return the day until which a fact is good, and whether it is past."""
    day = date_format(fact.expires_on, "N j, Y") if fact.expires_on else ""
    return format_lazy(_("{day}: not good any more"), day=day) if fact.is_expired else day


def exported(value):
    """Return a value as a spreadsheet may have it."""
    return harmless(str(value or ""))


class FactList(IndexView):
    """The listing, exported so that no spreadsheet sees a formula."""

    custom_field_preprocess = {name: {"csv": exported, "xlsx": exported} for name in EXPORTED}


class FactViewSet(SnippetViewSet):
    """Facts as a listing of their own in the admin's menu."""

    model = Fact
    icon = "order"
    menu_label = _("Facts")
    add_to_admin_menu = True
    menu_order = 230
    index_view_class = FactList
    filterset_class = FactFilters
    list_display = [
        "name",
        LocaleColumn(),
        "number",
        "source",
        Column("expires_on", label=_("Good until"), accessor=good_until, sort_key="expires_on"),
        "owner",
        LiveStatusTagColumn(),
    ]
    list_export = [*EXPORTED, "as_of", "expires_on", "live"]
