"""What families and clinicians send us: received once, answered plainly, and nothing lost."""

from datetime import date
from smtplib import SMTPRecipientsRefused

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.contrib.redirects.models import Redirect
from wagtail_localize.models import String, TranslationSource

from contacts.enquiries.erasing import purge_one
from contacts.enquiries.mailing import send_waiting
from contacts.enquiries.models import Enquiry, working_days_after
from contacts.enquiries.questions import is_npi
from pages.models import EnquiryPage
from program_site.requests import network_of

from .conftest import make_inbox, publish
from .enquiries import WRITTEN, errors_in, opened_before, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_wrote_before():
    cache.clear()


@pytest.fixture
def door(make):
    return make(EnquiryPage)


def test_what_was_answered_received_is_stored(reader, door):
    answer = send(reader, door)
    assert answer.status_code == 303
    enquiry = Enquiry.objects.get()
    assert enquiry.answers == {
        "name": "Wanda Zyxwvut",
        "phone": "tel:+1-617-555-0187",
        "email": "wanda@zyxwvut.example.org",
        "relation": "parent",
        "age": "1-5",
        "time": "evening",
        "language": "vi",
        "interpreter": True,
    }
    told = reader.get(answer["Location"]).content.decode()
    assert enquiry.reference in told
    assert "within 2 working days" in told
    assert "Wanda" not in told


def test_no_reader_gets_a_cookie_and_no_form_is_kept(reader, door):
    for response in (reader.get(door.get_url()), send(reader, door)):
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]


def test_sent_twice_it_is_one_enquiry_with_one_reference(reader, door):
    seal = opened_before(door)
    first, second = (send(client, door, seal=seal) for client in (reader, Client()))
    assert first["Location"] == second["Location"]
    assert Enquiry.objects.count() == 1


def test_what_is_missing_is_said_and_what_was_typed_stays(reader, door):
    answer = send(reader, door, {"name": "", "email": "wanda at home", "relation": "parent"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert errors_in(answer) == [
        "Your name – Write your name.",
        "Your email – Write an email address, like name@example.org.",
    ]
    assert 'value="wanda at home"' in html
    assert '<option value="parent" selected>' in html
    assert not Enquiry.objects.exists()


def test_a_number_or_an_address_is_needed_to_answer(reader, door):
    answer = send(reader, door, {"name": "Wanda"})
    assert errors_in(answer) == [
        "Your phone number – Write a phone number or an email, so that we can answer."
    ]
    assert send(reader, door, {"name": "Wanda", "phone": "6175550187"}).status_code == 303


@pytest.mark.parametrize(
    "seal", ["", "forged", lambda door: opened_before(door, 48 * 3600), lambda door: "x:y:z"]
)
def test_a_form_that_is_too_old_keeps_the_words_and_is_taken_when_sent_again(reader, door, seal):
    answer = send(reader, door, seal=seal(door) if callable(seal) else seal)
    assert answer.status_code == 403
    assert errors_in(answer) == ["This page was open for a long time. Please press “Send” again."]
    assert 'value="Wanda Zyxwvut"' in answer.content.decode()
    fresh = answer.context["form"].seal
    assert fresh != seal
    assert not Enquiry.objects.exists()


def test_a_form_of_another_site_is_not_taken(reader, door):
    answer = send(reader, door, **{"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert not Enquiry.objects.exists()


def test_an_own_question_warns_and_its_answer_is_kept(reader, door):
    door.own_questions = [("question", {"question": "Which dates suit you?"})]
    door.save()
    assert "Please don’t write medical details here." in reader.get(door.get_url()).content.decode()
    send(reader, door, WRITTEN | {"own-0": "Any day\r\nin May"})
    asked = Enquiry.objects.get().answers_in_words[-1]
    assert (asked.question, asked.text) == ("Which dates suit you?", "Any day\nin May")


def test_clinicians_give_an_npi_whose_last_digit_is_checked(reader, door):
    door.questions = ["npi", "practice", "line"]
    door.save()
    doctor = {"name": "Dr. Sample", "email": "doctor@example.org", "line": "617-555-0133 ext. 5"}
    refused = send(reader, door, doctor | {"npi": "1234567890"})
    assert errors_in(refused) == ["Your NPI – This is no NPI: one of its digits is wrong."]
    assert send(reader, door, doctor | {"npi": "123 456 7893"}).status_code == 303
    words = {one.question: one.text for one in Enquiry.objects.get().answers_in_words}
    assert words["Your NPI"] == "1234567893"
    assert words["Line on which we can call you back"] == "617-555-0133, extension 5"


@given(st.integers(0, 999_999_999), st.integers(0, 9), st.integers(0, 9))
def test_one_wrong_digit_makes_an_npi_wrong(nine, place, digit):
    right = next(f"{nine:09}{last}" for last in range(10) if is_npi(f"{nine:09}{last}"))
    wrong = f"{right[:place]}{digit}{right[place + 1 :]}"
    assert is_npi(wrong) == (wrong == right)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 20))
def test_a_promised_day_is_a_working_day_and_as_far_as_was_promised(day, count):
    promised = working_days_after(day, count, closed=[date(2026, 12, 25)])
    between = [
        date.fromordinal(number) for number in range(day.toordinal() + 1, promised.toordinal() + 1)
    ]
    working = [one for one in between if one.weekday() < 5 and one != date(2026, 12, 25)]
    assert len(working) == count
    assert working[-1] == promised


def test_the_receipt_repeats_nothing_that_was_typed(
    reader, door, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        send(reader, door)
    enquiry = Enquiry.objects.get()
    told, receipt = mail.outbox
    assert told.to == ["reader@example.org"]
    assert f"/admin/enquiries/{enquiry.pk}/" in told.body
    assert receipt.to == ["wanda@zyxwvut.example.org"]
    assert enquiry.reference in receipt.body
    assert "within 2 working days" in receipt.body
    for one in mail.outbox:
        for word in ("Wanda", "zyxwvut", "0187", "Vi", "parent"):
            assert word not in one.body + one.subject


@pytest.mark.parametrize("lost", [{"email": ""}, {"is_active": False}])
def test_no_page_is_published_whose_inbox_nobody_reads(door, lost):
    door.inbox.members.update(**lost)
    with pytest.raises(PublishPagePermissionError, match="Nobody who reads this inbox"):
        publish(door)


def test_a_translated_page_asks_the_same_and_has_the_same_inbox(door, spanish, reader):
    door.own_questions = [("question", {"question": "Which dates suit you?"})]
    door.questions = ["time"]
    publish(door)
    source, _is_new = TranslationSource.update_or_create_from_instance(door)
    for parent in door.get_ancestors().filter(depth__gt=1):
        parent.specific.copy_for_translation(spanish, alias=True)
    source.create_or_update_translation(spanish, fallback=True)
    theirs = door.get_translation(spanish)
    assert (theirs.inbox, theirs.questions) == (door.inbox, ["time"])
    strings = {string.data for string in String.objects.filter(segments__source=source)}
    assert {"Which dates suit you?", "For families."} <= strings


def test_other_words_in_the_same_form_are_another_enquiry(reader, door):
    seal = opened_before(door)
    first = send(reader, door, seal=seal)
    second = send(reader, door, WRITTEN | {"phone": "617-555-0188"}, seal=seal)
    assert first["Location"] != second["Location"]
    phones = {enquiry.answers["phone"] for enquiry in Enquiry.objects.all()}
    assert phones == {"tel:+1-617-555-0187", "tel:+1-617-555-0188"}


def test_no_answer_stands_under_a_question_that_was_changed_meanwhile(reader, door):
    door.own_questions = [("question", {"question": "Which dates suit you?"})]
    door.save()
    seal = opened_before(door)
    door.own_questions = [("question", {"question": "Your room number?"})]
    door.save()
    answer = send(reader, door, WRITTEN | {"own-0": "Mondays"}, seal=seal)
    assert answer.status_code == 403
    assert "Mondays" in answer.content.decode()
    assert not Enquiry.objects.exists()


def test_a_clinician_needs_no_number_but_the_line_to_call_back(reader, door):
    door.questions = ["line"]
    door.save()
    doctor = {"name": "Dr. Sample", "line": "617-555-0133 ext. 5"}
    assert send(reader, door, doctor).status_code == 303


@pytest.mark.parametrize("charset", ["unicode_escape", "utf-7", "utf-16"])
def test_words_in_an_odd_encoding_are_none(reader, door, charset):
    body = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n\\ud800\r\n--x--\r\n'
    kind = f"multipart/form-data; boundary=x; charset={charset}"
    assert reader.post(door.get_url(), body, content_type=kind).status_code == 422
    assert reader.post(f"/feedback/{door.pk}/", body, content_type=kind).status_code == 200


def test_a_file_is_not_taken(reader, door):
    file = SimpleUploadedFile("scan.pdf", b"x" * 5_000_000)
    data = {"seal": opened_before(door)} | WRITTEN | {"scan": file}
    answer = reader.post(door.get_url(), data, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code in {303, 422}
    assert not answer.wsgi_request.FILES


def test_a_new_inbox_in_english_is_the_inbox_in_all_languages(door, spanish):
    publish(door.copy_for_translation(spanish, copy_parents=True))
    theirs = door.get_translation(spanish)
    older = theirs.save_revision()
    door.inbox, door.questions = make_inbox("Another team"), ["time"]
    publish(door)
    older.publish()
    theirs.refresh_from_db()
    assert (theirs.inbox, theirs.questions) == (door.inbox, ["time"])


def test_a_page_whose_inbox_is_gone_has_the_page_but_no_form(reader, door):
    EnquiryPage.objects.update(inbox=None)
    for answer in (reader.get(door.get_url()), send(reader, door)):
        assert answer.status_code == 200
        assert "Your name" not in answer.content.decode()
    assert not Enquiry.objects.exists()


def test_an_address_that_is_refused_keeps_no_mail_from_others(door, settings, monkeypatch, reader):
    users = get_user_model().objects
    for name in ("ann", "zoe"):
        door.inbox.members.add(users.create_superuser(name, f"{name}@example.org"))
    reached = []

    def refuse_one(_subject, _text, _sender, recipients):
        if recipients == ["ann@example.org"]:
            raise SMTPRecipientsRefused({})
        reached.append(*recipients)

    monkeypatch.setattr("program_site.mailing.send_mail", refuse_one)
    settings.SEND_AT_ONCE = False
    send(reader, door, WRITTEN | {"email": ""})
    assert [send_waiting(), send_waiting()] == [0, 0]
    assert sorted(reached) == ["reader@example.org", "zoe@example.org"]


def test_who_may_not_sign_in_any_more_gets_no_mail(reader, door):
    (member,) = door.inbox.readers
    member.user_permissions.clear()
    assert door.inbox.readers == []


def test_what_was_typed_follows_a_form_to_its_new_address(reader, door):
    Redirect.objects.create(old_path="/call-me", redirect_page=door)
    moved = send(reader, door, path="/call-me/")
    assert (moved.status_code, moved["Location"]) == (308, door.get_url())


def test_what_was_typed_follows_to_no_other_host(reader, door):
    Redirect.objects.create(old_path="/call-me", redirect_link="https://elsewhere.example.org/")
    assert send(reader, door, path="/call-me/").status_code == 405


def test_an_enquiry_that_is_opened_again_meanwhile_is_not_deleted(reader, door):
    send(reader, door)
    enquiry = Enquiry.objects.get()
    enquiry.become(Enquiry.Status.ANSWERED)
    Enquiry.objects.get().become(Enquiry.Status.NEW)
    assert not purge_one(enquiry)
    assert Enquiry.objects.exists()


@pytest.mark.parametrize(
    ("told", "network"),
    [
        ("192.0.2.7:4711", "192.0.2.0/24"),
        ("[2001:db8::7]:443", "2001:db8::/56"),
        ("2001:db8::7", "2001:db8::/56"),
        ("nonsense", ""),
    ],
)
def test_a_network_is_known_with_a_port_and_without(rf, settings, told, network):
    settings.BEHIND_PROXY = True
    assert network_of(rf.get("/", headers={"X-Forwarded-For": f"198.51.100.1, {told}"})) == network
