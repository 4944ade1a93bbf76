"""Every question asked of the page tree."""

from django.db.models import (
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Concat
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def restrictions_on(page):
    """Return what restricts who may see a page, in one query where Wagtail asks two.

    As in Wagtail, an alias is restricted as the page that it stands for is.
    """
    paths = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    lineage = Page.objects.filter(path__in=paths)
    return PageViewRestriction.objects.filter(
        Q(page__in=lineage.filter(alias_of=None).values("pk"))
        | Q(page__in=lineage.exclude(alias_of=None).values("alias_of"))
    )


def in_language_or_english(locale_id):
    """Return the condition for what a reader of a language can be shown."""
    return Q(locale=locale_id) | Q(locale__language_code="en")


class SitePageQuerySet(PageQuerySet):
    """Questions that every page type answers."""

    def published(self):
        """Those that every reader may see: live, and not private by themselves or from above."""
        private = PageViewRestriction.objects.annotate(
            here=ExpressionWrapper(OuterRef("path"), output_field=CharField())
        ).filter(here__startswith=F("page__path"))
        return self.filter(~Exists(private), live=True)

    def for_display(self):
        """With all that a link or a card shows."""
        return self.select_related("locale", "picture", "content_type")

    def at(self, site, language_code, path):
        """The page at an address: the site's root in a language, and the path below it."""
        root = Page.objects.filter(
            translation_key=site.root_page.translation_key, locale=OuterRef("locale")
        )
        below = "".join(f"{part}/" for part in path.split("/") if part)
        return self.filter(
            live=True,
            locale__language_code=language_code,
            url_path=Concat(
                Subquery(root.values("url_path")[:1]), Value(below), output_field=CharField()
            ),
        )

    def searchable(self, locale_id):
        """The published ones in a language, in a form that `search()` takes."""
        return self.filter(pk__in=self.published().filter(locale=locale_id).values("pk"))

    def programs(self, locale_id):
        """The programs, in a language or in English for want of a translation."""
        return self.filter(in_language_or_english(locale_id), content_type__model="programpage")

    def around(self, page, named, place):
        """Everything shown around a page in one query: ancestors, translations, what it names.

        Takes the page, a queryset or list of the primary keys that menus and bodies name, and
        an expression (`place_among`) for where a page stands among the related ones. Whatever is
        named comes in the page's language and in English.
        """
        steps = range(page.steplen * 2, len(page.path), page.steplen)
        ancestors = [page.path[:end] for end in steps]
        home = page.path[: page.steplen * 2]
        keys = Page.objects.filter(Q(pk__in=named) | Q(path=home)).values("translation_key")
        return (
            self.annotate(place=place)
            .filter(
                Q(path__in=ancestors)
                | Q(depth=2, translation_key__in=keys)
                | Q(translation_key=page.translation_key)
                | Q(
                    Q(translation_key__in=keys) | Q(place__isnull=False),
                    in_language_or_english(page.locale_id),
                )
            )
            .for_display()
        )


class RelationQuerySet(QuerySet):
    """Questions asked of relations between pages, from inside a query on pages."""

    def targets_of(self, page):
        """The relations from a page to the page of the outer query, in any language."""
        return self.filter(source=page.pk, target__translation_key=OuterRef("translation_key"))

    def sources_of(self, page):
        """The relations to a page, in any language, from the page of the outer query."""
        return self.filter(
            target__translation_key=page.translation_key,
            source__translation_key=OuterRef("translation_key"),
        )
