"""Who answers while somebody is away: wherever the one is named, families read the other."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacts.models import Contact
from pages import models

from .conftest import make_contact, publish, set_body

DAY = timedelta(days=1)
TODAY = timezone.localdate


@pytest.fixture
def night(english):
    return make_contact(
        english, name="Night desk", credentials="", phones=[("phone", {"number": "+16175550188"})]
    )


@pytest.fixture
def robin(english, night):
    return make_contact(english, stand_in=night)


def away(contact, begins=0, ends=0):
    contact.away_from, contact.away_until = TODAY() + begins * DAY, TODAY() + ends * DAY
    contact.save_revision().publish()


@pytest.fixture
def places(make, robin):
    """Pages that name Robin by a link, in a block and beside the text."""
    link = f'<p>Ask <a linktype="contact" id="{robin.pk}">Robin</a>.</p>'
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=robin)]
    publish(program)
    bodies = [("text", link)], [("contacts", {"contacts": [robin]})]
    pages = [
        set_body(make(models.StandardPage), [("section", {"content": content})])
        for content in bodies
    ]
    return [program, *pages]


def test_while_somebody_is_away_every_place_names_who_stands_in(reader, places, robin):
    away(robin)
    for page in places:
        shown = reader.get(page.url).content.decode()
        assert "tel:+16175550188" in shown
        assert "617-555-0123" not in shown
    assert "In place of Robin Sample, RN, until" in reader.get(places[2].url).content.decode()


@pytest.mark.parametrize(("begins", "ends"), [(1, 2), (-2, -1)])
def test_before_and_after_they_answer_themselves(begins, ends, reader, places, robin):
    away(robin, begins, ends)
    for page in places:
        shown = reader.get(page.url).content.decode()
        assert "617-555-0123" in shown
        assert "617-555-0188" not in shown


@pytest.mark.parametrize("says_so", [True, False])
def test_an_overdue_number_is_replaced_only_if_the_editor_says_so(says_so, reader, places, robin):
    assert robin.is_overdue
    robin.stands_in_when_overdue = says_so
    robin.save_revision().publish()
    for page in places:
        assert ("617-555-0188" in reader.get(page.url).content.decode()) == says_so
    robin.verify(None)
    for page in places:
        assert "617-555-0123" in reader.get(page.url).content.decode()


def test_who_is_not_published_stands_in_for_nobody(reader, places, robin, night):
    away(robin)
    night.unpublish()
    for page in places:
        assert "617-555-0123" in reader.get(page.url).content.decode()


def test_a_reader_of_spanish_reads_who_stands_in_in_spanish(
    reader, make, robin, night, spanish, home
):
    publish(home.copy_for_translation(spanish))
    translation = night.copy_for_translation(spanish)
    translation.name, translation.live = "Guardia de noche", True
    translation.save()
    page = set_body(
        make(models.StandardPage),
        [("section", {"content": [("contacts", {"contacts": [robin]})]})],
    )
    publish(page.copy_for_translation(spanish, copy_parents=True))
    away(robin)
    shown = reader.get(page.get_translation(spanish).url).content.decode()
    assert "Guardia de noche" in shown
    assert "En lugar de Robin Sample, RN, hasta el" in shown


def test_who_searches_for_somebody_away_finds_who_answers(reader, home, robin):
    away(robin)
    shown = reader.get("/search/?q=Robin").content.decode()
    assert "617-555-0188" in shown
    assert "617-555-0123" not in shown


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"away_from": TODAY()}, "away_until"),
        ({"away_from": TODAY(), "away_until": TODAY() - DAY}, "away_until"),
        ({"away_until": TODAY(), "stand_in": None}, "stand_in"),
        ({"stands_in_when_overdue": True, "stand_in": None}, "stand_in"),
    ],
)
def test_what_is_missing_is_said_at_its_field(fields, fault, robin):
    for name, value in fields.items():
        setattr(robin, name, value)
    with pytest.raises(ValidationError) as refused:
        robin.full_clean()
    assert fault in refused.value.error_dict


def test_nobody_stands_in_for_themselves(robin):
    robin.stand_in = robin
    with pytest.raises(ValidationError):
        robin.full_clean()


def test_absence_is_the_same_in_every_language(robin, spanish):
    robin.copy_for_translation(spanish).save()
    away(robin)
    assert Contact.objects.get(locale=spanish).is_away
