"""Blocks of words."""

import re

from django.apps import apps
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.rich_text import RichText
from wagtail.snippets.blocks import SnippetChooserBlock

from contacts.models import Contact
from contacts.rich_text import CONTACT_LINK, record_link, write_out_contacts

from .loading import LoadingChooser, loaded

FEATURES = ["bold", "h3", "ol", "ul", "link", "document-link", "contact", "term", "fact"]
INLINE_FEATURES = ["bold", "link", "contact", "term", "fact"]

TERM_LINK = record_link("term")
FACT_LINK = record_link("fact")
TERM_BUTTON = re.compile(
    r'[(\[“«]?<button type="button" class="term"[^>]*>.*?</button>[)\].,;:!?”»،؛؟]*'
)
TAG_OR_SHORT_START = re.compile(
    r"(<[^>]*>)|\b(\w-\w+|\w+-\w\b)"
)  # “T-cell” and “CAR-T” must not break


def kept_together(html):
    """Return HTML in which words like “T-cell” stay on one line."""
    return TAG_OR_SHORT_START.sub(
        lambda found: found[1] or f'<span class="nb">{found[2]}</span>', str(html)
    )


def write_out_terms(html, terms):
    """Replace each link to the glossary in stored rich text by a button that opens its meaning.

    Takes the stored HTML and a dict of terms by primary key; a term that is missing (or
    unpublished) leaves the words that were typed.
    """

    def written_out(match):
        term = terms.get(int(match[1]))
        if term is None:
            return match[2]
        button = '<button type="button" class="term" popovertarget="term-{}">{}</button>'
        return button.format(term.pk, match[2])

    # A button breaks lines as a picture does: its comma would start the next one.
    return TERM_BUTTON.sub(r'<span class="nb">\g<0></span>', TERM_LINK.sub(written_out, html))


def write_out_facts(html, facts):
    """Replace each link to a fact in stored rich text by its number, as it is today.

    Takes the stored HTML and a dict of facts by primary key; a fact that is missing (or
    unpublished) leaves the words that were typed.
    """

    def written_out(match):
        fact = facts.get(int(match[1]))
        return render_to_string("parts/fact.html", {"fact": fact}).strip() if fact else match[2]

    return FACT_LINK.sub(written_out, html)


class WrittenText(RichText):
    """Rich text whose links to records read as the records do today."""

    def __init__(self, source):
        super().__init__(source)
        if loaded(Contact) is not None:
            self.html  # noqa: B018  # written out now, while its objects are at hand

    @cached_property
    def html(self):
        terms = loaded(apps.get_model("pages", "GlossaryTerm")) or {}
        written = write_out_contacts(self.source, self.named(Contact, CONTACT_LINK))
        written = write_out_facts(written, self.named(apps.get_model("pages", "Fact"), FACT_LINK))
        html = RichText(write_out_terms(written, terms)).__html__()
        return mark_safe(kept_together(html))  # noqa: S308

    def named(self, model, link):
        """Return what the text may name of a model, by primary key: what is loaded, else asked for."""
        objects = loaded(model)
        if objects is None:
            keys = [int(key) for key, _words in link.findall(self.source)]
            objects = model.objects.published().in_bulk(keys) if keys else {}
        return objects

    def __html__(self):
        return self.html


class Text(blocks.RichTextBlock):
    """Plain running text."""

    def __init__(self, features=FEATURES, **kwargs):
        super().__init__(features=features, **kwargs)

    def to_python(self, value):
        return WrittenText(value)

    def normalize(self, value):
        return (
            value
            if isinstance(value, WrittenText)
            else WrittenText(getattr(value, "source", value))
        )

    def value_from_form(self, value):
        return WrittenText(super().value_from_form(value).source)

    def get_searchable_content(self, value):
        # What a fact says today is indexed with the page; what was typed for it may be old.
        return super().get_searchable_content(RichText(FACT_LINK.sub(" ", value.source)))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/text.html"
        preview_value = "<p>We meet you at the front door. Bring any <b>letters or test results</b> that you have.</p>"


class InShort(blocks.StructBlock):
    """The one thing to remember of what was just said."""

    text = blocks.TextBlock(max_length=300)

    class Meta:
        icon = "pick"
        label = _("In short")
        description = _("One sentence that sums up what was just said.")
        template = "blocks/in_short.html"
        preview_value = {
            "text": "We collect your child’s T cells, change them in a lab, and give them back."
        }


class Quote(blocks.StructBlock):
    """Somebody's own words."""

    text = blocks.TextBlock()
    who = blocks.CharBlock(
        required=False, default="", help_text=_("As the person agreed to be named.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody’s own words, with who said them.")
        template = "blocks/quote.html"
        preview_value = {"text": "The nurses knew her name on day one.", "who": "A mother"}


class Expander(blocks.StructBlock):
    """A question that opens to its answer."""

    title = blocks.CharBlock(max_length=120)
    text = Text()

    class Meta:
        icon = "plus"
        label = _("Expander")
        description = _("Details that only some families need. Never what most people need.")
        template = "blocks/expander.html"
        preview_value = {
            "title": "Can a brother or sister visit?",
            "text": "<p>Yes. Please call the floor first.</p>",
        }
        preview_states = [(_("Closed"), {}), (_("Open"), {"opened": True})]


class DoList(blocks.StructBlock):
    """Things to do."""

    points = blocks.ListBlock(blocks.CharBlock(label=_("Do")), label=_("Points"))

    class Meta:
        medical = True
        icon = "check"
        label = _("Do list")
        description = _("Things to do. Start each with a verb.")
        template = "blocks/do_list.html"
        preview_value = {"points": ["wash hands often", "call us about any fever"]}


class DontList(blocks.StructBlock):
    """Things not to do."""

    points = blocks.ListBlock(
        blocks.CharBlock(label=_("Do not"), help_text=_("Start with “do not”.")), label=_("Points")
    )

    class Meta:
        medical = True
        icon = "cross"
        label = _("Do not list")
        description = _(
            "Things not to do. Each point says “do not” again, so that none is misread."
        )
        template = "blocks/dont_list.html"
        preview_value = {
            "points": ["do not give ibuprofen unless we say so", "do not wait until morning"]
        }


class KeyPoints(blocks.StructBlock):
    """A short list of points, each with an icon."""

    icon = blocks.ChoiceBlock(
        choices=[
            ("check", _("Check mark")),
            ("dna", _("DNA")),
            ("calendar", _("Calendar")),
            ("child", _("Child")),
            ("heart", _("Heart and hand")),
            ("info", _("Information")),
        ],
        default="check",
        help_text=_("Used where a point has none of its own."),
    )
    heading = blocks.CharBlock(required=False, default="")
    points = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("icon", blocks.ChoiceBlock(choices=icon.field.choices[1:], required=False)),
                ("heading", blocks.CharBlock()),
                ("text", blocks.TextBlock(required=False, default="")),
            ],
            icon="list-ul",
        )
    )

    class Meta:
        icon = "list-ul"
        label = _("Key points")
        description = _("Two to six short points, each with an icon.")
        template = "blocks/key_points.html"
        preview_value = {
            "icon": "check",
            "heading": "What we look at",
            "points": [{"icon": "dna", "heading": "The biology of the cancer", "text": ""}],
        }


class TermChooser(LoadingChooser, SnippetChooserBlock):
    """A word of the glossary."""

    def __init__(self, **kwargs):
        kwargs.pop("target_model", None)
        super().__init__("pages.GlossaryTerm", **kwargs)


class FactChooser(LoadingChooser, SnippetChooserBlock):
    """A fact of the registry."""

    def __init__(self, **kwargs):
        kwargs.pop("target_model", None)
        super().__init__("pages.Fact", **kwargs)


class Words(blocks.StructBlock):
    """Words of the glossary that a page uses, each with its meaning."""

    terms = blocks.ListBlock(
        TermChooser(),
        default=[],
        min_num=0,
        help_text=_("Empty: all words that this page’s texts link to the glossary."),
    )

    class Meta:
        icon = "title"
        label = _("Words to know")
        description = _("Medical words that the page uses, from the glossary.")
        template = "blocks/words.html"
        preview_value = {"terms": []}


class Table(blocks.StructBlock):
    """Rows and columns."""

    caption = blocks.CharBlock(help_text=_("What the table shows, in a few words."))
    table = TypedTableBlock(
        [("text", blocks.CharBlock(required=False, default="", label=_("Text")))]
    )

    class Meta:
        medical = True
        icon = "table"
        label = _("Table")
        description = _("Facts to compare. The first column names each row.")
        template = "blocks/table.html"
        preview_value = {
            "caption": "Visiting hours",
            "table": {
                "columns": [
                    {"type": "text", "heading": "Floor"},
                    {"type": "text", "heading": "Hours"},
                ],
                "rows": [{"values": ["6 East", "8 a.m. to 8 p.m."]}],
                "caption": "",
            },
        }
