"""What a check finds, and the texts that it looks at."""

from dataclasses import dataclass

from wagtail import blocks

from ..blocks.prose import prose, written
from ..models.obstacles import Placed


@dataclass(frozen=True)
class Finding(Placed):
    """Something to look at: what, where, and the words."""

    message: str
    place: str = ""
    quote: str = ""


def written_on(page):
    """Return an iterator of `(place, block, text)` for every text in a page's body."""
    return written(page.body.stream_block, page.body.raw_data)


def prose_of(page):
    """Yield `(place, text)` for every text of a page that is read as sentences."""
    yield "summary", page.summary
    yield from prose(page.body)


def texts_of(page):
    """Yield `(place, text)` for every text of a page, headings and labels too."""
    yield "title", page.title
    yield "summary", page.summary
    yield from ((place, text) for place, _block, text in written_on(page))


def rich_texts_of(page):
    """Yield `(place, block, HTML)` for every rich text of a page."""
    for place, block, text in written_on(page):
        if isinstance(block, blocks.RichTextBlock):
            yield place, block, text


def sections_of(page):
    """Return `(id, stored value)` for every section of a page."""
    return [(one.get("id") or "", one["value"]) for one in page.body.raw_data]


def blocks_in(section):
    """Return the stored blocks of a section: its content, then what stands beside it."""
    return [*(section.get("content") or []), *(section.get("beside") or [])]
