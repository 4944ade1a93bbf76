"""Starting a page from a pattern, as an editor's browser shows it."""

import re

import pytest
from playwright.sync_api import expect

from pages import models

from .axe import faults_of

pytestmark = pytest.mark.browser


def start(page, site, index, name, title):
    page.goto(f"{site}/admin/pages/add/pages/programpage/{index.pk}/")
    page.locator("#id_title").fill(title)
    page.get_by_role("radio", name=re.compile(name)).check()
    page.get_by_role("button", name="Make the draft").click()
    page.wait_for_url("**/edit/")


@pytest.fixture
def index(make, patterns):
    return make(models.ProgramIndexPage, title="Programs", slug="programs")


def test_what_the_list_names_is_found_by_its_links(signed_in, site, index):
    page = signed_in
    start(page, site, index, "Treatment over weeks", "Sleep therapy")
    line = page.get_by_role("listitem").filter(has_text="“When to call us” still has 3 hints")
    line.get_by_role("link", name="Go there").click()
    sign = page.locator("input[name$='-signs-0-value']").first
    expect(sign).to_have_value(re.compile("^✎ One sign in each line"))
    expect(sign).to_be_in_viewport()

    # So it is from another screen, for a field on a tab that is hidden at first.
    draft = models.ProgramPage.objects.get(slug="sleep-therapy")
    page.goto(f"{site}/admin/")
    page.goto(f"{site}/admin/pages/{draft.pk}/edit/#:w:contentpath=menu_title")
    expect(page.locator("#id_menu_title")).to_be_visible()

    # What is written disappears from the list once it is saved.
    page.goto(f"{site}/admin/pages/{draft.pk}/edit/")
    page.locator("#id_summary").fill("We help children sleep well.")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("“Who it may help” still has a hint")).to_be_visible()
    expect(page.get_by_text("“Summary” still has a hint")).to_have_count(0)


def test_a_field_on_another_tab_is_shown_by_its_link(signed_in, site, index):
    page = signed_in
    start(page, site, index, "Clinic or service", "Sleep clinic")
    # The list names only what stands on the first tab today; the link is made as Wagtail makes its own.
    link = page.get_by_role("link", name="Go there").first
    link.evaluate("""one => one.dataset.wFocusTargetValue = '[data-contentpath="reviewed_by"]'""")
    link.click()
    expect(page.locator("#id_reviewed_by")).to_be_in_viewport()


def test_a_pattern_is_chosen_by_keyboard_alone(signed_in, site, index):
    page = signed_in
    page.goto(f"{site}/admin/pages/add/pages/programpage/{index.pk}/")
    page.locator("#id_title").focus()
    page.keyboard.type("Sleep clinic")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name=re.compile("Clinic or service"))).to_be_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/edit/")
    assert "Your first visit" in str(models.ProgramPage.objects.get(slug="sleep-clinic").body)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_screens_are_accessible(signed_in, site, index, width):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    start(page, site, index, "Clinic or service", "Sleep clinic")
    draft = models.ProgramPage.objects.get(slug="sleep-clinic")
    pattern = models.Pattern.objects.first()
    panel = "#panel-child-what_families_see-before_this_can_be_published-section"
    assert not faults_of(page, panel)
    own = [f"pages/{index.pk}/start/programpage/", f"pages/{draft.pk}/save-pattern/", "guide/"]
    for path in [*own, "pattern/", f"pattern/edit/{pattern.pk}/"]:
        page.goto(f"{site}/admin/{path}")
        assert not faults_of(page), path
        wide = page.evaluate("document.querySelector('main').scrollWidth")
        assert path not in own or wide <= width, path
