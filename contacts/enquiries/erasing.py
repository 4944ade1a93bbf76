"""Forgetting: enquiries whose time is over, and those that somebody asks us to forget."""

from django.db import transaction
from wagtail.log_actions import log

from .models import Enquiry


def purge():
    """Delete the enquiries that were answered long enough ago; return how many."""
    return sum(purge_one(enquiry) for enquiry in Enquiry.objects.over())


@transaction.atomic
def purge_one(enquiry):
    """Delete an enquiry, and say so, unless somebody opened it again meanwhile."""
    same = Enquiry.objects.filter(pk=enquiry.pk, answered_at=enquiry.answered_at)
    is_same = bool(same.select_for_update().values_list("pk"))
    if is_same:
        log(enquiry, "enquiries.purged")
        enquiry.delete()
    return is_same


@transaction.atomic
def erase(enquiry, user, reason):
    """Delete an enquiry because somebody asked for it; who did it and why stays in the log."""
    log(enquiry, "enquiries.erased", user=user, data={"reason": reason})
    enquiry.delete()
