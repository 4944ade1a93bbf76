"""`manage.py make_admin`: the first administrator of a new site."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from contacts.models import Inbox

USERNAME = "admin"


class Command(BaseCommand):
    """Makes an administrator with a random password, unless there is one already."""

    help = (
        "Make the first administrator, with a random password kept in DATA_DIR/admin-password.txt."
    )

    def handle(self, *args, **options):
        User = get_user_model()
        path = settings.DATA_DIR / "admin-password.txt"
        if User.objects.filter(is_superuser=True).exists():
            if path.exists():
                self.stdout.write(f"Sign in as {USERNAME}; the password is in {path}")
            return
        password = secrets.token_urlsafe(18)
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        # The file comes first: killed between the two, the next run makes both anew.
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"{password}\n")
        admin = User.objects.create_superuser(USERNAME, email="", password=password)
        admin.inboxes.set(Inbox.objects.all())  # the demo's, to be looked at
        self.stdout.write(f"Sign in as {USERNAME} with the password {password} (kept in {path})")
