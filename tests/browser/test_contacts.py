"""Numbers that somebody rang, in a real browser."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from contacts.models import Contact

from ..conftest import make_contact
from .axe import faults_of

pytestmark = pytest.mark.browser


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
