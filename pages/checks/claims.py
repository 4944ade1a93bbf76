"""Words that promise something to families: they need a source in their section."""

import re

from django.utils.translation import gettext as _

from ..blocks.body import Section
from ..blocks.prose import written
from ..reading import pieces
from .finding import Finding, blocks_in, sections_of

CLAIM = {
    "en": re.compile(
        r"\b(?:cur(?:e|es|ed|ing|ative)|breakthroughs?|safe(?:st)?|miracles?|guarantee[ds]?|proven"
        r"|risk-free|painless|world-leading|world-class|top-ranked|number one|no\. ?1"
        r"|the (?:best|top|largest|leading)(?=.*\b(?:hospital|program|cent(?:er|re)|team|world"
        r"|country)s?\b))\b|#\s?1\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:cura(?:n|r|ción|ciones|do|dos|da|das)?|milagros?|milagros[oa]s?|revolucionari[oa]s?"
        r"|garantiza(?:n|d[oa]s?)?|(?:es|son|muy|totalmente) segur[oa]s?|comprobad[oa]s?"
        r"|sin riesgos?|número uno|(?:el|la|los|las) (?:mejor(?:es)?|líder(?:es)?)"
        r"(?=.*\b(?:hospital|programa|centro|equipo|mundo|país)(?:e?s)?\b))\b|#\s?1\b|\bn\.º ?1\b",
        re.IGNORECASE,
    ),
}
SOURCE = re.compile(r'\bhref="https?:|\blinktype="(?:document|fact)"')


def unsourced_claims(page):
    """Return the sentences that promise something, in sections that name no source."""
    claim = CLAIM.get(page.language_code)
    if not claim:
        return []
    found, is_sourced = [], False
    for key, section in sections_of(page):
        texts = list(written(Section(), section, key))
        if has_source(section, texts):
            is_sourced = True
        else:
            found += claims_in([(place, text) for place, _block, text in texts], claim)
    if not is_sourced:
        found = claims_in([("summary", page.summary)], claim) + found
    return found


def has_source(section, texts):
    """Return whether a section has a number with its source, a fact, a file or a link elsewhere."""
    numbers = any(block["type"] == "statistic" for block in blocks_in(section))
    return numbers or any(SOURCE.search(text) for _place, _block, text in texts)


def claims_in(texts, claim):
    """Return a finding for every piece of some texts in which a claim stands."""
    found = []
    for place, text in texts:
        for piece in pieces(text):
            if words := [match[0] for match in claim.finditer(piece)]:
                quoted = ", ".join(f"“{one}”" for one in words)
                message = _("Who says %(words)s? Name a source in this section.")
                found.append(Finding(message % {"words": quoted}, place, piece))
    return found
