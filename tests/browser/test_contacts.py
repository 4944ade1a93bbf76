"""Contacts in a real browser: numbers that somebody rang, and whether somebody answers now."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from contacts.models import Contact
from pages import models

from ..conftest import make_contact, set_body
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (10, "Open now, until 5:00 PM."),
        (17, "Closed now. Opens {tomorrow} 8:00 AM."),
        (3, "Closed now. Opens {today} 8:00 AM."),
    ],
)
def test_a_browser_says_whether_somebody_answers_now(hour, words, make, english, site, page):
    opening = {"days": [*"0123456"], "opens": time(8), "closes": time(17)}
    desk = make_contact(english, opening=[("opening", opening)])
    body = [("section", {"content": [("contacts", {"contacts": [desk]})]})]
    standard = set_body(make(models.StandardPage), body)
    day = timezone.localdate() + timedelta(days=2)
    page.clock.set_fixed_time(datetime.combine(day, time(hour), ZoneInfo(desk.time_zone)))
    page.goto(f"{site}{standard.get_url()}")
    names = {"today": f"{day:%A}", "tomorrow": f"{day + timedelta(days=1):%A}"}
    said = page.locator(".now").inner_text().replace("\u202f", " ")
    assert said == words.format(**names)


@pytest.mark.parametrize("width", [1280, 390])
def test_one_click_in_the_contact_or_in_the_report(width, signed_in, site, english):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    for name in ("Day desk", "Night desk"):
        make_contact(english, name=name)
    page.goto(f"{site}/admin/reports/health/contacts/")
    assert not faults_of(page, "main")
    page.get_by_role("button", name="I rang Day desk, RN, it is right").click()
    expect(page.get_by_text("the number of Day desk, RN is right")).to_be_visible()
    page.get_by_role("link", name="Night desk, RN").click()
    expect(page.get_by_text("Nobody has rung the number yet.")).to_be_visible()
    assert not faults_of(page, "#verified")
    page.get_by_role("button", name="I rang it, it is right").click()
    expect(page.get_by_text("editor rang the number on")).to_be_visible()
    assert Contact.objects.filter(verified_on=timezone.localdate()).count() == 2
