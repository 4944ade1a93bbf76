"""The mails of an enquiry: to its readers a link, to who wrote it a receipt. Nothing that was typed.

Each enquiry keeps what is still to be sent, so the queue is the table itself: whatever is killed,
the next run sends it. See docs/decisions/enquiries.md.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from program_site.mailing import admin_address, mail

from .models import Enquiry

SOONEST_RETRY = timedelta(minutes=5)
LAST_RECEIPT = timedelta(days=3)
logger = logging.getLogger(__name__)


class NobodyReadsError(OSError):
    """No member of an inbox can be reached by mail."""


def notify(enquiry):
    """Tell the readers of its inbox that there is an enquiry, and where."""
    readers = enquiry.inbox.readers
    if not readers:
        raise NobodyReadsError
    subject = f"{enquiry.inbox}: {enquiry.reference}"
    address = admin_address("enquiry", enquiry.pk)
    mail(readers, subject, "staff/enquiry.txt", enquiry=enquiry, address=address)


def acknowledge(enquiry):
    """Tell who wrote it its reference and when we answer, in the language of the page."""
    with override(enquiry.language_code):
        subject = _("We have your message: %(reference)s") % {"reference": enquiry.reference}
        contact = enquiry.inbox.contact.answering().in_language(enquiry.language_code)
        context = {"enquiry": enquiry, "contact": contact, "promise": enquiry.inbox.promise}
        text = render_to_string("contacts/receipt.txt", context)
    send_mail(subject, text, None, [enquiry.answers["email"]])


MAILS = {"notify_at": notify, "acknowledge_at": acknowledge}


def send_mails(enquiry):
    """Send what is due of an enquiry; return whether all of it went out.

    It is put off first, so that two who send at once don't send it twice, and a mail that fails
    is tried again later, after twice the time. A server's answer may name who was written to, so
    only its kind is logged.
    """
    sent = [send_one(enquiry, name, step) for name, step in MAILS.items()]
    return all(sent)


def send_one(enquiry, name, step):
    now, due = timezone.now(), getattr(enquiry, name)
    if due is None or due > now:
        return True
    age = now - enquiry.received_at
    ours = Enquiry.objects.filter(pk=enquiry.pk)
    later = now + max(SOONEST_RETRY, age)
    if name == "acknowledge_at" and age > LAST_RECEIPT:
        later = None  # the address is wrong, and the readers have it before them
    if not ours.filter(**{name: due}).update(**{name: later}):
        return True
    try:
        step(enquiry)
    except Exception as error:  # whatever is wrong with one keeps no mail of others back
        logger.warning("Enquiry %s, %s: %s", enquiry.pk, name, type(error).__name__)
        return False
    ours.update(**{name: None})
    return True


def send_waiting():
    """Send every mail that is due; return how many enquiries are left with one that failed."""
    return sum(not send_mails(enquiry) for enquiry in Enquiry.objects.to_send(timezone.now()))


def send_at_once(enquiry):
    """Send an enquiry's mails where no timer does it: on one person's machine."""
    if settings.SEND_AT_ONCE:
        send_mails(enquiry)
