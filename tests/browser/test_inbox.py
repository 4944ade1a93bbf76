"""Enquiries in a reader’s browser, from the mail to the answer, and in a data protection officer’s."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from contacts.enquiries.mailing import notify
from contacts.models import Enquiry

from ..conftest import make_inbox
from ..test_inbox import OFFICERS, READERS, staff, write
from .axe import faults_of

pytestmark = pytest.mark.browser

WIDTHS = [1280, 390]


@pytest.fixture
def enquiry(roles):
    """An enquiry that is overdue, in an inbox that Pat and Kim read."""
    inbox = make_inbox()
    inbox.members.set([staff(name, READERS, first_name=name).user for name in ("pat", "kim")])
    day = timezone.localdate() - timedelta(days=1)
    return write(inbox, reply_by=day)


def sign_in(page, name):
    page.locator("#id_username").fill(name)
    page.locator("#id_password").fill("x")
    page.get_by_role("button", name="Sign in").click()


def is_sound(page, width, part=None):
    """Return whether a screen, or a part of it, has no fault that axe finds and fits its width."""
    fits = page.evaluate("document.documentElement.scrollWidth") <= width
    return fits and not faults_of(page, part)


@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_mail_to_the_answer(width, enquiry, site, page, settings):
    page.set_viewport_size({"width": width, "height": 900})
    settings.WAGTAILADMIN_BASE_URL = site
    notify(enquiry)
    page.goto(re.search(r"http\S+", mail.outbox[0].body)[0])
    sign_in(page, "pat")
    expect(page.get_by_role("heading", name=str(enquiry))).to_be_visible()
    expect(page.get_by_role("link", name="617-555-0187, extension 5")).to_be_visible()
    assert is_sound(page, width)
    page.get_by_role("button", name="I take it").click()
    expect(page.get_by_text("pat answers it.")).to_be_visible()
    page.get_by_role("textbox", name="Note").fill("She prefers the evening.")
    page.get_by_role("button", name="Add the note").click()
    expect(page.get_by_text("She prefers the evening.")).to_be_visible()
    page.get_by_role("button", name="It is answered").click()
    expect(page.get_by_text("Answered. It is deleted on")).to_be_visible()
    expect(page.get_by_role("button", name="Open it again")).to_be_visible()
    assert is_sound(page, width)
    page.goto(f"{site}/admin/enquiries/")
    expect(page.get_by_role("link", name=str(enquiry))).to_be_visible()
    assert is_sound(page, width)
    page.goto(f"{site}/admin/enquiries/export/?status=answered")
    assert is_sound(page, width)
    page.get_by_label("What you need them for").fill("The weekly meeting")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as XLSX").click()
    assert download.value.suggested_filename == f"enquiries-{timezone.localdate()}.xlsx"


def test_the_list_is_narrowed_with_the_keyboard(enquiry, site, page):
    other = write(enquiry.inbox)
    page.goto(f"{site}/admin/enquiries/")
    sign_in(page, "pat")
    expect(page.get_by_role("link", name=str(other))).to_be_visible()
    page.get_by_role("button", name="Show filters").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="When").focus()
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Overdue").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name=str(other))).to_have_count(0)
    expect(page.get_by_role("link", name=str(enquiry))).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_an_officer_erases_what_somebody_asks_us_to_forget(width, enquiry, site, page):
    page.set_viewport_size({"width": width, "height": 900})
    staff("dora", OFFICERS)
    page.goto(f"{site}/admin/enquiries/erase/")
    sign_in(page, "dora")
    page.get_by_label("Reference").fill("nothing")
    page.get_by_role("button", name="Find it").click()
    expect(page.get_by_text("There is no enquiry")).to_be_visible()
    assert is_sound(page, width)
    page.get_by_label("Reference").fill(str(enquiry).lower().replace("-", " "))
    page.get_by_role("button", name="Find it").click()
    expect(page.get_by_role("heading", name=f"Erase {enquiry}?")).to_be_visible()
    assert "Wanda" not in page.content()
    assert is_sound(page, width)
    page.get_by_label("Why it is erased").fill("She asked us to")
    page.get_by_role("button", name="Yes, erase it for good").click()
    expect(page.get_by_text(f"{enquiry} is erased.")).to_be_visible()
    expect(page.get_by_role("cell", name="Erased it: She asked us to")).to_be_visible()
    page.goto(f"{site}/admin/enquiries/log/")
    assert is_sound(page, width)
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_form_of_an_inbox_is_accessible(width, enquiry, signed_in, site):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/admin/snippets/contacts/inbox/edit/{enquiry.inbox.pk}/")
    expect(page.get_by_role("checkbox", name="pat (pat)")).to_be_checked()
    assert is_sound(page, width, "main")
