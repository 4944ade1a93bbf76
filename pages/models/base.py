"""What every page has, and how pages name each other."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.coreutils import find_available_slug
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod

from program_site.mailing import reached

from ..blocks.body import Body
from ..blocks.links import Source
from ..blocks.loading import keys_by_model
from ..blocks.media import media_gaps
from ..blocks.prose import prose
from ..querysets import SitePageQuerySet, restrictions_on, workflow_of
from ..reading import FEW_WORDS, grade, sentences, words_in
from .addresses import DraftCopyForm, is_taken
from .editing import PageForm, PageTabs, named_in_form
from .facts import Fact
from .frame import frame, records_around
from .gates import gates
from .lines import lines_of
from .obstacles import ObstaclesPanel, must_have_no_obstacles
from .patterns import hints_left
from .review_clock import OVER_LANGUAGES, REVIEW_PANEL, take_over_review
from .sign_off import (
    ClinicalReview,
    SignOff,
    SignOffPanel,
    SitePermissionTester,
    is_signed,
    must_be_signed,
)

BODY_PANEL = FieldPanel(
    "body",
    help_text=_("Sections, each with a heading and what stands under it: one question each."),
)


class SitePage(Page):
    """What every page has: a summary, a picture, a body, and when it was last reviewed.

    A concrete model, so that one query fetches everything that a page shows of other pages,
    whatever their types. See docs/decisions/one-table-of-pages.md.
    """

    plural = None  # the word for several of its kind among a page's related pages
    is_health = False  # whether a clinician has to sign what it says
    is_from_revision = False
    is_submitted_by_publishing = False  # in the translation editor; see staff/translating.py
    pattern_fields = ["summary"]  # what a pattern keeps, besides the body
    is_public = False  # whether it came with the knowledge that everybody may see it

    menu_title = models.CharField(
        _("short title"),
        max_length=40,
        blank=True,
        help_text=_("For menus and links above the title, if the title is long."),
    )
    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_(
            "One or two plain sentences. Shown below the title, in lists and by search engines."
        ),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_(
            "One a line, like “Bone marrow transplant”. Families find the page by any of them."
        ),
    )
    picture = models.ForeignKey(
        "pages.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown beside the title and in lists."),
    )
    body = StreamField(Body(), verbose_name=_("body"), blank=True)

    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Gets the reminders, too. The same in all languages."),
    )
    evidence = StreamField(
        [("source", Source())],
        verbose_name=_("evidence"),
        blank=True,
        help_text=_(
            "What the facts rest on. Clinicians check the page against it; families don’t see it."
        ),
    )
    reviewed_on = models.DateField(
        _("last reviewed"),
        null=True,
        blank=True,
        help_text=_(
            "When its facts were last checked. On health pages a clinician’s signature sets it."
        ),
    )
    review_due_on = models.DateField(
        _("next review due"),
        null=True,
        blank=True,
        help_text=_(
            "A clinician’s signature sets it to a year later, unless you chose another day, three years later at most. Once it is past, families read “This page is being updated.”"
        ),
    )
    reviewed_by = models.CharField(
        _("reviewed by"),
        max_length=160,
        blank=True,
        help_text=_(
            "Who checked the facts: a team if you name one, else the clinician who signed last."
        ),
    )

    card_title = models.CharField(max_length=255, editable=False, default="")
    card_text = models.TextField(editable=False, default="")
    media_gaps = models.JSONField(editable=False, default=list)
    # How hard it reads, as a US grade; none if not measured yet, or not in this language.
    grade = models.FloatField(editable=False, null=True)

    objects = PageManager.from_queryset(SitePageQuerySet)()

    medical_fields = []  # the plain fields that only a clinician may change
    # What families see, who and what it names, how it is found, who answers for it: a tab each.
    content_panels = [*Page.content_panels, "summary", "picture", BODY_PANEL]
    relation_panels = []
    promote_panels = [*Page.promote_panels, "menu_title", "other_names"]
    settings_panels = [
        SignOffPanel(heading=_("Sign-off")),
        REVIEW_PANEL,
        *Page.settings_panels,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("other_names", boost=2),
        index.SearchField("card_text"),
        index.SearchField("body"),
        index.SearchField("said_by_facts"),
        index.FilterField("locale_id"),
    ]
    is_creatable = False
    base_form_class = PageForm
    copy_form_class = DraftCopyForm
    override_translatable_fields = OVER_LANGUAGES
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]

    class Meta:
        verbose_name = _("page")

    @cached_classmethod
    def get_edit_handler(cls):
        tabs = [
            (
                [ObstaclesPanel(heading=_("Before this can be published")), *cls.content_panels],
                _("What families see"),
            ),
            (cls.relation_panels, _("Who and what it names")),
            (cls.promote_panels, _("How it is found")),
            (cls.settings_panels, _("Who answers for it")),
        ]
        lists = [ObjectList(panels, heading=heading) for panels, heading in tabs if panels]
        return PageTabs(lists, base_form_class=cls.base_form_class).bind_to_model(cls)

    def clean(self):
        self.keep_clear_of_taken_addresses()
        super().clean()

    def minimal_clean(self):
        super().minimal_clean()
        self.keep_clear_of_taken_addresses()

    def keep_clear_of_taken_addresses(self):
        """Change a slug that nobody was asked for, like a copy's, if the site needs it itself."""
        if is_taken(self.slug, self.depth):
            self.slug = find_available_slug(self.get_parent(), f"{self.slug}-page", self.pk)

    def save(self, *args, **kwargs):
        self.card_title, self.card_text = self.card()
        self.media_gaps = list(media_gaps(self.body.get_prep_value()))
        if kwargs.get("update_fields") is None:  # else a draft in memory, of which little is kept
            self.grade = self.reading_grade
        super().save(*args, **kwargs)

    def card(self):
        """Return the title and the text that stand for this page in a list."""
        return self.title, self.summary

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | self.frame(request)

    def frame(self, request):
        """Return the context of everything that is shown around this page."""
        return frame(request, self, SitePage.objects.published())

    def named_in_form(self):
        """Return what its form shows of other pages, contacts, words and files, by model."""
        return named_in_form(self, SitePage.objects.in_any_type())

    def get_view_restrictions(self):
        found = restrictions_on(self)
        return found.none() if self.is_public else found

    def permissions_for_user(self, user):
        # The admin asks anew for every button; the answer costs a query.
        known = self.__dict__.get("_permissions")
        if known is None or known.user != user or known.page is not self:
            known = self._permissions = SitePermissionTester(user, self)
        return known

    def obstacles(self):
        """Return what keeps it from being published, besides a missing signature: `[Obstacle]`."""
        return [*hints_left(self), *gates(self)]

    def reasons_against(self):
        """Return what keeps it from being published, a missing signature included."""
        reasons = [*self.obstacles()]
        if not self.is_signed_off:
            reasons.append(
                _("It waits for a clinician: its text isn’t the one that was signed.")
                if self.awaits_clinician
                else _("A clinician has to read it before it is published: submit it for review.")
            )
        return reasons

    def publish(self, revision, *args, **kwargs):
        draft = revision.as_object()
        must_have_no_obstacles(draft)
        if self.is_health:
            must_be_signed(draft)
        super().publish(revision, *args, **kwargs)

    def with_content_json(self, content):
        page = super().with_content_json(content)
        page.is_from_revision = True
        page.deputy_id = self.deputy_id  # like the owner: no draft is about who keeps the page
        if page.is_health:
            take_over_review(page, live=self)
        return page

    @cached_property
    def workflow(self):
        """The workflow that it goes through, its own or that of the nearest page above, or None."""
        return workflow_of(self)

    @property
    def has_workflow(self):
        return self.workflow is not None

    def get_workflow(self):
        return self.workflow

    @property
    def plain_texts(self):
        """The texts that stand beside its body, by the names of their fields."""
        values = {name: getattr(self, name) for name in self.pattern_fields}
        return {name: text for name, text in values.items() if isinstance(text, str)}

    @property
    def newest(self):
        """This page as it was last saved, drafts included."""
        return self if self.is_from_revision else self.get_latest_revision_as_object()

    @property
    def sign_off(self):
        """The newest sign-off, or None."""
        return SignOff.objects.newest_of(self)

    @property
    def is_signed_off(self):
        """Whether somebody answers for its newest wording, where somebody has to."""
        if not self.is_health:
            return True
        sign_off = self.sign_off
        return bool(sign_off and sign_off.covers(self.newest))

    @property
    def awaits_clinician(self):
        """Whether it waits in its workflow for a clinician."""
        task = self.current_workflow_task
        return isinstance(task, ClinicalReview)

    @property
    def may_be_confirmed(self):
        """Whether a clinician may say of it, as families read it, that it is still true."""
        return self.is_health and self.live and is_signed(self)

    @property
    def keepers(self):
        """Its owner and deputy, if mail reaches them."""
        return reached([self.owner, self.deputy])

    @property
    def may_be_wording_only(self):
        """Whether what changed since the newest sign-off leaves all medical blocks as they were."""
        sign_off = self.sign_off
        return bool(sign_off and sign_off.covers_medicine_of(self.newest))

    def said_by_facts(self):
        """Return what the facts that its body names say today, for the search."""
        facts = records_around(self, Fact, keys_by_model(self.body)[Fact])
        return " ".join(f"{fact.number} {fact.wording}" for fact in facts.values())

    @property
    def reading_grade(self):
        """How hard the page reads in this state, as a US grade; None where nothing can be said."""
        texts = [self.summary, *(text for _place, text in prose(self.body))]
        found = [sentence for text in texts for sentence in sentences(text)]
        is_long_enough = sum(len(words_in(one)) for one in found) >= FEW_WORDS
        return grade(found, self.language_code) if is_long_enough else None

    @classmethod
    def types(cls):
        """Return the relations to the tables of all page types."""
        return [one for one in cls._meta.related_objects if one.parent_link]

    @property
    def typed(self):
        """This page in its own type, without a query if it came by `in_any_type()`."""
        page = getattr(self, self.content_type.model)
        page.locale, page.picture, page.content_type = self.locale, self.picture, self.content_type
        page.is_public = self.is_public
        return page

    @property
    def menu_text(self):
        """What a menu calls this page."""
        return self.menu_title or self.title

    @property
    def other_name_list(self):
        return lines_of(self.other_names)

    @property
    def names(self):
        """The title and the other names."""
        return [self.title, *self.other_name_list]

    @property
    def language_code(self):
        return self.locale.language_code

    @cached_property
    def is_overdue(self):
        """Whether the next review is past due."""
        return bool(self.review_due_on and self.review_due_on < timezone.localdate())
