"""Every kind of place on the site, in every state that a family may meet it in."""

import pytest

from ..places import FOR_EDITORS, PLACES, path_of
from .axe import OPENERS, faults_opened, ready_for_axe
from .weight import PHONE, weigh

pytestmark = [pytest.mark.browser, pytest.mark.matrix]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
MOST = {"HTML": 15, "CSS": 12, "JS": 5, "fonts": 30, "all": 100}  # KB
HEIGHTS = {1280: 900, 390: 844, 320: 640}
LOOKS = {
    "light": ({"color_scheme": "light"}, [1280, 390, 320]),
    "dark": ({"color_scheme": "dark"}, [1280, 390, 320]),
    "forced colours": ({"forced_colors": "active"}, [390]),
}
# Chromium tells the colour from before colours were forced.
FORCED = """() => {
    const told = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
        return told.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
}"""
# What reaches over the edge of the screen, or is cut off by a box of its own.
CUT_OFF = """() => {
    const hidden = (element) => element.closest(".vh, [popover]:not(:popover-open)");
    const scrolls = (element) => element.closest("[tabindex='0']");
    const name = (element) => element.outerHTML.slice(0, 120);
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push("scrolls sideways");
    for (const element of document.querySelectorAll("body *")) {
        const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!words || !element.checkVisibility() || hidden(element)) continue;
        if (element.closest("svg, select, option, video")) continue;
        const box = element.getBoundingClientRect();
        if ((box.left < -1 || box.right > innerWidth + 1) && !scrolls(element))
            found.push(`over the edge: ${name(element)}`);
        for (let around = element; around !== document.body; around = around.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(around);
            const cut = /hidden|clip/;
            if ((cut.test(overflowX) && around.scrollWidth > around.clientWidth + 1)
                || (cut.test(overflowY) && around.scrollHeight > around.clientHeight + 1)) {
                const edge = around.getBoundingClientRect();
                if (box.bottom > edge.bottom + 1 || box.right > edge.right + 1
                    || box.left < edge.left - 1) found.push(`cut off: ${name(element)}`);
            }
        }
    }
    return found;
}"""
STYLE = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
}"""
TEXT = {
    "": "",
    "200 %": ":root { font-size: 200% !important }",
    "spaced": """* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-block-end: 2em !important }""",
}
TEXT["200 %, spaced"] = TEXT["200 %"] + TEXT["spaced"]
TEXTS = {1280: [""], 390: [""], 320: ["", "spaced"], 640: ["200 %", "200 %, spaced"]}
# Every word, those that a reader has to open too; not the names of tools that scripts bring.
ALL_WORDS = """() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const tools of document.querySelectorAll("[data-tools]")) tools.hidden = true;
    return document.body.innerText;
}"""
# Numbers the controls that Tab should reach, in the order of the document.
CONTROLS = """() => {
    const all = "a[href], button, input, select, textarea, summary, video, iframe, [tabindex='0']";
    const reachable = [...document.querySelectorAll(all)].filter((element) => {
        const group = [...document.querySelectorAll("[type=radio]")].filter(
            (other) => other.name === element.name && other.form === element.form);
        const chosen = element.type === "radio" && (group.find((one) => one.checked) ?? group[0]);
        return element.checkVisibility({ visibilityProperty: true }) && !element.disabled
            && element.tabIndex >= 0 && element.type !== "hidden" && (!chosen || chosen === element);
    });
    globalThis.look = (element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return [outlineStyle, outlineWidth, boxShadow].join();
    };
    globalThis.places = new Map(reachable.map((element, number) => [element, number]));
    globalThis.before = new Map(reachable.map((element) => [element, look(element)]));
    return reachable.map((element) => element.outerHTML.slice(0, 120));
}"""
# The number of the control that has the focus, and what keeps a reader from seeing it.
FOCUSED = """() => {
    const element = document.activeElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2, y = top + height / 2;
    const there = document.elementFromPoint(x, y);
    const name = element.outerHTML.slice(0, 160);
    const label = element.labels?.[0];
    const seen = there && (element.contains(there) || there.contains(element) || label?.contains(there));
    const fault = !seen ? `is not seen: ${name}`
        : look(element) === before.get(element) ? `looks the same: ${name}` : "";
    return [places.get(element) ?? name, fault];
}"""
IS_OPEN = "button => button.popoverTargetElement.matches(':popover-open')"

each_place = pytest.mark.parametrize("place", PLACES)
each_language = pytest.mark.parametrize("language", ["en", "ar"])


@each_language
@each_place
def test_it_is_accessible_in_every_state(place, language, visit):
    page = visit(path_of(place, language))
    found = []
    for look, (media, widths) in LOOKS.items():
        # Colours forced on a page that is open already don't reach what is not on the screen yet.
        page.emulate_media(**media)
        page.reload()
        ready_for_axe(page)
        if "forced_colors" in media:
            page.evaluate(FORCED)
        for width in widths:
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            found += [(look, width, fault) for fault in faults_opened(page)]
    assert not found, "\n".join(map(str, found))


@each_language
@each_place
def test_nothing_is_cut_off(place, language, visit):
    page = visit(path_of(place, language))
    found = []
    for width, texts in TEXTS.items():
        page.set_viewport_size({"width": width, "height": 800})
        for text in texts:
            page.evaluate(STYLE, TEXT[text])
            found += [(width, text, fault) for fault in page.evaluate(CUT_OFF)]
    assert not found, "\n".join(map(str, found))


@each_place
def test_it_is_private_and_keeps_the_policy(place, visit):
    """What `visit` finds fault with counts as well, on a page with JavaScript and without."""
    page = visit(path_of(place))
    told = dict(
        one.strip().partition(" ")[::2]
        for one in page.answer.headers["content-security-policy"].split(";")
    )
    told.pop("trusted-types", None)
    assert told == dict(one.partition(" ")[::2] for one in POLICY.split("; "))
    for link in page.locator("[data-video]").all():
        link.click()
    bare = visit(path_of(place), java_script_enabled=False)
    lines = {line.strip() for line in bare.evaluate(ALL_WORDS).splitlines()}
    page = visit(path_of(place))
    # Whether somebody answers at this minute only a browser can say; when they do stands there.
    page.evaluate("document.querySelectorAll('.now').forEach((now) => now.replaceChildren())")
    lost = [line for line in page.evaluate(ALL_WORDS).splitlines() if line.strip() not in lines]
    assert not lost


@pytest.mark.parametrize("width", [1280, 390])
@each_place
def test_every_control_is_reached_and_left_by_keyboard(place, width, visit):
    page = visit(path_of(place), viewport={"width": width, "height": HEIGHTS[width]})
    wanted = page.evaluate(CONTROLS)
    reached, faults = [], []
    for _ in wanted:
        page.keyboard.press("Tab")
        number, fault = page.evaluate(FOCUSED)
        reached.append(number)
        faults += [fault] if fault else []
    assert not faults
    assert reached == list(range(len(wanted))), wanted
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body"), "focus can't leave the page"


@each_place
def test_what_opens_is_closed_by_escape_and_gives_focus_back(place, visit):
    page = visit(path_of(place), viewport={"width": 390, "height": 844})
    for button in page.locator(OPENERS).all():
        if not button.is_visible():
            continue
        button.focus()
        page.keyboard.press("Enter")
        assert button.evaluate(IS_OPEN), button.inner_text()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert not button.evaluate(IS_OPEN), button.inner_text()
        assert button.evaluate("button => button === document.activeElement"), button.inner_text()


@each_place
def test_the_first_key_leads_past_the_menus(place, visit):
    page = visit(path_of(place))
    if not page.locator("header").count():
        return  # errors that stand alone have no menus
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header')")


@pytest.mark.parametrize("place", [place for place in PLACES if place not in FOR_EDITORS])
def test_it_is_light_on_a_phone(place, visit):
    page = visit(path_of(place), **PHONE)
    page.wait_for_load_state("networkidle")
    weights = weigh(page.answers)
    assert not {kind: weights[kind] for kind, most in MOST.items() if weights[kind] > most * 1024}
