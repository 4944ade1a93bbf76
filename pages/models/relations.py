"""How pages name each other, and contacts."""

from dataclasses import dataclass

from django.db import models
from django.db.models import Case, Expression, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Orderable

from ..querysets import RelationQuerySet


class Relation(Orderable):
    """One page naming another page, or a contact; a subclass says which, as `source` and `target`.

    Edited on the source, shown on both sides. The translation keys of both ends are kept with
    it, so that finding what a page relates to, in any language, joins no other table.
    """

    source_key = models.UUIDField(editable=False, db_index=True)
    target_key = models.UUIDField(editable=False, db_index=True)

    objects = models.Manager.from_queryset(RelationQuerySet)()

    panels = ["target"]

    class Meta(Orderable.Meta):
        abstract = True

    def save(self, *args, **kwargs):
        self.source_key = self.source.translation_key
        self.target_key = self.target.translation_key
        super().save(*args, **kwargs)

    @classmethod
    def ends(cls):
        """Return the models of source and target."""
        return tuple(cls._meta.get_field(end).related_model for end in ("source", "target"))

    @classmethod
    def drafted(cls, page):
        """Return the relations from a page as its editor has them now, saved or not."""
        name = cls._meta.get_field("source").remote_field.related_name
        return list(getattr(page, name).all())


def preferred(found, locale_id):
    """Return `{translation key: object}` of what was found, in a language where there is one."""
    kept = {}
    for one in found:
        if one.locale_id == locale_id or one.translation_key not in kept:
            kept[one.translation_key] = one
    return kept


@dataclass
class Places:
    """Where rows stand among those related to a page: a condition for being there, and the place."""

    condition: Q
    expression: Expression

    def __or__(self, other):
        """Return the places in either, those in this one first."""
        return _all_of([self, other])


def places_among(model, page, *, is_preview=False):
    """Return the `Places` of rows of a model among those related to a page.

    Takes a page in its specific type. In a preview, relations from the page are the editor's
    unsaved ones.
    """
    found = []
    for relation in Relation.__subclasses__():
        source, target = relation.ends()
        if isinstance(page, source) and issubclass(target, model):
            found.append(
                _drafted(relation.drafted(page))
                if is_preview
                else _kept(relation.objects.targets_of(page))
            )
        if isinstance(page, target) and issubclass(source, model):
            found.append(_kept(relation.objects.sources_of(page)))
    return _all_of(found)


def places_through(model, page):
    """Return the `Places` of rows of a model among what the pages that name a page relate to.

    So a condition has the contacts of its programs.
    """
    found = []
    for naming in Relation.__subclasses__():
        source, target = naming.ends()
        if not isinstance(page, target):
            continue
        keys = naming.objects.sources_of(page).filter(source__live=True).values("source_key")
        found += [
            _kept(relation.objects.filter(source_key__in=keys).annotate(key=F("target_key")))
            for relation in Relation.__subclasses__()
            if relation.ends()[0] is source and issubclass(relation.ends()[1], model)
        ]
    return _all_of(found)


def _all_of(found):
    condition = Q(pk=None)
    for one in found:
        condition |= one.condition
    # Coalesce wants two expressions, whatever the page relates to, and PostgreSQL their type.
    nowhere = Cast(Value(None), IntegerField())
    places = [one.expression for one in found]
    return Places(condition, Coalesce(*places, nowhere, nowhere))


def _kept(relations):
    # A relation made by code may have no order; it comes first rather than not at all.
    place = relations.filter(key=OuterRef("translation_key")).values_list(
        Coalesce("sort_order", Value(0))
    )
    return Places(Q(translation_key__in=relations.values("key")), Subquery(place[:1]))


def _drafted(relations):
    keys = [relation.target_id for relation in relations]
    places = [When(pk=key, then=Value(place)) for place, key in enumerate(keys)]
    return Places(Q(pk__in=keys), Case(*places, default=None, output_field=IntegerField()))
