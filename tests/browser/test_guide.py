"""The ten tasks of the editor's guide, walked in a real browser, which draws the guide's pictures.

They are kept where the guide shows them with GUIDE_PICTURES=1 (`make guide`), else thrown away.
"""

import io
import os
import re
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from PIL import Image
from playwright.sync_api import expect

from pages import models
from program_site.models import User

from ..conftest import make_contact, publish
from ..test_guide import HEAVIEST, PICTURES
from ..test_patterns import write_own_words
from .test_patterns import start

pytestmark = pytest.mark.browser
PASSWORD = "a long enough password"
MARGIN = 12
WORDS = {
    "summary": "We find out why your child can’t sleep, and help the whole family rest again.",
    "who_it_helps": "Children from 1 to 17",
    "how_long": "4 visits in 3 months",
    "first_step": "Call us and tell us how the nights are.",
}


@pytest.fixture
def draw(tmp_path):
    """Return a function that draws what stands between some elements, and keeps it small."""
    folder = PICTURES if os.environ.get("GUIDE_PICTURES") else Path(tmp_path)

    def drawn(name, page, *elements):
        page.evaluate("document.activeElement.blur()")
        boxes = [element.bounding_box(timeout=5000) for element in elements]
        left = max(min(box["x"] for box in boxes) - MARGIN, 0)
        top = max(min(box["y"] for box in boxes) - MARGIN, 0)
        right = max(box["x"] + box["width"] for box in boxes) + MARGIN
        bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
        clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
        shot = page.screenshot(clip=clip, animations="disabled", caret="hide")
        picture = io.BytesIO()
        Image.open(io.BytesIO(shot)).convert("RGB").save(picture, "webp", quality=70, method=6)
        assert len(picture.getvalue()) < HEAVIEST
        (folder / f"{name}.webp").write_bytes(picture.getvalue())

    return drawn


@pytest.fixture
def signed_in_as(browser, site, roles):
    """Return a function that signs in somebody of a group, in a browser of their own."""
    opened = []

    def sign_in(group, name):
        user = User.objects.create_user(name, password=PASSWORD, first_name=name.capitalize())
        user.groups.add(Group.objects.get(name=group))
        context = browser.new_context(
            viewport={"width": 1280, "height": 2000}, reduced_motion="reduce"
        )
        opened.append(context)
        page = context.new_page()
        page.goto(f"{site}/admin/")
        page.locator("#id_username").fill(name)
        page.locator("#id_password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")
        return page

    yield sign_in
    for context in opened:
        context.close()


@pytest.fixture
def index(make, patterns):
    return make(models.ProgramIndexPage, title="Programs", slug="programs")


def edit(page, site, pk):
    page.goto(f"{site}/admin/pages/{pk}/edit/")
    return page


def expect_answer(family, address, status):
    assert family.goto(address).status == status


def more_actions(page, button):
    page.get_by_role("button", name="More actions").click()
    found = page.get_by_role("button", name=re.compile(button))
    expect(found).to_be_visible()
    return found


def test_from_a_pattern_to_families(signed_in_as, site, index, draw, browser):
    """Tasks 1 to 5."""
    writer = signed_in_as("Editors", "ada")

    # 1. A page from a pattern
    writer.goto(f"{site}/admin/pages/add/pages/programpage/{index.pk}/")
    writer.locator("#id_title").fill("Sleep therapy")
    cards = writer.locator(".start__card")
    expect(cards).to_have_count(4)
    draw("start", writer, writer.locator("label[for=id_title]"), cards.nth(2))
    start(writer, site, index, "Treatment over weeks", "Sleep therapy")
    draft = models.ProgramPage.objects.get(slug="sleep-therapy")
    hints = writer.get_by_role("listitem").filter(has_text="still has")
    expect(hints).to_have_count(13)
    draw("hints", writer, writer.get_by_role("heading", name="Before this can"), hints.last)
    written = write_own_words(draft.get_latest_revision_as_object())
    for field, words in WORDS.items():
        setattr(written, field, words)
    written.save_revision()
    edit(writer, site, draft.pk)
    expect(hints).to_have_count(0)

    # 2. Say it plainly
    writer.get_by_role("button", name="Toggle checks").click()
    checks = writer.locator("[data-side-panel='checks']")
    words = checks.locator("[data-content-word-count]")
    expect(words).to_have_text(re.compile("^[0-9]{3}$"), timeout=20_000)
    expect(checks.get_by_role("heading", name="Issues found 0")).to_be_visible()
    draw(
        "checks",
        writer,
        checks.get_by_text("Content metrics").first,
        checks.get_by_text("Issues found"),
    )

    # 3. See it on a phone
    writer.set_viewport_size({"width": 1280, "height": 800})
    writer.get_by_role("button", name="Toggle preview").click()
    preview = writer.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", name="Sleep therapy")).to_be_visible()
    draw("phone", writer, writer.locator("[data-side-panel='preview']"))
    writer.get_by_role("button", name="Toggle preview").click()

    # 4. Have it signed, by somebody without an account
    submit = more_actions(writer, "Submit to Clinical review")
    draw("submit", writer, submit, writer.get_by_role("button", name="More actions"))
    submit.click()
    edit(writer, site, draft.pk)
    writer.get_by_role("tab", name="Who answers for it").click()
    writer.get_by_role("link", name="Ask one who has no account").press("Enter")
    writer.get_by_label("Name of the clinician").fill("Dr. Robin Sample")
    writer.get_by_role("button", name="Make the address").click()
    address = writer.get_by_label("Address").input_value()
    clinician = browser.new_context(viewport={"width": 1280, "height": 1200}).new_page()
    clinician.goto(address)
    form = clinician.locator("form.form")
    draw("review", clinician, clinician.get_by_role("heading", level=1), form)
    form.get_by_label("Approve").check()
    form.get_by_role("button", name="Send").click()
    expect(clinician.get_by_role("heading", name="Thank you")).to_be_visible()

    # 5. Publish, schedule, take down
    publisher = signed_in_as("Publishers", "grace")
    edit(publisher, site, draft.pk)
    publisher.get_by_role("button", name="Toggle status").click()
    publisher.get_by_role("button", name="Set schedule").click()
    dialog = publisher.get_by_role("dialog")
    expect(dialog.get_by_text("Go live date/time")).to_be_visible()
    draw("schedule", publisher, dialog.locator(".w-dialog__box"))
    publisher.keyboard.press("Escape")
    edit(publisher, site, draft.pk)
    more_actions(publisher, "^Approve$").click()
    expect(publisher.locator(".messages")).to_contain_text("updated")
    family = browser.new_context().new_page()
    expect_answer(family, f"{site}/programs/sleep-therapy/", 200)
    publisher.goto(f"{site}/admin/pages/{draft.pk}/unpublish/")
    publisher.get_by_role("button", name="Yes, unpublish").click()
    expect_answer(family, f"{site}/programs/sleep-therapy/", 410)


def test_a_number_is_changed_once(signed_in_as, site, make, english, draw, browser):
    """Task 6."""
    contact = make_contact(english, name="Robin Sample")
    make(models.ConditionPage, slug="asthma", contact=contact)
    publisher = signed_in_as("Publishers", "grace")
    publisher.goto(f"{site}/admin/snippets/contacts/contact/edit/{contact.pk}/")
    number = publisher.get_by_label("Number")
    number.fill("617-555-0177")
    panel = publisher.locator("[data-contentpath='phones']")
    draw("number", publisher, panel)
    more_actions(publisher, "^Publish").click()
    expect(publisher.locator(".messages")).to_contain_text("published")
    family = browser.new_context().new_page()
    family.goto(models.ConditionPage.objects.get().full_url.replace("http://testserver", site))
    expect(family.get_by_role("link", name="Call 617-555-0177")).to_be_visible()


def test_a_story_and_a_number_say_where_they_come_from(signed_in_as, site, make, patterns, draw):
    """Tasks 7 and 8."""
    writer = signed_in_as("Editors", "ada")
    index = make(models.StoryIndexPage, title="Stories", slug="stories")
    writer.goto(f"{site}/admin/pages/add/pages/storypage/{index.pk}/")
    writer.locator("#id_title").fill("Back on the bus")
    writer.get_by_role("radio", name=re.compile("Told in order")).check()
    writer.get_by_role("button", name="Make the draft").click()
    writer.wait_for_url("**/edit/")
    writer.locator("#id_person").fill("Cole, 9")
    writer.locator("#id_told_on").fill("2026-09-01")
    writer.locator("#id_authorization").fill("A-0042")
    teller = writer.locator("#panel-child-what_families_see-who_tells_it-section")
    draw("story", writer, teller)
    writer.get_by_role("button", name="Save draft").click()
    expect(writer.locator("#id_authorization")).to_have_value("A-0042")

    page = make(models.StandardPage, slug="results")
    statistic = {
        "number": "4 out of 5",
        "text": "children sleep through the night after 6 weeks.",
        "source": "Our sleep clinic, 212 children",
        "as_of": "2026-09-01",
    }
    page.body = [("section", {"heading": "Results", "content": [("statistic", statistic)]})]
    page.save_revision()
    edit(writer, site, page.pk)
    block = writer.locator("[data-contentpath='content'] [data-streamfield-child]").first
    expect(block.locator("input[name$='-number']")).to_have_value("4 out of 5")
    draw("statistic", writer, block)


def test_a_page_is_kept_true_and_said_in_spanish(signed_in_as, site, make, spanish, draw):
    """Tasks 9 and 10."""
    writer = signed_in_as("Editors", "ada")
    page = make(models.StandardPage, title="Parking", slug="parking", summary="Where to park.")
    page.reviewed_on, page.review_due_on = date(2026, 11, 2), date(2027, 11, 2)
    page.reviewed_by = "Robin Sample, RN"
    words = "<p>Park on level 2. The first hour is free.</p>"
    page.body = [("section", {"heading": "By car", "content": [("text", words)]})]
    publish(page)
    edit(writer, site, page.pk)
    writer.get_by_role("tab", name="Who answers for it").click()
    expect(writer.locator("#id_review_due_on")).to_have_value("2027-11-02")
    draw(
        "reviewed",
        writer,
        writer.locator("#panel-child-who_answers_for_it-reviewed_on-section"),
        writer.locator("#panel-child-who_answers_for_it-reviewed_by-section"),
    )
    writer.goto(f"{site}/admin/localize/submit/page/{page.pk}/")
    writer.get_by_label("Español").check()
    writer.get_by_role("button", name="Submit").click()
    copy = models.StandardPage.objects.get(locale=spanish)
    edit(writer, site, copy.pk)
    translate = writer.get_by_role("button", name="Translate", exact=True)
    translate.first.click()
    writer.locator("main textarea").first.fill("Estacionamiento")
    writer.get_by_role("button", name="Save", exact=True).click()
    expect(writer.get_by_role("button", name="Edit", exact=True)).to_be_visible()
    draw("translate", writer, writer.get_by_text("English to Español").first, translate.first)
