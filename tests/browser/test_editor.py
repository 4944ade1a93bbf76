"""An editor's journey, in a real browser, from nothing to a changed telephone number."""

import re

import pytest
from playwright.sync_api import expect

from pages import models
from pages.models.sign_off import sign

from ..conftest import make_contact
from .editing import insert, insert_section, publish, write_text

pytestmark = pytest.mark.browser


def test_from_nothing_to_a_page_that_families_see(
    signed_in, site, make, english, browser, roles, patterns
):
    page = signed_in
    contact = make_contact(english, name="Robin Sample")
    index = make(models.ProgramIndexPage, title="Programs", slug="programs")

    # A new program page, without a pattern (test_patterns.py has them): its own fields, the
    # contact to call, a section with words and a card.
    page.goto(f"{site}/admin/pages/add/pages/programpage/{index.pk}/")
    page.locator("#id_title").fill("Sleep program")
    page.get_by_role("radio", name="An empty page").check()
    page.get_by_role("button", name="Make the draft").click()
    page.locator("#id_summary").fill("We help children sleep well.")
    page.locator("#id_first_step").fill("Call us.")

    page.get_by_role("tab", name="Who and what it names").click()
    page.get_by_role("button", name="Add contact").click()
    page.get_by_role("button", name="Choose contact", exact=True).first.click()
    page.get_by_role("link", name="Robin Sample").click()

    page.get_by_role("tab", name="What families see").click()
    content = insert_section(page)
    page.locator("[data-contentpath='heading'] input").fill("What it is")
    write_text(page, content, "We watch how your child sleeps.")
    expect(page.locator("input[name$='-content-0-value']")).to_have_value(
        re.compile("child sleeps")
    )
    insert(page, content.get_by_role("button", name="Insert a block").last, "In short")
    content.locator("[data-contentpath='text'] textarea").last.fill("Sleep heals.")

    # The preview shows it as families will see it.
    page.get_by_role("button", name="Toggle preview").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", name="Sleep program")).to_be_visible()
    expect(preview.get_by_text("Sleep heals.")).to_be_visible()
    expect(preview.get_by_role("link", name="Call 617-555-0123")).to_be_visible()
    page.get_by_role("button", name="Toggle preview").click()

    # Nobody publishes it before a clinician has signed it (tests/test_sign_off.py has their part).
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messages")).to_contain_text("has been updated")
    expect(page.get_by_text("A clinician has to read this text")).to_be_attached()
    page.get_by_role("button", name="More actions").click()
    expect(page.get_by_role("button", name="Submit to Clinical review")).to_be_visible()
    expect(page.get_by_role("button", name="Publish", exact=True)).to_have_count(0)
    sign(models.ProgramPage.objects.get(slug="sleep-program").newest, None, name="Dr. Sample")
    page.reload()
    publish(page)

    # A family, signed in nowhere.
    family = browser.new_context().new_page()
    family.goto(f"{site}/programs/sleep-program/")
    expect(family.get_by_role("heading", name="What it is")).to_be_visible()
    expect(family.get_by_role("link", name="Call 617-555-0123")).to_be_visible()

    # The number changes once, in the contact, and is right on the page.
    page.goto(f"{site}/admin/snippets/contacts/contact/edit/{contact.pk}/")
    page.get_by_label("Number", exact=True).fill("617-555-0177")
    publish(page)
    family.reload()
    expect(family.get_by_role("link", name="Call 617-555-0177")).to_be_visible()
    assert family.context.cookies() == []


def test_a_contact_link_is_written_in_rich_text(signed_in, site, make, english, browser):
    page = signed_in
    make_contact(english, name="Robin Sample")
    standard = make(models.StandardPage, slug="parking")
    page.goto(f"{site}/admin/pages/{standard.pk}/edit/")
    content = insert_section(page)
    write_text(page, content, "Please ask Robin")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.get_by_role("button", name="Contact", exact=True).click()
    page.get_by_role("link", name="Robin Sample").click()
    expect(content.get_by_role("button", name="Robin")).to_be_visible()
    expect(page.locator("input[name$='-content-0-value']")).to_have_value(re.compile("CONTACT"))
    publish(page)
    family = browser.new_context().new_page()
    family.goto(f"{site}/parking/")
    expect(family.get_by_role("link", name="Robin Sample, RN, 617-555-0123")).to_be_visible()


def test_a_wrong_number_is_said_and_stays_typed(signed_in, site, english, make):
    page = signed_in
    contact = make_contact(english)
    page.goto(f"{site}/admin/snippets/contacts/contact/edit/{contact.pk}/")
    number = page.get_by_label("Number", exact=True)
    number.fill("855-864-0516press2")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Write only the number")).to_be_visible()
    expect(number).to_have_value("855-864-0516press2")
