"""Editors translate a page by Wagtail's own button."""

from django.urls import reverse
from wagtail.models import Page

from pages import models

from .conftest import set_body


def test_a_page_is_translated_from_the_admin(make, editor, home, spanish):
    page = make(models.StandardPage, title="Parking", slug="parking")
    page = set_body(
        page,
        [
            (
                "section",
                {
                    "heading": "Where",
                    "content": [
                        ("text", "<p>Level 2.</p>"),
                        ("callout", {"heading": "Free"}),
                        ("resource", {"heading": "Map"}),
                        ("contacts", {}),
                    ],
                },
            )
        ],
    )
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    response = editor.post(address, {"locales": [spanish.pk], "include_subtree": ""}, follow=True)
    assert response.status_code == 200
    translation = Page.objects.get(locale=spanish, translation_key=page.translation_key)
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[translation.pk])).status_code == 200
