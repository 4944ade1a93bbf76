"""When somebody answers: words that are right in each language, moments that are right on each day."""

import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from contacts.hours import ZONES, days_in_words, in_words, moments
from contacts.models import Contact
from pages import models

from .conftest import make_contact, publish, set_body

BOSTON = ZoneInfo("America/New_York")
WEEK = {"days": ["0", "1", "2", "3", "4"], "opens": time(8), "closes": time(17)}
ALWAYS = {"days": [*"0123456"], "opens": time(0), "closes": time(0)}
NIGHTS = {"days": [*"0123456"], "opens": time(18), "closes": time(8)}
TIMES = st.times().map(lambda one: one.replace(second=0, microsecond=0))
OPENINGS = st.lists(
    st.fixed_dictionaries(
        {
            "days": st.sets(st.sampled_from("0123456"), min_size=1).map(sorted),
            "opens": TIMES,
            "closes": TIMES,
        }
    ),
    max_size=3,
)


def at(day, hour):
    """Return the second at which the clock in Boston shows an hour."""
    return int(datetime.combine(day, time(hour), BOSTON).astimezone(UTC).timestamp())


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([0, 1, 2, 3, 4], "Monday to Friday"),
        ([5, 6], "Saturday, Sunday"),
        ([0, 2, 3, 4], "Monday, Wednesday to Friday"),
        ([0, 1, 2, 3, 4, 5, 6], "Every day"),
        ([3], "Thursday"),
    ],
)
def test_days_are_read_as_people_say_them(days, words):
    assert days_in_words(days) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Monday to Friday, 8 a.m. to 5 p.m."),
        ("es", "De lunes a viernes, de 08:00 a 17:00"),
    ],
)
def test_hours_are_read_in_the_readers_language(language, words):
    with override(language):
        assert in_words([WEEK]) == [words]


def test_day_and_night_is_said_so():
    assert in_words([ALWAYS]) == ["Every day, day and night"]


def test_who_answers_day_and_night_answers_all_the_time():
    first = date(2026, 11, 23)
    assert moments([ALWAYS], BOSTON, first, 15) == [(at(first, 0), at(date(2026, 12, 8), 0))]


def test_a_night_ends_on_the_next_day():
    monday = date(2026, 11, 23)
    assert moments([NIGHTS], BOSTON, monday, 1) == [(at(monday, 18), at(date(2026, 11, 24), 8))]


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25), (date(2026, 11, 2), 24)]
)
def test_a_day_has_as_many_hours_as_the_clocks_give_it(day, hours):
    """Clocks were put forward on the first day and back on the second: NIST, 2026."""
    ((start, end),) = moments([ALWAYS], BOSTON, day, 1)
    assert (end - start) / 3600 == hours


def test_nobody_answers_on_a_holiday():
    thanksgiving = date(2026, 11, 26)
    found = moments([WEEK], BOSTON, date(2026, 11, 25), 3, {thanksgiving})
    assert [datetime.fromtimestamp(start, BOSTON).day for start, _end in found] == [25, 27]


@given(
    openings=OPENINGS,
    zone=st.sampled_from([ZoneInfo(name) for name, _words in ZONES]),
    first=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)
def test_moments_are_in_order_apart_and_inside_the_days(openings, zone, first):
    found = moments(openings, zone, first, 15)
    edges = [edge for span in found for edge in span]
    assert edges == sorted(set(edges))
    for start, end in found:
        begun = datetime.fromtimestamp(start, zone)
        assert first <= begun.date() <= first + timedelta(days=15)
        assert datetime.fromtimestamp(end, zone).date() <= first + timedelta(days=16)


@given(
    opening=OPENINGS.filter(bool).map(lambda some: some[0]),
    zone=st.sampled_from([ZoneInfo(name) for name, _words in ZONES]),
    first=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)
def test_it_opens_when_the_clock_on_the_wall_says_so(opening, zone, first):
    for start, _end in moments([opening], zone, first, 8):
        begun = datetime.fromtimestamp(start, zone)
        put_forward = begun.utcoffset() != (begun - timedelta(days=1)).utcoffset()
        assert begun.time() == opening["opens"] or put_forward


# On the page


@pytest.fixture
def desk(english):
    opening = [("opening", {**WEEK, "days": [*"0123456"]})]
    return make_contact(
        english, name="Day desk", opening=opening, hours="At noon, leave a message."
    )


@pytest.fixture
def page(make, desk):
    content = [("contacts", {"contacts": [desk]})]
    return set_body(make(models.StandardPage), [("section", {"content": content})])


def now_of(reader, page):
    """Return the place where a browser says whether somebody answers now."""
    return BeautifulSoup(reader.get(page.url).content, "html.parser").select_one(".now")


def test_the_page_says_when_and_in_which_time_zone(reader, page):
    now = now_of(reader, page)
    words = " ".join(now.find_parent("dd").get_text().split())
    assert words == "Every day, 8 a.m. to 5 p.m. (Eastern time). At noon, leave a message."
    assert now.get_text() == ""


def test_the_page_gives_the_moments_and_a_holiday_is_none(reader, page, home):
    now = now_of(reader, page)
    assert len(now["data-moments"].split()) == 16
    tomorrow = timezone.localdate() + timedelta(days=1)
    settings = models.SiteSettings.objects.get_or_create(site=home.get_site())[0]
    settings.holidays = [("day", tomorrow)]
    settings.save()
    now = now_of(reader, page)
    assert len(now["data-moments"].split()) == 15
    assert f"{at(tomorrow, 8)}-" not in now["data-moments"]
    Contact.objects.update(closed_on_holidays=False)
    now = now_of(reader, page)
    assert f"{at(tomorrow, 8)}-" in now["data-moments"]


def test_a_contact_page_tells_machines_when(make, reader, desk):
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=desk)]
    publish(program)
    shown = BeautifulSoup(reader.get(program.url).content, "html.parser")
    said = str(json.loads(shown.select_one("script[type='application/ld+json']").string))
    assert "'opens': '08:00', 'closes': '17:00'" in said


def test_hours_are_the_same_in_every_language(desk, spanish):
    desk.copy_for_translation(spanish).save()
    desk.opening = [("opening", ALWAYS)]
    desk.save()
    assert Contact.objects.get(locale=spanish).opening[0].value["opens"] == time(0)


def test_what_comes_in_english_only_says_so(reader, page, spanish, home):
    publish(home.copy_for_translation(spanish))
    publish(page.copy_for_translation(spanish, copy_parents=True))
    now = now_of(reader, page.get_translation(spanish))
    shown = now.find_parent("dd")
    assert "Todos los días, de 08:00 a 17:00 (hora del Este)." in shown.get_text()
    assert (shown.span["lang"], shown.span.get_text()) == ("en", "At noon, leave a message.")
