"""The screens on which authorizations are kept, as a publisher's browser shows them."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from pages import models

from ..conftest import make_authorization, publish
from .axe import faults_of

pytestmark = pytest.mark.browser


@pytest.fixture
def lost_story(make, image):
    """A story whose family took back what they signed; another page shows its picture."""
    story = make(models.StoryPage, picture=image, live=False)
    publish(story)
    publish(make(models.StandardPage, picture=image))
    authorization = models.Authorization.objects.get()
    authorization.revoked_on = timezone.localdate()
    authorization.save()
    return story


@pytest.mark.parametrize("width", [1280, 390])
def test_the_screens_of_authorizations_are_accessible(width, signed_in, site, lost_story):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    valid = make_authorization("A-2026-014")
    for path in (
        reverse("wagtailadmin_home"),
        reverse("authorization:index"),
        reverse("authorization:add"),
        reverse("authorization:edit", args=[valid.pk]),
        reverse("authorization:edit", args=[lost_story.authorization_id]),
    ):
        page.goto(f"{site}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not faults_of(page), path


def test_the_way_from_an_obstacle_leads_to_where_it_is_mended(signed_in, site, lost_story):
    page = signed_in
    page.goto(f"{site}{reverse('wagtailadmin_pages:edit', args=[lost_story.pk])}")
    page.get_by_role("link", name="Go there").first.click()
    expect(page.locator("#id_authorization")).to_be_in_viewport()
