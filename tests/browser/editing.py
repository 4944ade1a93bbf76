"""What an editor does in the form of a page, at the pace of the page's own scripts."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as TookTooLong
from playwright.sync_api import expect


def insert_section(page):
    """Insert the first section; return where its content goes.

    Wagtail takes the keyboard to its heading, a moment later; that would close a menu.
    """
    page.get_by_role("button", name="Insert a block").first.click()
    expect(page.locator("[data-contentpath='heading'] input")).to_be_focused()
    return page.locator("[data-contentpath='content']")


def insert(page, button, name):
    """Insert a block from the menu of a button; on a busy machine the menu may close by itself."""
    option = page.get_by_role("option", name=name, exact=True)
    for _ in range(3):
        if button.get_attribute("aria-expanded") != "true":
            button.click()
        with suppress(TookTooLong):
            return option.click(timeout=10_000)
    pytest.fail(f"The menu with “{name}” does not stay open.")


def write_text(page, content, words):
    """Insert a text into a section and type some words."""
    insert(page, content.get_by_role("button", name="Insert a block").first, "Text")
    content.get_by_role("textbox").first.click()
    page.keyboard.type(words)


def publish(page):
    """Publish from the form of a page."""
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("status").or_(page.locator(".messages")).first).to_contain_text(
        "published"
    )
