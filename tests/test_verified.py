"""A number that answers: who rings it, how that is noted, and who is reminded."""

from datetime import timedelta
from smtplib import SMTPException
from unittest.mock import patch

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield

from contacts.models import Contact
from contacts.reminding import reminder_step
from program_site.models import User

from .conftest import make_contact

TODAY = timezone.localdate
REPORT = "/admin/reports/health/contacts/"


def staff(client, name, group):
    user = User.objects.create_user(name, email=f"{name}@example.org", password="x")
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    return user


def rang(client, contact, back=""):
    return client.post(reverse("contact_verified", args=[contact.pk]), {"next": back})


def test_one_click_notes_who_rang(client, roles, english, spanish):
    ada = staff(client, "ada", "Editors")
    contact = make_contact(english)
    translation = contact.copy_for_translation(spanish)
    translation.save()
    draft = Contact.objects.get(pk=contact.pk)
    draft.role = "Charge nurse"
    draft.save_revision()
    assert "Robin Sample" in client.get(REPORT).content.decode()
    answer = rang(client, contact, back=REPORT)
    assert answer.url == REPORT
    assert "Robin Sample, RN</a>" not in client.get(REPORT).content.decode()
    Contact.objects.get(pk=contact.pk).latest_revision.publish()
    for one in Contact.objects.all():
        assert (one.verified_on, one.verified_by) == (TODAY(), ada)
        assert one.verify_by == TODAY() + timedelta(days=90)
    assert ModelLogEntry.objects.get(action="contacts.verified").user == ada
    shown = client.get(reverse("wagtailsnippets_contacts_contact:edit", args=[contact.pk]))
    assert "ada rang the number on" in shown.content.decode()


def test_nobody_is_led_to_another_site(client, roles, english):
    staff(client, "ada", "Editors")
    contact = make_contact(english)
    assert rang(client, contact, back="https://example.com/").url.startswith("/admin/snippets/")


def test_who_may_not_change_a_contact_says_nothing_of_it(client, roles, english):
    staff(client, "clinician", "Clinical reviewers")
    contact = make_contact(english)
    rang(client, contact)
    assert Contact.objects.get().verified_on is None


def test_who_types_the_day_is_who_rang(client, roles, english):
    ada = staff(client, "ada", "Publishers")
    contact = make_contact(english)
    address = reverse("wagtailsnippets_contacts_contact:edit", args=[contact.pk])
    data = {"name": "Robin Sample", "serves": "families", "phones-count": "0"}
    data |= {"opening-count": "0", "time_zone": "America/New_York"}
    data |= {"verified_on": str(TODAY()), "verify_every": "30", "action-publish": "yes"}
    client.post(address, data)
    contact = Contact.objects.get()
    assert (contact.verified_by, contact.verify_by) == (ada, TODAY() + timedelta(days=30))


@pytest.mark.parametrize(
    ("left", "step"), [(15, None), (14, 14), (1, 14), (0, 0), (-6, 0), (-7, -1), (-14, -2)]
)
def test_reminders_come_before_on_the_day_and_weekly(left, step):
    assert reminder_step(TODAY() + timedelta(days=left), TODAY()) == step


def remind():
    """Run the command; return to whom it mailed."""
    mail.outbox.clear()
    call_command("send_contact_reminders")
    return sorted(to for message in mail.outbox for to in message.to)


@pytest.fixture
def kept(client, roles, english):
    """A contact that Ada and Ben keep, due in 14 days."""
    people = {"owner": staff(client, "ada", "Editors"), "deputy": staff(client, "ben", "Editors")}
    return make_contact(english, verified_on=TODAY() - timedelta(days=76), **people)


def test_owner_and_deputy_are_reminded_once_a_step(kept):
    both = ["ada@example.org", "ben@example.org"]
    assert remind() == both
    assert remind() == []
    for days, people in ((7, []), (14, both), (20, []), (21, both)):
        # Time passes: all days of the contact move back.
        Contact.objects.update(
            verify_by=TODAY() + timedelta(days=14 - days),
            reminded_on=TODAY() - timedelta(days=days % 7 or 7),
        )
        assert remind() == people, days
    kept.refresh_from_db()
    kept.verify(kept.owner)
    assert remind() == []


def test_a_reminder_says_nothing_but_where(kept):
    remind()
    words = mail.outbox[0].subject + mail.outbox[0].body
    address = reverse("wagtailsnippets_contacts_contact:edit", args=[kept.pk])
    assert f"{address}#verified" in words
    assert not [secret for secret in ("Robin", "0123", "robin@") if secret in words]


def test_what_nobody_keeps_is_said(english, db, capsys):
    contact = make_contact(english)
    assert remind() == []
    assert f"/edit/{contact.pk}/#verified" in capsys.readouterr().out


def test_a_mail_that_failed_is_sent_by_the_next_run(kept):
    with (
        patch(
            "django.core.mail.backends.locmem.EmailBackend.send_messages", side_effect=SMTPException
        ),
        pytest.raises(CommandError),
    ):
        call_command("send_contact_reminders")
    assert len(remind()) == 2


PHONE = {"kind": "voice", "number": "617-555-0123", "extension": "", "letters": "", "label": ""}


def edit(client, contact, **changed):
    """Change a contact in its form and publish it."""
    address = reverse(contact.snippet_viewset.get_url_name("edit"), args=[contact.pk])
    form = client.get(address).context["form"]
    data = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    data |= nested_form_data(
        {"phones": streamfield([("phone", PHONE)]), "opening": streamfield([])}
    )
    answer = client.post(address, data | changed | {"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    return Contact.objects.get(pk=contact.pk)


def test_a_number_that_was_changed_is_rung_again(client, roles, english, spanish):
    staff(client, "ada", "Publishers")
    contact = make_contact(english, verified_on=TODAY() - timedelta(days=3))
    contact.copy_for_translation(spanish).save()
    assert edit(client, contact, role="Charge nurse").verified_on == TODAY() - timedelta(days=3)
    assert edit(client, contact, email="other@example.org").verified_on is None
    assert edit(client, contact, email="other@example.org", role="Nurse").verified_on is None
    rang(client, contact)
    assert edit(client, contact, email="other@example.org", role="Lead").verified_on == TODAY()
