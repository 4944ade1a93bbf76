"""A link from rich text to a record, as the rich text editor holds it, and back."""

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler


def record_link_conversion(linktype, model):
    """Return the rules that turn `<a linktype="…" id="5">` into Draftail's entity and back.

    Takes the link type, which names the entity in capitals, and the model of the record.
    """
    entity_type = linktype.upper()

    class RecordElementHandler(LinkElementHandler):
        """Turns the stored link into Draftail's entity."""

        def get_attribute_data(self, attrs):
            record = model.objects.filter(pk=attrs["id"]).first()
            return {"id": attrs["id"], "string": str(record) if record else ""}

    def stored_link(props):
        return DOM.create_element(
            "a", {"linktype": linktype, "id": props.get("id")}, props["children"]
        )

    return {
        "from_database_format": {f'a[linktype="{linktype}"]': RecordElementHandler(entity_type)},
        "to_database_format": {"entity_decorators": {entity_type: stored_link}},
    }
