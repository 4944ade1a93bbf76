"""Faults of accessibility that axe finds in a page that has come to rest."""

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPENERS = "[popovertarget]:not([popovertargetaction=hide])"
# Opens every <details>, then each popover by its button, for only one is open at a time.
OPENED = f"""async (tags) => {{
    const options = {{ runOnly: tags, resultTypes: ["violations"] }};
    const faults = async (where) => (await axe.run(where, options)).violations.flatMap(
        ({{ id, nodes }}) => nodes.map((node) => `${{id}}: ${{node.html.slice(0, 200)}}`));
    for (const details of document.querySelectorAll("details")) details.open = true;
    const found = await faults(document);
    for (const button of document.querySelectorAll("{OPENERS}")) {{
        if (!button.checkVisibility()) continue;
        button.click();
        found.push(...await faults(document.getElementById(button.getAttribute("popovertarget"))));
        button.popoverTargetElement.hidePopover();
    }}
    return [...new Set(found)];
}}"""
# A message that fades in has too little contrast on its way.
AT_ONCE = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`*, ::before, ::after { transition: none !important;
        animation-duration: 0s !important; animation-delay: 0s !important }`);
    document.adoptedStyleSheets.push(sheet);
}"""


def come_to_rest(page):
    """Wait until a page is loaded, and let all that moves on it arrive at once."""
    page.wait_for_load_state()
    page.evaluate(AT_ONCE)


def faults_of(page, context=None):
    """Return `[(rule, element)]` for a page as it is, or for the part that a selector names."""
    come_to_rest(page)
    found = Axe().run(page, context).response["violations"]
    return [(fault["id"], node["html"][:160]) for fault in found for node in fault["nodes"]]


def ready_for_axe(page):
    """Have axe in a page, for `faults_opened`; a page loses it when it is loaded again."""
    page.evaluate(AXE_SCRIPT)


def faults_opened(page):
    """Return what axe finds in a page when all that can be opened is opened: `["rule: element"]`."""
    come_to_rest(page)
    return page.evaluate(OPENED, TAGS)
