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

# An alias stands for another page, which may be an alias itself: translations of translations.
ALIAS_LEVELS = 3


def restrictions_on(page):
    """Return what restricts who may see a page, in one query where Wagtail asks two and more.

    As in Wagtail, an alias is restricted as the page that it stands for is; aliases of aliases
    are followed as far as `ALIAS_LEVELS`.
    """
    paths = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    lineage = Page.objects.filter(path__in=paths)
    condition = Q()
    for level in range(ALIAS_LEVELS + 1):
        condition |= Q(**{"page__" + "aliases__" * level + "in": lineage})
    return PageViewRestriction.objects.filter(condition).distinct()


def in_language_or_english(locale_id):
    """Return the condition for what a reader of a language can be shown."""
    return Q(locale=locale_id) | Q(locale__language_code="en")


class SitePageQuerySet(PageQuerySet):
    """Questions that every page type answers."""

    def published(self):
        """Those that every reader may see: live, and not private by themselves or from above."""
        private = PageViewRestriction.objects.all()
        condition = Q()
        for level in range(ALIAS_LEVELS + 1):
            path = OuterRef("alias_of__" * level + "path")
            private = private.annotate(
                **{f"path_{level}": ExpressionWrapper(path, output_field=CharField())}
            )
            condition |= Q(**{f"path_{level}__startswith": F("page__path")})
        private = private.filter(condition)
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

    def around(self, page, named, places):
        """Everything shown around a page in one query: ancestors, translations, what it names.

        Takes the page, the primary keys that menus and bodies name, and the `Places` of what the
        page relates to. Whatever is named comes in the page's language and in English.
        """
        steps = range(page.steplen * 2, len(page.path), page.steplen)
        ancestors = [page.path[:end] for end in steps]
        home = page.path[: page.steplen * 2]
        keys = Page.objects.filter(Q(pk__in=named) | Q(path=home)).values("translation_key")
        return (
            self.filter(
                Q(path__in=ancestors)
                | Q(depth=2, translation_key__in=keys)
                | Q(translation_key=page.translation_key)
                | Q(
                    Q(translation_key__in=keys) | places.condition,
                    in_language_or_english(page.locale_id),
                )
            )
            .annotate(place=places.expression)
            .for_display()
        )


class RelationQuerySet(QuerySet):
    """Relations as seen from one page; `key` is the translation key of the page at the other end."""

    def targets_of(self, page):
        """The relations from a page."""
        return self.filter(source=page.pk).annotate(key=F("target_key"))

    def sources_of(self, page):
        """The relations to a page or one of its translations."""
        return self.filter(target_key=page.translation_key).annotate(key=F("source_key"))
