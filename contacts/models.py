"""Who families can reach."""

from copy import copy
from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from program_site.mailing import reached

from .blocks import Kind, Phone
from .enquiries.models import Enquiry, EnquiryNote, Inbox
from .forms import ContactForm
from .hours import ZONES, Opening
from .in_use import KeptWhileUsed
from .querysets import ContactQuerySet

__all__ = ["Contact", "Enquiry", "EnquiryNote", "Inbox"]

KEEPERS = ("owner", "deputy")
VERIFIED = ("verified_on", "verified_by", "verify_every", "verify_by")
AWAY = ("stand_in", "away_from", "away_until", "stands_in_when_overdue")
HOURS = ("opening", "time_zone", "closed_on_holidays")
SHARED = ("phones", "email", *HOURS, *AWAY, *KEEPERS, *VERIFIED)


def own_time_zone():
    """Return the time zone of the site."""
    return settings.TIME_ZONE


class VerifiedPanel(Panel):
    """Says who last rang the number, and has the button for who rings it now."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "staff/contact_verified.html"

        def is_shown(self):
            return bool(self.instance.pk)


class Contact(
    KeptWhileUsed,
    TranslatableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A person or a desk that answers: kept once, shown wherever a page names it.

    Telephone numbers, e-mail, who keeps them and when they were verified are the same in every
    language: the published English contact decides, else the one published last.
    """

    class Serves(models.TextChoices):
        FAMILIES = "families", _("Families in care")
        NEW_PATIENTS = "new_patients", _("New patients")
        CLINICIANS = "clinicians", _("Referring clinicians")
        ADULTS = "adults", _("Adult patients")

    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("A person, like “Maya Okafor”, or a desk, like “New patient coordinators”."),
    )
    credentials = models.CharField(
        _("credentials"), max_length=60, blank=True, help_text=_("Like “RN”.")
    )
    role = models.CharField(_("role"), max_length=160, blank=True)
    department = models.CharField(_("department"), max_length=160, blank=True)
    serves = models.CharField(
        _("who it serves"), max_length=20, choices=Serves, default=Serves.FAMILIES
    )
    phones = StreamField([("phone", Phone())], verbose_name=_("telephone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening = StreamField(
        [("opening", Opening())],
        verbose_name=_("days and times"),
        blank=True,
        help_text=_("Families read them in their language, and whether somebody answers now."),
    )
    time_zone = models.CharField(
        _("time zone"), max_length=40, choices=ZONES, default=own_time_zone
    )
    closed_on_holidays = models.BooleanField(
        _("nobody answers on holidays"),
        default=True,
        help_text=_("The holidays stand in the site’s settings."),
    )
    hours = models.CharField(
        _("what else to say of the hours"),
        max_length=160,
        blank=True,
        help_text=_("Like “At lunch time, leave a message.”"),
    )
    spoken = models.CharField(
        _("languages"),
        max_length=160,
        blank=True,
        help_text=_("Languages spoken, like “English, Spanish”."),
    )
    interpreter = models.CharField(
        _("how to ask for an interpreter"),
        max_length=160,
        blank=True,
        help_text=_("Like “Say your language in English. We call an interpreter for you, free.”"),
    )
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    stand_in = models.ForeignKey(
        "self",
        verbose_name=_("who stands in"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Families see this contact instead, wherever the one above is named."),
    )
    away_from = models.DateField(
        _("away from"), null=True, blank=True, help_text=_("The first day. Empty: from now on.")
    )
    away_until = models.DateField(
        _("away until"), null=True, blank=True, help_text=_("The last day.")
    )
    stands_in_when_overdue = models.BooleanField(
        _("also while nobody has checked the number"),
        default=False,
        help_text=_("When the number is overdue, families see who stands in."),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="owned_contacts",
        help_text=_("Who rings the number now and then. They are reminded by mail."),
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who does it, too. They get the same mails."),
    )
    verified_on = models.DateField(
        _("last verified"),
        null=True,
        blank=True,
        help_text=_(
            "When somebody last called the number and wrote to the address. The latest date is kept."
        ),
    )
    verify_every = models.PositiveSmallIntegerField(
        _("verify again after"),
        default=90,
        validators=[MinValueValidator(1)],
        help_text=_("In days."),
    )
    verify_by = models.DateField(null=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reminded_on = models.DateField(null=True, editable=False)

    objects = ContactQuerySet.as_manager()

    panels = [
        MultiFieldPanel(["name", "credentials", "role", "department", "picture"], heading=_("Who")),
        MultiFieldPanel(["phones", "email"], heading=_("How to reach them")),
        MultiFieldPanel([*HOURS, "hours"], heading=_("When they answer")),
        MultiFieldPanel([FieldPanel("serves"), "spoken", "interpreter"], heading=_("For whom")),
        MultiFieldPanel(list(AWAY), heading=_("When they can’t answer")),
        MultiFieldPanel(
            [VerifiedPanel(), "verified_on", "verify_every", *KEEPERS],
            heading=_("Is it still right?"),
        ),
    ]
    base_form_class = ContactForm
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("role"),
        index.SearchField("department"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in SHARED]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name"]

    def __str__(self):
        return self.full_name

    def clean(self):
        super().clean()
        faults = {}
        if self.verified_on and self.verified_on > timezone.localdate():
            faults["verified_on"] = _("This day is yet to come.")
        if self.away_from and not self.away_until:
            faults["away_until"] = _("Say until when.")
        if self.away_from and self.away_until and self.away_until < self.away_from:
            faults["away_until"] = _("This is before the first day.")
        if (self.away_until or self.stands_in_when_overdue) and not self.stand_in_id:
            faults["stand_in"] = _("Say who stands in.")
        if self.stand_in and self.stand_in.translation_key == self.translation_key:
            faults["stand_in"] = _("Choose somebody else.")
        if faults:
            raise ValidationError(faults)

    def save(self, *args, **kwargs):
        if not kwargs.get("update_fields") and (original := self.published_original):
            # A translation may come from an older English text, or be older.
            newest = original.newest_of_same_number(self)
            for name in SHARED:
                setattr(self, name, getattr(newest if name in VERIFIED else original, name))
        self.verify_by = self.verified_on and self.verified_on + timedelta(days=self.verify_every)
        super().save(*args, **kwargs)
        written = kwargs.get("update_fields") or SHARED
        if self.live and {*SHARED} & {*written}:  # a draft's number is nobody's yet
            for translation in self.get_translations():
                translation.share(self)

    @property
    def published_original(self):
        """The published English contact that this one translates, or None."""
        return self.get_translations().published().in_english().first()

    @property
    def decided_in_english(self):
        """The fields that can’t be changed here: all that is shared, but for who rang the number."""
        return {*SHARED} - {"verified_on"} if self.published_original else set()

    def share(self, source):
        """Take over what all languages share from another one, in the draft too.

        Else publishing an older draft would bring an old number back.
        """
        shared = {name: getattr(source, name) for name in SHARED}
        type(self).objects.filter(pk=self.pk).update(**shared)
        if self.latest_revision:
            data = source.serializable_data()
            self.latest_revision.content |= {name: data[name] for name in SHARED}
            self.latest_revision.save(update_fields=["content"])

    def with_content_json(self, content):
        """Return an older or newer version, verified when it was last verified in any with its number."""
        version = super().with_content_json(content)
        newest = version.newest_of_same_number(self)
        version.verified_on, version.verified_by = newest.verified_on, newest.verified_by
        if version.reach != self.reach and version.verified_on == self.verified_on:
            version.forget_verified()
        version.reminded_on = self.reminded_on
        return version

    def verify(self, user):
        """Note that somebody rang the number today and it is right: in all languages, drafts too."""
        self.verified_on, self.verified_by = timezone.localdate(), user
        self.save(update_fields=[*VERIFIED])

    @property
    def as_listed(self):
        """What a table says of it: what families see, or its draft while they see nothing."""
        return self if self.live else self.get_latest_revision_as_object()

    @property
    def reach(self):
        """Its e-mail and its numbers, to tell whether they are those of another version."""
        phones = [
            (phone.value.get("number"), phone.value.get("extension")) for phone in self.phones
        ]
        return [self.email, *phones]

    def newest_of_same_number(self, other):
        """Return itself, or another that somebody verified later, if its numbers are the same."""
        if self.reach != other.reach:
            return self
        return max(self, other, key=lambda one: one.verified_on or date.min)

    def forget_verified(self):
        """Take it for unverified: nobody rang the number that it has now."""
        self.verified_on = self.verified_by = None

    @property
    def is_overdue(self):
        """Whether nobody has rung the number for too long."""
        return self.verify_by is None or self.verify_by < timezone.localdate()

    @property
    def is_away(self):
        """Whether today is one of the days on which somebody else answers."""
        today = timezone.localdate()
        begun = self.away_from is None or self.away_from <= today
        return bool(begun and self.away_until and today <= self.away_until)

    def answering(self, known=None):
        """Return who answers today: itself, or who stands in for it, with `in_place_of`.

        Takes contacts by translation key; who stands in comes from there, in the reader's language.
        """
        is_replaced = self.is_away or (self.stands_in_when_overdue and self.is_overdue)
        if not (self.stand_in_id and is_replaced):
            return self
        other = (known or {}).get(self.stand_in.translation_key, self.stand_in)
        if not other.live:
            return self
        other = copy(other)
        other.in_place_of, other.place = self, getattr(self, "place", None)
        return other

    def in_language(self, language_code):
        """Return its published translation into a language, else itself."""
        translations = self.get_translations().published()
        return translations.filter(locale__language_code=language_code).first() or self

    @property
    def keepers(self):
        """Who is reminded of it: owner and deputy, if they can be."""
        return reached([self.owner, self.deputy])

    @property
    def full_name(self):
        """The name with the credentials: “Maya Okafor, RN”."""
        return ", ".join(filter(None, [self.name, self.credentials]))

    @property
    def description(self):
        """Role and department in one line."""
        return gettext(", ").join(filter(None, [self.role, self.department]))

    @cached_property
    def numbers(self):
        """The telephone numbers as families read them: those to call first before all others."""
        order = list(Kind)
        numbers = [one.value for one in self.phones if one.value.get("number")]
        return sorted(numbers, key=lambda one: order.index(one.kind))

    @property
    def phone(self):
        """The number to call first, or None: never a machine’s."""
        return next((one for one in self.numbers if one.is_spoken), None)

    @property
    def after_hours(self):
        """The numbers to call when nobody answers the first one."""
        night = [one for one in self.numbers if one.kind == Kind.AFTER_HOURS]
        return [one for one in night if one is not self.phone]

    @property
    def language_code(self):
        return self.locale.language_code

    def get_preview_template(self, request, mode_name):
        return "contacts/contact_preview.html"
