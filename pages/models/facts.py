"""The numbers that pages say of illnesses and treatments, each kept once."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import HelpPanel, MultiFieldPanel
from wagtail.log_actions import get_active_log_context
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    ReferenceIndex,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from contacts.in_use import KeptWhileUsed

from ..querysets import FactQuerySet

# What a fact says in any language; a translation takes it over from the English fact.
SHARED = ["name", "number", "source", "source_address", "as_of", "expires_on", "owner"]
PUBLISH = "pages.publish_fact"


def must_be_digits(text):
    """Raise `ValidationError` for what is not the same in every language."""
    if not any(letter.isdigit() for letter in text) or any(letter.isalpha() for letter in text):
        raise ValidationError(
            _("Write it in digits and signs, like 90% or 4/5: it is the same in every language.")
        )


class Fact(
    KeptWhileUsed,
    TranslatableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    models.Model,
):
    """A number with what it says, who says so, and until when: kept once, shown wherever it is named.

    Changing one changes health pages that a clinician signed, so only a clinician publishes it.
    """

    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("How you find it, like “Cure rate of childhood ALL”. Families don’t see it."),
    )
    number = models.CharField(
        _("number"),
        max_length=24,
        validators=[must_be_digits],
        help_text=_("In digits and signs, like “90%” or “4/5”. It is the same in all languages."),
    )
    wording = models.TextField(
        _("what it says"),
        max_length=400,
        help_text=_(
            "What the number says and of whom, like “overall cure rate for childhood ALL”."
        ),
    )
    source = models.CharField(_("source"), max_length=200, help_text=_("Who says so."))
    source_address = models.URLField(_("link to the source"), blank=True)
    as_of = models.DateField(
        _("as of"), null=True, help_text=_("The date that the number was true.")
    )
    expires_on = models.DateField(
        _("good until"),
        null=True,
        help_text=_(
            "From the day after, no page that uses it can be published before it is renewed."
        ),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="facts",
        help_text=_("Who looks for a newer number in time."),
    )

    objects = FactQuerySet.as_manager()

    panels = [
        HelpPanel(
            content=_(
                "Save a draft, and tell a clinician: only they publish a fact. It then changes on "
                "every page that names it, in every language."
            )
        ),
        "name",
        MultiFieldPanel(["number", "wording"], heading=_("What families read")),
        MultiFieldPanel(["source", "source_address", "as_of"], heading=_("Where it comes from")),
        MultiFieldPanel(["expires_on", "owner"], heading=_("Who keeps it true")),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("number"),
        index.SearchField("wording"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
        index.FilterField("expires_on"),
        index.FilterField("owner_id"),
    ]
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in SHARED]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["name"]

    def __str__(self):
        return f"{self.name}: {self.number}"

    def save(self, *args, **kwargs):
        if kwargs.get("update_fields"):
            super().save(*args, **kwargs)
            return
        if self.live:
            must_be_clinician()
        if (original := self.published_original) is not None:
            for name in SHARED:
                setattr(self, name, getattr(original, name))
        super().save(*args, **kwargs)
        if self.live and self.language_code == "en":
            for translation in self.get_translations():
                translation.take_over(self)
        self.index_pages()

    def clean(self):
        super().clean()
        if (original := self.published_original) is not None:
            changed = [name for name in SHARED if not self.agrees_with(original, name)]
            if changed:
                error = ValidationError(_("It is the same in all languages. Change it in English."))
                raise ValidationError(dict.fromkeys(changed, error))

    def agrees_with(self, other, name):
        """Return whether a field is the same in another language."""
        field = self._meta.get_field(name)
        return field.value_from_object(self) == field.value_from_object(other)

    @property
    def published_original(self):
        """The published English fact that this one translates, or None."""
        return self.get_translations().published().in_language("en").first()

    def publish(self, revision, user=None, **kwargs):
        must_be_clinician(user)
        super().publish(revision, user=user, **kwargs)

    def take_over(self, original):
        """Say what the English fact says, in the draft too.

        Else publishing an older draft would bring an old number back.
        """
        shared = original.serializable_data()
        shared = {name: shared[name] for name in SHARED}
        values = {name: getattr(original, name) for name in SHARED}
        type(self).objects.filter(pk=self.pk).update(**values)
        if self.latest_revision:
            self.latest_revision.content |= shared
            self.latest_revision.save(update_fields=["content"])

    def index_pages(self):
        """Let the search find the pages that name it by what it says now."""
        for one in self.get_translations(inclusive=True):
            users = ReferenceIndex.get_references_to(one).group_by_source_object()
            for user, _references in users:
                if isinstance(user, index.Indexed):
                    index.insert_or_update_object(user)

    @property
    def is_expired(self):
        """Whether the day is past until which it is good."""
        return bool(self.expires_on and self.expires_on < timezone.localdate())

    @property
    def language_code(self):
        return self.locale.language_code

    def get_preview_template(self, request, mode_name):
        return "pages/fact_preview.html"

    def get_preview_context(self, request, mode_name):
        as_statistic = {"said": self, "fact": self}
        return super().get_preview_context(request, mode_name) | {"self": as_statistic}


def must_be_clinician(user=None):
    """Raise `PermissionDenied` if somebody at work in the admin may not change what families read.

    Takes who acts; without, whoever has signed in: translations are published in nobody's name.
    A schedule and a command act for nobody, after a clinician has.
    """
    user = user or get_active_log_context().user
    if user and not user.has_perm(PUBLISH):
        raise PermissionDenied(_("Only a clinician publishes a fact."))
