"""What a body says in sentences, and where."""

from wagtail import blocks

from .loading import placed_leaves

TEXTS = (blocks.RichTextBlock, blocks.TextBlock, blocks.CharBlock)

# Names and labels: they are no sentences, and short ones would make a page look easier than it is.
LABELS = {
    "title", "heading", "short_heading", "wait_heading", "label", "alt_text", "caption", "source",
    "number", "who", "where", "how_long", "letters",
}  # fmt: skip


def written(block, raw, place=""):
    """Yield `(place, block, text)` for every text in a stored value, HTML or plain."""
    for key, leaf, text in placed_leaves(block, raw, place):
        if isinstance(leaf, TEXTS) and text:
            yield key, leaf, text


def prose(stream):
    """Yield `(place, text)` for every text of a StreamField value that is read as sentences."""
    for place, block, text in written(stream.stream_block, stream.raw_data):
        if block.name not in LABELS:
            yield place, text
