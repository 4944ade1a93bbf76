"""A page’s history, in which autosave hides no version that was live. See docs/decisions/history.md."""

import django_filters
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic.history import ActionColumn
from wagtail.admin.views.pages.history import PageHistoryFilterSet, PageHistoryView
from wagtail.admin.widgets.button import HeaderButton

WENT_LIVE = ["wagtail.publish", "wagtail.publish.scheduled"]


class VersionFilters(PageHistoryFilterSet):
    """Wagtail’s filters of a history, and one for the versions that were live."""

    versions = django_filters.ChoiceFilter(
        label=gettext_lazy("Show"),
        choices=[("published", gettext_lazy("Published versions only"))],
        empty_label=gettext_lazy("Everything"),
        widget=RadioSelect,
        method="keep_published",
    )

    def keep_published(self, entries, _name, _value):
        return entries.filter(action__in=WENT_LIVE)


class VersionColumn(ActionColumn):
    """What was done, and what can be done with its version: comparing it with live, too."""

    def get_actions(self, entry, parent_context):
        actions = super().get_actions(entry, parent_context)
        if entry.revision_id and entry.action in WENT_LIVE and not actions:
            actions = [
                self.link("revisions_view", _("Preview"), entry.revision_id),
                self.link("revisions_revert", _("Review this version"), entry.revision_id),
            ]
        live = self.object.live_revision_id
        if actions and self.object.live and entry.revision_id != live:
            is_newer = live is not None and entry.revision_id > live
            ends = ["live", entry.revision_id] if is_newer else [entry.revision_id, "live"]
            actions.append(self.link("revisions_compare", _("Compare with live"), *ends))
        return actions

    def link(self, name, label, *revisions):
        address = reverse(self.url_names[name], args=[self.object.pk, *revisions])
        return {"url": address, "label": label}


class History(PageHistoryView):
    """Wagtail’s history of a page, with a choice of the versions that were live."""

    filterset_class = VersionFilters

    @cached_property
    def columns(self):
        stock, *others = super().columns
        column = VersionColumn(
            stock.name,
            label=stock.label,
            object=self.object,
            url_names=stock.url_names,
            user_can_unschedule=stock.user_can_unschedule,
        )
        return [column, *others]

    @cached_property
    def header_buttons(self):
        address = self.get_history_url(self.object)
        return [
            *super().header_buttons,
            HeaderButton(
                _("Published versions"), f"{address}?versions=published", icon_name="history"
            ),
        ]


history = require_admin_access(History.as_view())
history_results = require_admin_access(History.as_view(results_only=True))
