"""Mail to those who keep pages: nothing but links."""

from collections import defaultdict

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.log_actions import log

from program_site.mailing import admin_address, mail

from ..models import ReviewReminder, SitePage
from ..models.review_clock import REMINDED_BEFORE, reminder_step


def review_address(page):
    """Return where a page's review is dealt with: a clinician's word, or dates that are typed."""
    is_health = page.specific_class.is_health
    return admin_address("still_true" if is_health else "wagtailadmin_pages:edit", page.pk)


# Reminders of the review clock


def pages_to_remind_of():
    """Return the pages whose review is due within 60 days, or was, the most urgent first."""
    due = SitePage.objects.overdue() | SitePage.objects.due_within(max(REMINDED_BEFORE))
    return due.with_keepers().order_by("review_due_on", "pk")


def reminders_by_user(pages):
    """Return `{user: [reminder]}`: who is to be reminded of what, and was not yet."""
    pages = list(pages)
    sent = ReviewReminder.objects.sent_about(pages)
    reminders = defaultdict(list)
    for page in pages:
        due_on, step = page.review_due_on, reminder_step(page.review_due_on)
        for user in page.keepers:
            if (page.pk, user.pk, due_on, step) not in sent:
                one = ReviewReminder(page=page, user=user, due_on=due_on, step=step)
                reminders[user].append(one)
    return reminders


@transaction.atomic
def remind(user, reminders):
    """Send one mail about all these pages, and note that it was sent: both or neither."""
    ReviewReminder.objects.bulk_create(reminders)
    count = len(reminders)
    with override("en"):
        subject = ngettext("%(count)d page to review", "%(count)d pages to review", count)
    pages = [(one.page, review_address(one.page)) for one in reminders]
    mail([user], subject % {"count": count}, "staff/review_reminder.txt", pages=pages)


# What a clinician asks for


def ask_for_changes(page, name, comment, user=None, made_by=None):
    """Keep with a page what a clinician wants changed, and tell who keeps it, else who asked."""
    log(page, "pages.changes_asked", user=user, data={"name": name, "comment": comment})
    asked = [made_by] if made_by and made_by.is_active and made_by.email else []
    people = page.keepers or asked
    address = admin_address("wagtailadmin_pages:history", page.pk)

    def tell():
        subject = _("A clinician asks for changes")
        mail(people, subject, "staff/changes_asked.txt", address=address)

    # Kept first: a mail server that is down must not lose what the clinician wrote.
    transaction.on_commit(tell, robust=True)
