"""Facts: one number for every place and language, good until a day, published by clinicians alone."""

import csv
from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.blocks import StructBlockValidationError
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationSource

from pages import models
from pages.blocks.care import Statistic

from .conftest import publish, set_body
from .test_pages import MOST_QUERIES, assert_valid, queries_of
from .test_sign_off import signed_in

TODAY = timezone.localdate


@pytest.fixture
def people(roles):
    return {name: signed_in(name) for name in ("Editors", "Publishers", "Clinical reviewers")}


@pytest.fixture
def fact(english):
    return make_fact(english)


def make_fact(locale, **fields):
    """Return a published fact, good for a year."""
    values = {
        "name": "Cure rate of ALL",
        "number": "90%",
        "wording": "overall cure rate for childhood ALL",
        "source": "Our program",
        "source_address": "https://example.org/rates",
        "as_of": TODAY(),
        "expires_on": TODAY() + timedelta(days=365),
    }
    fact = models.Fact(locale=locale, **(values | fields))
    fact.full_clean(exclude=["translation_key"])
    fact.save()
    fact.save_revision().publish()
    return fact


def change(fact, **fields):
    """Publish a fact with other values, as a clinician's schedule or a command would."""
    fact = models.Fact.objects.get(pk=fact.pk)
    for name, value in fields.items():
        setattr(fact, name, value)
    fact.save_revision().publish()


def linked(fact, words="most"):
    return f'<p>We cured <a linktype="fact" id="{fact.pk}">{words}</a> of children.</p>'


def body_with(*content):
    return [("section", {"heading": "What we know", "content": content})]


def shown(reader, page):
    return reader.get(page.url).content.decode()


# One number for every place


def test_a_changed_number_is_right_on_every_page(fact, make, reader):
    by_block = make(models.ProgramPage)
    by_block = set_body(by_block, body_with(("statistic", {"fact": fact})))
    by_text = set_body(make(models.StandardPage), body_with(("text", linked(fact))))
    by_step = {"steps": [{"heading": "First", "text": linked(fact)}]}
    by_step = set_body(make(models.ConditionPage), body_with(("steps", by_step)))
    places = [by_block, by_text, by_step]
    for page in places:
        assert "90%" in shown(reader, page)
        assert "most" not in shown(reader, page).partition("<main")[2].partition("</main")[0]
    change(fact, number="92%", source="Their program")
    for page in places:
        response = reader.get(page.url)
        html = response.content.decode()
        assert "92%" in html
        assert "Their program" in html
        assert 'href="https://example.org/rates"' in html
        assert "90%" not in html
        assert_valid(response)
    assert "overall cure rate for childhood ALL" in shown(reader, by_block)


def test_a_statistic_shows_the_same_from_a_fact_as_typed(fact, make, reader):
    typed = {
        "number": fact.number,
        "text": fact.wording,
        "source": fact.source,
        "source_address": fact.source_address,
        "as_of": fact.as_of,
    }
    words = []
    for value in (typed, {"fact": fact}):
        page = set_body(make(models.StandardPage), body_with(("statistic", value)))
        html = shown(reader, page).partition('class="statistic"')[2].partition("</div>")[0]
        plain = html.replace('<bdi dir="ltr">', "").replace("</bdi>", "")
        words.append("".join(plain.split()))
    assert words[0] == words[1]


def test_a_changed_number_is_right_in_every_language(fact, make, reader, home, spanish):
    publish(home.copy_for_translation(spanish))
    translation = fact.copy_for_translation(spanish)
    translation.wording, translation.live = "tasa general de curación", True
    translation.save()
    page = make(models.StandardPage).copy_for_translation(spanish)
    content = [("statistic", {"fact": fact}), ("text", linked(translation))]
    page = set_body(page, body_with(*content))
    change(fact, number="92%", as_of=TODAY() - timedelta(days=1))
    html = shown(reader, page)
    assert html.count("92%") == 2
    assert "90%" not in html
    assert "tasa general de curación" in html
    assert "overall cure rate" not in html
    assert '<cite lang="en" dir="ltr">' in html


def test_an_older_draft_in_another_language_does_not_bring_an_old_number_back(fact, spanish):
    translation = fact.copy_for_translation(spanish)
    translation.live = True
    translation.save()
    translation.wording = "tasa de curación"
    translation.save_revision()
    change(fact, number="92%")
    models.Fact.objects.get(pk=translation.pk).latest_revision.publish()
    assert {one.number for one in models.Fact.objects.all()} == {"92%"}
    assert models.Fact.objects.get(locale=spanish).wording == "tasa de curación"


def test_a_translation_cannot_say_another_number(fact, spanish):
    translation = fact.copy_for_translation(spanish)
    translation.save()
    translation.number = "95%"
    with pytest.raises(ValidationError) as refused:
        translation.full_clean()
    assert set(refused.value.error_dict) == {"number"}
    translation.live = True
    translation.save()
    assert {one.number for one in models.Fact.objects.all()} == {"90%"}


def test_a_draft_of_a_number_is_nobodys_yet(fact, make, reader):
    page = set_body(make(models.StandardPage), body_with(("statistic", {"fact": fact})))
    fact.number = "92%"
    fact.save_revision()
    assert "90%" in shown(reader, page)


@pytest.mark.parametrize("number", ["ninety", "90 percent", "4 out of 5", "%"])
def test_a_number_is_the_same_in_every_language(number, english):
    with pytest.raises(ValidationError):
        make_fact(english, number=number)


def test_search_finds_a_page_by_what_its_facts_say_today(fact, make, reader, home, spanish):
    publish(home.copy_for_translation(spanish))
    content = [("statistic", {"fact": fact}), ("text", linked(fact, "seventyseven"))]
    page = set_body(make(models.StandardPage, title="Our results"), body_with(*content))

    def found(words, path="/search/"):
        return "Our results" in reader.get(path, {"q": words}).content.decode()

    assert found("childhood ALL")
    assert not found("seventyseven")
    change(fact, wording="survival of adolescents")
    assert found("adolescents")
    assert not found("overall cure rate childhood")
    translation = fact.copy_for_translation(spanish)
    set_body(page.copy_for_translation(spanish), body_with(("statistic", {"fact": fact})))
    translation.wording, translation.live = "supervivencia", True
    translation.save()
    assert found("supervivencia", "/es/search/")
    models.Fact.objects.get(pk=fact.pk).unpublish()
    assert not found("adolescents")


def test_an_unpublished_fact_leaves_words_and_no_number(fact, make, reader):
    content = [("statistic", {"fact": fact}), ("text", linked(fact))]
    page = set_body(make(models.StandardPage), body_with(*content))
    fact.unpublish()
    response = reader.get(page.url)
    html = response.content.decode()
    assert "We cured most of children." in html
    assert "90%" not in html
    assert 'class="statistic"' not in html
    assert_valid(response)


def test_a_signed_page_stays_signed_when_a_fact_changes(fact, make):
    page = set_body(make(models.ProgramPage), body_with(("statistic", {"fact": fact})))
    change(fact, number="92%")
    assert page.is_signed_off
    other = make_fact(fact.locale, name="Another")
    page.body = body_with(("statistic", {"fact": other}))
    page.save_revision()
    assert not page.is_signed_off
    assert not page.may_be_wording_only


def everything(locale, number):
    """Return blocks that name so many of all that a body names and `full_body` leaves out."""
    file = ContentFile(b"WEBVTT", name="captions.vtt")
    facts = [make_fact(locale, name=n) for n in range(number)]
    words = {"locale": locale, "meaning": "x"}
    terms = [models.GlossaryTerm.objects.create(term=n, **words) for n in range(number)]
    documents = [models.SiteDocument.objects.create(title=n, file=file) for n in range(number)]
    films = [models.SiteMedia.objects.create(title=n, file=file) for n in range(number)]
    term = '<p><a linktype="term" id="{}">cell</a></p>'
    film = {"title": "A film", "captions": documents[0], "transcript": "x"}
    return [
        *(("text", linked(fact)) for fact in facts),
        *(("statistic", {"fact": fact}) for fact in facts),
        *(("text", term.format(one.pk)) for one in terms),
        *(("video", film | {"video": one}) for one in films),
        ("documents", {"documents": documents}),
    ]


@pytest.mark.parametrize("number", [1, 12])
def test_a_page_that_names_everything_keeps_the_budget(number, make, reader, full_body, english):
    body = full_body(number) + body_with(*everything(english, number))
    page = set_body(make(models.ProgramPage), body)
    html = shown(reader, page)
    for kind in ("term-", "90%", 'class="documents"', "data-video", "<picture"):
        assert kind in html, kind
    assert queries_of(reader, page.url) == MOST_QUERIES


# A fact or typed


def clean(deferred=False, **values):
    block = Statistic()
    if deferred:
        block.defer_required_validation()
    empty = {"number": "", "text": "", "source": "", "source_address": ""}
    return block.clean(block.normalize(empty | values))


def test_a_statistic_is_a_fact_or_typed(fact):
    assert clean(fact=fact)["fact"] == fact
    typed = {"number": "90%", "text": "x", "source": "y", "as_of": TODAY()}
    assert clean(**typed)["number"] == "90%"
    for wrong, at in [
        ({}, {"number", "text", "source", "as_of"}),
        (typed | {"source": ""}, {"source"}),
        (typed | {"fact": fact}, {"fact"}),
    ]:
        with pytest.raises(StructBlockValidationError) as refused:
            clean(**wrong)
        assert set(refused.value.block_errors) == at
    assert not clean(deferred=True)["number"]
    with pytest.raises(StructBlockValidationError):
        clean(deferred=True, number="90%", fact=fact)


# Good until a day


def messages_of(page):
    return [str(one) for one in page.obstacles()]


def test_nothing_new_is_published_with_a_fact_that_is_good_no_more(fact, make, reader, editor):
    content = [("statistic", {"fact": fact}), ("text", linked(fact))]
    page = set_body(make(models.ProgramPage), body_with(*content))
    assert not page.obstacles()
    change(fact, expires_on=TODAY())
    assert not page.obstacles()
    change(fact, expires_on=TODAY() - timedelta(days=1))
    found = page.obstacles()
    assert [one.place for one in found] == [
        block["id"] for block in page.body.raw_data[0]["value"]["content"]
    ]
    assert all("“Cure rate of ALL” in “What we know”" in str(one) for one in found)
    assert 'class="statistic"' in shown(reader, page)
    with pytest.raises(PublishPagePermissionError):
        publish(page)
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Renew it under Facts" in edit
    assert found[0].anchor in edit
    change(fact, expires_on=TODAY() + timedelta(days=1))
    publish(page)


def test_an_unpublished_fact_is_told_before_a_page_is_published(fact, make):
    page = set_body(make(models.StandardPage), body_with(("statistic", {"fact": fact})))
    fact.unpublish()
    assert "isn’t published" in messages_of(page)[0]


def test_facts_are_told_by_day_owner_and_draft(english, admin_user):
    days = {"old": -1, "last day": 0, "soon": 30, "later": 31}
    facts = {
        name: make_fact(english, name=name, expires_on=TODAY() + timedelta(days=days[name]))
        for name in days
    }
    change(facts["later"], owner=admin_user)
    facts["soon"].wording = "A draft"
    facts["soon"].save_revision()
    asked = models.Fact.objects

    def names(found):
        return {fact.name for fact in found}

    assert names(asked.expired()) == {"old"}
    assert names(asked.expiring(30)) == {"last day"}
    assert names(asked.expiring(31)) == {"last day", "soon"}
    assert names(asked.kept_by(admin_user)) == {"later"}
    assert names(asked.waiting()) == {"soon"}
    assert list(asked.owners()) == [admin_user]


# Who may


def form_of(fact, **fields):
    return {
        "name": fact.name,
        "number": fact.number,
        "wording": fact.wording,
        "source": fact.source,
        "source_address": fact.source_address,
        "as_of": str(fact.as_of),
        "expires_on": str(fact.expires_on),
        "action-publish": "1",
    } | fields


def press_publish(client, fact, **fields):
    address = reverse("wagtailsnippets_pages_fact:edit", args=[fact.pk])
    return client.post(address, form_of(fact, **fields))


def live_number(fact):
    return models.Fact.objects.get(pk=fact.pk).number


@pytest.mark.parametrize("name", ["Editors", "Publishers", "administrator"])
def test_who_is_no_clinician_writes_a_draft_of_a_fact_and_publishes_none(
    name, fact, people, editor
):
    client = editor if name == "administrator" else people[name]
    press_publish(client, fact, number="99%")
    assert live_number(fact) == "90%"
    assert models.Fact.objects.get().get_latest_revision_as_object().number == "99%"
    for action in ("unpublish", "delete"):
        client.post(reverse(f"wagtailsnippets_pages_fact:{action}", args=[fact.pk]))
    edit = reverse("wagtailsnippets_pages_fact:edit", args=[fact.pk])
    assert 'name="action-publish"' not in client.get(edit).content.decode()


def test_an_administrator_who_is_a_clinician_too_publishes(fact, roles, editor, admin_user):
    admin_user.groups.add(Group.objects.get(name="Clinical reviewers"))
    press_publish(editor, fact, number="92%")
    assert live_number(fact) == "92%"


def test_a_clinician_publishes_a_fact_and_it_is_logged(fact, people):
    clinician = people["Clinical reviewers"]
    edit = reverse("wagtailsnippets_pages_fact:edit", args=[fact.pk])
    assert 'name="action-publish"' in clinician.get(edit).content.decode()
    press_publish(clinician, fact, number="92%")
    assert live_number(fact) == "92%"
    history = clinician.get(reverse("wagtailsnippets_pages_fact:history", args=[fact.pk]))
    assert "Published" in history.content.decode()
    add = reverse("wagtailsnippets_pages_fact:add")
    assert clinician.get(add).status_code == 302


def test_the_translation_editor_publishes_no_fact_of_who_is_no_clinician(
    fact, people, editor, spanish, django_capture_on_commit_callbacks
):
    address = reverse(
        "wagtail_localize:submit_snippet_translation", args=["pages", "fact", fact.pk]
    )
    editor.post(address, {"locales": [spanish.pk]})
    copy = models.Fact.objects.get(locale=spanish)
    assert not copy.live
    words = String.objects.get(data=fact.wording)
    StringTranslation.objects.create(
        translation_of=words,
        locale=spanish,
        context=StringSegment.objects.get(string=words).context,
        data="siempre funciona",
    )
    edit = reverse("wagtailsnippets_pages_fact:edit", args=[copy.pk])
    source = reverse(
        "wagtail_localize:update_translations",
        args=[TranslationSource.objects.get(object_id=fact.translation_key).pk],
    )
    for client in (editor, people["Editors"]):
        for path, data in [
            (edit, {"action": "publish"}),
            (source, {"publish_translations": "on"}),
        ]:
            with suppress(PermissionDenied), django_capture_on_commit_callbacks(execute=True):
                client.post(path, data)
            copy.refresh_from_db()
            assert not copy.live
    with django_capture_on_commit_callbacks(execute=True):
        people["Clinical reviewers"].post(edit, {"action": "publish"})
    copy.refresh_from_db()
    assert copy.live
    assert copy.wording == "siempre funciona"
    assert copy.number == "90%"


# In the admin


@pytest.mark.parametrize("by", ["text", "statistic"])
def test_a_fact_in_use_is_not_deleted_and_its_places_are_listed(by, fact, make, editor):
    value = {"text": linked(fact), "statistic": {"fact": fact}}[by]
    set_body(make(models.StandardPage, title="Our results"), body_with((by, value)))
    with pytest.raises(ProtectedError):
        fact.delete()
    address = reverse("wagtailsnippets_pages_fact:delete", args=[fact.pk])
    html = editor.post(address, follow=True).content.decode()
    assert "can’t be deleted" in html
    assert "Our results" in html
    assert models.Fact.objects.filter(pk=fact.pk).exists()


def test_a_fact_nobody_uses_is_deleted(fact, editor):
    editor.post(reverse("wagtailsnippets_pages_fact:delete", args=[fact.pk]))
    assert not models.Fact.objects.exists()


def test_facts_are_filtered_previewed_and_exported_without_formulas(english, editor, home):
    make_fact(english, name="=1+1", source="@cmd")
    make_fact(english, name="Old one", expires_on=TODAY() - timedelta(days=1))
    address = reverse("wagtailsnippets_pages_fact:list")
    listed = editor.get(address, {"show": "expired"}).content.decode()
    assert "Old one" in listed
    assert "not good any more" in listed
    assert "=1+1" not in listed
    rows = b"".join(editor.get(address, {"export": "csv"}).streaming_content).decode()
    names = [row["Name"] for row in csv.DictReader(rows.splitlines())]
    assert sorted(names) == ["'=1+1", "Old one"]
    book = b"".join(editor.get(address, {"export": "xlsx"}).streaming_content)
    sheet = load_workbook(BytesIO(book)).active
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert not [value for value in values if str(value).startswith(("=", "@"))]
    fact = models.Fact.objects.first()
    preview = reverse(
        "wagtailsnippets_pages_fact:revisions_view", args=[fact.pk, fact.latest_revision_id]
    )
    assert "90%" in editor.get(preview).content.decode()
