"""Contacts as a table: what is exported can be imported, and an import is seen before it is done."""

import csv
import io
import zipfile
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from wagtail.models import ModelLogEntry

from contacts.importing import fates
from contacts.models import Contact
from contacts.spreadsheets import escaped, read_table, unescaped
from contacts.tables import columns, row_of
from contacts.tabling import heading
from program_site.models import User

from .conftest import make_contact

FORMATS = ["csv", "xlsx"]
LISTING = "wagtailsnippets_contacts_contact:list"


@pytest.fixture
def robin(english, admin_user):
    return make_contact(
        english,
        owner=admin_user,
        verified_on=timezone.localdate(),
        phones=[
            ("phone", {"number": "+442079460018", "extension": "", "letters": "", "label": "Day"}),
            ("phone", {"number": "+16175550123", "extension": "4", "letters": "", "label": ""}),
        ],
    )


def exported(client, kind, **asked):
    answer = client.get(reverse(LISTING), {"export": kind} | asked)
    content = b"".join(answer.streaming_content)
    return SimpleUploadedFile(f"contacts.{kind}", content)


def rows_in(file, kind):
    """Return the cells of an exported file as a spreadsheet reads them."""
    content = file.read()
    file.seek(0)
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    sheet = load_workbook(io.BytesIO(content)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def table(*rows):
    """Return a CSV file of some rows, each a dict by column."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    writer.writerows(rows)
    return SimpleUploadedFile("contacts.csv", text.getvalue().encode())


def sent(client, file):
    """Return what is shown of a file before it is imported."""
    return client.post(reverse("contact_import"), {"file": file})


def done(client, answer, **options):
    """Import what was shown."""
    shown = answer.context_data["shown"]
    return client.post(reverse("contact_import"), {"shown": shown}, follow=True)


def imported(client, *rows):
    answer = sent(client, table(*rows))
    assert answer.context_data["shown"], answer.content.decode()
    return done(client, answer)


def faults_in(answer):
    return [
        (fate["number"], *fault)
        for fate in answer.context_data["fates"]
        for fault in fate["faults"]
    ]


def key(contact):
    return {"key": str(contact.translation_key), "language": contact.language_code}


@pytest.mark.parametrize("kind", FORMATS)
def test_what_was_exported_changes_nothing(kind, editor, robin, english):
    make_contact(english, name="Kim", stand_in=robin, phones=[], email="")
    answer = sent(editor, exported(editor, kind))
    assert answer.context_data["counts"] == {"unchanged": 2}


words = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=60).map(
    str.strip
)


@pytest.mark.parametrize("kind", FORMATS)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=words.filter(bool),
    role=words | st.sampled_from(["=1+1", "'=1", "@SUM(A1)", "-2+3", "+1", "''", "'-"]),
    hours=words,
    label=words.map(lambda text: text[:40].strip()),
    days=st.integers(0, 400),
)
def test_any_contact_survives_leaving_and_coming_back(
    kind, editor, robin, name, role, hours, label, days
):
    robin.name, robin.role, robin.hours = name, role, hours
    robin.phones[0].value["label"] = label
    robin.verified_on = timezone.localdate() - timedelta(days=days)
    robin.save()
    file, before = exported(editor, kind), row_of(Contact.objects.get(pk=robin.pk))
    assert sent(editor, file).context_data["counts"] == {"unchanged": 1}
    Contact.objects.filter(pk=robin.pk).update(name="x", role="x", hours="x", verify_every=1)
    file.seek(0)
    done(editor, sent(editor, file))
    assert row_of(Contact.objects.get(pk=robin.pk)) == before


@given(st.text(st.sampled_from("'=+-@\t\r\nab")))
def test_what_is_escaped_is_read_again(text):
    assert unescaped(escaped(text)) == text
    assert not escaped(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
@pytest.mark.parametrize("kind", FORMATS)
def test_no_cell_is_a_formula(kind, sign, editor, robin):
    Contact.objects.update(role=f"{sign}cmd|' /C calc'!A0")
    file = exported(editor, kind)
    if kind == "csv":
        cells = [cell for row in rows_in(file, kind) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    else:
        sheet = load_workbook(file).active
        kinds = {type(cell.value) for row in sheet.iter_rows() for cell in row}
        assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {str, type(None)}


def test_what_is_listed_is_exported_when_searched_too(editor, robin, english):
    make_contact(english, name="Kim")
    names = [row[2] for row in rows_in(exported(editor, "csv", q="Robin"), "csv")]
    assert names == ["name", "Robin Sample"]


def test_the_empty_table_can_be_filled_and_imported(editor, english):
    answer = editor.get(reverse("contact_table"))
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    heads = [cell.value for cell in book.active[1]]
    assert heads == [column.replace("_", " ") for column in columns()]
    filled = {"name": "Kim", "phone 1 number": 6175550188, "verified on": timezone.localdate()}
    book.active.append([filled.get(head) for head in heads])
    file = io.BytesIO()
    book.save(file)
    answer = sent(editor, SimpleUploadedFile("contacts.xlsx", file.getvalue()))
    assert answer.context_data["counts"] == {"new": 1}
    done(editor, answer)
    kim = Contact.objects.get()
    assert kim.live
    assert kim.phone.text == "617-555-0188"
    assert (kim.verified_on, kim.verified_by) == (timezone.localdate(), User.objects.get())
    assert (kim.serves, kim.verify_every) == (Contact.Serves.FAMILIES, 90)
    assert ModelLogEntry.objects.filter(action="contacts.imported").count() == 1


def test_what_changes_is_shown_and_only_then_done(editor, robin):
    row = key(robin) | {"phone 2 extension": "7", "role": "Lead nurse"}
    answer = sent(editor, table(row))
    shown = answer.content.decode()
    for words_shown in ("Lead nurse", "phone 2 extension", "Families see new contacts"):
        assert words_shown in shown
    robin.refresh_from_db()
    assert robin.role == "Nurse"
    done(editor, answer)
    robin.refresh_from_db()
    assert robin.role == "Lead nurse"
    assert [phone.value["extension"] for phone in robin.phones] == ["", "7"]
    assert robin.phone["label"] == "Day"


def test_a_number_is_taken_away_by_emptying_its_cells(editor, robin):
    empty = {f"phone 1 {part}": "" for part in robin.phone}
    imported(editor, key(robin) | empty)
    robin.refresh_from_db()
    assert [phone.value.text for phone in robin.phones] == ["617-555-0123"]


@pytest.mark.parametrize(
    ("cells", "column", "words_said"),
    [
        ({"phone 1 number": "617-555-0123 press 2"}, "phone 1 number", "Write only the number"),
        ({"phone 1 extension": "four"}, "phone 1 extension", "digits only"),
        ({"phone 1 letters": "CART"}, "phone 1 letters", "ends otherwise"),
        ({"email": "robin at home"}, "email", "valid email"),
        ({"serves": "everybody"}, "serves", "valid choice"),
        ({"name": ""}, "name", "required"),
        ({"verify every": "0"}, "verify every", "greater than or equal to 1"),
        ({"verified on": "2999-01-01"}, "verified on", "yet to come"),
        ({"owner": "nobody@example.org"}, "owner", "have an account"),
        ({"away from": "2026-01-01"}, "away until", "Say until when"),
        ({"closed on holidays": "perhaps"}, "closed on holidays", "yes or no"),
        ({"key": "5"}, "key", "No contact has this key"),
        ({"key": "00000000-0000-4000-8000-000000000000"}, "key", "No contact has this key"),
        ({"language": "tlh"}, "language", "no such language"),
    ],
)
def test_a_wrong_cell_is_named(cells, column, words_said, admin_user, robin):
    rows = read_table(table(key(robin) | {"name": "Robin Sample"} | cells))
    (fate,) = fates(rows, admin_user)
    where, message = fate.faults[0]
    assert heading(where) == column
    assert words_said in str(message)


def test_one_wrong_cell_keeps_all_from_being_imported(editor, robin):
    answer = sent(editor, table(key(robin) | {"role": "x"}, {"email": "robin at home"}))
    assert not answer.context_data["shown"]
    assert "Import all of it" not in answer.content.decode()


@pytest.mark.parametrize(
    ("content", "words_said"),
    [
        ("name\nJosé\n".encode("latin-1"), "isn’t in UTF-8"),
        (b"name\n" + b"x\n" * 2001, "more than 2,000 rows"),
        (b"name\n" + b"x" * 2 * 1024 * 1024, "larger than 2 MB"),
        (b"name,nmae\nx,y\n", "no such column: nmae"),
        (b"name,name\nx,y\n", "same name"),
        (b"name\n", "has no rows"),
        (b'name\n"x', "no CSV file"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_why(content, words_said, editor, english):
    answer = sent(editor, SimpleUploadedFile("contacts.csv", content))
    assert words_said in answer.content.decode()


def book_with(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_formula_is_refused_with_where(editor, english):
    file = SimpleUploadedFile("contacts.xlsx", book_with(["name"], ["=1+1"]))
    assert "A2 is a formula" in sent(editor, file).content.decode()


def test_a_file_that_unpacks_to_too_much_is_not_unpacked(editor, english):
    file = io.BytesIO(book_with(["name"], ["x"]))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/more.xml", b" " * 5 * 1024 * 1024)
    assert len(file.getvalue()) < 100_000
    answer = sent(editor, SimpleUploadedFile("contacts.xlsx", file.getvalue()))
    assert "larger than 4 MB" in answer.content.decode()


def test_a_broken_xlsx_is_refused(editor, english):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x", "x")
    answer = sent(editor, SimpleUploadedFile("contacts.xlsx", file.getvalue()))
    assert "can’t be read" in answer.content.decode()


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("delimiter", [b",", b";"])
def test_csv_of_every_office_is_read(start, delimiter, editor, english):
    content = start + delimiter.join([b"Name", b"Role"]) + "\r\nJosé".encode() + delimiter + b"x"
    answer = sent(editor, SimpleUploadedFile("contacts.csv", content))
    done(editor, answer)
    assert Contact.objects.get().name == "José"


def test_what_changed_in_between_is_shown_anew(editor, robin):
    answer = sent(editor, table(key(robin) | {"role": "Lead nurse"}))
    robin.role = "Doctor"
    robin.save()
    again = done(editor, answer)
    assert "Something changed in between" in again.content.decode()
    assert "Doctor" in again.content.decode()
    robin.refresh_from_db()
    assert robin.role == "Doctor"
    done(editor, again)
    robin.refresh_from_db()
    assert robin.role == "Lead nurse"


def test_pressed_twice_a_new_contact_is_one(editor, english):
    answer = sent(editor, table({"name": "Dora", "email": "dora@example.org"}))
    done(editor, answer)
    assert "This table was imported already." in done(editor, answer).content.decode()
    assert Contact.objects.filter(name="Dora").count() == 1


def test_a_failure_halfway_imports_nothing(editor, robin, monkeypatch):
    answer = sent(
        editor,
        table(
            key(robin) | {"name": robin.name, "role": "Lead nurse"},
            {"name": "Kim"},
        ),
    )
    save = Contact.save_revision

    def fail_later(self, *args, **kwargs):
        if self.name == "Kim":
            raise RuntimeError("halfway")
        return save(self, *args, **kwargs)

    monkeypatch.setattr(Contact, "save_revision", fail_later)
    with pytest.raises(RuntimeError, match="halfway"):
        done(editor, answer)
    robin.refresh_from_db()
    assert robin.role == "Nurse"
    assert not Contact.objects.filter(name="Kim").exists()


def test_a_number_changed_in_one_language_is_changed_in_all(editor, robin, spanish):
    theirs = robin.copy_for_translation(spanish)
    theirs.live = True
    theirs.save()
    old = {"phone 2 number": "617-555-0123"}
    imported(editor, key(robin) | {"phone 2 number": "617-555-0177"}, key(theirs) | old)
    for contact in Contact.objects.all():
        assert contact.phones[1].value.text == "617-555-0177"


def test_languages_that_disagree_are_refused(editor, robin, spanish):
    theirs = robin.copy_for_translation(spanish)
    theirs.save()
    rows = [
        key(one) | {"email": f"{number}@example.org"} for number, one in enumerate([robin, theirs])
    ]
    (fault,) = faults_in(sent(editor, table(*rows)))
    assert fault == (3, "email", "It is the same in all languages; row 2 says otherwise.")


def test_a_translation_alone_changes_nothing_that_all_languages_share(editor, robin, spanish):
    theirs = robin.copy_for_translation(spanish)
    theirs.save()
    row = key(theirs) | {"role": "Enfermera", "phone 2 number": "617-555-0177"}
    (fault,) = faults_in(sent(editor, table(row)))
    said = "It is the same in all languages. Change it in English."
    assert fault == (2, "phone 2 number", said)


def test_a_contact_in_two_rows_is_refused(editor, robin):
    (fault,) = faults_in(
        sent(editor, table(key(robin) | {"role": "x"}, key(robin) | {"role": "x"}))
    )
    assert fault == (3, "key", "Row 2 is about it, too.")


def test_a_contact_with_a_draft_is_refused_and_one_retired_stays_retired(editor, robin, english):
    retired = make_contact(english, name="Retired", live=False)
    imported(editor, key(retired) | {"role": "Was a nurse"})
    retired.refresh_from_db()
    assert not retired.live
    assert retired.as_listed.role == "Was a nurse"
    robin.save_revision()
    (fault,) = faults_in(sent(editor, table(key(robin) | {"role": "x"})))
    assert "has a draft" in fault[2]


def test_who_cannot_publish_imports_drafts(roles, robin, english):
    user = User.objects.create_user("writer", email="writer@example.org")
    user.groups.add(Group.objects.get(name="Editors"))
    client = Client()
    client.force_login(user)
    row = {"owner": "writer@example.org", "role": "Lead nurse", "name": robin.name}
    answer = sent(client, table(key(robin) | row, {"key": "", "language": "", "name": "Kim"}))
    assert "All become drafts" in answer.content.decode()
    done(client, answer)
    robin.refresh_from_db()
    assert robin.role == "Nurse"
    draft = robin.get_latest_revision_as_object()
    assert (draft.role, draft.owner) == ("Lead nurse", user)
    assert not Contact.objects.get(name="Kim").live


def test_an_import_that_was_never_shown_is_refused(editor, robin):
    answer = editor.post(reverse("contact_import"), {"shown": "forged"})
    assert answer.status_code == 400


def test_the_listing_leads_to_it(editor, robin):
    assert reverse("contact_import") in editor.get(reverse(LISTING)).content.decode()
