"""Links that lead nowhere, and addresses of other hosts that have to be asked."""

from datetime import timedelta

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..querysets import FAILURES, BrokenLinkQuerySet, OutsideAddressQuerySet
from .obstacles import anchor_of

LONGEST = 2000
LONGEST_WAIT = 4  # days
GOOD_FOR = timedelta(days=30)


class OutsideAddress(models.Model):
    """An address of another host that something here links to, and how it answered."""

    address = models.CharField(_("address"), max_length=LONGEST, unique=True)
    tries = models.PositiveSmallIntegerField(_("failed tries in a row"), default=0)
    detail = models.CharField(_("what it answered"), max_length=120, blank=True)
    last_tried_at = models.DateTimeField(_("last tried"), null=True)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now, db_index=True)

    objects = OutsideAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address elsewhere")
        verbose_name_plural = _("addresses elsewhere")

    def __str__(self):
        return self.address

    @property
    def is_broken(self):
        """Whether it failed so often, on different days, that it isn't a bad moment of its host."""
        return self.tries >= FAILURES

    def answered(self):
        """Keep that it works, and ask again in a month."""
        self.tries, self.detail = 0, ""
        self.wait(GOOD_FOR)

    def failed(self, detail):
        """Keep that it failed, and ask again after one, two, then every four days."""
        self.detail = str(detail)[:120]
        self.wait(timedelta(days=min(2**self.tries, LONGEST_WAIT)))
        self.tries = min(self.tries + 1, 100)

    def wait(self, span):
        self.last_tried_at = timezone.now()
        self.next_try_at = self.last_tried_at + span


class BrokenLink(models.Model):
    """A link that leads nowhere: where it stands, where it should lead, and why it doesn't."""

    class Why(models.TextChoices):
        DELETED = "deleted", _("What it leads to was deleted")
        UNPUBLISHED = "unpublished", _("What it leads to is not published")
        PRIVATE = "private", _("What it leads to is private")
        MISSING = "missing", _("This site has nothing at the address")
        ANCHOR = "anchor", _("The page has no such section")
        UNREADABLE = "unreadable", _("This is no address, number or e-mail")
        OUTSIDE = "outside", _("Another site does not answer")

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    source = GenericForeignKey()
    page = models.ForeignKey(
        "pages.SitePage",
        verbose_name=_("page"),
        null=True,
        on_delete=models.CASCADE,
        related_name="broken_links",
    )
    place = models.CharField(_("place"), max_length=100, blank=True)
    words = models.CharField(_("words"), max_length=255, blank=True)
    address = models.CharField(_("leads to"), max_length=LONGEST)
    why = models.CharField(_("why"), max_length=20, choices=Why)
    outside = models.ForeignKey(
        OutsideAddress, null=True, on_delete=models.CASCADE, related_name="broken_links"
    )
    first_seen_at = models.DateTimeField(_("first seen"), auto_now_add=True)
    last_checked_at = models.DateTimeField(_("last checked"), default=timezone.now)

    objects = BrokenLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("broken link")
        verbose_name_plural = _("broken links")
        ordering = ["first_seen_at", "pk"]

    def __str__(self):
        return self.address

    @property
    def key(self):
        """What tells it from the others."""
        return self.content_type_id, self.object_id, self.place, self.address, self.why

    @property
    def reason(self):
        """Why it leads nowhere, with what the other site answered."""
        detail = self.outside.detail if self.outside else ""
        return f"{self.get_why_display()}: {detail}" if detail else self.get_why_display()

    @property
    def stands_in(self):
        """The name of what it stands in."""
        return self.page.title if self.page else f"{self.content_type.name}: {self.source}"

    @property
    def anchor(self):
        """Where it is in the form of what it stands in."""
        return anchor_of(self.place)
