"""`manage.py send_enquiry_mails`: tells readers of new enquiries, and writers that theirs arrived."""

from django.core.management.base import BaseCommand, CommandError

from contacts.enquiries.mailing import send_waiting


class Command(BaseCommand):
    """Sends the mails of enquiries that wait for it; run it every minute.

    Killed halfway, it leaves what wasn't sent to the next run. Nothing that somebody typed stands
    in a mail or in what this prints.
    """

    help = "Send the mails of enquiries: a link to their readers, a receipt to who wrote them."

    def handle(self, *args, **options):
        if left := send_waiting():
            raise CommandError(f"Mails of {left} enquiries could not be sent; the log says why.")
