"""What readers' devices are given to keep, and to search in."""

import json
import re

import pytest

from pages import models

from .conftest import make_contact


@pytest.fixture
def on(settings):
    settings.SERVICE_WORKER = True


def test_the_worker_is_asked_for_at_every_visit_and_names_no_reader(home, on, reader):
    answer = reader.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    assert not answer.cookies
    assert "/admin/" in answer.text


def test_the_worker_costs_the_database_nothing(home, on, reader, django_assert_num_queries):
    with django_assert_num_queries(0):
        reader.get("/sw.js")


def test_the_worker_changes_when_a_file_does(home, on, reader, settings):
    before = reader.get("/sw.js").text
    settings.STATIC_URL = "/static-of-another-version/"
    assert reader.get("/sw.js").text != before


def test_the_worker_knows_every_language(home, on, reader):
    known = json.loads(re.search(r"const site = (.*);", reader.get("/sw.js").text)[1])
    assert known["languages"] == ["/es/", "/ar/", "/"]
    assert {"/search/", "/es/search/", "/ar/search/"} <= set(known["unkept"])


def test_turned_off_pages_register_no_worker(home, reader, settings):
    settings.SERVICE_WORKER = True
    assert "data-keeps-copies" in reader.get("/").text
    settings.SERVICE_WORKER = False
    assert "data-keeps-copies" not in reader.get("/").text
    assert "unregister" in reader.get("/sw.js").text


def test_editors_keep_no_copies(home, on, editor):
    assert "data-keeps-copies" not in editor.get("/").text


def test_the_offline_page_names_who_answers(home, english, reader, django_assert_max_num_queries):
    make_contact(english, name="Nurse line", serves="families")
    make_contact(english, name="Adult desk", serves="adults")
    draft = make_contact(english, name="Draft desk")
    draft.live = False
    draft.save()
    reader.get("/offline/")
    with django_assert_max_num_queries(10):
        page = reader.get("/offline/").text
    assert "Nurse line" in page
    assert "617-555-0123" in page
    assert 'href="tel:911"' in page
    assert "Adult desk" not in page
    assert "Draft desk" not in page
    assert '<meta name="robots" content="noindex' in page


def test_the_offline_page_speaks_the_language_of_its_address(home, reader):
    assert "No tiene conexión" in reader.get("/es/offline/").text
    assert 'dir="rtl"' in reader.get("/ar/offline/").text


def test_titles_to_search_in(make, reader, django_assert_max_num_queries):
    make(
        models.StandardPage,
        title="Stem cell transplant",
        slug="stem",
        other_names="Bone marrow transplant\nBMT",
    )
    make(models.StandardPage, title="A draft", live=False)
    for number in range(20):
        make(models.StandardPage, title=f"Page {number}", slug=f"page-{number}")
    reader.get("/search/titles.json")
    with django_assert_max_num_queries(6):
        answer = reader.get("/search/titles.json")
    assert ["Stem cell transplant", "/stem/", "Bone marrow transplant", "BMT"] in answer.json()
    assert "A draft" not in answer.text
    assert "max-age=3600" in answer["Cache-Control"]
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
