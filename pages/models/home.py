"""The first page."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .base import SitePage


class HomePage(SitePage):
    """The way in: for families who were just told, families in care, and clinicians."""

    page_description = _("Once for each language: the site’s first page.")
    parent_page_types = [Page]

    class Meta:
        verbose_name = _("home page")
