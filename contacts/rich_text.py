"""The link to a contact inside rich text.

An editor writes `<a linktype="contact" id="5">Colleen</a>`; a family reads the name and the
number as the record has them today, whatever was typed.
"""

import re

from django.template.loader import render_to_string
from django.utils.html import escape
from wagtail.rich_text import LinkHandler

from .models import Contact


def record_link(linktype):
    """Return the pattern of a link to a record in stored rich text: its primary key and its words."""
    return re.compile(
        rf'<a\b(?=[^>]*\blinktype="{linktype}")[^>]*\bid="(\d+)"[^>]*>(.*?)</a>', re.DOTALL
    )


CONTACT_LINK = record_link("contact")


class ContactLink(LinkHandler):
    """Finds what a contact link points to, for the reference index and for plain rendering."""

    identifier = "contact"

    @staticmethod
    def get_model():
        return Contact

    @classmethod
    def expand_db_attributes(cls, attrs):
        key = attrs.get("id", "")
        contact = Contact.objects.published().filter(pk=key).first() if key.isdigit() else None
        return f'<a href="{escape(contact_address(contact.answering()))}">' if contact else "<a>"

    @classmethod
    def extract_references(cls, attrs):
        yield Contact, attrs["id"], "", ""


def contact_address(contact):
    """Return where a link to a contact leads: its telephone, else its e-mail, else nowhere."""
    if contact.phone:
        return contact.phone.href
    return f"mailto:{contact.email}" if contact.email else ""


def write_out_contacts(html, contacts):
    """Replace each contact link in stored rich text by the contact's name and number.

    Takes the stored HTML and a dict of contacts by primary key; a contact that is missing
    (unpublished) leaves the words that were typed.
    """

    def written_out(match):
        contact = contacts.get(int(match[1]))
        if contact is None:
            return match[2]
        context = {"contact": contact, "address": contact_address(contact)}
        return render_to_string("contacts/contact_link.html", context).strip()

    return CONTACT_LINK.sub(written_out, html)
