"""Whatever is sent to an enquiry page, it is stored or refused, never an error, and shown as words."""

import base64
import json
import re
from datetime import UTC, datetime, time, timedelta
from io import BytesIO
from urllib.parse import quote_from_bytes, urlencode
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, example, given
from hypothesis import settings as trials
from hypothesis import strategies as st

from contacts.enquiries.mailing import send_waiting
from contacts.enquiries.models import Enquiry, Inbox
from contacts.enquiries.questions import OPTIONAL, UNSEEN, kept, read, telephone
from contacts.enquiries.receiving import receipt_for
from pages.models import EnquiryPage

from .enquiries import WRITTEN, opened_before, send

pytestmark = pytest.mark.django_db

REFUSED = {400, 403, 413, 422, 429}
FORM = "application/x-www-form-urlencoded"
HERE = {"Sec-Fetch-Site": "same-origin"}
FIELDS = ["name", "phone", "email", *OPTIONAL, "own-0", "website", "seal", "proof"]
HOSTILE = {
    "header": "a\r\nBcc: everybody@example.org\r\n\r\nBuy",
    "newlines": "\n\r\n\r\x0b\x0c\x85\u2028",
    "nul": "a\0b",
    "megabyte": "a" * 1_000_000,
    "right to left": "\u202eelgoog\u2066x\ufeff",
    "emoji": "👩🏽‍🍼🏳️‍🌈",
    "marks": "Z" + "\u0301" * 500,
    "script": "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "template": "{{ settings.SECRET_KEY }}{% debug %}${7*7}%(name)s{name}",
    "formula": '=HYPERLINK("http://example.org","x")',
    "digits": "٠١٢٣٤٥٦٧٨٩",
    "long number": "9" * 5000,
    "percent": "%00%ff%",
    "list": "[]",
    "nested": base64.b64encode(b"[" * 100_000).decode(),
    "proof": base64.b64encode(
        json.dumps(
            {
                "algorithm": "SHA-256",
                "challenge": 1,
                "number": "\ud800",
                "salt": {},
                "signature": [],
            }
        ).encode()
    ).decode(),
}


@pytest.fixture
def door(make):
    cache.clear()
    own = [("question", {"question": "Which dates suit you?"})]
    return make(EnquiryPage, questions=list(OPTIONAL), own_questions=own)


def post(page, body, kind=FORM):
    """Send bytes as they are, from a network of its own; return the answer, which is no error."""
    cache.clear()
    answer = Client().generic("POST", page.get_url(), body, content_type=kind, headers=HERE)
    assert answer.status_code in REFUSED | {303}, answer.content
    return answer


def filled(page, **changed):
    return urlencode(WRITTEN | {"seal": opened_before(page)} | changed).encode()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", FIELDS)
def test_no_text_in_any_field_is_an_error(field, text, door, editor, admin_user):
    """What is taken is shown as words, in the form and in the inbox."""
    door.inbox.members.add(admin_user)
    answer = post(door, filled(door, **{field: HOSTILE[text]}))
    assert Enquiry.objects.count() == (answer.status_code == 303)
    shown = [answer]
    for enquiry in Enquiry.objects.all():
        assert not UNSEEN.search("".join(str(one.text) for one in enquiry.answers_in_words))
        shown.append(editor.get(f"/admin/enquiries/{enquiry.pk}/"))
        assert shown[-1].status_code == 200
    for page in shown:
        html = page.content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert settings.SECRET_KEY not in html


RAW = {
    "not UTF-8": b"name=%FF%FE%80&phone=617-555-0187",
    "a surrogate": b"name=%ED%A0%80&phone=617-555-0187",
    "unquoted bytes": b"name=\xff\xfe&phone=617-555-0187",
    "nothing": b"",
    "signs only": b"&&==&;;%%%",
    "10,000 fields": b"&".join(b"f%d=x" % n for n in range(10_001)),
    "3 MB": b"name=" + b"a" * 3_000_000,
}


@pytest.mark.parametrize("body", RAW)
def test_no_body_is_an_error(body, door):
    seal = urlencode({"seal": opened_before(door)}).encode()
    post(door, RAW[body])
    post(door, RAW[body] + b"&" + seal)


@pytest.mark.parametrize("field", [*FIELDS, "nothing"])
def test_missing_and_doubled_fields_are_no_error(field, door):
    written = WRITTEN | {"seal": opened_before(door), "nothing": "x"}
    less = {name: value for name, value in written.items() if name != field}
    post(door, urlencode(less))
    post(door, urlencode([*written.items(), *[(field, value) for value in ("", "a", "b")]]))


KINDS = [
    "application/json", "text/plain", "", ";", "x", f"{FORM}; charset=utf-7", f"{FORM}; charset=hex",
    f"{FORM}; charset=nothing", f"{FORM}; charset=utf-16", "multipart/form-data",
    "multipart/form-data; boundary=", "multipart/form-data; boundary=x; charset=base64",
    f"multipart/form-data; boundary={'b' * 300}", "multipart/mixed; boundary=x",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_body_is_an_error(kind, door):
    written = WRITTEN | {"seal": opened_before(door)}
    for body in (
        filled(door),
        json.dumps(written).encode(),
        b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nW\r\n--x--',
    ):
        post(door, body, kind)


def test_files_are_passed_over(door):
    file = BytesIO(b"%PDF" + b"x" * 3_000_000)
    file.name = "../../letter.pdf"
    written = WRITTEN | {"seal": opened_before(door), "own-0": file}
    answer = Client().post(door.get_url(), written, headers=HERE)
    assert answer.status_code == 303
    assert "own" not in Enquiry.objects.get().answers


@pytest.mark.parametrize("text", HOSTILE)
def test_what_the_address_says_is_no_error_and_no_reference(text, door, reader):
    for said in (HOSTILE[text][:8000], f"{HOSTILE[text][:80]}:{opened_before(door)}"):
        answer = reader.get(door.get_url(), {"sent": said})
        assert answer.status_code in {200, 400}
        assert "We have your message" not in answer.content.decode()


def test_a_receipt_is_no_seal_and_a_seal_no_receipt(door, reader):
    send(reader, door)
    receipt = receipt_for(Enquiry.objects.get())
    assert send(reader, door, seal=receipt).status_code == 403
    shown = reader.get(door.get_url(), {"sent": opened_before(door)}).content.decode()
    assert "We have your message" not in shown


TEXT = st.text(max_size=1200)


@trials(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries(dict.fromkeys(("name", "practice", "own-0"), TEXT)), st.emails())
def test_any_text_is_kept_as_it_was_written_or_refused(door, texts, email):
    Enquiry.objects.all().delete()
    answer = post(door, filled(door, **texts, email=email))
    if answer.status_code == 303:
        answers = Enquiry.objects.get().answers
        seen = UNSEEN.sub("", texts["name"])
        assert answers["name"].split() == seen.split()
        own = UNSEEN.sub("", texts["own-0"].replace("\r\n", "\n")).strip()
        assert dict(answers.get("own", [])).get("Which dates suit you?", "") == own
    else:
        assert answer.status_code == 422


@trials(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FIELDS), st.binary(max_size=300))
def test_any_bytes_in_any_field_are_no_error(door, field, value):
    rest = {name: text for name, text in WRITTEN.items() if name != field}
    body = urlencode({"seal": opened_before(door)} | rest) if field != "seal" else urlencode(rest)
    post(door, f"{body}&{field}={quote_from_bytes(value)}")


UNDELIVERABLE = [
    f"a@{'ä' * 60}.org",
    '"\x01"@example.org',
    "a@\u202eexample.org",
    '"=?utf-8?q?x?="@example.org',
]


@pytest.mark.parametrize("email", UNDELIVERABLE)
def test_an_address_that_no_mail_can_name_keeps_no_other_mail_back(
    email, door, reader, settings, caplog
):
    settings.SEND_AT_ONCE = False
    send(reader, door, {"name": "Wanda", "email": email, "phone": "617-555-0187"})
    send(reader, door, {"name": "Wanda", "email": "other@example.org"})
    left = send_waiting()
    assert mail.outbox[-1].to == ["other@example.org"]
    assert left == len(caplog.records)
    assert email.split("@")[1] not in caplog.text


# Telephone numbers


def numbers():
    """Return numbers of all regions, valid as our form sees it, with and without extension."""
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    found = [phonenumbers.example_number(region) for region in regions]
    written = [
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        for number in found
        if number and phonenumbers.is_valid_number(number)
    ]
    extensions = st.none() | st.from_regex(r"[0-9]{1,7}", fullmatch=True)
    return st.tuples(st.sampled_from(written), extensions)


@trials(max_examples=500, deadline=None)
@given(numbers())
@example(("+442079460018", "5"))
@example(("+390612345678", None))
def test_a_number_is_read_as_it_was_written(written):
    number, extension = written
    given = telephone("x").clean(f"{number} ext. {extension}" if extension else number)
    stored = kept(given)
    answer = read("phone", "Telephone", stored)
    assert answer.address == stored
    again = phonenumbers.parse(stored)
    assert phonenumbers.format_number(again, phonenumbers.PhoneNumberFormat.E164) == number
    assert (again.extension or None) == extension
    shown, _, said = answer.text.partition(", extension ")
    assert said == (extension or "")
    assert phonenumbers.parse(shown, "US").country_code == again.country_code
    assert phonenumbers.parse(shown, "US").national_number == again.national_number


@trials(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.from_regex(r"[+(]?[0-9 ().x;=#*-]{1,70}", fullmatch=True))
def test_what_is_taken_for_a_number_can_be_read(text):
    try:
        number = telephone("x").clean(text)
    except ValidationError:
        return
    if number:
        answer = read("phone", "Telephone", kept(number))
        assert re.fullmatch(r"tel:\+[0-9-]+(;ext=[0-9]+)?", answer.address)


# Retention

HOME = ZoneInfo("America/New_York")
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
CHANGES = [  # the hours around the days on which clocks are changed
    datetime(2026, 3, 8, hour, 59, tzinfo=UTC) for hour in (4, 5, 6, 7)
] + [datetime(2026, 11, 1, hour, 59, tzinfo=UTC) for hour in (3, 4, 5, 6)]


@pytest.fixture
def at(monkeypatch):
    """Return a function that sets the clock."""

    def set_clock(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_clock


@trials(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(MOMENTS | st.sampled_from(CHANGES), st.integers(1, 365))
def test_an_enquiry_goes_on_its_day_and_never_before(reader, door, at, answered_at, days):
    if not Enquiry.objects.exists():
        send(reader, door)
    Inbox.objects.update(keep_for=days)
    Enquiry.objects.update(status="answered", answered_at=answered_at)
    enquiry = Enquiry.objects.get()
    day = answered_at.astimezone(HOME).date() + timedelta(days=days)
    assert enquiry.delete_on == day
    at(datetime.combine(day - timedelta(days=1), time(23, 59, 59), HOME))
    assert not Enquiry.objects.over()
    for moment in (time(0, 0), time(23, 59, 59)):
        at(datetime.combine(day, moment, HOME))
        assert Enquiry.objects.over() == [enquiry]


def test_what_nobody_answered_is_never_over(reader, door, at):
    send(reader, door)
    at(datetime(2090, 1, 1, tzinfo=UTC))
    assert not Enquiry.objects.over()
    assert Enquiry.objects.get().delete_on is None
