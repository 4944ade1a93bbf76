"""The checks panel while an editor writes."""

import json
import re

import pytest
from playwright.sync_api import expect

from pages import models

from ..conftest import make_contact
from .axe import faults_of

pytestmark = pytest.mark.browser

TEXT_ID = "11111111-1111-4111-8111-111111111111"
SECTION_ID = "22222222-2222-4222-8222-222222222222"
HARD = (
    " Multidisciplinary coordination facilitates individualized immunotherapy administration "
    "for pediatric hematologic malignancies, and necessitates preparatory documentation "
    "throughout the department."
)
TROUBLE = (
    "<h4>Toys</h4><p>Call 617-555-0123. Click <a href='https://example.org/'>here</a>.</p>"
    f"<p>{HARD}</p>"
)


WATCHES = """addEventListener("w-unsaved:watch-edits", () => {
    document.documentElement.setAttribute("data-watches", "");
});"""


@pytest.fixture
def writer(signed_in, site):
    """An administrator's browser, which leaves the editor at the end and lets all answers come in."""
    signed_in.add_init_script(WATCHES)
    yield signed_in
    signed_in.goto(f"{site}/nowhere/", wait_until="networkidle")


@pytest.fixture
def autosaved(settings, writer):
    """Turn on autosave; return a function that waits until the editor looks out for changes."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 100
    return lambda: writer.locator("html[data-watches]").wait_for(state="attached")


@pytest.fixture
def stay(make):
    return make(models.StandardPage, title="Your stay", slug="stay", summary="")


def write(stay, html):
    text = {"type": "text", "value": html, "id": TEXT_ID}
    section = {"heading": "What it is", "content": [text]}
    stay.body = json.dumps([{"type": "section", "value": section, "id": SECTION_ID}])
    stay.save_revision()


def open_checks(page, site, stay):
    page.goto(f"{site}/admin/pages/{stay.pk}/edit/")
    page.get_by_role("button", name="Toggle checks").click()
    return page.locator("[data-writing-help]")


def test_the_grade_follows_what_is_typed(writer, site, stay, autosaved):
    page = writer
    write(
        stay, "<p>We meet you at the door. We show you your room. We tell you what comes next.</p>"
    )
    checks = open_checks(page, site, stay)
    expect(checks).to_contain_text("Most families can read it")
    autosaved()
    page.evaluate("document.wasNeverLeft = true")
    page.locator(f"#block-{TEXT_ID}-section").get_by_role("textbox").first.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {HARD}")
    expect(checks).to_contain_text("Hard for most families")
    expect(checks.get_by_role("link", name=re.compile("We meet you"))).to_be_visible()
    expect(page.locator("#w-autosave-indicator")).to_contain_text("Saved")
    assert page.evaluate("document.wasNeverLeft")


def test_a_new_page_is_checked_as_soon_as_it_is_kept(writer, site, home, autosaved):
    page = writer
    page.goto(f"{site}/admin/pages/add/pages/standardpage/{home.pk}/")
    page.get_by_role("button", name="Toggle checks").click()
    checks = page.locator("[data-writing-help]")
    expect(checks).to_contain_text("Shown as soon as a draft is saved.")
    autosaved()
    page.locator("#id_title").fill("Your stay")
    page.locator("#id_summary").fill(HARD)
    expect(checks).to_contain_text("Hard for most families")


def test_what_was_found_leads_to_its_block(writer, site, stay):
    page = writer
    write(stay, f"{'<p>We meet you.</p>' * 60}<p>{HARD}</p>")
    checks = open_checks(page, site, stay)
    block = page.locator(f"#block-{TEXT_ID}-section")
    page.get_by_role("button", name="Collapse all").click()
    expect(block).not_to_be_visible()
    checks.get_by_role("link", name=re.compile("Multidisciplinary")).first.click()
    expect(block).to_be_visible()
    expect(block).to_be_in_viewport()


def test_a_typed_number_becomes_the_contacts(writer, site, stay, english, autosaved):
    page = writer
    make_contact(english, name="Robin Sample")
    write(stay, "<p>We meet you.</p>")
    checks = open_checks(page, site, stay)
    text = page.locator(f"#block-{TEXT_ID}-section").get_by_role("textbox").first
    autosaved()
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Call 617-555-0123 today.")
    checks.get_by_role("button", name="Use the contact").click()
    expect(page.get_by_text("The draft now names Robin Sample, RN")).to_be_visible()
    expect(text.get_by_role("button", name="617-555-0123")).to_be_visible()
    expect(checks).not_to_contain_text("Numbers typed by hand")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_is_accessible(scheme, writer, site, stay, english):
    page = writer
    make_contact(english)
    write(stay, TROUBLE)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    checks = open_checks(page, site, stay)
    expect(checks.get_by_role("button", name="Use the contact")).to_be_visible()
    assert not faults_of(page, "[data-writing-help]")
