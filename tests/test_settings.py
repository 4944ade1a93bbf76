"""The names, menus and colours on every page."""

import random

import pytest
from django.urls import reverse

from pages import models, theme

from .conftest import make_contact


@pytest.fixture
def site_settings(home):
    return models.SiteSettings.objects.create(site=home.get_site(), hospital_name="Hill Hospital")


def test_names_menus_and_language_help_are_on_every_page(site_settings, make, reader, english):
    page = make(models.StandardPage, title="About parking", menu_title="Parking")
    site_settings.main_menu = site_settings.footer_menu = [("page", page)]
    site_settings.language_help_contact = make_contact(english)
    site_settings.taglines = [
        ("tagline", {"language": "ar", "name": "العربية", "text": "مساعدة", "right_to_left": True})
    ]
    site_settings.save()
    for address in ("/", page.url, "/nope/", "/search/"):
        shown = reader.get(address).content.decode()
        assert "Hill Hospital" in shown
        assert shown.count(">Parking</a>") >= 2
        assert '<li lang="ar" dir="rtl">' in shown
        assert "617-555-0123" in shown


def test_a_page_that_is_unpublished_leaves_the_menus(site_settings, make, reader):
    page = make(models.StandardPage, menu_title="Parking")
    site_settings.main_menu = [("page", page)]
    site_settings.save()
    page.unpublish()
    assert "Parking" not in reader.get("/").content.decode()


def test_settings_are_edited_and_previewed(site_settings, editor, home):
    address = reverse("wagtailsettings:edit", args=["pages", "sitesettings", home.get_site().pk])
    assert "Hill Hospital" in editor.get(address).content.decode()


def test_brand_colours_make_a_readable_style_sheet(site_settings, reader):
    site_settings.brand_colour, site_settings.accent_colour = "#5B2A86", "#ffc94d"
    site_settings.save()
    shown = reader.get("/").content.decode()
    assert "/theme/5b2a86-ffc94d.css" in shown
    sheet = reader.get("/theme/5b2a86-ffc94d.css")
    assert sheet["Content-Type"] == "text/css"
    assert "immutable" in sheet["Cache-Control"]
    assert not sheet.cookies


def test_any_two_colours_make_a_theme_that_can_be_read():
    source = random.Random(1)
    for _ in range(150):
        colours = [f"#{source.randrange(1 << 24):06x}" for _ in range(2)]
        for where, ratio, least in theme.ratios(theme.derive(*colours)):
            assert ratio >= least, (colours, where, ratio)
