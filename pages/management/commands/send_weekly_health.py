"""`manage.py send_weekly_health`: tell each person once a week what needs their care."""

from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from pages.models import WeeklyMail
from pages.staff.health import health_of_site
from program_site.mailing import mail
from program_site.models import User


class Command(BaseCommand):
    """Mails counts and links, no names; says nothing to whom nothing waits for.

    Whoever was told since Monday isn’t told again, so it may run twice, or again after a failure.
    """

    help = "Tell each person by mail, once a week, what needs their care."

    def handle(self, *args, **options):
        failed = 0
        with override("en"):
            for user in User.objects.filter(is_active=True).exclude(email=""):
                try:
                    tell(user)
                except (
                    OSError
                ) as error:  # also every error of SMTP; the address is not to be logged
                    self.stderr.write(f"A mail could not be sent: {type(error).__name__}")
                    failed += 1
        if failed:
            raise CommandError(f"{failed} mails could not be sent; run it again.")


@transaction.atomic
def tell(user):
    """Mail somebody what needs their care, unless they were told this week."""
    today = timezone.localdate()
    last, _is_new = WeeklyMail.objects.select_for_update().get_or_create(user=user)
    monday = today - timedelta(days=today.weekday())
    if last.sent_on and last.sent_on >= monday:
        return
    lines = [
        {
            "count": counts["for_me"],
            "title": concern.page_title,
            "address": f"{settings.WAGTAILADMIN_BASE_URL}{concern.address(mine=True)}",
        }
        for concern, counts in health_of_site(user)
        if counts["for_me"]
    ]
    if not lines:
        return
    last.sent_on = today
    last.save(update_fields=["sent_on"])
    subject = _("%(site)s: what needs your care this week") % {"site": settings.WAGTAIL_SITE_NAME}
    mail([user], subject, "staff/weekly_health.txt", lines=lines)
