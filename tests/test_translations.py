"""The words of templates in the other languages; pages themselves are translated by editors."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override
from django.utils.translation.template import templatize

from contacts.blocks import Kind
from pages.models import TeamMemberPage

PROJECT = Path(__file__).resolve().parent.parent
CODES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
WORDS = r"""u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*\""""
MARKED = re.compile(
    rf"\b(_|n?p?gettext)\(((?:{WORDS})(?:, (?:{WORDS}))*)(?:, ?count)?\)", re.DOTALL
)
PLACEHOLDER = re.compile(r"%\(\w+\)s|</?\w+>")

pytestmark = pytest.mark.parametrize("code", CODES)


def marked_in(text):
    """Return what a template marks for translation, as `(context, words)`; context may be None."""
    found = set()
    # Django's `templatize` is what makemessages reads templates with.
    for function, arguments in MARKED.findall(templatize(text)):
        strings = ast.literal_eval(f"[{arguments}]")
        found.add(tuple(strings[:2]) if "p" in function else (None, strings[0]))
    return found


def read_by_visitors():
    """Return all that must be translated, by where it stands; the staff work in English."""
    found = {
        str(path.relative_to(PROJECT)): marked_in(path.read_text())
        for path in (PROJECT / "templates").rglob("*.html")
        if path.parent.name != "staff"
    }
    with override(None):
        labels = ["Role", "Program", *map(str, [*TeamMemberPage.Role.labels, *Kind.labels])]
    found["pages/models"] = {(None, label) for label in labels}
    return found


def catalog(code):
    folder = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES"
    return polib.pofile(str(folder / "django.po")), polib.mofile(str(folder / "django.mo"))


def key(entry):
    return entry.msgctxt, entry.msgid


def texts(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_everything_is_translated(code):
    po, _mo = catalog(code)
    translated = {key(entry) for entry in po.translated_entries() if all(texts(entry))}
    missing = {place: words - translated for place, words in read_by_visitors().items()}
    missing = {place: words for place, words in missing.items() if words}
    assert not missing, f"{po.fpath} does not translate {missing}; its top says how"


def test_translations_fit(code):
    """Each has the names and tags of its original, and as many plurals as its language."""
    po, _mo = catalog(code)
    plurals = int(re.search(r"nplurals=(\d)", po.metadata["Plural-Forms"])[1])
    for entry in po.translated_entries():
        if entry.msgid_plural:
            assert sorted(entry.msgstr_plural) == list(range(plurals)), entry.msgid
        for text in texts(entry):
            names = sorted(PLACEHOLDER.findall(text))
            # “One page” and “two pages” may be said without the number.
            spared = entry.msgid_plural and not names
            assert spared or names == sorted(PLACEHOLDER.findall(entry.msgid)), text


def test_compiled_is_what_is_written(code):
    po, mo = catalog(code)
    written = {key(entry): texts(entry) for entry in po.translated_entries()}
    compiled = {key(entry): texts(entry) for entry in mo}
    assert compiled == written, f"{po.fpath} is newer than its .mo; its top says how to compile"
    assert mo.metadata["Plural-Forms"] == po.metadata["Plural-Forms"]


def test_catalog_names_no_place(code):
    """Line numbers would change with every edit, and paths are nobody's business."""
    po, _mo = catalog(code)
    assert not [entry.msgid for entry in po if entry.occurrences]


def test_header_speaks_the_language(code):
    po, _mo = catalog(code)
    with override(code):
        header = render_to_string("parts/header.html")
    assert po.find("Search this site").msgstr in header
    assert po.find("Call %(number)s").msgstr % {"number": "911"} in header
    assert "Search" not in header
