"""That somebody was told this week what waits for them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class WeeklyMail(models.Model):
    """When a person was last told by mail what needs their care, so that they are told once a week."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="weekly_mail"
    )
    sent_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("weekly mail")

    def __str__(self):
        return f"{self.user_id}: {self.sent_on}"
