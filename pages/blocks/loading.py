"""Fetching what a body names once per kind, however many blocks name it.

Wagtail asks the database once per chooser block in the definition; a body has a dozen of them.
Here a body says first what it names (`named_by`), the page fetches that (`loaded_with`), and
the choosers and links inside take it from there. See docs/decisions/loading.md.
"""

import copy
import re
from collections import defaultdict
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from wagtail import blocks
from wagtail.rich_text import extract_references_from_rich_text

from contacts.at_hand import at_hand

_loaded = ContextVar("loaded", default=None)
BLOCK_KEY = re.compile(r' data-block-key="\w*"')


def parts_of(block, raw):
    """Return the `(block, value)` pairs that a stored value holds, or None if it holds no others.

    Takes a block definition and the JSON value stored for it; unknown types are passed over.
    """
    parts = placed_parts_of(block, raw)
    return None if parts is None else [(child, value) for _place, child, value in parts]


def placed_parts_of(block, raw):
    """Return `(id, block, value)` for all that a stored value holds, as `parts_of` does.

    The id is that of an item of a list or a stream, which has a place of its own in the editor.
    """
    if isinstance(block, blocks.StreamBlock):
        known = block.child_blocks
        return [
            (one.get("id"), known[one["type"]], one["value"]) for one in raw if one["type"] in known
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            (one.get("id"), block.child_block, one["value"])
            if isinstance(one, dict) and "value" in one
            else (None, block.child_block, one)
            for one in raw
        ]
    if isinstance(block, blocks.StructBlock):
        return [(None, child, raw.get(name)) for name, child in block.child_blocks.items()]
    return None


def leaves(block, raw):
    """Yield `(block, value)` for every stored value that holds no others."""
    for _place, leaf, value in placed_leaves(block, raw):
        yield leaf, value


def placed_leaves(block, raw, place=""):
    """Yield `(place, block, value)` for every stored value that holds no others.

    The place is the id of the innermost item of a list or a stream that it is in.
    """
    if raw is None:
        return
    parts = placed_parts_of(block, raw)
    if parts is None:
        yield place, block, raw
    else:
        for key, child, value in parts:
            yield from placed_leaves(child, value, key or place)


def with_texts(raw, texts):
    """Return a stored value in which some texts are replaced, by a dict of old and new ones."""
    if isinstance(raw, dict):
        return {key: with_texts(part, texts) for key, part in raw.items()}
    if isinstance(raw, list):
        return [with_texts(part, texts) for part in raw]
    return texts.get(raw, raw) if isinstance(raw, str) else raw


def values_of(block, raw, kind):
    """Yield what is stored for every block of a kind in a stored value, itself included."""
    if raw is None:
        return
    if isinstance(block, kind):
        yield raw
    for part in parts_of(block, raw) or []:
        yield from values_of(*part, kind)


def medical_values(stream):
    """Return what is stored for the blocks of a StreamField that give medical advice, in order."""
    return list(marked_medical(stream.stream_block, stream.raw_data))


def marked_medical(block, raw):
    """Yield the stored value of every block whose definition is marked `medical`."""
    if raw is None:
        return
    for child, value in parts_of(block, raw) or []:
        if getattr(child.meta, "medical", False):
            yield [child.name, said(child, value)]
        else:
            yield from marked_medical(child, value)


def said(block, raw):
    """Return what a stored value says, as data that is the same however an editor stored it.

    Without ids and marks of the editor, and with the default of whatever isn't stored: opening a
    form and saving it again changes nothing here.
    """
    if isinstance(block, blocks.StreamBlock):
        known = block.child_blocks
        return [
            [one["type"], said(known[one["type"]], one["value"])]
            if one["type"] in known
            else [one["type"], one["value"]]
            for one in raw or []
        ]
    if isinstance(block, blocks.ListBlock):
        return [said(child, value) for child, value in parts_of(block, raw or [])]
    if isinstance(block, blocks.StructBlock):
        raw = raw or {}
        return {
            name: said(
                child, raw[name] if name in raw else child.get_prep_value(child.get_default())
            )
            for name, child in block.child_blocks.items()
        }
    return BLOCK_KEY.sub("", raw) if isinstance(raw, str) else raw


def named_by(block, raw):
    """Yield `(model, primary key)` for everything that a stored value names."""
    for leaf, value in leaves(block, raw):
        if isinstance(leaf, blocks.ChooserBlock):
            yield leaf.model_class, value
        elif isinstance(leaf, blocks.RichTextBlock):
            # A link that names nothing is left as it is; it must not break the page.
            with suppress(KeyError, ValueError):
                for model, key, *_rest in extract_references_from_rich_text(value):
                    yield model, int(key)


def keys_by_model(stream):
    """Return `{model: {primary keys}}` for everything that a StreamField value names."""
    keys = defaultdict(set)
    for model, key in named_by(stream.stream_block, stream.raw_data):
        keys[model].add(key)
    return keys


@contextmanager
def loaded_with(objects):
    """Let choosers and links take their objects from `{model: {primary key: object}}`."""
    token = _loaded.set(objects)
    try:
        yield
    finally:
        _loaded.reset(token)


def loaded(model):
    """Return the loaded objects of a model by primary key, or None outside `loaded_with`."""
    objects = _loaded.get()
    if objects is None:
        return None
    for kind in model.__mro__:
        if kind in objects:
            return objects[kind]
    return None


class LoadingChooser:
    """Mixed into a chooser block: takes what is loaded or at hand, else asks the database as ever."""

    def to_python(self, value):
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values):
        objects = loaded(self.model_class)
        if objects is None and at_hand(self.model_class).keys() >= set(values):
            objects = at_hand(self.model_class)
        if objects is None:
            return super().bulk_to_python(values)
        # A copy each: a picture carries the alternative text of the place that it stands in.
        return [copy.copy(objects.get(value)) for value in values]
