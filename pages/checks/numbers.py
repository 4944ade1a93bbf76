"""Telephone numbers typed by hand that a contact has, or nearly: they grow old, a contact's doesn't."""

import re
from dataclasses import dataclass

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import Leniency, PhoneNumberFormat, PhoneNumberMatcher
from wagtail import blocks

from contacts.blocks import printed
from contacts.models import Contact

from ..blocks.body import stored_blocks
from ..blocks.loading import with_texts
from ..models import ProgramPage
from .finding import Finding, rich_texts_of, written_on

REGION = "US"
MARKUP = re.compile(r"(<a\b[^>]*>.*?</a>|<[^>]+>)", re.DOTALL)
DIALED = re.compile(r'<a\b[^>]*\bhref="tel:([^";]*)[^>]*>(.*?)</a>', re.DOTALL)
# A digit too many or too few, which the library takes for no number.
NEARLY = re.compile(r"(?<!\w)\+?\(?\d(?:[ \u00a0()./–-]{0,3}\d){7,13}(?!\w)")


@dataclass(frozen=True)
class TypedNumber(Finding):
    """A number typed by hand, with the contact that has it or nearly; `can_link` where a link may stand."""

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
    """Return the numbers in a page's texts that a published contact has, or that resemble one."""
    contacts = contacts_by_number(page)
    found = []
    beside = [(name, None, text) for name, text in page.plain_texts.items()]
    for place, block, text in [*beside, *written_on(page)]:
        for number, words in numbers_in(text):
            if own := meant(number, contacts):
                message = said_of(words, number, own, contacts[own])
                linked = can_link(block) and is_first(own, contacts[own])
                typed = TypedNumber(message, place, words, contacts[own], number, linked)
                found.append(typed)
    return found


def meant(number, contacts):
    """Return which contact's number is meant by a typed one: itself, else one it resembles, or None."""
    if number in contacts:
        return number
    return next((own for own in contacts if resembles(number, own)), None)


def resembles(one, other):
    """Return whether two numbers differ by a digit: a wrong one, one more or less, or two swapped."""
    short, long = sorted((one, other), key=len)
    while short and short[0] == long[0]:
        short, long = short[1:], long[1:]
    if len(short) != len(long):
        return short == long[1:]
    is_swapped = short[:2] == long[1::-1] and short[2:] == long[2:]
    return one != other and (short[1:] == long[1:] or is_swapped)


def said_of(words, number, own, contact):
    """Return what an editor reads of a typed number and the contact's own."""
    if number == own:
        return _("It is the number of %(contact)s.") % {"contact": contact}
    values = {"typed": words, "name": contact.name, "own": printed(phonenumbers.parse(own))}
    return _("%(typed)s looks like %(name)s’s %(own)s. Is it the same?") % values


def is_first(number, contact):
    """Return whether a number is what a link to its contact shows."""
    return bool(contact.phone) and contact.phone["number"].as_e164 == number


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
            yield from ((number, part[start:end]) for start, end, number in matches(part))


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
    for start, end, found in reversed(matches(part)):
        if found == number:
            part = part[:start] + link.format(part[start:end]) + part[end:]
    return part


def matches(text):
    """Return `[(start, end, number)]` of the numbers in a plain text, in order."""
    found = [
        (match.start, match.end, e164(match.number))
        for match in PhoneNumberMatcher(text, REGION, leniency=Leniency.POSSIBLE)
    ]
    for start, end, _number in found:
        text = text[:start] + "x" * (end - start) + text[end:]
    found += [(match.start(), match.end(), as_e164(match[0])) for match in NEARLY.finditer(text)]
    return sorted(found)


def e164(number):
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def as_e164(typed):
    """Return what was typed as a contact keeps it, or "" if it is no number."""
    try:
        return e164(phonenumbers.parse(typed, REGION))
    except phonenumbers.NumberParseException:
        return ""
