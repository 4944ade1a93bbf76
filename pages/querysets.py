"""Every question asked of the page tree."""

from hashlib import sha256

from django.db.models import (
    CharField,
    Count,
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
from wagtail.search.queryset import SearchableQuerySetMixin

from contacts.querysets import in_language_or_english

# An alias stands for another page, which may be an alias itself: translations of translations.
ALIAS_LEVELS = 3
# The US grade above which a page or a paragraph is hard: the 8th is the hardest we promise.
HARD = 8.9


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


class SitePageQuerySet(PageQuerySet):
    """Questions that every page type answers."""

    def published(self):
        """Those that every reader may see: live, and not private by themselves or from above."""
        return self.unrestricted().filter(live=True)

    def taken_down(self):
        """Those that every reader could see once, and none can any more."""
        return self.unrestricted().filter(live=False, first_published_at__isnull=False)

    def unrestricted(self):
        """Those that are not private by themselves or from above."""
        private = PageViewRestriction.objects.all()
        condition = Q()
        for level in range(ALIAS_LEVELS + 1):
            path = OuterRef("alias_of__" * level + "path")
            private = private.annotate(
                **{f"path_{level}": ExpressionWrapper(path, output_field=CharField())}
            )
            condition |= Q(**{f"path_{level}__startswith": F("page__path")})
        private = private.filter(condition)
        return self.filter(~Exists(private))

    def for_display(self):
        """With all that a link or a card shows."""
        return self.select_related("locale", "picture", "content_type")

    def for_links(self):
        """With no more than an address and its words ask for: no body, however many there are."""
        return self.select_related("locale", "content_type").defer("body")

    def original(self):
        """Those that are no alias of another."""
        return self.filter(alias_of=None)

    def in_language(self, language_code):
        """Those in a language."""
        return self.filter(locale__language_code=language_code)

    def in_any_type(self):
        """With all that its own type adds, whatever the type: ask a page for it by `typed`."""
        types = [relation.name for relation in self.model.types()]
        return self.for_display().select_related(*types)

    def hard(self):
        """The live ones that most families find hard to read; not those for clinicians."""
        found = self.filter(live=True, grade__gt=HARD)
        return found.exclude(standardpage__for_clinicians=True)

    def answerable(self, number):
        """The one with a number, of any size, that readers may answer to if they may see it."""
        return self.filter(id=number, live=True).select_related("locale")

    def answered(self, pages, asked):
        """Those of these pages that readers answered to, and the one whose number is asked for."""
        condition = Q(id__in=self.model.objects.filter(feedback__isnull=False).values("id"))
        if asked.isdecimal():
            condition |= Q(id=asked)
        return self.filter(condition, pk__in=pages.values("pk")).order_by("title")

    def at(self, site, language_code, path):
        """The live page at an address."""
        return self.placed_at(site, language_code, path).filter(live=True)

    def placed_at(self, site, language_code, path):
        """The page at an address: the site's root in a language, and the path below it."""
        root = Page.objects.filter(
            translation_key=site.root_page.translation_key, locale=OuterRef("locale")
        )
        below = "".join(f"{part}/" for part in path.split("/") if part)
        return self.filter(
            locale__language_code=language_code,
            url_path=Concat(
                Subquery(root.values("url_path")[:1]), Value(below), output_field=CharField()
            ),
        )

    def searchable(self, locale_id):
        """The published ones in a language, in a form that `search()` takes."""
        return self.filter(pk__in=self.published().filter(locale=locale_id).values("pk"))

    def named(self, locale_id):
        """The published ones in a language and in English, with no more than names and addresses."""
        return (
            self.published()
            .filter(in_language_or_english(locale_id))
            .select_related("locale", "content_type")
            .only(
                "title",
                "other_names",
                "card_title",
                "card_text",
                "url_path",
                "translation_key",
                "locale__language_code",
                "content_type__app_label",
                "content_type__model",
            )
            .order_by("title")
        )

    def programs(self):
        """The programs."""
        return self.filter(content_type__model="programpage")

    def in_language_or_untranslated(self, locale_id):
        """Those in a language, and the English ones that readers of it have no translation of."""
        translated = self.model.objects.published().filter(
            locale=locale_id, translation_key=OuterRef("translation_key")
        )
        return self.annotate(is_untranslated=~Q(locale=locale_id)).filter(
            Q(locale=locale_id) | in_language_or_english(locale_id) & ~Exists(translated)
        )

    def conditions_and_programs(self):
        """What an A to Z lists."""
        return self.filter(content_type__model__in=["conditionpage", "programpage"])

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


class SignOffQuerySet(QuerySet):
    """Questions that sign-offs answer."""

    def newest_of(self, page):
        """The one that was made last for a page, or None."""
        return self.filter(page=page.pk).first()

    def of_wording(self, page, content_digest):
        """Those of a page that are about one wording of it."""
        return self.filter(page=page.pk, content_digest=content_digest)


def token_digest(token):
    """Return what is kept of a token."""
    return sha256(token.encode()).hexdigest()


class ReviewLinkQuerySet(QuerySet):
    """Questions that review links answer."""

    def opened_by(self, token):
        """The one with a token, held until the transaction ends so that it decides once; or None."""
        return (
            self.select_for_update(of=("self",))
            .select_related("page", "revision")
            .filter(token_digest=token_digest(token))
            .first()
        )


class RelationQuerySet(QuerySet):
    """Relations as seen from one page; `key` is the translation key of the page at the other end."""

    def targets_of(self, page):
        """The relations from a page."""
        return self.filter(source=page.pk).annotate(key=F("target_key"))

    def sources_of(self, page):
        """The relations to a page or one of its translations."""
        return self.filter(target_key=page.translation_key).annotate(key=F("source_key"))


class GlossaryQuerySet(SearchableQuerySetMixin, QuerySet):
    """Questions that the glossary answers."""

    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def in_language_or_english(self, locale_id):
        """Those that a reader of a language can be shown."""
        return self.filter(in_language_or_english(locale_id)).select_related("locale")

    def around(self, named, locale_id):
        """Those that a page names by primary key, in its language and in English."""
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        return self.in_language_or_english(locale_id).filter(translation_key__in=keys)


class FeedbackQuerySet(QuerySet):
    """Questions that readers' answers answer."""

    def about(self, pages):
        """Those about any of these pages, with the page."""
        return self.filter(page__in=pages.values("pk")).select_related("page")

    def commented(self):
        """Those in which the reader wrote something."""
        return self.exclude(comment="")

    def counted_by_page(self):
        """How many said yes, no, and wrote something: a dict for each page, the most first."""
        return (
            self.order_by()
            .values("page", "page__title")
            .annotate(
                yes=Count("pk", filter=Q(helpful=True)),
                no=Count("pk", filter=Q(helpful=False)),
                comments=Count("pk", filter=~Q(comment="")),
            )
            .order_by(-(F("yes") + F("no")), "page__title")
        )
