"""Links that lead nowhere are found, and other hosts are asked politely."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import openpyxl
import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from pages import models
from pages.outside import Asker, Unreachable, ask_all

from .conftest import publish
from .test_sign_off import signed_in

Why = models.BrokenLink.Why


def page_with(make, *content, **fields):
    page = make(models.StandardPage, **fields)
    page.body = [("section", {"heading": "How to get here", "content": list(content)})]
    publish(page)
    return models.StandardPage.objects.get(pk=page.pk)


def text(*links):
    return ("text", "".join(f"<p>{link}</p>" for link in links))


def to(address):
    return f'<a href="{address}">here</a>'


def to_page(page):
    return f'<a linktype="page" id="{page.pk}">there</a>'


def found():
    """Return what `check_links` finds, as `{where it leads: why}`."""
    call_command("check_links")
    return {link.address: link.why for link in models.BrokenLink.objects.current()}


# Inside this site


def test_pages_that_are_gone_unpublished_or_private_are_found_wherever_they_are_named(make):
    good = make(models.StandardPage, title="Good")
    gone = make(models.StandardPage, title="Gone")
    hidden = make(models.StandardPage, title="Hidden", live=False)
    private = make(models.StandardPage, title="Private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = page_with(
        make,
        text(to_page(good), to_page(gone), to_page(private)),
        ("action_link", {"label": "", "page": hidden, "address": ""}),
    )
    number = gone.pk
    models.StandardPage.objects.get(pk=gone.pk).delete()
    assert found() == {
        f"page {number}": Why.DELETED,
        "Hidden": Why.UNPUBLISHED,
        "Private": Why.PRIVATE,
    }
    link = models.BrokenLink.objects.get(why=Why.UNPUBLISHED)
    assert link.page_id == page.pk
    assert link.place == page.body[0].value["content"][1].id
    assert models.BrokenLink.objects.get(why=Why.DELETED).words == "there"


def test_fields_menus_and_redirects_are_looked_at_too(make, home):
    hidden = make(models.StandardPage, title="Hidden", live=False)
    program = make(models.ProgramPage)
    program.referral_page = hidden
    publish(program)
    settings = models.SiteSettings.objects.create(site=Site.objects.get())
    settings.main_menu = [("page", hidden)]
    settings.save()
    Redirect.objects.create(old_path="/old", redirect_page=hidden)
    assert found() == {"Hidden": Why.UNPUBLISHED}
    places = {link.stands_in.split(":")[0] for link in models.BrokenLink.objects.for_report()}
    assert places == {program.title, "site settings", "redirect"}


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("/parking/", None),
        ("/parking", None),
        ("/parking/?from=mail#how-to-get-here", None),
        ("http://testserver/parking/", None),
        ("/es/", Why.MISSING),
        ("/", None),
        ("/search/?q=x", None),
        ("/old-address/", None),
        ("/parking/#nowhere", Why.ANCHOR),
        ("#how-to-get-here", None),
        ("#nowhere", Why.ANCHOR),
        ("/nothing/", Why.MISSING),
        ("http://testserver/nothing/", Why.MISSING),
        ("/nothing.pdf", Why.MISSING),
        ("/media/nothing.pdf", Why.MISSING),
        ("/documents/987/visit.pdf", Why.DELETED),
        ("mailto:robin@example.org?subject=Visit", None),
        ("mailto:robin", Why.UNREADABLE),
        ("tel:+16175550123;ext=12", None),
        ("tel:ask", Why.UNREADABLE),
        ("https://", Why.UNREADABLE),
        ("http://[", Why.UNREADABLE),
        ("parking", Why.UNREADABLE),
        ("javascript:alert(1)", Why.UNREADABLE),
    ],
)
def test_typed_addresses_are_looked_up_on_this_site(address, why, make):
    page_with(make, text(to(address)), title="Parking", slug="parking")
    Redirect.objects.create(old_path="/old-address", redirect_link="/parking/")
    assert found() == ({address: why} if why else {})


def test_a_document_without_its_file_is_found(make, roots):
    document = models.SiteDocument(title="Checklist")
    document.file.save("checklist.pdf", ContentFile(b"%PDF-1.4"))
    page_with(make, text(f'<a linktype="document" id="{document.pk}">Checklist</a>'))
    assert found() == {}
    document.file.storage.delete(document.file.name)
    assert found() == {"Checklist": Why.DELETED}


def test_what_is_mended_goes_and_what_stays_keeps_its_first_day(make):
    page_with(make, text(to("/nothing/"), to("/nowhere/")), title="Parking", slug="parking")
    found()
    first = timezone.now() - timedelta(days=9)
    models.BrokenLink.objects.update(first_seen_at=first)
    Redirect.objects.create(old_path="/nowhere", redirect_link="/parking/")
    assert found() == {"/nothing/": Why.MISSING}
    link = models.BrokenLink.objects.get()
    assert link.first_seen_at == first
    assert link.last_checked_at > first


def test_links_of_a_page_that_was_taken_down_since_are_no_matter(make):
    page = page_with(make, text(to("/nothing/")))
    found()
    page.unpublish()
    assert not models.BrokenLink.objects.current().exists()
    pages = models.SitePage.objects.filter(pk=page.pk)
    assert models.BrokenLink.objects.on_pages(pages).exists()


def test_many_pages_cost_no_more_queries_than_one(make, django_assert_max_num_queries):
    page_with(make, text(to("/nothing/")))
    found()
    for _ in range(15):
        page_with(make, text(to("/nothing/"), to("/")))
    with django_assert_max_num_queries(24):
        call_command("check_links")


# Other hosts


class Answers(BaseHTTPRequestHandler):
    """A host that answers each path in its own way, and keeps what it was asked."""

    def do_HEAD(self):
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        name = self.path.strip("/").split("/")[0]
        if name == "to":
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to"))
        elif name == "inside":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/latest/")
        elif name == "round":
            self.send_response(302)
            self.send_header("Location", "/round/")
        elif name == "no-head" and self.command == "GET":
            self.send_response(200)
        else:
            self.send_response(int(name) if name.isdigit() else 405)
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *args):
        pass


@pytest.fixture
def host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.asked = []
    server.address = f"http://elsewhere.example:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def this_machine(parts):
    """Stand for the open internet; what isn’t the host of the tests is looked at as ever."""
    if parts.hostname == "elsewhere.example":
        return "127.0.0.1"
    return Asker.number_of(parts)


@pytest.fixture
def asker():
    return Asker(pause=0, number_of=this_machine)


@pytest.mark.parametrize("path", ["/200/", "/to/200/", "/no-head/", "/403/", "/429/", "/200/ä?q=é"])
def test_an_address_that_answers_people_is_good(path, host, asker):
    asker.ask(f"{host.address}{path}")


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/404/", "404"), ("/to/410/", "410"), ("/500/", "500"), ("/round/", "round in a circle")],
)
def test_an_address_that_does_not_is_told_with_the_reason(path, reason, host, asker):
    with pytest.raises(Unreachable, match=reason):
        asker.ask(f"{host.address}{path}")


def test_only_the_head_is_asked_for_under_our_own_name(host, asker, settings):
    settings.BASE_URL = "https://hospital.example"
    asker.ask(f"{host.address}/200/")
    assert host.asked == [("HEAD", "/200/", "Link check of https://hospital.example")]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fe80::1]/",
        "http://0/",
        "http://2130706433/",
        "http://224.0.0.1/",
    ],
)
def test_nothing_inside_a_network_is_asked(address):
    with pytest.raises(Unreachable, match="inside a network"):
        Asker(pause=0).ask(address)


def test_no_redirect_leads_into_a_network(host, asker):
    with pytest.raises(Unreachable, match="inside a network"):
        asker.ask(f"{host.address}/inside/")


@pytest.mark.parametrize("address", ["ftp://example.org/", "file:///etc/passwd", "http://x:y/"])
def test_what_is_no_address_of_the_web_is_not_asked(address):
    with pytest.raises(Unreachable):
        Asker(pause=0).ask(address)


def ask(asker):
    """Ask what is due, then look at all links; return how often the one address failed."""
    ask_all(models.OutsideAddress.objects.due(), asker)
    call_command("check_links")
    return models.OutsideAddress.objects.get()


def a_moment_before_the_next_try():
    record = models.OutsideAddress.objects.get()
    return record.next_try_at - record.last_tried_at


def test_an_address_is_broken_after_three_failures_on_different_days(make, host, asker):
    page_with(make, text(to(f"{host.address}/404/")))
    call_command("check_links")
    waits = []
    for _try in range(4):
        ask(asker)
        waits.append(a_moment_before_the_next_try().days)
        asked = len(host.asked)
        ask(asker)
        assert len(host.asked) == asked, "asked again on the same day"
        models.OutsideAddress.objects.update(next_try_at=timezone.now())
        assert models.BrokenLink.objects.exists() == (_try >= 2)
    assert waits == [1, 2, 4, 4]
    assert "404" in models.BrokenLink.objects.get().reason


def test_an_address_that_works_is_asked_once_a_month_and_heals(make, host, asker):
    page_with(make, text(to(f"{host.address}/200/")))
    call_command("check_links")
    models.OutsideAddress.objects.update(tries=3, detail="it answers 404")
    call_command("check_links")
    assert models.BrokenLink.objects.exists()
    record = ask(asker)
    assert (record.tries, record.detail) == (0, "")
    assert a_moment_before_the_next_try().days == 30
    assert not models.BrokenLink.objects.exists()


def test_an_address_that_nothing_links_to_is_forgotten(make, host):
    page = page_with(make, text(to(f"{host.address}/200/")))
    call_command("check_links")
    assert models.OutsideAddress.objects.exists()
    page.unpublish()
    call_command("check_links")
    assert not models.OutsideAddress.objects.exists()


def test_the_command_asks_nothing_inside_and_no_more_than_it_may(make, host, settings):
    settings.BASE_URL = "https://hospital.example"
    addresses = [to(f"http://127.0.0.1:{host.server_port}/{n}/") for n in (200, 201)]
    page_with(make, text(*addresses))
    call_command("check_links", "--external", "--at-most=1", "--pause=0")
    assert not host.asked
    assert models.OutsideAddress.objects.filter(tries=1).count() == 1


# What editors see


def rows(client, **query):
    response = client.get(reverse("health_links"), query)
    assert response.status_code == 200
    return response


def test_the_report_leads_to_the_block(make, editor):
    page = page_with(make, text(to("/nothing/")), title="Parking")
    call_command("check_links")
    block = page.body[0].value["content"][0].id
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert f"{edit}#block-{block}-section" in rows(editor).content.decode()


def test_the_report_is_filtered_and_sorted(make, editor):
    page_with(make, text(to("/nothing/"), to("tel:ask")), title="Parking")
    page_with(make, text(to("/a/")), title="Visit")
    call_command("check_links")

    def addresses(**query):
        return [link.address for link in rows(editor, **query).context["object_list"]]

    assert len(addresses()) == 3
    assert addresses(why="unreadable") == ["tel:ask"]
    assert addresses(ordering="-page__title")[0] == "/a/"
    assert addresses(why="odd") == []


def test_the_report_has_only_what_somebody_may_mend(make, roles, home):
    page_with(make, text(to("/nothing/")))
    Redirect.objects.create(old_path="/old", redirect_link="/nowhere/")
    call_command("check_links")
    seen = {
        name: len(rows(signed_in(name)).context["object_list"])
        for name in ("Editors", "Publishers")
    }
    assert seen == {"Editors": 1, "Publishers": 2}
    assert signed_in("Clinical reviewers").get(reverse("health_links")).status_code == 302


def test_no_spreadsheet_sees_a_formula(make, editor):
    page_with(make, text('<a href="/nothing/">=1+1</a>'), title="=2+2")
    call_command("check_links")
    csv = b"".join(rows(editor, export="csv").streaming_content).decode()
    assert "'=1+1" in csv
    assert "'=2+2" in csv
    book = openpyxl.load_workbook(BytesIO(b"".join(rows(editor, export="xlsx").streaming_content)))
    cells = [cell.value for row in book.active.rows for cell in row]
    assert "'=1+1" in cells
