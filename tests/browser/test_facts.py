"""Facts as editors choose them, and their screens."""

import re

import pytest
from playwright.sync_api import expect

from pages import models

from ..test_facts import make_fact
from .axe import faults_of
from .editing import insert, insert_section, publish, write_text

pytestmark = pytest.mark.browser


def test_a_fact_is_chosen_in_a_sentence_and_in_a_statistic(signed_in, site, make, english, browser):
    page = signed_in
    make_fact(english, name="Cure rate of ALL")
    standard = make(models.StandardPage, slug="results")
    page.goto(f"{site}/admin/pages/{standard.pk}/edit/")
    content = insert_section(page)
    write_text(page, content, "We cured most")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.get_by_role("button", name="Fact", exact=True).click()
    page.get_by_role("link", name="Cure rate of ALL: 90%").click()
    expect(page.locator("input[name$='-content-0-value']")).to_have_value(re.compile("FACT"))
    insert(page, content.get_by_role("button", name="Insert a block").last, "Statistic")
    content.get_by_role("button", name="Choose fact", exact=True).click()
    expect(page.get_by_role("link", name="Cure rate of ALL: 90%")).to_be_visible()
    assert not faults_of(page, ".modal-content")
    page.get_by_role("link", name="Cure rate of ALL: 90%").click()
    publish(page)
    family = browser.new_context().new_page()
    family.goto(f"{site}/results/")
    expect(family.get_by_text("We cured 90%")).to_be_visible()
    expect(family.get_by_text("overall cure rate for childhood ALL")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_screens_of_facts_are_accessible(width, signed_in, site, english):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    fact = make_fact(english)
    for path in ("", "?show=expired", "?show=waiting"):
        page.goto(f"{site}/admin/snippets/pages/fact/{path}")
        assert not faults_of(page)
    page.goto(f"{site}/admin/snippets/pages/fact/edit/{fact.pk}/")
    expect(page.get_by_text("only they publish a fact")).to_be_visible()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    # Wagtail gives no form of a snippet a heading of the first level.
    assert {fault for fault, _html in faults_of(page)} <= {"page-has-heading-one"}
