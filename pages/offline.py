"""What a visited site still answers without a connection. See docs/decisions/offline.md."""

import json

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import cache_control

from contacts.models import Contact

from .models.relations import preferred
from .views import home_of

MOST_CONTACTS = 12
THEMES = "/theme/"
UNKEPT = ["search/", "feedback/", "offline/"]
FILES = [
    "css/site.css",
    "fonts/atkinson-hyperlegible-next.woff2",
    "img/icon.svg",
    "img/icons.svg",
    "js/site.js",
    "js/theme.js",
]


@cache_control(no_cache=True)
def worker(request):
    """Serve the service worker; turned off, one that removes itself and all that it kept."""
    content_type = "text/javascript; charset=utf-8"
    if not settings.SERVICE_WORKER:
        return render(request, "sw_off.js", content_type=content_type)
    return render(request, "sw.js", {"site": json.dumps(site())}, content_type=content_type)


def site():
    """Return what the worker must know; a changed file has a new address, and so a new worker."""
    starts = language_starts()
    return {
        "languages": starts,
        "files": [static(path) for path in FILES],
        "media": settings.MEDIA_URL,
        "folders": [*own_folders(), settings.MEDIA_URL, THEMES],
        "themes": THEMES,
        "untouched": ["/admin/", "/contacts/", "/documents/", "/review/", reverse("worker")],
        "unkept": [start + path for start in starts for path in UNKEPT],
    }


def own_folders():
    """Return where the static files of readers' pages are; the admin's have folders of their own."""
    return sorted({f"{settings.STATIC_URL}{path.split('/')[0]}/" for path in FILES})


def language_starts():
    """Return where the addresses of each language start: `["/es/", "/ar/", "/"]`."""
    starts = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            starts.append(reverse("offline").removesuffix("offline/"))
    return sorted(starts, key=len, reverse=True)


def offline(request):
    """Say that there is no connection, which pages are saved, and whom to call."""
    home = home_of(request)
    if home is None:
        raise Http404
    contacts = preferred(Contact.objects.published().for_families(home.locale_id), home.locale_id)
    callable_contacts = [one.answering(contacts) for one in contacts.values()]
    context = home.frame(request) | {
        "page": None,
        "callable_contacts": callable_contacts[:MOST_CONTACTS],
    }
    return render(request, "pages/offline.html", context)
