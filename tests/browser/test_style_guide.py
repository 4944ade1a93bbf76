"""The style guide and the preview of the brand, as an editor's browser shows them."""

import re

import pytest
from playwright.sync_api import expect

from pages import theme

from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("query", ["", "?theme=dark&dir=rtl"])
def test_the_style_guide_is_accessible_in_every_state(query, width, signed_in, site):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/admin/style-guide/{query}")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not faults_of(page)


def test_the_style_guide_is_found_and_turned_by_links(signed_in, site):
    page = signed_in
    page.get_by_role("button", name=re.compile("^Help")).click()
    page.get_by_role("link", name="Style guide").click()
    page.get_by_role("link", name="Right to left").click()
    page.get_by_role("link", name="Dark", exact=True).first.click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_colours_are_seen_before_they_are_saved(signed_in, site):
    page = signed_in
    page.goto(f"{site}/admin/settings/pages/sitesettings/")
    page.get_by_label("Brand colour").fill("#ffe680")
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("#w-preview-iframe")
    used = theme.derive("#ffe680", "#ffb638")
    for mode in ("light", "dark"):
        channels = [int(used[mode]["brand"][i : i + 2], 16) for i in (1, 3, 5)]
        expect(preview.locator(f"[data-theme={mode}] .btn").first).to_have_css(
            "background-color",
            f"rgb({channels[0]}, {channels[1]}, {channels[2]})",
        )
    expect(
        preview.get_by_text("Made darker so that white words on it can be read").first
    ).to_be_visible()
