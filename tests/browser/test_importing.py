"""Importing a table of contacts in a real browser: chosen, seen before, done."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from contacts.models import Contact

from ..conftest import make_contact
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 390])
def test_a_table_is_imported(width, signed_in, site, english):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    robin = make_contact(english)
    page.goto(site + reverse("contact_import"))
    assert not faults_of(page, "main")

    def choose(text):
        file = {"name": "contacts.csv", "mimeType": "text/csv", "buffer": text.encode()}
        page.get_by_label("Table").set_input_files(file)
        page.get_by_role("button", name="Show what it would do").click()

    choose("name,phone 1 number\nKim Sample,call us\n")
    expect(page.get_by_text("Nothing is imported while a row is refused")).to_be_visible()
    assert not faults_of(page, "main")
    choose(f"key,name,role\n{robin.translation_key},Robin Sample,Lead nurse\n,Kim Sample,Nurse\n")
    expect(page.get_by_text("Lead nurse")).to_be_visible()
    assert not faults_of(page, "main")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="Import all of it").click()
    expect(page.get_by_text("2 contacts were imported.")).to_be_visible()
    assert Contact.objects.get(name="Kim Sample").live
