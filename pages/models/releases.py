"""Drafts that go live at one time, all or none."""

import logging

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page, PagePermissionTester
from wagtail.permissions import ModelPermissionPolicy

from ..querysets import ReleaseItemQuerySet, ReleaseQuerySet
from .obstacles import Obstacle
from .sign_off import must_be_signed

logger = logging.getLogger(__name__)


class Release(models.Model):
    """A set of drafts, of pages and of snippets, that go live at one time: all or none."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        PUBLISHED = "published", _("Published")
        REFUSED = "refused", _("Refused")

    name = models.CharField(
        _("name"), max_length=120, help_text=_("What it is about, like “New clinic in Needham”.")
    )
    goes_live_at = models.DateTimeField(
        _("goes live"),
        null=True,
        blank=True,
        help_text=_("Empty: when somebody presses “Publish all now”."),
    )
    status = models.CharField(
        _("status"), max_length=20, choices=Status, default=Status.PLANNED, editable=False
    )
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("planned by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    fault = models.CharField(max_length=255, blank=True, editable=False)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("set")
        verbose_name_plural = _("sets to publish together")
        ordering = ["-pk"]

    def __str__(self):
        return self.name

    @property
    def is_published(self):
        return self.status == self.Status.PUBLISHED

    @property
    def is_refused(self):
        return self.status == self.Status.REFUSED

    def add(self, record):
        """Put the newest draft of a page or a snippet into it, once."""
        self.items.update_or_create(
            content_type=ContentType.objects.get_for_model(record),
            object_id=record.pk,
            defaults={
                "revision_id": record.latest_revision_id,
                "drafted_at": record.latest_revision.created_at,
            },
        )

    def refusals(self, user):
        """Return what keeps it from going live as somebody's act: `[(item, [Obstacle])]`."""
        found = [(item, item.refusals(user)) for item in self.items.with_drafts()]
        return [(item, obstacles) for item, obstacles in found if obstacles]

    @classmethod
    def publish(cls, pk, user, log_action=True):
        """Let all drafts of a release go live, or none; return whether they did."""
        with transaction.atomic():
            release = cls.objects.held(pk)
            if not release.is_published:
                release.try_to_publish(user, log_action)
                release.save(update_fields=["status", "published_at", "fault"])
            return release.is_published

    def try_to_publish(self, user, log_action):
        self.status, self.fault = self.Status.REFUSED, ""
        if not self.items.exists() or self.refusals(user):
            return
        try:
            with transaction.atomic():
                for item in self.items.with_drafts():
                    item.publish(user, log_action)
        except Exception as error:
            # Whatever stopped it, nothing went live; a set that is due must not stop the next one.
            logger.exception("Release %s did not go live", self.pk)
            self.fault = str(error)[:255] or type(error).__name__
        else:
            self.status, self.published_at = self.Status.PUBLISHED, timezone.now()


class ReleaseItem(models.Model):
    """One draft in a release: the wording that it had when it was put there."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="items")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    drafted_at = models.DateTimeField()

    objects = ReleaseItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft to publish together")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "content_type", "object_id"], name="once_in_a_release"
            )
        ]

    def __str__(self):
        return str(self.draft or self.record or _("Deleted"))

    @cached_property
    def draft(self):
        """What goes live, or None if it is gone."""
        return self.revision.as_object() if self.revision and self.record else None

    @property
    def is_live(self):
        """Whether this wording is live already."""
        return self.record.live and self.record.live_revision_id == self.revision_id

    @property
    def is_newest(self):
        """Whether nobody saved the draft again since it was put here; autosave overwrites drafts."""
        return (
            self.record is not None
            and self.record.latest_revision_id == self.revision_id
            and self.is_as_it_was
        )

    @property
    def is_as_it_was(self):
        return bool(self.revision and self.revision.created_at == self.drafted_at)

    def refusals(self, user):
        """Return what keeps it from going live as somebody's act: `[Obstacle]`."""
        if self.record is None:
            return [Obstacle(_("It was deleted. Take it out."))]
        if not self.is_as_it_was:
            return [Obstacle(_("The draft was changed since. Take the newest."))]
        live = self.record.live_revision
        if live and live.created_at > self.revision.created_at:
            return [Obstacle(_("A newer version is live. Take the newest, or take it out."))]
        return [*held_back(self.draft, user), *unsigned(self.draft), *unfinished(self.draft)]

    def publish(self, user, log_action):
        if not self.is_live:
            self.revision.publish(user=user, log_action=log_action, skip_permission_checks=True)


def may_publish(record, user):
    """Return whether somebody has the right to publish a page or a snippet, signed or not."""
    if user is None or not user.is_active:
        return False
    if isinstance(record, Page):
        return PagePermissionTester(user, record).can_publish()
    return ModelPermissionPolicy(type(record)).user_has_permission(user, "publish")


def held_back(draft, user):
    """Return why somebody can't publish a draft now, whatever it says."""
    found = []
    if not may_publish(draft, user):
        found.append(Obstacle(_("Who planned this has no right to publish it.")))
    lock = draft.get_lock()
    if lock and lock.for_user(user):
        found.append(Obstacle(_("It is locked, or waits for somebody else.")))
    now = timezone.now()
    if draft.go_live_at and draft.go_live_at > now:
        found.append(Obstacle(_("It has a date of its own to go live. Take that away.")))
    if draft.expire_at and draft.expire_at < now:
        found.append(Obstacle(_("Its date to be taken down is past.")))
    return found


def unsigned(draft):
    """Return what keeps the wording of a draft from families: its obstacles, a missing signature."""
    found = getattr(draft, "obstacles", list)()
    if getattr(draft, "is_health", False):
        try:
            must_be_signed(draft)
        except PublishPagePermissionError as error:
            found = [*found, Obstacle(str(error))]
    return found


def unfinished(draft):
    """Return what a draft lacks: a draft may be unfinished, what goes live may not."""
    found = [*wrong_fields(draft), *wrong_blocks(draft)]
    for relation in get_all_child_relations(type(draft)):
        name = relation.get_accessor_name()
        if name != COMMENTS_RELATION_NAME:
            for child in getattr(draft, name).all():
                found += wrong_fields(child, without=relation.field.name)
    return found


def wrong_fields(record, without=None):
    try:
        record.full_clean(exclude=[without] if without else None)
    except ValidationError as error:
        return [
            Obstacle(f"{label_of(record, name)}: {' '.join(messages)}", "" if without else name)
            for name, messages in error.message_dict.items()
        ]
    return []


def label_of(record, name):
    names = {field.name: field for field in record._meta.fields}
    return str(names[name].verbose_name if name in names else record._meta.verbose_name)


def wrong_blocks(draft):
    found = []
    for field in draft._meta.fields:
        if isinstance(field, StreamField):
            value = getattr(draft, field.name)
            try:
                field.stream_block.clean(value)
            except ValidationError as error:
                message = _("A block of “%(field)s” is unfinished.") % {"field": field.verbose_name}
                found.append(Obstacle(message, place_of(error, value) or field.name))
    return found


def place_of(error, value, place=""):
    """Return the id of the innermost block that the first error in a stream is about."""
    errors = getattr(error, "block_errors", None)
    if not errors:
        return place
    where, inner = next(iter(errors.items() if isinstance(errors, dict) else enumerate(errors)))
    if isinstance(value, StreamValue):
        return place_of(inner, value[where].value, value[where].id)
    return place_of(inner, value[where], place)
