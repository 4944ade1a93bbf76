"""Every page type, and what pages are made with; one module per subject."""

from .base import SitePage
from .conditions import ConditionIndexPage, ConditionPage
from .facts import Fact
from .feedback import Feedback
from .glossary import GlossaryTerm
from .home import HomePage
from .media import Rendition, SiteDocument, SiteImage, SiteMedia
from .programs import (
    ProgramCondition,
    ProgramContact,
    ProgramIndexPage,
    ProgramPage,
    ProgramStory,
    ProgramTeamMember,
)
from .relations import Relation
from .review_link import ReviewLink
from .settings import SiteSettings
from .sign_off import ClinicalReview, SignOff
from .standard import ContactPage, StandardPage
from .stories import StoryCondition, StoryIndexPage, StoryPage
from .team import TeamIndexPage, TeamMemberPage

__all__ = [
    "ClinicalReview",
    "ConditionIndexPage",
    "ConditionPage",
    "ContactPage",
    "Fact",
    "Feedback",
    "GlossaryTerm",
    "HomePage",
    "ProgramCondition",
    "ProgramContact",
    "ProgramIndexPage",
    "ProgramPage",
    "ProgramStory",
    "ProgramTeamMember",
    "Relation",
    "Rendition",
    "ReviewLink",
    "SignOff",
    "SiteDocument",
    "SiteImage",
    "SiteMedia",
    "SitePage",
    "SiteSettings",
    "StandardPage",
    "StoryCondition",
    "StoryIndexPage",
    "StoryPage",
    "TeamIndexPage",
    "TeamMemberPage",
]
