"""Finding every link of the site, and those of them that lead nowhere.

All that links can lead to is asked once, so that 500 pages cost as many queries as one. Other
hosts are asked in `outside.py`.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, SoupStrainer
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.validators import validate_email
from django.db import models
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language_from_path, override
from wagtail import blocks
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Site
from wagtail.snippets.models import get_snippet_models

from contacts.models import Contact

from . import views
from .blocks.loading import placed_leaves
from .models import BrokenLink, OutsideAddress, SiteDocument, SitePage, SiteSettings
from .models.frame import name_anchors

Why = BrokenLink.Why
TELEPHONE = re.compile(r"tel:\+?[\d().\s-]{3,20}(;ext=\d{1,8})?", re.IGNORECASE)
RECORDS = {"page": Page, "document": SiteDocument, "contact": Contact}
ONLY_LINKS = SoupStrainer("a")
# Anchors that templates make besides those of the sections.
OWN_ANCHORS = re.compile(r"main|menu|q|language-help|.*-heading|term-\d+(-name)?|letter-.")


@dataclass(frozen=True)
class Link:
    """A link as it is stored: to a record by its key, or to an address; and where it stands."""

    place: str
    words: str = ""
    model: type | None = None
    key: int | None = None
    address: str = ""


@dataclass(frozen=True)
class Fault:
    """Why a link leads nowhere, and where it should lead in an editor's words."""

    why: str
    address: str


def links_of(record) -> Iterable[Link]:
    """Yield every link in the fields of a page, a snippet or a setting."""
    for field in record._meta.fields:
        value = getattr(record, field.attname)
        if field.model is Page or not value:
            continue
        if isinstance(field, StreamField):
            yield from links_in_stream(value)
        elif isinstance(field, RichTextField):
            yield from links_in_text(field.name, value)
        elif isinstance(field, models.URLField):
            yield Link(field.name, address=value)
        elif isinstance(field, models.ForeignKey) and leads_to_page(field):
            yield Link(field.name, model=Page, key=value)


def leads_to_page(field):
    return issubclass(field.related_model, Page) and not field.remote_field.parent_link


def links_in_stream(stream):
    for place, block, raw in placed_leaves(stream.stream_block, stream.raw_data):
        if not raw:
            continue
        if isinstance(block, blocks.RichTextBlock):
            yield from links_in_text(place, raw)
        elif isinstance(block, blocks.URLBlock):
            yield Link(place, address=raw)
        elif isinstance(block, blocks.EmailBlock):
            yield Link(place, address=f"mailto:{raw}")
        elif isinstance(block, blocks.ChooserBlock):
            for model in RECORDS.values():
                if issubclass(block.model_class, model):
                    yield Link(place, model=model, key=raw)


def links_in_text(place, html):
    if "<a" not in html:
        return
    for tag in BeautifulSoup(html, "html.parser", parse_only=ONLY_LINKS).find_all("a"):
        words = " ".join(tag.get_text().split())
        if model := RECORDS.get(tag.get("linktype")):
            key = tag.get("id", "")
            yield Link(place, words, model, int(key) if key.isdigit() else 0)
        elif "linktype" not in tag.attrs:
            yield Link(place, words, address=tag.get("href", "").strip())


def sources():
    """Yield all that readers meet links in: pages, settings, redirects, snippets."""
    for page in SitePage.objects.read().in_any_type():
        yield page.typed
    for model in [SiteSettings, Redirect, *get_snippet_models()]:
        for record in model.objects.all():
            if getattr(record, "live", True):
                yield record


def anchors_of(page):
    """Return the anchors of a page's sections, read from what is stored: that asks no database."""
    values = [one["value"] for one in page.body.raw_data]
    headings = [one.get("short_heading") or one.get("heading") or "" for one in values]
    sections = [SimpleNamespace(anchor=slugify(one, allow_unicode=True)) for one in headings]
    name_anchors(sections)
    return {section.anchor for section in sections}


class Destinations:
    """What links of this site can lead to, each kind asked once."""

    @cached_property
    def pages(self):
        return {page.pk: page for page in SitePage.objects.for_links()}

    @cached_property
    def published(self):
        return set(SitePage.objects.published().values_list("pk", flat=True))

    @cached_property
    def documents(self):
        return SiteDocument.objects.in_bulk()

    @cached_property
    def contacts(self):
        return Contact.objects.in_bulk()

    @cached_property
    def redirects(self):
        return set(Redirect.objects.values_list("old_path", flat=True))

    @cached_property
    def hosts(self):
        hosts = {host.lower() for host in Site.objects.values_list("hostname", flat=True)}
        return {*hosts, urlsplit(settings.BASE_URL).hostname}

    @cached_property
    def paths(self):
        """Pages by the path of their address."""
        found = {}
        for page in self.pages.values():
            if parts := page.get_url_parts():
                found[parts[2]] = page
        return found

    def fault(self, source, link):
        """Return what is wrong with a link to this site, or None; None for other hosts, too."""
        if link.model is None:
            return self.fault_of_address(source, link.address)
        why, name = self.why_not(source, link.model, link.key)
        return Fault(why, name) if why else None

    def why_not(self, source, model, key):
        """Return why a record can't be reached, or nothing, and what it is called."""
        found = {Page: self.pages, SiteDocument: self.documents, Contact: self.contacts}[model]
        record = found.get(key)
        name = str(record or f"{model._meta.verbose_name} {key}")
        if record is None:
            return Why.DELETED, name
        if not getattr(record, "live", True):
            return Why.UNPUBLISHED, name
        if model is Page and key not in self.published and source.pk in self.published:
            return Why.PRIVATE, name
        if model is SiteDocument and not record.file.storage.exists(record.file.name):
            return Why.DELETED, name
        return "", name

    def fault_of_address(self, source, address):
        why = self.why_not_address(source, address)
        return Fault(why, address[:2000]) if why else None

    def why_not_address(self, source, address):
        scheme = address.partition(":")[0].lower()
        if address.startswith("#"):
            return self.why_not_anchor(source, address[1:])
        if scheme == "mailto":
            return "" if is_email(address) else Why.UNREADABLE
        if scheme == "tel":
            return "" if TELEPHONE.fullmatch(address) else Why.UNREADABLE
        if not is_web(address):
            return Why.UNREADABLE
        return self.why_not_path(source, address) if self.is_own(address) else ""

    def is_own(self, address):
        host = urlsplit(address).hostname
        return host is None or host in self.hosts

    def why_not_anchor(self, page, anchor):
        if not isinstance(page, SitePage) or not anchor:
            return ""
        known = OWN_ANCHORS.fullmatch(anchor) or unquote(anchor) in anchors_of(page)
        return "" if known else Why.ANCHOR

    def why_not_path(self, source, address):
        parts = urlsplit(address)
        path = unquote(parts.path) or "/"
        if page := self.paths.get(path if path.endswith("/") else f"{path}/"):
            why, _name = self.why_not(source, Page, page.pk)
            return why or self.why_not_anchor(page, parts.fragment)
        query = f"?{parts.query}" if parts.query else ""
        if {Redirect.normalise_path(path), Redirect.normalise_path(path + query)} & self.redirects:
            return ""
        if path.startswith(settings.MEDIA_URL):
            exists = default_storage.exists(path.removeprefix(settings.MEDIA_URL))
            return "" if exists else Why.MISSING
        if path.startswith(settings.STATIC_URL):
            return ""
        return self.why_not_view(source, path)

    def why_not_view(self, source, path):
        with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
            try:
                match = resolve(path)
            except Resolver404:
                return Why.MISSING
        if match.url_name == "wagtaildocs_serve":
            return self.why_not(source, SiteDocument, int(match.args[0]))[0]
        is_page = match.func is views.serve or match.url_name == "wagtail_serve"
        return Why.MISSING if is_page else ""


def is_email(address):
    with suppress(ValidationError):
        validate_email(unquote(address.partition(":")[2].partition("?")[0]))
        return True
    return False


def is_web(address):
    """Return whether this is an address of the web, or a path of this site."""
    try:
        parts = urlsplit(address)
        has_host = parts.scheme in {"http", "https"} and bool(parts.hostname)
        return len(address) <= 2000 and (has_host or address.startswith("/"))
    except ValueError:
        return False


def check():
    """Look at every link of the site; return what leads nowhere, and the links to other hosts.

    The first as unsaved `BrokenLink`s, the second as `{address: [(source, Link)]}`.
    """
    destinations, broken, outside = Destinations(), [], {}
    for source in sources():
        for link in links_of(source):
            if fault := destinations.fault(source, link):
                broken.append(broken_link(source, link, fault))
            elif is_outside(link, destinations):
                outside.setdefault(link.address, []).append((source, link))
    return broken, outside


def is_outside(link, destinations):
    web = link.model is None and link.address.lower().startswith(("http://", "https://", "//"))
    return web and not destinations.is_own(link.address)


def broken_link(source, link, fault, outside=None):
    content_type = ContentType.objects.get_for_model(source)
    return BrokenLink(
        content_type=content_type,
        object_id=source.pk,
        page_id=source.pk if isinstance(source, SitePage) else None,
        place=link.place,
        words=link.words[:255],
        address=fault.address,
        why=fault.why,
        outside=outside,
    )


def note_outside(addresses):
    """Have a record of every address of another host, and of no other."""
    known = set(OutsideAddress.objects.values_list("address", flat=True))
    gone = known - set(addresses)
    OutsideAddress.objects.filter(address__in=gone).delete()
    new = [OutsideAddress(address=address) for address in addresses if address not in known]
    OutsideAddress.objects.bulk_create(new)


def broken_outside(outside):
    """Return as unsaved `BrokenLink`s the links to addresses of other hosts that failed for good."""
    return [
        broken_link(source, link, Fault(Why.OUTSIDE, address.address), address)
        for address in OutsideAddress.objects.broken()
        for source, link in outside.get(address.address, [])
    ]


def keep(broken):
    """Make the kept broken links those that were found: new ones, and none that were mended."""
    found = {one.key: one for one in broken}
    known = {one.key: one for one in BrokenLink.objects.all()}
    mended = [one.pk for key, one in known.items() if key not in found]
    BrokenLink.objects.filter(pk__in=mended).delete()
    BrokenLink.objects.update(last_checked_at=timezone.now())
    BrokenLink.objects.bulk_create(one for key, one in found.items() if key not in known)
