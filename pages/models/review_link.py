"""The way for a clinician without an account to read a draft or a live page, and to decide on it once."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..querysets import ReviewLinkQuerySet, token_digest
from .sign_off import approve, confirm

DAYS = 14


class ReviewLink(models.Model):
    """An address for one person, one text, one decision; only its digest is kept.

    It decides on the draft that waits for a clinician, or else says whether the live text is still true.
    """

    class Decision(models.TextChoices):
        APPROVED = "approved", _("Approved")
        CHANGES = "changes", _("Changes asked for")

    page = models.ForeignKey(
        "pages.SitePage", on_delete=models.CASCADE, related_name="review_links"
    )
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    is_about_live = models.BooleanField(default=False, editable=False)
    name = models.CharField(_("name of the clinician"), max_length=160)
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decision = models.CharField(max_length=20, choices=Decision, blank=True)

    objects = ReviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("review link")

    def __str__(self):
        return f"{self.page_id}: {self.name}"

    @classmethod
    def make(cls, page, name, user):
        """Make a link to a page's draft if that waits, else to its live text.

        Return it and its token, which is kept nowhere.
        """
        is_about_live = not page.awaits_clinician
        token = secrets.token_urlsafe(32)
        link = cls.objects.create(
            page_id=page.pk,
            is_about_live=is_about_live,
            revision_id=page.live_revision_id if is_about_live else page.latest_revision_id,
            name=name,
            token_digest=token_digest(token),
            made_by=user,
            expires_at=timezone.now() + timedelta(days=DAYS),
        )
        return link, token

    @property
    def task_state(self):
        """The clinical review that this link decides on, while it waits; else None."""
        return self.page.current_workflow_task_state if self.page.awaits_clinician else None

    @property
    def is_good(self):
        """Whether it still opens: not used, not expired, and the text is as it was."""
        return (
            self.decided_at is None
            and self.expires_at > timezone.now()
            and self.revision.created_at <= self.made_at  # autosave writes into the same draft
            and (self.is_live_as_it_was if self.is_about_live else self.waits_as_it_was)
        )

    @property
    def is_live_as_it_was(self):
        return self.page.live_revision_id == self.revision_id and self.text.may_be_confirmed

    @property
    def waits_as_it_was(self):
        return self.page.latest_revision_id == self.revision_id and self.task_state is not None

    @cached_property
    def text(self):
        """The page as it reads in what this link is about."""
        return self.page.specific if self.is_about_live else self.revision.as_object()

    def decide(self, decision, name, comment):
        """Take a decision, on the draft pass it on to the workflow, and close the link."""
        is_approved = decision == self.Decision.APPROVED
        state = self.task_state
        self.decision, self.decided_at = decision, timezone.now()
        self.save(update_fields=["decision", "decided_at"])
        if self.is_about_live:
            if is_approved:
                confirm(self.text, None, name=name, reason=comment)
        elif is_approved:
            approve(self.revision, None, name=name, reason=comment)
            state.approve(comment=f"{name}: {comment}" if comment else name)
        else:
            state.reject(comment=f"{name}: {comment}")
