"""Retiring a contact in a real browser: chosen, seen before, done; without faults of accessibility."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from contacts.models import Contact
from pages import models

from ..conftest import make_contact, set_body
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 390])
def test_a_contact_is_retired(width, signed_in, site, english, make):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    robin, _kim = make_contact(english), make_contact(english, name="Kim Sample")
    link = f'<p>Ask <a linktype="contact" id="{robin.pk}">us</a>.</p>'
    body = [("section", {"content": [("text", link)]})]
    set_body(make(models.StandardPage, title="Parking help"), body)
    page.goto(site + reverse("contact_retire", args=[robin.pk]))
    page.get_by_role("button", name="Choose contact").click()
    page.get_by_role("link", name="Kim Sample, RN").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="Show where").click()
    expect(page.get_by_role("link", name="Parking help", exact=True)).to_be_visible()
    assert not faults_of(page, "main")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="retire it").click()
    expect(page.get_by_text("now stands in all")).to_be_visible()
    assert not Contact.objects.get(pk=robin.pk).live
