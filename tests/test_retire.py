"""Retiring a contact: a successor takes its place in every kind of place, or nothing is changed."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex
from wagtail_localize.models import Translation, TranslationSource

from contacts.models import Contact
from contacts.moving import NotRetired, Retirement
from pages import models
from pages.models.sign_off import SignOff
from program_site.models import User

from .conftest import make_contact, make_inbox, publish, set_body

OLD, NEW = "617-555-0123", "617-555-0188"


@pytest.fixture
def robin(english):
    return make_contact(english)


@pytest.fixture
def kim(english):
    phones = [("phone", {"number": "+16175550188", "extension": "", "letters": "", "label": ""})]
    return make_contact(english, name="Kim Sample", phones=phones)


@pytest.fixture
def retire(robin, kim, admin_user):
    return lambda: Retirement(robin, kim).carry_out(admin_user)


def link_to(contact):
    return f'<p>Ask <a id="{contact.pk}" linktype="contact">us</a> or <a linktype="page" id="{contact.pk}">x</a>.</p>'


def body_with(*content):
    return [("section", {"content": list(content)})]


@pytest.fixture
def places(make, robin, kim):
    """Live pages and snippets that name Robin, one by each kind of reference."""
    link = link_to(robin)
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=robin, sort_order=0)]
    program.adult_contact = robin
    publish(program)
    signs = {"heading": "Call", "signs": ["fever"], "text": link}
    contents = {
        "text": ("text", link),
        "block": ("contacts", {"contacts": [robin, kim]}),
        "care card": ("care_card", signs),
    }
    pages = {
        kind: set_body(make(models.StandardPage, title=f"By {kind}"), body_with(content))
        for kind, content in contents.items()
    }
    return pages | {"relation": models.ProgramPage.objects.get(pk=program.pk)}


def is_named(contact):
    return ReferenceIndex.get_references_to(contact).exists()


def test_families_read_the_successor_in_every_kind_of_place(places, retire, reader, robin):
    retire()
    for page in places.values():
        shown = reader.get(page.url).content.decode()
        assert NEW in shown
        assert OLD not in shown
    assert not is_named(robin)
    program = models.ProgramPage.objects.get()
    assert program.adult_contact.name == "Kim Sample"
    relation = program.contact_relations.get()
    assert relation.target_key == relation.target.translation_key


def test_a_list_that_named_both_names_the_successor_once(places, retire, kim):
    retire()
    raw = models.StandardPage.objects.get(title="By block").body.raw_data
    chosen = raw[0]["value"]["content"][0]["value"]["contacts"]
    assert [one["value"] for one in chosen] == [kim.pk]


def test_drafts_are_changed_as_they_are_and_past_versions_stay(places, retire, robin, kim):
    page = places["text"]
    was_live = page.live_revision
    page.title = "Newer words"
    draft = page.save_revision()
    retire()
    draft.refresh_from_db()
    was_live.refresh_from_db()
    page.refresh_from_db()
    assert page.latest_revision_id == draft.pk
    assert page.has_unpublished_changes
    assert f'id=\\"{kim.pk}\\" linktype' in draft.content["body"]
    assert f'id=\\"{robin.pk}\\" linktype' in was_live.content["body"]
    draft.publish()
    assert not is_named(robin)


def test_a_live_page_without_a_draft_has_a_new_version_and_no_unpublished_change(places, retire):
    page = places["block"]
    retire()
    after = models.StandardPage.objects.get(pk=page.pk)
    assert after.latest_revision_id == after.live_revision_id != page.live_revision_id
    assert not after.has_unpublished_changes


def test_a_contact_that_only_a_draft_names_is_replaced_there(make, robin, retire, kim):
    page = make(models.StandardPage)
    publish(page)
    page.body = body_with(("text", link_to(robin)))
    page.save_revision()
    assert not is_named(robin)
    retire()
    models.StandardPage.objects.get(pk=page.pk).latest_revision.publish()
    assert is_named(kim)
    assert not is_named(robin)


def test_settings_and_who_stands_in_name_the_successor(retire, robin, kim, english, home, spanish):
    absent = make_contact(english, name="Absent", stand_in=robin)
    absent.copy_for_translation(spanish).save()
    absent.save_revision()
    settings = models.SiteSettings.objects.create(site=home.get_site(), language_help_contact=robin)
    retire()
    settings.refresh_from_db()
    assert settings.language_help_contact == kim
    for one in Contact.objects.filter(name="Absent"):
        assert one.stand_in == kim
        assert one.get_latest_revision_as_object().stand_in == kim
    assert not is_named(robin)


def test_an_inbox_has_the_successor_called_instead(make, robin, kim, retire, reader):
    door = make(models.EnquiryPage, inbox=make_inbox(contact=robin))
    retire()
    shown = reader.get(door.url).content.decode()
    assert NEW in shown
    assert OLD not in shown


@pytest.mark.parametrize("is_translated", [True, False])
def test_each_language_names_the_successor_in_it_else_in_english(
    is_translated, make, home, robin, kim, spanish, retire, reader
):
    publish(home.copy_for_translation(spanish))
    theirs = robin.copy_for_translation(spanish)
    theirs.live = True
    theirs.save()
    if is_translated:
        kim_in_spanish = kim.copy_for_translation(spanish)
        kim_in_spanish.role, kim_in_spanish.live = "Enfermera jefa", True
        kim_in_spanish.save()
    page = set_body(make(models.StandardPage), body_with(("text", "<p>x</p>")))
    translated = page.copy_for_translation(spanish, copy_parents=True)
    translated = set_body(translated, body_with(("contacts", {"contacts": [theirs]})))
    retire()
    shown = reader.get(translated.url).content.decode()
    assert ("Enfermera jefa" in shown) == is_translated
    assert NEW in shown
    assert not is_named(theirs)
    assert not Contact.objects.filter(name="Robin Sample", live=True).exists()


def test_the_translation_editor_does_not_bring_it_back(
    make, home, robin, spanish, retire, admin_user
):
    publish(home.copy_for_translation(spanish))
    page = set_body(make(models.StandardPage), body_with(("text", link_to(robin))))
    source, _made = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=spanish)
    translation.save_target(admin_user)
    retire()
    assert not is_named(robin)
    Translation.objects.get().save_target(admin_user)
    assert not is_named(robin)


def test_a_signed_page_stays_signed_by_who_replaced_the_contact(make, robin, retire, admin_user):
    page = make(models.ProgramPage)
    signs = {"heading": "Call", "signs": ["fever"], "text": link_to(robin)}
    page = set_body(page, body_with(("care_card", signs)))
    clinical = page.sign_off
    retire()
    page = models.ProgramPage.objects.get()
    assert page.is_signed_off
    assert page.sign_off.kind == SignOff.Kind.WORDING
    assert page.sign_off.user == admin_user
    assert "Kim Sample, RN in place of Robin Sample, RN" in page.sign_off.reason
    assert clinical.kind == SignOff.Kind.CLINICAL
    assert SignOff.objects.filter(kind=SignOff.Kind.CLINICAL).count() == 1


def test_an_unsigned_draft_stays_unsigned(make, robin, retire):
    page = make(models.ProgramPage)
    page = set_body(page, body_with(("text", link_to(robin))))
    page.who_it_helps = "Everybody."
    page.save_revision()
    retire()
    assert not models.ProgramPage.objects.get().is_signed_off


def test_it_is_kept_unpublished_and_logged(places, retire, robin):
    retire()
    robin.refresh_from_db()
    assert not robin.live
    assert ModelLogEntry.objects.filter(action="contacts.retired").count() == 1
    assert PageLogEntry.objects.filter(action="contacts.replaced").count() == len(places)


def all_as_it_was(places, reader, robin):
    robin.refresh_from_db()
    shown = [reader.get(page.url).content.decode() for page in places.values()]
    return (
        robin.live
        and all(OLD in one for one in shown)
        and not PageLogEntry.objects.filter(action="contacts.replaced")
    )


def test_a_locked_page_is_named_before_and_keeps_all_as_it_was(
    places, retire, robin, kim, reader, editor, django_user_model
):
    page = places["text"]
    page.locked, page.locked_by = True, django_user_model.objects.create(username="Sasha")
    page.save()
    with pytest.raises(NotRetired):
        retire()
    assert all_as_it_was(places, reader, robin)
    shown = editor.get(address(robin), {"successor": kim.pk}).content.decode()
    assert "A place is locked" in shown
    assert "retire it</button>" not in shown


def test_a_failure_halfway_changes_nothing(places, retire, robin, reader, monkeypatch):
    replaced = []

    def fail_later(self, *args, **kwargs):
        replaced.append(self)
        if len(replaced) > 2:
            raise RuntimeError("halfway")
        return original(self, *args, **kwargs)

    original = models.StandardPage.save_revision
    monkeypatch.setattr(models.StandardPage, "save_revision", fail_later)
    with pytest.raises(RuntimeError, match="halfway"):
        retire()
    assert all_as_it_was(places, reader, robin)


def test_a_place_that_comes_in_between_changes_nothing(
    places, retire, robin, reader, english, monkeypatch
):
    put = Retirement.put_into_place

    def put_while_another_comes(self, place, user):
        put(self, place, user)
        make_contact(english, name="Newcomer", stand_in=robin)

    monkeypatch.setattr(Retirement, "put_into_place", put_while_another_comes)
    with pytest.raises(NotRetired, match="Newcomer"):
        retire()
    assert all_as_it_was(places, reader, robin)


def address(contact):
    return reverse("contact_retire", args=[contact.pk])


def test_the_screen_lists_every_place_and_then_does_it(places, robin, kim, editor, reader):
    places["text"].save_revision()
    shown = editor.get(address(robin), {"successor": kim.pk}).content.decode()
    for page in places.values():
        assert page.title in shown
    assert "4 places" in shown
    for kind in (
        "Link in “Text”",
        "Link in “Care card”",
        "Contacts",
        "Contact, Program for adults",
    ):
        assert kind in shown
    said = editor.post(address(robin), {"successor": kim.pk}, follow=True).content.decode()
    assert "now stands in all 4 places" in said
    assert NEW in reader.get(places["text"].url).content.decode()


def test_a_place_is_seen_as_it_would_be(places, robin, kim, editor, make):
    draft = make(models.StandardPage, title="Only a draft")
    draft.body = body_with(("text", link_to(robin)))
    draft.save_revision()
    for page in [*places.values(), draft]:
        kind = ContentType.objects.get_for_model(page).pk
        seen = editor.get(reverse("contact_retired", args=[robin.pk, kim.pk, kind, page.pk]))
        assert NEW in seen.content.decode()
        assert OLD not in seen.content.decode()
    assert is_named(robin)


@pytest.mark.parametrize("who", ["itself", "a translation", "a draft", "who it stands in for"])
def test_who_can_take_no_place_is_refused(who, robin, editor, english, spanish):
    translation = robin.copy_for_translation(spanish)
    translation.live = True
    translation.save()
    chosen = {
        "itself": robin,
        "a translation": translation,
        "a draft": make_contact(english, live=False),
        "who it stands in for": make_contact(english, name="Absent", stand_in=robin),
    }[who]
    answer = editor.post(address(robin), {"successor": chosen.pk})
    assert answer.status_code == 200
    assert answer.context_data["form"].errors
    robin.refresh_from_db()
    assert robin.live


def test_who_cannot_publish_contacts_is_led_nowhere(roles, robin, kim, places):
    user = User.objects.create_user("writer")
    user.groups.add(Group.objects.get(name="Editors"))
    client = Client()
    client.force_login(user)
    client.post(address(robin), {"successor": kim.pk})
    robin.refresh_from_db()
    assert robin.live
    edit = reverse("wagtailsnippets_contacts_contact:edit", args=[robin.pk])
    assert "Retire…" not in client.get(edit).content.decode()


def test_the_form_and_the_refusal_of_deletion_lead_there(places, robin, editor):
    names = {
        name: reverse(f"wagtailsnippets_contacts_contact:{name}", args=[robin.pk])
        for name in ("edit", "delete")
    }
    assert address(robin) in editor.get(names["edit"]).content.decode()
    assert address(robin) in editor.post(names["delete"], follow=True).content.decode()
