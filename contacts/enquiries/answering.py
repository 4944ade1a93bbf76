"""What its readers do with an enquiry; each step is in the log, without a word of what stands in it."""

from django.db import transaction
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log

from .models import Enquiry

Status = Enquiry.Status


@transaction.atomic
def assign(enquiry, member, user):
    """Give an enquiry to a member of its inbox, who works on it from now on."""
    enquiry.assigned_to = member
    enquiry.save(update_fields=["assigned_to"])
    enquiry.become(Status.IN_PROGRESS)
    to = get_user_display_name(member)
    log(enquiry, "enquiries.assigned", user=user, data={"to": to})


@transaction.atomic
def answer(enquiry, user):
    """Note that an enquiry is answered: the days until it is deleted begin."""
    enquiry.become(Status.ANSWERED)
    log(enquiry, "enquiries.answered", user=user)


@transaction.atomic
def reopen(enquiry, user):
    """Open an answered enquiry again, for whom it was assigned to."""
    enquiry.become(Status.IN_PROGRESS if enquiry.assigned_to else Status.NEW)
    log(enquiry, "enquiries.reopened", user=user)


@transaction.atomic
def note(enquiry, user, text):
    """Keep what a reader writes for the others."""
    enquiry.notes.create(author=user, text=text)
    log(enquiry, "enquiries.noted", user=user)
