"""A set of drafts goes live at one time: all of it, or none."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, ReferenceIndex

from contacts.models import Contact
from pages import models
from pages.models.sign_off import sign
from pages.staff.releases import address_to_add

from .conftest import publish
from .test_sign_off import signed_in, write

LATER = timedelta(days=1)


@pytest.fixture
def publisher(roles):
    client = signed_in("Publishers")
    client.user.email = "publisher@example.org"
    client.user.save()
    return client


@pytest.fixture
def parking(make):
    page = make(models.StandardPage, title="Parking", slug="parking")
    publish(page)
    return page


@pytest.fixture
def program(make):
    page = make(models.ProgramPage, title="Transplant", slug="transplant")
    publish(page)
    return models.ProgramPage.objects.get(pk=page.pk)


def new_number(contact, number):
    contact.phones = [("phone", {"number": number, "extension": "", "letters": "", "label": ""})]
    contact.save_revision()
    return contact


@pytest.fixture
def drafts(parking, program, contact):
    """Two pages and a contact, each with a draft that families don’t see yet."""
    write(parking, "Level 7.")
    sign(write(program, "It may help."), None, name="Dr. Sample")
    return [parking, program, new_number(contact, "+16175550177")]


def planned(drafts, user, **fields):
    release = models.Release.objects.create(name="New clinic", planned_by=user, **fields)
    for draft in drafts:
        release.add(type(draft).objects.get(pk=draft.pk))
    return release


def press(client, release):
    address = reverse("releases:publish", args=[release.pk])
    return client.post(address, follow=True).content.decode()


def seen():
    """Return what families read of the three drafts."""
    pages = [Client().get(path).content.decode() for path in ("/parking/", program_path())]
    number = Contact.objects.get().phone.text
    return "Level 7." in pages[0], "It may help." in pages[1], number == "617-555-0177"


def program_path():
    return models.ProgramPage.objects.get().get_url()


def test_two_pages_and_a_contact_go_live_at_once(drafts, publisher):
    release = planned(drafts, publisher.user)
    assert seen() == (False, False, False)
    assert "All of “New clinic” is live." in press(publisher, release)
    assert seen() == (True, True, True)
    release.refresh_from_db()
    assert release.is_published


def test_one_unsigned_page_keeps_all_back_and_is_named(drafts, publisher, program):
    write(program, "It always works.")
    release = planned(drafts, publisher.user)
    shown = press(publisher, release)
    assert seen() == (False, False, False)
    assert "No clinician has signed this text." in shown
    assert reverse("wagtailadmin_pages:edit", args=[program.pk]) in shown


def test_an_unfinished_draft_keeps_all_back_and_says_where(drafts, publisher, parking):
    parking.body = [("section", {"heading": "How", "content": [("quote", {"text": ""})]})]
    parking.save_revision()
    release = planned(drafts, publisher.user)
    shown = press(publisher, release)
    assert seen() == (False, False, False)
    assert "A block of “body” is unfinished." in shown
    block = parking.get_latest_revision_as_object().body[0].value["content"][0].id
    assert f"#block-{block}-section" in shown


def test_a_failure_in_the_middle_leaves_nothing_half(
    drafts, publisher, parking, program, contact, monkeypatch
):
    parking.get_latest_revision_as_object()
    parking.body = [
        (
            "section",
            {
                "heading": "Level 7.",
                "content": [("text", f'<p><a linktype="contact" id="{contact.pk}">us</a></p>')],
            },
        )
    ]
    parking.title = "Garage"
    parking.save_revision()
    release = planned(drafts, publisher.user)

    def broken_save(self, *args, **kwargs):
        raise OSError("The disk is full.")

    monkeypatch.setattr(Contact, "save", broken_save)
    shown = press(publisher, release)
    assert "Nothing went live." in shown
    assert "The disk is full." in shown
    assert seen() == (False, False, False)
    parking.refresh_from_db()
    assert parking.title == "Parking"
    locale = parking.locale_id
    assert not models.SitePage.objects.searchable(locale).search("Garage")
    assert models.SitePage.objects.searchable(locale).search("Parking")
    assert not ReferenceIndex.get_references_to(contact).exists()
    release.refresh_from_db()
    assert release.is_refused


def test_what_is_due_goes_live_by_itself(drafts, publisher):
    release = planned(drafts, publisher.user, goes_live_at=timezone.now() + LATER)
    call_command("publish_releases")
    assert seen() == (False, False, False)
    models.Release.objects.update(goes_live_at=timezone.now())
    call_command("publish_releases")
    assert seen() == (True, True, True)
    assert not mail.outbox
    assert (
        "all of it went live"
        in publisher.get(reverse("releases:edit", args=[release.pk])).content.decode()
    )


def test_who_planned_what_is_refused_gets_one_mail_with_a_link_alone(drafts, publisher, program):
    write(program, "It always works.")
    release = planned(drafts, publisher.user, goes_live_at=timezone.now())
    call_command("publish_releases")
    call_command("publish_releases")
    assert seen() == (False, False, False)
    [sent] = mail.outbox
    assert sent.to == ["publisher@example.org"]
    assert reverse("releases:edit", args=[release.pk]) in sent.body
    assert not [word for word in ("Transplant", "New clinic", "works") if word in sent.body]
    sign(program.get_latest_revision_as_object(), None, name="Dr. Sample")
    release.add(models.ProgramPage.objects.get())
    press(publisher, release)
    assert Client().get(program_path()).content.decode().count("It always works.") == 1


def test_a_right_that_was_taken_away_keeps_all_back(drafts, publisher):
    planned(drafts, publisher.user, goes_live_at=timezone.now())
    publisher.user.groups.clear()
    call_command("publish_releases")
    assert seen() == (False, False, False)
    assert models.Release.objects.get().is_refused


def test_a_draft_goes_in_from_its_menu_and_stays_as_it_was(drafts, publisher, parking):
    address = address_to_add(parking)
    for place in (
        reverse("wagtailadmin_pages:edit", args=[parking.pk]),
        reverse("wagtailadmin_explore", args=[parking.get_parent().pk]),
    ):
        assert address in publisher.get(place).content.decode()
    publisher.post(address, {"release": "", "name": "New clinic"})
    release = models.Release.objects.get()
    assert release.planned_by == publisher.user
    assert not release.goes_live_at
    write(models.StandardPage.objects.get(), "Level 8.")
    screen = publisher.get(reverse("releases:edit", args=[release.pk])).content.decode()
    assert "There is a newer draft." in screen
    press(publisher, release)
    assert seen()[0]


def test_the_newest_draft_is_taken_when_asked_for(drafts, publisher, parking):
    release = planned([parking], publisher.user)
    write(parking, "Level 8.")
    item = release.items.get()
    publisher.post(reverse("releases:take_newest", args=[item.pk]))
    press(publisher, release)
    assert "Level 8." in Client().get("/parking/").content.decode()


def test_what_autosave_wrote_over_is_not_published_unseen(drafts, publisher, parking):
    release = planned([parking], publisher.user)
    page = models.StandardPage.objects.get()
    page.summary = "Typed a moment later."
    page.save_revision(overwrite_revision=page.latest_revision)
    assert "The draft was changed since." in press(publisher, release)
    assert not seen()[0]


def test_an_older_draft_never_replaces_what_went_live_since(drafts, publisher, parking):
    release = planned([parking], publisher.user)
    write(parking, "Level 8.")
    parking.get_latest_revision().publish()
    assert "A newer version is live." in press(publisher, release)
    assert "Level 8." in Client().get("/parking/").content.decode()


def test_a_deleted_page_is_named_and_can_be_taken_out(drafts, publisher, parking):
    release = planned(drafts, publisher.user)
    models.StandardPage.objects.get(pk=parking.pk).delete()
    assert "It was deleted. Take it out." in press(publisher, release)
    item = release.items.first()
    publisher.post(reverse("releases:take_out", args=[item.pk]))
    press(publisher, release)
    release.refresh_from_db()
    assert release.is_published


def test_a_contact_goes_in_from_its_own_menu(drafts, publisher, contact):
    address = address_to_add(contact)
    edit = reverse("wagtailsnippets_contacts_contact:edit", args=[contact.pk])
    listing = reverse("wagtailsnippets_contacts_contact:list")
    assert address in publisher.get(edit).content.decode()
    assert address in publisher.get(listing).content.decode()


def test_only_who_publishes_plans(drafts, publisher, parking):
    release = planned(drafts, publisher.user)
    editor = signed_in("Editors")
    addresses = [
        reverse("releases:index"),
        reverse("releases:edit", args=[release.pk]),
        address_to_add(parking),
    ]
    for address in addresses:
        assert editor.get(address).status_code == 302
    press(editor, release)
    for name in ("take_out", "take_newest"):
        editor.post(reverse(f"releases:{name}", args=[release.items.first().pk]))
    assert release.items.count() == 3
    assert seen() == (False, False, False)
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[parking.pk]))
    assert address_to_add(parking) not in edit.content.decode()


def test_a_publisher_adds_only_pages_that_they_may_publish(drafts, publisher, parking, home):
    GroupPagePermission.objects.filter(group__name="Publishers").delete()
    assert publisher.post(address_to_add(parking), {"name": "Mine"}).status_code == 302
    assert not models.Release.objects.exists()


def test_what_went_live_is_not_planned_again(drafts, publisher):
    release = planned(drafts, publisher.user)
    press(publisher, release)
    address = reverse("releases:edit", args=[release.pk])
    publisher.post(address, {"name": "Other", "goes_live_at": ""})
    release.refresh_from_db()
    assert release.name == "New clinic"
    assert release.is_published


def test_a_time_that_is_past_is_not_taken(publisher, home):
    values = {"name": "New clinic", "goes_live_at": "2020-01-01 12:00"}
    shown = publisher.post(reverse("releases:add"), values).content.decode()
    assert "This time is past." in shown
    assert not models.Release.objects.exists()
