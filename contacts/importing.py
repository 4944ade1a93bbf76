"""Importing a table of contacts: what each row would do, and doing all of it or nothing."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .models import Contact
from .tables import (
    FIELDS,
    IDENTITY,
    PARTS,
    changed_cells,
    key_of,
    locale_called,
    put_row,
    row_of,
    shared_by_languages,
)


@dataclass
class Fate:
    """What a row of a table does: to which contact, what changes, or why it is refused."""

    number: int
    row: dict
    contact: Contact = None
    changes: list = field(default_factory=list)  # of (column, from, to)
    faults: list = field(default_factory=list)  # of (column, message)

    @property
    def is_new(self):
        return not self.faults and self.contact.pk is None

    @property
    def is_changed(self):
        return bool(not self.faults and self.contact.pk and self.changes)

    @property
    def name(self):
        return str(self.contact or "") or self.row.get("name", "")

    @property
    def digest(self):
        """What a reader was shown of it, as data."""
        return [self.number, self.contact and self.contact.pk, self.changes, self.faults]


def unknown_columns(rows):
    """Return the names in a table that are no column's."""
    known = {*IDENTITY, *FIELDS, *PARTS}
    return sorted({column for _number, row in rows for column in row} - known)


def fates(rows, user):
    """Return what each row would do as somebody's act: `[Fate]`."""
    if unknown := unknown_columns(rows):
        raise ValidationError(_("There is no such column: %s.") % ", ".join(unknown))
    known = known_contacts(rows)
    found = [fate_of(number, row, known, user) for number, row in rows]
    refuse_repeated(found)
    refuse_disagreeing(found)
    refuse_decided_in_english(found)
    return found


def known_contacts(rows):
    """Return the contacts that rows name: `{(key, language): contact}`, drafts as they were last saved."""
    keys = [key for _number, row in rows if (key := key_of(row.get("key", "")))]
    found = Contact.objects.with_keys(keys)
    return {(one.translation_key, one.language_code): one.as_listed for one in found}


def fate_of(number, row, known, user):
    try:
        contact = contact_of(row, known)
    except ValidationError as error:
        return Fate(number, row, faults=faults_said(error))
    old = row_of(contact) if contact.pk else {}
    if contact.pk and not changed_cells(contact, row):
        return Fate(number, row, contact)
    faults = put_row(contact, row)
    new = row_of(contact)
    changes = [
        (column, old.get(column, ""), new.get(column, ""))
        for column in [*FIELDS, *PARTS]
        if old.get(column, "") != new.get(column, "")
    ]
    if changes:
        faults += held_back(contact, user)
    return Fate(number, row, contact, changes, faults)


def faults_said(error):
    return [(column, text) for column, texts in error.message_dict.items() for text in texts]


def contact_of(row, known):
    """Return the contact that a row is about, or a new one."""
    locale = locale_called(row.get("language", ""))
    if not row.get("key"):
        return Contact(locale=locale, live=False)
    if contact := known.get((key_of(row["key"]), locale.language_code)):
        return contact
    message = _("No contact has this key in this language. Leave it empty for a new contact.")
    raise ValidationError({"key": message})


def held_back(contact, user):
    """Yield why a contact can't be changed now."""
    lock = contact.pk and contact.get_lock()
    if lock and lock.for_user(user):
        yield "key", _("It is locked.")
    if contact.live and contact.has_unpublished_changes:
        yield "key", _("It has a draft that isn’t published. Publish it first, or discard it.")


def refuse_repeated(found):
    """Refuse rows about a contact that another row is about."""
    rows = defaultdict(list)
    for fate in found:
        if fate.contact and fate.contact.pk:
            rows[fate.contact.pk].append(fate)
    for same in rows.values():
        for fate in same[1:]:
            fate.faults.append(("key", _("Row %s is about it, too.") % same[0].number))


def refuse_disagreeing(found):
    """Refuse rows that change what all languages of a contact share to different values."""
    told = defaultdict(dict)
    for fate in found:
        is_known = fate.contact and fate.contact.pk
        for column, _old, new in fate.changes if is_known else []:
            if shared_by_languages(column):
                place = (fate.contact.translation_key, column)
                number, first = told[place].setdefault("first", (fate.number, new))
                if first != new:
                    message = _("It is the same in all languages; row %s says otherwise.") % number
                    fate.faults.append((column, message))


def refuse_decided_in_english(found):
    """Refuse what a translation's row alone changes of what the English one decides for all."""
    known = [fate for fate in found if fate.contact and fate.contact.pk and fate.changes]
    told = {
        (fate.contact.translation_key, column)
        for fate in known
        if fate.contact.language_code == "en"
        for column, *_change in fate.changes
    }
    for fate in known:
        decided = fate.contact.decided_in_english
        for column, *_change in fate.changes:
            is_decided = column in decided or (column in PARTS and "phones" in decided)
            if is_decided and (fate.contact.translation_key, column) not in told:
                message = _("It is the same in all languages. Change it in English.")
                fate.faults.append((column, message))


@transaction.atomic
def carry_out(found, user):
    """Do what rows say: all of it or, if anything fails, nothing; return how many contacts changed."""
    is_publisher = user.has_perm("contacts.publish_contact")
    doing = [fate for fate in found if fate.is_new or fate.is_changed]
    for fate in doing:
        is_new = fate.is_new
        contact = saved(fate)
        if any(column == "verified_on" for column, *_change in fate.changes):
            contact.verified_by = user
        elif any(column == "email" or column in PARTS for column, *_change in fate.changes):
            contact.forget_verified()
        revision = contact.save_revision(user=user, log_action=True)
        log(contact, "contacts.imported", user=user, revision=revision)
        if is_publisher and (is_new or contact.live):  # who was retired stays so
            revision.publish(user=user, skip_permission_checks=True)
    return len(doing)


def saved(fate):
    """Return the contact of a row with what the row changes, on top of what rows before it changed."""
    contact = fate.contact
    if fate.is_new:
        contact.save()
        return contact
    contact = Contact.objects.get(pk=contact.pk).as_listed
    if faults := put_row(contact, {column: new for column, _old, new in fate.changes}):
        raise ValidationError([message for _column, message in faults])
    return contact
