"""Every question asked of the page tree."""

from collections import defaultdict
from datetime import timedelta
from hashlib import sha256

from django.contrib.contenttypes.models import ContentType
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
from django.utils import timezone
from django.utils.timezone import localdate
from wagtail.images.models import ImageQuerySet as WagtailImageQuerySet
from wagtail.models import (
    Page,
    PageViewRestriction,
    ReferenceIndex,
    Revision,
    TaskState,
    Workflow,
    WorkflowState,
)
from wagtail.query import PageQuerySet
from wagtail.search.queryset import SearchableQuerySetMixin

from contacts.querysets import in_language_or_english, keys_of

# An alias stands for another page, which may be an alias itself: translations of translations.
ALIAS_LEVELS = 3
# The US grade above which a page or a paragraph is hard: the 8th is the hardest we promise.
HARD = 8.9


def lineage_of(page):
    """Return the paths of a page and of those above it."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]


def workflow_of(page):
    """Return the active workflow that is nearest to a page, in one query where Wagtail asks four."""
    found = Workflow.objects.filter(active=True, workflow_pages__page__path__in=lineage_of(page))
    return found.order_by("-workflow_pages__page__depth").first()


def restrictions_on(page):
    """Return what restricts who may see a page, in one query where Wagtail asks two and more.

    As in Wagtail, an alias is restricted as the page that it stands for is; aliases of aliases
    are followed as far as `ALIAS_LEVELS`.
    """
    lineage = Page.objects.filter(path__in=lineage_of(page))
    condition = Q()
    for level in range(ALIAS_LEVELS + 1):
        condition |= Q(**{"page__" + "aliases__" * level + "in": lineage})
    return PageViewRestriction.objects.filter(condition).distinct()


def shown_by(files):
    """Return what shows files of the library: `{file: [live pages, contacts and the like]}`.

    Asks once for all files, and once for each kind of thing that shows them.
    """
    references = set(
        ReferenceIndex.get_references_to_in_bulk(files).values_list(
            "to_content_type", "to_object_id", "base_content_type", "object_id"
        )
    )
    keys = defaultdict(set)
    for _type, _key, kind, key in references:
        keys[kind].add(key)
    found = {
        (kind, str(one.pk)): one
        for kind, ones in keys.items()
        for one in ContentType.objects.get_for_id(kind).model_class().objects.in_bulk(ones).values()
        if getattr(one, "live", True)
    }
    shown = {file: [] for file in files}
    by_key = {(ContentType.objects.get_for_model(file).pk, str(file.pk)): file for file in files}
    for to_type, to_key, kind, key in sorted(references):
        if (kind, key) in found:
            shown[by_key[to_type, to_key]].append(found[kind, key])
    return shown


def consented_by(model, reference):
    """Return the files of a model whose consent may name an authorization; longer words count too."""
    return model.objects.filter(consent__contains=reference)


def is_restricted():
    """Return the condition for a page that is private by itself or from above, in its own query."""
    private = PageViewRestriction.objects.all()
    condition = Q()
    for level in range(ALIAS_LEVELS + 1):
        path = OuterRef("alias_of__" * level + "path")
        private = private.annotate(
            **{f"path_{level}": ExpressionWrapper(path, output_field=CharField())}
        )
        condition |= Q(**{f"path_{level}__startswith": F("page__path")})
    return Exists(private.filter(condition))


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
        return self.filter(~is_restricted())

    def for_display(self):
        """With all that a link or a card shows."""
        return self.select_related("locale", "picture", "content_type")

    def for_links(self):
        """With no more than an address and its words ask for: no body, however many there are."""
        return self.select_related("locale", "content_type").defer("body", "evidence")

    def original(self):
        """Those that are no alias of another."""
        return self.filter(alias_of=None)

    def read(self):
        """Those that somebody can read, private ones included."""
        return self.filter(live=True)

    def in_language(self, language_code):
        """Those in a language."""
        return self.filter(locale__language_code=language_code)

    def in_every_language(self, page):
        """A page and its translations."""
        return self.filter(translation_key=page.translation_key)

    def overdue(self):
        """The live ones whose next review is past due."""
        return self.original().filter(live=True, review_due_on__lt=timezone.localdate())

    def due_within(self, days):
        """The live ones whose next review is due today or so many days from now, none overdue."""
        today = timezone.localdate()
        period = (today, today + timedelta(days=days))
        return self.original().filter(live=True, review_due_on__range=period)

    def kept_by(self, user):
        """Those that a user is owner or deputy of."""
        return self.filter(Q(owner=user) | Q(deputy=user))

    def with_keepers(self):
        """With owner and deputy, and without the body, however many there are."""
        return self.for_links().select_related("owner", "deputy")

    def in_any_type(self):
        """With all that its own type adds, whatever the type: ask a page for it by `typed`."""
        types = [relation.name for relation in self.model.types()]
        return self.for_display().select_related(*types, "enquirypage__inbox")

    def hard(self):
        """The live ones that most families find hard to read; not those for clinicians."""
        found = self.filter(live=True, grade__gt=HARD)
        return found.exclude(standardpage__for_clinicians=True).exclude(
            enquirypage__for_clinicians=True
        )

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
        """The live page at an address, with whether everybody may see it."""
        found = self.placed_at(site, language_code, path).filter(live=True)
        return found.annotate(is_public=~is_restricted())

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

    def with_media_gaps(self):
        """The live ones in which a picture or a video lacks its words."""
        return self.original().filter(live=True).exclude(media_gaps=[])

    def behind(self):
        """Translations of live English pages that are unpublished, or older than the English."""
        english = self.model.objects.filter(
            translation_key=OuterRef("translation_key"), locale__language_code="en", live=True
        )
        return (
            self.original()
            .exclude(locale__language_code="en")
            .annotate(
                english_title=Subquery(english.values("title")[:1]),
                english_published_at=Subquery(english.values("last_published_at")[:1]),
            )
            .filter(
                Q(live=False, english_title__isnull=False)
                | Q(last_published_at__lt=F("english_published_at"))
            )
        )

    def unhelpful(self):
        """The live ones that did not help three readers in 90 days, and more than they helped."""
        recent = Q(feedback__created_at__gte=timezone.now() - timedelta(days=90))
        return (
            self.filter(live=True)
            .annotate(
                yes=Count("feedback", filter=recent & Q(feedback__helpful=True)),
                no=Count("feedback", filter=recent & Q(feedback__helpful=False)),
            )
            .filter(no__gte=3, no__gt=F("yes"))
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


class StoryPageQuerySet(SitePageQuerySet):
    """Questions that stories answer besides."""

    def once_public_in_any_language(self):
        """Those that families could see once, and their translations that they could."""
        keys = self.values("translation_key")
        return self.model.objects.filter(translation_key__in=keys, first_published_at__isnull=False)

    def lost_on(self, day):
        """Those taken down that no authorization lets us tell on a day."""
        authorizations = self.model._meta.get_field("authorization").related_model.objects
        valid = authorizations.valid_on(day).values("pk")
        return self.taken_down().exclude(authorization__in=valid)


def tasks_about(pages):
    """Return the tasks of workflows that any of these pages waits for."""
    return TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
        workflow_state__base_content_type=ContentType.objects.get_for_model(Page),
        workflow_state__object_id__in=keys_of(pages),
    )


def scheduled(days, *querysets):
    """Return the versions of some pages or snippets that go live or end within some days."""
    now = timezone.now()
    week = (now, now + timedelta(days=days))
    condition = Q(pk=None)
    for found in querysets:
        kind = ContentType.objects.get_for_model(
            Page if issubclass(found.model, Page) else found.model
        )
        ending = found.filter(live=True, expire_at__range=week)
        condition |= Q(base_content_type=kind, object_id__in=keys_of(found)) & (
            Q(approved_go_live_at__range=week) | Q(pk__in=ending.values("live_revision"))
        )
    return Revision.objects.filter(condition)


class ImageQuerySet(WagtailImageQuerySet):
    """Questions that pictures answer."""

    def undescribed(self):
        """Those of which nobody said what they show."""
        return self.filter(description="")


class SignOffQuerySet(QuerySet):
    """Questions that sign-offs answer."""

    def newest_of(self, page):
        """The one that was made last for a draft of a page, or None."""
        return self.filter(page=page.pk).exclude(kind="still_true").first()

    def of_wording(self, page, content_digest):
        """Those of a page that are about one wording of it."""
        return self.filter(page=page.pk, content_digest=content_digest)

    def under(self, name, page):
        """Those of a page or a translation of it that bear a name."""
        return self.filter(name=name, page__translation_key=page.translation_key)


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


class PatternQuerySet(QuerySet):
    """Questions that patterns answer."""

    def starting(self, page_type):
        """Those that a new page of a type can start from."""
        return self.filter(
            page_type__app_label=page_type._meta.app_label,
            page_type__model=page_type._meta.model_name,
        )


class ReleaseQuerySet(QuerySet):
    """Questions that sets of drafts to publish together answer."""

    def planned(self):
        """Those that wait for their time, or for somebody to publish them."""
        return self.filter(status="planned")

    def unpublished(self):
        """Those that did not go live, the refused ones included."""
        return self.exclude(status="published")

    def due(self):
        """Those whose time has come, the first one first."""
        return self.planned().filter(goes_live_at__lte=timezone.now()).order_by("goes_live_at")

    def held(self, pk):
        """The one with a primary key, held until the transaction ends so that it goes live once."""
        return self.select_for_update(of=("self",)).get(pk=pk)

    def counted(self):
        """With how many drafts each has, as `drafts`."""
        return self.annotate(drafts=Count("items"))


class ReleaseItemQuerySet(QuerySet):
    """Questions that drafts to publish together answer."""

    def with_drafts(self):
        """With all that is shown of a draft and asked before it goes live."""
        return self.select_related("revision", "content_type").prefetch_related(
            "record__latest_revision", "record__live_revision"
        )

    def unpublished(self):
        """Those of sets that did not go live."""
        return self.exclude(release__status="published").select_related("release")


FAILURES = 3  # failed tries, on different days, that make an address of another host broken


class OutsideAddressQuerySet(QuerySet):
    """Questions that addresses of other hosts answer."""

    def due(self):
        """Those that should be asked again, the longest waiting first."""
        return self.filter(next_try_at__lte=timezone.now()).order_by("next_try_at", "pk")

    def broken(self):
        """Those that failed often enough."""
        return self.filter(tries__gte=FAILURES)


class BrokenLinkQuerySet(QuerySet):
    """Questions that links that lead nowhere answer."""

    def current(self):
        """Those that readers can meet: not those of pages that were taken down since."""
        return self.filter(Q(page=None) | Q(page__live=True))

    def on_pages(self, pages):
        """Those on any of these pages."""
        return self.filter(page__in=pages.values("pk"))

    def mended_by(self, pages, *, elsewhere):
        """Those on any of these pages, and, if asked for, those in menus, redirects and snippets."""
        condition = Q(page__in=pages.values("pk"))
        return self.filter(condition | Q(page=None) if elsewhere else condition)

    def for_report(self):
        """With all that the report shows."""
        return self.select_related("page", "outside", "content_type").prefetch_related("source")


class ReviewReminderQuerySet(QuerySet):
    """Questions that reminders of the review clock answer."""

    def sent_about(self, pages):
        """Which were sent about any of these pages: `{(page, user, due on, step)}`, by primary keys."""
        return set(self.filter(page__in=pages).values_list("page", "user", "due_on", "step"))


class RelationQuerySet(QuerySet):
    """Relations as seen from one page; `key` is the translation key of the page at the other end."""

    def targets_of(self, page):
        """The relations from a page."""
        return self.filter(source=page.pk).annotate(key=F("target_key"))

    def sources_of(self, page):
        """The relations to a page or one of its translations."""
        return self.filter(target_key=page.translation_key).annotate(key=F("source_key"))


class RecordQuerySet(SearchableQuerySetMixin, QuerySet):
    """Questions that records in several languages answer: they are kept once and named by pages."""

    def published(self):
        """Those that readers may see."""
        return self.filter(live=True)

    def in_language(self, language_code):
        """Those in a language."""
        return self.filter(locale__language_code=language_code)

    def in_language_or_english(self, locale_id):
        """Those that a reader of a language can be shown."""
        return self.filter(in_language_or_english(locale_id)).select_related("locale")

    def around(self, named, locale_id):
        """Those that a page names by primary key, in its language and in English."""
        keys = self.model.objects.filter(pk__in=named).values("translation_key")
        return self.in_language_or_english(locale_id).filter(translation_key__in=keys)


class GlossaryQuerySet(RecordQuerySet):
    """Questions that the glossary answers."""


class FactQuerySet(RecordQuerySet):
    """Questions that facts answer."""

    def expired(self):
        """Those that are not good any more."""
        return self.filter(expires_on__lt=localdate())

    def expiring(self, days):
        """Those that are good today, and within some days no more."""
        today = localdate()
        return self.filter(expires_on__gte=today, expires_on__lt=today + timedelta(days=days))

    def due(self, days):
        """Those that are good no more, or within some days; of several languages, the English."""
        until = localdate() + timedelta(days=days)
        return self.filter(expires_on__lt=until, locale__language_code="en")

    def waiting(self):
        """Those with a draft that a clinician has not published."""
        return self.filter(Q(live=False) | Q(has_unpublished_changes=True))

    def kept_by(self, user):
        """Those that somebody keeps true."""
        return self.filter(owner=user)

    def owners(self):
        """Who keeps them true."""
        users = self.model._meta.get_field("owner").related_model
        return users.objects.filter(facts__in=self).distinct()


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


class AuthorizationQuerySet(QuerySet):
    """Questions that families' authorizations answer."""

    def of_age(self, day):
        """Those whose patient is grown up on a day and has not signed."""
        return self.filter(turns_18_on__lte=day).exclude(relation=self.model.Relation.PATIENT)

    def valid_on(self, day):
        """Those that let this site tell something on a day."""
        return (
            self.filter(on_website=True, signed_on__lte=day, expires_on__gt=day)
            .exclude(revoked_on__lte=day)
            .exclude(pk__in=self.of_age(day).values("pk"))
        )

    def expiring(self, days):
        """Those of live stories that end within some days, or have ended; not the revoked ones."""
        until = timezone.localdate() + timedelta(days=days)
        ending = Q(expires_on__lte=until) | Q(pk__in=self.of_age(until).values("pk"))
        return self.filter(ending, stories__live=True, revoked_on=None).distinct()

    def named_in(self, text):
        """Those whose reference stands in a text; longer words count too."""
        return self.annotate(text=Value(text, CharField())).filter(text__contains=F("reference"))
