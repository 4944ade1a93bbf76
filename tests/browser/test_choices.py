"""What readers choose for themselves: colours, and a page among the suggestions of the search."""

import pytest
from playwright.sync_api import expect

from pages import models

from .axe import faults_of

pytestmark = pytest.mark.browser

SCHEME = "getComputedStyle(document.documentElement).colorScheme"


@pytest.fixture
def said(page):
    """What a page says to the console: nothing, under the strict policy."""
    words = []
    page.on("console", lambda message: words.append(message.text))
    page.on("pageerror", lambda error: words.append(str(error)))
    yield words
    assert not words


@pytest.fixture
def search(page, site, said, make):
    """The search field of a site with some pages."""
    make(
        models.StandardPage,
        title="Stem cell transplant",
        slug="stem-cells",
        other_names="Bone marrow transplant",
    )
    make(models.StandardPage, title="Células y sangre", slug="cells")
    for number in range(8):
        make(models.StandardPage, title=f"Parking {number}", slug=f"parking-{number}")
    page.goto(site)
    return page.get_by_role("combobox", name="Search this site")


def test_the_choice_of_colours_stays_without_a_cookie(page, site, said, make):
    make(models.StandardPage, slug="parking")
    page.emulate_media(color_scheme="light")
    page.goto(site)
    page.get_by_role("radio", name="Dark").check()
    assert page.evaluate(SCHEME) == "dark"
    page.goto(f"{site}/parking/")
    assert page.evaluate(SCHEME) == "dark"
    expect(page.get_by_role("radio", name="Dark")).to_be_checked()
    assert page.context.cookies() == []

    page.get_by_role("radio", name="Same as my device").check()
    assert page.evaluate(SCHEME) == "light dark"
    page.go_back()
    expect(page.get_by_role("radio", name="Same as my device")).to_be_checked()
    assert page.evaluate(SCHEME) == "light dark"


def test_the_colours_are_there_before_the_first_paint(page, site):
    page.goto(site)
    page.get_by_role("radio", name="Dark").check()
    page.route("**/site*.js", lambda route: route.abort())
    page.reload()
    assert page.evaluate(SCHEME) == "dark"


def test_the_browsers_own_bars_follow_the_choice(page, site, said):
    page.goto(site)
    page.get_by_role("radio", name="Dark").check()
    media = {
        meta.get_attribute("content"): meta.get_attribute("media")
        for meta in page.locator("meta[name='theme-color']").all()
    }
    assert sorted(media.values()) == ["all", "not all"]


def test_colours_are_chosen_without_javascript_too(browser, site):
    context = browser.new_context(java_script_enabled=False, color_scheme="light")
    page = context.new_page()
    page.goto(site)
    ground = "getComputedStyle(document.body.parentElement).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_role("radio", name="Dark").check()
    assert page.evaluate(ground) != before
    page.get_by_role("radio", name="Light").check()
    assert page.evaluate(ground) == before
    context.close()


def test_the_choice_is_easy_to_hit_and_not_printed(page, site):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site)
    for radio in page.get_by_role("radio").all():
        assert radio.locator("xpath=..").bounding_box()["height"] >= 44
    page.emulate_media(media="print")
    expect(page.get_by_role("group", name="Colors")).to_be_hidden()


def test_a_suggestion_is_chosen_by_keyboard(search, page, site):
    search.press_sequentially("transplant")
    options = page.get_by_role("option")
    expect(options).to_have_text(["Stem cell transplant"])
    expect(search).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text="Suggestions: 1")).to_be_attached()
    search.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(search).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    assert not faults_of(page)
    search.press("Enter")
    page.wait_for_url(f"{site}/stem-cells/")


def test_another_name_leads_to_its_page(search, page, site):
    search.press_sequentially("BONE mar")
    option = page.get_by_role("option")
    expect(option).to_have_text("Bone marrow transplant: see Stem cell transplant")
    option.click()
    page.wait_for_url(f"{site}/stem-cells/")


def test_accents_do_not_matter(search, page):
    search.press_sequentially("celulas")
    expect(page.get_by_role("option")).to_have_text(["Células y sangre"])


def test_suggestions_are_few_and_go_by_escape_and_when_left(search, page):
    search.press_sequentially("parking")
    options = page.get_by_role("option")
    expect(options).to_have_count(6)
    search.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    search.press("Escape")
    expect(search).to_have_attribute("aria-expanded", "false")
    expect(search).to_have_value("parking")
    search.press("Backspace")
    expect(options).to_have_count(6)
    page.get_by_role("button", name="Search").focus()
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_what_is_typed_stays_on_the_device_until_it_is_sent(search, page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    search.press_sequentially("parking")
    expect(page.get_by_role("option")).to_have_count(6)
    assert [path for path in asked if not path.startswith("/static/")] == ["/search/titles.json"]
    search.press("Enter")
    page.wait_for_url(f"{site}/search/?q=parking")


def test_nothing_found_is_said(search, page):
    search.press_sequentially("xylophone")
    expect(page.get_by_role("status").filter(has_text="Suggestions: 0")).to_be_attached()
    expect(page.get_by_role("listbox")).to_be_hidden()
