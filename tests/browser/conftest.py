"""A real Chromium and a real server."""

import os

import pytest

# Playwright keeps an event loop in this thread; the tests themselves are synchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {
        "executable_path": os.environ.get("CHROMIUM"),
        "args": [*quiet, *sandbox],
    }


@pytest.fixture
def site(live_server, home):
    """The address of a running site with a home page."""
    return live_server.url


@pytest.fixture
def signed_in(page, site, django_user_model):
    """A browser in which an administrator has signed in by hand."""
    django_user_model.objects.create_superuser("editor", password="a long enough password")
    page.goto(f"{site}/admin/")
    page.locator("#id_username").fill("editor")
    page.locator("#id_password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    return page
