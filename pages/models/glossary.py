"""The words that medicine uses, in plain ones."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index

from ..querysets import GlossaryQuerySet
from .lines import lines_of


class GlossaryTerm(
    TranslatableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    models.Model,
):
    """A medical word, how to say it, and what it means in one plain sentence."""

    term = models.CharField(_("term"), max_length=80, help_text=_("Like “apheresis”."))
    say_it_like = models.CharField(
        _("say it like"), max_length=120, blank=True, help_text=_("Like “af-uh-REE-sis”.")
    )
    meaning = models.TextField(
        _("meaning"), max_length=300, help_text=_("One plain sentence of up to 20 words.")
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line. The editor finds these words in pages, too."),
    )

    objects = GlossaryQuerySet.as_manager()

    panels = [FieldPanel("term"), FieldPanel("say_it_like"), FieldPanel("meaning"), "other_names"]
    search_fields = [
        index.SearchField("term", boost=2),
        index.AutocompleteField("term"),
        index.SearchField("other_names"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]

    def __str__(self):
        return self.term

    @property
    def names(self):
        """The term and its other names."""
        return [self.term, *lines_of(self.other_names)]

    @property
    def pattern(self):
        """What finds the term or one of its other names in a text, in any case."""
        names = "|".join(re.escape(name) for name in self.names)
        return re.compile(rf"(?<!\w)({names})(?!\w)", re.IGNORECASE)

    def is_in(self, words):
        """Return whether the term or one of its other names stands in a text."""
        return bool(self.pattern.search(words))

    @property
    def language_code(self):
        return self.locale.language_code

    def get_preview_template(self, request, mode_name):
        return "pages/glossary_term_preview.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"preview_words": [self]}
