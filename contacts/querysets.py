"""Every question asked of the contacts."""

from django.db import models


class ContactQuerySet(models.QuerySet):
    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def around(self, named, place, locale_id):
        """Those shown on a page: named by primary key, or related to it, in its language or English.

        Takes primary keys, an expression for a contact's place among the related ones (None for
        others), and the page's locale. A contact may come twice, in both languages.
        """
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        return (
            self.annotate(place=place)
            .filter(models.Q(translation_key__in=keys) | models.Q(place__isnull=False))
            .filter(models.Q(locale=locale_id) | models.Q(locale__language_code="en"))
            .select_related("locale", "picture")
        )
