"""The health of the site: exact counts on the first screen, reports that lead to what is to mend, mail."""

import csv
import re
from datetime import date, timedelta
from io import BytesIO, StringIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page, Workflow

from contacts.models import Contact
from pages import models
from pages.models import Feedback
from pages.staff.health import CONCERNS
from pages.staff.releases import in_full
from program_site.models import User

from .conftest import make_authorization, make_contact, publish

TODAY = timezone.localdate
# Editors keep no authorizations and publish no contacts.
PUBLISHERS_ONLY = {"authorizations", "drafts"}
NOTHING = {concern.name: (0, 0) for concern in CONCERNS if concern.name not in PUBLISHERS_ONLY}
HARD_WORDS = (
    "Multidisciplinary immunotherapeutic interventions necessitate comprehensive interdisciplinary"
    " coordination, hematological characterization and individualized psychosocial evaluation before every admission."
)


def signed_in(name, group):
    user = User.objects.create_user(name, email=f"{name}@example.org", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def ada(roles):
    return signed_in("ada", "Editors")


@pytest.fixture
def ben(ada):
    return signed_in("ben", "Publishers")


@pytest.fixture
def clinician(roles):
    return signed_in("clinician", "Clinical reviewers")


def counts(client):
    """Return `{concern: (for me, for all)}` as the first screen shows them."""
    screen = BeautifulSoup(client.get("/admin/").content, "html.parser")
    names = {str(concern.page_title): concern.name for concern in CONCERNS}
    found = {}
    for row in screen.select("#health-section tbody tr"):
        numbers = [cell.get_text(strip=True) for cell in row.select("td")]
        found[names[row.th.get_text(strip=True)]] = tuple(
            0 if number == "nothing" else int(number) for number in numbers
        )
    return found


def listed(client, name, query=""):
    """Return what a report lists: `{title: address where it is mended}`."""
    response = client.get(f"{reverse(f'health_{name}')}?{query}")
    assert response.status_code == 200
    table = BeautifulSoup(response.content, "html.parser").select_one("table.listing")
    links = table.select("tbody tr td:first-child a[href]") if table else []
    return {link.get_text(strip=True): link["href"] for link in links}


def edit(page, anchor=""):
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) + anchor


def picture_without_words(image):
    words = {"image": image, "alt_text": "", "decorative": False}
    return ("picture", {"picture": words, "caption": ""})


def video_without_captions(roots):
    media = models.SiteMedia(title="Walk", type="video", duration=3)
    media.file.save("walk.mp4", ContentFile(b"x"))
    fields = {"title": "A walk", "video": media, "captions": None, "transcript": "<p>Steps.</p>"}
    return ("video", fields)


def answer(page, yes=0, no=0, days_ago=0):
    for helpful in [True] * yes + [False] * no:
        one = Feedback.objects.create(page=page, helpful=helpful)
        then = timezone.now() - timedelta(days=days_ago)
        Feedback.objects.filter(pk=one.pk).update(created_at=then)


def submit(page, user):
    page.save_revision(user=user)
    page = Page.objects.get(pk=page.pk).specific
    Workflow.objects.get(active=True).start(page.get_latest_revision_as_object(), user)


@pytest.fixture
def seeded(make, ada, ben, clinician, english, spanish, image):
    """A site of two owners on which it is known what needs care."""
    yesterday, last_week = TODAY() - timedelta(days=1), timezone.now() - timedelta(days=7)
    soon = timezone.now() + timedelta(days=3)
    standard = models.StandardPage
    make(standard, title="Parking", owner=ada.user, review_due_on=yesterday)
    make(standard, title="Lodging", owner=ada.user, review_due_on=yesterday)
    make(standard, title="Meals", owner=ben.user, review_due_on=yesterday)
    make(standard, title="Due today", owner=ben.user, review_due_on=TODAY())
    make(standard, title="Not live", owner=ben.user, review_due_on=yesterday, live=False)

    desk = make_contact(english, name="Front desk")
    make_contact(english, name="Night desk", verified_on=TODAY() - timedelta(days=91))
    make_contact(english, name="Good desk", verified_on=TODAY() - timedelta(days=90))
    make_contact(english, name="Draft desk", live=False)
    new_number = make_contact(english, name="Moved desk", verified_on=TODAY())
    new_number.hours = "Weekdays, 8 to 4"
    new_number.save_revision(user=ada.user)
    program = make(models.ProgramPage, title="Transplant", owner=ben.user)
    program.contact_relations = [models.ProgramContact(target=desk)]
    program.save()

    blocks = [picture_without_words(image), video_without_captions(image)]
    gaps = make(standard, title="Pictures", owner=ada.user)
    gaps.body = [("section", {"content": blocks})]
    gaps.save()
    make(standard, title="Whole", owner=ada.user, body=[("section", {"content": []})])

    models.SiteImage.objects.create(
        title="Unsaid", file=image.file, width=1, height=1, uploaded_by_user=ben.user
    )

    original = make(standard, title="Fever", owner=ben.user)
    stale = original.copy_for_translation(spanish, copy_parents=True)
    stale.title, stale.live, stale.owner = "Fiebre", True, ada.user
    stale.last_published_at, original.last_published_at = last_week, timezone.now()
    stale.save(), original.save()
    draft = make(standard, title="Visit", owner=ben.user).copy_for_translation(spanish)
    draft.title, draft.owner = "Visita", ben.user
    draft.save()

    for title, owner, answers in (
        ("Unclear", ada.user, {"yes": 2, "no": 3}),
        ("Even", ada.user, {"yes": 3, "no": 3}),
        ("Two said no", ada.user, {"no": 2}),
        ("Long ago", ada.user, {"no": 9, "days_ago": 91}),
    ):
        answer(make(standard, title=title, owner=owner), **answers)

    coming = make(standard, title="Coming", owner=ada.user, live=False)
    coming.go_live_at = soon
    publish(coming)
    going = make(standard, title="Going", owner=ben.user, expire_at=soon)
    publish(going)
    later = make(standard, title="Later", owner=ben.user)
    later.expire_at = soon + timedelta(days=30)
    publish(later)
    moving = make_contact(english, name="Moving desk", verified_on=TODAY(), expire_at=soon)
    moving.save_revision(user=ben.user).publish()

    for reference, days, owner in (("A-1", 90, ben), ("A-2", 91, ada)):
        ends = {"expires_on": TODAY() + timedelta(days=days)}
        authorization = make_authorization(reference, **ends)
        make(models.StoryPage, authorization=authorization, owner=owner.user)
    for name, days, owner in (("Cured", -1, ada), ("Beds", 89, ben), ("Rank", 90, ben)):
        expires = TODAY() + timedelta(days=days)
        models.Fact.objects.create(
            locale=english, name=name, as_of=TODAY(), expires_on=expires, owner=owner.user
        )
    make(standard, title="Hard", owner=ada.user, summary=HARD_WORDS)
    make(standard, title="For doctors", summary=HARD_WORDS, for_clinicians=True)
    gaps.broken_links.create(source=gaps, address="/nowhere/", why="missing", place="summary")

    submit(make(models.ConditionPage, title="Anemia", owner=ada.user), ada.user)
    submit(make(standard, title="Rooms", owner=ada.user), ada.user)
    return {page.title: page for page in models.SitePage.objects.all()} | {
        "Front desk": desk,
        "Moved desk": new_number,
    }


def test_the_first_screen_counts_exactly(seeded, ada, ben, clinician):
    for_all = {
        "waiting": 2, "overdue": 3, "facts": 2, "contacts": 2, "links": 1, "media": 1,
        "pictures": 1, "hard": 1, "languages": 2, "unhelpful": 1, "scheduled": 3,
    }  # fmt: skip
    for_ada = {
        "overdue": 2, "facts": 1, "links": 1, "media": 1, "hard": 1, "languages": 1,
        "unhelpful": 1, "scheduled": 1,
    }  # fmt: skip
    for_ben = {
        "waiting": 1, "overdue": 1, "authorizations": 1, "facts": 1, "contacts": 1, "drafts": 1,
        "pictures": 1,
        "languages": 1, "scheduled": 2,
    }  # fmt: skip
    assert counts(ada) == {name: (for_ada.get(name, 0), count) for name, count in for_all.items()}
    for_all |= {"authorizations": 1, "drafts": 1}
    assert counts(ben) == {name: (for_ben.get(name, 0), count) for name, count in for_all.items()}
    assert counts(clinician) == {"waiting": (1, 1), "facts": (0, 2), "scheduled": (0, 0)}


@pytest.mark.parametrize("mine", [False, True])
def test_each_count_leads_to_a_report_of_just_as_many(mine, seeded, ada, ben, clinician):
    for client in (ada, ben, clinician):
        for name, numbers in counts(client).items():
            found = listed(client, name, "mine=me" if mine else "")
            assert len(found) == numbers[0 if mine else 1], name


def test_each_row_leads_to_what_is_to_mend(seeded, ada, ben, clinician):
    assert listed(ada, "overdue", "mine=me") == {
        title: edit(seeded[title], "#:w:contentpath=review_due_on")
        for title in ("Parking", "Lodging")
    }
    desk = reverse("wagtailsnippets_contacts_contact:edit", args=[seeded["Front desk"].pk])
    assert listed(ben, "contacts", "mine=me") == {"Front desk, RN": f"{desk}#verified"}
    compare = "wagtailsnippets_contacts_contact:revisions_compare"
    moved = reverse(compare, args=[seeded["Moved desk"].pk, "live", "latest"])
    assert ben.get(moved).status_code == 200
    assert listed(ben, "drafts", "mine=me") == {"Moved desk, RN": moved}
    assert listed(clinician, "waiting") == {"Anemia": edit(seeded["Anemia"])}
    assert listed(ben, "waiting", "mine=me") == {"Rooms": edit(seeded["Rooms"])}
    picture = models.SiteImage.objects.get(title="Unsaid")
    address = reverse("wagtailimages:edit", args=[picture.pk])
    assert listed(ada, "pictures") == {"Unsaid": f"{address}#id_description"}
    assert listed(ada, "languages") == {
        "Fiebre": edit(seeded["Fiebre"]),
        "Visita": edit(seeded["Visita"]),
    }
    assert set(listed(ada, "scheduled")) == {"Coming", "Going", "Moving desk, RN"}
    report = ada.get(reverse("health_scheduled")).content.decode()
    assert in_full(seeded["Coming"].go_live_at) in report
    assert "Just now" not in report


def test_what_lacks_its_words_is_linked_block_by_block(seeded, ada):
    page = seeded["Pictures"].specific
    report = ada.get(reverse("health_media")).content.decode()
    places = [child.id for child in page.body[0].value["content"]]
    for place, missing in zip(
        places, ["Picture without words", "Video without captions"], strict=True
    ):
        assert f'<a href="{edit(page, f"#block-{place}-section")}">{missing}</a>' in report


def test_what_is_mended_is_listed_no_more(seeded, ada):
    page = seeded["Pictures"].specific
    page.body = []
    publish(page)
    desk = Contact.objects.get(name="Front desk")
    desk.verified_on = TODAY()
    desk.save()
    after = counts(ada)
    assert (after["media"][1], after["contacts"][1]) == (0, 1)


def test_all_well_is_said_calmly(ada, home):
    assert counts(ada) == NOTHING
    for name in NOTHING:
        report = ada.get(reverse(f"health_{name}")).content.decode()
        assert "Nothing needs care here." in report


def test_the_first_screen_is_quick_on_a_large_site(
    seeded, make, ada, django_assert_max_num_queries
):
    for _ in range(20):
        make(models.StandardPage, owner=ada.user, review_due_on=TODAY() - timedelta(days=9))
    ada.get("/admin/")
    with django_assert_max_num_queries(48):  # two to four a concern, and Wagtail’s list of tasks
        ada.get("/admin/")


def test_a_report_is_sorted_by_any_column(seeded, ada):
    for name in NOTHING:
        response = ada.get(reverse(f"health_{name}"))
        links = BeautifulSoup(response.content, "html.parser").select("thead th a[href]")
        assert len(links) > 1, name
        for link in links:
            assert ada.get(link["href"]).status_code == 200, link
        assert ada.get(reverse(f"health_{name}_results")).status_code == 200
    titles = list(listed(ada, "overdue", "ordering=-title"))
    assert titles == ["Parking", "Meals", "Lodging"]


def test_a_report_is_narrowed(seeded, ada, spanish):
    kind = seeded["Parking"].content_type_id
    assert len(listed(ada, "overdue", f"content_type={kind}")) == 3
    kind = seeded["Anemia"].content_type_id
    assert listed(ada, "overdue", f"content_type={kind}") == {}
    assert listed(ada, "overdue", f"locale={spanish.pk}") == {}
    assert len(listed(ada, "overdue", f"owner={ada.user.pk}")) == 2
    assert listed(ada, "overdue", "owner=x&locale=y&mine=z") == {}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_download_holds_no_formula(kind, make, ada):
    User.objects.filter(pk=ada.user.pk).update(username="+ada")
    make(models.StandardPage, title="=1+1", owner=ada.user, review_due_on=date(2020, 1, 1))
    response = ada.get(reverse("health_overdue"), {"export": kind})
    content = b"".join(response.streaming_content)
    if kind == "csv":
        rows = list(csv.reader(StringIO(content.decode())))
    else:
        sheet = load_workbook(BytesIO(content)).active
        rows = [[cell.value for cell in row] for row in sheet.rows]
    assert rows[0] == ["Page", "Due", "Language", "Type", "Owner"]
    assert (rows[1][0], rows[1][4]) == ("'=1+1", "'+ada")


def test_every_report_can_be_downloaded(seeded, ada):
    for name, (_for_me, for_all) in counts(ada).items():
        response = ada.get(reverse(f"health_{name}"), {"export": "csv"})
        rows = list(csv.reader(StringIO(b"".join(response.streaming_content).decode())))
        assert len(rows) == 1 + for_all, name
        response = ada.get(reverse(f"health_{name}"), {"export": "xlsx"})
        sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
        assert sheet.max_row == 1 + for_all, name


def test_nobody_sees_what_they_may_not_edit(seeded, clinician, reader):
    for name in NOTHING:
        expected = 200 if name in {"waiting", "facts", "scheduled"} else 302
        assert clinician.get(reverse(f"health_{name}")).status_code == expected
        assert reader.get(reverse(f"health_{name}")).status_code == 302
    menu = clinician.get("/admin/").content.decode()
    assert reverse("health_waiting") in menu
    assert reverse("health_overdue") not in menu


def test_publishing_an_older_draft_keeps_the_newer_verification(english):
    desk = make_contact(english, verified_on=TODAY() - timedelta(days=100))
    older = desk.save_revision()
    desk.verified_on = TODAY()
    desk.save_revision().publish()
    older.publish()
    desk.refresh_from_db()
    assert desk.verified_on == TODAY()
    assert not Contact.objects.unverified().exists()


def test_a_contact_is_verified_in_all_languages_at_once(english, spanish):
    desk = make_contact(english)
    translation = desk.copy_for_translation(spanish)
    translation.live = True
    translation.save()
    assert list(Contact.objects.unverified()) == [desk]
    translation.refresh_from_db()
    translation.verified_on = TODAY()
    translation.save()
    assert not Contact.objects.unverified().exists()


def test_a_day_to_come_is_no_verification(english):
    desk = make_contact(english)
    desk.verified_on = TODAY() + timedelta(days=1)
    with pytest.raises(ValidationError, match="yet to come"):
        desk.full_clean()


def test_each_owner_gets_one_mail_a_week(seeded, ada, ben):
    User.objects.create_user("idle", email="idle@example.org")
    User.objects.filter(pk=ben.user.pk).update(is_active=False)
    mail.outbox.clear()  # what Wagtail says of workflows
    call_command("send_weekly_health")
    call_command("send_weekly_health")
    sent = {message.to[0]: message.body for message in mail.outbox}
    assert sorted(sent) == ["ada@example.org", "clinician@example.org"]
    assert len(mail.outbox) == 2
    body = sent["ada@example.org"]
    assert (
        "2 · Overdue reviews\nhttp://127.0.0.1:8000/admin/reports/health/overdue/?mine=me" in body
    )
    assert len(re.findall(r"(?m)^\d+ · .+\nhttp", body)) == 8
    assert "Parking" not in body


def test_a_mail_goes_out_again_next_week(make, ada):
    make(models.StandardPage, owner=ada.user, review_due_on=date(2020, 1, 1))
    call_command("send_weekly_health")
    monday = TODAY() - timedelta(days=TODAY().weekday())
    models.WeeklyMail.objects.update(sent_on=monday - timedelta(days=1))
    mail.outbox.clear()
    call_command("send_weekly_health")
    assert mail.outbox
