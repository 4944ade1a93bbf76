"""`manage.py send_review_reminders`: tells owners and deputies what has to be read again."""

from django.core.management.base import BaseCommand, CommandError

from pages.staff.reminding import pages_to_remind_of, remind, reminders_by_user, review_address
from program_site.mailing import was_sent


class Command(BaseCommand):
    """Mails each owner and deputy links to their pages: 60, 30 and 0 days before the review is due, then weekly.

    Run it every day. Each reminder is sent once, however often this runs, and made up for on the
    next run if a day was missed.
    """

    help = "Remind owners and deputies of the pages whose review is due."

    def handle(self, *args, **options):
        pages = list(pages_to_remind_of())
        reminders = reminders_by_user(pages)
        unsent = [
            user
            for user, ours in reminders.items()
            if not was_sent(self, f"User {user.pk}", remind, user, ours)
        ]
        self.say_who_is_missing([page for page in pages if not page.keepers])
        if unsent:
            raise CommandError(f"{len(unsent)} of {len(reminders)} mails could not be sent.")

    def say_who_is_missing(self, pages):
        if pages:
            self.stdout.write("Nobody is reminded of these; give them an owner with an e-mail:")
        for page in pages:
            self.stdout.write(review_address(page))
