"""What machines read that help families find the site: cards, sitemap, feed, manifest and more."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import (
    get_language,
    get_language_info,
    gettext,
    gettext_lazy,
    override,
)
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve as serve_file
from wagtail.models import Site

from contacts import vcard
from contacts.models import Contact

from . import social
from .brand import deep_colours
from .models import (
    ConditionPage,
    ProgramPage,
    ResourcePage,
    SitePage,
    SiteSettings,
    StoryPage,
    TeamMemberPage,
)
from .models.frame import HOME_DEPTH

HOUR = 3600
MOST_ADDRESSES = 50_000  # the protocol's limit of one sitemap
NEWEST_STORIES = 20
SECURITY_CONTACT_HOLDS = timedelta(days=180)  # RFC 9116 recommends less than a year
KINDS = {
    ProgramPage: gettext_lazy("Programs"),
    ConditionPage: gettext_lazy("Conditions"),
    ResourcePage: gettext_lazy("Between visits"),
    SitePage: gettext_lazy("About this site"),
    TeamMemberPage: gettext_lazy("The team"),
    StoryPage: gettext_lazy("Patient stories"),
}

for_an_hour = cache_control(public=True, max_age=HOUR)


def site_of(request):
    """Return the site of a request, or answer that there is none."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return site


def in_each_language(view_name):
    """Return the address of a view in every language, by the language's code."""
    addresses = {}
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        with override(code):
            addresses[code] = reverse(view_name)
    return addresses


def with_default(addresses):
    """Return a page's addresses by language, and the one for all others; none if it has only one."""
    if len(addresses) < 2:
        return {}
    return addresses | {
        "x-default": addresses.get(settings.LANGUAGE_CODE) or next(iter(addresses.values()))
    }


def linked_pages(request):
    """Return the published pages of this site as `(address, page)`; copies of others don't count."""
    root = f"{site_of(request).root_url}/"
    pages = SitePage.objects.published().original().for_links().order_by("path")[:MOST_ADDRESSES]
    addresses = ((page.get_full_url(request), page) for page in pages)
    return [(address, page) for address, page in addresses if address and address.startswith(root)]


@require_safe
def social_card(request, page_id, digest):
    """Serve the card of a page; its address says all that it depends on."""
    site_settings = SiteSettings.for_site(site_of(request))
    pages = SitePage.objects.published().for_display()
    card = social.card_of(get_object_or_404(pages, pk=page_id), site_settings)
    if card.digest != digest:
        return HttpResponseRedirect(reverse("social", args=[page_id, card.digest]))
    response = HttpResponse(social.drawn(card), content_type="image/png")
    response["Cache-Control"] = f"public, max-age={24 * HOUR}"
    return response


@require_safe
@for_an_hour
def contact_card(request, pk):
    """Serve a published contact, or who answers in its place, as a phone saves it."""
    site = site_of(request)
    known = Contact.objects.published().with_stand_in()
    contact = get_object_or_404(known, pk=pk).answering()
    organization = SiteSettings.for_site(site).hospital_name
    response = HttpResponse(
        vcard.vcard(contact, organization, site.root_url), content_type="text/vcard; charset=utf-8"
    )
    name = f"{slugify(contact.name) or 'contact'}.vcf"
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


@require_safe
@for_an_hour
def sitemap(request):
    """Serve the addresses of all published pages, each with its languages."""
    found = linked_pages(request)
    languages = {}
    for address, page in found:
        languages.setdefault(page.translation_key, {})[page.language_code] = address
    entries = [
        {
            "address": address,
            "changed": page.last_published_at,
            "languages": with_default(languages[page.translation_key]),
        }
        for address, page in found
    ]
    return render(request, "sitemap.xml", {"entries": entries}, content_type="application/xml")


@require_safe
@for_an_hour
def robots(request):
    """Serve what crawlers may read: all but the admin and the search."""
    closed = [reverse("wagtailadmin_home"), *in_each_language("search").values()]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed),
        "",
        f"Sitemap: {site_of(request).root_url}{reverse('sitemap')}",
    ]
    return plain(lines)


def plain(lines):
    """Return lines as an answer."""
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


@require_safe
@for_an_hour
def manifest(request):
    """Serve what a browser needs to keep the site beside other apps."""
    site_settings = SiteSettings.for_site(site_of(request))
    names = filter(None, [site_settings.center_name, site_settings.hospital_name])
    start = reverse("wagtail_serve", args=[""])
    return JsonResponse(
        {
            "name": ", ".join(names),
            "short_name": site_settings.hospital_name,
            "lang": get_language(),
            "dir": "rtl" if get_language_info(get_language())["bidi"] else "ltr",
            "id": start,
            "start_url": start,
            "scope": "/",
            "display": "minimal-ui",
            "background_color": "#ffffff",
            "theme_color": deep_colours(site_settings)["light"],
            "icons": [
                {"src": static("img/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
                icon("icon-192.png", 192),
                icon("icon-512.png", 512),
                icon("icon-maskable-512.png", 512) | {"purpose": "maskable"},
            ],
        },
        content_type="application/manifest+json",
        json_dumps_params={"ensure_ascii": False},
    )


def icon(name, side):
    """Return an icon as a manifest names it."""
    return {"src": static(f"img/{name}"), "sizes": f"{side}x{side}", "type": "image/png"}


@require_safe
@cache_control(public=True, max_age=24 * HOUR)
def favicon(request):
    """Serve the icon that browsers and feed readers ask for without being told."""
    return serve_file(request, "img/favicon.ico", settings.PROJECT_DIR / "static")


@require_safe
@for_an_hour
def stories_feed(request):
    """Serve the newest patient stories in a language, as Atom."""
    site = site_of(request)
    hospital_name = SiteSettings.for_site(site).hospital_name
    address = f"{site.root_url}{reverse('stories_feed')}"
    feed = Atom1Feed(
        title=f"{gettext('Patient stories')} | {hospital_name}",
        link=f"{site.root_url}{reverse('wagtail_serve', args=[''])}",
        description=None,
        language=get_language(),
        author_name=hospital_name,
        feed_url=address,
        feed_guid=address,
    )
    stories = StoryPage.objects.published().in_language(get_language()).for_links()
    for story in stories.order_by("-told_on", "title")[:NEWEST_STORIES]:
        feed.add_item(
            story.title,
            story.get_full_url(request),
            story.summary,
            unique_id=story.get_full_url(request),
            pubdate=timezone.make_aware(datetime.combine(story.told_on, time())),
            updateddate=story.last_published_at,
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


@require_safe
@cache_control(public=True, max_age=24 * HOUR)
def security(request):
    """Serve where to report a weakness of the site (RFC 9116)."""
    site = site_of(request)
    contact = SiteSettings.for_site(site).security_contact.strip()
    if not contact:
        raise Http404
    expires = (timezone.now() + SECURITY_CONTACT_HOLDS).date()
    languages = ", ".join(code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES)
    return plain(
        [
            f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
            f"Expires: {expires}T00:00:00Z",
            f"Preferred-Languages: {languages}",
            f"Canonical: {site.root_url}{reverse('security')}",
        ]
    )


@require_safe
@for_an_hour
def plain_index(request):
    """Serve what the site is and what its pages say, in plain text, for language models."""
    site, language = site_of(request), get_language()
    found = [one for one in linked_pages(request) if one[1].language_code == language]
    addresses = in_each_language("plain_index")
    context = {
        "site_settings": SiteSettings.for_site(site),
        "home": next((page for _address, page in found if page.depth == HOME_DEPTH), None),
        "kinds": by_kind(found),
        "languages": [
            (name, f"{site.root_url}{addresses[code]}")
            for code, name in settings.WAGTAIL_CONTENT_LANGUAGES
            if code != language
        ],
    }
    return render(request, "llms.txt", context, content_type="text/plain; charset=utf-8")


def by_kind(found):
    """Return pages under the words for their kinds: `[(words, [(address, page)])]`."""
    kinds = {kind: [] for kind in KINDS}
    for address, page in found:
        page_type = page.content_type.model_class()
        kinds[page_type if page_type in kinds else SitePage].append((address, page))
    return [(KINDS[kind], pages) for kind, pages in kinds.items() if pages]
