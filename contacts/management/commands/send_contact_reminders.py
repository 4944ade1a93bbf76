"""`manage.py send_contact_reminders`: tells owners and deputies which numbers to ring."""

from django.core.management.base import BaseCommand, CommandError

from contacts.reminding import address_of, by_keepers, remind, to_remind_of
from program_site.mailing import was_sent


class Command(BaseCommand):
    """Mails owners and deputies links to their contacts: 14 days before one is due, on the day, then weekly.

    Run it every day. Each reminder is sent once, however often this runs, and made up for on the
    next run if a day was missed.
    """

    help = "Remind owners and deputies of the contacts whose number is to be checked."

    def handle(self, *args, **options):
        groups = by_keepers(to_remind_of())
        unkept = groups.pop((), [])
        unsent = [
            keepers
            for keepers, ours in groups.items()
            if not was_sent(self, f"Contact {ours[0].pk} and others", remind, keepers, ours)
        ]
        if unkept:
            self.stdout.write("Nobody is reminded of these; give them an owner with an e-mail:")
        for contact in unkept:
            self.stdout.write(address_of(contact))
        if unsent:
            raise CommandError(f"{len(unsent)} of {len(groups)} mails could not be sent.")
