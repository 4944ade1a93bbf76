"""A real Chromium and a real server."""

import os

import pytest
from playwright.sync_api import expect

# Where several suites run at once, a page takes its time.
expect.set_options(timeout=30_000)
# Playwright keeps an event loop in this thread; the tests themselves are synchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    # The admin scrolls for a second: a test would take what it goes past for where it leads.
    quiet += ["--disable-smooth-scrolling"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {
        "executable_path": os.environ.get("CHROMIUM"),
        "args": [*quiet, *sandbox],
    }


@pytest.fixture
def site(live_server, home, browser):
    """The address of a running site with a home page; nobody asks it any more when it is cleared."""
    yield live_server.url
    for context in browser.contexts:
        context.close()


@pytest.fixture
def demo(demo_server, db):
    """The address of the demo site, for tests that leave it as it is; not with `live_server`."""
    return demo_server.url


@pytest.fixture
def signed_in(page, site, django_user_model):
    """A browser in which an administrator has signed in by hand."""
    django_user_model.objects.create_superuser("editor", password="a long enough password")
    page.goto(f"{site}/admin/")
    page.locator("#id_username").fill("editor")
    page.locator("#id_password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{site}/admin/")
    return page


@pytest.fixture
def visit(demo, browser):
    """Return a function that opens a path of the demo site in a family's browser.

    The page has its `answer`, and a list of its `faults`: what it said to the console, asked of
    other hosts or kept as a cookie. Any of these fails the test.
    """
    opened = []

    def visit(path, **options):
        context = browser.new_context(**({"reduced_motion": "reduce"} | options))
        page = context.new_page()
        page.faults, page.answers = [], []
        page.on("response", lambda answer: page.answers.append(answer))
        page.on("console", lambda message: said(page, message))
        page.on("pageerror", lambda error: page.faults.append(f"error: {error}"))
        page.on("request", lambda request: asked(page, request.url))
        opened.append(page)
        page.answer = page.goto(demo + path)
        return page

    def said(page, message):
        # The browser's own word on a page that is an error on purpose.
        if not (message.text.startswith("Failed to load") and message.location["url"] == page.url):
            page.faults.append(f"console: {message.text}")

    def asked(page, url):
        if not url.startswith((f"{demo}/", "blob:")):
            page.faults.append(f"asks {url}")

    yield visit
    for page in opened:
        page.faults += [f"sets the cookie {cookie['name']}" for cookie in page.context.cookies()]
        page.context.close()
    assert not [fault for page in opened for fault in page.faults]
