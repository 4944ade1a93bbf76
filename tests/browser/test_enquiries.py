"""A family writes to us: by keyboard, in each language, with JavaScript and without."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect
from wagtail.models import Locale

from contacts.enquiries import guards
from contacts.enquiries.models import Enquiry
from pages.models import EnquiryPage

from ..conftest import publish
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.fixture
def door(site, make, monkeypatch):
    """An enquiry page; a browser fills it in faster than anybody can, so that may be fast."""
    monkeypatch.setattr(guards, "SOONEST", 0)
    cache.clear()
    return make(EnquiryPage, title="New family")


def type_by_keyboard(page, label, words):
    """Reach a field by Tab alone and type."""
    field = page.get_by_label(label, exact=True)
    for _ in range(80):
        page.keyboard.press("Tab")
        if field.evaluate("field => field === document.activeElement"):
            break
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(words)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_mistake_is_led_to_and_mended_by_keyboard(width, door, site, page):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site + door.get_url())
    assert not faults_of(page, "main")
    type_by_keyboard(page, "Your name", "Wanda Zyxwvut")
    page.keyboard.press("Enter")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page).to_have_title("Problem: New family | Children’s Hospital")
    assert not faults_of(page, "main")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your phone number", exact=True)).to_be_focused()
    expect(page.get_by_label("Your name", exact=True)).to_have_value("Wanda Zyxwvut")
    page.keyboard.type("617 555 0187")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your message")
    expect(page.locator(".reference")).to_have_text(Enquiry.objects.get().reference)
    assert not faults_of(page, "main")
    page.reload()
    assert Enquiry.objects.count() == 1
    assert not page.context.cookies()


@pytest.mark.parametrize(
    ("code", "name", "phone", "send", "thanks"),
    [
        ("es", "Su nombre", "Su teléfono", "Enviar", "Tenemos su mensaje"),
        ("ar", "اسمك", "رقم هاتفك", "إرسال", "وصلتنا رسالتك"),
    ],
)
def test_it_works_in_each_language_without_javascript(
    code, name, phone, send, thanks, door, site, browser
):
    locale = Locale.objects.get(language_code=code)
    translation = door.copy_for_translation(locale, copy_parents=True)
    publish(translation)
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}{translation.get_url()}")
    page.get_by_label(name, exact=True).fill("Wanda")
    page.get_by_label(phone, exact=True).fill("617 555 0187")
    page.get_by_role("button", name=send, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(thanks)
    assert Enquiry.objects.get().language_code == code


def test_when_many_write_the_browser_works_and_the_family_gets_through(
    door, site, page, monkeypatch
):
    monkeypatch.setattr(guards, "FREE_PER_NETWORK", 0)
    page.goto(site + door.get_url())
    page.get_by_label("Your name", exact=True).fill("Wanda")
    page.get_by_label("Your email", exact=True).fill("wanda@example.org")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Many write to us now.")
    page.get_by_role("button", name="Send", exact=True).click()  # once it may be pressed
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your message")
