"""Finding pages by what families call them, with typing mistakes."""

import re
import unicodedata
from difflib import get_close_matches

ARABIC_ARTICLE = "ال"
LIKENESS = 0.75  # of 1: “lukemia” is .93 like “leukemia”
SHORTEST_GUESSED = 4  # letters; shorter words are like too many others

# What a family looks for comes before who works there and who told a story.
LATER = {"storypage": 1, "teammemberpage": 2}


def words_of(text):
    """Return the words of a text without accents, vowel signs, capitals or an Arabic article."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return [without_article(word) for word in re.findall(r"\w+", plain)]


def without_article(word):
    is_long = len(word) > len(ARABIC_ARTICLE) + 2
    return word.removeprefix(ARABIC_ARTICLE) if is_long else word


def fits(name, words):
    """Return whether each of some words starts a word of a name."""
    there = words_of(name)
    return all(any(one.startswith(word) for one in there) for word in words)


def called(found, query):
    """Return those of some pages or terms whose name has the words asked for, the whole name first.

    Takes objects with `names`: title and other names.
    """
    words = words_of(query)
    named = [one for one in found if words and any(fits(name, words) for name in one.names)]
    return sorted(named, key=lambda one: words not in map(words_of, one.names))


def in_order(pages):
    """Return pages with treatments, illnesses and advice first, people and stories last."""
    return sorted(pages, key=lambda page: LATER.get(page.content_type.model, 0))


def guessed(pages, query):
    """Return the query with each unknown word as the likest word that pages use; "" if none is."""
    known = {
        word for page in pages for name in [*page.names, page.card_text] for word in words_of(name)
    }
    words = [likest(word, known) for word in words_of(query)]
    return " ".join(words) if words != words_of(query) else ""


def likest(word, known):
    if len(word) < SHORTEST_GUESSED or any(one.startswith(word) for one in known):
        return word
    return next(iter(get_close_matches(word, known, 1, LIKENESS)), word)
