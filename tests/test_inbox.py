"""Who reads enquiries, what they do with them, and how one is forgotten; whatever is done is in the log."""

import re
from datetime import timedelta
from io import BytesIO
from smtplib import SMTPException
from unittest.mock import patch

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from contacts.enquiries.models import Enquiry, Inbox, reference_in_words
from pages.models import EnquiryPage
from program_site.models import User

from .conftest import make_inbox
from .enquiries import write_to

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate
DAY = timedelta(days=1)
ANSWERS = {
    "name": "Wanda Zyxwvut",
    "phone": "tel:+1-617-555-0187;ext=5",
    "email": "wanda?cc=x@zyxwvut.example.org",
    "own": [["Which dates suit you?", "Any day\nin <b>May</b>"]],
}
TYPED = ("Wanda", "Zyxwvut", "zyxwvut", "0187", "in May", "Sleeps at noon")
OFFICERS = "Data protection officers"
READERS = "Enquiry readers"


def staff(name, *groups, **fields):
    """Return a browser in which somebody of some groups has signed in."""
    user = User.objects.create_user(name, f"{name}@example.org", "x", **fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


def write(inbox, **fields):
    """Return an enquiry that arrived in an inbox, with something of everything in it."""
    return write_to(inbox, **{"answers": ANSWERS} | fields)


@pytest.fixture
def team(roles):
    """Two readers of one inbox."""
    inbox = make_inbox()
    clients = [staff("pat", READERS, first_name="Pat"), staff("kim", READERS, first_name="Kim")]
    inbox.members.set([client.user for client in clients])
    return clients


@pytest.fixture
def inbox(team):
    return Inbox.objects.get()


@pytest.fixture
def enquiry(inbox):
    return write(inbox)


@pytest.fixture
def officer(roles):
    return staff("dora", OFFICERS)


def at(enquiry):
    return reverse("enquiry", args=[enquiry.pk])


def shown(client, path, **data):
    """Return what somebody reads at an address, as text."""
    response = client.get(path, data)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    return response.content.decode()


def press(client, enquiry, change, **data):
    """Do what a reader does who has just opened an enquiry; return what they read then."""
    seen = client.get(at(enquiry)).context["seen"]
    return press_late(client, enquiry, change, seen, **data)


def press_late(client, enquiry, change, seen, **data):
    data |= {"change": change, "seen": seen}
    return client.post(at(enquiry), data, follow=True).content.decode()


def done(enquiry_or_reference):
    """Return what the log says of an enquiry, the oldest first: `[(who, what)]`."""
    entries = ModelLogEntry.objects.filter(label=str(enquiry_or_reference)).order_by("pk")
    return [(entry.user and entry.user.username, entry.action) for entry in entries]


# Who may see


def test_nobody_but_the_readers_of_its_inbox_finds_an_enquiry(team, enquiry, officer, roles):
    others = {name: staff(name, name) for name in Group.objects.values_list("name", flat=True)}
    others["superuser"] = staff("root", is_superuser=True)
    others["other team"] = staff("sam", READERS)
    other = make_inbox("Referring clinicians")
    other.members.set([others["other team"].user])
    data = {"change": "assign", "seen": "new-None", "member": team[0].user.pk, "text": "Hello"}
    for name, client in others.items():
        for answer in (client.get(at(enquiry)), client.post(at(enquiry), data)):
            assert answer.status_code == 404, name
            assert not any(word in answer.content.decode() for word in TYPED), name
            assert str(enquiry) not in answer.content.decode(), name
        absent = client.get(reverse("enquiry", args=[enquiry.pk + 1000]))
        assert absent.status_code == 404
    nobody = Client()
    assert nobody.get(at(enquiry)).url.startswith(reverse("wagtailadmin_login"))
    enquiry.refresh_from_db()
    assert enquiry.status == "new"
    assert done(enquiry) == []
    for reader in team:
        assert "Wanda Zyxwvut" in shown(reader, at(enquiry))


def test_lists_and_exports_have_only_what_their_reader_may_see(team, enquiry, officer, roles):
    sam = staff("sam", READERS)
    other = make_inbox("Referring clinicians")
    other.members.set([sam.user])
    theirs = write(other)
    for client, own, foreign in ((team[0], enquiry, theirs), (sam, theirs, enquiry)):
        html = shown(client, reverse("enquiries"))
        assert str(own) in html
        assert str(foreign) not in html
        assert foreign.inbox.name not in html
        narrowed = shown(client, reverse("enquiries"), inbox=foreign.inbox.pk)
        assert str(foreign) not in narrowed
        assert "has 1 enquiry" in shown(client, reverse("enquiries_export"))
    for client in (officer, staff("root", is_superuser=True), staff("ed", "Editors")):
        for name in ("enquiries", "enquiries_results", "enquiries_export"):
            assert client.get(reverse(name)).status_code == 302
            assert client.post(reverse("enquiries_export"), {"reason": "x"}).status_code == 302


def test_who_is_no_longer_a_member_is_out_at_once(team, enquiry, inbox):
    pat, kim = team
    assert "Wanda" in shown(pat, at(enquiry))
    inbox.members.set([kim.user])
    assert pat.get(at(enquiry)).status_code == 404
    assert pat.get(reverse("enquiries")).status_code == 302
    kim.user.groups.clear()
    assert kim.get(at(enquiry)).url.startswith(reverse("wagtailadmin_login"))


def test_only_data_protection_officers_see_the_log_and_erase(team, enquiry, officer):
    for client in (*team, staff("ed", "Editors"), staff("ann", "Administrators")):
        for name in ("enquiries_log", "enquiries_log_results", "enquiries_erase"):
            path = f"{reverse(name)}?reference={enquiry}"
            assert client.get(path).status_code == 302
            assert client.post(path, {"reason": "x"}).status_code in {302, 405}
    assert Enquiry.objects.filter(pk=enquiry.pk).exists()
    assert shown(officer, reverse("enquiries_log"))


# The list


def test_the_list_says_what_is_urgent_and_nothing_that_was_typed(team, inbox, enquiry):
    late = write(inbox, reply_by=TODAY() - DAY)
    over = write(inbox, reply_by=TODAY() - 9 * DAY, status="answered", answered_at=timezone.now())
    html = shown(team[0], reverse("enquiries"))
    assert html.index(str(late)) < html.index(str(enquiry)) < html.index(str(over))
    overdue = re.findall(r"w-status--label\"[^>]*>\s*Overdue", html)
    assert len(overdue) == 1
    assert "Español" in html
    assert not any(word in html for word in TYPED)
    assert "Enquiries: 2, 1 late" in html


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, {"late", "mine", "over"}),
        ({"status": "answered"}, {"over"}),
        ({"status": "nonsense"}, set()),
        ({"when": "overdue"}, {"late"}),
        ({"whose": "mine"}, {"mine"}),
        ({"inbox": "999"}, set()),
    ],
)
def test_the_list_can_be_narrowed(team, inbox, chosen, found):
    all_of_them = {
        "late": write(inbox, reply_by=TODAY() - DAY),
        "mine": write(inbox, assigned_to=team[0].user, status="in_progress"),
        "over": write(inbox, status="answered", answered_at=timezone.now()),
    }
    html = shown(team[0], reverse("enquiries_results"), **chosen)
    assert {name for name, one in all_of_them.items() if str(one) in html} == found


def test_a_long_list_asks_no_more_than_a_short_one(
    team, inbox, enquiry, django_assert_max_num_queries
):
    page = reverse("enquiries")
    team[0].get(page)
    with django_assert_max_num_queries(100) as short:
        team[0].get(page)
    for number in range(60):
        write(inbox, assigned_to=team[number % 2].user)
    with django_assert_max_num_queries(len(short)):
        assert "Page 1 of 2" in shown(team[0], page)


# One enquiry


def test_answers_are_shown_as_they_were_typed_and_can_be_called(team, enquiry):
    html = shown(team[0], at(enquiry))
    assert '<bdi dir="auto">Any day<br>in &lt;b&gt;May&lt;/b&gt;</bdi>' in html
    assert 'href="tel:+1-617-555-0187;ext=5"' in html
    assert "617-555-0187, extension 5" in html
    assert 'href="mailto:wanda%3Fcc%3Dx@zyxwvut.example.org"' in html
    assert "30 days after it is answered" in html


def test_every_look_is_in_the_log_and_the_log_repeats_nothing(team, enquiry, officer):
    pat, kim = team
    shown(pat, at(enquiry))
    press(kim, enquiry, "assign", member=kim.user.pk)
    kim.post(at(enquiry), {"text": "Sleeps at noon, call later"})
    press(pat, enquiry, "answer")
    press(pat, enquiry, "reopen")
    steps = [step for step in done(enquiry) if step[1] != "enquiries.viewed"]
    assert steps == [
        ("kim", "enquiries.assigned"),
        ("kim", "enquiries.noted"),
        ("pat", "enquiries.answered"),
        ("pat", "enquiries.reopened"),
    ]
    looks = [who for who, what in done(enquiry) if what == "enquiries.viewed"]
    assert looks == ["pat", "kim", "kim", "pat", "pat", "pat", "pat"]
    for entry in ModelLogEntry.objects.filter(label=str(enquiry)):
        said = f"{entry.label} {entry.data} {entry.message}"
        assert not any(word in said for word in TYPED)
    log = shown(officer, reverse("enquiries_log"))
    assert "Assigned it to Kim" in log
    assert not any(word in log for word in TYPED)


def test_an_enquiry_is_taken_answered_and_opened_again(team, enquiry):
    pat, kim = team
    press(pat, enquiry, "assign", member=kim.user.pk)
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.assigned_to) == ("in_progress", kim.user)
    html = press(kim, enquiry, "answer")
    enquiry.refresh_from_db()
    assert enquiry.status == "answered"
    assert enquiry.delete_on == TODAY() + 30 * DAY
    assert "It is deleted on" in html
    press(kim, enquiry, "reopen")
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.delete_on) == ("in_progress", None)


def test_who_comes_second_is_told_who_has_it(team, enquiry):
    pat, kim = team
    seen = kim.get(at(enquiry)).context["seen"]
    press(pat, enquiry, "assign", member=pat.user.pk)
    html = press_late(kim, enquiry, "assign", seen, member=kim.user.pk)
    assert "Nothing was changed. Meanwhile Pat has it" in html
    enquiry.refresh_from_db()
    assert enquiry.assigned_to == pat.user


def test_nobody_outside_is_given_an_enquiry(team, enquiry):
    outsider = staff("sam", READERS).user
    for member in (outsider.pk, "", "x"):
        html = press(team[0], enquiry, "assign", member=member)
        assert "Nothing was changed. Choose who answers it." in html
    enquiry.refresh_from_db()
    assert enquiry.assigned_to is None


def test_a_note_is_for_the_readers_and_encrypted(team, enquiry):
    pat, kim = team
    pat.post(at(enquiry), {"text": "Sleeps at noon\n<i>call later</i>"})
    assert "Sleeps at noon<br>&lt;i&gt;call later&lt;/i&gt;" in shown(kim, at(enquiry))
    stored = enquiry.notes.extra(select={"raw": "text"}).values_list("raw", flat=True).get()
    assert "Sleeps" not in stored
    answer = pat.post(at(enquiry), {"text": "x" * 2001})
    assert "x" * 2001 in answer.content.decode()
    assert enquiry.notes.count() == 1


def test_what_no_key_opens_is_said_plainly_and_breaks_nothing(team, inbox, officer, settings):
    lost = write(inbox)
    lost.notes.create(text="Sleeps at noon", author=team[0].user)
    settings.ENQUIRY_KEYS = [Fernet.generate_key().decode()]
    kept = write(inbox)
    html = shown(team[0], reverse("enquiries"))
    assert str(lost) in html
    assert "It can’t be read" in shown(team[0], at(lost))
    assert "This note can’t be read" in shown(team[0], at(lost))
    assert "Wanda" in shown(team[0], at(kept))
    rows = exported(team[0])
    assert any("It can’t be read" in "".join(map(str, row)) for row in rows)
    root = staff("root", is_superuser=True)
    assert root.get(reverse("wagtailadmin_reports:site_history")).status_code == 200
    erase_as(officer, str(lost))
    assert not Enquiry.objects.filter(pk=lost.pk).exists()


def test_a_lost_key_keeps_no_other_mail_back(team, inbox, settings):
    now = timezone.now()
    lost = write(inbox, notify_at=now, acknowledge_at=now)
    settings.ENQUIRY_KEYS = [Fernet.generate_key().decode()]
    kept = write(inbox, notify_at=now, acknowledge_at=now)
    with pytest.raises(CommandError, match="1 enquiries"):
        call_command("send_enquiry_mails")
    told = " ".join(one.body for one in mail.outbox)
    assert at(lost) in told
    assert at(kept) in told
    lost.refresh_from_db(fields=["acknowledge_at"])
    assert lost.acknowledge_at > now


# Exporting


def exported(client, **filters):
    """Return the rows of the file that somebody takes along."""
    path = reverse("enquiries_export", query=filters)
    answer = client.post(path, {"reason": "The weekly meeting"})
    assert "no-store" in answer["Cache-Control"]
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def test_an_export_has_what_the_list_shows_and_is_in_the_log(team, inbox, enquiry):
    over = write(inbox, status="answered", answered_at=timezone.now())
    heading, *rows = exported(team[0], status="new")
    assert len(rows) == 1
    row = dict(zip(heading, rows[0], strict=True))
    assert row["Reference"] == str(enquiry)
    assert row["Your name"] == "Wanda Zyxwvut"
    assert row["Which dates suit you?"] == "Any day\nin <b>May</b>"
    assert done(over) == []
    entry = ModelLogEntry.objects.get(action="enquiries.exported")
    assert entry.label == str(enquiry)
    assert entry.data == {"reason": "The weekly meeting", "filter": "new"}


def test_nothing_is_exported_without_a_reason_or_by_opening_an_address(team, enquiry):
    path = reverse("enquiries_export")
    for answer in (team[0].get(path), team[0].post(path), team[0].post(path, {"reason": " "})):
        assert "spreadsheet" not in answer["Content-Type"]
        assert not any(word in answer.content.decode() for word in TYPED)
    assert "spreadsheet" not in team[0].get(f"{reverse('enquiries')}?export=xlsx")["Content-Type"]
    assert done(enquiry) == []


@pytest.mark.parametrize(
    "typed", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", '=HYPERLINK("x")']
)
def test_what_was_typed_is_never_a_formula(team, inbox, typed):
    write(inbox, answers={"name": typed, "own": [[typed, typed]]})
    path = reverse("enquiries_export")
    answer = team[0].post(path, {"reason": "x"})
    assert "Wanda" not in answer["Content-Disposition"]
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    for cell in [cell for row in sheet.iter_rows() for cell in row if cell.value]:
        assert cell.data_type == "s"
        assert cell.quotePrefix


# Erasing


def erase_as(client, reference, reason="She asked us to"):
    path = reverse("enquiries_erase", query={"reference": reference})
    return client.post(path, {"reason": reason}, follow=True).content.decode()


@pytest.mark.parametrize(
    "said", ["K7Q2-M401", "k7q2m401", " k7q2 m4ol ", "K7Q2–M4OI", "K7Q2 - M4 0L"]
)
def test_a_reference_is_understood_however_it_is_said(said):
    assert reference_in_words(said) == "K7Q2-M401"


def test_an_officer_sees_what_it_is_but_not_what_it_says(team, enquiry, officer):
    shown(team[0], at(enquiry))
    html = shown(officer, reverse("enquiries_erase"), reference=str(enquiry).lower())
    assert f"Erase {enquiry}?" in html
    assert "Pat – Read it" in html
    assert not any(word in html for word in TYPED)
    assert Enquiry.objects.filter(pk=enquiry.pk).exists()


def test_what_is_erased_is_gone_and_the_log_says_who_did_it(team, enquiry, officer):
    team[0].post(at(enquiry), {"text": "Sleeps at noon"})
    assert "This field is required" in erase_as(officer, str(enquiry), reason="")
    assert Enquiry.objects.exists()
    html = erase_as(officer, str(enquiry))
    assert f"{enquiry} is erased." in html
    assert "Erased it: She asked us to" in html
    assert not Enquiry.objects.exists()
    assert not enquiry.notes.model.objects.exists()
    assert done(enquiry)[-1] == ("dora", "enquiries.erased")
    assert team[0].get(at(enquiry)).status_code == 404
    assert f"There is no enquiry {enquiry}" in erase_as(officer, str(enquiry))


def test_the_log_is_found_by_reference_and_outlives_the_enquiry(team, inbox, officer):
    old = write(inbox, status="answered", answered_at=timezone.now() - 31 * DAY)
    new = write(inbox)
    shown(team[0], at(new))
    call_command("purge_enquiries", verbosity=0)
    html = shown(officer, reverse("enquiries_log"), reference=str(old).lower().replace("-", " "))
    assert "Its time was over" in html
    assert str(new) not in html


# Inboxes


def save_inbox(client, inbox, **fields):
    """Send the form of an inbox; return the answer."""
    values = {
        "name": inbox.name,
        "members": [user.pk for user in inbox.members.all()],
        "contact": inbox.contact_id,
        "reply_within": 2,
        "keep_for": 30,
    }
    path = reverse("wagtailsnippets_contacts_inbox:edit", args=[inbox.pk])
    return client.post(path, values | fields, follow=True)


def test_an_administrator_chooses_readers_who_can_sign_in(team, inbox):
    ann = staff("ann", "Administrators")
    stranger = User.objects.create_user("stranger", "stranger@example.org")
    silent = staff("sam", READERS).user
    User.objects.filter(pk=silent.pk).update(email="")
    for members, fault in (
        ([], "This field is required"),
        ([stranger.pk], "is not one of the available choices"),
        ([silent.pk], "At least one of them needs an e-mail and has to be able to sign in."),
    ):
        assert fault in save_inbox(ann, inbox, members=members).content.decode()
    assert inbox.members.count() == 2
    save_inbox(ann, inbox, members=[silent.pk, team[0].user.pk])
    assert set(inbox.members.all()) == {silent, team[0].user}
    entry = ModelLogEntry.objects.get(action="enquiries.members")
    assert (entry.user, entry.message) == (ann.user, "Chose who reads it: sam, pat")


def test_an_inbox_with_enquiries_or_pages_stays_and_says_why(team, inbox, enquiry, make):
    ann = staff("ann", "Administrators")
    path = reverse("wagtailsnippets_contacts_inbox:delete", args=[inbox.pk])
    assert "has enquiries in it" in ann.post(path, follow=True).content.decode()
    many = reverse("wagtail_bulk_action", args=["contacts", "inbox", "delete"])
    assert "has enquiries in it" in ann.post(f"{many}?id={inbox.pk}", follow=True).content.decode()
    enquiry.delete()
    page = make(EnquiryPage)
    assert "is in use" in ann.post(path, follow=True).content.decode()
    page.delete()
    ann.post(path)
    assert not Inbox.objects.exists()


# Reminding


def test_readers_are_reminded_once_a_day_of_what_is_overdue(team, inbox, enquiry):
    late = write(inbox, reply_by=TODAY() - DAY)
    write(inbox, reply_by=TODAY() - DAY, status="answered", answered_at=timezone.now())
    for _twice in range(2):
        call_command("send_enquiry_reminders")
    assert sorted(one.to[0] for one in mail.outbox) == ["kim@example.org", "pat@example.org"]
    told = mail.outbox[0]
    assert told.subject == "New families: 1 enquiry overdue"
    assert at(late) in told.body
    assert at(enquiry) not in told.body
    assert not any(word in told.body + told.subject for word in TYPED)
    Inbox.objects.update(reminded_on=TODAY() - DAY)
    call_command("send_enquiry_reminders")
    assert len(mail.outbox) == 4


def test_a_reminder_that_fails_is_sent_by_the_next_run(team, inbox, capsys):
    write(inbox, reply_by=TODAY() - DAY)
    refusal = SMTPException("wanda@zyxwvut.example.org")
    with (
        patch("program_site.mailing.send_mail", side_effect=refusal),
        pytest.raises(CommandError, match="1 of 1 inboxes"),
    ):
        call_command("send_enquiry_reminders")
    assert "wanda" not in capsys.readouterr().err
    call_command("send_enquiry_reminders")
    assert len(mail.outbox) == 2


def test_an_inbox_that_nobody_reads_is_named(team, inbox, capsys):
    write(inbox, reply_by=TODAY() - DAY)
    User.objects.update(email="")
    call_command("send_enquiry_reminders")
    assert "Nobody with an e-mail reads “New families”" in capsys.readouterr().out


def test_saving_an_inbox_drops_nobody_who_cannot_sign_in(inbox):
    guest = User.objects.create_user("guest", "guest@example.org")
    inbox.members.add(guest)
    save_inbox(staff("ann", "Administrators"), inbox, keep_for=60)
    inbox.refresh_from_db()
    assert inbox.keep_for == 60
    assert guest in inbox.members.all()
