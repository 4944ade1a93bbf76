"""Blocks: previews for editors, and pages that nothing broken can break."""

import pytest
from django.urls import reverse

from pages import models
from pages.blocks.body import Content

from .conftest import set_body
from .test_pages import assert_valid

BLOCKS = Content().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_block_is_previewed_with_the_sites_look(name, editor, home):
    from wagtail.blocks.definition_lookup import BlockDefinitionLookupBuilder  # noqa: F401

    block = models.SitePage._meta.get_field("body").stream_block.child_blocks["section"]
    block = block.child_blocks["content"].child_blocks[name]
    response = editor.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert "css/site.css" in response.content.decode()


@pytest.mark.parametrize("name", BLOCKS)
def test_an_empty_block_does_not_break_a_page(name, make, reader):
    empty = "" if name == "text" else {}
    page = make(models.StandardPage)
    models.SitePage.objects.filter(pk=page.pk).update(
        body=[
            {
                "type": "section",
                "value": {"heading": "Here", "content": [{"type": name, "value": empty}]},
            }
        ]
    )
    response = reader.get(page.url)
    assert response.status_code == 200
    assert "Here" in response.content.decode()
    assert_valid(response)


def test_what_is_gone_does_not_break_a_page(make, reader, full_body, image):
    page = set_body(make(models.StandardPage), full_body(1))
    models.SiteImage.objects.all().delete()
    for kind in (models.ConditionPage, models.TeamMemberPage, models.StoryPage, models.ProgramPage):
        for one in kind.objects.all():
            one.delete()
    response = reader.get(page.url)
    assert response.status_code == 200
    assert_valid(response)


def test_an_unknown_block_does_not_break_a_page(make, reader):
    page = make(models.StandardPage)
    body = [
        {"type": "gone", "value": 1},
        {
            "type": "section",
            "value": {"heading": "Still here", "content": [{"type": "gone", "value": {}}]},
        },
    ]
    models.SitePage.objects.filter(pk=page.pk).update(body=body)
    assert "Still here" in reader.get(page.url).content.decode()


def test_sections_with_one_heading_have_addresses_of_their_own(make, reader):
    page = set_body(make(models.StandardPage), [("section", {"heading": "Help"})] * 3)
    shown = reader.get(page.url).content.decode()
    assert 'id="help"' in shown
    assert 'id="help-2"' in shown
    assert 'id="help-3"' in shown


def test_pictures_have_sizes_credit_and_modern_formats(make, reader, full_body):
    page = set_body(make(models.StandardPage), full_body(1))
    shown = reader.get(page.url).content.decode()
    assert 'type="image/avif"' in shown
    assert 'alt="A garden"' in shown
    assert "A. Painter" in shown
    assert 'loading="lazy"' in shown
    images = shown.split("<img")[1:]
    assert all(
        ' width="' in one[:400] and ' height="' in one[:400] and " alt=" in one[:400]
        for one in images
    )


@pytest.mark.parametrize(
    "link",
    [
        'linktype="contact"',
        'linktype="page"',
        'linktype="page" id="x"',
        'linktype="document" id="x"',
        'linktype="contact" id="x"',
        'linktype="page" id="99999"',
    ],
)
def test_a_link_that_names_nothing_does_not_break_a_page(link, make, reader):
    page = make(models.StandardPage)
    words = f"<p>Read <a {link}>this</a>.</p>"
    body = [{"type": "section", "value": {"content": [{"type": "text", "value": words}]}}]
    models.SitePage.objects.filter(pk=page.pk).update(body=body)
    response = reader.get(page.url)
    assert response.status_code == 200
    assert "this" in response.content.decode()
