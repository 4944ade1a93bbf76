"""The first page, as a family's browser shows it in many states."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

pytestmark = pytest.mark.browser

STATES = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "small": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "dark phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "without JavaScript": {"viewport": {"width": 390, "height": 844}, "java_script_enabled": False},
}
PATHS = [
    "/",
    "/programs/",
    "/programs/car-t-cell-therapy/",
    "/es/programs/car-t-cell-therapy/",
    "/conditions/",
    "/conditions/acute-lymphoblastic-leukemia/",
    "/team/",
    "/stories/",
    "/stories/having-a-ball/",
    "/contact/",
    "/privacy/",
    "/search/?q=leukemia",
    "/no-such-page/",
]


@pytest.fixture
def demo(live_server, roots):
    call_command("load_demo")
    return live_server.url


def faults_of(page, demo):
    """Return a list that fills with whatever a page says to the console or asks of other hosts."""
    faults = []

    def said(message):
        if "404" not in message.text:  # the browser's own word on a page that isn't there
            faults.append((page.url, message.text))

    def asked(request):
        if not request.url.startswith(demo):
            faults.append((page.url, request.url))

    page.on("console", said)
    page.on("pageerror", lambda error: faults.append((page.url, str(error))))
    page.on("request", asked)
    return faults


@pytest.mark.parametrize("state", STATES)
def test_pages_are_calm_private_and_accessible(state, demo, browser):
    context = browser.new_context(**STATES[state])
    page = context.new_page()
    faults = faults_of(page, demo)
    for path in PATHS:
        page.goto(demo + path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > STATES[state]["viewport"]["width"]:
            faults.append((path, "scrolls sideways", width))
        if state != "without JavaScript":
            for fault in Axe().run(page).response["violations"]:
                faults.append((path, fault["id"], fault["nodes"][0]["html"][:160]))
    assert context.cookies() == []
    context.close()
    assert not faults


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
