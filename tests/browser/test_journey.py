"""The whole way of a page, each role in a browser of its own: from a pattern to families and back."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import Revision

from pages import models
from program_site.models import User

from ..conftest import make_contact

pytestmark = pytest.mark.browser

PASSWORD = "a long enough password"
HINT_HERE = """() => {
    const here = document.activeElement;
    const words = here.value ?? (here.isContentEditable ? here.textContent : "");
    return words.includes("✎");
}"""
MOST_STEPS = 700  # of the Tab key, through a whole form


@pytest.fixture
def enter(browser, site, roles):
    """Return a function that signs somebody of a group in, in a browser of their own."""
    contexts = []

    def enter(group, username):
        user = User.objects.create_user(username, password=PASSWORD)
        user.groups.add(Group.objects.get(name=group))
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.goto(f"{site}/admin/")
        page.locator("#id_username").fill(username)
        page.locator("#id_password").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{site}/admin/")
        return page

    yield enter
    for context in contexts:
        context.close()


def tab_to(page, locator):
    """Press Tab until an element has the focus."""
    for _step in range(MOST_STEPS):
        if locator.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab doesn't lead to {locator}")


def write_over_hints(page):
    """Tab through the form and write over every hint in it; return how many there were."""
    written = 0
    for _step in range(MOST_STEPS):
        if page.evaluate(HINT_HERE):
            page.keyboard.press("Control+A")
            page.keyboard.type("We see your child on the day you call.")
            written += 1
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === 'action-publish'"):
            break
    return written


def choose(page, action):
    """Choose what to do with the page from the menu below its form."""
    page.get_by_role("button", name="More actions").click()
    with page.expect_navigation():
        page.get_by_role("button", name=action).click()


def press(page, button):
    """Press a button that sends the form."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).first.press("Enter")


def edit(page, site, program):
    page.goto(f"{site}/admin/pages/{program.pk}/edit/")


def the_day_has_come(revision):
    """Make a scheduled version due."""
    due = timezone.now() - timedelta(minutes=1)
    revision.approved_go_live_at = due
    revision.content["go_live_at"] = due.isoformat()
    revision.save()


def at_the_address(family, site, program):
    """Return what a family gets at the page's address: the status, and the text."""
    answer = family.goto(f"{site}{program.get_url()}")
    return answer.status, family.locator("body").inner_text()


def test_a_page_goes_from_a_pattern_to_families_and_back(
    enter, site, make, english, browser, patterns
):
    make(models.ProgramIndexPage, title="Programs", slug="programs")
    make_contact(english, name="Robin Sample")
    family = browser.new_context().new_page()

    # An editor starts from a pattern and writes over its hints, all with the keyboard.
    editor = enter("Editors", "ed")
    index = models.ProgramIndexPage.objects.get()
    editor.goto(f"{site}/admin/pages/add/pages/programpage/{index.pk}/")
    tab_to(editor, editor.locator("#id_title"))
    editor.keyboard.type("Sleep clinic")
    tab_to(editor, editor.get_by_role("radio").first)
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("ArrowDown")
    expect(editor.get_by_role("radio", name="Clinic or service")).to_be_checked()
    tab_to(editor, editor.get_by_role("button", name="Make the draft"))
    editor.keyboard.press("Enter")
    expect(editor.get_by_text("Before this can be published")).to_be_visible()
    assert write_over_hints(editor) > 5
    editor.keyboard.press("Control+s")
    expect(editor.get_by_text("Before this can be published")).to_have_count(0)
    program = models.ProgramPage.objects.get(slug="sleep-clinic")
    assert "✎" not in str(program.get_latest_revision().content)

    # The checks, and the page as phones and desks show it.
    editor.get_by_role("button", name="Toggle checks").click()
    expect(editor.get_by_role("heading", name="Content metrics")).to_be_visible()
    editor.get_by_role("button", name="Toggle preview").click()
    preview = editor.frame_locator("#w-preview-iframe")
    for size in ("mobile", "desktop"):
        editor.get_by_role("radio", name=re.compile(f"Preview in {size} size")).check(force=True)
        expect(preview.get_by_role("heading", name="Sleep clinic", level=1)).to_be_visible()
    editor.get_by_role("button", name="Toggle preview").click()

    # A clinician without an account approves it; a publisher publishes it.
    choose(editor, re.compile("Submit to"))
    edit(editor, site, program)
    editor.get_by_role("tab", name="Who answers for it").click()
    editor.get_by_role("link", name="Ask one who has no account").click()
    editor.get_by_label("Name of the clinician").fill("Dr. Ada Sample")
    editor.get_by_role("button", name="Make the address").click()
    address = editor.get_by_label("Address").input_value()
    clinician = browser.new_context().new_page()
    clinician.goto(address)
    expect(clinician.get_by_role("heading", name="Please review: Sleep clinic")).to_be_visible()
    clinician.get_by_label("Approve").check()
    clinician.get_by_role("button", name="Send").click()
    expect(clinician.get_by_role("heading", name="Thank you")).to_be_visible()
    assert clinician.goto(address).status == 410
    assert at_the_address(family, site, program)[0] == 404
    publisher = enter("Publishers", "pat")
    edit(publisher, site, program)
    choose(publisher, re.compile("Approve and Publish|^Approve$"))
    status, words = at_the_address(family, site, program)
    assert status == 200
    assert "We see your child on the day you call." in words

    # A word is changed, no fact: the editor says so, and no clinician is asked.
    edit(editor, site, program)
    editor.locator("#id_summary").fill("We see each child on the day you call.")
    press(editor, "Save draft")
    editor.get_by_role("tab", name="Who answers for it").click()
    editor.get_by_role("link", name="Only the wording changed").press("Enter")
    editor.get_by_label("What you changed").fill("A plainer word.")
    press(editor, "It is only wording")
    edit(publisher, site, program)
    choose(publisher, re.compile("^Publish$"))
    assert "We see each child" in at_the_address(family, site, program)[1]

    # It is taken down, and put back as it was.
    publisher.goto(f"{site}/admin/pages/{program.pk}/unpublish/")
    press(publisher, "Yes, unpublish")
    assert at_the_address(family, site, program)[0] == 410
    edit(publisher, site, program)
    publisher.locator("#id_title").fill("Sleep clinic for children")
    press(publisher, "Save draft")
    signed = Revision.objects.for_instance(program).order_by("-pk")[1]
    publisher.goto(f"{site}/admin/pages/{program.pk}/revisions/{signed.pk}/revert/")
    press(publisher, "Replace current draft")

    # It goes live again by schedule, without anybody.
    tomorrow = timezone.localtime() + timedelta(days=1)
    edit(publisher, site, program)
    publisher.get_by_role("button", name="Toggle status").click()
    publisher.get_by_role("button", name="Set schedule").click()
    publisher.get_by_label("Go live date/time").fill(f"{tomorrow:%Y-%m-%d %H:%M}")
    press(publisher, "Save schedule")
    edit(publisher, site, program)
    choose(publisher, re.compile("Schedule to publish|^Publish$"))
    assert at_the_address(family, site, program)[0] == 410
    the_day_has_come(Revision.objects.get(approved_go_live_at__isnull=False))
    call_command("publish_scheduled")
    status, words = at_the_address(family, site, program)
    assert status == 200
    assert "We see each child" in words
    assert family.context.cookies() == []
