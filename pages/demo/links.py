"""Linking the demo's texts to its glossary, each word where a page first reads it."""

import re

from wagtail import blocks

from pages.blocks.care import CareCard

UNTOUCHED = r"<(a|h3)\b.*?</\1>|<[^>]*>"


class TermLinks:
    """The term links of one page: each word is linked once, where it is first read.

    Takes what texts call each term, as `{words: primary key}`, and the page's title: what a page
    is about, it explains itself.
    """

    def __init__(self, keys_by_words, title):
        self.keys = {words.casefold(): key for words, key in keys_by_words.items()}
        self.linked = {self.keys.get(title.casefold())}
        longest_first = sorted(keys_by_words, key=len, reverse=True)
        forms = "|".join(either_case(words) for words in longest_first)
        words = rf"(?<![\w-])(?P<words>{forms})(?![\w-])"
        self.pattern = re.compile(f"{UNTOUCHED}|{words}", re.DOTALL)

    def written(self, block, value):
        """Return a body as written in `content/`, with links in all texts that may hold them."""
        if isinstance(block, CareCard) or not value:
            return value  # who reads a care card has no time for a definition
        if isinstance(block, blocks.StreamBlock):
            return [(name, self.written(block.child_blocks[name], one)) for name, one in value]
        if isinstance(block, blocks.ListBlock):
            return [self.written(block.child_block, one) for one in value]
        if isinstance(block, blocks.StructBlock):
            return {
                name: self.written(block.child_blocks[name], one) for name, one in value.items()
            }
        if isinstance(block, blocks.RichTextBlock) and "term" in block.features:
            return self.pattern.sub(self.link, value)
        return value

    def link(self, found):
        """Return what stands in place of a word or a tag."""
        words = found["words"]
        key = self.keys[words.casefold()] if words else None
        if key is None or key in self.linked:
            return found[0]
        self.linked.add(key)
        return f'<a linktype="term" id="{key}">{words}</a>'


def either_case(words):
    """Return a pattern for words that may stand at the start of a sentence."""
    first, rest = words[0], words[1:]
    return f"[{first.lower()}{first.upper()}]{re.escape(rest)}"
