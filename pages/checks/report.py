"""All that the checks find on a page, as the checks panel shows it."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..querysets import HARD
from ..reading import MEASURES
from .claims import unsourced_claims
from .finding import Finding
from .links import broken_links, vague_links
from .numbers import nobody_to_call, numberless_cards, typed_numbers
from .plain_words import hard_paragraphs, long_sentences, unexplained_words
from .structure import long_lists, mixed_dos, skipped_headings

SHOWN = 5

# What each check is called, what to do about what it finds, and the check: what hurts most first.
CHECKS = [
    (
        _("Broken links"),
        _("Choose another page or file, or take the link out."),
        broken_links,
    ),
    (
        _("Nobody to call"),
        _("Name who answers, under “Contacts” on the tab “Who and what it names”."),
        nobody_to_call,
    ),
    (
        _("Care cards without a number"),
        _("Mark words in the card’s text, choose “Contact” in the bar, and pick who answers."),
        numberless_cards,
    ),
    (
        _("Numbers typed by hand"),
        _("A contact’s number is changed once and right everywhere. Link to it instead."),
        typed_numbers,
    ),
    (
        _("Claims without a source"),
        _("Add a statistic, a fact or a link to who says so. Or say less."),
        unsourced_claims,
    ),
    (
        _("Hard paragraphs"),
        _("The hardest first. Shorter words and sentences help."),
        hard_paragraphs,
    ),
    (
        _("Long sentences"),
        _("Families can hold 20 words. Make two sentences of one."),
        long_sentences,
    ),
    (
        _("Words to explain"),
        _(
            "Where a word first stands, select it and press “Word of the glossary”. "
            "Or say it in plain words."
        ),
        unexplained_words,
    ),
    (
        _("Vague links"),
        _("Say where each leads, like “How to reach us”."),
        vague_links,
    ),
    (
        _("Dos and don’ts"),
        _("What forbids stands in a “Do not” list, and each point there says so."),
        mixed_dos,
    ),
    (
        _("Long lists"),
        _("Seven points are enough. Make two lists of one."),
        long_lists,
    ),
    (
        _("Headings out of order"),
        _("Give the section a heading, so that no level is skipped."),
        skipped_headings,
    ),
]


@dataclass(frozen=True)
class Group:
    """What one check found: its name, what to do about it, and where."""

    name: str
    advice: str
    findings: list[Finding]

    @property
    def shown(self):
        return self.findings[:SHOWN]

    @property
    def more(self):
        """How many there are besides those that are shown."""
        return len(self.findings[SHOWN:])


class Report:
    """What the checks say of one page, as it is in memory."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def grade(self):
        return self.page.reading_grade

    @property
    def is_hard(self):
        return self.grade is not None and self.grade > HARD

    @property
    def is_graded(self):
        """Whether there is a measure for the page's language."""
        return self.page.language_code in MEASURES

    @property
    def language(self):
        return dict(settings.WAGTAIL_CONTENT_LANGUAGES).get(self.page.language_code)

    @property
    def count(self):
        return sum(len(group.findings) for group in self.groups)

    @cached_property
    def groups(self):
        """What was found, by check; those that found nothing are left out."""
        groups = [Group(name, advice, find(self.page)) for name, advice, find in CHECKS]
        return [group for group in groups if group.findings]
