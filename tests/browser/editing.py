"""What an editor does in the form of a page, at the pace of the page's own scripts."""

from playwright.sync_api import expect


def insert_section(page):
    """Insert the first section; return where its content goes.

    Wagtail takes the keyboard to its heading, a moment later; that would close a menu.
    """
    page.get_by_role("button", name="Insert a block").first.click()
    expect(page.locator("[data-contentpath='heading'] input")).to_be_focused()
    return page.locator("[data-contentpath='content']")


def write_text(page, content, words):
    """Insert a text into a section and type some words."""
    content.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Text", exact=True).click()
    content.get_by_role("textbox").first.click()
    page.keyboard.type(words)


def go_there(page, link):
    """Follow a link to a place in the form, once nothing moves any more: else the way there stops."""
    page.wait_for_load_state("networkidle")
    link.click()


def publish(page):
    """Publish from the form of a page."""
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("status").or_(page.locator(".messages")).first).to_contain_text(
        "published"
    )
