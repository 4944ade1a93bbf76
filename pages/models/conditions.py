"""What children are treated for."""

from itertools import groupby
from operator import itemgetter

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from contacts.models import Contact

from .base import BODY_PANEL, SitePage
from .home import HomePage
from .listing import IndexPage, program_filter


class ConditionIndexPage(IndexPage):
    """Conditions and treatments A to Z, other names included."""

    per_page = 400
    page_description = _(
        "Once for each language: it lists all conditions and programs from A to Z."
    )
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("condition index page")

    def listed(self):
        return self.of_type(SitePage).conditions_and_programs()

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
    is_health = True
    pattern_fields = [*SitePage.pattern_fields, "first_step"]

    first_step = models.CharField(
        _("first step"),
        max_length=160,
        blank=True,
        help_text=_("What to do first, like “Call us with the diagnosis you were given.”"),
    )
    contact = models.ForeignKey(
        Contact,
        verbose_name=_("who answers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Whose number stands on the “Call” button. Empty: the first of its programs."),
    )

    page_description = _(
        "For one illness that families were told of, like leukemia. Programs name what they treat."
    )
    parent_page_types = [ConditionIndexPage]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        "other_names",
        "summary",
        "first_step",
        "picture",
        BODY_PANEL,
    ]
    relation_panels = ["contact"]
    promote_panels = [panel for panel in SitePage.promote_panels if panel != "other_names"]

    class Meta:
        verbose_name = _("condition")
