"""Contacts by another's key in what Wagtail stores: fields, blocks, links in texts, relations."""

import json

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import (
    ClusterableModel,
    get_all_child_relations,
    get_serializable_data_for_fields,
)
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from .models import Contact
from .rich_text import CONTACT_LINK


class Swap:
    """Other contacts in the place of some, in stored data; `found` says by what each was named."""

    def __init__(self, keys):
        """Take `{primary key: the one that replaces it}`."""
        self.keys = keys
        self.found = []

    def in_data(self, model, data):
        """Return the stored data of a record, relations included, with the other contacts in it."""
        data = dict(data)
        for field in model._meta.fields:
            if field.name in data:
                data[field.name] = self.in_field(field, data[field.name])
        for relation in relations_of(model):
            name = relation.get_accessor_name()
            children = data.get(name, [])
            data[name] = [self.in_data(relation.related_model, child) for child in children]
        return data

    def in_field(self, field, value):
        if isinstance(field, models.ForeignKey) and field.related_model is Contact:
            return self.key(value, capfirst(field.verbose_name))
        if isinstance(field, RichTextField):
            return self.in_html(value, capfirst(field.verbose_name))
        if isinstance(field, StreamField) and value:
            return json.dumps(self.in_block(field.stream_block, json.loads(value)))
        return value

    def in_block(self, block, raw, label=""):
        """Return what is stored for a block; takes the label of the block of the page around it."""
        if not raw:
            return raw
        if isinstance(block, blocks.StreamBlock):
            return [self.in_part(block.child_blocks, one) for one in raw]
        if isinstance(block, blocks.ListBlock):
            items = [self.in_item(block.child_block, one, label) for one in raw]
            return once_each(items) if names_a_contact(block.child_block) else items
        if isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
            children = block.child_blocks
            return raw | {
                name: self.in_block(children[name], value, label)
                for name, value in raw.items()
                if name in children
            }
        if names_a_contact(block):
            return self.key(raw, label)
        if isinstance(block, blocks.RichTextBlock):
            return self.in_html(raw, label)
        return raw

    def in_part(self, known, one):
        block = known.get(one["type"])
        return (
            one | {"value": self.in_block(block, one["value"], capfirst(block.label))}
            if block
            else one
        )

    def in_item(self, block, one, label):
        # Lists that were stored long ago have bare values, newer ones have values with an id.
        if isinstance(one, dict) and "value" in one:
            return one | {"value": self.in_block(block, one["value"], label)}
        return self.in_block(block, one, label)

    def in_html(self, html, label):
        def with_other(link):
            key = self.key(int(link[1]), _("Link in “%s”") % label)
            start, end = (place - link.start() for place in link.span(1))
            return f"{link[0][:start]}{key}{link[0][end:]}"

        return CONTACT_LINK.sub(with_other, html)

    def key(self, key, kind):
        if key in self.keys:
            self.found.append(str(kind))
        return self.keys.get(key, key)


def names_a_contact(block):
    return isinstance(block, blocks.ChooserBlock) and block.model_class is Contact


def once_each(items):
    """Return the items of a list of contacts, each contact once."""
    return list({key_in(one): one for one in reversed(items)}.values())[::-1]


def key_in(item):
    return item["value"] if isinstance(item, dict) else item


def relations_of(model):
    """Return the relations to what is edited and saved with a record of a model."""
    return get_all_child_relations(model) if issubclass(model, ClusterableModel) else []


def data_of(record):
    """Return a record as the data that its revisions keep."""
    if isinstance(record, ClusterableModel):
        return record.serializable_data()
    return get_serializable_data_for_fields(record)


def put_into(record, keys):
    """Put other contacts into a record in memory; return the names of the fields that changed."""
    for relation in relations_of(type(record)):
        getattr(
            record, relation.get_accessor_name()
        ).get_object_list()  # held, so that save keeps it
    old = data_of(record)
    new = Swap(keys).in_data(type(record), old)
    changed = [name for name in old if new[name] != old[name]]
    for name in changed:
        field = record._meta.get_field(name)
        if field.one_to_many:
            for child in getattr(record, name).get_object_list():
                put_into(child, keys)
        else:
            setattr(record, field.attname, field.to_python(new[name]))
    return changed
