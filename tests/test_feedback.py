"""“Did this page help?”: what readers send, what is kept of it, and who reads it."""

import csv
import json
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageViewRestriction

from pages import models
from pages.feedback import MOST_PER_NETWORK, scrubbed
from pages.models import Feedback

from .conftest import publish

HERE = {"origin": "http://testserver"}
THANKS = '<h1 class="h2">Thank you</h1>'


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def article(make):
    return make(models.StandardPage, title="Parking")


def send(reader, page, *, headers=HERE, **fields):
    """Send an answer as the form does, to a page or a primary key; never an error."""
    address = f"/feedback/{getattr(page, 'pk', page)}/"
    response = reader.post(address, fields, headers=headers)
    assert response.status_code == 200
    assert THANKS in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    return response


def token_in(response):
    return response.context["token"]


def test_a_reader_without_javascript_answers_and_comments(article, reader):
    shown = reader.get(article.url).content.decode()
    assert f'action="/feedback/{article.pk}/"' in shown
    response = send(reader, article, helpful="no")
    shown = response.content.decode()
    assert "What could be better?" in shown
    assert "What helped?" not in shown
    assert f'href="{article.url}"' in shown
    response = send(reader, article, token=token_in(response), comment=" Where is\r\nlevel 2? ")
    assert "<textarea" not in response.content.decode()
    assert f'href="{article.url}"' in response.content.decode()
    answer = Feedback.objects.get()
    assert (answer.page_id, answer.helpful) == (article.pk, False)
    assert answer.comment == "Where is\nlevel 2?"


def test_no_cookie_and_no_token_make_the_form_a_page_of_its_own(article):
    strict = Client(enforce_csrf_checks=True)
    response = strict.get(article.url)
    assert not response.cookies
    assert "csrf" not in response.content.decode()
    send(strict, article, helpful="yes")
    assert Feedback.objects.get().helpful


def test_a_script_gets_the_token_alone(article, reader):
    response = reader.post(
        f"/feedback/{article.pk}/",
        {"helpful": "yes"},
        headers=HERE | {"accept": "application/json"},
    )
    token = json.loads(response.content)["token"]
    send(reader, article, token=token, comment="The map.")
    assert Feedback.objects.get().comment == "The map."


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "http://testserver.evil.example"},
        {"origin": "http://["},
        {"referer": "https://evil.example/http://testserver/"},
        {"sec-fetch-site": "cross-site"} | HERE,
        {"sec-fetch-site": "same-site"} | HERE,
    ],
)
def test_another_sites_form_stores_nothing(headers, article, reader):
    send(reader, article, headers=headers, helpful="yes")
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"referer": "http://testserver/parking/"},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
    ],
)
def test_browsers_say_in_several_ways_that_it_is_our_form(headers, article, reader):
    send(reader, article, headers=headers, helpful="yes")
    assert Feedback.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"helpful": "maybe"},
        {"helpful": "\0"},
        {"token": "", "comment": "x"},
        {"token": "é:1:x", "comment": "x"},
    ],
)
def test_odd_answers_are_thanked_for_and_not_stored(fields, article, reader):
    send(reader, article, **fields)
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"x", "multipart/form-data; boundary=\xff"),
        (b"helpful=yes", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"helpful=yes&x=" + b"x" * 3_000_000, "application/x-www-form-urlencoded"),
        (b"{", "application/json"),
        (
            b'--x\r\nContent-Disposition: form-data; name="helpful"\r\n\r\nyes\r\n--x--\r\n',
            "multipart/form-data; boundary=x; charset=hex",
        ),
    ],
)
def test_what_cannot_be_read_is_thanked_for(content, kind, article, reader):
    address = f"/feedback/{article.pk}/"
    response = reader.generic("POST", address, content, content_type=kind, headers=HERE)
    assert response.status_code == 200
    assert not Feedback.objects.exists()


def test_a_page_that_is_gone_is_no_error(article, reader):
    article.unpublish()
    for pk in (article.pk, 987654, 10**30):
        send(reader, pk, helpful="yes")
        assert reader.get(f"/feedback/{pk}/").status_code == 404
    assert not Feedback.objects.exists()


def test_a_private_page_is_not_given_away(article, reader):
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert "Parking" not in send(reader, article, helpful="yes").content.decode()
    assert reader.get(f"/feedback/{article.pk}/").status_code == 404
    assert not Feedback.objects.exists()


def test_the_address_itself_leads_to_the_page(article, reader):
    response = reader.get(f"/feedback/{article.pk}/")
    assert response.status_code == 302
    assert response["Location"].endswith(article.url)


def test_a_token_is_for_its_own_page_and_an_hour(article, make, reader, monkeypatch):
    token = token_in(send(reader, article, helpful="yes"))
    send(reader, make(models.StandardPage), token=token, comment="Elsewhere.")
    with monkeypatch.context() as later:
        now = timezone.now().timestamp()
        later.setattr("time.time", lambda: now + 3700)
        send(reader, article, token=token, comment="Late.")
    send(reader, article, token=f"{token}x", comment="Forged.")
    assert Feedback.objects.get().comment == ""
    send(reader, article, token=token, comment="First.")
    send(reader, article, token=token, comment="Without the name.")
    assert Feedback.objects.get().comment == "Without the name."


def test_a_spanish_page_thanks_in_spanish(article, home, spanish, reader):
    publish(home.copy_for_translation(spanish))
    translation = article.copy_for_translation(spanish)
    publish(translation)
    assert (
        f'action="/es/feedback/{translation.pk}/"' in reader.get(translation.url).content.decode()
    )
    response = reader.post(f"/es/feedback/{translation.pk}/", {"helpful": "no"}, headers=HERE)
    shown = response.content.decode()
    assert "¿Qué podríamos mejorar?" in shown
    assert f'href="{translation.url}"' in shown


@pytest.mark.parametrize("page_type", [models.ProgramPage, models.ConditionIndexPage])
def test_every_kind_of_page_asks_and_its_preview_does_not(page_type, make, reader, editor):
    page = make(page_type)
    assert "Did this page help?" in reader.get(page.url).content.decode()
    shown = page.make_preview_request(preview_mode=page.default_preview_mode).rendered_content
    assert "Did this page help?" not in shown
    assert "Did this page help?" not in reader.get("/search/").content.decode()
    assert "Did this page help?" not in reader.get("/nope/").content.decode()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Call 617-555-0123.", "Call [number]."),
        ("Call (617) 555 0123 now", "Call [number] now"),
        ("+1 617.555.0123", "[number]"),
        ("6175550123", "[number]"),
        ("555\u00a00123", "[number]"),
        ("617–555–0123", "[number]"),
        ("\u202a+1 617 555 0123\u202c", "\u202a[number]\u202c"),
        ("١٢٣٤٥٦٧ هاتف", "[number] هاتف"),
        ("٦١٧-٥٥٥-٠١٢٣", "[number]"),
        ("６１７５５５０１２３", "[number]"),
        ("record 1234567", "record [number]"),
        ("Write robin.sample+kid@mail.example.org.", "Write [e-mail]."),
        ("<robin@example.org>, sam@example.org", "<[e-mail]>, [e-mail]"),
        ("robin @ example.org", "[e-mail]"),
        ("robin＠example.org", "[e-mail]"),
        ("roße@exämple.org", "[e-mail]"),
        ("mailto:robin@example.org", "mailto:[e-mail]"),
        ("robin617-555-0123@example.org", "[e-mail]"),
        ("617, 555: 0123", "[number]"),
        ("617 | 555 • 0123", "[number]"),
        ("617*555+0123", "[number]"),
        ("6~1=7;555·0123", "[number]"),
        ("617\u00ad555 \u2e3a \u2212 0123", "[number]"),
        ("⑥①⑦ 555 ⁰¹²³", "[number]"),
        ("6\ufe0f\u20e31\ufe0f\u20e37\ufe0f\u20e3 555 0123", "[number]"),
        ("a at b.org", "[e-mail]"),
        ("a [at] b [dot] org", "[e-mail]"),
        ("a(at)b.org", "[e-mail]"),
        ("ana arroba ejemplo punto org", "[e-mail]"),
        ("a%40b.org", "[e-mail]"),
        ("a&#64;b.org", "[e-mail]"),
        ("jane@[1.2.3.4]", "[e-mail]"),
        ('"john doe"@x.org', "[e-mail]"),
        ("WBC 1.5 10.2 300.4", "WBC 1.5 10.2 300.4"),
        ("since 11/03/2026, 14:30", "since 11/03/2026, 14:30"),
        ("10:00-11:30", "10:00-11:30"),
        ("I was at home. We ate at 3.30", "I was at home. We ate at 3.30"),
        ("Level 2, room 405, 3 to 4 weeks", "Level 2, room 405, 3 to 4 weeks"),
        ("90 percent of 120 people", "90 percent of 120 people"),
        ("a\0b\x07c", "abc"),
        ("  \r\n ", ""),
    ],
)
def test_numbers_and_addresses_are_taken_out(said, kept):
    assert scrubbed(said) == kept


def test_the_row_keeps_nothing_of_who_wrote(article, reader):
    token = token_in(send(reader, article, helpful="yes"))
    send(reader, article, token=token, comment="I am on 617-555-0123, sam@example.org\0")
    row = Feedback.objects.values().get()
    assert row.keys() == {"id", "page_id", "helpful", "comment", "created_at"}
    assert row["comment"] == "I am on [number], [e-mail]"


def test_a_comment_that_is_too_long_is_cut(article, reader):
    token = token_in(send(reader, article, helpful="yes"))
    send(reader, article, token=token, comment="word " * 5000)
    assert len(Feedback.objects.get().comment) <= 1000


def answers_from(reader, article, address, times, **extra):
    before = Feedback.objects.count()
    for _ in range(times):
        reader.post(
            f"/feedback/{article.pk}/",
            {"helpful": "yes"},
            headers=HERE | extra,
            REMOTE_ADDR=address,
        )
    return Feedback.objects.count() - before


@pytest.mark.parametrize(
    ("first", "neighbour", "stranger"),
    [
        ("192.0.2.1", "192.0.2.200", "198.51.100.1"),
        ("2001:db8::1", "2001:db8:0:ff::1", "2001:db8:0:100::1"),
        ("::ffff:192.0.2.1", "192.0.2.9", "::ffff:198.51.100.1"),
        ("", "unix:", "192.0.2.1"),
    ],
)
def test_a_network_may_answer_so_often_in_an_hour(
    first, neighbour, stranger, article, make, reader
):
    assert answers_from(reader, article, first, MOST_PER_NETWORK) == MOST_PER_NETWORK
    assert answers_from(reader, article, neighbour, 1) == 0
    assert answers_from(reader, article, stranger, 1) == 1
    assert answers_from(reader, make(models.StandardPage), first, 1) == 1


def test_over_the_limit_is_thanked_for_too(article, reader):
    answers_from(reader, article, "127.0.0.1", MOST_PER_NETWORK)
    assert "<textarea" not in send(reader, article, helpful="yes").content.decode()
    assert Feedback.objects.count() == MOST_PER_NETWORK


def test_the_whole_site_has_a_limit(article, reader, monkeypatch):
    monkeypatch.setattr("pages.feedback.MOST_PER_SITE", 2)
    stored = [answers_from(reader, article, f"192.0.{n}.1", 1) for n in range(3)]
    assert stored == [1, 1, 0]


def test_only_our_own_proxy_says_who_asks(article, reader, settings):
    def forwarded(network):
        return {"x-forwarded-for": f"203.0.113.9, {network}"}

    answers_from(reader, article, "192.0.2.1", MOST_PER_NETWORK)
    assert answers_from(reader, article, "192.0.2.1", 1, **forwarded("198.51.100.1")) == 0
    settings.BEHIND_PROXY = True
    assert answers_from(reader, article, "192.0.2.1", 1, **forwarded("198.51.100.1")) == 1
    assert answers_from(reader, article, "192.0.2.1", 1, **forwarded("192.0.2.77")) == 0


@pytest.mark.parametrize(
    "cache_settings",
    [
        {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
        {
            "BACKEND": "django_redis.cache.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
            "OPTIONS": {"IGNORE_EXCEPTIONS": True},
        },
    ],
    ids=["keeps nothing", "is down"],
)
def test_a_cache_that_fails_stops_nobody(cache_settings, article, reader, settings):
    settings.CACHES = {"default": cache_settings}
    send(reader, article, helpful="yes")
    assert Feedback.objects.exists()


# What editors read.


def answered(page, helpful=True, comment="", days_ago=0):
    answer = Feedback.objects.create(page=page, helpful=helpful, comment=comment)
    then = timezone.now() - timedelta(days=days_ago)
    Feedback.objects.filter(pk=answer.pk).update(created_at=then)


def report(client, **query):
    response = client.get("/admin/reports/feedback/", query)
    assert response.status_code == 200
    return response


def counts_in(response):
    table = response.context["counts"]
    if table is None:
        return {}
    return {row["page__title"]: (row["yes"], row["no"], row["comments"]) for row in table.data}


def comments_in(response):
    return [answer.comment for answer in response.context["object_list"]]


def test_the_report_counts_by_page_and_lists_comments_newest_first(article, make, editor):
    program = make(models.ProgramPage, title="Cell therapy")
    answered(article, True, "Older.", days_ago=2)
    answered(article, False, "Newer.")
    answered(article, False)
    answered(program, True)
    shown = report(editor)
    assert comments_in(shown) == ["Newer.", "Older."]
    assert counts_in(shown) == {"Parking": (1, 2, 2), "Cell therapy": (1, 0, 0)}


def test_the_report_is_filtered(article, make, editor):
    answered(article, True, "Old.", days_ago=40)
    answered(article, False, "New.")
    answered(make(models.ProgramPage), True)
    assert comments_in(report(editor, helpful="False")) == ["New."]
    assert comments_in(report(editor, show="all")) == ["", "New.", "Old."]
    week_ago = (timezone.localdate() - timedelta(days=7)).isoformat()
    shown = report(editor, page=article.pk, created_at_from=week_ago)
    assert comments_in(shown) == ["New."]
    assert counts_in(shown) == {"Parking": (0, 1, 1)}
    for odd in ("x", "987654", "9" * 40):
        assert comments_in(report(editor, page=odd)) == []


def test_a_page_without_answers_has_an_empty_report(article, editor):
    shown = report(editor, page=article.pk, show="all")
    assert counts_in(shown) == {}
    assert not shown.context["view"].filters.errors


@pytest.fixture
def editor_of(django_user_model):
    """Return a function that signs in someone who may edit one page and what is below it."""

    def sign_in(page):
        group = Group.objects.create(name="Editors of one page")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        change = Permission.objects.get(codename="change_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=change)
        user = django_user_model.objects.create_user("robin", password="a long enough password")
        user.groups.add(group)
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def test_only_those_who_may_edit_a_page_read_what_was_said(article, make, editor_of):
    other = make(models.StandardPage, title="Other page")
    answered(article, True, "Mine to read.")
    answered(other, True, "Not mine.")
    robin = editor_of(article)
    for query in ({}, {"page": other.pk}, {"export": "csv"}):
        response = robin.get("/admin/reports/feedback/", query)
        content = b"".join(response) if response.streaming else response.content
        assert b"Not mine." not in content
        assert b"Other page" not in content
    assert counts_in(report(robin)) == {"Parking": (1, 0, 1)}


def test_who_edits_nothing_has_no_report(django_user_model, home):
    user = django_user_model.objects.create_user("sam", password="a long enough password")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(user)
    response = client.get("/admin/reports/feedback/")
    assert response.status_code == 302
    assert "Did it help?" not in client.get("/admin/").content.decode()


def test_a_pages_menu_leads_to_what_its_readers_said(article, editor):
    answered(article, True)
    link = f"/admin/reports/feedback/?page={article.pk}&amp;show=all"
    for address in (f"/admin/pages/{article.pk}/edit/", f"/admin/pages/{article.get_parent().pk}/"):
        assert link in editor.get(address).content.decode()
    assert "Did it help?" in editor.get("/admin/").content.decode()


def test_comments_are_shown_as_written(article, editor):
    answered(article, False, "<script>alert(1)</script>")
    shown = report(editor).content.decode()
    assert "<script>alert(1)" not in shown
    assert "&lt;script&gt;alert(1)" in shown


def test_a_word_without_end_breaks_within_its_column(article, editor):
    answered(article, False, "x" * 1000)
    shown = report(editor).content.decode()
    assert re.search(r'<td class="wrap-anywhere">\s*x{1000}', shown)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_spreadsheet_runs_nothing(start, article, editor):
    answered(article, False, f"{start}HYPERLINK(1)")
    response = editor.get("/admin/reports/feedback/?export=csv")
    rows = list(csv.reader(StringIO(b"".join(response).decode())))
    assert rows[1][-1] == f"'{start}HYPERLINK(1)"
    assert rows[1][-2] == "No"
    assert editor.get("/admin/reports/feedback/?export=xlsx").status_code == 200
