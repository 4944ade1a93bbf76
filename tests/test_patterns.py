"""A new page starts with what such a page needs; what nobody filled in is never published."""

import json
import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page, Workflow
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from pages import models
from pages.models.patterns import HINT, hints_left
from pages.staff.patterns import start_address
from program_site.models import User

from .conftest import PAGE_TYPES, make_authorization, make_inbox, publish

BUILT_IN = [
    "Any other question",
    "Clinic or service",
    "Doctor, nurse or scientist",
    "Illness that is treated",
    "Illness that stays",
    "International family",
    "New family",
    "Procedure or test on one day",
    "Questions and answers",
    "Referring clinician",
    "Second opinion",
    "Something families do",
    "Something families may know",
    "Told in order",
    "Treatment over weeks or months",
    "Who helps families",
]


@pytest.fixture
def signed_in(roles):
    def sign_in(group):
        user = User.objects.create_user(group.split()[0].lower(), password="x")
        user.groups.add(Group.objects.get(name=group))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def start(make, editor, patterns):
    """Return a function that makes a draft with a pattern, as an editor does; it returns the page."""

    def start_page(name, client=editor, title="A new page"):
        pattern = models.Pattern.objects.get(name=name)
        page_type = pattern.page_type.model_class()
        kind = page_type.allowed_parent_page_models()[0]
        parent = kind.objects.first() or make(kind)
        add = reverse(
            "wagtailadmin_pages:add", args=["pages", page_type._meta.model_name, parent.pk]
        )
        chooser = client.get(add)
        assert chooser.url == start_address(parent, page_type)
        answer = client.post(chooser.url, {"title": title, "pattern": pattern.pk})
        page = page_type.objects.child_of(parent).get(title=title)
        assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
        return page.get_latest_revision_as_object()

    return start_page


def written(raw):
    """Return stored data with an editor's words in the place of every hint."""
    if isinstance(raw, str):
        return HINT.sub("Our own words.", raw)
    if isinstance(raw, dict):
        return {key: written(part) for key, part in raw.items()}
    return [written(part) for part in raw] if isinstance(raw, list) else raw


def write_own_words(page):
    for name in page.pattern_fields:
        setattr(page, name, written(getattr(page, name)))
    body = page.body.stream_block
    page.body = body.to_python(written(page.body.get_prep_value()))
    return page


def test_the_site_comes_with_patterns_for_every_type_that_editors_add(patterns):
    assert sorted(models.Pattern.objects.values_list("name", flat=True)) == BUILT_IN
    for page_type in (models.ProgramPage, models.ConditionPage, models.StoryPage):
        assert models.Pattern.objects.starting(page_type).count() > 1


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_page_from_a_pattern_is_a_draft_full_of_hints(name, start, editor):
    page = start(name)
    assert not page.live
    assert page.owner.username == "admin"
    assert page.slug == "a-new-page"
    assert page.obstacles()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Before this can be published" in form
    shown = page.make_preview_request().content.decode()
    for section in page.body:
        assert section.value["heading"] in shown.replace("&amp;", "&")
    with pytest.raises(PublishPagePermissionError, match="still has"):
        page.get_latest_revision().publish()
    assert not type(page).objects.get(pk=page.pk).live


@pytest.mark.parametrize("name", BUILT_IN)
def test_it_is_published_once_its_hints_are_replaced(name, start, reader):
    page = write_own_words(start(name))
    if isinstance(page, models.StoryPage):
        page.person, page.authorization = "Sam, 9", make_authorization()
    if isinstance(page, models.TeamMemberPage):
        page.role = "nurse"
    if isinstance(page, models.EnquiryPage):
        page.inbox = make_inbox()
    page.full_clean()
    page.body.stream_block.clean(page.body)
    publish(page)
    answer = reader.get(type(page).objects.get(pk=page.pk).get_url())
    assert answer.status_code == 200
    assert "✎" not in answer.content.decode()
    assert "Our own words." in answer.content.decode()


def test_a_hint_is_named_with_its_place(start):
    page = start("Treatment over weeks or months")
    summary, *others, last = page.obstacles()
    assert (
        str(summary)
        == "“Summary” still has a hint: ✎ Say in two sentences what the treatment does, …"
    )
    assert summary.place == "summary"
    questions = next(str(one) for one in others if "Questions" in str(one))
    assert questions.startswith("“Questions families ask” still has 2 hints: ✎ ")
    assert str(last).startswith("“Who to call” still has a hint: ✎ What happens after the call")
    assert last.place == page.body[-1].value["content"][0].id
    page.body[2].value["content"][0].value["steps"][1]["where"] = "✎ Which clinic."
    page.body[2].value["lead"] = ""
    step = next(one for one in page.obstacles() if "step by step" in str(one))
    assert step.place == page.body[2].value["content"][0].value["steps"].bound_blocks[0].id


def draft_of(page):
    return str(type(page).objects.get(pk=page.pk).get_latest_revision_as_object().body)


def form_data(page, words, **action):
    section = {"heading": "Parking", "lead": "", "short_heading": "", "look": "plain"}
    section |= {"content": streamfield([("text", rich_text(words))]), "beside": streamfield([])}
    data = {"title": page.title, "slug": page.slug, "summary": "Where to park."}
    data |= {"body": streamfield([("section", section)]), "evidence": streamfield([]), **action}
    return nested_form_data(data | {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0})


def test_a_page_with_hints_is_saved_but_not_submitted(start, signed_in):
    client = signed_in("Editors")
    page = start("Something families may know", client)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    refused = client.post(
        edit, form_data(page, "<p>Level 2. ✎ Give the hours.</p>", **{"action-submit": "1"})
    )
    shown = refused.content.decode()
    assert "“Parking” still has a hint: ✎ Give the hours." in shown
    assert "Level 2." in shown
    assert page.current_workflow_state is None
    client.post(edit, form_data(page, "<p>Level 2. ✎ Give the hours.</p>"))
    assert "Level 2." in draft_of(page)
    client.post(edit, form_data(page, "<p>Level 2, all day.</p>", **{"action-submit": "1"}))
    assert page.current_workflow_state.workflow == Workflow.objects.get(active=True)


def test_publishing_with_hints_keeps_a_draft_and_says_where(start, editor):
    page = start("Something families may know")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    words = "<p>Level 2. ✎ Give the hours.</p>"
    answer = editor.post(edit, form_data(page, words, **{"action-publish": "1"}), follow=True)
    assert "“Parking” still has a hint" in answer.content.decode()
    assert "Level 2." in draft_of(page)
    assert not models.StandardPage.objects.get(pk=page.pk).live


# Choosing


def test_the_choice_shows_each_pattern_with_its_sections(make, editor, patterns):
    index = make(models.ProgramIndexPage)
    address = start_address(index, models.ProgramPage)
    shown = editor.get(address).content.decode()
    for pattern in models.Pattern.objects.starting(models.ProgramPage):
        for words in (pattern.name, pattern.description, *pattern.sections):
            assert words in shown
    assert "Illness that stays" not in shown
    untitled = editor.post(address, {"title": " ", "pattern": ""})
    assert "This field is required" in untitled.content.decode()
    editor.post(address, {"title": "Search", "pattern": ""})
    assert not models.ProgramPage.objects.get(title="Search").body


def test_a_type_without_patterns_goes_straight_to_its_form(make, editor, patterns, home):
    add = reverse("wagtailadmin_pages:add", args=["pages", "contactpage", home.pk])
    assert editor.get(add).status_code == 200
    models.Pattern.objects.starting(models.StandardPage).delete()
    add = reverse("wagtailadmin_pages:add", args=["pages", "standardpage", home.pk])
    assert editor.get(add).status_code == 200


def test_only_who_may_add_a_page_there_starts_one(make, editor, signed_in, patterns, home):
    index = make(models.ProgramIndexPage)
    address = start_address(index, models.ProgramPage)
    data = {"title": "Sleep", "pattern": models.Pattern.objects.starting(models.ProgramPage)[0].pk}
    refused = signed_in("Clinical reviewers").post(address, data)
    assert refused.url == reverse("wagtailadmin_home")
    wrong_place = reverse("start_page", args=[home.pk, "programpage"])
    assert editor.post(wrong_place, data).status_code == 302
    assert editor.get(reverse("start_page", args=[home.pk, "siteimage"])).status_code == 404
    assert editor.get(reverse("start_page", args=[home.pk, "nothing"])).status_code == 404
    assert not models.ProgramPage.objects.exists()
    other = models.Pattern.objects.starting(models.StoryPage)[0]
    assert editor.post(address, data | {"pattern": other.pk}).status_code == 200
    assert not models.ProgramPage.objects.exists()


# Patterns of one's own


def test_a_page_becomes_a_pattern_as_it_was_last_saved(make, signed_in):
    client = signed_in("Publishers")
    page = make(
        models.StoryPage,
        summary="Live",
        person="Sam, 9",
        authorization=make_authorization(),
        seo_title="Sam",
    )
    page.summary = "✎ Say who tells."
    page.body = [("section", {"heading": "How it began", "content": [("text", "<p>✎ Begin.</p>")]})]
    page.save_revision()
    address = reverse("save_pattern", args=[page.pk])
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert address in edit
    assert "required" in client.post(address, {"replaces": "", "name": ""}).content.decode()
    client.post(address, {"name": "Short story", "description": "For one page of a newsletter."})
    pattern = models.Pattern.objects.get(name="Short story")
    assert pattern.sections == ["How it began"]
    assert pattern.content["summary"] == "✎ Say who tells."
    assert not {"Sam", "Sam, 9", "TEST-001"} & set(map(str, pattern.content.values()))

    page.body[0].value["heading"] = "How it all began"
    page.save_revision()
    client.post(address, {"replaces": pattern.pk, "name": "", "description": ""})
    pattern = models.Pattern.objects.get(name="Short story")
    assert pattern.sections == ["How it all began"]


def test_editors_use_patterns_and_make_none(make, signed_in, patterns):
    client = signed_in("Editors")
    page = make(models.StandardPage)
    address = reverse("save_pattern", args=[page.pk])
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert address not in edit
    client.post(address, {"name": "Mine", "description": "For me."})
    assert not models.Pattern.objects.filter(name="Mine").exists()
    assert client.get(reverse("pattern:index")).status_code == 302


def test_patterns_are_listed_named_and_deleted(signed_in, patterns):
    client = signed_in("Publishers")
    shown = client.get(reverse("pattern:index")).content.decode()
    assert "Told in order" in shown
    assert reverse("pattern:index") + "new/" not in shown
    pattern = models.Pattern.objects.get(name="Told in order")
    edit = reverse("pattern:edit", args=[pattern.pk])
    assert 'name="content"' not in client.get(edit).content.decode()
    client.post(edit, {"name": "Three parts", "description": "For most stories.", "order": 5})
    pattern.refresh_from_db()
    assert pattern.name == "Three parts"
    assert pattern.sections
    client.post(reverse("pattern:delete", args=[pattern.pk]))
    assert not models.Pattern.objects.filter(name="Three parts").exists()


# What a form says


def panels_in(panel):
    yield panel
    for child in getattr(panel, "children", []):
        yield from panels_in(child)


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_field_says_what_belongs_in_it(page_type):
    form = page_type.get_edit_handler().get_form_class()
    explained_elsewhere = {"go_live_at", "expire_at"}  # in the dialog for a schedule
    silent = []
    for panel in panels_in(page_type.get_edit_handler()):
        name = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
        if isinstance(panel, FieldPanel) and name in form.base_fields:
            silent += [name] if not (panel.help_text or form.base_fields[name].help_text) else []
        elif isinstance(panel, InlinePanel):
            silent += [name] if not panel.help_text else []
    assert not set(silent) - explained_elsewhere


def test_slug_search_title_and_social_picture_come_by_themselves(home, make, reader):
    index = make(models.ProgramIndexPage, slug="programs")
    page = models.ProgramPage(title="Sleep & dreams", locale=index.locale)
    Page.objects.get(pk=index.pk).add_child(instance=page)
    html = reader.get("/programs/sleep-dreams/").content.decode()
    assert re.search(r"<title>Sleep &amp; dreams\b", html)
    assert re.search(r'property="og:title" content="Sleep &amp; dreams"', html)
    picture = re.search(r'property="og:image" content="https?://[^/"]+([^"]+)"', html)[1]
    assert reader.get(picture)["Content-Type"] == "image/png"


def test_the_first_hint_is_the_first_in_the_form_however_it_is_stored(make):
    page = make(models.ProgramPage)
    parts = {
        name: [{"type": "text", "id": name, "value": f"<p>✎ What is {name}.</p>"}]
        for name in ("beside", "content")  # as PostgreSQL orders them
    }
    page.body = json.dumps([{"type": "section", "id": "1", "value": {"heading": "Where"} | parts}])
    (left,) = hints_left(page)
    assert left.place == "content"
    assert "2 hints" in str(left)
