"""The pages that stand when the database, or the site itself, does not."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static

TRY_AGAIN_AFTER = 10 * 60  # seconds


def server_error(request):
    """Say that something broke; asks neither database nor session."""
    return HttpResponse(standalone("500.html"), status=500)


def maintenance():
    """Say that the site is being worked on, and when to come back."""
    return HttpResponse(
        standalone("maintenance.html"),
        status=503,
        headers={"Retry-After": str(TRY_AGAIN_AFTER), "Cache-Control": "no-store"},
    )


def standalone(template):
    """Render a template that needs nothing but itself."""
    return render_to_string(
        template, {"stylesheet": stylesheet(), "help_phone": settings.HELP_PHONE}
    )


def stylesheet():
    """Return the address of the style sheet, also where the list of static files is missing."""
    try:
        return static("css/site.css")
    except (OSError, ValueError):
        return f"{settings.STATIC_URL}css/site.css"
