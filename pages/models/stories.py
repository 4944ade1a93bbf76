"""What families tell."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, MultiFieldPanel
from wagtail.models import Page

from .base import SitePage
from .conditions import ConditionPage
from .home import HomePage
from .listing import IndexPage, program_filter
from .relations import Relation


class StoryIndexPage(IndexPage):
    """The list of patient stories, newest first."""

    per_page = 12
    page_description = _("Lists all patient stories, newest first. Readers filter it by program.")
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("story index page")

    def listed(self):
        return self.of_type(StoryPage).order_by("-told_on", "title")

    def filters(self, request):
        return [program_filter(request, self, StoryPage)]


class StoryPage(SitePage):
    """A family's story, told as they agreed."""

    plural = "stories"
    is_health = True

    person = models.CharField(
        _("who"), max_length=120, help_text=_("As the family agreed to be named, like “Cole, 9”.")
    )
    told_on = models.DateField(_("date"), default=timezone.localdate)
    authorization = models.CharField(
        _("authorization"),
        max_length=60,
        help_text=_(
            "The number of the signed authorization. A story can’t be published without one. Never shown."
        ),
    )

    page_description = _("One family’s story. Needs their signed authorization.")
    parent_page_types = [StoryIndexPage]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        "summary",
        "picture",
        MultiFieldPanel(["person", "told_on", "authorization"], heading=_("Who tells it")),
        "body",
    ]
    relation_panels = [
        InlinePanel("condition_relations", heading=_("Conditions"), label=_("Condition"))
    ]

    class Meta:
        verbose_name = _("story")


class StoryCondition(Relation):
    """A story names a condition."""

    source = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="condition_relations")
    target = models.ForeignKey(
        ConditionPage,
        verbose_name=_("condition"),
        on_delete=models.CASCADE,
        related_name="named_by_stories",
    )
