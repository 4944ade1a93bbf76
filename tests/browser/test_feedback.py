"""“Did this page help?” by keyboard, with JavaScript and without, on screens of any kind."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from pages import models
from pages.models import Feedback

from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.fixture
def article(site, make):
    """The address of a page with a contact page in the menu."""
    cache.clear()
    page = make(models.StandardPage, title="Parking", reviewed_on="2026-01-01")
    contact = make(models.ContactPage, title="Contact us")
    models.SiteSettings.objects.create(site=contact.get_site(), footer_menu=[("page", contact)])
    return page.url if page.url.startswith("http") else site + page.url


def answer_by_keyboard(page, word):
    """Reach a button by Tab alone and press it."""
    button = page.get_by_role("button", name=word, exact=True)
    for _ in range(80):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")


def test_it_is_answered_in_place(article, page):
    page.goto(article)
    assert not page.get_by_label("What helped?").is_visible()
    answer_by_keyboard(page, "Yes")
    status = page.locator(".feedback").get_by_role("status")
    expect(status).to_have_text("Thank you. Your answer helps us make this page better.")
    expect(status).to_be_focused()
    assert page.url == article
    comment = page.get_by_label("What helped?")
    expect(comment).to_have_accessible_description(
        "Please don’t write names, numbers or medical details. Nobody can answer you here. "
        "To reach us: Contact us"
    )
    assert not faults_of(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(comment).to_be_focused()
    page.keyboard.type("The map. Call 617-555-0123.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(comment).to_be_hidden()
    expect(status).to_be_focused()
    assert page.context.cookies() == []
    stored = Feedback.objects.get()
    assert (stored.helpful, stored.comment) == (True, "The map. Call [number].")


def test_nothing_typed_is_lost_without_a_network(article, page):
    page.goto(article)
    page.get_by_role("button", name="No", exact=True).click()
    comment = page.get_by_label("What could be better?")
    comment.fill("Where is level 2?")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send").click()
    status = page.locator(".feedback").get_by_role("status")
    expect(status).to_contain_text("did not reach us")
    expect(comment).to_have_value("Where is level 2?")
    page.context.set_offline(False)
    page.get_by_role("button", name="Send").click()
    expect(status).to_contain_text("Thank you")
    assert Feedback.objects.get().comment == "Where is level 2?"


def test_it_is_answered_without_javascript(article, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(article)
    page.get_by_role("button", name="No", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    page.get_by_label("What could be better?").fill("Where is level 2?")
    page.get_by_role("button", name="Send").press("Enter")
    expect(page.get_by_label("What could be better?")).to_have_count(0)
    page.get_by_role("link", name="Parking").click()
    expect(page.get_by_role("heading", name="Parking")).to_be_visible()
    assert context.cookies() == []
    context.close()
    stored = Feedback.objects.get()
    assert (stored.helpful, stored.comment) == (False, "Where is level 2?")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_open_form_is_accessible(width, scheme, article, browser):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(article)
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_label("What could be better?")).to_be_visible()
    assert not faults_of(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
