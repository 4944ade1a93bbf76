"""`manage.py expire_authorizations`: what no family lets us tell any more comes down. Run it daily."""

from django.core.management.base import BaseCommand
from wagtail.admin.admin_url_finder import AdminURLFinder

from pages.models import Authorization


class Command(BaseCommand):
    """Takes down stories whose authorization no longer covers them, with their files.

    Run again, it changes nothing. What it prints names references and addresses of the admin:
    nothing private.
    """

    help = "Take down the stories that their families’ authorizations no longer cover."

    def handle(self, *args, **options):
        find = AdminURLFinder().get_edit_url
        for authorization in Authorization.objects.all():
            settled = authorization.settle()
            for words, changed in (
                ("taken down", settled.taken_down),
                ("no longer served", settled.withdrawn),
                ("served again", settled.restored),
            ):
                for one in changed:
                    self.stdout.write(f"{authorization}: {words}: {find(one)}")
            for file, where in settled.still_shown:
                places = " ".join(filter(None, map(find, where)))
                self.stdout.write(f"{authorization}: still shown: {find(file)} on {places}")
