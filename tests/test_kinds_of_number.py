"""Kinds of number: families read what answers, and ring no fax."""

import pytest
from django.utils.translation import override

from contacts.blocks import Phone
from contacts.models import Contact
from pages import models

from .conftest import make_contact, publish, set_body

VOICE, NIGHT = "+16175550123", "+16175550124"
TTY, FAX = "+16175550125", "+16175550126"
NUMBERS = [
    {"number": FAX, "kind": "fax"},
    {"number": TTY, "kind": "tty"},
    {"number": NIGHT, "kind": "after_hours"},
    {"number": VOICE, "kind": "voice"},
]


def with_numbers(locale, *numbers):
    return make_contact(locale, phones=[("phone", one) for one in numbers])


@pytest.fixture
def robin(english):
    return with_numbers(english, *NUMBERS)


@pytest.fixture
def card(make, reader, robin):
    """Return a function that gives the card of Robin as a page shows it."""
    content = [("contacts", {"contacts": [robin]})]
    page = set_body(make(models.StandardPage), [("section", {"content": content})])
    return lambda: reader.get(page.url).content.decode().partition("card person")[2]


def test_a_number_kept_before_there_were_kinds_is_a_voice(english):
    contact = make_contact(english)
    stored = {"number": VOICE, "extension": "", "letters": "", "label": ""}
    contact.phones.raw_data[0]["value"] = stored
    contact.phones = contact.phones.stream_block.to_python(list(contact.phones.raw_data))
    contact.save()
    number = Contact.objects.get(pk=contact.pk).phone
    assert number.text == "617-555-0123"
    assert number.words == "Phone"


@pytest.mark.parametrize(
    ("kinds", "first"),
    [
        (["fax", "tty", "after_hours", "voice"], "voice"),
        (["fax", "tty", "after_hours"], "after_hours"),
        (["fax", "tty"], None),
        ([], None),
    ],
)
def test_the_first_to_call_is_never_a_machine(kinds, first, english):
    numbers = [one for one in NUMBERS if one["kind"] in kinds]
    phone = with_numbers(english, *numbers).phone
    assert (phone and phone["kind"]) == first


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Nights and weekends"), ("es", "Noches y fines de semana"), ("ar", "الليل")],
)
def test_each_kind_is_said_in_the_readers_language(language, words):
    with override(language):
        assert words in str(Phone().to_python(NUMBERS[2]).words)


def test_a_label_that_was_typed_is_read_instead():
    assert Phone().to_python(NUMBERS[2] | {"label": "Ward 5"}).words == "Ward 5"


def test_a_fax_is_printed_and_not_dialed(card):
    shown = card()
    assert "617-555-0126" in shown
    assert f"tel:{FAX}" not in shown
    assert all(f"tel:{number}" in shown for number in (VOICE, NIGHT, TTY))


def test_the_card_names_first_whom_to_call_and_the_night_right_after_the_hours(card, robin):
    robin.hours = "At lunch time, leave a message."
    robin.save_revision().publish()
    shown = card()
    in_order = ["617-555-0123", "617-555-0125", "617-555-0126", "At lunch time", "617-555-0124"]
    places = [shown.index(one) for one in in_order]
    assert places == sorted(places)
    assert shown.count(">617-555-0124<") == 1


def test_the_night_is_near_wherever_one_number_is_called(make, reader, robin, home):
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=robin)]
    publish(program)
    for address in (program.url, "/offline/"):
        main = reader.get(address).content.decode().partition("<main")[2]
        assert main.index(f"tel:{VOICE}") < main.index("Nights and weekends: ")
        assert main.index("Nights and weekends: ") < main.index(f"tel:{NIGHT}")


def test_who_has_only_a_night_number_is_named_with_it_once(make, reader, english, home):
    with_numbers(english, NUMBERS[2])
    assert reader.get("/offline/").content.decode().count(f"tel:{NIGHT}") == 1


def test_a_link_in_a_text_leads_to_no_fax(make, reader, english):
    contact = with_numbers(english, NUMBERS[0])
    link = f'<p>Ask <a linktype="contact" id="{contact.pk}">Robin</a>.</p>'
    page = set_body(make(models.StandardPage), [("section", {"content": [("text", link)]})])
    shown = reader.get(page.url).content.decode()
    assert "mailto:robin@example.org" in shown
    assert FAX not in shown


def test_the_card_says_how_to_ask_for_an_interpreter(card, robin):
    assert "Interpreter</dt>" not in card()
    robin.interpreter = "Say your language in English."
    robin.save_revision().publish()
    assert "Interpreter</dt><dd>Say your language in English.</dd>" in card()
