"""The words that medicine uses, in plain ones."""

import re

from django.db import models
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index

from ..blocks.loading import leaves
from ..blocks.text import TERM_LINK
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

    def is_in(self, words):
        """Return whether the term or one of its other names stands in a text, in any case."""
        names = "|".join(re.escape(name) for name in self.names)
        return bool(re.search(rf"(?<!\w)({names})(?!\w)", words, re.IGNORECASE))

    @property
    def language_code(self):
        return self.locale.language_code

    def get_preview_template(self, request, mode_name):
        return "pages/glossary_term_preview.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"preview_words": [self]}


def unlinked_terms(page):
    """Return the words of the glossary that a page's texts use and never link, in its language."""
    texts = [
        raw
        for block, raw in leaves(page.body.stream_block, page.body.raw_data)
        if isinstance(block, blocks.RichTextBlock)
    ]
    linked = {int(key) for text in texts for key, _words in TERM_LINK.findall(text)}
    words = strip_tags(" ".join(TERM_LINK.sub(" ", text) for text in texts))
    glossary = GlossaryTerm.objects.published().filter(locale=page.locale_id)
    return [term for term in glossary if term.pk not in linked and term.is_in(words)]


class UnlinkedTerms(Panel):
    """Says which words of the page the glossary could explain."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/unlinked_terms.html"

        def is_shown(self):
            return bool(self.instance.pk and self.terms)

        @cached_property
        def terms(self):
            return unlinked_terms(self.instance)

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"terms": self.terms}
