"""Whether a page is put together as families read: headings, lists, dos and don'ts."""

import re

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import blocks

from ..blocks.body import Content
from ..blocks.loading import placed_parts_of
from .finding import Finding, blocks_in, rich_texts_of, sections_of

MOST_POINTS = 7
HEADING = re.compile(r"<h([2-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
LIST = re.compile(r"<(ul|ol)\b[^>]*>(.*?)</\1>", re.DOTALL)
POINT = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
NEGATIVE = {
    "en": re.compile(r"\b(?:do not|don[’']t|never|avoid)\b", re.IGNORECASE),
    "es": re.compile(r"^no\b|\b(?:nunca|jamás|evite)\b", re.IGNORECASE),
}
DO_NOT = {
    "en": re.compile(r"do not\b", re.IGNORECASE),
    "es": re.compile(r"no\b", re.IGNORECASE),
}


def skipped_headings(page):
    """Return the headings in texts that skip a level, for want of one above them."""
    found = []
    level = 1
    for _key, section in sections_of(page):
        level = 2 if section.get("heading") else level
        for block in blocks_in(section):
            if block["type"] != "text":
                continue
            for digit, words in HEADING.findall(block["value"] or ""):
                if int(digit) > level + 1:
                    message = _("No heading stands above this one.")
                    found.append(Finding(message, block.get("id") or "", strip_tags(words)))
                level = int(digit)
    return found


def long_lists(page):
    """Return the lists of more than seven points."""
    found = []
    for place, _block, text in rich_texts_of(page):
        for _tag, points in LIST.findall(text):
            found.append((place, POINT.findall(points)))
    for key, section in sections_of(page):
        found += point_lists(Content(), blocks_in(section), key)
    return [
        Finding(
            ngettext("%(count)d point", "%(count)d points", len(points)) % {"count": len(points)},
            place,
            strip_tags(points[0]),
        )
        for place, points in found
        if len(points) > MOST_POINTS
    ]


def point_lists(block, raw, place):
    """Yield `(place, first words of each point)` for every list of points in a stored value."""
    if not raw:
        return
    if isinstance(block, blocks.ListBlock) and not isinstance(
        block.child_block, blocks.ChooserBlock
    ):
        yield place, [first_words(value) for _key, _child, value in placed_parts_of(block, raw)]
    for key, child, value in placed_parts_of(block, raw) or []:
        yield from point_lists(child, value, key or place)


def first_words(point):
    """Return what a point begins with: itself, or its heading."""
    return point if isinstance(point, str) else str(point.get("heading") or point.get("label", ""))


def mixed_dos(page):
    """Return points in “do” lists that forbid, and points in “do not” lists that don't say so."""
    language = page.language_code
    if language not in NEGATIVE:
        return []
    found = []
    for place, kind, point in do_points(page):
        if kind == "do_list" and NEGATIVE[language].search(point):
            found.append(Finding(_("Move it to a “Do not” list."), place, point))
        if kind == "dont_list" and not DO_NOT[language].match(point):
            found.append(Finding(_("Start with “do not”, so that it isn’t misread."), place, point))
    return found


def do_points(page):
    """Yield `(place, block type, words)` for every point of the “do” and “do not” lists."""
    kinds = {name: Content().child_blocks[name] for name in ("do_list", "dont_list")}
    for _key, section in sections_of(page):
        for block in blocks_in(section):
            if block["type"] in kinds:
                points = kinds[block["type"]].child_blocks["points"]
                for key, _child, words in placed_parts_of(points, block["value"]["points"]):
                    yield key or block.get("id") or "", block["type"], words.strip()
