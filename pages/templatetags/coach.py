"""The checks of ours in Wagtail's checks panel."""

from django import template
from django.middleware.csrf import get_token

from ..checks import Report
from ..models import SitePage
from ..staff.checking import saved_at

register = template.Library()


@register.inclusion_tag("staff/checks.html", takes_context=True)
def writing_help(context, page):
    """Show what the checks say of a page of ours, as it was last saved; nothing before it was."""
    if not isinstance(page, SitePage) or not page.pk:
        return {}
    help_shown = {"page": page, "report": Report(page), "saved": saved_at(page)}
    # Wagtail draws its side panels without one.
    return help_shown | {"csrf_token": get_token(context["request"])}
