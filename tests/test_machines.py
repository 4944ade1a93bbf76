"""What machines read: structured data, cards, sitemap, feed, manifest and the files at the root."""

import io
import json
import re
from datetime import date, time, timedelta
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import PageViewRestriction

from pages import models

from .conftest import make_contact, publish, set_body
from .test_pages import relate

PROJECT = Path(__file__).resolve().parent.parent
HTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ROOT_FILES = [
    "/sitemap.xml",
    "/robots.txt",
    "/site.webmanifest",
    "/es/site.webmanifest",
    "/stories.atom",
    "/ar/stories.atom",
    "/llms.txt",
    "/es/llms.txt",
    "/favicon.ico",
    "/.well-known/security.txt",
]


@pytest.fixture
def site_settings(home):
    return models.SiteSettings.objects.create(
        site=home.get_site(),
        hospital_name="Hill & Dale Hospital",
        center_name="Blood Center",
        security_contact="security@example.org",
        social_links=[("link", {"name": "Videos", "address": "https://example.org/hill"})],
    )


class Head:
    """What the head of a page says."""

    def __init__(self, response):
        self.html = response.content.decode()
        tree = html5lib.parse(self.html)
        self.metas = {
            (one.get("property") or one.get("name")): one.get("content")
            for one in tree.iter(f"{HTML}meta")
        }
        self.links = [dict(one.attrib) for one in tree.iter(f"{HTML}link")]
        scripts = [
            one.text
            for one in tree.iter(f"{HTML}script")
            if one.get("type") == "application/ld+json"
        ]
        assert len(scripts) <= 1
        self.data = json.loads(scripts[0])["@graph"] if scripts else []

    def link(self, **attributes):
        """Return where the links with these attributes lead."""
        return [
            one["href"]
            for one in self.links
            if all(one.get(name) == value for name, value in attributes.items())
        ]

    def node(self, kind):
        """Return the first node of a type."""
        return next(one for one in self.data if kind == one["@type"] or kind in one["@type"])


@pytest.fixture
def head(reader):
    """Return a function that reads the head of the page at an address."""
    return lambda address: Head(reader.get(address))


def kinds_in(data):
    """Yield every type that structured data names, at any depth."""
    if isinstance(data, dict):
        kind = data.get("@type", [])
        yield from [kind] if isinstance(kind, str) else kind
        for value in data.values():
            yield from kinds_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from kinds_in(value)


def translated(page, locale, title):
    copy = page.copy_for_translation(locale)
    copy.title = title
    publish(copy)
    return copy


# Structured data


def test_the_dates_and_the_number_in_the_data_are_those_on_the_page(
    make, head, site_settings, english
):
    program = make(
        models.ProgramPage,
        title="Cell therapy",
        other_names="CAR-T",
        reviewed_on=date(2026, 3, 2),
        review_due_on=date(2020, 1, 1),
        reviewed_by="Ada Sample, MD",
    )
    condition = make(models.ConditionPage, title="Leukemia", other_names="Blood cancer\nALL")
    member = make(models.TeamMemberPage, title="Mia Sample", position="Nurse")
    relate(
        program,
        contact_relations=(models.ProgramContact, [make_contact(english)]),
        condition_relations=(models.ProgramCondition, [condition]),
        team_relations=(models.ProgramTeamMember, [member]),
    )
    shown = head(program.url)
    page, clinic = shown.node("MedicalWebPage"), shown.node("MedicalClinic")
    assert f'<time datetime="{page["lastReviewed"]}">' in shown.html
    assert page["lastReviewed"] == "2026-03-02"
    assert page["reviewedBy"] == {"@type": "Person", "name": "Ada Sample, MD"}
    assert f'<bdi dir="ltr">{clinic["telephone"]}</bdi>' in shown.html
    assert clinic["contactPoint"][0]["telephone"] == clinic["telephone"] == "617-555-0123"
    assert clinic["employee"][0]["name"] == "Mia Sample"
    therapy = shown.node("MedicalTherapy")
    assert therapy["alternateName"] == ["CAR-T"]
    assert page["about"] == [{"@id": therapy["@id"]}] == [clinic["availableService"]]
    assert shown.node("MedicalCondition")["alternateName"] == ["Blood cancer", "ALL"]


def test_each_number_of_a_contact_is_said_with_what_answers(make, head, english, site_settings):
    numbers = [
        {"number": "+16175550126", "kind": "fax"},
        {"number": "+16175550125", "kind": "tty"},
        {"number": "+16175550124", "kind": "after_hours"},
        {"number": "+16175550123", "extension": "12"},
    ]
    opening = {"days": [*"01234"], "opens": time(8), "closes": time(17)}
    desk = make_contact(
        english,
        phones=[("phone", one) for one in numbers],
        opening=[("opening", opening)],
        spoken="English, Spanish",
    )
    program = make(models.ProgramPage)
    program.contact_relations = [models.ProgramContact(target=desk)]
    publish(program)
    clinic = head(program.url).node("MedicalClinic")
    assert clinic["telephone"] == "617-555-0123 extension 12"
    voice, night, tty, fax = clinic["contactPoint"]
    assert voice["telephone"] == "617-555-0123 extension 12"
    assert voice["contactType"] == "Nurse"
    assert voice["hoursAvailable"][0]["opens"] == "08:00"
    assert (night["telephone"], night["contactType"]) == ("617-555-0124", "Nights and weekends")
    assert "hoursAvailable" not in night | fax
    assert tty["telephone"] == "617-555-0125"
    assert tty["contactOption"].endswith("HearingImpairedSupported")
    assert fax["faxNumber"] == "617-555-0126"
    assert "telephone" not in fax
    assert all(one["availableLanguage"] == ["English", "Spanish"] for one in (voice, tty, fax))


def test_the_data_names_the_hospital_and_the_way_to_the_page(make, head, site_settings):
    page = make(models.ConditionPage, title="Leukemia")
    shown = head(page.url)
    hospital = shown.node("Hospital")
    assert hospital["name"] == "Hill & Dale Hospital"
    assert hospital["sameAs"] == ["https://example.org/hill"]
    steps = shown.node("BreadcrumbList")["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[0]["name"] == "Home"
    assert steps[-1]["item"] == f"http://testserver{page.url}" == shown.link(rel="canonical")[0]


def test_a_doctor_is_a_physician_and_a_nurse_a_person(make, head):
    doctor = make(models.TeamMemberPage, role="doctor", credentials="MD", spoken="English, Spanish")
    person = head(doctor.url).node("Person")
    assert "IndividualPhysician" in person["@type"]
    assert person["honorificSuffix"] == "MD"
    assert person["knowsLanguage"] == ["English", "Spanish"]
    assert head(make(models.TeamMemberPage).url).node("Person")["@type"] == "Person"


def test_a_story_is_an_article_without_a_person(make, head):
    story = make(models.StoryPage, person="Sam Sample, 9", told_on=date(2026, 5, 4))
    condition = make(models.ConditionPage)
    story.condition_relations = [models.StoryCondition(target=condition, sort_order=0)]
    publish(story)
    shown = head(story.url)
    article = shown.node("Article")
    assert f'<time datetime="{article["datePublished"]}">' in shown.html
    assert not {"Person", "Patient", "IndividualPhysician"} & set(kinds_in(shown.data))
    assert "Sam Sample" not in json.dumps(shown.data)


def test_a_video_comes_with_its_words(make, head, image):
    video = models.SiteMedia(title="Film", type="video", duration=24.4)
    video.file.save("film.mp4", ContentFile(b"film"))
    captions = models.SiteDocument(title="Words")
    captions.file.save("film.vtt", ContentFile(b"WEBVTT"))
    films = [
        (
            "video",
            {
                "title": "How it works",
                "video": video,
                "captions": captions,
                "poster": image,
                "transcript": "<p>We take <b>T</b>-cells.</p><p>They &amp; we grow.</p>",
            },
        ),
        ("video", {"title": "Elsewhere", "link": "https://example.org/film", "transcript": "x"}),
        ("video", {"title": "Nothing chosen", "transcript": "x"}),
    ]
    page = make(models.ProgramPage)
    set_body(page, [("section", {"heading": "Films", "content": films})])
    found = [one for one in head(page.url).data if one["@type"] == "VideoObject"]
    assert [one["name"] for one in found] == ["How it works", "Elsewhere"]
    ours = found[0]
    assert ours["transcript"] == "We take T-cells. They & we grow."
    assert ours["contentUrl"] == f"http://testserver{video.file.url}"
    assert ours["caption"]["contentUrl"] == f"http://testserver{captions.url}"
    assert ours["thumbnailUrl"].startswith("http://testserver/media/")
    assert ours["duration"] == "PT24S"


def test_no_title_ends_the_script_element(make, head):
    title = "A </script><script>alert(1)</script> & <!-- B"
    shown = head(make(models.ConditionPage, title=title).url)
    assert shown.node("MedicalCondition")["name"] == title
    assert "<script>alert" not in shown.html


# The head


def test_languages_are_named_in_full(make, head, home, spanish):
    program = make(models.ProgramPage, title="Therapy")
    translated(home, spanish, "Inicio")
    translated(program.get_parent().specific, spanish, "Programas")
    copy = translated(program, spanish, "Terapia")
    for page in (program, copy):
        shown = head(page.url)
        assert shown.link(rel="canonical") == [f"http://testserver{page.url}"]
        for code, other in (("en", program), ("es", copy), ("x-default", program)):
            links = shown.link(rel="alternate", hreflang=code)
            assert links == [f"http://testserver{other.url}"]
    assert not head(make(models.ConditionPage).url).link(hreflang="x-default")


def test_a_page_that_awaits_translation_is_the_english_one(make, head, reader, home, spanish):
    page = make(models.StandardPage)
    translated(home, spanish, "Inicio")
    alias = page.copy_for_translation(spanish, alias=True)
    shown = head(alias.url)
    assert shown.link(rel="canonical") == [f"http://testserver{page.url}"]
    assert not shown.link(hreflang="es", rel="alternate")
    assert alias.full_url not in reader.get("/sitemap.xml").content.decode()


def test_a_later_page_of_a_list_is_a_page_of_its_own(make, head):
    members = [make(models.TeamMemberPage) for _ in range(30)]
    index = members[0].get_parent()
    assert head(f"{index.url}?page=2").link(rel="canonical") == [f"{index.full_url}?page=2"]
    assert head(f"{index.url}?role=nurse&page=2").link(rel="canonical") == [index.full_url]


def test_a_private_page_is_not_told_to_machines(make, editor):
    page = make(models.StandardPage, title="Secret page")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    shown = Head(editor.get(page.url))
    assert shown.metas["robots"] == "noindex"
    assert "og:image" not in shown.metas
    assert not shown.data


def test_the_browsers_own_bars_wear_the_brand(head, home, site_settings):
    own = head("/").metas["theme-color"]
    assert own in (PROJECT / "static/css/site.css").read_text()
    site_settings.brand_colour = "#5b2a86"
    site_settings.save()
    assert head("/").metas["theme-color"] != own


# Cards


def card_address(shown):
    return shown.metas["og:image"].removeprefix("http://testserver")


def test_a_page_has_a_card_of_its_own(make, head, reader, site_settings):
    page = make(models.ProgramPage, title="Cell therapy", summary="It finds cancer.")
    shown = head(page.url)
    assert shown.metas["og:title"] == "Cell therapy"
    assert shown.metas["og:description"] == "It finds cancer."
    assert shown.metas["twitter:card"] == "summary_large_image"
    response = reader.get(card_address(shown))
    assert response["Content-Type"] == "image/png"
    assert "max-age=86400" in response["Cache-Control"]
    image = Image.open(io.BytesIO(response.content))
    assert image.size == (1200, 630)
    assert len(image.convert("RGB").crop((0, 60, 600, 400)).getcolors(10_000)) > 2, "no words"
    assert len(response.content) < 100_000


@pytest.mark.parametrize(
    ("name", "value"),
    [("summary", "Another."), ("brand_colour", "#5b2a86"), ("hospital_name", "Valley Hospital")],
)
def test_what_changes_a_card_changes_its_address(name, value, make, head, reader, site_settings):
    page = make(models.ProgramPage)
    old = card_address(head(page.url))
    changed = page if hasattr(page, name) else site_settings
    setattr(changed, name, value)
    changed.save()
    new = card_address(head(page.url))
    assert new != old
    response = reader.get(old)
    assert response.status_code == 302
    assert response["Location"] == new


@pytest.mark.parametrize("title", ["العلاج بالخلايا", "細胞療法"])
def test_what_the_font_cannot_write_is_said_beside_a_drawing(title, make, head, reader):
    shown = head(make(models.ProgramPage, title=title).url)
    assert title in shown.metas["og:image:alt"]
    image = Image.open(io.BytesIO(reader.get(card_address(shown)).content)).convert("RGB")
    ground = image.getpixel((0, 0))
    assert {image.getpixel((x, y)) for x in range(60, 280) for y in range(60, 600)} == {ground}


def test_a_card_of_a_page_that_readers_may_not_see_is_not_there(make, head, reader):
    private, draft = (make(models.StandardPage, title=title) for title in ("Private", "Draft"))
    addresses = [card_address(head(page.url)) for page in (private, draft)]
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    draft.unpublish()
    for address in [*addresses, "/social/999999999-0123456789abcdef.png"]:
        assert reader.get(address).status_code == 404


# The files at the root


@pytest.mark.parametrize("path", ROOT_FILES)
def test_root_files_are_public_and_cached(path, reader, site_settings):
    with CaptureQueriesContext(connection) as queries:
        response = reader.get(path)
    assert response.status_code == 200
    assert not response.cookies
    assert "Vary" not in response
    assert "public" in response["Cache-Control"]
    assert not [one["sql"] for one in queries if not one["sql"].startswith("SELECT")]
    assert reader.post(path).status_code == 405


def test_the_sitemap_names_published_pages_with_their_languages(make, reader, home, spanish):
    page = make(models.StandardPage, title="Parking & more")
    hidden = make(models.StandardPage)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    translated(home, spanish, "Inicio")
    copy = translated(page, spanish, "Estacionamiento")
    entries = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    found = {entry.find(f"{MAP}loc").text: entry for entry in entries}
    assert set(found) == {
        f"http://testserver{address}" for address in ("/", "/es/", page.url, copy.url)
    }
    links = found[copy.full_url].findall(f"{HTML}link")
    assert {one.get("hreflang"): one.get("href") for one in links} == {
        "en": page.full_url,
        "es": copy.full_url,
        "x-default": page.full_url,
    }
    changed = found[copy.full_url].find(f"{MAP}lastmod").text
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*[+-]\d\d:\d\d", changed)


@pytest.mark.parametrize("path", ["/sitemap.xml", "/llms.txt", "/stories.atom"])
def test_lists_for_machines_cost_the_same_whatever_they_list(path, make, reader, site_settings):
    costs = []
    for number in (1, 30):
        for _ in range(number):
            make(models.StoryPage)
        cache.clear()
        reader.get(path)
        with CaptureQueriesContext(connection) as queries:
            reader.get(path)
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 4


def test_robots_may_read_all_but_admin_and_search(reader, home):
    lines = reader.get("/robots.txt").content.decode().splitlines()
    for closed in ("/admin/", "/search/", "/es/search/", "/ar/search/"):
        assert f"Disallow: {closed}" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


@pytest.mark.parametrize(
    "path", ["/", "/nope/", "/robots.txt", "/static/img/icon.svg", "/admin/login/", "/favicon.ico"]
)
def test_a_site_that_is_not_the_real_one_stays_out_of_search_engines(path, client, home, settings):
    assert "X-Robots-Tag" not in client.get(path)
    settings.NOINDEX = True
    assert client.get(path)["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(("prefix", "direction"), [("", "ltr"), ("/es", "ltr"), ("/ar", "rtl")])
def test_the_manifest_speaks_the_pages_language(prefix, direction, reader, site_settings):
    manifest = json.loads(reader.get(f"{prefix}/site.webmanifest").content)
    assert manifest["name"] == "Blood Center, Hill & Dale Hospital"
    assert manifest["lang"] == (prefix.strip("/") or "en")
    assert manifest["dir"] == direction
    assert manifest["start_url"] == f"{prefix}/"
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    for icon in manifest["icons"]:
        content = (PROJECT / icon["src"].strip("/")).read_bytes()
        if icon["type"] == "image/png":
            width, height = Image.open(io.BytesIO(content)).size
            assert icon["sizes"] == f"{width}x{height}"


def test_every_icon_is_the_mark(reader, home):
    def colours(image):
        side = image.width
        rgba = image.convert("RGBA")
        return {
            rgba.getpixel((int(side * x), int(side * y))) for x, y in ((0.45, 0.4), (0.65, 0.65))
        }

    icons = PROJECT / "static/img"
    assert Image.open(icons / "apple-touch-icon.png").size == (180, 180)
    for path in [*icons.glob("*.png"), io.BytesIO(b"".join(reader.get("/favicon.ico")))]:
        assert colours(Image.open(path)) == {(11, 85, 102, 255), (255, 182, 56, 255)}, path


def test_the_feed_has_the_newest_stories_of_its_language(make, reader, site_settings, head):
    stories = [
        make(models.StoryPage, title=f"Story <{n}>", told_on=date(2026, 1, 1) + timedelta(days=n))
        for n in range(25)
    ]
    stories[-1].unpublish()
    feed = ElementTree.fromstring(reader.get("/stories.atom").content)
    titles = [one.find(f"{ATOM}title").text for one in feed.iter(f"{ATOM}entry")]
    assert titles == [f"Story <{n}>" for n in range(23, 3, -1)]
    assert feed.find(f"{ATOM}entry/{ATOM}link").get("href") == stories[23].full_url
    assert feed.find(f"{ATOM}entry/{ATOM}published").text.startswith("2026-01-24")
    assert feed.find(f"{ATOM}title").text == "Patient stories | Hill & Dale Hospital"
    spanish = ElementTree.fromstring(reader.get("/es/stories.atom").content)
    assert not spanish.findall(f"{ATOM}entry")
    for page in (stories[0], stories[0].get_parent()):
        assert head(page.url).link(rel="alternate", type="application/atom+xml") == [
            "/stories.atom"
        ]


@pytest.mark.parametrize(
    ("contact", "line"),
    [
        ("security@example.org", "Contact: mailto:security@example.org"),
        ("https://example.org/report", "Contact: https://example.org/report"),
    ],
)
def test_weaknesses_can_be_reported(contact, line, reader, site_settings):
    site_settings.security_contact = contact
    site_settings.save()
    lines = reader.get("/.well-known/security.txt").content.decode().splitlines()
    assert line in lines
    assert "Preferred-Languages: en, es, ar" in lines
    assert "Canonical: http://testserver/.well-known/security.txt" in lines
    expires = next(one for one in lines if one.startswith("Expires: "))
    day = date.fromisoformat(expires.removeprefix("Expires: ")[:10])
    assert timedelta(30) < day - date.today() < timedelta(365)


def test_without_a_security_contact_there_is_no_file(reader, home):
    assert reader.get("/.well-known/security.txt").status_code == 404


def test_the_plain_index_says_what_each_page_is(make, reader, site_settings, home, spanish):
    program = make(models.ProgramPage, title="Cells & genes", summary="It “finds” cancer.")
    draft = make(models.ConditionPage, title="Draft condition")
    draft.unpublish()
    translated(home, spanish, "Inicio")
    text = reader.get("/llms.txt").content.decode()
    assert text.startswith("# Hill & Dale Hospital: Blood Center\n")
    assert "> Home. Welcome." in text
    assert f"- [Cells & genes]({program.full_url}): It “finds” cancer." in text
    assert text.index("## Programs") < text.index("Cells & genes")
    assert "Draft condition" not in text
    assert "Inicio" not in text
    assert "Inicio" in reader.get("/es/llms.txt").content.decode()
