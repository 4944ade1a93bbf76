"""A page’s history shows the versions that were live, and compares any with live."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from pages import models

from .test_sign_off import signed_in


@pytest.fixture
def parking(make, admin_user):
    """A page with two versions that were live, and many saved drafts."""
    page = make(models.StandardPage, title="Parking", slug="parking")
    for words in ("Upstairs", "Outside"):
        for _saved in range(5):
            page.summary = words
            page.save_revision(user=admin_user, log_action=True)
        page.get_latest_revision().publish(user=admin_user)
        page.refresh_from_db()
    page.summary = "Nowhere"
    page.save_revision(user=admin_user, log_action=True)
    page.refresh_from_db()
    return page


def entries(client, page, **query):
    response = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]), query)
    return response, list(response.context["object_list"])


def test_saved_drafts_do_not_hide_what_was_live(parking, editor):
    kept = PageLogEntry.objects.filter(page=parking).count()
    assert len(entries(editor, parking)[1]) == kept > 10
    shown, versions = entries(editor, parking, versions="published")
    assert [entry.revision.content["summary"] for entry in versions] == ["Outside", "Upstairs"]
    first = versions[1].revision_id
    for name in ("revisions_view", "revisions_revert"):
        address = reverse(f"wagtailadmin_pages:{name}", args=[parking.pk, first])
        assert address in shown.content.decode()


def test_one_click_leads_to_the_published_versions(parking, editor):
    address = reverse("wagtailadmin_pages:history", args=[parking.pk])
    shown = editor.get(address).content.decode()
    assert f"{address}?versions=published" in shown
    results = reverse("wagtailadmin_pages:history_results", args=[parking.pk])
    assert len(editor.get(results, {"versions": "published"}).context["object_list"]) == 2


def test_any_version_is_compared_with_live(parking, editor):
    shown = entries(editor, parking)[0].content.decode()
    drafted = parking.latest_revision_id
    first = parking.revisions.order_by("pk").first().pk

    def compared(*ends):
        address = reverse("wagtailadmin_pages:revisions_compare", args=[parking.pk, *ends])
        assert address in shown
        return editor.get(address).content.decode()

    assert "Nowhere" in compared("live", drafted)
    assert "Upstairs" in compared(first, "live")
    assert "Outside" in compared(first, "live")
    live = reverse(
        "wagtailadmin_pages:revisions_compare", args=[parking.pk, parking.live_revision_id, "live"]
    )
    assert live not in shown


def test_who_may_not_edit_a_page_does_not_see_its_history(parking, roles, reader):
    address = reverse("wagtailadmin_pages:history", args=[parking.pk])
    assert reader.get(address).url.startswith(reverse("wagtailadmin_login"))
    assert signed_in("Clinical reviewers").get(address).url == reverse("wagtailadmin_home")
