"""What templates of this site ask for. Nothing here touches the database."""

import re
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info
from wagtail.templatetags.wagtailcore_tags import pageurl

from contacts.hours import DAY, in_words, moments

from ..blocks.body import blocks_of
from ..blocks.text import kept_together

register = template.Library()

DAYS_AHEAD = 15  # how long a copy of a page may lie about and still know whether somebody answers


@register.simple_tag
def icon(name, classes=""):
    """Draw an icon of `static/img/icons.svg`; decorative, so words must stand beside it."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        f"{classes} dirn" if name == "arrow" else classes,
        static("img/icons.svg"),
        name,
    )


@register.inclusion_tag("contacts/opening.html", takes_context=True)
def opening(context, contact):
    """Say when a contact answers; a browser adds whether it does now, from the moments that are given."""
    site_settings = context.get("site_settings")
    holidays = {day.value for day in site_settings.holidays} if site_settings else set()
    zone, today = ZoneInfo(contact.time_zone), timezone.localdate()
    closed = holidays if contact.closed_on_holidays else set()
    openings = [one.value for one in contact.opening]
    # From yesterday on, for a night that began then.
    spans = moments(openings, zone, today - DAY, DAYS_AHEAD + 1, closed)
    return {
        "contact": contact,
        "language_code": get_language(),
        "lines": in_words(openings),
        "moments": " ".join(f"{start}-{end}" for start, end in spans),
    }


@register.simple_tag(name="picture")
def picture_tag(image, kind="wide", sizes="100vw", alt=None, eager=False, **attributes):
    """Show a picture of the library: AVIF with a fallback, its size always set.

    `kind` is "wide" or "square"; `sizes` says how wide it is shown; `alt` overrides the
    alternative text; `eager` is for what stands in the first view.
    """
    made = image.sizes.get(kind)
    address, width, height = (
        made["fallback"] if made else (image.file.url, image.width, image.height)
    )
    names = [attributes.get("class", ""), "mirrored" if image.mirrored else ""]
    shown = format_html(
        '<img class="{}" src="{}" width="{}" height="{}" alt="{}"{}>',
        " ".join(filter(None, names)),
        address,
        width,
        height,
        alternative_text(image) if alt is None else alt,
        mark_safe(' fetchpriority="high"' if eager else ' loading="lazy" decoding="async"'),  # noqa: S308
    )
    if not made or not made["avif"]:
        return shown
    sources = format_html_join(
        ", ", "{} {}w", ((url, width) for url, width, _height in made["avif"])
    )
    return format_html(
        '<picture><source type="image/avif" srcset="{}" sizes="{}">{}</picture>',
        sources,
        sizes,
        shown,
    )


def alternative_text(image):
    """Return what the place says of the picture, else what the library says."""
    if getattr(image, "decorative", False):
        return ""
    return image.contextual_alt_text or image.description


@register.filter
def keep_together(text):
    """Keep words like “T-cell” on one line."""
    return mark_safe(kept_together(conditional_escape(text)))  # noqa: S308


@register.filter
def break_after_slash(text):
    """Let a long name break after its slash."""
    return mark_safe(conditional_escape(text).replace("/", "/<wbr>"))  # noqa: S308


@register.filter
def break_email(text):
    """Let an e-mail address break before its dots and its @."""
    return mark_safe(re.sub(r"([.@])", r"<wbr>\1", conditional_escape(text)))  # noqa: S308


@register.filter
def host(address):
    """Return the host of an address, as families know it."""
    return urlsplit(address).netloc.removeprefix("www.")


@register.simple_tag(takes_context=True)
def link_address(context, link):
    """Return where a `Link` leads."""
    return pageurl(context, link["page"]) if link.get("page") else link.get("address")


@register.simple_tag(takes_context=True)
def lang_of(context, page):
    """Return `lang` and `dir` for a page that is shown in another language than this one."""
    return in_language(context, page.language_code)


@register.simple_tag(takes_context=True)
def tongue(context, page):
    """Name the language of a page to which a link leads, if it is another than this page's."""
    code = page.language_code
    if code == context.get("language_code", context.get("LANGUAGE_CODE", code)):
        return ""
    name = get_language_info(code)["name_local"]
    return format_html(' <span class="tongue" lang="{}">({})</span>', code, name)


@register.simple_tag(takes_context=True)
def in_language(context, code):
    """Return `lang` and `dir` for words in another language than the page's."""
    if code == context.get("language_code", context.get("LANGUAGE_CODE", code)):
        return ""
    return format_html(' lang="{}" dir="{}"', code, "rtl" if code == "ar" else "ltr")


@register.simple_tag(takes_context=True)
def contact_page(context):
    """Return the contact page, if a menu names it."""
    items = [*context.get("main_menu", []), *context.get("footer_menu", [])]
    return next((item for item in items if item.content_type.model == "contactpage"), None)


@register.simple_tag(takes_context=True)
def alert_words(context, alert):
    """Return what an alert says to a reader of this page."""
    return alert.words_in(context["language_code"])


@register.simple_tag
def keeps_copies():
    """Return whether readers’ devices keep copies of visited pages."""
    return settings.SERVICE_WORKER


@register.simple_tag(takes_context=True)
def query_with(context, **changes):
    """Return the query string of this request with changes."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query[name] = value
    return query.urlencode()


@register.simple_tag
def chosen_or_related(chosen, related):
    """Return what a listing block shows: its own choice, else what the page names."""
    return [item for item in chosen or [] if item] or related or []


@register.simple_tag
def unshown(sections, block_name, related):
    """Return the related items, unless a block of the page's body shows them already."""
    return [] if blocks_of(sections, block_name) else related or []
