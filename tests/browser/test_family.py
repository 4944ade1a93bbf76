"""What families do on the first page, in a real browser."""

import pytest

from pages import models

from ..conftest import make_contact, publish

pytestmark = pytest.mark.browser


def test_the_video_plays_with_captions_only_when_asked(demo, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{demo}/programs/car-t-cell-therapy/")
    assert not [url for url in asked if url.endswith((".mp4", ".vtt"))]
    page.get_by_role("link", name="Play video").click()
    # The strict policy forbids Playwright's own waiting for expressions; the page's events don't.
    page.locator("video").evaluate(
        """video => new Promise(done =>
            video.readyState >= 2 ? done() : video.addEventListener("loadeddata", done))"""
    )
    cues = page.locator("track").evaluate(
        """track => new Promise(done => {
            const count = () => done(track.track.cues.length);
            track.readyState === 2 ? count() : track.addEventListener("load", count);
        })"""
    )
    assert cues > 1


def test_who_answers_is_not_covered_where_a_program_has_no_picture(make, english, site, page):
    program = make(models.ProgramPage, who_it_helps="Children", first_step="Call us.")
    program.contact_relations = [models.ProgramContact(target=make_contact(english))]
    publish(program)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}{program.get_url()}")
    on_top = """line => { const box = line.getBoundingClientRect();
        return line === document.elementFromPoint(box.left + 5, box.bottom - 2); }"""
    assert page.get_by_text("You will reach").evaluate(on_top)


def test_everything_is_reached_by_keyboard(demo, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{demo}/programs/car-t-cell-therapy/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("navigation", name="Main").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("navigation", name="Main").is_visible()
    assert page.evaluate("document.activeElement.className") == "menu-btn"


def test_focus_never_goes_behind_the_open_menu(demo, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{demo}/")
    menu = page.get_by_role("navigation", name="Main")
    page.get_by_role("button", name="Menu").press("Enter")
    for _ in menu.locator("a, button").all():
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not menu.is_visible()
