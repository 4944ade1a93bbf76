"""A word of the glossary, as families open it and as editors link it."""

import re

import pytest
from playwright.sync_api import expect

from pages import models

from ..conftest import set_body
from .editing import insert_section, publish, write_text

pytestmark = pytest.mark.browser


@pytest.fixture
def term(english):
    return models.GlossaryTerm.objects.create(
        locale=english, term="Apheresis", meaning="Collecting certain cells from the blood."
    )


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_word_opens_by_keyboard_and_gives_focus_back(scripts, term, site, make, browser):
    words = f'<p>First comes <a linktype="term" id="{term.pk}">apheresis</a>.</p>'
    page = make(models.StandardPage, slug="steps")
    set_body(page, [("section", {"heading": "Steps", "content": [("text", words)]})])
    family = browser.new_context(java_script_enabled=scripts).new_page()
    family.goto(f"{site}/steps/")
    button = family.get_by_role("button", name="apheresis")
    meaning = family.get_by_role("group", name="Apheresis")
    expect(meaning).to_be_hidden()
    button.focus()
    family.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    family.keyboard.press("Tab")
    expect(meaning.get_by_role("button", name="Close")).to_be_focused()
    family.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(button).to_be_focused()


def test_an_editor_links_a_word_and_families_can_open_it(signed_in, site, make, term, browser):
    page = signed_in
    standard = make(models.StandardPage, slug="steps")
    page.goto(f"{site}/admin/pages/{standard.pk}/edit/")
    content = insert_section(page)
    write_text(page, content, "First comes apheresis")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.get_by_role("button", name="Word of the glossary").click()
    page.get_by_role("link", name="Apheresis").click()
    expect(page.locator("input[name$='-content-0-value']")).to_have_value(re.compile("TERM"))
    publish(page)
    family = browser.new_context().new_page()
    family.goto(f"{site}/steps/")
    family.get_by_role("button", name="apheresis").click()
    expect(family.get_by_role("group", name="Apheresis")).to_contain_text("from the blood")
