"""Pages that are neither program, condition, person, story nor health advice."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .base import SitePage
from .home import HomePage


class StandardPage(SitePage):
    """A page of words, like privacy, language help or “For clinicians”."""

    for_clinicians = models.BooleanField(
        _("for clinicians"),
        default=False,
        help_text=_("Doctors and nurses read it, not families. It may use their words."),
    )

    page_description = _(
        "For everything that is none of the others, like “Your first visit” or privacy."
    )
    parent_page_types = [HomePage, "pages.StandardPage"]
    settings_panels = ["for_clinicians", *SitePage.settings_panels]

    class Meta:
        verbose_name = _("standard page")


class ContactPage(SitePage):
    """Who to call for what."""

    page_description = _("Once for each language: who to call for what.")
    parent_page_types = [HomePage]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("contact page")
