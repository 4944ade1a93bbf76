"""How hard a text is to read: its US school grade, from the lengths of its sentences and words.

English: the Flesch-Kincaid grade (Kincaid and others, 1975). Spanish: the ease of Fernández
Huerta (1959) as corrected by Law (2011), and the school years of its table. Other languages have
no measure here. docs/decisions/checks.md says what counts as a sentence and a word, and why.
"""

import html
import re
from functools import cache, lru_cache
from itertools import pairwise

import pyphen

FEW_WORDS = 15  # a shorter text is hard by one word alone
LONG = 20  # words that a sentence for families may have

PART_END = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>|\n")
HEADING = re.compile(r"<h(\d)\b[^>]*>.*?</h\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SENTENCE_END = re.compile(r"(?<=[.!?])[”»’\"')]*\s+")
WHOLE = re.compile(r"[.!?:][”»’\"')]*$")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S*[\w/]")
ABBREVIATION = re.compile(r"\b(?:U\.S|[ap]\.m|e\.g|i\.e|Dra?|Mrs?|Ms|Sra?|St|vs|EE\. UU|p\. ej)\.")

# Capitals are read letter by letter, but for these and for words that are shouted.
SAID_AS_WORDS = {"CAR", "CART", "PICC", "AIDS", "COVID", "NICU", "PICU"}
MOST_LETTERS = 5
KEPT_WORDS = 10_000

ENDING = re.compile(r"[’'](?:s|t|d|m|re|ve|ll)$")
SILENT = re.compile(
    r"(?<=[^aeiouy])(?:(?<![^aeiouy]l)e|(?<![td])ed|(?<![csxzg])(?<!sh)(?<!ch)(?<![^aeiouyl]l)es)$"
)
VOWELS = re.compile(r"(?<![cst])i(?=[ao])|[aeiouy]+")

SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
NUCLEUS = re.compile(
    r"[iuü]?[aeoáéó](?:[iuü](?![aeoáéó])|y(?![aeiouáéíóú]))?|[iuü]?[íú]|[iuü]+(?:y\b)?|y\b"
)

# The ease at which each school year of Fernández Huerta's table begins, the easiest first.
SCHOOL_YEARS = [(100, 4), (90, 5), (80, 6), (70, 7), (60, 9), (50, 13), (30, 17), (0, 20)]


def grade(found, language="en"):
    """Return the US grade of a list of sentences, or None in a language without a measure."""
    words = [word for one in found for word in words_in(one)]
    if not words or language not in MEASURES:
        return None
    syllables_in, measure = MEASURES[language]
    return measure(len(words) / len(found), sum(map(syllables_in, words)) / len(words))


def flesch_kincaid(words_a_sentence, syllables_a_word):
    """Return the US grade of an English text."""
    return 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59


def fernandez_huerta(words_a_sentence, syllables_a_word):
    """Return the school year of a Spanish text: its place between two rows of the table."""
    ease = 206.84 - 60 * syllables_a_word - 1.02 * words_a_sentence
    ease = max(SCHOOL_YEARS[-1][0], min(SCHOOL_YEARS[0][0], ease))
    for (upper, first), (lower, last) in pairwise(SCHOOL_YEARS):
        if ease >= lower:
            return first + (last - first) * (upper - ease) / (upper - lower)


@cache
def hyphenation():
    """Return where English words may be broken; read from its file when first asked for."""
    return pyphen.Pyphen(lang="en_US")


@lru_cache(KEPT_WORDS)
def syllables(word):
    """Return how many syllables an English word has.

    Hyphenation never breaks off a single letter (“a-bout”) and so finds too few; runs of vowels
    miss others (“be-ing”). The larger of both is close.
    """
    return sum(part_syllables(part) for part in re.split(r"[-’']", ENDING.sub("", word)) if part)


def part_syllables(part):
    if part.isupper() and part not in SAID_AS_WORDS and len(part) <= MOST_LETTERS:
        return len(part)
    part = part.lower().replace("ically", "icly")
    vowels = len(VOWELS.findall(SILENT.sub("", part)))
    return max(vowels, len(hyphenation().positions(part)) + 1)


@lru_cache(KEPT_WORDS)
def spanish_syllables(word):
    """Return how many syllables a Spanish word has: its vowels, those of a diphthong as one."""
    return len(NUCLEUS.findall(SILENT_U.sub("", word.lower()))) or 1


MEASURES = {"en": (syllables, flesch_kincaid), "es": (spanish_syllables, fernandez_huerta)}


def words_in(sentence):
    return WORD.findall(ADDRESS.sub(" ", sentence))


def paragraphs(text):
    """Return the paragraphs and points of a text, HTML or plain, without its headings."""
    return plain_parts(HEADING.sub("\n", text))


def sentences(text):
    """Return the whole sentences of a text, HTML or plain; one that a list follows ends in “:”."""
    found = (one for paragraph in paragraphs(text) for one in split(paragraph))
    return [one for one in found if WHOLE.search(one) and words_in(one)]


def pieces(text):
    """Return all that a text says, sentence by sentence, headings and labels too."""
    return [one for part in plain_parts(text) for one in split(part)]


def plain_parts(text):
    parts = (html.unescape(TAG.sub("", one)).strip() for one in PART_END.split(text))
    return [one for one in parts if one]


def split(paragraph):
    return SENTENCE_END.split(ABBREVIATION.sub(lambda one: one[0].replace(".", ""), paragraph))
