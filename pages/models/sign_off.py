"""Who answers for what a health page says: the sign-off, and the task that asks for it."""

import hashlib
import json
import re

from django.conf import settings
from django.db import models, transaction
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations, get_serializable_data_for_fields
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.admin.panels import Panel
from wagtail.locks import ScheduledForPublishLock, WorkflowLock
from wagtail.log_actions import log
from wagtail.models import COMMENTS_RELATION_NAME, PagePermissionTester, TaskState
from wagtail.models.workflows import AbstractGroupApprovalTask

from contacts.moving import contact_replaced

from ..blocks.loading import medical_values, said
from ..blocks.prose import written
from ..querysets import SignOffQuerySet
from .obstacles import must_have_no_obstacles
from .review_clock import review_of_today

NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")

# What a page keeps about itself; changing it changes nothing that families read as health advice.
BOOKKEEPING = {
    "pk", "path", "depth", "numchild", "translation_key", "locale", "latest_revision_created_at",
    "live", "has_unpublished_changes", "owner", "locked", "locked_at", "locked_by", "expired",
    "expire_at", "go_live_at", "first_published_at", "last_published_at", "live_revision",
    "latest_revision", "url_path", "draft_title", "content_type", "alias_of", "slug",
    "show_in_menus", "card_title", "card_text", "media_gaps", "grade", "reviewed_on",
    "review_due_on", "reviewed_by", "deputy", "evidence", "authorization",
    COMMENTS_RELATION_NAME, "source", "target_key", "source_key",
}  # fmt: skip


def content_of(page):
    """Return what a page says, as data: all but its bookkeeping."""
    data = get_serializable_data_for_fields(page)
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        if name not in BOOKKEEPING:
            data[name] = [
                get_serializable_data_for_fields(one) for one in getattr(page, name).all()
            ]
    return without_bookkeeping(data) | {"body": said(page.body.stream_block, page.body.raw_data)}


def medicine_of(page):
    """Return what of a page a change of wording leaves alone, as data.

    That is every medical block, the fields that say whom and how long, and each number in a text.
    """
    texts = [
        page.summary,
        *(text for *_place, text in written(page.body.stream_block, page.body.raw_data)),
    ]
    return {
        "blocks": medical_values(page.body),
        "fields": [getattr(page, name) for name in page.medical_fields],
        "numbers": sorted(number for text in texts for number in NUMBER.findall(strip_tags(text))),
    }


def without_bookkeeping(value):
    if isinstance(value, dict):
        return {
            key: without_bookkeeping(part) for key, part in value.items() if key not in BOOKKEEPING
        }
    if isinstance(value, list):
        return [without_bookkeeping(part) for part in value]
    return value


def digest(data):
    """Return 64 letters that change when data does."""
    return hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()


class SignOff(models.Model):
    """Somebody answered for one wording of a page: a clinician, once or again, or an editor for words only."""

    class Kind(models.TextChoices):
        CLINICAL = "clinical", _("Clinical review")
        WORDING = "wording", _("Change of wording only")
        STILL_TRUE = "still_true", _("Still true")

    page = models.ForeignKey(
        "pages.SitePage",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="sign_offs",
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.CLINICAL)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    name = models.CharField(_("who"), max_length=160)
    reason = models.TextField(_("reason or comment"), blank=True)
    signed_at = models.DateTimeField(_("signed"), default=timezone.now)
    content_digest = models.CharField(max_length=64, editable=False)
    medical_digest = models.CharField(max_length=64, editable=False)

    objects = SignOffQuerySet.as_manager()

    class Meta:
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        ordering = ["-signed_at", "-pk"]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.name}"

    def covers(self, page):
        """Return whether this is about a page as it now reads."""
        return self.content_digest == digest(content_of(page))

    def covers_medicine_of(self, page):
        """Return whether care cards, numbers and the like are as they were when this was signed."""
        return self.medical_digest == digest(medicine_of(page))


def is_signed(page):
    """Return whether somebody ever signed a page as it reads here."""
    return SignOff.objects.of_wording(page, digest(content_of(page))).exists()


def must_be_signed(page):
    """Raise `PublishPagePermissionError` if nobody ever signed a page as it reads here."""
    if not is_signed(page):
        raise PublishPagePermissionError(_("No clinician has signed this text."))


def sign(page, user, kind=SignOff.Kind.CLINICAL, name="", reason=""):
    """Record that somebody answers for a page as it now reads; return the sign-off."""
    return SignOff.objects.create(
        page_id=page.pk,
        kind=kind,
        user=user,
        name=name or user.get_full_name() or user.get_username(),
        reason=reason,
        content_digest=digest(content_of(page)),
        medical_digest=digest(medicine_of(page)),
    )


@receiver(contact_replaced)
def keep_signed(before, after, user, reason, **_signal):
    """Keep a signed page signed when a contact was replaced in it: as wording, by who replaced it."""
    sign_off = getattr(after, "is_health", False) and after.sign_off
    if sign_off and sign_off.covers(before):
        sign(after, user, kind=SignOff.Kind.WORDING, reason=reason)


@transaction.atomic
def approve(revision, user, name="", reason=""):
    """Record that a clinician answers for a draft, and date the review in it.

    In this very draft, for it is the one that the task and the link are about.
    """
    draft = revision.as_object()
    live = type(draft).objects.get(pk=draft.pk)
    is_chosen = not live.live or draft.review_due_on != live.review_due_on
    sign_off = sign(draft, user, name=name, reason=reason)
    dates = review_of_today(draft.review_due_on if is_chosen else None)
    revision.content |= {name: day.isoformat() for name, day in dates.items()}
    revision.content["reviewed_by"] = reviewer(draft, sign_off)
    revision.save(update_fields=["content"])


@transaction.atomic
def confirm(page, user, name="", reason=""):
    """Record that a clinician finds a page, as families read it, still true; its text stays as it is."""
    sign_off = sign(page, user, kind=SignOff.Kind.STILL_TRUE, name=name, reason=reason)
    review = review_of_today() | {"reviewed_by": reviewer(page, sign_off)}
    for field, value in review.items():
        setattr(page, field, value)
    page.save(update_fields=list(review), clean=False)
    page.update_aliases()
    said = {"name": sign_off.name, "comment": reason}
    log(page, "pages.still_true", user=user, data=said)


def reviewer(page, sign_off):
    """Return who checked a page: the team that an editor named, else who signed last."""
    is_team = page.reviewed_by and not SignOff.objects.under(page.reviewed_by, page).exists()
    return page.reviewed_by if is_team else sign_off.name


class SitePermissionTester(PagePermissionTester):
    """What a user may do with a page: nobody publishes health advice that no clinician signed."""

    def can_publish(self):
        if self.page.is_submitted_by_publishing:
            return self.can_edit()
        return super().can_publish() and self.is_signed_off

    @cached_property
    def is_signed_off(self):
        return self.page.is_signed_off

    def can_delete(self, ignore_bulk=False):
        # As in stock Wagtail, which asks twice for what is live below; the page itself is enough.
        if self.page.live and not self.user.is_superuser and "publish" not in self.permissions:
            return False
        return super().can_delete(ignore_bulk)

    # To hide a page, or to keep it from going live, needs nobody's signature.

    def can_unpublish(self):
        lock = self.page.get_lock()
        if not isinstance(lock, WorkflowLock | ScheduledForPublishLock):
            return super().can_unpublish()
        return self.page.live and super().can_publish()

    def can_set_view_restrictions(self):
        return super().can_publish()

    def can_unschedule(self):
        return super().can_publish()


class SignOffPanel(Panel):
    """Says whether a health page may be published, and what is missing."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "staff/sign_off.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.is_health)

        def get_context_data(self, parent_context=None):
            page, sign_off = self.instance, self.instance.sign_off
            return super().get_context_data(parent_context) | {
                "page": page,
                "sign_off": sign_off,
                "is_signed_off": bool(sign_off and sign_off.covers(page.newest)),
            }


class Approval(AbstractGroupApprovalTask):
    """A step of the workflow in which nothing passes that can't be published; it leads to why."""

    class Meta:
        abstract = True

    def on_action(self, task_state, user, action_name, **kwargs):
        try:
            with transaction.atomic():
                if action_name == "approve":
                    must_have_no_obstacles(task_state.revision.as_object())
                    self.before_approval(task_state.revision, user, **kwargs)
                super().on_action(task_state, user, action_name, **kwargs)
        except PublishPagePermissionError:
            return reverse("not_approved", args=[task_state.revision.object_id])
        return None

    def before_approval(self, revision, user, comment=""):
        """Do what belongs to approving a draft."""


class Publishing(Approval):
    """The last step: somebody who may publish looks at a page once more and publishes it."""

    class Meta:
        verbose_name = _("publishing")
        verbose_name_plural = _("publishings")

    @classmethod
    def get_description(cls):
        return _("Members of the chosen groups publish the page, if nothing is left to mend.")


class ClinicalReview(Approval):
    """A clinician reads a health page before it is published; other pages pass by themselves."""

    class Meta:
        verbose_name = _("clinical review")
        verbose_name_plural = _("clinical reviews")

    def start(self, workflow_state, user=None):
        state = super().start(workflow_state, user=user)
        if state.revision.as_object().is_signed_off:
            state.status = TaskState.STATUS_APPROVED
            state.finished_at = timezone.now()
            state.save()
        return state

    def before_approval(self, revision, user, comment=""):
        approve(revision, user, reason=comment)

    # Stock Wagtail lets superusers do everything; who is no clinician can't sign as one.

    def user_can_access_editor(self, obj, user):
        return self._user_in_groups(user)

    def locked_for_user(self, obj, user):
        return not self._user_in_groups(user)

    def get_actions(self, obj, user):
        return super().get_actions(obj, user) if self._user_in_groups(user) else []

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not self._user_in_groups(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    @classmethod
    def is_open_to(cls, user, page):
        """Return whether a user is one of those who read a page as its clinicians."""
        workflow = page.get_workflow()
        tasks = [task.specific for task in workflow.tasks] if workflow else []
        return any(isinstance(task, cls) and task._user_in_groups(user) for task in tasks)

    @classmethod
    def get_description(cls):
        return _("A clinician signs what a health page says. Other pages need none and pass.")
