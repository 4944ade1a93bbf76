"""Whether links say where they lead, and lead there."""

import re

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.models import Page

from contacts.models import Contact

from ..blocks.loading import placed_leaves
from ..models import SiteDocument, SitePage
from .finding import Finding, rich_texts_of, written_on

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(linktype|id)="([^"]*)"')
WRITTEN_OUT = re.compile(r'\blinktype="(?:contact|term|fact)"')  # they say more than their words
VAGUE = {
    "click here", "click", "here", "more", "read more", "learn more", "see more", "find out more",
    "more information", "more info", "this page", "this link", "this website", "this site", "this",
    "link", "page", "website", "details", "go", "see here", "read this",
    "aquí", "haga clic aquí", "haz clic aquí", "clic aquí", "más", "leer más", "lea más", "ver más",
    "más información", "esta página", "este enlace", "este sitio", "enlace", "página", "detalles",
}  # fmt: skip
NAMED = {"page": Page, "document": SiteDocument, "contact": Contact}


def vague_links(page):
    """Return the links whose words say nothing to who hears them alone."""
    found = [
        (place, strip_tags(words))
        for place, _block, text in rich_texts_of(page)
        for attributes, words in LINK.findall(text)
        if not WRITTEN_OUT.search(attributes)
    ]
    found += [(place, text) for place, block, text in written_on(page) if block.name == "label"]
    message = _("Says nothing to who hears it alone.")
    return [
        Finding(message, place, words)
        for place, words in found
        if words.strip(" .…!›»>→").lower() in VAGUE
    ]


def broken_links(page):
    """Return the links to pages, files and contacts that families can't see (any more)."""
    named = list(names_in(page.body))
    keys = {
        model: {key for _place, kind, key, _words in named if issubclass(kind, model)}
        for model in NAMED.values()
    }
    there = {
        Page: shown(SitePage.objects.published(), keys[Page]),
        SiteDocument: shown(SiteDocument.objects.all(), keys[SiteDocument]),
        Contact: shown(Contact.objects.published(), keys[Contact]),
    }
    messages = {
        Page: _("Leads to a page that is deleted, not published, or private."),
        SiteDocument: _("Leads to a file that is deleted."),
        Contact: _("Names a contact that is deleted or not published."),
    }
    return [
        Finding(messages[model], place, words)
        for place, kind, key, words in named
        for model in NAMED.values()
        if issubclass(kind, model) and key not in there[model]
    ]


def shown(queryset, keys):
    """Return those of some primary keys that are in a queryset; asks nothing about none."""
    return set(queryset.filter(pk__in=keys).values_list("pk", flat=True)) if keys else set()


def names_in(stream):
    """Yield `(place, model, primary key, words)` for every page, file and contact that is named."""
    for place, block, raw in placed_leaves(stream.stream_block, stream.raw_data):
        if isinstance(block, blocks.ChooserBlock):
            if raw and issubclass(block.model_class, tuple(NAMED.values())):
                yield place, block.model_class, raw, ""
        elif isinstance(block, blocks.RichTextBlock):
            for attributes, words in LINK.findall(raw):
                told = dict(ATTRIBUTE.findall(attributes))
                if told.get("linktype") in NAMED and told.get("id", "").isdigit():
                    yield place, NAMED[told["linktype"]], int(told["id"]), strip_tags(words)
