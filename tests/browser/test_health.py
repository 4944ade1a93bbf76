"""The health of the site, its reports and their links, as an editor's browser shows them."""

from datetime import date

import pytest
from playwright.sync_api import expect

from pages import models
from pages.staff.health import CONCERNS

from ..conftest import make_contact
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.fixture
def in_need(make, english, image):
    """A page that needs care in several ways, and a contact."""
    words = {"image": image, "alt_text": "", "decorative": False}
    content = [("picture", {"picture": words, "caption": ""})]
    models.SiteImage.objects.update(description="")
    make_contact(english)
    page = make(models.StandardPage, title="Parking", review_due_on=date(2020, 1, 1))
    page.body = [("section", {"heading": "Where", "content": content})]
    page.save()
    models.Feedback.objects.bulk_create([models.Feedback(page=page, helpful=False)] * 3)
    return page


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_health_of_the_site_is_accessible(scheme, width, in_need, signed_in, site):
    page = signed_in
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("/admin/", *(concern.address() for concern in CONCERNS)):
        page.goto(site + path)
        assert not faults_of(page, "main"), path


def test_one_click_leads_from_a_report_to_the_field(in_need, signed_in, site):
    page = signed_in
    page.goto(f"{site}/admin/")
    page.get_by_role("link", name="Overdue reviews, for all: 1").click()
    page.get_by_role("link", name="Parking").click()
    expect(page.get_by_role("textbox", name="Next review due")).to_be_in_viewport()
    page.goto(f"{site}/admin/reports/health/media/")
    page.get_by_role("link", name="Picture without words").click()
    place = in_need.body[0].value["content"][0].id
    expect(page.locator(f"[data-contentpath='{place}']")).to_be_in_viewport()
