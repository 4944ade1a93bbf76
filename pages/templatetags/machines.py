"""What the head of a page says to browsers, search engines and messengers, without a query."""

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe
from wagtail.templatetags.wagtailcore_tags import fullpageurl

from ..brand import deep_colours
from ..machines import with_default
from ..social import SIZE, card_of
from ..structured_data import absolute, structured_data

OPEN_GRAPH_LOCALES = {"en": "en_US", "es": "es_US", "ar": "ar_AR"}

register = template.Library()


@register.simple_tag(takes_context=True)
def is_published(context):
    """Return whether every reader may see this page: only then machines are told of it."""
    page = context.get("page")
    return page is not None and any(one.pk == page.pk for one in context.get("translations") or [])


@register.simple_tag(takes_context=True)
def canonical(context):
    """Return the address of this page in full; of a list's later page, that page's.

    A page that shows another language's words for want of a translation is that other page.
    """
    page = context["page"]
    originals = (one for one in context["translations"] if one.pk == page.alias_of_id)
    address = fullpageurl(context, next(originals, page))
    results = context.get("results")
    is_filtered = any(one.chosen for one in context.get("filters") or [])
    if results and results.number > 1 and not is_filtered:
        return f"{address}?page={results.number}"
    return address


@register.simple_tag(takes_context=True)
def alternates(context):
    """Return this page's languages by code, and what serves all others."""
    translations = [one for one in context["translations"] if not one.alias_of_id]
    return with_default({one.language_code: fullpageurl(context, one) for one in translations})


@register.simple_tag(takes_context=True)
def social_card(context):
    """Return the page's card for other sites: address, size, and the words to say for it."""
    page, site_settings = context["page"], context["site_settings"]
    card = card_of(page, site_settings)
    return {
        "address": absolute(reverse("social", args=[page.pk, card.digest]), context),
        "width": SIZE[0],
        "height": SIZE[1],
        "title": page.seo_title or card.title,
        "alt": f"{card.title} | {card.hospital_name}",
        "locale": OPEN_GRAPH_LOCALES.get(page.language_code, page.language_code),
    }


@register.simple_tag(takes_context=True)
def page_data(context):
    """Return the page's structured data, for a script element of type application/ld+json."""
    return mark_safe(structured_data(context["page"], context))  # noqa: S308


@register.simple_tag(takes_context=True)
def deep(context):
    """Return the colours of header and footer, light and dark, for the browser's own bars."""
    return deep_colours(context.get("site_settings"))
