"""Every question asked of the contacts."""

from django.db import models
from django.db.models import Case, Q, When
from wagtail.search.queryset import SearchableQuerySetMixin


def in_language_or_english(locale_id):
    """Return the condition for what a reader of a language can be shown."""
    return Q(locale=locale_id) | Q(locale__language_code="en")


class ContactQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Questions that contacts answer."""

    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def in_language_or_english(self, locale_id):
        """Those that a reader of a language can be shown, in that language first."""
        first = Case(When(locale=locale_id, then=0), default=1)
        return self.filter(in_language_or_english(locale_id)).order_by(first, "name")

    def for_families(self, locale_id):
        """Those whom families call, those for new patients first, in a language and in English."""
        serves = [self.model.Serves.NEW_PATIENTS, self.model.Serves.FAMILIES]
        found = self.filter(in_language_or_english(locale_id), serves__in=serves)
        new_first = Case(When(serves=self.model.Serves.NEW_PATIENTS, then=0), default=1)
        return found.select_related("locale").order_by(new_first, "name")

    def around(self, named, places, locale_id):
        """Those shown on a page: named by primary key, or related to it, in its language or English.

        Takes primary keys, a condition and a place for the related ones (`places.condition`,
        `places.expression`), and the page's locale. A contact may come twice, in both languages.
        """
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        return (
            self.filter(Q(translation_key__in=keys) | places.condition)
            .filter(in_language_or_english(locale_id))
            .annotate(place=places.expression)
            .select_related("locale", "picture")
        )
