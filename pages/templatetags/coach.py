"""The checks of ours in Wagtail's checks panel."""

from django import template

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
    return help_shown | {"csrf_token": context.get("csrf_token")}
