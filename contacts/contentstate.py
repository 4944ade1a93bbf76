"""A link from rich text to a record, as the rich text editor holds it, and back."""

from django.urls import reverse_lazy
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature

from .at_hand import at_hand


def register_record_link(features, link, icon, description):
    """Give the rich text editor a button that links words to a record.

    Takes Wagtail's feature registry, the link's handler, and the button's icon and words.
    """
    linktype, model = link.identifier, link.get_model()
    chooser = f"wagtailsnippetchoosers_{model._meta.app_label}_{model._meta.model_name}:choose"
    entity = {
        "type": linktype.upper(),
        "icon": icon,
        "description": description,
        "attributes": ["id", "string"],
        "chooserUrls": {"recordChooser": reverse_lazy(chooser)},
    }
    scripts = ["wagtailadmin/js/chooser-modal.js", "js/record-link.js"]
    features.register_link_type(link)
    features.register_editor_plugin("draftail", linktype, EntityFeature(entity, js=scripts))
    features.register_converter_rule(
        "contentstate", linktype, record_link_conversion(linktype, model)
    )


def record_link_conversion(linktype, model):
    """Return the rules that turn `<a linktype="…" id="5">` into Draftail's entity and back.

    Takes the link type, which names the entity in capitals, and the model of the record.
    """
    entity_type = linktype.upper()

    class RecordElementHandler(LinkElementHandler):
        """Turns the stored link into Draftail's entity."""

        def get_attribute_data(self, attrs):
            record = at_hand(model).get(int(attrs["id"]))
            record = record or model.objects.filter(pk=attrs["id"]).first()
            return {"id": attrs["id"], "string": str(record) if record else ""}

    def stored_link(props):
        return DOM.create_element(
            "a", {"linktype": linktype, "id": props.get("id")}, props["children"]
        )

    return {
        "from_database_format": {f'a[linktype="{linktype}"]': RecordElementHandler(entity_type)},
        "to_database_format": {"entity_decorators": {entity_type: stored_link}},
    }
