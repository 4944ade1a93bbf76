"""Whatever is taken from us, a dump, a log, a mail: no word that somebody typed is in it."""

import shutil
import subprocess
from base64 import b64encode
from io import StringIO
from quopri import encodestring
from urllib.parse import quote

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from contacts.enquiries.guards import FREE_PER_NETWORK
from contacts.enquiries.models import Enquiry, EnquiryNote
from pages.models import EnquiryPage

from .enquiries import opened_before, send
from .mail_server import MailServer
from .production import Server, database_url, environment, manage

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = {
    "name": "Quillhilda Öxnard Vandersnoot",
    "phone": "617-555-0146",
    "email": "quillhilda@vandersnoot.example.org",
    "practice": "Snootwater Pediatrics",
    "npi": "1548273600",
    "line": "617-555-0158 ext. 7041",
    "own-0": "Thursdaynoon by the lighthouse",
}
NOTE = "Quillhilda rang back, wants the yellowroom"
WORDS = [
    *["Quillhilda", "Öxnard", "Vandersnoot", "quillhilda", "vandersnoot", "Snootwater"],
    *["1548273600", "Thursdaynoon", "lighthouse", "yellowroom", "Buywatchesnow"],
    *["617-555-0146", "6175550146", "555-0146", "617-555-0158", "6175550158", "555-0158"],
]


def disguised(word):
    """Return a word as bytes, plain and as it stands in addresses, mails and JSON."""
    plain = word.encode()
    shifted = [b64encode(b"x" * by + plain + b"xx") for by in range(3)]
    return {
        plain,
        word.encode("utf-16-le"),
        quote(word).encode(),
        encodestring(plain).strip(),
        word.encode("unicode_escape"),
        *(one[4 if by else 0 : len(one) - 8] for by, one in enumerate(shifted)),
    }


def words_in(heap):
    """Return the words of a family, or of a note, that are in some bytes."""
    return [word for word in WORDS if any(form in heap for form in disguised(word))]


def test_a_word_is_found_however_it_is_written():
    """Or the search below would find nothing for the wrong reason."""
    for word in WORDS:
        sentence = f"so {word} wrote to us".encode()
        for heap in (
            sentence,
            b64encode(sentence),
            encodestring(sentence),
            b"x" + quote(sentence).encode(),
        ):
            assert word in words_in(heap), heap


@pytest.fixture
def door(make):
    return make(
        EnquiryPage,
        questions=["npi", "practice", "line"],
        own_questions=[("question", {"question": "Which dates suit you?"})],
    )


def write_in_every_way(door, post):
    """Send what is taken, and all that is refused; `post` sends one form and returns the status."""
    fresh = {"seal": opened_before(door)}
    assert post(TYPED | fresh, "10.0.1") == 303
    assert post(TYPED | fresh, "10.0.2") == 303, "sent twice"
    wrong = {
        "npi": f"{TYPED['npi'][:-1]}1",
        "phone": TYPED["phone"] + "146",
        "email": TYPED["email"] + "@",
    }
    assert post(TYPED | fresh | {"seal": opened_before(door)} | wrong, "10.0.3") == 422
    assert post(TYPED, "10.0.4") == 403
    assert post(TYPED | {"seal": TYPED["name"], "proof": TYPED["own-0"]}, "10.0.4") == 403
    trap = {"seal": opened_before(door), "website": "Buywatchesnow"}
    assert post(TYPED | trap, "10.0.5") == 422
    answers = [
        post(TYPED | {"seal": opened_before(door)}, "10.0.6") for _ in range(4 * FREE_PER_NETWORK)
    ]
    assert answers[:FREE_PER_NETWORK] == [303] * FREE_PER_NETWORK
    assert answers[-1] == 429


def fail_to_save():
    """Have the database refuse every new enquiry, as a broken one does; PostgreSQL quotes the row."""
    if connection.vendor == "sqlite":
        rule = (
            "CREATE TRIGGER broken BEFORE INSERT ON contacts_enquiry"
            " BEGIN SELECT RAISE(ABORT, 'broken'); END"
        )
    else:
        rule = "ALTER TABLE contacts_enquiry ADD CONSTRAINT broken CHECK (id < 0) NOT VALID"
    with connection.cursor() as cursor:
        cursor.execute(rule)


def save_again():
    rule = "DROP TRIGGER broken"
    if connection.vendor != "sqlite":
        rule = "ALTER TABLE contacts_enquiry DROP CONSTRAINT broken"
    with connection.cursor() as cursor:
        cursor.execute(rule)


def dumps():
    """Yield all that the database holds, in every way in which it can be taken out."""
    fixture = StringIO()
    call_command("dumpdata", stdout=fixture)
    yield "dumpdata", fixture.getvalue().encode()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            yield table, repr(cursor.fetchall()).encode()
    if connection.vendor == "sqlite":
        path = str(connection.settings_dict["NAME"])
        for part in ("", "-wal"):
            with open(f"{path}{part}", "rb") as file:
                yield f"file{part}", file.read()
    elif shutil.which("pg_dump"):
        command = ["pg_dump", "--inserts", database_url()]
        yield "pg_dump", subprocess.run(command, check=True, capture_output=True).stdout


def test_no_word_is_in_a_dump_a_log_or_a_mail(door, tmp_path):
    path, log = door.get_url(), tmp_path / "log"
    (tmp_path / "temporary").mkdir()
    with log.open("wb") as lines, MailServer() as mails:
        surroundings = environment(tmp_path, mails.server_address[1])
        surroundings["TMPDIR"] = str(tmp_path / "temporary")
        loud = ["--access-logfile", "-", "--log-level", "debug"]
        server = Server(surroundings, *loud, log=lines)
        server.wait()

        def post(fields, network):
            return server.post(path, fields, network).status

        def send_mails():
            options = {"stdout": lines, "stderr": lines}
            return manage(surroundings, "send_enquiry_mails", **options).wait()

        try:
            write_in_every_way(door, post)
            fail_to_save()
            assert post(TYPED | {"seal": opened_before(door)}, "10.0.7") == 500
            save_again()
        finally:
            server.kill()
        mails.refuses = True
        assert send_mails() == 1
        mails.refuses = False
        Enquiry.objects.update(notify_at=None, acknowledge_at=None)
        first = Enquiry.objects.last()
        Enquiry.objects.filter(pk=first.pk).update(
            notify_at=first.received_at, acknowledge_at=first.received_at
        )
        assert send_mails() == 0
        reader = get_user_model().objects.get(username="reader")
        EnquiryNote.objects.create(enquiry=first, author=reader, text=NOTE)
        assert (first.answers["name"], first.notes.get().text) == (TYPED["name"], NOTE)

    told = log.read_text()
    assert path in told, "requests are logged"
    assert "IntegrityError" in told
    assert "SMTPRecipientsRefused" in told
    for name, heap in dumps():
        assert not words_in(heap), name
    for file in tmp_path.rglob("*"):
        assert file.is_dir() or not words_in(file.read_bytes()), file
    assert {mail["To"] for mail in mails.mails} == {"reader@example.org", TYPED["email"]}
    for mail in mails.mails:
        body = mail.get_payload(decode=True)
        del mail["To"]  # a receipt has to name whom it is for
        assert not words_in(bytes(mail) + body), mail["Subject"]


def test_no_word_is_in_the_cache(door, reader, settings):
    settings.BEHIND_PROXY = True
    cache.clear()

    def post(fields, network):
        source = {"X-Forwarded-For": f"{network}.7"}
        return send(reader, door, {"seal": ""} | fields, **source).status_code

    write_in_every_way(door, post)
    kept = repr(cache._cache).encode()
    assert b"enquiry:" in kept, "what is counted"
    assert not words_in(kept)
