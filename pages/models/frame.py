"""What stands around a page's own words, fetched once per kind.

Menus, ancestors, translations, related pages, contacts, words, facts, pictures and files: eight
queries at most, whatever the page lists.
"""

from collections import defaultdict
from operator import attrgetter

from django.conf import settings
from django.utils.translation import get_language_info
from wagtail.models import Page

from contacts.models import Contact

from ..blocks.loading import keys_by_model, loaded_with
from .facts import Fact
from .glossary import GlossaryTerm
from .media import SiteDocument, SiteImage, SiteMedia
from .relations import places_among, places_through, preferred
from .settings import SiteSettings

HOME_DEPTH = 2


def frame(request, page, published):
    """Return the context of everything that is shown around a page.

    Takes the request, the page in its specific type, and the queryset of all published pages. Makes the page's body and the menus
    ready to render, so that templates ask the database nothing.
    """
    site_settings = SiteSettings.for_request(request)
    named = named_by(
        site_settings.main_menu, site_settings.footer_menu, site_settings.alert, page.body
    )
    around = pages_around(request, page, published, named[Page])
    contacts = contacts_around(
        request, page, {*named[Contact], site_settings.language_help_contact_id}
    )
    pages_by_key, contacts_by_key = preferred_by_key(around, page), answering(contacts, page)
    terms_by_key = records_around(page, GlossaryTerm, named[GlossaryTerm])
    loaded = {
        Page: pages_by_key,
        Contact: contacts_by_key,
        GlossaryTerm: terms_by_key,
        Fact: records_around(page, Fact, named[Fact]),
        **{model: public(model, named[model]) for model in (SiteImage, SiteDocument, SiteMedia)},
    }
    with loaded_with(loaded):
        sections = [block.value for block in page.body]
        menus = [
            [item.value for item in menu if item.value]
            for menu in (site_settings.main_menu, site_settings.footer_menu)
        ]
        alert = site_settings.current_alert
    name_anchors(sections)
    ancestors = [
        other for other in around if other.path != page.path and page.path.startswith(other.path)
    ]
    return {
        "site_settings": site_settings,
        "alert": alert,
        "main_menu": menus[0],
        "footer_menu": menus[1],
        "language_help_contact": contacts_by_key.get(site_settings.language_help_contact_id),
        "languages": languages(page, around),
        "translations": [
            other for other in around if other.translation_key == page.translation_key
        ],
        "ancestors": sorted(ancestors, key=attrgetter("depth")),
        "home": next(
            (other for other in around if other.path == page.path[: 2 * page.steplen]), None
        ),
        "sections": sections,
        "terms": sorted({term.pk: term for term in terms_by_key.values()}.values(), key=str),
        "contacts": contacts_of(page, contacts_by_key),
        "adult_contact": contacts_by_key.get(getattr(page, "adult_contact_id", None)),
        "referral_page": pages_by_key.get(getattr(page, "referral_page_id", None)),
        **related_by_kind(pages_by_key),
    }


def named_by(*streams):
    """Return the primary keys that StreamFields name, by model; all pages under `Page`."""
    named = defaultdict(set)
    for stream in streams:
        for model, keys in keys_by_model(stream).items():
            named[Page if issubclass(model, Page) else model] |= keys
    return named


def pages_around(request, page, published, keys):
    """Fetch every page shown around a page, itself and its translations included."""
    places = places_among(published.model, page, is_preview=is_preview(request))
    keys = {*keys, getattr(page, "referral_page_id", None)}
    return list(published.around(page, keys, places))


def contacts_around(request, page, keys):
    """Fetch every contact shown on a page."""
    own = places_among(Contact, page, is_preview=is_preview(request))
    places = own | places_through(Contact, page)
    keys = {*keys, getattr(page, "adult_contact_id", None), getattr(page, "contact_id", None)}
    return list(Contact.objects.published().around(keys, places, page.locale_id))


def records_around(page, model, keys):
    """Fetch the words of the glossary or the facts that a page names, by primary key.

    Each comes in the page's language where there is one; asks nothing for no keys.
    """
    if not keys:
        return {}
    return preferred_by_key(model.objects.published().around(keys, page.locale_id), page)


def is_preview(request):
    return getattr(request, "is_preview", False)


def preferred_by_key(found, page):
    """Return what was found by primary key, each in the page's language where there is one."""
    kept = preferred(found, page.locale_id)
    return {one.pk: kept[one.translation_key] for one in found}


def answering(contacts, page):
    """Return who answers today for each contact that was found, by its primary key."""
    known = preferred(contacts, page.locale_id)
    return {one.pk: known[one.translation_key].answering(known) for one in contacts}


def related(objects_by_key):
    """Return the related ones among what was found, in their places."""
    ones = {one.pk: one for one in objects_by_key.values() if one.place is not None}
    return sorted(ones.values(), key=attrgetter("place"))


def contacts_of(page, contacts_by_key):
    """Return who answers for a page: the contact that it names itself, then the related ones."""
    first = contacts_by_key.get(getattr(page, "contact_id", None))
    others = [one for one in related(contacts_by_key) if first is None or one.pk != first.pk]
    return [first, *others] if first else others


def related_by_kind(pages_by_key):
    """Return the related pages as lists by kind: `{"conditions": […], "team": […]}`."""
    kinds = defaultdict(list)
    for page in related(pages_by_key):
        kinds[page.content_type.model_class().plural].append(page)
    return dict(kinds)


def public(model, keys):
    """Return the files that we may show by primary key; asks nothing for no keys."""
    found = model.objects.in_bulk(keys) if keys else {}
    return {key: file for key, file in found.items() if file.is_public}


def name_anchors(sections):
    """Give each section an address of its own within the page."""
    taken = set()
    for section in sections:
        anchor = section.anchor or "section"
        number = 2
        while section.anchor in taken or not section.anchor:
            section.anchor = f"{anchor}-{number}"
            number += 1
        taken.add(section.anchor)


def languages(page, found):
    """Return the languages to choose from: code, name, direction, and where each leads.

    A page without a translation leads to that language's home page, which says so.
    """
    homes = {other.language_code: other for other in found if other.depth == HOME_DEPTH}
    translations = {
        other.language_code: other
        for other in found
        if other.translation_key == page.translation_key
    }
    choices = []
    for code, name in settings.WAGTAIL_CONTENT_LANGUAGES:
        target = translations.get(code) or homes.get(code)
        if target or code == page.language_code:
            info = get_language_info(code)
            choices.append(
                {
                    "code": code,
                    "name": name,
                    "is_rtl": info["bidi"],
                    "page": target or page,
                    "translated": code in translations or code == page.language_code,
                    "current": code == page.language_code,
                }
            )
    return choices
