"""Links in rich text, resolved from what the page has already loaded."""

from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from .blocks.loading import loaded
from .models import Fact, GlossaryTerm, SiteDocument


def key_in(attrs):
    """Return the primary key that a link names, or None where it names none."""
    key = attrs.get("id", "")
    return int(key) if key.isdigit() else None


class PageLink(PageLinkHandler):
    """A link to a page, in the reader's language; words without a link if it is not published."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        pages = loaded(Page)
        if pages is None:
            return super().expand_db_attributes_many(attrs_list)
        found = [pages.get(key_in(attrs)) for attrs in attrs_list]
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in found]


class DocumentLink(DocumentLinkHandler):
    """A link to a file."""

    @classmethod
    def get_many(cls, attrs_list):
        documents = loaded(SiteDocument)
        if documents is None:
            return super().get_many(attrs_list)
        return [documents.get(key_in(attrs)) for attrs in attrs_list]


class TermLink(LinkHandler):
    """A word that the glossary explains; `blocks.text` writes it out where families read it."""

    identifier = "term"

    @staticmethod
    def get_model():
        return GlossaryTerm

    @classmethod
    def expand_db_attributes(cls, attrs):
        return "<a>"

    @classmethod
    def extract_references(cls, attrs):
        yield GlossaryTerm, attrs["id"], "", ""


class FactLink(LinkHandler):
    """Words that a fact’s number stands in for; `blocks.text` writes it where families read it."""

    identifier = "fact"

    @staticmethod
    def get_model():
        return Fact

    @classmethod
    def expand_db_attributes(cls, attrs):
        return "<a>"

    @classmethod
    def extract_references(cls, attrs):
        yield Fact, attrs["id"], "", ""
