"""The parts of a contact that come in lists."""

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField
from phonenumber_field.phonenumber import PhoneNumber, to_python
from wagtail import blocks

LETTERS = {
    letter: digit
    for digit, letters in {
        "2": "ABC", "3": "DEF", "4": "GHI", "5": "JKL", "6": "MNO", "7": "PQRS", "8": "TUV", "9": "WXYZ",
    }.items()
    for letter in letters
}  # fmt: skip  # the letters on the keys of a telephone, ITU-T E.161


class Kind(models.TextChoices):
    """What answers at a number, in the order in which families read them."""

    VOICE = "voice", _("Phone")
    AFTER_HOURS = "after_hours", _("Nights and weekends")
    TTY = "tty", _("TTY, for deaf callers")
    FAX = "fax", _("Fax")


class NumberField(PhoneNumberField):
    """A form field that takes nothing but a telephone number, and keeps it as E.164."""

    default_error_messages = {
        "invalid": _(
            "Write only the number, like 617-555-0123. An extension, letters or “press 2” "
            "have their own fields below."
        )
    }

    def to_python(self, value):
        if isinstance(value, str) and any(letter.isalpha() for letter in value):
            # The library would read letters as keys and digits behind them as an extension.
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        number = super().to_python(value)
        if number and number.extension:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class Number(blocks.FieldBlock):
    """A telephone number; the value is a `PhoneNumber`, stored as E.164 (+16179197008)."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = NumberField(required=required, help_text=help_text, region="US")
        super().__init__(**kwargs)

    def to_python(self, value):
        return to_python(value) if value else None

    def normalize(self, value):
        return self.to_python(value)

    def get_prep_value(self, value):
        return value.as_e164 if isinstance(value, PhoneNumber) else value

    def get_form_state(self, value):
        # What could not be read is a plain string, and stays as it was typed.
        return printed(value) if isinstance(value, PhoneNumber) else value or ""

    class Meta:
        icon = "mobile-alt"


def printed(number):
    """Return a `PhoneNumber` as families write it: 617-919-7008, or +44 20 7946 0018 abroad."""
    if number.country_code == 1:
        national = str(number.national_number)
        return f"{national[:3]}-{national[3:6]}-{national[6:]}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


class PhoneValue(blocks.StructValue):
    """What templates ask of a telephone number."""

    @cached_property
    def text(self):
        """The number as it is read: 617-919-7008."""
        return printed(self["number"]) if self.get("number") else ""

    @property
    def said(self):
        """The number with its extension, as it is read: 617-919-7008 extension 12."""
        if not self.get("extension"):
            return self.text
        extension = gettext("extension %(extension)s") % {"extension": self["extension"]}
        return f"{self.text} {extension}"

    @property
    def words(self):
        """What stands before the number: its label, else the words for its kind."""
        return gettext(self["label"]) if self.get("label") else self.kind.label

    @property
    def kind(self):
        """What answers: a voice, where nobody said."""
        return Kind(self.get("kind") or Kind.VOICE)

    @property
    def is_spoken(self):
        """Whether somebody answers who hears."""
        return self.kind in (Kind.VOICE, Kind.AFTER_HOURS)

    @cached_property
    def href(self):
        """The number as it is dialed: tel:+16179197008;ext=12 (RFC 3966); a fax is not dialed."""
        if not self.get("number") or self.kind == Kind.FAX:
            return ""
        extension = f";ext={self['extension']}" if self.get("extension") else ""
        return f"tel:{self['number'].as_e164}{extension}"


class Phone(blocks.StructBlock):
    """A telephone number with what a caller must know to use it."""

    label = blocks.CharBlock(
        required=False,
        default="",
        max_length=40,
        help_text=_("Only if families should read something else than the kind."),
    )
    kind = blocks.ChoiceBlock(
        choices=Kind.choices,
        default=Kind.VOICE.value,
        help_text=_("Families read it in their language."),
    )
    number = Number(required=False, help_text=_("Like 617-555-0123."))
    extension = blocks.RegexBlock(
        regex=r"^\d{1,8}$",
        required=False,
        default="",
        error_messages={"invalid": _("Write the extension in digits only.")},
    )
    letters = blocks.CharBlock(
        required=False,
        default="",
        max_length=12,
        help_text=_("The end of the number as a word, like CART for 2278."),
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if not cleaned["number"]:
            missing = self.meta.required and not self.is_deferred_validation
            if missing or any(cleaned[name] for name in ("label", "extension", "letters")):
                raise blocks.StructBlockValidationError(
                    block_errors={"number": ValidationError(_("Write the number."))}
                )
            return cleaned
        letters = (cleaned["letters"] or "").upper()
        dialed = "".join(LETTERS.get(letter, letter) for letter in letters)
        if letters and not cleaned["number"].as_e164.endswith(dialed):
            raise blocks.StructBlockValidationError(
                block_errors={
                    "letters": ValidationError(
                        _(
                            "On a telephone, %(letters)s dials %(dialed)s. The number ends otherwise."
                        ),
                        params={"letters": letters, "dialed": dialed},
                    )
                }
            )
        cleaned["letters"] = letters
        return cleaned

    class Meta:
        icon = "mobile-alt"
        value_class = PhoneValue
        required = True
        form_layout = ["number", "kind", "extension", "letters", "label"]
