"""What a new page starts with: its sections in order, with hints for who writes it."""

import re
from html import unescape

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..blocks.loading import placed_leaves, placed_parts_of
from ..querysets import PatternQuerySet
from .obstacles import Obstacle
from .review_clock import ReviewForm

# A hint begins with this sign and ends with its line, or with the next hint.
HINT = re.compile(r"✎\s*(.*?)\s*(?=✎|</p>|</li>|</h3>|<br|\n|$)")


def start_of(page):
    """Return what another page of its type can start with, as data: plain fields and the body."""
    fields = {name: getattr(page, name) for name in page.pattern_fields}
    return fields | {"body": page.body.get_prep_value()}


class Pattern(models.Model):
    """What a new page of a type starts with, and when to use it."""

    name = models.CharField(gettext_lazy("name"), max_length=80)
    description = models.TextField(
        gettext_lazy("when to use it"),
        max_length=300,
        help_text=gettext_lazy("One or two plain sentences. Editors choose by them."),
    )
    page_type = models.ForeignKey(
        ContentType,
        verbose_name=gettext_lazy("page type"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    content = models.JSONField(editable=False)
    order = models.PositiveSmallIntegerField(
        gettext_lazy("order"), default=100, help_text=gettext_lazy("Small numbers come first.")
    )

    objects = PatternQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("pattern")
        verbose_name_plural = gettext_lazy("patterns")
        ordering = ["page_type", "order", "name"]

    def __str__(self):
        return self.name

    @property
    def sections(self):
        """The headings of its sections."""
        headings = [section["value"].get("heading") for section in self.content["body"]]
        return list(filter(None, headings))

    def fill(self, page):
        """Give a new page what it starts with."""
        for name in page.pattern_fields:
            setattr(page, name, self.content.get(name, ""))
        page.body = page.body.stream_block.to_python(self.content["body"])


def hints_in(text, place):
    """Return `[(place, hint)]` for every hint in a text."""
    return [(place, unescape(strip_tags(found[1]))) for found in HINT.finditer(text)]


def hints_below(block, raw, place):
    """Return `[(place, hint)]` for a stored block, in the order of its form; the place is an id.

    PostgreSQL stores the parts of a block in an order of its own.
    """
    return [
        hint
        for where, _leaf, text in placed_leaves(block, raw, place)
        if isinstance(text, str)
        for hint in hints_in(text, where)
    ]


def hints_left(page):
    """Return an obstacle for each field and section in which a hint was left: `[Obstacle]`."""
    label = page._meta.get_field
    found = [
        (capfirst(label(name).verbose_name), hints_in(text, name))
        for name, text in page.plain_texts.items()
    ]
    sections = placed_parts_of(page.body.stream_block, page.body.get_prep_value())
    for number, (key, block, value) in enumerate(sections, start=1):
        heading = value.get("heading") or _("Section %(number)s") % {"number": number}
        found.append((heading.lstrip("✎ "), hints_below(block, value, key or "body")))
    return [left_in(where, hints) for where, hints in found if hints]


def left_in(where, hints):
    """Return the obstacle for the hints in one field or section; it leads to the first."""
    place, first = hints[0]
    message = ngettext(
        "“%(where)s” still has a hint: ✎ %(hint)s",
        "“%(where)s” still has %(count)s hints: ✎ %(hint)s",
        len(hints),
    )
    words = {"where": where, "hint": Truncator(first).words(8, truncate=" …"), "count": len(hints)}
    return Obstacle(message % words, place)


class HintsForm(ReviewForm):
    """The form for a page: saved with hints in, but not submitted."""

    def full_clean(self):
        super().full_clean()
        if {"action-submit", "action-restart-workflow"} & self.data.keys():
            for hint in hints_left(self.instance):
                self.add_error(None, str(hint))
