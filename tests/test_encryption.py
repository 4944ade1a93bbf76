"""What families write can be read with our keys, old ones while they are changed, and not without."""

import os
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet
from django.core.cache import cache
from django.core.exceptions import FieldError
from django.core.management import CommandError, call_command
from django.db import connection

from contacts.encryption import UnreadableError
from contacts.enquiries.models import Enquiry, EnquiryNote
from pages.models import EnquiryPage
from program_site.bootstrap import PRODUCTION

from .enquiries import WRITTEN, send
from .production import PROJECT

pytestmark = pytest.mark.django_db


def new_key():
    return Fernet.generate_key().decode()


@pytest.fixture
def enquiries(make, reader):
    """Three enquiries, each with a note."""
    cache.clear()
    door = make(EnquiryPage)
    for number in range(3):
        send(reader, door, WRITTEN | {"name": f"Wanda {number}"})
    for enquiry in Enquiry.objects.all():
        EnquiryNote.objects.create(enquiry=enquiry, text="Rang back.")


def raw(model, field):
    """Return what stands in the database of a field."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {field} FROM {model._meta.db_table} ORDER BY id")
        return [value for (value,) in cursor.fetchall()]


def all_read():
    names = sorted(enquiry.answers["name"] for enquiry in Enquiry.objects.all())
    return names, [note.text for note in EnquiryNote.objects.all()]


READ = (["Wanda 0", "Wanda 1", "Wanda 2"], ["Rang back."] * 3)


def test_keys_are_changed_and_the_old_one_goes(enquiries, settings):
    old, new = settings.ENQUIRY_KEYS, [new_key()]
    settings.ENQUIRY_KEYS = [*new, *old]
    assert all_read() == READ
    call_command("rotate_enquiry_keys", verbosity=0)
    settings.ENQUIRY_KEYS = new
    assert all_read() == READ
    settings.ENQUIRY_KEYS = old
    with pytest.raises(UnreadableError):
        all_read()


class Killed(BaseException):
    """What a process sees of its end."""


@pytest.mark.parametrize("steps", range(6))
def test_stopped_halfway_both_keys_read_everything_and_it_is_run_again(enquiries, settings, steps):
    new = [new_key()]
    settings.ENQUIRY_KEYS = [*new, *settings.ENQUIRY_KEYS]
    done = 0

    def stop(execute, sql, params, many, context):
        nonlocal done
        if sql.startswith("UPDATE"):
            if done == steps:
                raise Killed
            done += 1
        return execute(sql, params, many, context)

    with connection.execute_wrapper(stop), pytest.raises(Killed):
        call_command("rotate_enquiry_keys", verbosity=0)
    assert all_read() == READ
    call_command("rotate_enquiry_keys", verbosity=0)
    settings.ENQUIRY_KEYS = new
    assert all_read() == READ


def test_without_its_key_a_value_is_an_error_and_never_what_stands_in_the_database(
    enquiries, settings, editor, admin_user
):
    closed = [*raw(Enquiry, "answers"), *raw(EnquiryNote, "text")]
    settings.ENQUIRY_KEYS = [new_key()]
    enquiry = Enquiry.objects.first()
    for read in (lambda: enquiry.answers, lambda: enquiry.notes.get().text):
        with pytest.raises(UnreadableError) as said:
            read()
        assert not [value for value in closed if value in str(said.value)]
    enquiry.inbox.members.add(admin_user)
    for address in ("/admin/enquiries/", f"/admin/enquiries/{enquiry.pk}/"):
        shown = editor.get(address)
        assert shown.status_code == 200
        assert not [value for value in closed if value in shown.content.decode()]


def test_equal_words_are_not_equal_in_the_database(enquiries):
    assert len({*raw(EnquiryNote, "text")}) == 3


@pytest.mark.parametrize(
    "asked", [{"answers": {}}, {"answers__contains": "Wanda"}, {"answers__isnull": True},
              {"notes__text__startswith": "R"}]
)  # fmt: skip
def test_the_database_can_not_be_asked_what_was_written(asked):
    for ask in (Enquiry.objects.filter, Enquiry.objects.exclude):
        with pytest.raises(FieldError, match="encrypted"):
            list(ask(**asked))


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ("", "contacts.E001"),
        ("secret", "contacts.E002"),
        (f"{new_key()} x", "contacts.E002"),
        (f"{new_key()} {new_key()}", None),
    ],
    ids=["none", "no key", "one of two", "two"],
)
def test_production_does_not_start_without_keys(keys, fault):
    command = [sys.executable, "manage.py", "check"]
    surroundings = os.environ | PRODUCTION | {"ENQUIRY_KEYS": keys}
    done = subprocess.run(command, cwd=PROJECT, env=surroundings, capture_output=True, text=True)
    assert (done.returncode != 0) == bool(fault), done.stderr
    assert (fault or "") in done.stderr
    assert not keys or keys.split()[0] not in done.stderr


def test_a_dump_that_is_loaded_again_is_read_as_before(enquiries, tmp_path):
    before = all_read()
    file = tmp_path / "dump.json"
    call_command("dumpdata", "contacts.enquiry", "contacts.enquirynote", output=file)
    EnquiryNote.objects.all().delete()
    Enquiry.objects.all().delete()
    call_command("loaddata", file, verbosity=0)
    assert all_read() == before


def test_a_value_that_no_key_opens_keeps_no_other_from_a_new_key(enquiries, settings):
    lost, new = new_key(), new_key()
    unread = Enquiry.objects.order_by("pk").first()
    settings.ENQUIRY_KEYS, old = [lost], settings.ENQUIRY_KEYS
    Enquiry.objects.filter(pk=unread.pk).update(answers={"name": "Lost"})
    settings.ENQUIRY_KEYS = [new, *old]
    with pytest.raises(CommandError, match=f"enquiry {unread.pk}$"):
        call_command("rotate_enquiry_keys")
    settings.ENQUIRY_KEYS = [new]
    for enquiry in Enquiry.objects.exclude(pk=unread.pk):
        assert enquiry.answers
