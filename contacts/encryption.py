"""What stands in the database so that only who holds our keys can read it.

Fernet of the package `cryptography`: AES in CBC mode, signed with HMAC. See docs/decisions/encryption.md.
"""

import json
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core import checks
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import models
from django.db.models.query_utils import DeferredAttribute

BEGINNING = (
    "gAAAAA"  # how every token of Fernet begins: its version, and a time before the year 2106
)


class UnreadableError(Exception):
    """No key of ours opens a value: a key was lost or taken away too early."""

    silent_variable_failure = True  # a template has nothing then, and says so in its own words


@lru_cache(maxsize=4)
def locks(keys):
    """Return what encrypts with the first of some keys and opens what any of them closed."""
    if not keys:
        raise ImproperlyConfigured("ENQUIRY_KEYS is empty: nothing can be encrypted.")
    return MultiFernet([Fernet(key) for key in keys])


def closed(value):
    """Return anything that JSON can hold as text that only our keys open."""
    return locks(tuple(settings.ENQUIRY_KEYS)).encrypt(json.dumps(value).encode()).decode()


def closed_anew(model, field):
    """Encrypt a field of all rows of a model with the first key; return those that no key opens."""
    rows, unread = model.objects.all(), []
    for row in rows.only(field).iterator():
        try:
            rows.filter(pk=row.pk).update(**{field: getattr(row, field)})
        except UnreadableError:
            unread.append(row)
    return unread


def opened(text):
    """Return what was closed, or raise `UnreadableError`."""
    try:
        return json.loads(locks(tuple(settings.ENQUIRY_KEYS)).decrypt(text))
    except InvalidToken as error:
        raise UnreadableError("None of ENQUIRY_KEYS opens this value.") from error


class Closed(str):
    """A value as it stands in the database or in a fixture."""


class OpenedWhenRead(DeferredAttribute):
    """Opens a value when somebody reads it, so that a list or a deletion needs no key."""

    def __get__(self, instance, cls=None):
        value = super().__get__(instance, cls)
        if isinstance(value, Closed):
            value = instance.__dict__[self.field.attname] = opened(value)
        return value

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = value


class EncryptedField(models.TextField):
    """Anything that JSON can hold, encrypted in the database, in dumps and in fixtures."""

    descriptor_class = OpenedWhenRead

    def get_prep_value(self, value):
        return value if value is None or isinstance(value, Closed) else closed(value)

    def from_db_value(self, value, expression, connection):
        return None if value is None else Closed(value)

    def to_python(self, value):
        is_token = isinstance(value, str) and value.startswith(BEGINNING)
        return Closed(value) if is_token else value

    def value_from_object(self, obj):
        return obj.__dict__.get(self.attname)

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def get_lookup(self, name):
        raise FieldError(f"“{self.name}” is encrypted: the database can’t look into it.")


@checks.register(checks.Tags.security)
def check_keys(**kwargs):
    """Refuse to start without keys, or with something that is none."""
    if not settings.ENQUIRY_KEYS:
        hint = "Make one as the README says under “Environment variables”."
        return [checks.Error("ENQUIRY_KEYS is not set.", hint=hint, id="contacts.E001")]
    try:
        locks(tuple(settings.ENQUIRY_KEYS))
    except ValueError:
        hint = "Each is 32 bytes in URL-safe base64, with spaces between keys."
        return [checks.Error("ENQUIRY_KEYS holds no key.", hint=hint, id="contacts.E002")]
    return []
