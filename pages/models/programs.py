"""What the center offers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from contacts.models import Contact

from .base import BODY_PANEL, SitePage
from .conditions import ConditionPage
from .gates import benefits_alone
from .home import HomePage
from .listing import IndexPage
from .relations import Relation
from .stories import StoryPage
from .team import TeamMemberPage


class ProgramIndexPage(IndexPage):
    """The list of programs."""

    page_description = _("Once for each language: it lists all programs.")
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("program index page")

    def listed(self):
        return self.of_type(ProgramPage)


class ProgramPage(SitePage):
    """A treatment or service: what it is, whom it may help, what to do first, who answers."""

    plural = "programs"
    is_health = True
    medical_fields = ["who_it_helps", "how_long"]
    pattern_fields = [*SitePage.pattern_fields, "who_it_helps", "how_long", "first_step"]

    who_it_helps = models.CharField(
        _("who it may help"),
        max_length=160,
        blank=True,
        help_text=_("In a few words, like “Children with certain leukemias”."),
    )
    how_long = models.CharField(
        _("how long it takes"),
        max_length=160,
        blank=True,
        help_text=_("From when to when, like “3 to 4 weeks from collecting cells to giving them”."),
    )
    first_step = models.CharField(
        _("first step"),
        max_length=160,
        blank=True,
        help_text=_("What a family does first. It stands above the “Call” button."),
    )
    referral_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page to refer a patient"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where other doctors find how to send a child to this program."),
    )
    adult_contact = models.ForeignKey(
        Contact,
        verbose_name=_("program for adults"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who to call if the patient is an adult."),
    )

    page_description = _(
        "For a treatment or service that families can ask for, like CAR T-cell therapy or a clinic."
    )
    parent_page_types = [ProgramIndexPage]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        "summary",
        "picture",
        MultiFieldPanel(["who_it_helps", "how_long", "first_step"], heading=_("At a glance")),
        BODY_PANEL,
    ]
    relation_panels = [
        InlinePanel(
            "contact_relations",
            heading=_("Contacts"),
            label=_("Contact"),
            help_text=_("The first one’s number stands on the “Call” button."),
        ),
        MultiFieldPanel(["referral_page", "adult_contact"], heading=_("Other ways in")),
        InlinePanel(
            "condition_relations",
            heading=_("Conditions"),
            label=_("Condition"),
            help_text=_("What it treats. Each of these pages shows this program too."),
        ),
        InlinePanel(
            "team_relations",
            heading=_("Team"),
            label=_("Team member"),
            help_text=_("Who works in it. Families see them in this order."),
        ),
        InlinePanel(
            "story_relations",
            heading=_("Stories"),
            label=_("Story"),
            help_text=_("Families who were treated here and agreed to tell of it."),
        ),
    ]
    search_fields = [*SitePage.search_fields, index.SearchField("who_it_helps")]

    class Meta:
        verbose_name = _("program")

    def obstacles(self):
        return [*super().obstacles(), *benefits_alone(self.body)]


class ProgramContact(Relation):
    """A program names a contact; the first is the one to call."""

    source = ParentalKey(ProgramPage, on_delete=models.CASCADE, related_name="contact_relations")
    target = models.ForeignKey(
        Contact,
        verbose_name=_("contact"),
        on_delete=models.CASCADE,
        related_name="named_by_programs",
    )


class ProgramCondition(Relation):
    """A program names a condition that it treats."""

    source = ParentalKey(ProgramPage, on_delete=models.CASCADE, related_name="condition_relations")
    target = models.ForeignKey(
        ConditionPage,
        verbose_name=_("condition"),
        on_delete=models.CASCADE,
        related_name="named_by_programs",
    )


class ProgramTeamMember(Relation):
    """A program names a member of its team."""

    source = ParentalKey(ProgramPage, on_delete=models.CASCADE, related_name="team_relations")
    target = models.ForeignKey(
        TeamMemberPage,
        verbose_name=_("team member"),
        on_delete=models.CASCADE,
        related_name="named_by_programs",
    )


class ProgramStory(Relation):
    """A program names a story."""

    source = ParentalKey(ProgramPage, on_delete=models.CASCADE, related_name="story_relations")
    target = models.ForeignKey(
        StoryPage,
        verbose_name=_("story"),
        on_delete=models.CASCADE,
        related_name="named_by_programs",
    )
