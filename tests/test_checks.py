"""What the checks panel says of a page, and what it leaves alone."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pages import models
from pages.checks import Report
from pages.checks.claims import unsourced_claims
from pages.checks.links import broken_links, vague_links
from pages.checks.numbers import nobody_to_call, numberless_cards, typed_numbers
from pages.checks.plain_words import hard_paragraphs, long_sentences, unexplained_words
from pages.checks.structure import long_lists, mixed_dos, skipped_headings

from .conftest import make_contact, publish, sample_body
from .test_sign_off import people  # noqa: F401  # a fixture

EASY = "<p>We meet you at the front door. We show you the way to your room, and you can ask us.</p>"
HARD = (
    "<p>Multidisciplinary coordination facilitates individualized immunotherapy administration "
    "for pediatric hematologic malignancies, and necessitates preparatory documentation "
    "throughout the department.</p>"
)
TEXT_ID = "11111111-1111-4111-8111-111111111111"
STATISTIC = ("statistic", {"number": "90%", "text": "of children", "source": "Blood, 2012"})


@pytest.fixture
def stay(make):
    return make(models.StandardPage, title="Your stay", summary="")


def write(stay, *content, heading="What it is", **section):
    """Give a page one section with some blocks; a text is HTML."""
    blocks = [("text", one) if isinstance(one, str) else one for one in content]
    stored = [{"type": name, "value": value, "id": TEXT_ID} for name, value in blocks]
    value = {"heading": heading, "content": stored} | section
    stay.body = json.dumps([{"type": "section", "value": value}])
    return stay


def write_in_spanish(stay, spanish, *content):
    stay.locale = spanish
    return write(stay, *content)


def quotes(found):
    return [one.quote for one in found]


def points(*words):
    return {"points": [{"type": "item", "value": one, "id": f"{one}-id"} for one in words]}


# Plain words


def test_hard_paragraphs_come_worst_first(stay):
    harder = HARD.replace("for pediatric", "notwithstanding contraindications, for pediatric")
    found = hard_paragraphs(write(stay, EASY + HARD + harder))
    assert ["notwithstanding" in one.quote for one in found] == [True, False]
    assert {one.place for one in found} == {TEXT_ID}


def test_easy_and_very_short_paragraphs_are_not_hard(stay):
    assert not hard_paragraphs(write(stay, EASY + "<p>Immunotherapy administration.</p>"))


def test_a_summary_is_read_too(stay):
    stay.summary = HARD
    assert [one.place for one in hard_paragraphs(stay)] == ["summary"]


@pytest.mark.parametrize(("count", "found"), [(20, []), (21, ["21 words"])])
def test_sentences_of_over_20_words_are_long(count, found, stay):
    text = f"<p>{' '.join(['word'] * count)}. Short.</p>"
    assert [one.message for one in long_sentences(write(stay, text))] == found


def test_spanish_is_graded_and_arabic_is_not(stay, spanish):
    words = "La inmunoterapia individualizada necesita coordinación multidisciplinaria "
    write_in_spanish(stay, spanish, f"<p>{words * 4}.</p>")
    assert hard_paragraphs(stay)
    assert long_sentences(stay)
    assert Report(stay).grade > 9
    stay.locale = models.SitePage._meta.get_field("locale").related_model.objects.get(
        language_code="ar"
    )
    assert not hard_paragraphs(stay)
    assert not long_sentences(stay)
    assert Report(stay).grade is None
    assert not Report(stay).is_graded


def test_medical_words_that_the_glossary_lacks_are_named_once(stay, english):
    write(stay, "<p>Thrombocytopenia hurts. The thrombocytopenia stays. A diagnosis helps.</p>")
    assert quotes(unexplained_words(stay)) == ["Thrombocytopenia"]
    models.GlossaryTerm.objects.create(
        locale=english, term="Low platelets", meaning="Few.", other_names="thrombocytopenia"
    )
    assert quotes(unexplained_words(stay)) == ["Low platelets"]


def test_medical_words_are_found_in_spanish(stay, spanish):
    write_in_spanish(stay, spanish, "<p>La trombocitopenia y el síntoma.</p>")
    assert quotes(unexplained_words(stay)) == ["trombocitopenia"]


def test_what_a_page_is_called_it_explains_itself(stay):
    stay.title = "Thrombocytopenia"
    assert not unexplained_words(write(stay, "<p>Thrombocytopenia hurts.</p>"))


def test_clinicians_need_no_words_explained(stay):
    write(stay, "<p>Thrombocytopenia hurts.</p>").for_clinicians = True
    assert not unexplained_words(stay)


def test_of_two_terms_only_the_longer_one_is_named(stay, english):
    for name in ("Stem cell", "Stem cell transplant"):
        models.GlossaryTerm.objects.create(locale=english, term=name, meaning="What it is.")
    write(stay, "<p>We plan a stem cell transplant.</p>")
    assert quotes(unexplained_words(stay)) == ["Stem cell transplant"]


# Structure


def test_a_heading_without_one_above_is_named(stay):
    write(stay, "<h3>What to bring</h3>", heading="")
    assert quotes(skipped_headings(stay)) == ["What to bring"]
    assert not skipped_headings(write(stay, "<h3>What to bring</h3>"))


def test_a_heading_may_not_skip_a_level(stay):
    assert quotes(skipped_headings(write(stay, "<h4>Toys</h4>"))) == ["Toys"]
    assert not skipped_headings(write(stay, "<h3>What to bring</h3><h4>Toys</h4>"))


@pytest.mark.parametrize(
    ("urgency", "text", "is_found"),
    [
        ("urgent", "<p>Call us right away, day or night.</p>", True),
        ("non_urgent", "", True),
        ("urgent", '<p>Call <a linktype="contact" id="1">us</a>.</p>', False),
        ("emergency", "", False),
    ],
)
def test_a_care_card_that_names_nobody_to_call_is_found(urgency, text, is_found, stay):
    card = {"urgency": urgency, "heading": "Call us if:", "signs": [], "text": text}
    found = numberless_cards(write(stay, ("care_card", card)))
    assert quotes(found) == (["Call us if:"] if is_found else [])
    assert {one.place for one in found} <= {TEXT_ID}


def test_a_program_that_names_nobody_to_call_is_found(make, english, stay):
    program = make(models.ProgramPage)
    assert [one.place for one in nobody_to_call(program)] == ["contact_relations"]
    program.contact_relations = [models.ProgramContact(target=make_contact(english))]
    assert not nobody_to_call(program)
    assert not nobody_to_call(stay)


@pytest.mark.parametrize("count", [7, 8])
def test_lists_of_over_seven_points_are_long(count, stay):
    words = [f"point {number}" for number in range(count)]
    text = f"<ul>{''.join(f'<li>{one}</li>' for one in words)}</ul>"
    steps = [{"heading": one, "text": "<p>It happens.</p>"} for one in words]
    write(stay, text, ("do_list", points(*words)), ("steps", {"steps": steps}))
    expected = [("8 points", "point 0")] * 3 if count == 8 else []
    assert [(one.message, one.quote) for one in long_lists(stay)] == expected


def test_what_lists_choose_is_no_list_of_points(stay):
    assert not long_lists(write(stay, ("people", {"heading": "", "people": [1] * 12})))


def test_what_forbids_is_no_do_and_each_do_not_says_so(stay):
    write(
        stay,
        ("do_list", points("wash hands", "don’t wait", "never run")),
        ("dont_list", points("do not wait", "Do not run", "ibuprofen")),
    )
    found = mixed_dos(stay)
    assert quotes(found) == ["don’t wait", "never run", "ibuprofen"]
    assert found[0].place == "don’t wait-id"


def test_dos_and_donts_are_known_in_spanish(stay, spanish):
    dos, donts = points("lávese las manos", "no espere"), points("no espere", "ibuprofeno")
    write_in_spanish(stay, spanish, ("do_list", dos), ("dont_list", donts))
    assert quotes(mixed_dos(stay)) == ["no espere", "ibuprofeno"]


# Links


@pytest.mark.parametrize(
    ("words", "is_vague"),
    [
        ("Click here", True), ("this page", True), ("more…", True), ("Read more ›", True),
        ("aquí", True), ("Más información", True), ("How to reach us", False),
        ("more about apheresis", False),
    ],
)  # fmt: skip
def test_vague_link_words(words, is_vague, stay):
    write(stay, f'<p>See <a href="https://example.org/">{words}</a>.</p>')
    assert quotes(vague_links(stay)) == ([words] if is_vague else [])


def test_labels_of_links_may_not_be_vague(stay):
    write(stay, ("action_link", {"label": "More", "address": "https://example.org/"}))
    assert quotes(vague_links(stay)) == ["More"]


def test_a_contacts_link_is_never_vague(stay, contact):
    assert not vague_links(write(stay, f'<p><a linktype="contact" id="{contact.pk}">Here</a></p>'))


@pytest.fixture
def target(make):
    return make(models.StandardPage, title="Parking")


def linking(stay, target):
    link = f'<p><a linktype="page" id="{target.pk}">Parking</a></p>'
    return write(stay, link, ("action_link", {"label": "Park", "page": target.pk, "address": ""}))


def test_links_to_what_families_see_are_whole(stay, target):
    assert not broken_links(linking(stay, target))


def test_links_to_unpublished_deleted_and_private_pages_are_broken(stay, target):
    linking(stay, target)
    restriction = target.view_restrictions.create(restriction_type="login")
    assert len(broken_links(stay)) == 2
    restriction.delete()
    target.unpublish()
    assert len(broken_links(stay)) == 2
    Page.objects.get(pk=target.pk).delete()
    found = broken_links(stay)
    assert quotes(found) == ["Parking", ""]
    assert {one.place for one in found} == {TEXT_ID}


def test_links_to_documents_and_contacts_that_are_gone_are_broken(stay, contact):
    write(
        stay,
        '<p><a linktype="document" id="999999">The form</a></p>',
        f'<p><a linktype="contact" id="{contact.pk}">Robin</a></p>',
    )
    assert quotes(broken_links(stay)) == ["The form"]
    contact.unpublish()
    assert quotes(broken_links(stay)) == ["The form", "Robin"]


def test_links_elsewhere_are_left_to_another_check(stay):
    assert not broken_links(write(stay, '<p><a href="https://gone.example.org/">Gone</a></p>'))


# Telephone numbers


@pytest.mark.parametrize(
    "typed",
    ["617-555-0123", "(617) 555-0123", "+1 617.555.0123", "6175550123", "1-617-555-0123"],
)
def test_a_contacts_number_is_known_however_it_is_typed(typed, stay, contact):
    (found,) = typed_numbers(write(stay, f"<p>Call {typed} today.</p>"))
    assert found.quote == typed
    assert found.contact == contact
    assert found.can_link


def test_a_contacts_number_is_known_in_a_plain_field_too(make, contact):
    door = make(models.EnquiryPage, at_hand="The name of the doctor\nOr call 617-555-0123")
    (found,) = typed_numbers(door)
    assert (found.place, found.contact, found.can_link) == ("at_hand", contact, False)


def test_other_numbers_and_linked_ones_are_left_alone(stay, contact):
    text = f'<p>Call 617-555-0199 or <a linktype="contact" id="{contact.pk}">617-555-0123</a>.</p>'
    assert not typed_numbers(write(stay, text))


def test_the_number_of_a_contact_that_nobody_sees_is_left_alone(stay, contact):
    contact.unpublish()
    assert not typed_numbers(write(stay, "<p>Call 617-555-0123.</p>"))


def test_where_no_link_can_stand_the_number_is_only_named(stay, contact):
    (found,) = typed_numbers(write(stay, ("in_short", {"text": "Call 617-555-0123."})))
    assert not found.can_link


@pytest.mark.parametrize(
    "typed",
    [
        "617-555-0128",
        "617-555-0132",
        "617-555-012",
        "617-555-01233",
        "(617) 555 1023",
        "6175550124",
    ],
)
def test_a_number_one_digit_off_is_asked_about(typed, stay, contact):
    (found,) = typed_numbers(write(stay, f"<p>Call {typed} today.</p>"))
    assert found.quote == typed
    assert found.message == f"{typed} looks like Robin Sample’s 617-555-0123. Is it the same?"
    assert found.can_link


@pytest.mark.parametrize(
    "typed", ["617-555-0199", "617-555-3210", "Ward 55 or 555-01", "2012-2013", "10.1182/20120123"]
)
def test_what_is_further_off_is_left_alone(typed, stay, contact):
    assert not typed_numbers(write(stay, f"<p>{typed}</p>"))


def test_the_own_number_of_another_contact_is_that_ones(stay, contact):
    other = make_contact(
        contact.locale, name="Other desk", phones=[("phone", {"number": "+16175550124"})]
    )
    found = typed_numbers(write(stay, "<p>Call 617-555-0124 or 617-555-0123.</p>"))
    assert [one.contact for one in found] == [other, contact]
    assert all(one.message.startswith("It is the number of") for one in found)


def test_no_link_stands_for_a_number_that_it_would_not_show(stay, contact):
    contact.phones.append(("phone", {"number": "+16175550177", "kind": "fax"}))
    contact.save_revision().publish()
    (found,) = typed_numbers(write(stay, "<p>Fax: 617-555-0177</p>"))
    assert not found.can_link


def test_a_number_one_digit_off_is_replaced_by_the_contact(stay, contact, editor):
    publish(write(stay, "<p>Call 617-555-0132 or 617-555-012.</p>"))
    use_contact(editor, stay, "+16175550132")
    link = f'<a linktype="contact" id="{contact.pk}">617-555-0132</a>'
    assert text_of(stay) == f"<p>Call {link} or 617-555-012.</p>"
    use_contact(editor, stay, "+1617555012")
    assert ">617-555-012</a>" in text_of(stay)


def use_contact(client, stay, number="+16175550123", **data):
    stay.refresh_from_db()
    saved = stay.latest_revision_created_at.isoformat()
    address = reverse("use_contact", args=[stay.pk])
    return client.post(address, {"number": number, "saved": saved} | data, follow=True)


def text_of(stay):
    stay.refresh_from_db()
    return stay.get_latest_revision_as_object().body[0].value["content"][0].value.source


def test_a_typed_number_is_replaced_by_the_contact(stay, contact, editor, reader):
    text = (
        '<p>Call 617-555-0123, <a href="tel:+16175550123">1 617 555 0123</a> or 617-555-0199. '
        '<a href="https://example.org/">Call 617-555-0123</a></p>'
    )
    publish(write(stay, text))
    response = use_contact(editor, stay)
    assert "The draft now names Robin Sample, RN" in response.content.decode()
    link = f'<a linktype="contact" id="{contact.pk}">'
    assert text_of(stay) == (
        f"<p>Call {link}617-555-0123</a>, {link}1 617 555 0123</a> or 617-555-0199. "
        '<a href="https://example.org/">Call 617-555-0123</a></p>'
    )
    assert "Robin Sample" not in reader.get(stay.url).content.decode()  # a draft, nothing more
    stay.get_latest_revision().publish()
    assert "Robin Sample, RN" in reader.get(stay.url).content.decode()


def test_the_button_works_in_a_form_that_was_just_opened(stay, contact, admin_user):
    write(stay, "<p>Call 617-555-0123.</p>").save_revision()
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin_user)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[stay.pk])).content.decode()
    help_shown = BeautifulSoup(form, "html.parser").select_one("[data-writing-help]")
    token = help_shown.select_one("[name=csrfmiddlewaretoken]")["value"]
    use_contact(client, stay, csrfmiddlewaretoken=token)
    assert "linktype" in text_of(stay)


def test_nothing_is_replaced_in_a_draft_that_changed(stay, contact, editor):
    write(stay, "<p>Call 617-555-0123.</p>").save_revision()
    response = use_contact(editor, stay, saved="2020-01-01T00:00:00+00:00")
    assert "has changed since" in response.content.decode()
    assert text_of(stay) == "<p>Call 617-555-0123.</p>"


def test_a_number_of_no_contact_is_not_replaced(stay, editor):
    write(stay, "<p>Call 617-555-0123.</p>").save_revision()
    use_contact(editor, stay)
    assert text_of(stay) == "<p>Call 617-555-0123.</p>"


def test_who_may_not_write_replaces_nothing(stay, contact, people, editor, admin_user):  # noqa: F811
    write(stay, "<p>Call 617-555-0123.</p>").save_revision()
    use_contact(people["Clinical reviewers"], stay)
    assert text_of(stay) == "<p>Call 617-555-0123.</p>"
    models.SitePage.objects.filter(pk=stay.pk).update(locked=True, locked_by=admin_user)
    use_contact(people["Publishers"], stay)
    assert text_of(stay) == "<p>Call 617-555-0123.</p>"
    assert editor.get(reverse("use_contact", args=[stay.pk])).status_code == 405


def test_a_draft_that_is_not_finished_is_mended_too(stay, contact, editor):
    write(stay, "<p>Call 617-555-0123.</p>", ("quote", {"text": "", "who": ""})).save_revision(
        clean=False
    )
    use_contact(editor, stay)
    assert "linktype" in text_of(stay)


# Claims


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("It is a cure.", True),
        ("A breakthrough for children.", True),
        ("Our #1-ranked hospital.", True),
        ("The treatment is safe.", True),
        ("We are one of the largest programs in the country.", True),
        ("We find the best treatment for your child.", False),
        ("Keep your child in safety.", False),
        ("We secure the line. It may help.", False),
    ],
)
def test_claims_ask_for_a_source(words, asked, stay):
    assert bool(unsourced_claims(write(stay, f"<p>{words}</p>"))) is asked


@pytest.mark.parametrize(
    "source",
    [
        STATISTIC,
        '<p><a href="https://example.org/">A study</a></p>',
        '<p><a linktype="document" id="1">A study</a></p>',
        '<p><a linktype="fact" id="1">90%</a></p>',
    ],
)
def test_a_source_in_the_section_is_enough(source, stay):
    stay.summary = "A breakthrough."
    assert not unsourced_claims(write(stay, "<p>It is a cure.</p>", source))


def test_a_source_in_another_section_is_not_enough_but_for_the_summary(stay):
    stay.summary = "A breakthrough."
    assert quotes(unsourced_claims(stay)) == ["A breakthrough."]
    write(stay, "<p>It is a cure.</p>")
    sections = [*stay.body.raw_data, {"type": "section", "value": {"content": []}}]
    sections[1]["value"]["content"] = [{"type": STATISTIC[0], "value": STATISTIC[1]}]
    stay.body = json.dumps(sections)
    assert quotes(unsourced_claims(stay)) == ["It is a cure."]


def test_claims_are_known_in_spanish(stay, spanish):
    text = "<p>El tratamiento es seguro. El seguro paga. Somos el mejor hospital.</p>"
    found = unsourced_claims(write_in_spanish(stay, spanish, text))
    assert quotes(found) == ["El tratamiento es seguro.", "Somos el mejor hospital."]


# The panel


def edit(client, stay):
    return client.get(reverse("wagtailadmin_pages:edit", args=[stay.pk])).content.decode()


def test_the_panel_shows_what_was_found_and_leads_there(stay, editor):
    write(stay, HARD).save_revision()
    shown = edit(editor, stay)
    assert "Help while writing" in shown
    assert f'href="#block-{TEXT_ID}-section"' in shown
    assert "Hard for most families" in shown


def test_the_panel_shows_five_of_a_kind_and_counts_the_rest(stay, editor):
    write(stay, HARD * 7).save_revision()
    shown = edit(editor, stay)
    assert shown.count("<p>Grade ") + shown.count("Harder than") == 5
    assert "And 2 more." in shown


def test_a_page_that_is_not_saved_yet_waits_for_its_checks(home, editor):
    add = reverse("wagtailadmin_pages:add", args=["pages", "contactpage", home.pk])
    assert "Shown as soon as a draft is saved." in editor.get(add).content.decode()


def test_checks_keep_nothing_from_being_published(stay, reader):
    publish(write(stay, HARD + "<p>Click here for a cure.</p>"))
    assert "Click here for a cure." in reader.get(stay.url).content.decode()


def test_every_block_can_be_checked(stay, full_body):
    stay.body = sample_body()
    assert Report(stay).groups is not None
    stay.body = full_body(2)
    assert Report(stay).groups is not None


def test_many_blocks_cost_no_more_queries(stay, contact, django_assert_max_num_queries):
    make_contact(contact.locale, name="Other desk")
    linking(stay, stay)
    stay.body = json.dumps([*stay.body.raw_data] * 20)
    with django_assert_max_num_queries(5):
        assert Report(stay).count == 0
