"""What each role is there for: resources are signed, programs have managers, refusals say why."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import Collection, Page, PageLogEntry, Task, Workflow
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import TranslationSource

from pages import models
from pages.models.obstacles import Obstacle
from pages.models.sign_off import sign
from program_site.models import User

from .conftest import publish
from .test_sign_off import decide, is_live, signed_in, submit, write

OBSTACLE = Obstacle("The picture needs a credit.", "picture")


@pytest.fixture
def people(roles):
    names = ["Editors", "Publishers", "Clinical reviewers", "Administrators", "Program managers"]
    return {name: signed_in(name) for name in names}


@pytest.fixture
def program(make):
    program = make(models.ProgramPage, title="Transplant", slug="transplant")
    publish(write(program, "Stem cells are given back."))
    return models.ProgramPage.objects.get(pk=program.pk)


@pytest.fixture
def hindered(monkeypatch):
    """A site where something is left to mend on every page."""
    monkeypatch.setattr(models.SitePage, "obstacles", lambda self: [OBSTACLE])


def new_page(client, parent, page_type, action):
    """Press a button on the screen for a new page; return what is shown then."""
    data = {
        "title": "Fever",
        "slug": "fever",
        "body": streamfield([]),
        "evidence": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        action: "1",
    }
    address = reverse("wagtailadmin_pages:add", args=["pages", page_type, parent.pk])
    return client.post(address, nested_form_data(data), follow=True)


# Health advice that is no program, condition or story


def test_a_resource_waits_for_a_clinician_and_a_standard_page_beside_it_does_not(home, people):
    shown = new_page(people["Publishers"], home, "resourcepage", "action-publish")
    assert "A clinician has to read it" in shown.content.decode()
    resource = models.ResourcePage.objects.get()
    assert not resource.live
    resource.delete()
    new_page(people["Publishers"], home, "standardpage", "action-publish")
    assert models.StandardPage.objects.get().live


def test_a_new_resource_offers_no_button_to_publish(home, people):
    for page_type, offered in (("resourcepage", False), ("contactpage", True)):
        address = reverse("wagtailadmin_pages:add", args=["pages", page_type, home.pk])
        shown = people["Publishers"].get(address).content.decode()
        assert ('name="action-publish"' in shown) == offered


def test_a_new_page_with_something_to_mend_is_kept_as_a_draft(home, people, hindered):
    shown = new_page(people["Publishers"], home, "standardpage", "action-publish")
    assert "The picture needs a credit." in shown.content.decode()
    assert not models.StandardPage.objects.get().live


def test_a_copy_of_a_signed_page_is_a_draft(program, people):
    address = reverse("wagtailadmin_pages:copy", args=[program.pk])
    assert "publish_copies" not in people["Administrators"].get(address).content.decode()
    people["Administrators"].post(
        address,
        {
            "new_title": "Transplants always help",
            "new_slug": "always",
            "new_parent_page": program.get_parent().pk,
            "publish_copies": "on",
        },
    )
    assert not models.ProgramPage.objects.get(slug="always").live


@pytest.mark.parametrize("action", ["publish", "copy", "delete", "unpublish"])
def test_nothing_is_published_past_the_screens(action, program, people):
    before = Page.objects.count()
    address = reverse("wagtailadmin_api:pages:action", args=[program.pk, action])
    assert people["Administrators"].post(address).status_code == 404
    assert Page.objects.count() == before


# The steps of the workflow


def test_the_last_step_is_one_that_says_why_and_keeps_its_groups(program, people):
    assert isinstance(Task.objects.get(name="Publishing").specific, models.Publishing)
    steps = Workflow.objects.get(active=True).tasks
    assert [task.name for task in steps] == ["Clinical review", "Publishing"]
    assert [group.name for group in steps[1].specific.groups.all()] == ["Publishers"]


@pytest.mark.parametrize("role", ["Clinical reviewers", "Publishers"])
def test_an_approval_that_can_not_be_says_why_and_changes_nothing(
    role, program, people, monkeypatch
):
    write(program, "It may help.")
    submit(people["Editors"], program)
    if role == "Publishers":
        decide(people["Clinical reviewers"], program, "approve")
    signed, state = program.sign_offs.count(), program.current_workflow_task_state
    monkeypatch.setattr(models.SitePage, "obstacles", lambda self: [OBSTACLE])
    answer = people[role].get(decide(people[role], program, "approve").url, follow=True)
    shown = answer.content.decode()
    assert "isn’t approved yet. The picture needs a credit." in shown
    assert program.sign_offs.count() == signed
    assert program.current_workflow_task_state == state
    assert state.status == "in_progress"
    assert not is_live(program, "It may help.")
    monkeypatch.undo()
    decide(people[role], program, "approve")
    assert program.current_workflow_task_state != state


def test_approving_in_the_editor_says_why_as_well(make, people, monkeypatch):
    page = make(models.StandardPage, title="Parking", slug="parking")
    page.save_revision()
    submit(people["Editors"], page)
    monkeypatch.setattr(models.SitePage, "obstacles", lambda self: [OBSTACLE])
    data = {
        "title": "Parking",
        "slug": "parking",
        "body": streamfield([]),
        "evidence": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
    }
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = people["Publishers"].post(address, nested_form_data(data), follow=True)
    assert answer.redirect_chain[-1][0] == address
    assert "isn’t approved yet. The picture needs a credit." in answer.content.decode()
    assert page.current_workflow_task.name == "Publishing"


def test_a_workflow_without_a_clinician_publishes_no_health_advice(program, people):
    step = Task.objects.get(name="Publishing")
    Workflow.objects.get(active=True).workflow_tasks.exclude(task=step).delete()
    write(program, "It always works.")
    submit(people["Editors"], program)
    answer = people["Publishers"].get(decide(people["Publishers"], program, "approve").url)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[program.pk])
    assert not is_live(program, "It always works.")
    assert program.current_workflow_task.name == "Publishing"


# Managers of a program


@pytest.fixture
def other(make):
    return make(models.ProgramPage, title="Gene therapy", slug="gene-therapy")


def choose_managers(people, program, *names):
    address = reverse("program_managers", args=[program.pk])
    members = [people[name].user.pk for name in names]
    return people["Administrators"].post(address, {"members": members})


def may_edit(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_manager_writes_one_program_in_every_language_and_publishes_nothing(
    program, other, people, spanish
):
    manager = people["Editors"]
    manager.user.groups.clear()
    choose_managers(people, program, "Editors")
    assert set(manager.user.groups.values_list("name", flat=True)) == {
        "Managers of Transplant",
        "Program managers",
    }
    translation = program.copy_for_translation(spanish, copy_parents=True)
    assert may_edit(manager, program)
    assert may_edit(manager, translation)
    assert not may_edit(manager, other)
    assert not may_edit(manager, program.get_parent())
    sign(program.newest, None, name="Dr. Sample")
    assert not program.permissions_for_user(manager.user).can_publish()


def test_a_manager_keeps_files_in_one_collection_only(program, people, image):
    manager = people["Editors"]
    manager.user.groups.clear()
    choose_managers(people, program, "Editors")
    own = Collection.objects.get(name="Transplant")
    upload = manager.get(reverse("wagtailimages:add_multiple"))
    assert upload.status_code == 200
    edit = reverse("wagtailimages:edit", args=[image.pk])
    assert manager.get(edit).status_code == 302
    image.collection = own
    image.save()
    assert manager.get(edit).status_code == 200


def test_group_and_collection_are_made_once_and_who_leaves_loses_the_role(program, people):
    for names in (["Editors", "Publishers"], ["Publishers"]):
        choose_managers(people, program, *names)
    assert Group.objects.filter(name__startswith="Managers of").count() == 1
    assert Collection.objects.filter(name="Transplant").count() == 1
    assert not people["Editors"].user.groups.filter(name="Program managers").exists()
    assert people["Publishers"].user.groups.filter(name="Program managers").exists()


def test_two_programs_of_one_title_share_no_managers(program, make, people):
    twin = make(models.ProgramPage, title="Transplant", slug="twin")
    choose_managers(people, program, "Editors")
    choose_managers(people, twin, "Publishers")
    groups = models.ProgramManagers.objects.values_list("group__name", flat=True)
    assert set(groups) == {"Managers of Transplant", f"Managers of Transplant ({twin.pk})"}


def test_managers_are_chosen_by_administrators_from_the_menu_of_the_page(program, people):
    address = reverse("program_managers", args=[program.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[program.pk])
    assert address in people["Administrators"].get(edit).content.decode()
    assert address not in people["Publishers"].get(edit).content.decode()
    for name in ("Editors", "Publishers", "Program managers"):
        assert people[name].get(address).url == reverse("wagtailadmin_home")
    shown = people["Administrators"].get(address).content.decode()
    assert "Nobody yet." in shown


# The address for a clinician without an account, by mail


def test_the_address_is_mailed_and_the_e_mail_is_kept_nowhere(program, people):
    write(program, "It may help.")
    submit(people["Editors"], program)
    to = {"name": "Dr. Ada Sample", "email": "ada@example.org"}
    shown = people["Editors"].post(reverse("ask_reviewer", args=[program.pk]), to).content.decode()
    assert "We mailed this address to Dr. Ada Sample" in shown
    message = mail.outbox[0]
    assert message.to == ["ada@example.org"]
    address = next(word for word in message.body.split() if "/review/" in word)
    assert address in shown
    for word in ("Ada", "Sample", "Transplant", "help"):
        assert word not in message.subject + message.body.replace(address, "")
    logged = PageLogEntry.objects.filter(page=program.pk, action="pages.review_link").get()
    assert logged.data == {"name": "Dr. Ada Sample"}
    assert "ada@example.org" not in str(models.ReviewLink.objects.values())


# What stock Wagtail lets pass


def test_who_may_not_publish_syncs_translations_into_drafts(make, people, spanish):
    page = make(models.StandardPage, title="Parking", slug="parking")
    people["Administrators"].post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
        {"locales": [spanish.pk], "include_subtree": ""},
    )
    translation = page.get_translation(spanish)
    assert not translation.live
    source = TranslationSource.objects.get_for_instance(page)
    people["Editors"].post(
        reverse("wagtail_localize:update_translations", args=[source.pk]),
        {"publish_translations": "on"},
    )
    translation.refresh_from_db()
    assert not translation.live


def test_a_manager_translates_no_other_program(program, other, people):
    manager = people["Program managers"]
    choose_managers(people, program, "Program managers")
    for page, status in ((program, 200), (other, 302)):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        assert manager.get(address).status_code == status


def test_an_administrator_makes_no_superuser_and_takes_over_none(people, admin_user):
    fields = {
        "username": "admin",
        "email": "a@example.org",
        "first_name": "A",
        "last_name": "B",
        "is_active": "on",
        "password1": "a long enough password",
        "password2": "a long enough password",
    }
    client = people["Administrators"]
    client.post(reverse("wagtailusers_users:edit", args=[admin_user.pk]), fields)
    admin_user.refresh_from_db()
    assert not admin_user.check_password("a long enough password")
    new = fields | {"username": "new", "is_superuser": "on"}
    client.post(reverse("wagtailusers_users:add"), new)
    assert not User.objects.filter(username="new").exists()
    client.post(reverse("wagtailusers_users:add"), fields | {"username": "new"})
    assert not User.objects.get(username="new").is_superuser


def test_a_page_that_waits_for_a_clinician_can_be_taken_down_at_once(program, people):
    write(program, "It may help.")
    submit(people["Editors"], program)
    address = reverse("wagtailadmin_pages:unpublish", args=[program.pk])
    people["Editors"].post(address)
    assert models.ProgramPage.objects.get(pk=program.pk).live
    people["Publishers"].post(address)
    assert not models.ProgramPage.objects.get(pk=program.pk).live


def test_who_may_use_no_document_sees_no_title(people):
    models.SiteDocument.objects.create(title="Letter of Ada", file="letter.pdf", file_size=1)
    address = reverse("wagtailadmin_api:documents:listing")
    assert "Letter of Ada" in people["Editors"].get(address).content.decode()
    assert "Letter of Ada" not in people["Clinical reviewers"].get(address).content.decode()
