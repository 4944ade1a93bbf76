"""What families do between visits."""

from django.utils.translation import gettext_lazy as _

from .base import SitePage
from .home import HomePage
from .standard import StandardPage


class ResourcePage(SitePage):
    """Health advice for daily life, like care at home, side effects or a medicine."""

    is_health = True

    page_description = _(
        "Care at home, side effects, medicines: what families do between visits. "
        "A clinician signs it."
    )
    parent_page_types = [HomePage, StandardPage, "pages.ResourcePage"]

    class Meta:
        verbose_name = _("resource page")
