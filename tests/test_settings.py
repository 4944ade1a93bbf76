"""The names, menus and colours on every page."""

import random
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

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
    address = re.search(r"/theme/5b2a86-ffc94d\.\w{10}\.css", shown)[0]
    sheet = reader.get(address)
    assert sheet["Content-Type"] == "text/css"
    assert "immutable" in sheet["Cache-Control"]
    assert not sheet.cookies
    for older in ("/theme/5b2a86-ffc94d.css", "/theme/5b2a86-ffc94d.0123456789.css"):
        assert reader.get(older).content == sheet.content
        assert "immutable" not in reader.get(older)["Cache-Control"]


def test_the_address_of_a_theme_changes_when_the_theme_does():
    assert theme.digest("#5b2a86", "#ffc94d") != theme.digest("#5b2a86", "#ffc94e")


def test_colours_that_can_not_be_read_are_refused(site_settings, monkeypatch):
    site_settings.brand_colour = "#5b2a86"
    site_settings.clean()
    monkeypatch.setattr(theme, "PAIRS", [("ink", "paper", 22)])  # nothing is that different
    with pytest.raises(ValidationError, match="No theme that everybody can read"):
        site_settings.clean()


def test_what_is_no_colour_is_refused_and_no_error_of_ours(site_settings):
    site_settings.brand_colour = "teal"
    with pytest.raises(ValidationError, match="#0b5566"):
        site_settings.full_clean()


@pytest.mark.parametrize(
    ("brand", "reason"),
    [
        ("#ffe680", "Made darker so that white words on it can be read"),
        ("#0b3d4a", "As you chose it: white words on it can be read"),
        ("#ffff00", "Made calmer: dark words on it can be read"),
        ("#5b2a86", "Made lighter so that dark words on it can be read"),
        ("#000000", "Changed a little: white words on it can be read"),
    ],
)
def test_what_is_made_of_a_colour_is_said_with_its_reason(brand, reason, site_settings, editor):
    site_settings.brand_colour = brand
    site_settings.save()
    address = reverse("wagtailsettings:edit", args=["pages", "sitesettings", site_settings.site_id])
    shown = editor.get(address).content.decode()
    assert reason in shown
    assert f'fill="{brand}"' in shown
    used = theme.derive(brand, site_settings.accent_colour)
    for mode in ("light", "dark"):
        assert f'fill="{used[mode]["brand"]}"' in shown


def logo(title, size):
    image = models.SiteImage(title=title, file=get_test_image_file(f"{title}.png", size=size))
    image.width, image.height = size
    image.save()
    return image


def test_logos_keep_their_proportions_and_have_one_for_the_dark(site_settings, reader):
    site_settings.logo = logo("light", (900, 300))
    site_settings.save()
    shown = reader.get("/").content.decode()
    assert shown.count('class="logo"') == 2  # header and footer
    assert 'width="800" height="266"' in shown or 'width="800" height="267"' in shown
    site_settings.dark_logo = logo("dark", (600, 300))
    site_settings.save()
    shown = reader.get("/").content.decode()
    assert shown.count('class="logo on-light"') == shown.count('class="logo on-dark"') == 2


def test_a_logo_loses_what_could_harm(site_settings, editor, reader):
    svg = b"""<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30" onload="alert(1)">
    <style>@import url(https://elsewhere.example/a.css);</style>
    <image href="https://elsewhere.example/pixel.png"/><rect width="90" height="30"/></svg>"""
    upload = {"image-chooser-upload-title": "Logo", "image-chooser-upload-collection": 1}
    file = {"image-chooser-upload-file": SimpleUploadedFile("logo.svg", svg)}
    editor.post(reverse("wagtailimages_chooser:create"), upload | file)
    site_settings.logo = models.SiteImage.objects.get()
    site_settings.save()
    kept = site_settings.logo.file.read()
    assert b"rect" in kept
    for word in (b"script", b"onload", b"@import", b"url(", b'="https:'):
        assert word not in kept
    assert f'src="{site_settings.logo.file.url}"' in reader.get("/").content.decode()


def test_any_two_colours_make_a_theme_that_can_be_read():
    source = random.Random(1)
    for _ in range(3000):
        colours = [f"#{source.randrange(1 << 24):06x}" for _ in range(2)]
        assert not theme.unreadable(theme.derive(*colours)), colours


GREYS = [f"#{level:02x}{level:02x}{level:02x}" for level in range(256)]


def test_greys_make_a_theme_of_greys_that_can_be_read():
    for grey in GREYS:
        made = theme.derive(grey, grey)
        assert not theme.unreadable(made), grey
        for mode in ("light", "dark"):
            for name in made[mode].keys() - {"dawn", "lilac"}:
                assert made[mode][name] in GREYS, (grey, mode, name)
