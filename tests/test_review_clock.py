"""Every health page says when it was last read by a clinician, and somebody is told when it has to be."""

import json
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Workflow
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import StringSegment, TranslationSource

from pages import models
from pages.models.sign_off import approve
from program_site.models import User

from .conftest import publish
from .test_sign_off import decide, signed_in, submit, write

YEAR = timedelta(days=365)
SOURCE = ("source", {"title": "NCI, T-cell Transfer Therapy", "address": "https://example.org/t"})


def day(days):
    return timezone.localdate() + timedelta(days=days)


def user_called(name, **fields):
    return User.objects.create_user(name, f"{name}@example.org", "x", **fields)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def staff(roles):
    return {name: signed_in(name) for name in ["Editors", "Publishers", "Clinical reviewers"]}


@pytest.fixture
def program(make):
    """A program that families read, signed and published more than a year ago."""
    program = make(models.ProgramPage, title="Transplant", slug="transplant")
    program.evidence = [SOURCE]
    publish(write(program, "Stem cells are given back."))
    at = {"reviewed_on": day(-400), "review_due_on": day(-35), "reviewed_by": "Dr. Sample"}
    models.ProgramPage.objects.update(**at)
    return fresh(program)


def edit(client, page, **changed):
    """Save a draft of a program in the editor; return the answer."""
    newest = page.get_latest_revision_as_object()
    relations = ("contact", "condition", "team", "story")
    data = {
        "title": newest.title,
        "slug": newest.slug,
        "summary": newest.summary,
        "owner": newest.owner_id or "",
        "deputy": newest.deputy_id or "",
        "reviewed_by": newest.reviewed_by,
        "review_due_on": newest.review_due_on or "",
        "body": streamfield([]),
        "evidence": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    } | {
        f"{name}_relations-{count}_FORMS": 0 for name in relations for count in ("TOTAL", "INITIAL")
    }
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, nested_form_data(data | changed))


def approve_draft(page):
    """Have a clinician sign a page's newest draft, and publish it; return what families read."""
    revision = fresh(page).latest_revision
    approve(revision, None, name="Ada Sample, MD")
    revision.publish()
    return fresh(page)


# What a signature sets


def test_a_clinicians_signature_dates_the_page_in_the_very_draft(program, staff):
    draft = write(program, "It may help.")
    submit(staff["Editors"], program)
    decide(staff["Clinical reviewers"], program, "approve")
    assert fresh(program).latest_revision_id == draft.latest_revision_id
    assert fresh(program).reviewed_on == day(-400)
    decide(staff["Publishers"], program, "approve")
    page = fresh(program)
    assert (page.reviewed_on, page.review_due_on) == (day(0), day(0) + YEAR)
    assert page.reviewed_by == "Clinical reviewers"


def test_a_workflow_of_one_task_publishes_the_date_at_once(program, staff):
    Workflow.objects.get(active=True).workflow_tasks.last().delete()
    clinician = staff["Clinical reviewers"]
    clinician.user.groups.add(Group.objects.get(name="Publishers"))
    write(program, "It may help.")
    submit(staff["Editors"], program)
    decide(clinician, program, "approve")
    assert "It may help." in str(fresh(program).body)
    assert fresh(program).reviewed_on == day(0)


@pytest.mark.parametrize(
    ("chosen", "due"), [(200, 200), (900, 900), (-1, 365), (0, 365), (1100, 365), (None, 365)]
)
def test_the_day_that_an_editor_chose_for_the_next_review_is_kept_within_reason(
    chosen, due, program
):
    program.review_due_on = None if chosen is None else day(chosen)
    write(program, "It may help.")
    assert approve_draft(program).review_due_on == day(due)


def test_the_day_of_an_earlier_review_is_not_taken_for_a_choice(program):
    models.ProgramPage.objects.update(review_due_on=day(90))
    write(fresh(program), "It may help.")
    assert approve_draft(program).review_due_on == day(365)


def test_a_change_of_wording_leaves_the_date_alone(program, staff):
    write(program, "Stem cells are returned.")
    wording = reverse("wording_only", args=[program.pk])
    staff["Editors"].post(wording, {"reason": "A plainer word."})
    fresh(program).latest_revision.publish()
    assert "are returned" in str(fresh(program).body)
    assert fresh(program).reviewed_on == day(-400)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "Ada Sample, MD"),
        ("Dr. Sample", "Ada Sample, MD"),
        ("The CAR-T team", "The CAR-T team"),
    ],
)
def test_a_page_names_its_team_or_the_clinician_who_signed_last(before, after, program):
    program.reviewed_by = before
    write(program, "It may help.")
    assert approve_draft(program).reviewed_by == after


def test_a_signed_text_stays_signed_whatever_is_kept_about_it(program):
    program.evidence, program.deputy = [], user_called("deputy")
    program.save_revision()
    assert fresh(program).is_signed_off


# “Still true”


def confirm(client, page, **answer):
    address = reverse("still_true", args=[page.pk])
    said = {"decision": "approved", "name": "Ada Sample, MD", "comment": ""}
    return client.post(address, said | answer)


def test_a_clinician_says_that_a_page_is_still_true(program, staff, reader):
    revision = program.latest_revision_id
    assert "being updated" in reader.get(program.url).content.decode()
    shown = staff["Clinical reviewers"].get(reverse("still_true", args=[program.pk]))
    assert 'href="https://example.org/t"' in shown.content.decode()
    confirm(staff["Clinical reviewers"], program)
    page = fresh(program)
    assert (page.reviewed_on, page.review_due_on) == (day(0), day(0) + YEAR)
    assert page.reviewed_by == "Ada Sample, MD"
    assert page.latest_revision_id == revision
    assert page.last_published_at == program.last_published_at
    assert page.sign_offs.first().kind == "still_true"
    assert "being updated" not in reader.get(program.url).content.decode()
    history = reverse("wagtailadmin_pages:history", args=[program.pk])
    shown = staff["Editors"].get(history).content.decode()
    assert "Ada Sample, MD says that it is still true." in shown


def test_a_draft_from_before_does_not_take_the_date_back(program, staff):
    write(program, "Stem cells are returned.")
    staff["Editors"].post(reverse("wording_only", args=[program.pk]), {"reason": "Plainer."})
    confirm(staff["Clinical reviewers"], program)
    assert fresh(program).is_signed_off
    fresh(program).latest_revision.publish()
    page = fresh(program)
    assert "are returned" in str(page.body)
    assert (page.reviewed_on, page.review_due_on) == (day(0), day(0) + YEAR)


def test_a_form_that_was_open_meanwhile_does_not_take_the_day_back(program, staff):
    confirm(staff["Clinical reviewers"], program)
    shown = edit(staff["Editors"], program, review_due_on=program.review_due_on)
    assert "Choose a day after the last review" in shown.content.decode()
    assert fresh(program).newest.review_due_on == day(0) + YEAR


def test_nobody_but_a_clinician_says_so(program, staff, editor):
    keeper = signed_in("Program managers")
    models.ProgramPage.objects.update(owner=keeper.user)
    for client in (staff["Editors"], staff["Publishers"], editor, keeper):
        shown = client.get(reverse("still_true", args=[program.pk])).content.decode()
        assert "Only a clinician can say" in shown
        assert confirm(client, program).status_code in {302, 403}
    assert fresh(program).reviewed_on == day(-400)


def test_who_has_nothing_to_do_with_a_page_does_not_see_its_review(program, staff):
    stranger = signed_in("Program managers")
    response = stranger.get(reverse("still_true", args=[program.pk]))
    assert response.url == reverse("wagtailadmin_home")


def test_only_a_text_that_was_signed_is_still_true(program, staff):
    models.SignOff.objects.all().delete()
    assert confirm(staff["Clinical reviewers"], program).url == reverse("wagtailadmin_home")
    assert fresh(program).reviewed_on == day(-400)


def test_a_clinician_who_asks_for_changes_is_heard(
    program,
    staff,
    django_capture_on_commit_callbacks,
):
    models.ProgramPage.objects.update(owner=user_called("olga"), deputy=user_called("dan"))
    with django_capture_on_commit_callbacks(execute=True):
        confirm(staff["Clinical reviewers"], program, decision="changes", comment="Say which.")
    assert [one.to for one in mail.outbox] == [["olga@example.org"], ["dan@example.org"]]
    history = reverse("wagtailadmin_pages:history", args=[program.pk])
    assert history in mail.outbox[0].body
    for secret in ("Say which", "Transplant", "Ada"):
        assert secret not in mail.outbox[0].body + mail.outbox[0].subject
    assert "Say which." in staff["Editors"].get(history).content.decode()
    assert fresh(program).reviewed_on == day(-400)


# “Still true” without an account


@pytest.fixture
def link(program, staff):
    """Return the path that an editor sends to a clinician, who shall read what is live."""
    address = reverse("ask_reviewer", args=[program.pk])
    shown = staff["Editors"].post(address, {"name": "Dr. Ada Sample"}).content.decode()
    return re.search(r"/review/[\w-]{43}/", shown)[0]


def test_a_clinician_without_an_account_says_that_a_page_is_still_true(program, reader, link):
    shown = reader.get(link)
    assert "Is this page still true?" in shown.content.decode()
    assert "NCI, T-cell Transfer Therapy" in shown.content.decode()
    assert "Stem cells are given back." in reader.get(f"{link}draft/").content.decode()
    for response in (shown, reader.get(f"{link}draft/")):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
    reader.post(link, {"decision": "approved", "name": "Ada Sample, MD"})
    assert fresh(program).reviewed_on == day(0)
    assert fresh(program).reviewed_by == "Ada Sample, MD"
    for path in (link, f"{link}draft/"):
        assert reader.get(path).status_code == 410


def test_a_link_to_a_live_page_shows_no_draft_and_outlives_it(program, reader, link):
    write(program, "It always works.")
    assert "It always works." not in reader.get(f"{link}draft/").content.decode()
    reader.post(link, {"decision": "approved", "name": "Ada Sample, MD"})
    assert fresh(program).reviewed_on == day(0)
    assert not fresh(program).is_signed_off


def test_a_link_to_a_live_page_closes_with_it(program, reader, link):
    publish(write(program, "It may help."))
    assert reader.get(link).status_code == 410
    assert reader.post(link, {"decision": "approved", "name": "A"}).status_code == 410


def test_a_link_to_an_unpublished_page_is_closed(program, reader, link):
    program.unpublish()
    assert reader.get(link).status_code == 410


def test_a_clinician_without_an_account_asks_for_changes_of_a_live_page(
    program,
    staff,
    reader,
    link,
    django_capture_on_commit_callbacks,
):
    User.objects.filter(pk=staff["Editors"].user.pk).update(email="asked@example.org")
    answer = {"decision": "changes", "name": "Ada Sample, MD", "comment": "Say which children."}
    with django_capture_on_commit_callbacks(execute=True):
        assert reader.post(link, answer).status_code == 200
    assert [one.to for one in mail.outbox] == [["asked@example.org"]]
    assert reader.get(link).status_code == 410
    history = staff["Editors"].get(reverse("wagtailadmin_pages:history", args=[program.pk]))
    assert "Say which children." in history.content.decode()


# Who keeps it


def test_owner_and_deputy_hold_at_once_for_all_drafts_and_languages(program, staff, spanish):
    publish(program.copy_for_translation(spanish, copy_parents=True))
    olga, dan = user_called("olga", first_name="Olga"), user_called("dan", is_active=False)
    shown = staff["Editors"].get(reverse("wagtailadmin_pages:edit", args=[program.pk]))
    assert re.search(r">\s*Olga\s*</option>", shown.content.decode())
    assert re.search(r">\s*dan \(account closed\)\s*</option>", shown.content.decode())
    assert edit(staff["Editors"], program, owner=olga.pk, deputy=dan.pk).status_code == 302
    for page in models.ProgramPage.objects.all():
        assert (page.owner, page.deputy) == (olga, dan)
        assert page.newest.deputy == dan
    assert "are given back" in str(fresh(program).body)


def test_a_page_is_kept_by_owner_and_deputy(make):
    olga, dan = user_called("olga"), user_called("dan")
    owned, helped = make(models.ConditionPage, owner=olga), make(models.ConditionPage, deputy=olga)
    make(models.ConditionPage, owner=dan)
    kept = models.SitePage.objects.kept_by(olga)
    assert {page.pk for page in kept} == {owned.pk, helped.pk}


def test_a_sync_of_translations_offers_no_sources_and_moves_no_review(program, spanish):
    program.reviewed_by = "Ada Sample, MD"
    program.save()
    source, _is_new = TranslationSource.update_or_create_from_instance(program)
    paths = StringSegment.objects.filter(source=source).values_list("context__path", flat=True)
    assert not [path for path in paths if path.startswith(("evidence", "reviewed_by"))]
    source.create_or_update_translation(
        spanish, publish=False, copy_parent_pages=True, fallback=True
    )
    copy = models.ProgramPage.objects.get(locale=spanish)
    models.ProgramPage.objects.filter(pk=copy.pk).update(reviewed_on=day(-3), reviewed_by="Eva")
    source.create_or_update_translation(spanish, publish=False, fallback=True)
    copy = fresh(copy)
    assert (copy.newest.reviewed_on, copy.newest.reviewed_by) == (day(-3), "Eva")
    assert copy.newest.evidence[0].value["address"] == "https://example.org/t"


# What families and machines read


def test_families_and_machines_read_the_same_date_whether_overdue_or_not(
    program,
    staff,
    reader,
):
    for last, is_updated in ((day(-400), True), (day(0), False)):
        html = reader.get(program.url).content.decode()
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
        node = next(one for one in json.loads(data)["@graph"] if one["@id"].endswith("#page"))
        assert node["lastReviewed"] == last.isoformat()
        assert f'<time datetime="{last.isoformat()}">' in html
        assert f"<dd>{node['reviewedBy']['name']}</dd>" in html
        assert ("This page is being updated." in html) == is_updated
        assert "T-cell Transfer Therapy" not in html
        confirm(staff["Clinical reviewers"], program)


def test_a_page_that_nobody_ever_reviewed_is_overdue_all_the_same(make, reader):
    page = make(models.ConditionPage, review_due_on=day(-1))
    assert "This page is being updated." in reader.get(page.url).content.decode()


# Reminders


def due_page(make, days, **fields):
    fields = {"review_due_on": day(days), "reviewed_on": day(-300)} | fields
    return make(models.ConditionPage, **fields)


def remind():
    """Send what is due now; return the mails, and what was said."""
    mail.outbox.clear()
    said = StringIO()
    call_command("send_review_reminders", stdout=said)
    return list(mail.outbox), said.getvalue()


def days_pass(days):
    """Bring all clocks forward, and what was sent with them."""
    for model, name in ((models.SitePage, "review_due_on"), (models.ReviewReminder, "due_on")):
        for pk, due in model.objects.exclude(**{name: None}).values_list("pk", name):
            model.objects.filter(pk=pk).update(**{name: due - timedelta(days=days)})


def test_pages_are_overdue_or_due_within_days_and_never_both(make, program):
    soon, today = due_page(make, 60), due_page(make, 0)
    due_page(make, 61)
    due_page(make, -5, live=False)
    assert {page.pk for page in models.SitePage.objects.overdue()} == {program.pk}
    due = models.SitePage.objects.due_within(60)
    assert {page.pk for page in due} == {soon.pk, today.pk}


def test_owner_and_deputy_are_reminded_60_30_and_0_days_before_and_then_weekly(make):
    due_page(make, 61, owner=user_called("olga"), deputy=user_called("dan"))
    reminded_at = []
    for left in range(61, -23, -1):
        mails, _said = remind()
        if mails:
            assert [one.to for one in mails] == [["olga@example.org"], ["dan@example.org"]]
            reminded_at.append(left)
        days_pass(1)
    assert reminded_at == [60, 30, 0, -7, -14, -21]


def test_a_reminder_is_sent_once_a_step_and_a_missed_day_is_made_up(make):
    due_page(make, 57, owner=user_called("olga"))
    assert len(remind()[0]) == 1
    assert not remind()[0]
    days_pass(80)
    assert len(remind()[0]) == 1
    assert not remind()[0]


def test_a_new_review_starts_the_clock_anew(make):
    page = due_page(make, 0, owner=user_called("olga"))
    remind()
    models.SitePage.objects.filter(pk=page.pk).update(review_due_on=day(30))
    assert len(remind()[0]) == 1


def test_one_mail_a_person_holds_links_to_all_their_pages_and_no_word_of_them(
    make, program, settings
):
    olga = user_called("olga")
    models.ProgramPage.objects.update(owner=olga)
    pages = [due_page(make, 30, owner=olga, title="Leukemia"), program]
    parking = make(models.StandardPage, title="Parking", deputy=olga, review_due_on=day(-1))
    (one,), _said = remind()
    assert one.subject == "3 pages to review"
    for page in pages:
        assert (
            f"{settings.WAGTAILADMIN_BASE_URL}{reverse('still_true', args=[page.pk])}" in one.body
        )
    assert reverse("wagtailadmin_pages:edit", args=[parking.pk]) in one.body
    assert one.content_subtype == "plain"
    assert not one.alternatives
    for word in ("Leukemia", "Transplant", "Parking", "Olga"):
        assert word.lower() not in (one.subject + one.body).lower()


def test_who_cannot_be_reached_is_passed_over_and_said(make):
    gone = user_called("gone", is_active=False)
    silent = User.objects.create_user("silent")
    page = due_page(make, -1, owner=gone, deputy=silent)
    mails, said = remind()
    assert not mails
    assert reverse("still_true", args=[page.pk]) in said
    User.objects.filter(pk=gone.pk).update(is_active=True)
    mails, said = remind()
    assert len(mails) == 1
    assert not said


def test_a_mail_that_fails_is_sent_the_next_time(make, settings):
    due_page(make, 10, owner=user_called("olga"))
    works, settings.EMAIL_PORT = settings.EMAIL_BACKEND, 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with pytest.raises(CommandError, match="1 of 1 mails"):
        remind()
    settings.EMAIL_BACKEND = works
    assert len(remind()[0]) == 1
