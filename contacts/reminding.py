"""Reminders to those who keep contacts: ring the number, and say that it is right."""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext, override

from program_site.mailing import admin_address, mail

from .models import Contact

REMINDED_BEFORE = 14  # days
REMINDED_AFTER_EVERY = 7  # days


def reminder_step(due_on, day):
    """Return which reminder a contact stands at on a day, None if it is too early for one.

    Takes the day on which it is due, None if nobody ever rang. The steps are 14 days before, the
    day itself (0), and each week after.
    """
    left = (due_on - day).days if due_on else -day.toordinal()
    if left > REMINDED_BEFORE:
        return None
    return REMINDED_BEFORE if left > 0 else -(-left // REMINDED_AFTER_EVERY)


def to_remind_of():
    """Return the contacts of which somebody has to be reminded today, the most urgent first."""
    today = timezone.localdate()
    due = Contact.objects.due_within(REMINDED_BEFORE).select_related("owner", "deputy")
    return [
        contact
        for contact in due.order_by("verify_by", "name")
        if contact.reminded_on is None
        or reminder_step(contact.verify_by, contact.reminded_on)
        != reminder_step(contact.verify_by, today)
    ]


def by_keepers(contacts):
    """Return `{(keeper, ...): [contact]}`; contacts that nobody keeps stand under no keeper."""
    found = defaultdict(list)
    for contact in contacts:
        found[tuple(contact.keepers)].append(contact)
    return found


@transaction.atomic
def remind(keepers, contacts):
    """Send each keeper one mail about all these contacts, and note that it was sent: both or neither."""
    keys = [contact.pk for contact in contacts]
    Contact.objects.filter(pk__in=keys).update(reminded_on=timezone.localdate())
    with override("en"):
        subject = ngettext(
            "%(count)d telephone number to check", "%(count)d telephone numbers to check", len(keys)
        )
    addresses = [address_of(contact) for contact in contacts]
    mail(keepers, subject % {"count": len(keys)}, "staff/contact_reminder.txt", addresses=addresses)


def address_of(contact):
    """Return where a contact is edited, at the button for who rang."""
    return admin_address(contact.snippet_viewset.get_url_name("edit"), contact.pk) + "#verified"
