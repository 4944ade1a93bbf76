"""`manage.py publish_releases`: publishes the sets of drafts whose time has come."""

from django.conf import settings
from django.core.mail import send_mail
from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils.translation import gettext as _

from ...models import Release


class Command(BaseCommand):
    """Publishes each set that is due, all of it or none, and writes to who planned what was refused."""

    help = "Publish the sets of drafts whose time has come. Run it every minute, beside publish_scheduled."

    def handle(self, *args, **options):
        for release in Release.objects.due().select_related("planned_by"):
            user = release.planned_by
            if Release.publish(release.pk, user, log_action="wagtail.publish.scheduled"):
                self.stdout.write(f"Published: {release.pk}")
            else:
                self.stdout.write(f"Refused: {release.pk}")
                if user and user.email:
                    tell(user.email, release.pk)


def tell(address, pk):
    """Write to somebody that a set did not go live: a link, and nothing of what is in it."""
    link = settings.WAGTAILADMIN_BASE_URL + reverse("releases:edit", args=[pk])
    text = _(
        "A set that you planned did not go live, and no part of it did. What has to be mended:"
    )
    send_mail(_("Not published"), f"{text}\n\n{link}\n", None, [address])
