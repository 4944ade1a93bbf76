"""How pages name each other, and contacts."""

from django.db import models
from django.db.models import Case, IntegerField, Subquery, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Orderable

from ..querysets import RelationQuerySet


class Relation(Orderable):
    """One page naming another page, or a contact; a subclass says which, as `source` and `target`.

    Edited on the source, shown on both sides.
    """

    objects = models.Manager.from_queryset(RelationQuerySet)()

    panels = ["target"]

    class Meta(Orderable.Meta):
        abstract = True

    @classmethod
    def ends(cls):
        """Return the models of source and target."""
        return tuple(cls._meta.get_field(end).related_model for end in ("source", "target"))

    @classmethod
    def drafted(cls, page):
        """Return the relations from a page as its editor has them now, saved or not."""
        name = cls._meta.get_field("source").remote_field.related_name
        return list(getattr(page, name).all())


def place_among(model, page, *, is_preview=False):
    """Return an expression: where a row of `model` stands among those related to a page, or None.

    Takes a page in its specific type. In a preview, relations from the page are the editor's
    unsaved ones.
    """
    places = []
    for relation in Relation.__subclasses__():
        source, target = relation.ends()
        if isinstance(page, source) and issubclass(target, model):
            places.append(
                _drafted_place(relation, page)
                if is_preview
                else _place(relation.objects.targets_of(page))
            )
        if isinstance(page, target) and issubclass(source, model):
            places.append(_place(relation.objects.sources_of(page)))
    # Coalesce wants two expressions, whatever the page relates to.
    return Coalesce(*places, Value(None), Value(None), output_field=IntegerField())


def _place(relations):
    # A relation made by code may have no order; it comes first rather than not at all.
    return Subquery(relations.values_list(Coalesce("sort_order", Value(0)))[:1])


def _drafted_place(relation, page):
    rows = enumerate(relation.drafted(page))
    return Case(
        When(pk=None, then=Value(None)),
        *(When(pk=row.target_id, then=Value(place)) for place, row in rows),
        output_field=IntegerField(),
    )
