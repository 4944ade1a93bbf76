"""Every page type, and what pages are made with; one module per subject."""

from .authorizations import Authorization
from .base import SitePage
from .conditions import ConditionIndexPage, ConditionPage
from .enquiries import EnquiryPage
from .facts import Fact
from .feedback import Feedback
from .glossary import GlossaryTerm
from .home import HomePage
from .links import BrokenLink, OutsideAddress
from .managers import ProgramManagers
from .media import Rendition, SiteDocument, SiteImage, SiteMedia
from .patterns import Pattern
from .programs import (
    ProgramCondition,
    ProgramContact,
    ProgramIndexPage,
    ProgramPage,
    ProgramStory,
    ProgramTeamMember,
)
from .relations import Relation
from .releases import Release, ReleaseItem
from .resources import ResourcePage
from .review_clock import ReviewReminder
from .review_link import ReviewLink
from .settings import SiteSettings
from .sign_off import ClinicalReview, Publishing, SignOff
from .standard import ContactPage, StandardPage
from .stories import StoryCondition, StoryIndexPage, StoryPage
from .team import TeamIndexPage, TeamMemberPage
from .weekly_mail import WeeklyMail

__all__ = [
    "Authorization",
    "BrokenLink",
    "ClinicalReview",
    "ConditionIndexPage",
    "ConditionPage",
    "ContactPage",
    "EnquiryPage",
    "Fact",
    "Feedback",
    "GlossaryTerm",
    "HomePage",
    "OutsideAddress",
    "Pattern",
    "ProgramCondition",
    "ProgramContact",
    "ProgramIndexPage",
    "ProgramManagers",
    "ProgramPage",
    "ProgramStory",
    "ProgramTeamMember",
    "Publishing",
    "Relation",
    "Release",
    "ReleaseItem",
    "Rendition",
    "ResourcePage",
    "ReviewLink",
    "ReviewReminder",
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
    "WeeklyMail",
]
