"""What a phone saves of a contact: every number with its kind, and who answers today."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from contacts.vcard import LONGEST_LINE, line
from pages import models

from .conftest import make_contact, set_body

NUMBERS = [
    {"number": "+16175550123", "extension": "12"},
    {"number": "+16175550124", "kind": "after_hours"},
    {"number": "+16175550125", "kind": "tty"},
    {"number": "+16175550126", "kind": "fax"},
]


@pytest.fixture
def robin(english):
    phones = [("phone", one) for one in NUMBERS]
    return make_contact(english, phones=phones, department="Day, night; and more")


def address(contact):
    return f"/contacts/{contact.pk}.vcf"


def unescaped(value):
    return re.sub(r"\\(.)", lambda one: "\n" if one[1] in "nN" else one[1], value)


def parsed(text):
    """Return the properties of a vCard as `[(name, [part])]`, as RFC 2426 says to read them."""
    assert text.endswith("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    named = (one.partition(":") for one in lines)
    return [
        (name, [unescaped(part) for part in re.split(r"(?<!\\)(?:\\\\)*;", value)])
        for name, _colon, value in named
    ]


@given(st.text(alphabet=st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])))
def test_whatever_is_written_is_read_back(text):
    written = line("NOTE", text)
    assert all(len(one.encode()) <= LONGEST_LINE for one in written.split("\r\n"))
    unfolded = written.removesuffix("\r\n").replace("\r\n ", "")
    assert unescaped(unfolded.removeprefix("NOTE:")) == text


def test_a_phone_reads_every_number_with_its_kind(reader, home, robin):
    card = dict(parsed(reader.get(address(robin)).content.decode()))
    assert card["VERSION"] == ["3.0"]
    assert card["FN;LANGUAGE=en"] == ["Robin Sample, RN"]
    assert card["N"] == ["", "Robin Sample", "", "", "RN"]
    assert card["ORG"][-1] == "Day, night; and more"
    assert card["item1.TEL;TYPE=WORK,VOICE,PREF"] == ["+16175550123,12"]
    assert card["item2.TEL;TYPE=WORK,VOICE"] == ["+16175550124"]
    assert card["item2.X-ABLabel"] == ["Nights and weekends"]
    assert card["item3.TEL;TYPE=WORK,TEXTPHONE"] == ["+16175550125"]
    assert card["item4.TEL;TYPE=WORK,FAX"] == ["+16175550126"]
    assert card["EMAIL;TYPE=INTERNET,WORK"] == ["robin@example.org"]


def test_it_is_in_the_language_of_the_contact(reader, home, robin, spanish):
    translation = robin.copy_for_translation(spanish)
    translation.name = "Niño; de guardia"
    translation.save()
    answer = reader.get(address(translation))
    card = dict(parsed(answer.content.decode()))
    assert card["item2.X-ABLabel"] == ["Noches y fines de semana"]
    assert card["FN;LANGUAGE=es"] == ["Niño; de guardia, RN"]
    assert answer["Content-Disposition"] == 'attachment; filename="nino-de-guardia.vcf"'


def test_it_is_kept_by_caches_and_sets_no_cookie(reader, home, robin):
    reader.get(address(robin))  # Wagtail asks once for the addresses of sites
    with CaptureQueriesContext(connection) as queries:
        answer = reader.get(address(robin))
    assert len(queries) <= 3
    assert answer["Content-Type"] == "text/vcard; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert not answer.cookies


def test_while_somebody_is_away_a_phone_saves_who_stands_in(reader, home, robin, english):
    night = {"number": "+16175550188"}
    robin.stand_in = make_contact(english, name="Night desk", phones=[("phone", night)])
    robin.away_until = timezone.localdate() + timedelta(days=1)
    robin.save_revision().publish()
    text = reader.get(address(robin)).content.decode()
    assert "+16175550188" in text
    assert "0123" not in text


def test_who_is_not_published_is_nowhere(reader, home, robin):
    robin.unpublish()
    assert reader.get(address(robin)).status_code == 404
    assert reader.get("/contacts/999999999.vcf").status_code == 404


def test_the_card_on_a_page_leads_there_and_not_on_paper(make, reader, robin):
    content = [("contacts", {"contacts": [robin]})]
    page = set_body(make(models.ContactPage), [("section", {"content": content})])
    shown = reader.get(page.url).content.decode()
    link = f'<p class="screen-only"><a href="{address(robin)}">Save to your phone<'
    assert link in shown
