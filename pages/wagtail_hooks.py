"""What the admin learns from us."""

from wagtail import hooks

from .rich_text import DocumentLink, PageLink


@hooks.register("register_rich_text_features", order=10)
def register_links(features):
    features.register_link_type(PageLink)
    features.register_link_type(DocumentLink)
