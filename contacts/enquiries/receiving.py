"""Receiving an enquiry: what was answered “received” is in the database, once."""

from django.core import signing
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from program_site.requests import is_same_origin

from .guards import Crowd, is_done
from .mailing import send_at_once
from .models import Enquiry, working_days_after

SALT = "contacts.enquiries.receipt"  # not the seal's, or one would pass for the other


def receive(request, form, page, closed=()):
    """Store what a page's form brings and return the `Enquiry`; None if the form says why not.

    Takes the request, the form, the page, and the days that are no working days. A form that was
    received before, word for word, is the same enquiry again, whichever server it comes to.
    """
    if not form.is_valid():
        form.status = 422
        return None
    known = form.known and Enquiry.objects.filter(token=form.token).first()
    if known:
        return known
    crowd = Crowd(request, page.pk)
    refuse_machines(request, form, crowd)
    if form.errors:
        return None
    crowd.grow()
    return store(form, page, closed)


def refuse_machines(request, form, crowd):
    """Have a form say why it isn't taken, if nobody we can trust sent it; whatever was typed stays."""
    if not is_same_origin(request) or form.known is None or form.known.is_old:
        form.refuse(_("This page was open for a long time. Please press “Send” again."), 403)
    elif form.known.is_hasty:
        form.refuse(_("That was very fast. Please press “Send” again."), 403)
    elif crowd.is_over_limit:
        form.refuse(_("Too much comes from your network now. Please call us."), 429)
    elif crowd.is_near_limit and not is_done(form.data.get("proof", ""), form.known.token):
        form.ask_for_work()
        message = _(
            "Many write to us now. If the button says “One moment”, wait for it and press it. "
            "Else call us, or send it again in an hour."
        )
        form.refuse(message, 429)


def store(form, page, closed):
    """Keep an enquiry, and have its mails sent."""
    now = timezone.now()
    enquiry, is_new = Enquiry.objects.get_or_create(
        token=form.token,
        defaults={
            "inbox": page.inbox,
            "page_id": page.pk,
            "language_code": page.language_code,
            "answers": form.answers,
            "received_at": now,
            "reply_by": working_days_after(
                timezone.localdate(now), page.inbox.reply_within, closed
            ),
            "notify_at": now,
            "acknowledge_at": now if form.cleaned_data["email"] else None,
        },
    )
    if is_new:
        transaction.on_commit(lambda: send_at_once(enquiry))
    return enquiry


def receipt_for(enquiry):
    """Return what the address of the answer says: the reference, signed."""
    return signing.Signer(salt=SALT).sign(enquiry.reference)


def reference_in(receipt):
    """Return the reference in a receipt; "" if it isn't one of ours."""
    try:
        return signing.Signer(salt=SALT).unsign(receipt)
    except signing.BadSignature:
        return ""
