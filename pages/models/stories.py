"""What families tell."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail_localize.fields import SynchronizedField

from ..blocks.body import stored_blocks
from ..blocks.loading import keys_by_model, named_by
from ..querysets import StoryPageQuerySet
from .authorizations import Authorization
from .base import BODY_PANEL, SitePage
from .conditions import ConditionPage
from .home import HomePage
from .listing import IndexPage, program_filter
from .media import Credited, SiteImage
from .obstacles import Obstacle
from .relations import Relation


class StoryIndexPage(IndexPage):
    """The list of patient stories, newest first."""

    per_page = 12
    page_description = _("Once for each language: it lists all patient stories, newest first.")
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("story index page")

    def listed(self):
        return self.of_type(StoryPage).order_by("-told_on", "title")

    def filters(self, request):
        return [program_filter(request, self, StoryPage)]


def parts_shown_by(block, raw):
    """Return which parts of a child's story a block shows; an infographic is drawn, and shows none."""
    if block.name == "video":
        return {"video"}
    shown_by = {SiteImage: "picture", ConditionPage: "diagnosis"}
    parts = {shown_by.get(model) for model, _key in named_by(block, raw)} - {None}
    return parts - {"picture"} if block.name == "infographic" else parts


class StoryPage(SitePage):
    """A family's story, told as they agreed."""

    plural = "stories"
    is_health = True

    person = models.CharField(
        _("who"), max_length=120, help_text=_("As the family agreed to be named, like “Cole, 9”.")
    )
    told_on = models.DateField(
        _("date"),
        default=timezone.localdate,
        help_text=_("When the family told it. The newest story comes first in lists."),
    )
    authorization = models.ForeignKey(
        Authorization,
        verbose_name=_("authorization"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stories",
        help_text=_("What the family signed. A story can’t be published without. Never shown."),
    )

    objects = PageManager.from_queryset(StoryPageQuerySet)()

    page_description = _(
        "For what one family tells in their own words, once you hold their signed authorization."
    )
    parent_page_types = [StoryIndexPage]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        "summary",
        "picture",
        MultiFieldPanel(["person", "told_on", "authorization"], heading=_("Who tells it")),
        BODY_PANEL,
    ]
    relation_panels = [
        InlinePanel(
            "condition_relations",
            heading=_("Conditions"),
            label=_("Condition"),
            help_text=_("What the child was treated for, if the family agreed to say it."),
        )
    ]
    override_translatable_fields = [
        *SitePage.override_translatable_fields,
        SynchronizedField("authorization", overridable=False),
    ]

    class Meta:
        verbose_name = _("story")

    def used(self):
        """Return what it shows of the child, and where first: `{part: place in the form}`.

        A part is what an `Authorization` covers: name, picture, video, diagnosis.
        """
        found = [("name", "person")]
        if self.picture_id:
            found.append(("picture", "authorization"))
        found += [
            (part, one.key)
            for one in stored_blocks(self.body)
            for part in parts_shown_by(one.block, one.value)
        ]
        if self.condition_relations.all() or self.linked_conditions():
            found.append(("diagnosis", "authorization"))
        return dict(reversed(found))

    def linked_conditions(self):
        """Return the conditions to which a link in the body leads."""
        return ConditionPage.objects.in_bulk(keys_by_model(self.body)[Page])

    def gaps(self):
        """Return what it shows today without the family's leave: `[Obstacle]`."""
        if self.authorization is None:
            words = _("Choose the authorization that the family signed.")
            return [Obstacle(words, "authorization")]
        used = self.used()
        problems = self.authorization.problems_on(timezone.localdate())
        return [
            *(Obstacle(words, "authorization") for words in problems),
            *(
                Obstacle(words, used[part])
                for part, words in self.authorization.not_covered(used).items()
            ),
        ]

    def obstacles(self):
        return [*super().obstacles(), *self.gaps()]

    def publish(self, revision, *args, **kwargs):
        super().publish(revision, *args, **kwargs)
        revision.as_object().authorization.settle()

    def named_files(self):
        """Return the files of the library that it names: `{(model, primary key)}`."""
        body = named_by(self.body.stream_block, self.body.raw_data)
        named = {one for one in body if issubclass(one[0], Credited)}
        return {*named, (SiteImage, self.picture_id)} if self.picture_id else named


class StoryCondition(Relation):
    """A story names a condition."""

    source = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="condition_relations")
    target = models.ForeignKey(
        ConditionPage,
        verbose_name=_("condition"),
        on_delete=models.CASCADE,
        related_name="named_by_stories",
    )
