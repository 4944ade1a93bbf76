"""Every question asked of the contacts."""

from django.db import models
from wagtail.search.queryset import SearchableQuerySetMixin


class ContactQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """Questions that contacts answer."""

    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def around(self, named, places, locale_id):
        """Those shown on a page: named by primary key, or related to it, in its language or English.

        Takes primary keys, a condition and a place for the related ones (`places.condition`,
        `places.expression`), and the page's locale. A contact may come twice, in both languages.
        """
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        return (
            self.filter(models.Q(translation_key__in=keys) | places.condition)
            .filter(models.Q(locale=locale_id) | models.Q(locale__language_code="en"))
            .annotate(place=places.expression)
            .select_related("locale", "picture")
        )
