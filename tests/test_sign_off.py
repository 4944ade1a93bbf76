"""No health page is published that no clinician signed; nothing that was typed is lost."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import String, StringSegment, StringTranslation

from pages import models
from pages.models.sign_off import sign
from program_site.models import User

from .conftest import publish

CARE_CARD = {"urgency": "urgent", "heading": "Call us if:", "signs": ["a fever"], "text": ""}


def signed_in(group):
    """Return a browser in which somebody of a group has signed in."""
    user = User.objects.create_user(group.split()[0].lower(), password="x", first_name=group)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def people(roles):
    names = ["Editors", "Publishers", "Clinical reviewers"]
    return {name: signed_in(name) for name in names}


@pytest.fixture
def program(make):
    program = make(models.ProgramPage, title="Transplant", slug="transplant")
    publish(write(program, "Stem cells are given back."))
    return models.ProgramPage.objects.get(pk=program.pk)


def write(page, words, heading="Call us if:"):
    """Save a draft of a page with a text and a care card; return the draft."""
    content = [("text", f"<p>{words}</p>"), ("care_card", CARE_CARD | {"heading": heading})]
    page.body = [("section", {"heading": "What it is", "content": content})]
    page.save_revision()
    return page.get_latest_revision_as_object()


def press_publish(client, page):
    """Press “Publish” in the editor, with what the draft says."""
    draft = page.get_latest_revision_as_object()
    sections = [
        (
            "section",
            {
                "heading": section.value["heading"],
                "lead": "",
                "short_heading": "",
                "look": "plain",
                "printed": "on",
                "content": streamfield(
                    [("text", rich_text(section.value["content"][0].value.source))]
                ),
                "beside": streamfield([]),
            },
        )
        for section in draft.body
    ]
    relations = ("contact", "condition", "team", "story")
    data = {
        "title": draft.title,
        "slug": draft.slug,
        "summary": draft.summary,
        "body": streamfield(sections),
        "evidence": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "action-publish": "1",
    } | {
        f"{name}_relations-{count}_FORMS": 0 for name in relations for count in ("TOTAL", "INITIAL")
    }
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, nested_form_data(data), follow=True)


def is_live(page, words):
    return words in Client().get(page.get_url()).content.decode()


def submit(client, page):
    Workflow.objects.get(active=True).start(page.get_latest_revision_as_object(), client.user)


def decide(client, page, action):
    state = page.current_workflow_state.current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(address, {"comment": "Read on the ward."})


def test_nobody_publishes_without_a_clinician(program, people, editor):
    write(program, "It always works.")
    for client in (editor, people["Publishers"]):
        press_publish(client, program)
        assert not is_live(program, "It always works.")
        assert "It always works." in str(program.get_latest_revision_as_object().body)


def test_what_is_changed_after_the_review_is_kept_as_a_draft(program, people, editor):
    sign(write(program, "It may help."), people["Clinical reviewers"].user)
    program.body[0].value["content"][0].value = "<p>It always works.</p>"
    page = press_publish(editor, program)
    assert "is saved as a draft" in page.content.decode()
    assert not is_live(program, "It may help.")


def test_an_editor_a_clinician_and_a_publisher_publish_together(program, people):
    draft = write(program, "It may help.")
    submit(people["Editors"], program)
    assert decide(people["Publishers"], program, "approve").status_code == 302
    assert not is_live(program, "It may help.")
    decide(people["Clinical reviewers"], program, "approve")
    assert program.sign_off.name == "Clinical reviewers"
    assert program.sign_off.covers(draft)
    decide(people["Publishers"], program, "approve")
    assert is_live(program, "It may help.")


def test_an_administrator_is_no_clinician(program, people, editor, admin_user):
    write(program, "It may help.")
    submit(people["Editors"], program)
    decide(editor, program, "approve")
    assert not program.is_signed_off


def test_a_change_of_wording_needs_a_reason_and_no_clinician(program, people, editor):
    sign(write(program, "It may help."), people["Clinical reviewers"].user)
    program.get_latest_revision().publish()
    write(program, "It can help.")
    address = reverse("wording_only", args=[program.pk])
    assert not models.SitePage.objects.get(pk=program.pk).specific.is_signed_off
    assert "required" in people["Editors"].post(address, {"reason": ""}).content.decode()
    people["Editors"].post(address, {"reason": "A plainer word."})
    assert program.sign_off.kind == "wording"
    assert program.sign_off.reason == "A plainer word."
    history = people["Publishers"].get(reverse("wagtailadmin_pages:history", args=[program.pk]))
    assert "only the wording changed: A plainer word." in history.content.decode()
    program.get_latest_revision().publish(user=people["Publishers"].user)
    assert is_live(program, "It can help.")


def test_a_care_card_is_never_wording_only(program, people):
    sign(write(program, "It may help."), people["Clinical reviewers"].user)
    write(program, "It may help.", heading="Call us tomorrow if:")
    address = reverse("wording_only", args=[program.pk])
    response = people["Editors"].post(address, {"reason": "A plainer word."}, follow=True)
    assert "needs a clinical review: it touches a care card" in response.content.decode()
    assert program.sign_off.kind == "clinical"
    assert not program.is_signed_off


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("It may help children of 2 years and older.", {}),
        ("It may help children of 5 years and older.", {"how_long": "9 months"}),
        ("It may help children of 5 years and older.", {"who_it_helps": "All children"}),
        ("It may help children of 5 years and older.", {"summary": "Done in 3 days."}),
    ],
)
def test_a_number_whom_and_how_long_are_never_wording_only(words, fields, program, people):
    clinician = people["Clinical reviewers"].user
    sign(write(program, "It may help children of 5 years and older."), clinician)
    for name, value in fields.items():
        setattr(program, name, value)
    write(program, words)
    page = models.ProgramPage.objects.get(pk=program.pk)
    assert not page.is_signed_off
    assert not page.may_be_wording_only


def test_numbers_that_stand_in_another_order_are_wording(program, people):
    sign(write(program, "2 of 5 are well in 3 weeks."), people["Clinical reviewers"].user)
    write(program, "In 3 weeks, 2 of 5 children are well.")
    assert models.ProgramPage.objects.get(pk=program.pk).may_be_wording_only


def test_publish_says_why_it_only_saved_when_autosave_came_first(program, people):
    """The button was there when the form was opened; the draft has become unsigned since."""
    write(program, "It always works.")
    shown = press_publish(people["Publishers"], program).content.decode()
    assert "is saved as a draft. A clinician has to read it" in shown
    assert not is_live(program, "It always works.")


def test_a_page_with_a_scheduled_version_is_taken_down_at_once_and_for_good(program, people):
    draft = write(program, "Stem cells are given back. Soon.")
    sign(draft, people["Clinical reviewers"].user)
    draft.go_live_at = timezone.now() + timedelta(days=3)
    draft.save_revision().publish()
    assert program.revisions.filter(approved_go_live_at__isnull=False).exists()
    address = reverse("wagtailadmin_pages:unpublish", args=[program.pk])
    people["Publishers"].post(address)
    assert Client().get(program.get_url()).status_code == 410
    assert not program.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_other_pages_need_no_clinician(make, people):
    page = make(models.StandardPage, title="Parking", slug="parking")
    write(page, "Level 2.")
    submit(people["Editors"], page)
    decide(people["Publishers"], page, "approve")
    assert is_live(page, "Level 2.")


def test_a_change_during_the_workflow_goes_back_to_the_clinician(program, people):
    write(program, "It may help.")
    submit(people["Editors"], program)
    decide(people["Clinical reviewers"], program, "approve")
    write(program, "It always works.")
    decide(people["Publishers"], program, "approve")
    assert not is_live(program, "It always works.")
    assert not is_live(program, "It may help.")
    assert program.current_workflow_task.name == "Clinical review"


# Without an account


@pytest.fixture
def link(program, people, client):
    """Return the path that an editor sends to a clinician without an account."""
    write(program, "Stem cells may help most children.")
    submit(people["Editors"], program)
    address = reverse("ask_reviewer", args=[program.pk])
    shown = people["Editors"].post(address, {"name": "Dr. Ada Sample"}).content.decode()
    return re.search(r"/review/[\w-]{43}/", shown)[0]


def test_a_clinician_without_an_account_reads_what_changed_and_signs(program, people, reader, link):
    shown = reader.get(link)
    assert "<del>are given back.</del>" in shown.content.decode()
    assert "<ins>may help most children.</ins>" in shown.content.decode()
    draft = reader.get(f"{link}draft/")
    assert "Stem cells may help most children." in draft.content.decode()
    assert "This is a draft." in draft.content.decode()
    assert f'<a href="{link}">Back to your decision</a>' in draft.content.decode()
    answer = {"decision": "approved", "name": "Ada Sample, MD", "comment": ""}
    thanks = reader.post(link, answer)
    assert f"You said that “{program.title}” is right." in thanks.content.decode()
    assert program.sign_off.name == "Ada Sample, MD"
    decide(people["Publishers"], program, "approve")
    assert is_live(program, "Stem cells may help most children.")


def test_a_clinician_without_an_account_asks_for_changes(program, reader, link):
    answer = {"decision": "changes", "name": "Ada Sample, MD", "comment": ""}
    refused = reader.post(link, answer)
    assert refused.status_code == 422
    assert "Ada Sample, MD" in refused.content.decode()
    reader.post(link, answer | {"comment": "Say which children."})
    state = program.workflow_states.get()
    assert state.status == "needs_changes"
    assert state.current_task_state.comment == "Ada Sample, MD: Say which children."
    assert not program.is_signed_off


def test_a_review_link_is_private_and_works_once(reader, link):
    for path in (link, f"{link}draft/"):
        response = reader.get(path)
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        assert not response.cookies
    reader.post(link, {"decision": "approved", "name": "Ada Sample, MD"})
    for path in (link, f"{link}draft/", f"/review/{'x' * 43}/"):
        assert reader.get(path).status_code == 410


def test_a_review_link_is_closed_when_the_draft_changes_or_time_is_over(program, reader, link):
    models.ReviewLink.objects.update(expires_at=timezone.now())
    assert reader.get(link).status_code == 410
    models.ReviewLink.objects.update(expires_at=timezone.now() + timedelta(days=1))
    assert reader.get(link).status_code == 200
    write(program, "It always works.")
    assert reader.post(link, {"decision": "approved", "name": "A"}).status_code == 410


def test_a_review_link_is_closed_when_autosave_writes_into_the_draft(program, reader, link):
    draft = program.get_latest_revision_as_object()
    draft.summary = "It always works."
    draft.save_revision(overwrite_revision=program.get_latest_revision(), clean=False)
    assert reader.get(link).status_code == 410


def test_who_may_not_edit_a_page_asks_nobody(program, people):
    for name in ("wording_only", "ask_reviewer"):
        response = people["Clinical reviewers"].get(reverse(name, args=[program.pk]))
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_home")


@pytest.fixture
def translate(program, editor, spanish, django_capture_on_commit_callbacks):
    """Return a function that says some words in Spanish, presses “Publish”, and returns the page."""
    address = reverse("wagtail_localize:submit_page_translation", args=[program.pk])
    editor.post(address, {"locales": [spanish.pk], "include_subtree": ""})
    copy = models.ProgramPage.objects.get(locale=spanish)
    words = String.objects.get(data="Stem cells are given back.")

    def translate(text, client):
        StringTranslation.objects.update_or_create(
            translation_of=words,
            locale=spanish,
            context=StringSegment.objects.get(string=words).context,
            defaults={"data": text},
        )
        edit = reverse("wagtailadmin_pages:edit", args=[copy.pk])
        assert "canPublish&quot;: true" in client.get(edit).content.decode()
        with django_capture_on_commit_callbacks(execute=True):
            shown = client.post(edit, {"action": "publish"}, follow=True)
        assert reverse("ask_reviewer", args=[copy.pk]) in shown.content.decode()
        return models.ProgramPage.objects.get(pk=copy.pk)

    return translate


def test_a_translation_is_submitted_where_it_would_be_published(translate, people):
    page = translate("Las células vuelven.", people["Editors"])
    assert not page.live
    assert "Las células vuelven." in str(page.newest.body)
    assert page.awaits_clinician
    decide(people["Clinical reviewers"], page, "approve")
    decide(people["Publishers"], page, "approve")
    assert is_live(page, "Las células vuelven.")


def test_a_translation_that_families_read_is_not_written_over(translate, people):
    page = translate("Las células vuelven.", people["Publishers"])
    decide(people["Clinical reviewers"], page, "approve")
    decide(people["Publishers"], page, "approve")
    page = translate("Siempre funciona.", people["Publishers"])
    assert is_live(page, "Las células vuelven.")
    assert not is_live(page, "Siempre funciona.")
    assert "Siempre funciona." in str(page.newest.body)
    assert page.awaits_clinician
