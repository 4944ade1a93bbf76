"""Forgetting: enquiries whose time is over, and those that somebody asks us to forget."""

from django.db import transaction
from wagtail.log_actions import log

from .models import Enquiry


def purge():
    """Delete the enquiries that were answered long enough ago; return how many."""
    over = Enquiry.objects.over()
    for enquiry in over:
        with transaction.atomic():
            log(enquiry, "enquiries.purged")
            enquiry.delete()
    return len(over)


@transaction.atomic
def erase(enquiry, user, reason):
    """Delete an enquiry because somebody asked for it; who did it and why stays in the log."""
    log(enquiry, "enquiries.erased", user=user, data={"reason": reason})
    enquiry.delete()
