"""What families see when there is no page to see, and what stands above every page."""

from datetime import timedelta
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from contacts.models import Contact
from pages import models
from pages.models.addresses import taken_addresses
from program_site import errors
from program_site.wsgi import application, in_utf8

from .conftest import publish
from .test_pages import assert_valid, queries_of

# Pages that are none


def once_published(page):
    publish(page)
    page.refresh_from_db()
    page.unpublish()
    return page


def test_a_page_that_got_its_old_address_back_leads_to_itself_no_more(make, reader):
    page = make(models.StandardPage, slug="parking")
    for old_path in ("/garage", "/parking"):  # as Wagtail leaves them when the slug changes back
        Redirect.objects.create(old_path=old_path, redirect_page=page)
    once_published(page)
    assert reader.get("/parking/").status_code == 410
    assert reader.get("/garage/").status_code == 301


def test_a_page_taken_down_is_gone_and_says_so(make, reader):
    page = once_published(make(models.StandardPage))
    response = reader.get(page.url)
    assert response.status_code == 410
    assert response["Cache-Control"] == "no-cache", "a browser keeps a 410 for good else"
    assert "This page has been taken down" in response.content.decode()
    assert_valid(response)
    assert not response.cookies


def test_what_families_never_saw_is_not_gone_but_not_found(make, reader, home):
    draft = make(models.StandardPage, live=False)
    secret = make(models.StandardPage)
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    below = make(models.StandardPage, slug="below")
    below.move(secret, pos="last-child")
    for page in (secret, below):
        once_published(models.StandardPage.objects.get(pk=page.pk))
    for path in (f"/{draft.slug}/", f"/{secret.slug}/", f"/{secret.slug}/below/"):
        response = reader.get(path)
        assert response.status_code == 404
        assert "taken down" not in response.content.decode()


def test_a_redirect_leads_on_from_a_page_taken_down(make, reader, home):
    once_published(make(models.StandardPage, slug="old"))
    Redirect.objects.create(old_path="/old", redirect_page=home, site=home.get_site())
    assert reader.get("/old/").status_code == 301


def test_only_a_miss_asks_whether_a_page_is_gone(make, reader):
    page = make(models.StandardPage)
    for path, times in ((page.url, 0), ("/search/", 0), ("/nope/", 1)):
        with CaptureQueriesContext(connection) as asked:
            reader.get(path)
        sql = [one["sql"] for one in asked]
        assert sum('"first_published_at" IS NOT NULL' in one for one in sql) == times


@pytest.mark.parametrize("path", ["/", "/nope/"])
def test_what_is_sent_to_a_page_is_not_taken(path, home):
    response = Client(enforce_csrf_checks=True).post(path, {"a": "b"})
    assert response.status_code == 405
    assert "GET" in response["Allow"]
    assert "Nothing is lost" in response.content.decode()
    assert_valid(response)
    assert not response.cookies


def test_a_form_without_its_token_says_that_nothing_is_lost(home):
    response = Client(enforce_csrf_checks=True).post("/search/", {"q": "a"})
    assert response.status_code == 403
    assert "Nothing is lost" in response.content.decode()
    assert_valid(response)
    assert not response.cookies


@pytest.fixture
def standing_alone(settings, rf, django_db_blocker):
    """Return a function that draws a page while the database can't be asked."""
    settings.HELP_PHONE = "617-555-0100"

    def drawn():
        with django_db_blocker.block():
            return [errors.server_error(rf.get("/")), errors.maintenance()]

    return drawn


def test_what_is_shown_without_the_database_is_whole_and_helps(standing_alone):
    for response in standing_alone():
        shown = response.content.decode()
        assert_valid(response)
        assert "css/site.css" in shown
        assert 'href="tel:911"' in shown
        assert 'href="tel:617-555-0100"' in shown
        for language in ('lang="es" dir="ltr"', 'lang="ar" dir="rtl"'):
            assert language in shown
        assert "Inténtelo" in shown


def test_it_is_shown_in_english_first_whatever_was_read(standing_alone):
    with override("ar"):
        for response in standing_alone():
            assert '<html lang="en" dir="ltr">' in response.content.decode()


def test_it_is_shown_where_the_list_of_static_files_is_missing(standing_alone, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }
    for response in standing_alone():
        assert 'href="/static/css/site.css"' in response.content.decode()


def test_an_error_of_ours_is_answered_in_the_sites_look(home, monkeypatch):
    def broken(request, path):
        raise RuntimeError

    monkeypatch.setattr("wagtail.views.serve", broken)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()


@pytest.mark.parametrize("path", ["/", "/admin/", "/search/", "/nope/", "/documents/1/a.pdf"])
def test_maintenance_answers_everything_without_the_database(
    path, reader, settings, django_db_blocker
):
    settings.MAINTENANCE = True
    with django_db_blocker.block():
        response = reader.get(path)
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert "We are working on this site" in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


# Addresses with a meaning of their own


def test_taken_addresses_are_read_from_the_urls():
    known = {"admin", "documents", "theme", "search", "static", "media", "en", "es", "ar"}
    assert known <= taken_addresses()


def page_form(title, slug):
    body = dict.fromkeys(
        ["body-count", "evidence-count", "comments-TOTAL_FORMS", "comments-INITIAL_FORMS"], "0"
    )
    return body | {"title": title, "slug": slug, "summary": "Words."}


@pytest.mark.parametrize("slug", ["admin", "search", "es"])
def test_an_address_that_the_site_needs_is_refused_with_a_reason(slug, editor, home):
    add = reverse("wagtailadmin_pages:add", args=["pages", "standardpage", home.pk])
    response = editor.post(add, page_form("About", slug))
    assert f"The site needs the address “{slug}”" in response.content.decode()
    assert not models.StandardPage.objects.exists()


def test_such_an_address_is_free_further_down(make, home):
    parent = make(models.StandardPage)
    below = models.StandardPage(title="Search", slug="search")
    parent.add_child(instance=below)
    assert below.slug == "search"


@pytest.mark.parametrize("live", [True, False])
def test_an_automatic_address_that_the_site_needs_is_changed(live, home):
    page = models.StandardPage(title="Search", live=live)
    home.add_child(instance=page)
    assert page.slug == "search-page"
    assert models.StandardPage.objects.get().url_path.endswith("/search-page/")


def test_a_page_is_not_moved_to_such_an_address(make, editor, home):
    parent = make(models.StandardPage)
    below = models.StandardPage(title="Search", slug="search")
    parent.add_child(instance=below)
    move = reverse("wagtailadmin_pages:move_confirm", args=[below.pk, home.pk])
    shown = editor.post(move, follow=True).content.decode()
    assert "The site needs the address “search”" in shown
    below.refresh_from_db()
    assert below.get_parent().pk == parent.pk


@pytest.mark.parametrize("live", [True, False])
def test_pages_changed_so_get_addresses_of_their_own(live, home):
    pages = [models.StandardPage(title="Search", live=live) for _ in range(3)]
    for page in pages:
        home.add_child(instance=page)
    given = models.StandardPage(title="Search", slug="search", live=live)
    home.add_child(instance=given)
    slugs = [page.slug for page in (*pages, given)]
    assert slugs == ["search-page", "search-page-1", "search-page-2", "search-page-3"]


def test_copies_to_an_address_that_the_site_needs_are_told_apart(make, editor, home):
    page = make(models.StandardPage)
    copied = {"new_title": "A copy", "new_slug": "admin", "new_parent_page": home.pk}
    for _ in range(2):
        editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), copied | {"alias": ""})
    copies = models.StandardPage.objects.exclude(pk=page.pk).order_by("pk")
    assert [copy.slug for copy in copies] == ["admin-page", "admin-page-1"]


# Input that is odd


@pytest.fixture
def _same_connection():
    """Keep the test's connection to the database, which a server closes after a request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.usefixtures("_same_connection")
@pytest.mark.parametrize(
    ("kind", "query"),
    [
        ("text/plain; charset=unicode_escape", "q=%5Cud800"),
        ("text/plain; Charset = unicode_escape", "q=%5Cx00"),
        *((f"text/plain; charset={name}", "q=map") for name in ("hex", "rot13", "undefined")),
        ("text/plain; charset=\0", ""),
        ("text/plain; x*=nope''y", ""),
        ("multipart/form-data; boundary=x; charset=hex", "q=map"),
    ],
)
def test_an_encoding_that_is_odd_is_no_error(kind, query, home):
    asked = {"CONTENT_TYPE": kind, "QUERY_STRING": query, "PATH_INFO": "/search/"}
    setup_testing_defaults(asked)
    said = []
    application(asked, lambda status, headers: said.append(status)).close()
    assert said == ["200 OK"]


def test_a_form_with_files_is_read_whatever_its_encoding(home):
    kept = []
    serve = in_utf8(lambda request, _start: kept.append(request["CONTENT_TYPE"]))
    serve({"CONTENT_TYPE": "multipart/form-data; charset=hex; Boundary=x"}, None)
    serve({}, None)
    assert kept == ["multipart/form-data; Boundary=x", ""]


@pytest.mark.parametrize("query", ['"', '" "', 'map "', '"map of parking"'])
def test_quotation_marks_are_no_error_in_any_search(query, make, editor, english):
    page = make(models.StandardPage, title="The map of parking")
    for model in (Contact, models.GlossaryTerm, models.SiteImage, models.SiteDocument):
        assert not list(model.objects.all().search(query))
    for search in ("search", "autocomplete"):
        found = getattr(models.StandardPage.objects.all(), search)(query)
        assert list(found) == ([page] if "map" in query else [])
    chooser = reverse("wagtailadmin_choose_page_search")
    assert editor.get(chooser, {"q": query}).status_code == 200


# The alert


@pytest.fixture
def alerted(home):
    """Return a function that sets the alert above every page."""

    def alert(**values):
        site_settings, _made = models.SiteSettings.objects.get_or_create(site=home.get_site())
        words = [
            {"language": "en", "heading": "The clinic is closed", "text": "Call us."},
            {"language": "es", "heading": "La clínica está cerrada", "text": ""},
        ]
        site_settings.alert = [("alert", {"level": "change", "words": words} | values)]
        site_settings.save()

    return alert


def test_an_alert_stands_before_the_heading_of_every_page(alerted, make, reader):
    alerted()
    page = make(models.StandardPage)
    for path in ("/", page.url, "/search/?q=x", "/nope/"):
        response = reader.get(path)
        shown = response.content.decode()
        assert shown.count("The clinic is closed") == 1
        assert shown.index('role="region" aria-label="Change"') < shown.index("<h1")
        assert shown.index("Change: </span>") < shown.index("The clinic is closed")
        assert_valid(response)


def test_an_alert_speaks_the_readers_language_or_says_which(alerted, reader, home, spanish):
    publish(home.copy_for_translation(spanish))
    alerted()
    assert "La clínica está cerrada" in reader.get("/es/").content.decode()
    alerted(words=[{"language": "en", "heading": "The clinic is closed", "text": ""}])
    assert '<b lang="en" dir="ltr">The clinic is closed</b>' in reader.get("/es/").content.decode()


def test_an_alert_leads_to_its_page_at_no_further_cost(alerted, make, reader):
    page = make(models.StandardPage, title="Closing days")
    alerted()
    few = queries_of(reader, "/")
    alerted(page=page)
    assert "Read more about <span>Closing days</span></a>" in reader.get("/").content.decode()
    assert queries_of(reader, "/") == few
    page.unpublish()
    shown = reader.get("/").content.decode()
    assert "The clinic is closed" in shown
    assert "Closing days" not in shown


def test_an_alert_leaves_by_itself(alerted, reader):
    now = timezone.now()
    alerted(until=now + timedelta(hours=1))
    assert "The clinic is closed" in reader.get("/").content.decode()
    alerted(until=now - timedelta(minutes=1))
    assert "The clinic is closed" not in reader.get("/").content.decode()
