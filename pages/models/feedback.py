"""What readers answer to “Did this page help?”."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..querysets import FeedbackQuerySet
from .base import SitePage


class Feedback(models.Model):
    """One reader's answer to “Did this page help?”. Nothing says who answered."""

    page = models.ForeignKey(
        SitePage, verbose_name=_("page"), on_delete=models.CASCADE, related_name="feedback"
    )
    helpful = models.BooleanField(_("it helped"))
    comment = models.TextField(_("comment"), max_length=1000, blank=True)
    created_at = models.DateTimeField(_("received"), auto_now_add=True, db_index=True)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")
        ordering = ["-created_at"]

    def __str__(self):
        return f"{self.page}: {_('yes') if self.helpful else _('no')}"
