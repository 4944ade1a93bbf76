"""The ten tasks of the editor's guide, walked in a real browser, which draws the guide's pictures.

They are kept where the guide shows them with GUIDE_PICTURES=1 (`make guide`), else thrown away.
"""

import io
import os
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from pages import models
from program_site.models import User

from ..conftest import make_contact, publish
from ..test_guide import HEAVIEST, PICTURES
from ..test_patterns import write_own_words
from .test_checks import HARD
from .test_patterns import start

pytestmark = pytest.mark.browser
PASSWORD = "a long enough password"
MARGIN = 12
NO_CALENDARS = ".xdsoft_datetimepicker { display: none !important }"
WORDS = {
    "summary": "We find out why your child can’t sleep, and help the whole family rest again.",
    "who_it_helps": "Children from 1 to 17",
    "how_long": "4 visits in 3 months",
    "first_step": "Call us and tell us how the nights are.",
}
EVIDENCE = {"title": "Sleep in childhood: a review", "address": "https://example.org/sleep"}
TYPED = f"<p>Ask us anything: 617-555-0123.</p><p>{HARD}</p>"


@pytest.fixture
def draw(tmp_path):
    """Return a function that draws what stands between some elements, and keeps it small."""
    folder = PICTURES if os.environ.get("GUIDE_PICTURES") else Path(tmp_path)

    def drawn(name, page, *elements, margin=MARGIN):
        page.evaluate("document.activeElement.blur()")
        boxes = [element.bounding_box(timeout=5000) for element in elements]
        left = max(min(box["x"] for box in boxes) - margin, 0)
        top = max(min(box["y"] for box in boxes) - margin, 0)
        right = max(box["x"] + box["width"] for box in boxes) + margin
        bottom = max(box["y"] + box["height"] for box in boxes) + margin
        clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
        shot = page.screenshot(clip=clip, animations="disabled", style=NO_CALENDARS)
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
        page.wait_for_url(f"{site}/admin/")
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


def in_days(days):
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def fill(page, **values):
    """Fill in some fields of a form."""
    for name, value in values.items():
        page.locator(f"#id_{name}").fill(value)


def from_menu(page, item):
    page.get_by_role("button", name="Actions", exact=True).click()
    page.get_by_role("link", name=item).click()


def ask_clinician(page, browser):
    """Make the address for a clinician without an account, and return what they see there."""
    page.get_by_role("link", name="Ask one who has no account").press("Enter")
    page.get_by_label("Name of the clinician").fill("Dr. Robin Sample")
    page.get_by_role("button", name="Make the address").click()
    address = page.get_by_label("Address").input_value()
    clinician = browser.new_context(viewport={"width": 760, "height": 1600}).new_page()
    clinician.goto(address)
    return clinician


def expect_answer(family, address, status):
    assert family.goto(address).status == status


def more_actions(page, button):
    page.get_by_role("button", name="More actions").click()
    found = page.get_by_role("button", name=re.compile(button))
    expect(found).to_be_visible()
    return found


def test_from_a_pattern_to_families(signed_in_as, site, index, english, draw, browser):
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
    written.body.append(("section", {"heading": "Ask us", "content": [("text", TYPED)]}))
    written.save_revision()
    make_contact(english, name="Robin Sample")
    edit(writer, site, draft.pk)
    expect(hints).to_have_count(0)

    # 2. Say it plainly
    writer.get_by_role("button", name="Toggle checks").click()
    checks = writer.locator("[data-writing-help]")
    use_contact = checks.get_by_role("button", name="Use the contact")
    expect(use_contact).to_be_visible()
    hard = checks.locator("section").filter(has_text="Hard paragraphs")
    expect(hard).to_be_visible()
    draw("checks", writer, checks.get_by_role("heading").first, use_contact, hard)
    use_contact.click()
    expect(writer.locator(".messages")).to_contain_text("The draft now names Robin Sample")

    # 3. See it on a phone
    writer.set_viewport_size({"width": 1280, "height": 800})
    writer.get_by_role("button", name="Toggle preview").click()
    preview = writer.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", name="Sleep therapy")).to_be_visible()
    draw("phone", writer, writer.locator("[data-side-panel='preview']"), margin=0)
    writer.get_by_role("button", name="Toggle preview").click()

    # 4. Have it signed, by somebody without an account
    submit = more_actions(writer, "Submit to Clinical review")
    draw("submit", writer, submit, writer.get_by_role("button", name="More actions"), margin=0)
    submit.click()
    expect(writer.locator(".messages")).to_contain_text("submitted for moderation")
    edit(writer, site, draft.pk)
    writer.get_by_role("tab", name="Who answers for it").click()
    clinician = ask_clinician(writer, browser)
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
    draw("schedule", publisher, dialog.locator(".w-dialog__box"), margin=0)
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
    number = publisher.get_by_label("Number", exact=True)
    number.fill("617-555-0177")
    panel = publisher.locator("[data-contentpath='phones']")
    draw("number", publisher, panel)
    more_actions(publisher, "^Publish").click()
    expect(publisher.locator(".messages")).to_contain_text("published")
    family = browser.new_context().new_page()
    family.goto(models.ConditionPage.objects.get().full_url.replace("http://testserver", site))
    expect(family.get_by_role("link", name="Call 617-555-0177")).to_be_visible()


def test_drafts_are_published_together(signed_in_as, site, make, english, draw):
    """Task 5, where several things change at one moment."""
    contact = make_contact(english, name="Robin Sample")
    page = make(models.StandardPage, title="Parking", slug="parking")
    page.save_revision()
    contact.role = "Parking desk"
    contact.save_revision()
    publisher = signed_in_as("Publishers", "grace")
    edit(publisher, site, page.pk)
    from_menu(publisher, "Publish together…")
    publisher.get_by_label("Name of the new set").fill("New garage")
    publisher.get_by_role("button", name="Add the draft").click()
    publisher.goto(f"{site}/admin/snippets/contacts/contact/edit/{contact.pk}/")
    publisher.get_by_role("button", name="More actions").click()
    publisher.get_by_role("link", name="Publish together…").click()
    publisher.get_by_label("Publish it together with").select_option("New garage")
    publisher.get_by_role("button", name="Add the draft").click()
    now = publisher.get_by_role("button", name="Publish all now")
    draw("together", publisher, publisher.locator("main table"), now)
    now.click()
    expect(publisher.locator(".messages")).to_contain_text("All of “New garage” is live.")
    contact.refresh_from_db()
    assert contact.role == "Parking desk"


def test_a_story_is_told_as_long_as_the_family_lets_us(
    signed_in_as, site, make, patterns, image, draw, browser
):
    """Task 7."""
    index = make(models.StoryIndexPage, title="Stories", slug="stories")
    publisher = signed_in_as("Publishers", "grace")
    publisher.goto(site + reverse("authorization:add"))
    fill(publisher, reference="A-2026-014", signer="Robin Sample", signed_on=in_days(-1))
    fill(publisher, expires_on=in_days(365), turns_18_on=in_days(3000))
    for name in ("covers_name", "covers_picture", "on_website"):
        publisher.locator(f"#id_{name}").check()
    panels = publisher.locator(
        "#panel-what_may_be_told-section, #panel-from_when_until_when-section"
    )
    draw("authorization", publisher, panels.first, panels.last)
    publisher.get_by_role("button", name=re.compile("Save|Create")).click()

    writer = signed_in_as("Editors", "ada")
    writer.goto(f"{site}/admin/pages/add/pages/storypage/{index.pk}/")
    writer.locator("#id_title").fill("Back on the bus")
    writer.get_by_role("radio", name=re.compile("Told in order")).check()
    writer.get_by_role("button", name="Make the draft").click()
    writer.wait_for_url("**/edit/")
    fill(writer, person="Cole, 9", told_on=in_days(-7))
    writer.get_by_label("Authorization").select_option("A-2026-014")
    teller = writer.locator("#panel-child-what_families_see-who_tells_it-section")
    draw("story", writer, teller)
    writer.get_by_role("button", name="Save draft").click()
    expect(writer.locator(".messages")).to_contain_text("has been")

    story = write_own_words(models.StoryPage.objects.get().get_latest_revision_as_object())
    story.picture = image
    publish(story)
    family = browser.new_context().new_page()
    expect_answer(family, f"{site}/stories/back-on-the-bus/", 200)
    publisher.goto(site + reverse("authorization:edit", args=[story.authorization_id]))
    fill(publisher, revoked_on=in_days(0))
    publisher.get_by_role("button", name="Save").click()
    expect(publisher.locator(".messages")).to_contain_text("Taken down: Back on the bus.")
    expect(publisher.locator(".messages")).to_contain_text("No longer served: Garden.")
    expect_answer(family, f"{site}/stories/back-on-the-bus/", 410)


def test_a_number_has_its_source(signed_in_as, site, make, draw):
    """Task 8."""
    writer = signed_in_as("Editors", "ada")
    writer.goto(f"{site}/admin/snippets/pages/fact/add/")
    fill(writer, name="Children who sleep after 6 weeks", number="4/5")
    fill(writer, wording="children sleep through the night after 6 weeks with us")
    fill(writer, source="Our sleep clinic, 212 children")
    fill(writer, as_of=in_days(-60), expires_on=in_days(300))
    writer.get_by_label("Owner").select_option("ada")
    last = writer.locator("#panel-who_keeps_it_true-section")
    draw("fact", writer, writer.locator("#panel-what_families_read-section"), last)
    writer.get_by_role("button", name="Save draft").click()
    expect(writer.locator(".messages")).to_contain_text("Fact")
    fact = models.Fact.objects.get()
    assert not fact.live

    clinician = signed_in_as("Clinical reviewers", "lin")
    clinician.goto(f"{site}/admin/snippets/pages/fact/edit/{fact.pk}/")
    more_actions(clinician, "^Publish").click()
    expect(clinician.locator(".messages")).to_contain_text("published")

    page = make(models.StandardPage, slug="results")
    page.body = [("section", {"heading": "Results", "content": [("statistic", {})]})]
    page.save_revision()
    edit(writer, site, page.pk)
    block = writer.locator("[data-contentpath='content'] [data-streamfield-child]").first
    block.get_by_role("button", name="Choose fact", exact=True).click()
    writer.get_by_role("link", name="Children who sleep after 6 weeks").click()
    expect(block).to_contain_text("Children who sleep after 6 weeks: 4/5")
    draw(
        "statistic",
        writer,
        block.get_by_role("button", name="Delete").first,
        block.locator("[data-contentpath='fact']"),
        block.locator("[data-contentpath='number']"),
    )


def test_a_page_is_kept_true_and_said_in_spanish(
    signed_in_as, site, make, english, spanish, draw, browser
):
    """Tasks 9 and 10."""
    writer = signed_in_as("Editors", "ada")
    ada = User.objects.get(username="ada")
    make_contact(english, name="Robin Sample")
    page = make(models.ProgramPage, title="Sleep therapy", slug="sleep-therapy", owner=ada)
    for name, words in WORDS.items():
        setattr(page, name, words)
    page.evidence = [("source", EVIDENCE)]
    page.reviewed_by = "Sleep therapy team"
    publish(page)
    long_ago = timezone.localdate() - timedelta(days=400)
    models.ProgramPage.objects.update(
        reviewed_on=long_ago, review_due_on=long_ago + timedelta(days=365)
    )

    # 9. Keep pages true
    writer.goto(f"{site}/admin/")
    overdue = writer.get_by_role("link", name="Overdue reviews, for me: 1")
    expect(overdue).to_be_visible()
    draw(
        "health",
        writer,
        writer.locator("section.w-panel--dashboard").first,
    )
    overdue.click()
    writer.get_by_role("link", name="Sleep therapy").first.click()
    expect(writer.get_by_role("textbox", name="Next review due")).to_be_in_viewport()
    from_menu(writer, "Is it still true?")
    clinician = ask_clinician(writer, browser)
    form = clinician.locator("form.form")
    draw("still-true", clinician, clinician.get_by_role("heading", level=1), form)
    form.get_by_label("Yes, still true").check()
    form.get_by_role("button", name="Send").click()
    expect(clinician.get_by_role("heading", name="Thank you")).to_be_visible()
    writer.goto(f"{site}/admin/")
    expect(writer.get_by_role("heading", name="The health of the site")).to_be_visible()
    expect(overdue).to_have_count(0)

    # 10. Say it in another language
    writer.goto(f"{site}/admin/localize/submit/page/{page.pk}/")
    writer.get_by_label("Español").check()
    writer.get_by_role("button", name="Submit").click()
    writer.wait_for_url("**/edit/")
    copy = models.ProgramPage.objects.get(locale=spanish)
    edit(writer, site, copy.pk)
    translate = writer.get_by_role("button", name="Translate", exact=True)
    translate.first.click()
    writer.locator("main textarea").first.fill("Terapia del sueño")
    writer.get_by_role("button", name="Save", exact=True).click()
    expect(writer.get_by_role("button", name="Edit", exact=True)).to_be_visible()
    draw("translate", writer, writer.get_by_text("English to Español").first, translate.first)
    writer.get_by_role("button", name=re.compile("Publish in")).first.click()
    expect(writer.locator(".messages")).to_contain_text("is saved as a draft, and submitted")
    for group in ("Clinical reviewers", "Publishers"):
        copy.refresh_from_db()
        assert not copy.live
        reader = signed_in_as(group, group.split()[-1].lower())
        row = reader.locator("#awaiting-review-section tr").filter(has_text="Terapia del sueño")
        row.get_by_role("button", name="Actions").click()
        reader.get_by_role("button", name="Approve", exact=True).click()
        expect(row).to_have_count(0)
    copy.refresh_from_db()
    assert copy.live
