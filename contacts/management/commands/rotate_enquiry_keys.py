"""`manage.py rotate_enquiry_keys`: encrypts everything anew with the first key."""

from django.core.management.base import BaseCommand, CommandError

from contacts.encryption import closed_anew
from contacts.enquiries.models import Enquiry, EnquiryNote


class Command(BaseCommand):
    """Encrypts all enquiries and notes with the first of ENQUIRY_KEYS, so that the others can go.

    Killed halfway, run it again: both keys read everything until the last row is done.
    """

    help = "Encrypt all enquiries and notes with the first of ENQUIRY_KEYS."

    def handle(self, *args, **options):
        unread = [*closed_anew(Enquiry, "answers"), *closed_anew(EnquiryNote, "text")]
        if unread:
            rows = ", ".join(f"{row._meta.verbose_name} {row.pk}" for row in unread)
            raise CommandError(f"None of the keys opens these; all others are done: {rows}")
        self.stdout.write("All enquiries and notes are encrypted with the first key.")
