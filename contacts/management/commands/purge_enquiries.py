"""`manage.py purge_enquiries`: deletes what was answered long enough ago."""

from django.core.management.base import BaseCommand

from contacts.enquiries.erasing import purge


class Command(BaseCommand):
    """Deletes enquiries once they were answered for as long as their inbox keeps them; run it every day."""

    help = "Delete enquiries that were answered long enough ago."

    def handle(self, *args, **options):
        self.stdout.write(f"{purge()} enquiries deleted.")
