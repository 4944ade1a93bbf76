"""When somebody answers: kept as days and times, read as words, and as moments by the browser."""

from datetime import UTC, datetime, timedelta
from itertools import groupby

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

ZONES = [
    ("America/New_York", _("Eastern time")),
    ("America/Chicago", _("Central time")),
    ("America/Denver", _("Mountain time")),
    ("America/Phoenix", _("Arizona time")),
    ("America/Los_Angeles", _("Pacific time")),
    ("America/Anchorage", _("Alaska time")),
    ("Pacific/Honolulu", _("Hawaii time")),
    ("America/Puerto_Rico", _("Atlantic time")),
]
DAY = timedelta(days=1)


class Opening(blocks.StructBlock):
    """Days of the week with the same times."""

    days = blocks.MultipleChoiceBlock(
        choices=[(str(number), name) for number, name in WEEKDAYS.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    opens = blocks.TimeBlock(label=_("From"))
    closes = blocks.TimeBlock(
        label=_("To"),
        help_text=_("Before the first time: on the next day. The same time: day and night."),
    )

    class Meta:
        icon = "time"


def weekdays(opening):
    """Return the weekdays of an opening in order, Monday as 0."""
    return sorted(int(day) for day in opening["days"])


def days_in_words(days):
    """Return weekdays as they are read: “Monday to Friday”, “Saturday, Sunday”, “Every day”."""
    if len(days) == len(WEEKDAYS):
        return gettext("Every day")
    # Days in a row differ from their place in the list by the same number.
    runs = [
        [day for _place, day in run]
        for _gap, run in groupby(enumerate(days), lambda one: one[1] - one[0])
    ]
    return gettext(", ").join(run_in_words([str(WEEKDAYS[day]) for day in run]) for run in runs)


def run_in_words(names):
    if len(names) > 2:
        return gettext("%(first)s to %(last)s") % {"first": names[0], "last": names[-1]}
    return gettext(", ").join(names)


def times_in_words(opens, closes):
    """Return two times as they are read: “8 a.m. to 5 p.m.”, or “day and night” if they are one."""
    if opens == closes:
        return gettext("day and night")
    first, last = (time_format(one, "TIME_FORMAT") for one in (opens, closes))
    return gettext("%(first)s to %(last)s") % {"first": first, "last": last}


def in_words(openings):
    """Return what families read of when somebody answers, a line for each opening."""
    return [
        capfirst(
            gettext("%(days)s, %(times)s")
            % {
                "days": days_in_words(weekdays(one)),
                "times": times_in_words(one["opens"], one["closes"]),
            }
        )
        for one in openings
        if one["days"]
    ]


def moments(openings, zone, first_day, days, closed=()):
    """Return when somebody answers as `[(start, end)]`, in seconds since 1970, apart and in order.

    Takes a time zone, the first day and how many, and the days on which nobody does. A time means
    what the clock on the wall there shows, on the days on which it is changed, too.
    """

    def at(day, time):
        return datetime.combine(day, time, zone).astimezone(UTC).timestamp()

    found = []
    for number in range(days):
        day = first_day + number * DAY
        for one in openings:
            if day.weekday() in weekdays(one) and day not in closed:
                last = day if one["closes"] > one["opens"] else day + DAY
                found.append((int(at(day, one["opens"])), int(at(last, one["closes"]))))
    return joined(found)


def joined(spans):
    """Return spans of time in order, those that touch or overlap as one."""
    kept = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif start < end:
            kept.append((start, end))
    return kept
