"""`manage.py check_links`: finds the links that lead nowhere, for the report “Broken links”."""

from django.core.management.base import BaseCommand

from ... import links
from ...models import OutsideAddress
from ...outside import Asker, ask_all


class Command(BaseCommand):
    """Checks every link inside the site; with `--external`, those to other hosts that are due."""

    help = "Find links that lead nowhere. Run it every night with --external."

    def add_arguments(self, parser):
        parser.add_argument(
            "--external", action="store_true", help="Ask other hosts, too: those that are due."
        )
        parser.add_argument(
            "--at-most", type=int, default=200, help="How many addresses to ask at most."
        )
        parser.add_argument(
            "--pause", type=float, default=2, help="Seconds between two requests to one host."
        )

    def handle(self, *args, external, at_most, pause, **options):
        broken, outside = links.check()
        links.note_outside(outside)
        if external:
            ask_all(OutsideAddress.objects.due()[:at_most], Asker(pause))
        broken += links.broken_outside(outside)
        links.keep(broken)
        self.stdout.write(f"Broken links: {len(broken)}")
