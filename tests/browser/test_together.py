"""Sets of drafts, broken links and a page’s history, as a publisher’s browser shows them."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect

from pages import models
from pages.staff.releases import address_to_add

from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.fixture
def parking(make):
    """A page with a broken link that is live, and a draft that lacks something."""
    page = make(models.StandardPage, title="Parking", slug="parking")
    page.body = [
        ("section", {"heading": "How", "content": [("text", '<p><a href="/no/">x</a></p>')]})
    ]
    page.save_revision().publish()
    page.refresh_from_db()
    call_command("check_links")
    page.body = [("section", {"heading": "How", "content": [("quote", {"text": ""})]})]
    page.save_revision()
    page.refresh_from_db()
    return page


@pytest.fixture
def release(parking):
    release = models.Release.objects.create(name="New garage")
    release.add(parking)
    return release


@pytest.mark.parametrize("width", [1280, 390])
def test_the_screens_are_accessible(width, signed_in, site, parking, release):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    addresses = [
        reverse("releases:index"),
        reverse("releases:add"),
        reverse("releases:edit", args=[release.pk]),
        address_to_add(parking),
        reverse("health_links"),
        reverse("wagtailadmin_pages:history", args=[parking.pk]),
    ]
    for address in addresses:
        page.goto(f"{site}{address}")
        assert not faults_of(page, "main"), address


def test_a_draft_is_put_into_a_set_from_its_menu(signed_in, site, parking):
    page = signed_in
    page.goto(f"{site}/admin/pages/{parking.pk}/edit/")
    page.get_by_role("button", name="Actions", exact=True).click()
    page.get_by_role("link", name="Publish together…").click()
    page.get_by_label("Name of the new set").fill("New garage")
    page.get_by_role("button", name="Add the draft").click()
    expect(page.get_by_role("heading", name="New garage", exact=True)).to_be_visible()
    expect(page.get_by_text("A block of “body” is unfinished.")).to_be_visible()
    expect(page.get_by_role("button", name="Publish all now")).to_be_disabled()
    page.get_by_role("link", name="Go there").click()
    expect(page.locator("[data-contentpath='text'] textarea").first).to_be_in_viewport()


def test_one_click_leads_from_a_broken_link_to_its_block(signed_in, site, parking):
    models.StandardPage.objects.get(pk=parking.pk).live_revision.as_object().save_revision()
    page = signed_in
    page.goto(f"{site}{reverse('health_links')}")
    page.get_by_role("link", name="Parking").click()
    expect(page.locator("[data-contentpath='content'] [role=textbox]").first).to_be_in_viewport()
