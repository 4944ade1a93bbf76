"""Every question asked of the contacts."""

from datetime import timedelta

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, CharField, Exists, OuterRef, Q, When
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Revision, RevisionMixin
from wagtail.search.queryset import SearchableQuerySetMixin


def in_language_or_english(locale_id):
    """Return the condition for what a reader of a language can be shown."""
    return Q(locale=locale_id) | Q(locale__language_code="en")


def keys_of(objects):
    """Return the primary keys of some objects as the text that general relations keep."""
    return objects.annotate(key=Cast("pk", CharField())).values("key")


def revisions_in_use():
    """Return the newest version of every record that has versions, and each that is scheduled."""
    is_used = Q(approved_go_live_at__isnull=False)
    for model in apps.get_models():
        if issubclass(model, RevisionMixin) and "latest_revision" in names_of_own_fields(model):
            newest = model._base_manager.exclude(latest_revision=None)
            is_used |= Q(pk__in=newest.values("latest_revision"))
    return Revision.objects.filter(is_used)


def names_of_own_fields(model):
    return {field.name for field in model._meta.local_fields}


def named_outside_index(contacts):
    """Yield `(model, primary key)` of what names contacts by a field and isn't in Wagtail's index."""
    for relation in type(contacts[0])._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        if relation.related_model not in ReferenceIndex.tracked_models:
            naming = {f"{relation.field.name}__in": contacts}
            found = relation.related_model._base_manager.filter(**naming)
            yield from ((relation.related_model, key) for key in found.values_list("pk", flat=True))


class ContactQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Questions that contacts answer."""

    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def in_english(self):
        """The English ones."""
        return self.filter(locale__language_code="en")

    def in_all_languages(self, contact):
        """A contact and its translations."""
        return self.filter(translation_key=contact.translation_key).select_related("locale")

    def with_keys(self, keys):
        """Those with some keys, in every language, with all that a row of a table says of them."""
        return self.filter(translation_key__in=keys).as_rows()

    def as_rows(self):
        """With all that a row of a table says of each."""
        return self.select_related("locale", "owner", "deputy", "stand_in", "latest_revision")

    def unverified(self):
        """The published ones that nobody verified for too long; of several languages, the English."""
        return self.chief().filter(Q(verify_by=None) | Q(verify_by__lt=timezone.localdate()))

    def chief(self):
        """The published ones; of several languages, the English."""
        english = self.model.objects.filter(
            translation_key=OuterRef("translation_key"), locale__language_code="en"
        )
        return self.published().filter(Q(locale__language_code="en") | ~Exists(english))

    def due_within(self, days):
        """Those to verify within some days, or that were; of several languages, the English."""
        last = timezone.localdate() + timedelta(days=days)
        return self.chief().filter(Q(verify_by=None) | Q(verify_by__lte=last))

    def with_drafts(self):
        """Those of which somebody saved a change that families don't see yet."""
        return self.filter(has_unpublished_changes=True, latest_revision__isnull=False)

    def named_by(self, pages):
        """Those that any of these pages names, in its text or beside it."""
        kinds = ContentType.objects.get_for_models(self.model, Page)
        references = ReferenceIndex.objects.filter(
            base_content_type=kinds[Page],
            object_id__in=keys_of(pages),
            to_content_type=kinds[self.model],
            to_object_id=Cast(OuterRef("pk"), CharField()),
        )
        return self.filter(Exists(references))

    def in_language_or_english(self, locale_id):
        """Those that a reader of a language can be shown, in that language first."""
        first = Case(When(locale=locale_id, then=0), default=1)
        return self.filter(in_language_or_english(locale_id)).order_by(first, "name")

    def for_families(self, locale_id):
        """Those whom families call, those for new patients first, in a language and in English."""
        serves = [self.model.Serves.NEW_PATIENTS, self.model.Serves.FAMILIES]
        found = self.filter(in_language_or_english(locale_id), serves__in=serves)
        new_first = Case(When(serves=self.model.Serves.NEW_PATIENTS, then=0), default=1)
        return found.with_stand_in().order_by(new_first, "name")

    def around(self, named, places, locale_id):
        """Those shown on a page: named by primary key, or related to it, in its language or English.

        Takes primary keys, a condition and a place for the related ones (`places.condition`,
        `places.expression`), and the page's locale. A contact may come twice, in both languages.
        Whoever stands in for any contact comes, too, without a place.
        """
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        stand_ins = self.model.objects.exclude(stand_in=None).values("stand_in__translation_key")
        return (
            self.filter(
                Q(translation_key__in=keys) | Q(translation_key__in=stand_ins) | places.condition
            )
            .filter(in_language_or_english(locale_id))
            .annotate(place=places.expression)
            .with_stand_in()
        )

    def with_stand_in(self):
        """With who stands in for each, and what a card shows of both."""
        return self.select_related(
            "locale", "picture", "stand_in", "stand_in__locale", "stand_in__picture"
        )
