"""What forms show of a page or a picture that is chosen."""

from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    ExternalLinkElementHandler,
    PageLinkElementHandler,
)
from wagtail.admin.widgets import AdminPageChooser
from wagtail.images.widgets import AdminImageChooser
from wagtail.models import Page

from contacts.at_hand import TakesWhatIsAtHand, at_hand


class PageWidget(TakesWhatIsAtHand, AdminPageChooser):
    """A field that names a page."""


class ImageWidget(TakesWhatIsAtHand, AdminImageChooser):
    """A field that names a picture."""


class PageLinkInEditor(PageLinkElementHandler):
    """A link to a page, as the rich text editor holds it."""

    def get_attribute_data(self, attrs):
        page = at_hand(Page).get(int(attrs["id"]))
        if page is None:
            return super().get_attribute_data(attrs)
        return {"id": page.pk, "url": page.url, "parentId": page.get_parent().pk}


# As in Wagtail, but for the second line.
LINKS_IN_EDITOR = {
    "from_database_format": {
        "a[href]": ExternalLinkElementHandler("LINK"),
        'a[linktype="page"]': PageLinkInEditor("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_entity}},
}
