"""Reminders to the readers of an inbox: what we promised to answer, and haven't."""

from itertools import groupby
from operator import attrgetter

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext, override

from program_site.mailing import admin_address, mail

from .models import Enquiry


def overdue_by_inbox():
    """Return `[(inbox, [enquiry])]` of what readers have to be reminded of today."""
    late = Enquiry.objects.to_remind_of()
    return [(inbox, list(ours)) for inbox, ours in groupby(late, attrgetter("inbox"))]


@transaction.atomic
def remind(inbox, enquiries):
    """Send each reader of an inbox one mail with links, and note that it was sent: both or neither."""
    inbox.reminded_on = timezone.localdate()
    inbox.save(update_fields=["reminded_on"])
    with override("en"):
        subject = ngettext(
            "%(inbox)s: %(count)d enquiry overdue",
            "%(inbox)s: %(count)d enquiries overdue",
            len(enquiries),
        )
    words = {"inbox": inbox, "count": len(enquiries)}
    addresses = [admin_address("enquiry", enquiry.pk) for enquiry in enquiries]
    mail(inbox.readers, subject % words, "staff/enquiries_reminder.txt", addresses=addresses)
