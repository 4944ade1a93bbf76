"""Contacts: numbers that dial, one record for every place, no deletion of what is in use."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.blocks import StructBlockValidationError

from contacts.blocks import Phone
from contacts.models import Contact
from pages import models

from .conftest import make_contact, publish, set_body


def phone(**fields):
    return Phone().clean(Phone().to_python({"number": "+16175550123"} | fields))


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("617-919-7008", "+16179197008", "617-919-7008"),
        ("(617) 919 7008", "+16179197008", "617-919-7008"),
        ("+1 617.919.7008", "+16179197008", "617-919-7008"),
        ("+44 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
    ],
)
def test_numbers_are_kept_as_e164_and_shown_as_families_write_them(typed, kept, shown):
    block = Phone().child_blocks["number"]
    number = block.field.clean(typed)
    value = Phone().to_python({"number": block.get_prep_value(number)})
    assert block.get_prep_value(number) == kept
    assert value.text == shown
    assert value.href == f"tel:{kept}"


@pytest.mark.parametrize(
    "typed",
    [
        "855-864-0516press2",
        "855-864-0516press2thenpress5",
        "1-800-HOSPITAL",
        "617-555-0123 ext. 4",
        "617-555-0123#2",
        "617-555-0123,,2",
        "12",
        "call us",
        "617-919-70081234",
    ],
)
def test_what_is_no_plain_number_is_refused_with_what_to_do(typed):
    with pytest.raises(ValidationError) as refused:
        Phone().child_blocks["number"].field.clean(typed)
    assert "Write only the number" in str(refused.value)


def test_extension_is_dialed():
    assert phone(extension="12").href == "tel:+16175550123;ext=12"


def test_letters_must_dial_the_number():
    cart = Phone().clean(Phone().to_python({"number": "+18778012278", "letters": "cart"}))
    assert cart["letters"] == "CART"
    with pytest.raises(StructBlockValidationError):
        phone(letters="CART")


def test_a_changed_number_is_right_on_every_page(make, reader, english):
    contact = make_contact(english)
    link = f'<p>Ask <a linktype="contact" id="{contact.pk}">Robin</a>.</p>'
    by_link = set_body(make(models.StandardPage), [("section", {"content": [("text", link)]})])
    by_block = set_body(
        make(models.StandardPage),
        [("section", {"content": [("contacts", {"contacts": [contact]})]})],
    )
    by_card = set_body(
        make(models.StandardPage),
        [("section", {"content": [("care_card", {"heading": "Call", "text": link})]})],
    )
    by_relation = make(models.ProgramPage)
    by_relation.contact_relations = [models.ProgramContact(target=contact, sort_order=0)]
    publish(by_relation)
    places = [by_link, by_block, by_card, by_relation]
    for page in places:
        assert "617-555-0123" in reader.get(page.url).content.decode()
    contact.phones = [("phone", {"number": "+16175550177"})]
    contact.save_revision().publish()
    for page in places:
        shown = reader.get(page.url).content.decode()
        assert "617-555-0177" in shown
        assert "tel:+16175550177" in shown
        assert "0123" not in shown


def test_numbers_are_the_same_in_every_language(english, spanish):
    contact = make_contact(english)
    translation = contact.copy_for_translation(spanish)
    translation.role = "Enfermera"
    translation.save()
    contact.phones = [("phone", {"number": "+16175550177"})]
    contact.save()
    translation.refresh_from_db()
    assert translation.phone.text == "617-555-0177"
    assert translation.role == "Enfermera"


def test_an_unpublished_contact_leaves_words_and_no_number(make, reader, english):
    contact = make_contact(english)
    words = f'<p>Ask <a linktype="contact" id="{contact.pk}">the nurse</a>.</p>'
    page = set_body(
        make(models.StandardPage),
        [("section", {"content": [("text", words), ("contacts", {"contacts": [contact]})]})],
    )
    contact.unpublish()
    shown = reader.get(page.url).content.decode()
    assert "Ask the nurse." in shown
    assert "617-555-0123" not in shown


@pytest.mark.parametrize("by", ["text", "contacts"])
def test_a_contact_in_use_is_not_deleted_and_its_places_are_listed(by, make, editor, english):
    contact = make_contact(english)
    value = {
        "text": f'<p><a linktype="contact" id="{contact.pk}">x</a></p>',
        "contacts": {"contacts": [contact]},
    }[by]
    set_body(
        make(models.StandardPage, title="Parking help"), [("section", {"content": [(by, value)]})]
    )
    with pytest.raises(ProtectedError):
        contact.delete()
    address = reverse("wagtailsnippets_contacts_contact:delete", args=[contact.pk])
    response = editor.post(address, follow=True)
    shown = response.content.decode()
    assert "can’t be deleted" in shown
    assert "Parking help" in shown
    assert Contact.objects.filter(pk=contact.pk).exists()


def test_a_contact_nobody_uses_is_deleted(editor, english):
    contact = make_contact(english)
    editor.post(reverse("wagtailsnippets_contacts_contact:delete", args=[contact.pk]))
    assert not Contact.objects.filter(pk=contact.pk).exists()


def test_a_contact_is_previewed(editor, english):
    contact = make_contact(english)
    contact.save_revision()
    view = reverse(
        "wagtailsnippets_contacts_contact:revisions_view",
        args=[contact.pk, contact.latest_revision_id],
    )
    assert "617-555-0123" in editor.get(view).content.decode()


def test_an_older_draft_in_another_language_does_not_bring_an_old_number_back(english, spanish):
    contact = make_contact(english)
    translation = contact.copy_for_translation(spanish)
    translation.save()
    translation.role = "Enfermera"
    translation.save_revision()
    contact.phones = [("phone", {"number": "+16175550177"})]
    contact.save_revision().publish()
    translation.refresh_from_db()
    translation.latest_revision.publish()
    for one in Contact.objects.all():
        assert one.phone.text == "617-555-0177"
    assert Contact.objects.get(locale=spanish).role == "Enfermera"


def test_a_number_is_asked_for_where_one_is_needed():
    with pytest.raises(StructBlockValidationError):
        phone(number="")
    optional = Phone(required=False)
    assert not optional.clean(optional.to_python({}))["number"]
    with pytest.raises(StructBlockValidationError):
        optional.clean(optional.to_python({"extension": "12"}))


def test_a_draft_of_a_number_is_nobodys_yet(english, spanish):
    contact = make_contact(english)
    translation = contact.copy_for_translation(spanish)
    translation.save()
    contact.phones = [("phone", {"number": "+16175550177"})]
    contact.save_revision()
    translation.refresh_from_db()
    assert translation.phone.text == "617-555-0123"


def test_a_program_whose_draft_names_a_deleted_contact_is_still_edited(make, editor, english):
    contact, adult = make_contact(english), make_contact(english, name="Adult desk")
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=contact, sort_order=0)]
    program.adult_contact = adult
    program.save_revision()
    contact.delete()
    adult.delete()
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[program.pk])).status_code == 200


def test_contacts_are_found_by_search(english, reader, home):
    make_contact(english, name="Robin Sample")
    assert "617-555-0123" in reader.get("/search/?q=Robin").content.decode()


@pytest.mark.parametrize(
    "view",
    ["wagtailsnippets_contacts_contact:list", "wagtailsnippetchoosers_contacts_contact:choose"],
)
def test_who_chooses_sees_language_and_status_and_english_first(view, english, spanish, editor):
    contact = make_contact(english, name="Zoe Sample")
    draft = contact.copy_for_translation(spanish)
    draft.name, draft.live = "Ana Sample", False
    draft.save()
    answer = editor.get(reverse(view))
    html = answer.json()["html"] if "choose" in view else answer.content.decode()
    rows = [
        row for row in BeautifulSoup(html, "html.parser").find_all("tr") if "Sample" in row.text
    ]
    texts = {row.find("a").text.split()[0]: " ".join(row.text.split()) for row in rows}
    assert [*texts] == (["Zoe", "Ana"] if "choose" in view else ["Ana", "Zoe"])
    for name, words in {"Zoe": (english, "live"), "Ana": (spanish, "draft")}.items():
        assert all(str(word).lower() in texts[name].lower() for word in words), texts[name]
