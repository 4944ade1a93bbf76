"""Every question asked of the enquiries."""

from django.db import models
from django.db.models import Case, Count, F, Q, When
from django.utils import timezone
from wagtail.models import ModelLogEntry


def log_entries():
    """Return what was ever done with enquiries and inboxes: who, when and which, never what they say."""
    return ModelLogEntry.objects.filter(action__startswith="enquiries.").select_related("user")


def log_entries_of(enquiry):
    """Return who saw an enquiry and what they did, the newest first."""
    return ModelLogEntry.objects.for_instance(enquiry).select_related("user")


class InboxQuerySet(models.QuerySet):
    """Questions that inboxes answer."""

    def of(self, user):
        """Those that somebody reads."""
        return self.filter(members=user)


class EnquiryQuerySet(models.QuerySet):
    """Questions that enquiries answer."""

    def for_user(self, user):
        """Those in the inboxes that somebody reads; of nobody else, whatever their rights."""
        return self.filter(inbox__members=user).select_related("inbox", "assigned_to", "page")

    def open(self):
        """Those that nobody answered yet."""
        return self.exclude(status=self.model.Status.ANSWERED)

    def overdue(self):
        """Those that nobody answered by the promised day."""
        return self.open().filter(reply_by__lt=timezone.localdate())

    def to_remind_of(self):
        """The overdue ones of which the readers of their inbox weren't reminded today."""
        late = self.overdue().exclude(inbox__reminded_on=timezone.localdate())
        return late.select_related("inbox").order_by("inbox", "reply_by")

    def counts(self):
        """Return how many are open, and how many of these overdue."""
        late = Q(reply_by__lt=timezone.localdate())
        return self.open().aggregate(open=Count("pk"), overdue=Count("pk", filter=late))

    def in_order(self):
        """Those to answer first, the most urgent on top; then the answered ones, the newest on top."""
        is_answered = Case(When(status=self.model.Status.ANSWERED, then=1), default=0)
        urgent = Case(When(~Q(status=self.model.Status.ANSWERED), then=F("reply_by")))
        return self.order_by(is_answered, urgent, "-received_at")

    def to_send(self, now):
        """Those of which a mail is to be sent by now; not what was typed, which may be unreadable."""
        return (
            self.defer("answers")
            .filter(Q(notify_at__lte=now) | Q(acknowledge_at__lte=now))
            .order_by("pk")
        )

    def over(self):
        """Those that were answered so long ago that they are deleted."""
        today = timezone.localdate()
        kept = self.filter(answered_at__isnull=False).select_related("inbox")
        return [enquiry for enquiry in kept.iterator() if enquiry.delete_on <= today]
