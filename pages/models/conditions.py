"""What children are treated for."""

from itertools import groupby
from operator import itemgetter

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from .base import SitePage
from .home import HomePage
from .listing import IndexPage, program_filter


class ConditionIndexPage(IndexPage):
    """Conditions A to Z, other names included."""

    per_page = 400
    page_description = _("Lists all conditions from A to Z, with their other names.")
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("condition index page")

    def listed(self):
        return ConditionPage.objects.published().child_of(self).for_display().order_by("title")

    def filters(self, request):
        return [program_filter(request, self, ConditionPage)]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {"letters": by_letter(context["results"])}


def by_letter(conditions):
    """Return conditions under the letters of all their names: `[(letter, [(name, condition)])]`."""
    names = [
        (slugify(name, allow_unicode=True), name, condition)
        for condition in conditions
        for name in [condition.title, *condition.other_name_list]
    ]
    names.sort(key=itemgetter(0))
    return [
        (letter, [(name, condition) for _order, name, condition in group])
        for letter, group in groupby(names, key=lambda one: one[0][:1].upper())
    ]


class ConditionPage(SitePage):
    """An illness, in plain words, with the programs that treat it."""

    plural = "conditions"

    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line. Families find the page by any of them."),
    )

    page_description = _(
        "One illness in plain words. Programs name the conditions that they treat."
    )
    parent_page_types = [ConditionIndexPage]
    subpage_types = []
    content_panels = [*Page.content_panels, "other_names", "summary", "picture", "body"]
    search_fields = [*SitePage.search_fields, index.SearchField("other_names", boost=2)]

    class Meta:
        verbose_name = _("condition")

    @property
    def other_name_list(self):
        return [line.strip() for line in self.other_names.splitlines() if line.strip()]
