"""Who cares for a child."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from .base import BODY_PANEL, SitePage
from .home import HomePage
from .lines import lines_of
from .listing import Filter, IndexPage, program_filter


class TeamIndexPage(IndexPage):
    """The list of the team, by role and program."""

    page_description = _("Once for each language: it lists all team members, by role and program.")
    parent_page_types = [HomePage]

    class Meta:
        verbose_name = _("team index page")

    def listed(self):
        return self.of_type(TeamMemberPage)

    def filters(self, request):
        return [
            Filter("role", _("Role"), TeamMemberPage.Role.choices, request, by_role),
            program_filter(request, self, TeamMemberPage),
        ]


def by_role(members, role):
    """Return the members with a role."""
    return members.filter(role=role)


class TeamMemberPage(SitePage):
    """A member of the team; the title is the name."""

    class Role(models.TextChoices):
        DOCTOR = "doctor", _("Doctor")
        NURSE = "nurse", _("Nurse")
        PSYCHOLOGIST = "psychologist", _("Psychologist")
        SOCIAL_WORKER = "social_worker", _("Social worker")
        CHILD_LIFE = "child_life", _("Child life specialist")
        COORDINATOR = "coordinator", _("Coordinator")
        SCIENTIST = "scientist", _("Scientist")

    plural = "team"
    pattern_fields = [*SitePage.pattern_fields, "position", "specialties"]

    credentials = models.CharField(
        _("credentials"), max_length=60, blank=True, help_text=_("Like “MD, PhD”.")
    )
    role = models.CharField(
        _("role"), max_length=20, choices=Role, help_text=_("Families filter the team by it.")
    )
    position = models.CharField(
        _("position"), max_length=160, help_text=_("Like “Attending physician, leukemia”.")
    )
    specialties = models.TextField(
        _("specialties"),
        blank=True,
        help_text=_("One a line, in words that families use, like “Leukemia in babies”."),
    )
    spoken = models.CharField(
        _("languages"), max_length=160, blank=True, help_text=_("Like “English, Spanish”.")
    )

    page_description = _("For one person whom families meet. Programs name their members.")
    parent_page_types = [TeamIndexPage]
    subpage_types = []
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(["credentials", "role", "position", "picture"], heading=_("Who")),
        MultiFieldPanel(["summary", "specialties", "spoken"], heading=_("For families")),
        BODY_PANEL,
    ]
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("specialties"),
        index.SearchField("spoken"),
    ]

    class Meta:
        verbose_name = _("team member")

    def card(self):
        return self.full_name, self.position

    @property
    def full_name(self):
        """The name with the credentials: “Maya Okafor, MD”."""
        return ", ".join(filter(None, [self.title, self.credentials]))

    @property
    def specialty_list(self):
        return lines_of(self.specialties)
