"""Nothing that an editor typed is lost: not to another editor, a session that ends, or a bad file."""

import re
from io import BytesIO

import pytest
from django.contrib.sessions.models import Session
from PIL import Image as PillowImage
from playwright.sync_api import expect

from pages import models

pytestmark = pytest.mark.browser


@pytest.fixture
def signed_in(signed_in):
    """The same, until it asks nothing any more: the database is emptied then."""
    yield signed_in
    signed_in.wait_for_load_state("networkidle")


@pytest.fixture
def parking(make):
    page = make(models.StandardPage, title="Parking", slug="parking")
    page.save_revision().publish()
    return page


def open_editor(page, site, parking):
    page.goto(f"{site}/admin/pages/{parking.pk}/edit/")
    return page


def sign_in(page):
    page.locator("#id_username").fill("editor")
    page.locator("#id_password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def save(page):
    page.get_by_role("button", name="Save draft").click()


def summaries(parking):
    """Return what the history has, the newest first."""
    return [one.content["summary"] for one in parking.revisions.order_by("-pk")]


# Two editors


def test_who_saves_second_is_warned_and_the_first_words_stay(
    signed_in, site, parking, browser, django_user_model
):
    first = open_editor(signed_in, site, parking)
    django_user_model.objects.create_superuser("other", password="a long enough password")
    second = browser.new_context().new_page()
    second.goto(f"{site}/admin/")
    second.locator("#id_username").fill("other")
    second.locator("#id_password").fill("a long enough password")
    second.get_by_role("button", name="Sign in").click()
    second.wait_for_url("**/admin/")
    open_editor(second, site, parking)
    first.locator("#id_summary").fill("Level one.")
    second.locator("#id_summary").fill("Level two.")
    save(first)
    expect(first.locator(".messages")).to_contain_text("has been updated")

    save(second)
    dialog = second.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("saved a new version")
    assert summaries(parking)[0] == "Level one."
    expect(second.locator("#id_summary")).to_have_value("Level two.")

    dialog.get_by_role("button", name="Save draft").click()
    expect(second.locator(".messages")).to_contain_text("has been updated")
    assert summaries(parking)[:2] == ["Level two.", "Level one."]
    second.context.close()


# A session that ends


def test_a_session_that_ends_while_typing_loses_nothing(signed_in, site, parking):
    page = open_editor(signed_in, site, parking)
    page.locator("#id_summary").fill("Level one.")
    Session.objects.all().delete()
    save(page)
    expect(page.locator(".messages")).to_contain_text("You are signed out")
    expect(page.locator("#id_summary")).to_have_value("Level one.")
    assert "Level one." not in summaries(parking)

    with page.expect_popup() as opened:
        page.get_by_role("link", name="Sign in in a new tab").click()
    sign_in(opened.value)
    opened.value.close()
    page.bring_to_front()
    save(page)
    expect(page.locator(".messages")).to_contain_text("has been updated")
    assert summaries(parking)[0] == "Level one."


def test_publishing_after_a_session_ended_publishes(signed_in, site, parking):
    page = open_editor(signed_in, site, parking)
    page.locator("#id_summary").fill("Level one.")
    Session.objects.all().delete()
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("You are signed out")
    other = page.context.new_page()
    other.goto(f"{site}/admin/")
    sign_in(other)
    other.close()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("has been published")
    parking.refresh_from_db()
    assert parking.summary == "Level one."


def test_autosave_says_that_the_session_ended(signed_in, site, parking, settings):
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 1
    page = open_editor(signed_in, site, parking)
    Session.objects.all().delete()
    summary = page.locator("#id_summary")
    summary.clear()
    summary.press_sequentially("Level one, beside the river, ", delay=100)  # as people type
    expect(page.locator(".messages")).to_contain_text("You are signed out")
    other = page.context.new_page()
    other.goto(f"{site}/admin/")
    sign_in(other)
    other.close()
    page.locator("#id_summary").fill("Level two.")
    save(page)
    expect(page.locator(".messages")).to_contain_text("has been updated")
    assert summaries(parking)[0] == "Level two."


def test_without_a_connection_the_form_stays(signed_in, site, parking):
    page = open_editor(signed_in, site, parking)
    page.locator("#id_summary").fill("Level one.")
    page.context.set_offline(True)
    save(page)
    expect(page.locator(".messages")).to_contain_text("There is no connection")
    page.context.set_offline(False)
    save(page)
    expect(page.locator(".messages")).to_contain_text("has been updated")
    assert summaries(parking)[0] == "Level one."


# Files that can’t be used


def sixty_megapixels():
    out = BytesIO()
    PillowImage.new("1", (10_000, 6000)).save(out, "PNG")
    return out.getvalue()


SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
<script>alert(1)</script><rect width="5" height="5"/></svg>"""
BAD_FILES = {
    "huge.png": (sixty_megapixels, "too many pixels"),
    "active.svg": (lambda: SVG, "has a script in it"),
    "empty.png": (lambda: b"", "empty"),
}


@pytest.fixture(params=BAD_FILES)
def bad_file(request):
    """A file that can’t be used, and what the form says of it."""
    content, words = BAD_FILES[request.param]
    kind = "image/svg+xml" if request.param.endswith("svg") else "image/png"
    file = {"name": request.param, "mimeType": kind, "buffer": content()}
    return file, re.compile(words, re.IGNORECASE)


def fill_in(form):
    expect(form.get_by_label("Title")).not_to_have_value("")  # it comes from the file's name first
    form.get_by_label("Title").fill("The garden")
    form.get_by_label("Credit").fill("A. Painter")


def expect_kept(form):
    expect(form.get_by_label("Title")).to_have_value("The garden")
    expect(form.get_by_label("Credit")).to_have_value("A. Painter")
    assert not models.SiteImage.objects.exists()


def test_the_form_for_a_picture_keeps_what_was_typed(bad_file, signed_in, site):
    file, words = bad_file
    page = signed_in
    page.goto(f"{site}/admin/images/add/")
    page.locator("input[type=file]").set_input_files(file)
    fill_in(page)
    page.locator(".tagit-new input").fill("garden,")
    page.get_by_role("button", name="Upload", exact=True).click()
    expect(page.locator("main")).to_contain_text(words)
    expect_kept(page)
    expect(page.locator(".tagit-label")).to_have_text("garden")


def test_many_pictures_at_once_name_the_one_that_can_not_be_used(bad_file, signed_in, site):
    file, words = bad_file
    page = signed_in
    page.goto(f"{site}/admin/images/multiple/add/")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator("#upload-list")).to_contain_text(words)
    expect(page.locator("#upload-list")).to_contain_text(file["name"])
    assert not models.SiteImage.objects.exists()


def test_choosing_a_picture_in_a_page_keeps_what_was_typed(bad_file, signed_in, site, parking):
    file, words = bad_file
    page = open_editor(signed_in, site, parking)
    page.get_by_role("button", name="Choose an image").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Upload").click()
    form = dialog.locator("form[data-chooser-modal-creation-form]")
    form.locator("input[type=file]").set_input_files(file)
    fill_in(form)
    form.get_by_role("button", name="Upload").click()
    expect(form).to_contain_text(words)
    expect_kept(form)
