"""`manage.py send_enquiry_reminders`: tells readers which enquiries are overdue."""

from django.core.management.base import BaseCommand, CommandError

from contacts.enquiries.reminding import overdue_by_inbox, remind
from program_site.mailing import was_sent


class Command(BaseCommand):
    """Mails the readers of each inbox links to its overdue enquiries, once a day; run it every day."""

    help = "Remind the readers of inboxes of enquiries that we promised to answer by now."

    def handle(self, *args, **options):
        inboxes = overdue_by_inbox()
        unread = [inbox for inbox, _enquiries in inboxes if not inbox.readers]
        unsent = [
            inbox
            for inbox, enquiries in inboxes
            if not was_sent(self, f"Inbox {inbox.pk}", remind, inbox, enquiries)
        ]
        for inbox in unread:
            self.stdout.write(f"Nobody with an e-mail reads “{inbox}”; give it a member.")
        if unsent:
            raise CommandError(
                f"Mails of {len(unsent)} of {len(inboxes)} inboxes could not be sent."
            )
