"""What families still read when the connection is gone or stands still."""

import threading

import pytest
from django.core.signals import request_started
from playwright.sync_api import expect

from pages import models

from ..conftest import make_contact, publish

pytestmark = pytest.mark.browser

WAIT_FOR_WORKER = """async () => {
    for (let tries = 0; tries < 600; tries += 1) {
        const own = await navigator.serviceWorker.getRegistration();
        if (own?.active?.state === "activated") return;
        await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("no worker");
}"""
KEPT = """async () => {
    const kept = [];
    for (const name of await caches.keys()) {
        kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
    }
    return kept;
}"""

# Copies are made and forgotten after the page is shown.
SETTLED = """async ([path, isKept]) => {
    for (let tries = 0; tries < 200; tries += 1) {
        if (Boolean(await caches.match(path)) === isKept) return true;
        await new Promise((done) => setTimeout(done, 50));
    }
    return false;
}"""
GONE = """async () => {
    for (let tries = 0; tries < 600; tries += 1) {
        const own = await navigator.serviceWorker.getRegistration();
        if (!own && !(await caches.keys()).length) return true;
        await new Promise((done) => setTimeout(done, 50));
    }
    return false;
}"""


@pytest.fixture
def site(settings, site, make, english):
    """The address of a site that keeps copies, with a page to visit and somebody to call."""
    settings.SERVICE_WORKER = True
    make(models.StandardPage, title="Parking & “maps”", slug="parking")
    make_contact(english, name="Nurse line")
    return site


@pytest.fixture
def family(site, context):
    """A family's browser whose worker is there; the first page is kept."""
    page = context.new_page()
    page.goto(f"{site}/parking/")
    page.evaluate(WAIT_FOR_WORKER)
    yield page
    context.set_offline(True)  # nothing is under way when the database is emptied


def test_a_visited_page_is_there_without_a_connection_and_says_so(family, context, site):
    expect(family.locator(".saved")).to_be_empty()
    context.set_offline(True)
    family.reload()
    expect(family.get_by_role("heading", name="Parking & “maps”")).to_be_visible()
    note = family.get_by_role("status").filter(has_text="This copy was saved on")
    expect(note).to_be_visible()
    today = family.evaluate("new Date().toLocaleDateString('en', { dateStyle: 'long' })")
    expect(note).to_contain_text(today)
    # Styled as ever: its files are kept too.
    assert family.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Atkinson')

    context.set_offline(False)
    note.get_by_role("link", name="Try again").click()
    expect(family.locator(".saved")).to_be_empty()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/team/", "You are offline"),
        ("/es/team/", "No tiene conexión"),
        ("/ar/team/", "أنت غير متصل"),
        ("/search/?q=parking", "You are offline"),
    ],
)
def test_any_other_page_says_whom_to_call_and_what_is_saved(path, words, family, context, site):
    context.set_offline(True)
    family.goto(site + path)
    expect(family.get_by_role("heading", level=1)).to_contain_text(words)
    expect(family.get_by_role("main")).to_contain_text("617-555-0123")
    expect(family.locator("main a[href='tel:911']")).to_be_visible()
    saved = family.get_by_role("link", name="Parking & “maps”")
    saved.click()
    expect(family.get_by_role("heading", name="Parking & “maps”")).to_be_visible()


def test_search_forms_and_the_admin_are_never_kept(family, site):
    unkept = ("/search/?q=child", "/search/", "/es/search/", "/parking/?from=mail", "/admin/login/")
    for path in unkept:
        family.goto(site + path)
    family.goto(f"{site}/")
    assert family.evaluate(SETTLED, ["/", True])
    kept = family.evaluate(KEPT)
    assert "/parking/" in kept
    assert not [path for path in kept if "search" in path or "admin" in path]


def test_the_admin_is_not_answered_from_here(family, context, site):
    context.set_offline(True)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        family.goto(f"{site}/admin/")


def test_what_an_editor_sees_is_not_kept(signed_in, site):
    signed_in.goto(f"{site}/parking/")
    own = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    assert signed_in.evaluate(own) == 0


def test_an_editor_signing_in_later_leaves_nothing_behind(family, site, django_user_model):
    django_user_model.objects.create_superuser("editor", password="a long enough password")
    family.goto(f"{site}/admin/")
    family.locator("#id_username").fill("editor")
    family.locator("#id_password").fill("a long enough password")
    family.get_by_role("button", name="Sign in").click()
    family.wait_for_url("**/admin/")
    family.goto(f"{site}/parking/")
    assert family.evaluate(SETTLED, ["/parking/", False])


def test_a_page_taken_down_is_forgotten(family, context, site):
    models.StandardPage.objects.get().unpublish()
    assert family.goto(f"{site}/parking/").status in {404, 410}
    assert family.evaluate(SETTLED, ["/parking/", False])
    context.set_offline(True)
    family.goto(f"{site}/parking/")
    expect(family.get_by_role("heading", name="You are offline")).to_be_visible()


def test_a_page_taken_down_takes_its_pictures_along(family, site, image):
    page = models.StandardPage.objects.get()
    page.picture = image
    publish(page)
    family.goto(f"{site}/parking/")
    picture = family.locator("main img").first.evaluate("one => new URL(one.currentSrc).pathname")
    assert family.evaluate(SETTLED, [picture, True])
    page.unpublish()
    family.goto(f"{site}/parking/")
    assert family.evaluate(SETTLED, [picture, False])


def test_a_copy_is_better_than_a_wait(family, site):
    answered = threading.Event()

    def hold(environ, **_):
        if environ["PATH_INFO"] == "/parking/":
            answered.wait(60)

    request_started.connect(hold)
    try:
        family.goto(f"{site}/parking/")
        expect(family.get_by_text("or our site has a problem")).to_be_visible()
    finally:
        answered.set()
        request_started.disconnect(hold)


def test_a_copy_is_better_than_an_error_of_ours(family, site, settings):
    settings.MAINTENANCE = True
    family.goto(f"{site}/parking/")
    expect(family.get_by_role("heading", name="Parking & “maps”")).to_be_visible()
    expect(family.get_by_text("This copy was saved on")).to_be_visible()
    for address in (f"{site}/parking/?from=mail", f"{site}/team/"):
        assert family.goto(address).status == 503


def test_an_address_that_is_odd_is_left_to_the_network(family, site):
    assert family.goto(f"{site}//").ok


def test_the_kill_switch_takes_copies_and_worker_away(family, site, settings):
    assert family.evaluate(KEPT)
    settings.SERVICE_WORKER = False
    # A worker that takes itself away may never answer that it was updated.
    family.evaluate("navigator.serviceWorker.ready.then((own) => { own.update(); })")
    family.goto(f"{site}/parking/")
    assert family.evaluate(GONE)


def test_the_policy_has_nothing_to_say(site, context):
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site}/parking/")
    page.evaluate(WAIT_FOR_WORKER)
    page.reload()
    page.goto(f"{site}/offline/")
    expect(page.get_by_role("link", name="Parking & “maps”")).to_be_visible()
    assert not said
