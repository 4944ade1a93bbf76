"""Every address that is no page: search, files, errors."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from contacts.models import Contact

from .feedback import receive
from .models import GlossaryTerm, SitePage
from .models.relations import preferred
from .search import called, guessed, in_order
from .theme import css, derive, digest

RESULTS_PER_PAGE = 20
MOST_RESULTS = 200
MOST_OTHERS = 4


@csrf_exempt  # only an enquiry page takes anything; docs/decisions/enquiries.md says what it asks
def serve(request, path):
    """Serve the page at a path.

    Wagtail walks the tree with two queries a level; here the page is found by its address in
    one, and Wagtail takes it from there. See docs/decisions/routing.md.
    """
    page = page_at(request, path)
    allowed = (page or SitePage).allowed_http_methods
    if request.method not in allowed:
        return not_taken(request, allowed)
    request._wagtail_route_for_request = RouteResult(page) if page else None
    return wagtail_views.serve(request, path)


def page_at(request, path, language_code=None):
    """Return the live page at a path in a language, else the request's, in its own type, or None."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    page = SitePage.objects.at(site, language_code or get_language(), path).in_any_type().first()
    return page.typed if page else None


def home_of(request):
    """Return the home page in the language of the request, else in English, else None."""
    return page_at(request, "") or page_at(request, "", "en")


def search(request):
    """Show the published pages that match `q`."""
    query = " ".join(request.GET.get("q", "").split())[:200]
    home = home_of(request)
    if home is None:
        raise Http404
    found = found_by(query, home.locale_id) if query else {"pages": []}
    context = home.frame(request) | {
        "page": None,
        "query": query,
        "results": Paginator(found.pop("pages"), RESULTS_PER_PAGE).get_page(
            request.GET.get("page")
        ),
        **found,
    }
    return render(request, "pages/search.html", context)


def found_by(query, locale_id):
    """Return what a query finds: pages, contacts and words of the glossary.

    Pages that are called so come first, then others by relevance. Where there is none, `guess`
    says what may be meant, and `english` has the English pages that are called so.
    """
    named = list(SitePage.objects.named(locale_id))
    own = [page for page in named if page.locale_id == locale_id]
    first = called(in_order(own), query)
    known = {page.pk for page in first}
    others = SitePage.objects.searchable(locale_id).for_links().search(query)[:MOST_RESULTS]
    glossary = GlossaryTerm.objects.published().in_language_or_english(locale_id)
    contacts = Contact.objects.published().filter(locale_id=locale_id).with_stand_in()
    pages = [*first, *in_order(page for page in others if page.pk not in known)]
    return {
        "pages": pages,
        "guess": "" if first else guessed(own, query),
        "english": [] if pages else called(in_order(named), query)[:MOST_OTHERS],
        "terms": called(preferred(glossary, locale_id).values(), query)[:MOST_OTHERS],
        "contacts": [one.answering() for one in contacts.search(query)[:MOST_OTHERS]],
    }


@csrf_exempt  # readers have no cookie; docs/decisions/feedback.md says what is asked instead
@cache_control(no_store=True)
def feedback(request, pk):
    """Receive an answer to “Did this page help?”, and say thank you whatever it was."""
    page = answerable_page(request, pk)
    if request.method != "POST":
        address = page and page.get_url(request)
        if not address:
            raise Http404
        return redirect(address)
    token = receive(request, page) if page else ""
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        return JsonResponse({"token": token})
    return plain_page(request, "pages/feedback.html", answered=page, token=token)


def answerable_page(request, pk):
    """Return the live page with a primary key if the reader may see it, else None."""
    page = SitePage.objects.answerable(pk).first()
    if page and all(one.accept_request(request) for one in page.get_view_restrictions()):
        return page
    return None


@cache_control(public=True, max_age=3600)
def titles(request):
    """Serve the names and addresses of all pages in a language, so that a device searches them itself."""
    home = home_of(request)
    pages = SitePage.objects.named(home.locale_id).filter(locale=home.locale_id) if home else []
    names = [[page.title, page.get_url(request), *page.other_name_list] for page in pages]
    return JsonResponse(names, safe=False)


def theme(request, colours, asked=""):
    """Serve the style sheet of two brand colours, to be kept for good.

    Its address says all that it depends on. A page kept since before our code changed asks for
    an older one: it gets today's, to be kept for a moment only.
    """
    brand, accent = (f"#{colour}" for colour in colours.split("-"))
    response = HttpResponse(css(derive(brand, accent)), content_type="text/css")
    if asked == digest(brand, accent):
        patch_cache_control(response, public=True, max_age=365 * 24 * 3600, immutable=True)
    else:
        patch_cache_control(response, public=True, max_age=60)
    return response


def not_found(request, exception=None):
    """Say that there is no such page, or no more, and show the ways on.

    For one that was taken down `GoneMiddleware` makes it a 410, unless a redirect leads on.
    """
    gone = was_taken_down(request)
    response = plain_page(request, "410.html" if gone else "404.html", 404)
    response.is_gone = gone
    return response


def was_taken_down(request):
    """Return whether a page that every reader could see was at the address asked for."""
    match = request.resolver_match
    site = Site.find_for_request(request)
    if site is None or match is None or match.func is not serve:
        return False
    return SitePage.objects.taken_down().placed_at(site, get_language(), match.args[0]).exists()


def refused(request, reason="", exception=None):
    """Say that what was sent was not taken: a form that is too old, or no right to it."""
    return plain_page(request, "403.html", 403)


def not_taken(request, allowed):
    """Say that a page takes nothing that is sent to it."""
    response = plain_page(request, "403.html", 405)
    response["Allow"] = ", ".join(allowed)
    return response


def plain_page(request, template, status=200, **context):
    """Show a page that is none of the tree's, with the home page's menus around it."""
    home = home_of(request)
    frame = home.frame(request) | {"page": None} if home else {}
    return render(request, template, frame | context, status=status)
