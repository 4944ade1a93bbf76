"""The screens of the review clock: the clinician's, the editor's, and the one without an account."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from playwright.sync_api import expect

from pages import models
from program_site.models import User

from ..conftest import publish
from .axe import faults_of

pytestmark = pytest.mark.browser

SOURCE = {"title": "NCI, T-cell Transfer Therapy", "address": "https://example.org/t"}
LOOKS = pytest.mark.parametrize("width", [1280, 390, 320])


@pytest.fixture
def program(make, roles):
    program = make(models.ProgramPage, title="Cell therapy", slug="cell-therapy")
    program.evidence = [("source", SOURCE)]
    publish(program)
    long_ago = timezone.localdate() - timedelta(days=400)
    models.ProgramPage.objects.update(
        reviewed_on=long_ago, review_due_on=long_ago + timedelta(days=365)
    )
    return models.ProgramPage.objects.get(pk=program.pk)


def is_sound(page, width):
    """Return whether a screen has no fault of accessibility and does not scroll sideways."""
    assert not faults_of(page)
    return page.evaluate("document.documentElement.scrollWidth") <= width


@LOOKS
def test_a_clinician_says_in_the_admin_that_a_page_is_still_true(width, program, signed_in, site):
    User.objects.get().groups.add(Group.objects.get(name="Clinical reviewers"))
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/admin/pages/{program.pk}/still-true/")
    assert is_sound(page, width)
    page.get_by_label("Yes, still true").check()
    page.get_by_label("Your full name").fill("Ada Sample, MD")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Families read that it was reviewed today.")).to_be_visible()


@LOOKS
def test_an_editor_asks_and_a_clinician_without_an_account_answers(
    width, program, signed_in, site, browser
):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/admin/pages/{program.pk}/edit/")
    page.get_by_role("tab", name="Who answers for it").click()
    page.get_by_role("link", name="Is what families read now still true?").click()
    page.wait_for_url("**/still-true/")
    assert is_sound(page, width)
    page.get_by_role("link", name="Ask one who has no account").click()
    page.wait_for_url("**/ask-reviewer/")
    assert is_sound(page, width)
    page.get_by_label("Name of the clinician").fill("Dr. Ada Sample")
    page.get_by_role("button", name="Make the address").click()
    address = page.get_by_label("Address").input_value()
    assert is_sound(page, width)

    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 844}
    )
    clinician = context.new_page()
    clinician.goto(address)
    clinician.get_by_label("Ask for changes").check()
    clinician.get_by_role("button", name="Send").click()
    expect(clinician.get_by_role("alert")).to_contain_text("Say what should change.")
    clinician.get_by_label("Yes, still true").check()
    clinician.get_by_role("button", name="Send").click()
    expect(clinician.get_by_role("heading", name="Thank you")).to_be_visible()
    context.close()
    program.refresh_from_db()
    assert program.reviewed_on == timezone.localdate()


@LOOKS
def test_the_page_of_a_review_link_is_accessible(width, program, site, page):
    _link, token = models.ReviewLink.make(program, "Dr. Ada Sample", None)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{site}/review/{token}/")
    expect(page.get_by_role("heading", name="Is this page still true?")).to_be_visible()
    assert is_sound(page, width)
