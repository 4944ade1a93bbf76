"""What a new page starts with: its sections in order, with hints for who writes it."""

import re
from html import unescape

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

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


def hints_in(raw, place):
    """Yield `(place, hint)` for every hint in stored data: the id of its block, and its words."""
    if isinstance(raw, str):
        for found in HINT.finditer(raw):
            yield place, unescape(strip_tags(found[1]))
    elif isinstance(raw, dict):
        here = raw.get("id") if "value" in raw else None
        for part in raw.values():
            yield from hints_in(part, here or place)
    elif isinstance(raw, list):
        for part in raw:
            yield from hints_in(part, place)


def hints_left(page):
    """Return an obstacle for each field and section in which a hint was left: `[Obstacle]`."""
    label = page._meta.get_field
    parts = [(capfirst(label(name).verbose_name), name) for name in page.pattern_fields]
    found = [(where, list(hints_in(getattr(page, name), name))) for where, name in parts]
    for number, section in enumerate(page.body.get_prep_value(), start=1):
        heading = section["value"].get("heading") or _("Section %(number)s") % {"number": number}
        found.append((heading.lstrip("✎ "), list(hints_in(section, "body"))))
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
