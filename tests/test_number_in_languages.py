"""A contact's number in other languages: the English one decides, whatever translation is published."""

import pytest
from wagtail.admin.panels import get_edit_handler
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import TranslationSource

from contacts.models import Contact

from .conftest import make_contact

NEW = "+16175550177"


@pytest.fixture
def contact(english):
    contact = make_contact(english, opening=[])
    contact.save_revision().publish()
    return contact


def change_number(contact):
    contact = Contact.objects.get(pk=contact.pk)
    contact.phones = [("phone", {"number": NEW})]
    contact.save_revision().publish()


def numbers():
    return {one.phone.href for one in Contact.objects.all()}


def test_a_translation_begun_before_a_change_brings_no_old_number_back(contact, spanish):
    source, _created = TranslationSource.update_or_create_from_instance(contact)
    source.create_or_update_translation(spanish, publish=True, fallback=True)
    change_number(contact)
    source.create_or_update_translation(spanish, publish=True, fallback=True)
    assert numbers() == {f"tel:{NEW}"}


def test_neither_does_one_that_is_made_only_then(contact, spanish):
    source, _created = TranslationSource.update_or_create_from_instance(contact)
    change_number(contact)
    source.create_or_update_translation(spanish, publish=True, fallback=True)
    assert numbers() == {f"tel:{NEW}"}


def test_nor_an_older_version_of_a_translation(contact, spanish):
    translation = contact.copy_for_translation(spanish)
    translation.save()
    older = translation.save_revision()
    translation.role = "Enfermera"
    translation.save_revision()
    change_number(contact)
    older.publish()
    assert numbers() == {f"tel:{NEW}"}


def test_it_is_changed_in_english(contact, spanish, editor):
    translation = contact.copy_for_translation(spanish)
    translation.save()
    form = get_edit_handler(Contact).get_form_class()
    data = nested_form_data({"phones": streamfield([]), "opening": streamfield([])})
    data |= {"name": "Robin", "email": "new@example.org", "time_zone": contact.time_zone}
    assert "email" in form(data, instance=translation).errors
    assert "email" not in form(data, instance=contact).errors


def test_where_there_is_no_english_any_language_changes_the_others(contact, spanish):
    translation = contact.copy_for_translation(spanish)
    translation.live = True
    translation.save()
    contact.refresh_from_db()
    contact.unpublish()
    change_number(translation)
    assert numbers() == {f"tel:{NEW}"}
