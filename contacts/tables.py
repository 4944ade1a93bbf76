"""Contacts as rows of a table: what a spreadsheet carries of them, and what a row makes of them.

A row is a dict of texts by column. One more field is one more name in `FIELDS`; what a telephone
number consists of comes from its block.
"""

import uuid
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Locale

from .blocks import Phone, printed
from .models import SHARED, Contact

IDENTITY = ["key", "language"]
FIELDS = [
    "name",
    "credentials",
    "role",
    "department",
    "serves",
    "email",
    "time_zone",
    "closed_on_holidays",
    "hours",
    "spoken",
    "interpreter",
    "owner",
    "deputy",
    "verified_on",
    "verify_every",
    "stand_in",
    "away_from",
    "away_until",
    "stands_in_when_overdue",
]
PHONE = Phone()
FEWEST_PHONES = 2  # so many have columns in an empty table
MOST_PHONES = 20


def columns(phones=FEWEST_PHONES):
    """Return the columns of a table in which a contact has so many telephone numbers."""
    numbers = [column_of(part, n) for n in range(1, phones + 1) for part in PHONE.child_blocks]
    return [*IDENTITY, *FIELDS, *numbers]


def column_of(part, number):
    return f"phone_{number}_{part}"


PARTS = {
    column_of(part, number): (part, number - 1)
    for number in range(1, MOST_PHONES + 1)
    for part in PHONE.child_blocks
}


def shared_by_languages(column):
    """Return whether what stands in a column is the same in every language of a contact."""
    return column in SHARED or column in PARTS


def row_of(contact):
    """Return a contact as a row."""
    row = {"key": str(contact.translation_key), "language": contact.language_code}
    row |= {name: text_of(getattr(contact, name)) for name in FIELDS}
    for number, phone in enumerate(contact.phones, start=1):
        row |= {column_of(part, number): text for part, text in texts_of(phone.value).items()}
    return row


def text_of(value):
    """Return a value as the text of a cell."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Contact):
        return str(value.translation_key)
    if hasattr(value, "as_e164"):
        return printed(value)
    if isinstance(value, datetime):
        value = value.date()
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def put_row(contact, row):
    """Give a contact the values of a row; return what is wrong: `[(column, message)]`.

    A column that the table doesn't have leaves alone what there is; an empty cell empties it, or
    leaves a new contact what every new one has.
    """
    faults, told = [], changed_cells(contact, row)
    for name in (name for name in FIELDS if name in told):
        try:
            setattr(contact, name, value_of(name, told[name], contact))
        except ValidationError as error:
            faults += [(name, message) for message in error.messages]
    if any(column in PARTS for column in told):
        faults += put_phones(contact, row)
    return faults or faults_of(contact)


def changed_cells(contact, row):
    """Return the cells of a row that say something else than a contact does."""
    now = row_of(contact)
    if contact.pk is None:
        return {column: text for column, text in row.items() if text and column not in IDENTITY}
    return {
        column: text
        for column, text in row.items()
        if text != now.get(column, "") and column not in IDENTITY
    }


def value_of(name, text, contact):
    """Return what the text of a cell means; checked as the field of the admin's form checks it."""
    if name in {"owner", "deputy"}:
        return user_called(text) if text else None
    if name == "stand_in":
        return contact_with(text, contact.locale) if text else None
    field = Contact._meta.get_field(name)
    if field.get_internal_type() == "BooleanField":
        return yes_or_no(text)
    return field.formfield().clean(text)


def user_called(text):
    users = get_user_model().objects
    found = users.filter(username=text).first()
    if found is None:
        by_mail = users.filter(email__iexact=text)[:2]
        if len(by_mail) != 1:
            raise ValidationError(_("One person of this name or e-mail must have an account."))
        found = by_mail[0]
    return found


def contact_with(key, locale):
    """Return the contact with a key, in a language, else in English."""
    found = Contact.objects.with_keys(filter(None, [key_of(key)]))
    if contact := found.in_language_or_english(locale.pk).first():
        return contact
    raise ValidationError(_("No contact has this key."))


def key_of(text):
    """Return the key that a text is, or None if it is none."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def yes_or_no(text):
    known = {"yes": True, "no": False, "true": True, "false": False, "": False}
    if text.lower() not in known:
        raise ValidationError(_("Write yes or no."))
    return known[text.lower()]


def put_phones(contact, row):
    faults, kept, phones = [], [], [texts_of(phone.value) for phone in contact.phones]
    told = {PARTS[column]: text for column, text in row.items() if column in PARTS}
    for place in range(max([len(phones), *(number + 1 for _part, number in told)])):
        phone = phones[place] if place < len(phones) else {}
        phone |= {part: text for (part, number), text in told.items() if number == place}
        if any(text for part, text in phone.items() if part != "kind"):  # which is never empty
            try:
                kept.append(("phone", phone_of(phone)))
            except ValidationError as error:
                faults += phone_faults(error, place + 1)
    if not faults:
        contact.phones = kept
    return faults


def texts_of(phone):
    return {part: text_of(value) for part, value in phone.items()}


def phone_of(texts):
    """Return a telephone number of the texts of its parts, checked as in the admin's form."""
    values = [
        (part, texts.get(part) or block.get_default()) for part, block in PHONE.child_blocks.items()
    ]
    return PHONE.clean(PHONE.meta.value_class(PHONE, values))


def phone_faults(error, number):
    found = getattr(error, "block_errors", None) or {"number": error}
    return [
        (column_of(part, number), message)
        for part, fault in found.items()
        for message in fault.messages
    ]


def faults_of(contact):
    """Return what is wrong with a contact as a whole."""
    try:
        contact.full_clean(exclude=["translation_key", "locale", "picture"])
    except ValidationError as error:
        return [(name, text) for name, texts in error.message_dict.items() for text in texts]
    return []


def locale_called(code):
    """Return the language with a code; none is English."""
    found = Locale.objects.filter(language_code=code or "en").first()
    if found is None:
        raise ValidationError({"language": _("The site has no such language.")})
    return found
