"""A contact as a vCard 3.0, which every phone reads (RFC 2426)."""

from django.utils.translation import gettext, override

from .blocks import Kind

LONGEST_LINE = 75  # octets
ESCAPES = str.maketrans(
    {"\\": r"\\", ",": r"\,", ";": r"\;", "\n": r"\n", **dict.fromkeys("\r\0", "")}
)
TYPES = {
    Kind.VOICE: "WORK,VOICE",
    Kind.AFTER_HOURS: "WORK,VOICE",
    Kind.TTY: "WORK,TEXTPHONE",
    Kind.FAX: "WORK,FAX",
}


def vcard(contact, organization, website):
    """Return a contact as a vCard, in the contact's own language."""
    with override(contact.language_code):
        properties = [
            ("BEGIN", "VCARD"),
            ("VERSION", "3.0"),
            (f"FN;LANGUAGE={contact.language_code}", contact.full_name),
            ("N", ["", contact.name, "", "", contact.credentials]),
            ("ORG", list(filter(None, [organization, contact.department]))),
            ("TITLE", contact.role),
            *telephones(contact),
            ("EMAIL;TYPE=INTERNET,WORK", contact.email),
            ("NOTE", f"{gettext('Languages')}: {contact.spoken}" if contact.spoken else ""),
            ("URL", website),
            ("END", "VCARD"),
        ]
        return "".join(line(name, value) for name, value in properties if value)


def telephones(contact):
    """Yield a contact's numbers with their types, each with the words that families read before it."""
    for place, phone in enumerate(contact.numbers, start=1):
        preferred = ",PREF" if phone is contact.phone else ""
        # A telephone waits at a comma and then dials on.
        dialed = ",".join(filter(None, [phone["number"].as_e164, phone["extension"]]))
        yield f"item{place}.TEL;TYPE={TYPES[phone.kind]}{preferred}", dialed
        yield f"item{place}.X-ABLabel", str(phone.words)


def line(name, value):
    """Return a property as a line; a list is a value of several parts."""
    parts = [value] if isinstance(value, str) else value
    return folded(f"{name}:{';'.join(part.translate(ESCAPES) for part in parts)}") + "\r\n"


def folded(text):
    """Return a line in pieces of at most 75 octets, no letter cut; a blank starts what goes on."""
    pieces = [""]
    for letter in text:
        if len((pieces[-1] + letter).encode()) > LONGEST_LINE:
            pieces.append(" ")
        pieces[-1] += letter
    return "\r\n".join(pieces)
