"""When a page has to be read again, and who is reminded of it."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField

from ..querysets import ReviewReminderQuerySet
from .addresses import AddressForm

REVIEW_HOLDS = timedelta(days=365)  # what is known of therapies and their risks changes in a year
REVIEW_HOLDS_AT_MOST = timedelta(days=3 * 366)  # the NHS leaves no health page unread for longer
REMINDED_BEFORE = (60, 30, 0)  # days
REMINDED_AFTER_EVERY = 7  # days

KEEPERS = ["owner", "deputy"]
REVIEW = ["reviewed_on", "review_due_on", "reviewed_by"]

# A translation is read and signed by itself, so a sync leaves its review alone. Its sources are
# those of the English page, and whoever keeps that keeps the translation (see `ReviewForm`).
OVER_LANGUAGES = [
    *map(BaseTranslatableField, ["deputy", *REVIEW]),
    SynchronizedField("evidence", overridable=False),
]


class SignedDate(FieldPanel):
    """A date that a clinician's signature sets on a health page; on others it is typed."""

    def on_model_bound(self):
        self.read_only = self.model.is_health


REVIEW_PANEL = MultiFieldPanel(
    [
        FieldPanel(
            "owner",
            heading=_("Owner"),
            help_text=_("Gets the reminders. Saving changes it at once, and in all languages."),
        ),
        "deputy",
        "reviewed_by",
        SignedDate("reviewed_on"),
        "review_due_on",
        "evidence",
    ],
    heading=_("Review"),
)


class ReviewForm(AddressForm):
    """The form for a page: who keeps it holds at once, in every language and for every draft."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = self.fields.keys() & set(KEEPERS)
        if names:
            people = [(user.pk, called(user)) for user in get_user_model().objects.all()]
        for name in names:
            self.fields[name].choices = [("", "---------"), *people]  # asked once for both

    def clean_review_due_on(self):
        """Refuse a day before the last review, as of a form that was open while a clinician signed."""
        due = self.cleaned_data["review_due_on"]
        last = self.cleaned_data.get("reviewed_on", self.instance.reviewed_on)
        if due and last and not last < due <= last + REVIEW_HOLDS_AT_MOST:
            raise ValidationError(
                _("Choose a day after the last review, and within three years of it.")
            )
        return due

    def save(self, commit=True):
        page = super().save(commit)
        if page.pk and set(KEEPERS) & set(self.changed_data):
            keepers = {name: getattr(page, name) for name in KEEPERS}
            type(page).objects.in_every_language(page).update(**keepers)
        return page


def called(user):
    """Return what a user is called where one is chosen."""
    name = user.get_full_name() or user.get_username()
    return name if user.is_active else gettext("%(name)s (account closed)") % {"name": name}


def review_of_today(chosen=None):
    """Return the dates of a page that was reviewed today; the next is as chosen, within reason."""
    today = timezone.localdate()
    is_reasonable = chosen and today < chosen <= today + REVIEW_HOLDS_AT_MOST
    return {
        "reviewed_on": today,
        "review_due_on": chosen if is_reasonable else today + REVIEW_HOLDS,
    }


def take_over_review(draft, live):
    """Give a draft the review of the live text, if that is the later one.

    “Still true” is said of the live text and makes no new draft; an older one must not take it back.
    """
    if live.reviewed_on and (draft.reviewed_on is None or draft.reviewed_on < live.reviewed_on):
        for name in REVIEW:
            setattr(draft, name, getattr(live, name))


def reminder_step(due_on):
    """Return which reminder a page stands at: 60, 30 or 0 days before, or days after, as -7."""
    left = (due_on - timezone.localdate()).days
    if left <= -REMINDED_AFTER_EVERY:
        return -(-left // REMINDED_AFTER_EVERY * REMINDED_AFTER_EVERY)
    return min(step for step in REMINDED_BEFORE if left <= step)


class ReviewReminder(models.Model):
    """Somebody was reminded, at one step of the clock, that a page has to be read again."""

    page = models.ForeignKey("pages.SitePage", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due_on = models.DateField()
    step = models.SmallIntegerField()
    sent_at = models.DateTimeField(auto_now_add=True)

    objects = ReviewReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("review reminder")
        constraints = [
            models.UniqueConstraint(fields=["page", "user", "due_on", "step"], name="reminded_once")
        ]

    def __str__(self):
        return f"{self.page_id}: {self.due_on} {self.step:+}"
