"""Telephone numbers typed by hand that a contact has: they grow old, a contact's doesn't."""

import re
from dataclasses import dataclass

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher
from wagtail import blocks

from contacts.models import Contact

from ..blocks.body import stored_blocks
from ..blocks.loading import with_texts
from ..models import ProgramPage
from .finding import Finding, rich_texts_of, written_on

REGION = "US"
MARKUP = re.compile(r"(<a\b[^>]*>.*?</a>|<[^>]+>)", re.DOTALL)
DIALED = re.compile(r'<a\b[^>]*\bhref="tel:([^";]*)[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class TypedNumber(Finding):
    """A number typed by hand, with the contact that has it; `can_link` where a link may stand."""

    contact: Contact | None = None
    number: str = ""
    can_link: bool = False


def numberless_cards(page):
    """Return the care cards that say to call and name no contact; an emergency has its own number."""
    return [
        Finding(_("It names nobody to call."), one.key, one.own_heading)
        for one in stored_blocks(page.body)
        if one.block.name == "care_card"
        and one.value.get("urgency") != "emergency"
        and 'linktype="contact"' not in (one.value.get("text") or "")
    ]


def nobody_to_call(page):
    """Return a word about a program that names no contact."""
    if not isinstance(page, ProgramPage) or page.contact_relations.all():
        return []
    return [Finding(_("The page names no contact."), "contact_relations")]


def typed_numbers(page):
    """Return the numbers in a page's texts that belong to a published contact."""
    contacts = contacts_by_number(page)
    found = []
    for place, block, text in written_on(page):
        for number, words in numbers_in(text):
            if contact := contacts.get(number):
                message = _("It is the number of %(contact)s.") % {"contact": contact}
                typed = TypedNumber(message, place, words, contact, number, can_link(block))
                found.append(typed)
    return found


def can_link(block):
    """Return whether a link to a contact may stand in a block's text."""
    return isinstance(block, blocks.RichTextBlock) and "contact" in (block.features or [])


def contacts_by_number(page):
    """Return `{number: contact}` of the published contacts, those in the page's language first."""
    contacts = {}
    for contact in Contact.objects.published().in_language_or_english(page.locale_id):
        for phone in contact.phones:
            if number := phone.value.get("number"):
                contacts.setdefault(number.as_e164, contact)
    return contacts


def linked_to_contact(page, number, contact):
    """Return a page's stored body in which texts link to a contact where they had its number."""
    texts = {
        text: with_contact(text, number, contact)
        for _place, block, text in rich_texts_of(page)
        if can_link(block)
    }
    return with_texts(list(page.body.raw_data), texts)


def numbers_in(text):
    """Yield `(number, words)` for every number in a text, HTML or plain, but those of contacts."""
    for part in MARKUP.split(text):
        if dialed := DIALED.fullmatch(part):
            yield as_e164(dialed[1]), dialed[2]
        elif not part.startswith("<"):
            yield from ((e164(match.number), match.raw_string) for match in matches(part))


def with_contact(html, number, contact):
    """Return rich text in which links to a contact stand for its number typed by hand."""
    link = f'<a linktype="contact" id="{contact.pk}">{{}}</a>'
    return "".join(linked(part, number, link) for part in MARKUP.split(html))


def linked(part, number, link):
    """Return a piece of rich text, a tag or what stands between, with the number in a link."""
    if dialed := DIALED.fullmatch(part):
        return link.format(dialed[2]) if as_e164(dialed[1]) == number else part
    if part.startswith("<"):
        return part
    for match in reversed(list(matches(part))):
        if e164(match.number) == number:
            part = part[: match.start] + link.format(match.raw_string) + part[match.end :]
    return part


def matches(text):
    return PhoneNumberMatcher(text, REGION, leniency=Leniency.POSSIBLE)


def e164(number):
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def as_e164(typed):
    """Return what a link dials as a contact keeps it, or None if it is no number."""
    try:
        return e164(phonenumbers.parse(typed, REGION))
    except phonenumbers.NumberParseException:
        return None
