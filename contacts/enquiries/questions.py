"""What an enquiry page can ask, and how an answer is read.

An answer is kept as what was chosen; its words are made when it is read, in the reader's language.
"""

import re
from typing import NamedTuple
from urllib.parse import quote

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField
from wagtail import blocks

from ..blocks import printed

LONGEST_TEXT = 1000  # characters

# Control characters but line ends, and those that turn the order of a line around.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Relation(models.TextChoices):
    """Who writes, seen from the child."""

    PARENT = "parent", _("Parent or guardian")
    FAMILY = "family", _("Somebody else in the family")
    PATIENT = "patient", _("The patient")
    CLINICIAN = "clinician", _("Doctor or nurse")
    OTHER = "other", _("Somebody else")


class Time(models.TextChoices):
    """When somebody can be reached."""

    MORNING = "morning", _("In the morning")
    AFTERNOON = "afternoon", _("In the afternoon")
    EVENING = "evening", _("In the evening")
    ANY = "any", _("At any time")


class Age(models.TextChoices):
    """How old a child is: a band, for the day of birth is nobody's business yet."""

    UNBORN = "unborn", _("Not born yet")
    BABY = "0", _("Under 1 year")
    SMALL = "1-5", _("1 to 5 years")
    SCHOOL = "6-12", _("6 to 12 years")
    TEEN = "13-17", _("13 to 17 years")
    ADULT = "18", _("18 years or older")


# Massachusetts' fifteen most used languages besides English, each as its speakers call it.
LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("pt", "Português"),
    ("zh", "中文"),
    ("ht", "Kreyòl ayisyen"),
    ("vi", "Tiếng Việt"),
    ("ru", "Русский"),
    ("ar", "العربية"),
    ("km", "ភាសាខ្មែរ"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("ko", "한국어"),
    ("el", "Ελληνικά"),
    ("pl", "Polski"),
    ("hi", "हिन्दी"),
    ("gu", "ગુજરાતી"),
    ("other", _("Another language")),
]

PHONE_ERROR = {
    "invalid": _(
        "Write a phone number, like 617-555-0123. From abroad, begin with + and the country’s number."
    )
}


def is_npi(digits):
    """Say whether ten digits are a National Provider Identifier: the last one checks the others.

    The check digit is Luhn's, of the number with 80840 before it (45 CFR 162.406).
    """
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(f"80840{digits}"[::-1])]
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0


TOO_LONG = {"max_length": _("Write less: %(limit_value)d characters at most.")}


class Line(forms.CharField):
    """One line of text, without what nobody sees."""

    default_error_messages = TOO_LONG

    def to_python(self, value):
        return " ".join(UNSEEN.sub("", super().to_python(value)).split())


class Lines(forms.CharField):
    """A few lines of text, without what nobody sees."""

    default_error_messages = TOO_LONG

    def to_python(self, value):
        return UNSEEN.sub("", super().to_python(value).replace("\r\n", "\n")).strip()


class Address(forms.EmailField):
    """An e-mail address, without what nobody sees."""

    def to_python(self, value):
        return UNSEEN.sub("", super().to_python(value))


class NpiField(Line):
    """A National Provider Identifier, whose last digit is checked."""

    def __init__(self, **kwargs):
        widget = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value):
        digits = re.sub(r"[\s-]", "", super().clean(value))
        if digits and not (len(digits) == 10 and digits.isascii() and digits.isdigit()):
            raise ValidationError(_("An NPI has 10 digits."))
        if digits and not is_npi(digits):
            raise ValidationError(_("This is no NPI: one of its digits is wrong."))
        return digits


def choice(label, choices, **kwargs):
    """Return a list to choose one thing from, or nothing."""
    return forms.ChoiceField(
        label=label, required=False, choices=[("", _("Choose")), *choices], **kwargs
    )


def telephone(label, **attrs):
    """Return a field for a telephone number with or without an extension."""
    widget = forms.TextInput({"type": "tel", "dir": "ltr", **attrs})
    return PhoneNumberField(
        label=label, required=False, region="US", max_length=60, widget=widget,
        error_messages=PHONE_ERROR,
    )  # fmt: skip


def line(label, **kwargs):
    """Return a field for one line of text."""
    return Line(label=label, max_length=kwargs.pop("max_length", 120), **kwargs)


def name_question():
    return line(
        _("Your name"),
        error_messages={"required": _("Write your name.")},
        widget=forms.TextInput({"autocomplete": "name"}),
    )


def email_question():
    widget = forms.EmailInput({"autocomplete": "email", "dir": "ltr"})
    return Address(
        label=_("Your email"),
        required=False,
        max_length=254,
        widget=widget,
        error_messages={"invalid": _("Write an email address, like name@example.org.")},
    )


def phone_question():
    return telephone(_("Your phone number"), autocomplete="tel")


# Asked on every page, in this order.
ALWAYS = {"name": name_question, "phone": phone_question, "email": email_question}
# Asked where an editor ticks them.
OPTIONAL = {
    "relation": lambda: choice(_("Who you are to the child"), Relation.choices),
    "age": lambda: choice(_("How old the child is"), Age.choices),
    "time": lambda: choice(_("When we reach you best"), Time.choices),
    "language": lambda: choice(_("Language you would like to speak"), LANGUAGES),
    "interpreter": lambda: forms.BooleanField(
        label=_("I would like an interpreter. It is free."), required=False
    ),
    "npi": lambda: NpiField(label=_("Your NPI"), required=False),
    "practice": lambda: line(_("Your practice or hospital"), required=False),
    "line": lambda: telephone(_("Line on which we can call you back")),
}
FOR_FAMILIES = ["relation", "age", "time", "language", "interpreter"]
FOR_CLINICIANS = ["npi", "practice", "line", "age"]
# What editors read of the optional ones, beside the boxes that they tick.
CHOICES = [
    ("relation", _("Who they are to the child")),
    ("age", _("The child’s age, in bands")),
    ("time", _("The best time to call")),
    ("language", _("The language they would like to speak")),
    ("interpreter", _("Whether they would like an interpreter")),
    ("npi", _("Clinicians: the NPI")),
    ("practice", _("Clinicians: the practice or hospital")),
    ("line", _("Clinicians: the line for a call back")),
]


def for_families():
    """Return what a new enquiry page asks."""
    return FOR_FAMILIES


class QuestionsField(models.JSONField):
    """Which of the optional questions a page asks; edited as boxes to tick."""

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            label=self.verbose_name, help_text=self.help_text, choices=CHOICES, required=False,
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip


class OwnQuestion(blocks.StructBlock):
    """A question in an editor's own words, answered in a few sentences."""

    question = blocks.CharBlock(
        max_length=120, help_text=_("Like “Which dates suit you?” Never ask for medical details.")
    )

    class Meta:
        icon = "help"
        label = _("Question of your own")


NO_DETAILS = _("Please don’t write medical details here.")


def own_field(question):
    """Return the field of an editor's own question; its hint warns, whatever the editor wrote."""
    return Lines(
        label=question,
        required=False,
        max_length=LONGEST_TEXT,
        help_text=NO_DETAILS,
        widget=forms.Textarea({"rows": 4}),
    )


WORDS = {
    "relation": Relation.choices,
    "age": Age.choices,
    "time": Time.choices,
    "language": LANGUAGES,
    "interpreter": [(True, _("Yes"))],
}


class Answer(NamedTuple):
    """A question and what was answered, as they are read, and where the answer leads."""

    question: str
    text: str
    address: str = ""


def kept(answer):
    """Return a form's answer as it is stored: a telephone number with its extension (RFC 3966)."""
    return answer.as_rfc3966 if isinstance(answer, phonenumbers.PhoneNumber) else answer


def read(key, question, answer):
    """Return an answer as it is read, in the language of now."""
    if key in {"phone", "line"}:
        number = phonenumbers.parse(answer)
        extension = number.extension and said("extension %(extension)s") % {
            "extension": number.extension
        }
        number.extension = None  # a number abroad would be printed with it
        return Answer(question, ", ".join(filter(None, [printed(number), extension])), answer)
    text = dict(WORDS.get(key, [])).get(answer, answer)
    return Answer(question, text, f"mailto:{quote(answer, '@')}" if key == "email" else "")


def in_words(answers):
    """Return every `Answer` that was given, in the order of the form."""
    questions = ALWAYS | OPTIONAL
    given = [
        read(key, question().label, answers[key])
        for key, question in questions.items()
        if answers.get(key)
    ]
    return [*given, *(Answer(*pair) for pair in answers.get("own", []))]
