"""Every address that is no page: search, files, errors."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from wagtail import views as wagtail_views
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from contacts.models import Contact

from .models import SitePage
from .theme import css, derive

RESULTS_PER_PAGE = 20
MOST_CONTACTS = 4


def serve(request, path):
    """Serve the page at a path.

    Wagtail walks the tree with two queries a level; here the page is found by its address in
    two, and Wagtail takes it from there. See docs/decisions/routing.md.
    """
    page = page_at(request, path)
    request._wagtail_route_for_request = RouteResult(page) if page else None
    return wagtail_views.serve(request, path)


def page_at(request, path, language_code=None):
    """Return the live page at a path in a language, else the request's, in its own type, or None."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    page = (
        SitePage.objects.at(site, language_code or get_language(), path)
        .select_related("content_type")
        .first()
    )
    if page is None:
        return None
    return (
        page.content_type.model_class().objects.select_related("locale", "picture").get(pk=page.pk)
    )


def home_of(request):
    """Return the home page in the language of the request, else in English, else None."""
    return page_at(request, "") or page_at(request, "", "en")


def search(request):
    """Show the published pages that match `q`."""
    query = " ".join(request.GET.get("q", "").split())[:200]
    home = home_of(request)
    if home is None:
        raise Http404
    results = SitePage.objects.searchable(home.locale_id).for_display()
    # A lone quotation mark is a syntax error for SQLite's full text search.
    words = query.replace('"', " ").strip()
    found = results.search(words) if words else results.none()
    contacts = Contact.objects.published().filter(locale_id=home.locale_id)
    context = home.frame(request) | {
        "page": None,
        "query": query,
        "contacts": contacts.search(words)[:MOST_CONTACTS] if words else [],
        "results": Paginator(found, RESULTS_PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "pages/search.html", context)


@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def theme(request, colours):
    """Serve the style sheet of two brand colours; its address says all that it depends on."""
    brand, accent = (f"#{colour}" for colour in colours.split("-"))
    return HttpResponse(css(derive(brand, accent)), content_type="text/css")


def not_found(request, exception=None):
    """Say that there is no such page, and show the ways on."""
    home = home_of(request)
    context = home.frame(request) | {"page": None} if home else {}
    return render(request, "404.html", context, status=404)
