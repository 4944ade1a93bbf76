"""Editors translate a page by Wagtail's own button."""

from django.urls import reverse
from wagtail.models import Page

from pages import models

from .conftest import publish, set_body


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


def test_a_list_shows_in_english_what_has_no_translation(client, make, home, spanish):
    translated = make(models.ProgramPage, title="Transplant", slug="transplant")
    make(models.ProgramPage, title="Gene therapy", slug="gene-therapy")
    copy = translated.copy_for_translation(spanish, copy_parents=True)
    copy.title = "Trasplante"
    publish(copy)
    listed = client.get(copy.get_parent().get_url()).content.decode().split("<main")[1]
    assert listed.index("Trasplante") < listed.index("Gene therapy")
    assert 'lang="en" dir="ltr">Gene therapy</a>' in listed
    assert "Transplant</a>" not in listed
