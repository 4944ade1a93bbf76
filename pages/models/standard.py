"""Pages that are neither program, condition, person nor story."""

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

    page_description = _("A page of words, like privacy or “Your first visit”.")
    parent_page_types = [HomePage, "pages.StandardPage"]
    settings_panels = ["for_clinicians", *SitePage.settings_panels]

    class Meta:
        verbose_name = _("standard page")


class ContactPage(SitePage):
    """Who to call for what."""

    page_description = _("Who to call for what. There is one in each language.")
    parent_page_types = [HomePage]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("contact page")
