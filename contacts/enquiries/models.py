"""Where enquiries arrive, what stands in one, and what its readers note."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from program_site.mailing import reached_to_sign_in

from ..encryption import EncryptedField
from ..forms import InboxForm
from ..in_use import KeptWhileUsed
from .querysets import EnquiryQuerySet, InboxQuerySet
from .questions import in_words

# Neither I and L nor O, which are read as 1 and 0, nor U: Douglas Crockford's base 32.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SATURDAY = 5


def new_reference():
    """Return a number that a family can read out on the telephone, and nobody can guess: K7Q2-M4XD."""
    signs = "".join(secrets.choice(SIGNS) for _ in range(8))
    return f"{signs[:4]}-{signs[4:]}"


def reference_in_words(text):
    """Return the reference that somebody reads out or copies: any case, without its dash, O for 0."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum())
    signs = signs.translate(str.maketrans("OIL", "011"))
    return f"{signs[:4]}-{signs[4:]}"


def working_days_after(day, count, closed=()):
    """Return the day that many working days after another: no weekends, and no days that are closed."""
    while count:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in closed:
            count -= 1
    return day


class Inbox(KeptWhileUsed, models.Model):
    """Where enquiries of one kind arrive: who reads them, how soon they answer, how long they are kept."""

    name = models.CharField(
        _("name"),
        max_length=80,
        unique=True,
        help_text=_("Like “New families”. Only staff see it."),
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who reads it"),
        related_name="inboxes",
        help_text=_("Nobody else sees what is written, administrators neither. Each gets a mail."),
    )
    contact = models.ForeignKey(
        "contacts.Contact",
        verbose_name=_("who to call instead"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Stands beside the form, and where the form can’t be used."),
    )
    reply_within = models.PositiveSmallIntegerField(
        _("promised reply"),
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("In working days. Families read it before they write."),
    )
    keep_for = models.PositiveSmallIntegerField(
        _("kept for"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("In days after the answer. Then enquiries are deleted."),
    )

    reminded_on = models.DateField(null=True, editable=False)

    objects = InboxQuerySet.as_manager()
    base_form_class = InboxForm

    panels = [
        "name",
        FieldPanel("members", heading=_("Who reads it")),
        MultiFieldPanel(["contact", "reply_within"], heading=_("What families are promised")),
        "keep_for",
    ]

    class Meta:
        verbose_name = _("inbox")
        verbose_name_plural = _("inboxes")
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def promise(self):
        """By when somebody answers, in words: “within 2 working days”."""
        words = ngettext(
            "within %(count)d working day", "within %(count)d working days", self.reply_within
        )
        return words % {"count": self.reply_within}

    @property
    def readers(self):
        """Those of its members who can sign in and whom mail reaches."""
        return reached_to_sign_in(self.members.all())


class Enquiry(models.Model):
    """What somebody asked of us. What they typed is encrypted; the rest says nothing of them."""

    wagtail_reference_index_ignore = True

    class Status(models.TextChoices):
        NEW = "new", _("New")
        IN_PROGRESS = "in_progress", _("In progress")
        ANSWERED = "answered", _("Answered")

    reference = models.CharField(
        _("reference"), max_length=9, unique=True, default=new_reference, editable=False
    )
    # Made of the form's seal and the answers: sent twice, it is still one enquiry.
    token = models.UUIDField(unique=True, editable=False)
    inbox = models.ForeignKey(
        Inbox, verbose_name=_("inbox"), on_delete=models.PROTECT, related_name="enquiries"
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    language_code = models.CharField(_("language of the page"), max_length=12)
    answers = EncryptedField(_("answers"))
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.NEW)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("assigned to"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    received_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    reply_by = models.DateField(_("promised for"))
    answered_at = models.DateTimeField(_("answered"), null=True, editable=False)
    # What is still to be sent; each is None once there is nothing left to do.
    notify_at = models.DateTimeField(null=True, editable=False, db_index=True)
    acknowledge_at = models.DateTimeField(null=True, editable=False, db_index=True)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-received_at"]
        default_permissions = ()
        permissions = [("erase_enquiry", _("Can erase an enquiry that somebody asks us to forget"))]

    def __str__(self):
        return self.reference

    @property
    def is_overdue(self):
        """Whether the promised day is past and nobody answered."""
        return self.status != self.Status.ANSWERED and self.reply_by < timezone.localdate()

    @property
    def answers_in_words(self):
        """What was asked and answered, as pairs of words."""
        return in_words(self.answers)

    @property
    def delete_on(self):
        """The day on which it is deleted, None as long as it isn't answered."""
        if self.answered_at is None:
            return None
        return timezone.localdate(self.answered_at) + timedelta(days=self.inbox.keep_for)

    def become(self, status):
        """Change the status; once it is answered, the days until it is deleted are counted."""
        if status != self.status:
            self.status = status
            self.answered_at = timezone.now() if status == self.Status.ANSWERED else None
            self.save(update_fields=["status", "answered_at"])


class EnquiryNote(models.Model):
    """What one of its readers wrote of an enquiry, for the others; encrypted, too."""

    wagtail_reference_index_ignore = True

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = EncryptedField()
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["written_at"]
        default_permissions = ()
