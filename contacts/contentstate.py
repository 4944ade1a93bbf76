"""The contact link as the rich text editor holds it, and back."""

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler

from .models import Contact


def contact_entity(props):
    """Turn Draftail's entity into the stored link."""
    return DOM.create_element(
        "a", {"linktype": "contact", "id": props.get("id")}, props["children"]
    )


class ContactElementHandler(LinkElementHandler):
    """Turns the stored link into Draftail's entity."""

    def get_attribute_data(self, attrs):
        contact = Contact.objects.filter(pk=attrs["id"]).first()
        return {"id": attrs["id"], "string": str(contact) if contact else ""}


CONTACT_CONVERSION = {
    "from_database_format": {'a[linktype="contact"]': ContactElementHandler("CONTACT")},
    "to_database_format": {"entity_decorators": {"CONTACT": contact_entity}},
}
