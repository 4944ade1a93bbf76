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
def demo(live_server, django_db_serialized_rollback, settings):
    call_command("load_demo")
    return live_server.url


def test_pages_are_calm_private_and_accessible_in_every_state(demo, browser):
    faults = []
    for state, options in STATES.items():
        context = browser.new_context(**options)
        page = context.new_page()
        page.on("console", lambda message, state=state: faults.append((state, page.url, message.text)) if "404" not in message.text else None)
        page.on("pageerror", lambda error, state=state: faults.append((state, page.url, str(error))))
        page.on("request", lambda request, state=state: faults.append((state, request.url)) if not request.url.startswith(demo) else None)
        for path in PATHS:
            page.goto(demo + path)
            if page.evaluate("document.documentElement.scrollWidth") > options["viewport"]["width"]:
                faults.append((state, path, "scrolls sideways"))
            if state != "without JavaScript":
                found = Axe().run(page).response["violations"]
                faults += [(state, path, one["id"], one["nodes"][0]["html"][:120]) for one in found]
        assert context.cookies() == []
        context.close()
    assert not faults


def test_the_video_plays_with_captions_only_when_asked(demo, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{demo}/programs/car-t-cell-therapy/")
    assert not [url for url in asked if url.endswith((".mp4", ".vtt"))]
    page.get_by_role("link", name="Play video").click()
    page.wait_for_function("document.querySelector('video').readyState >= 2")
    page.wait_for_function("document.querySelector('video').textTracks[0].cues?.length > 1")


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
