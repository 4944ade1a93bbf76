"""The screens that staff and clinicians have besides Wagtail’s own: accessible in every state."""

import pytest
from django.urls import reverse
from wagtail.models import Workflow

from pages import models
from program_site.models import User

from ..conftest import publish
from ..test_sign_off import write
from .axe import faults_opened, ready_for_axe

pytestmark = pytest.mark.browser

WIDTHS = {1280: 900, 390: 844}
LOOKS = ["light", "dark"]


@pytest.fixture
def waiting(roles, make):
    """A program whose draft waits for a clinician, with words changed and all else as signed."""
    program = make(models.ProgramPage, title="Transplant", slug="transplant")
    publish(write(program, "Stem cells are given back."))
    program = models.ProgramPage.objects.get(pk=program.pk)
    draft = write(program, "Stem cells may help most children.")
    User.objects.create_user("rae", first_name="Rae", last_name="Sample", password="x")
    Workflow.objects.get(active=True).start(draft, User.objects.get(username="rae"))
    return models.ProgramPage.objects.get(pk=program.pk)


def faults_in_every_state(page):
    ready_for_axe(page)
    found = []
    for look in LOOKS:
        page.emulate_media(color_scheme=look, reduced_motion="reduce")
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            found += [(look, width, fault) for fault in faults_opened(page)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append((look, width, "scrolls sideways"))
    return found


@pytest.mark.parametrize("name", ["wording_only", "ask_reviewer", "program_managers"])
def test_a_form_about_a_page_is_accessible(name, waiting, signed_in, site):
    signed_in.goto(site + reverse(name, args=[waiting.pk]))
    assert not faults_in_every_state(signed_in)


def test_a_refused_form_is_accessible(waiting, signed_in, site):
    signed_in.goto(site + reverse("ask_reviewer", args=[waiting.pk]))
    signed_in.get_by_label("Name of the clinician").fill("   ")
    signed_in.get_by_role("button", name="Make the address").click()
    signed_in.get_by_text("This field is required").wait_for()
    assert not faults_in_every_state(signed_in)


def test_an_address_for_a_clinician_is_accessible_and_so_is_all_that_it_opens(
    waiting, signed_in, site, browser
):
    signed_in.goto(site + reverse("ask_reviewer", args=[waiting.pk]))
    signed_in.get_by_label("Name of the clinician").fill("Dr. Ada Sample")
    signed_in.get_by_label("Their e-mail address").fill("ada@example.org")
    signed_in.get_by_role("button", name="Make the address").click()
    address = signed_in.get_by_label("Address", exact=True).input_value()
    assert not faults_in_every_state(signed_in)
    page = browser.new_page()
    page.goto(address)
    assert not faults_in_every_state(page)
    page.get_by_label("Approve: what it says is right").check()
    page.get_by_label("Your full name").fill("   ")
    page.get_by_role("button", name="Send").click()
    page.locator(".error-summary").wait_for()
    assert not faults_in_every_state(page)
    page.get_by_label("Your full name").fill("Ada Sample, MD")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Your decision is recorded").wait_for()
    assert not faults_in_every_state(page)
    page.goto(address)
    assert not faults_in_every_state(page)
    page.close()


def test_managers_are_chosen_by_name(waiting, signed_in, site):
    signed_in.goto(site + reverse("program_managers", args=[waiting.pk]))
    signed_in.get_by_label("Rae Sample (rae)").check()
    signed_in.get_by_role("button", name="Save").click()
    signed_in.get_by_text("Managers of Transplant").wait_for()
    assert User.objects.get(username="rae").groups.count() == 2
    assert not faults_in_every_state(signed_in)
