"""What families take along on paper."""

import pytest

from pages import models

pytestmark = pytest.mark.browser


def sheets(page, address):
    """Return how many Letter sheets a page prints on."""
    page.goto(address)
    return page.pdf(format="Letter").count(b"/Type /Page\n")


def test_a_programs_key_facts_fit_two_sheets(demo, page):
    programs = models.ProgramPage.objects.select_related("locale")
    printed = {one.url: sheets(page, demo + one.url) for one in programs}
    assert len(printed) > 5
    assert not {url: count for url, count in printed.items() if count not in {1, 2}}


def test_the_handout_has_whom_to_call_the_words_and_the_address(demo, page):
    page.emulate_media(media="print")
    page.goto(f"{demo}/programs/car-t-cell-therapy/")
    printed = page.locator("body").inner_text()
    for fact in ("617-919-7008", "call us right away", "Words to know", "/programs/car-t-cell-"):
        assert fact in printed
    for left_out in ("Patient story", "Did this page help?", "Search"):
        assert left_out not in printed
