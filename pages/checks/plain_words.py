"""Whether families can read a page: its hard paragraphs, long sentences and medical words."""

import re

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..blocks.text import TERM_LINK
from ..models import GlossaryTerm
from ..querysets import HARD
from ..reading import FEW_WORDS, LONG, MEASURES, grade, paragraphs, sentences, words_in
from .finding import Finding, prose_of, rich_texts_of, texts_of

HIGHEST = 17
LONG_WORD = re.compile(r"[^\W\d_]{8,}")  # a shorter one is seldom of medicine only
MEDICAL = {
    "en": re.compile(
        r"(?:hemat|immuno|cyto|leuko|lympho|neuro|cardio|hepat|nephro|thrombo|onco|chemo|gastro"
        r"|osteo)\w+|\w+(?:itis|osis|oses|emias?|ectomy|otomy|ostomy|omas?|path(?:y|ies)|penia"
        r"|plasty|scopy|cytes?|blasts?|algia|plasia|philia|phoresis|lysis|genesis)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:hemat|inmuno|cito|leuco|linfo|neuro|cardio|hepat|nefro|trombo|onco|quimio|gastro"
        r"|osteo)\w+|\w+(?:itis|osis|emias?|ectomía|otomía|ostomía|omas?|patías?|penia|plastia"
        r"|scopia|blastos?|algia|plasia|filia|féresis|lisis)",
        re.IGNORECASE,
    ),
}
EVERYDAY = {
    "diagnosis", "diagnoses", "prognosis", "analysis", "academia", "sympathy", "diplomas",
    "idiomas", "síntomas", "síntoma", "análisis", "parálisis", "paralysis", "paquetes",
}  # fmt: skip


def hard_paragraphs(page):
    """Return the paragraphs above grade 8, the hardest first."""
    found = []
    for place, text in prose_of(page):
        for paragraph in paragraphs(text):
            whole = sentences(paragraph)
            if sum(len(words_in(one)) for one in whole) >= FEW_WORDS:
                found.append((grade(whole, page.language_code) or 0, place, paragraph))
    found.sort(key=lambda one: -one[0])
    return [
        Finding(in_words(level), place, paragraph)
        for level, place, paragraph in found
        if level > HARD
    ]


def in_words(level):
    """Return a grade in words; beyond school and college a number means nothing."""
    if level > HIGHEST:
        return _("Harder than any school book")
    return _("Grade %(grade).1f") % {"grade": level}


def long_sentences(page):
    """Return the sentences that are longer than families can hold, the longest first."""
    if page.language_code not in MEASURES:
        return []
    found = [
        (len(words_in(sentence)), place, sentence)
        for place, text in prose_of(page)
        for sentence in sentences(text)
    ]
    found.sort(key=lambda one: -one[0])
    return [
        Finding(
            ngettext("%(count)d word", "%(count)d words", count) % {"count": count}, place, sentence
        )
        for count, place, sentence in found
        if count > LONG
    ]


def unexplained_words(page):
    """Return the words of the glossary that a page never links, and those that it should have.

    What a page is called it explains itself, and clinicians know their words.
    """
    if getattr(page, "for_clinicians", False):
        return []
    glossary = list(GlossaryTerm.objects.published().filter(locale=page.locale_id))
    return [*unlinked_terms(page, glossary), *unknown_words(page, glossary)]


def unlinked_terms(page, glossary):
    """Return the words of a glossary that a page's texts use and never link."""
    texts = [(place, text) for place, _block, text in rich_texts_of(page)]
    known = {int(key) for _place, text in texts for key, _words in TERM_LINK.findall(text)}
    known |= {term.pk for term in glossary if term.is_in(page.title)}
    plain = [(place, strip_tags(TERM_LINK.sub(" ", text))) for place, text in texts]
    found = []
    # The longest first: who reads of a “stem cell transplant” needs no word on “stem cell”.
    for term in sorted(glossary, key=lambda term: -max(map(len, term.names))):
        places = [place for place, words in plain if term.is_in(words)]
        if places and term.pk not in known:
            message = _("In the glossary: %(meaning)s") % {"meaning": term.meaning}
            found.append(Finding(message, places[0], term.term))
        plain = [(place, term.pattern.sub(" ", words)) for place, words in plain]
    return found


def unknown_words(page, glossary):
    """Return the long words of medicine that a page uses and a glossary doesn't have."""
    medical = MEDICAL.get(page.language_code)
    names = " ".join([page.title, *(name for term in glossary for name in term.names)])
    seen = {singular(word) for word in words_in(names)} | EVERYDAY
    found = []
    for place, text in texts_of(page) if medical else ():
        for word in LONG_WORD.findall(strip_tags(text)):
            if medical.fullmatch(word) and not {word.lower(), singular(word)} & seen:
                seen.add(singular(word))
                found.append(Finding(_("Not in the glossary."), place, word))
    return found


def singular(word):
    return word.lower().rstrip("s")
