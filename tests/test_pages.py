"""Every page type, as a family's browser gets it."""

import re

import html5lib
import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from pages import models

from .conftest import PAGE_TYPES, make_contact, publish, sample_body, set_body

MOST_QUERIES = 10


def assert_valid(response):
    """Fail on any error that an HTML parser finds, and on any id that is there twice."""
    parser = html5lib.HTMLParser(strict=False)
    tree = parser.parse(response.content.decode())
    assert not parser.errors, parser.errors
    ids = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids)), sorted(one for one in ids if ids.count(one) > 1)


def queries_of(reader, address):
    reader.get(address)  # Wagtail keeps the addresses of sites in the cache
    with CaptureQueriesContext(connection) as queries:
        response = reader.get(address)
    assert response.status_code == 200
    written = [q["sql"] for q in queries if not q["sql"].lstrip("( ").upper().startswith("SELECT")]
    assert not written, written
    return len(queries)


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda model: model.__name__)
def test_page_renders_with_every_block(page_type, make, home, reader):
    page = home if page_type is models.HomePage else make(page_type)
    page = set_body(page, sample_body())
    response = reader.get(page.url)
    assert response.status_code == 200
    assert page.title in response.content.decode()
    assert_valid(response)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("page_type", PAGE_TYPES, ids=lambda model: model.__name__)
def test_page_costs_the_same_whatever_it_names(page_type, make, home, reader, full_body):
    page = home if page_type is models.HomePage else make(page_type)
    set_body(page, full_body(1))
    few = queries_of(reader, page.url)
    set_body(page, full_body(12))
    cache.clear()
    assert queries_of(reader, page.url) == few
    assert few <= MOST_QUERIES


@pytest.mark.parametrize("listed", [1, 50])
@pytest.mark.parametrize(
    "page_type", [models.ProgramPage, models.ConditionPage, models.TeamMemberPage, models.StoryPage],
    ids=lambda model: model.__name__,
)  # fmt: skip
def test_index_costs_the_same_whatever_it_lists(page_type, listed, make, reader, image):
    pages = [make(page_type, picture=image) for _ in range(listed)]
    assert queries_of(reader, pages[0].get_parent().url) <= MOST_QUERIES


def relate(program, **targets):
    for name, (relation, ones) in targets.items():
        setattr(
            program,
            name,
            [relation(target=one, sort_order=place) for place, one in enumerate(ones)],
        )
    publish(program)


def test_relations_show_on_both_sides_at_a_fixed_cost(make, reader, english):
    program = make(models.ProgramPage, title="Cell therapy")
    few = None
    for number in (1, 50):
        conditions = [make(models.ConditionPage) for _ in range(number)]
        members = [make(models.TeamMemberPage) for _ in range(number)]
        stories = [make(models.StoryPage) for _ in range(number)]
        contacts = [make_contact(english, name=f"Desk {n}") for n in range(number)]
        relate(
            program,
            condition_relations=(models.ProgramCondition, conditions),
            team_relations=(models.ProgramTeamMember, members),
            story_relations=(models.ProgramStory, stories),
            contact_relations=(models.ProgramContact, contacts),
        )
        shown = reader.get(program.url).content.decode()
        for one in [*conditions, *members, *stories]:
            assert one.title in shown
            assert "Cell therapy" in reader.get(one.url).content.decode()
        for one in contacts:
            assert one.name in shown
        cost = queries_of(reader, program.url)
        few = few or cost
        assert cost == few <= MOST_QUERIES


def test_related_pages_keep_the_editors_order(make, reader):
    program = make(models.ProgramPage)
    members = [make(models.TeamMemberPage, title=name) for name in ("Zoe", "Ada", "Mia")]
    relate(program, team_relations=(models.ProgramTeamMember, members))
    shown = reader.get(program.url).content.decode()
    assert shown.index("Zoe") < shown.index("Ada") < shown.index("Mia")


def test_what_is_private_or_unpublished_shows_nowhere(make, reader):
    program = make(models.ProgramPage)
    secret = make(models.ConditionPage, title="Secret condition")
    draft = make(models.ConditionPage, title="Draft condition")
    relate(program, condition_relations=(models.ProgramCondition, [secret, draft]))
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    publish(draft)
    draft.refresh_from_db()
    draft.unpublish()
    for address in (program.url, secret.get_parent().url, "/search/?q=condition"):
        shown = reader.get(address).content.decode()
        assert "Secret condition" not in shown
        assert "Draft condition" not in shown
    assert reader.get(secret.url).status_code == 302
    assert reader.get(draft.url).status_code == 410


def test_a_page_with_a_password_opens_with_it_alone(make, reader):
    page = make(models.StandardPage, title="For some families")
    PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="a long password"
    )
    asked = reader.get(page.url)
    shown = asked.content.decode()
    assert "This page needs a password" in shown
    assert "Call 911" in shown
    assert '<meta name="robots" content="noindex">' in shown
    assert_valid(asked)
    address = re.search(r'action="(/_util/[^"]+)"', shown)[1]
    wrong = reader.post(address, {"password": "x", "return_url": page.url})
    assert "There is a problem" in wrong.content.decode()
    right = reader.post(address, {"password": "a long password", "return_url": page.url})
    assert right["Location"] == page.url
    assert "For some families" in reader.get(page.url).content.decode()


def test_a_page_for_staff_asks_to_sign_in(make, reader):
    page = make(models.StandardPage, title="For staff")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    asked = reader.get(page.url, follow=True)
    assert asked.status_code == 200
    assert "Sign in to read this page" in asked.content.decode()
    assert_valid(asked)


def test_an_alias_of_a_private_page_is_private_too(make, reader, home):
    secret = make(models.StandardPage, title="Secret page")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    alias = secret.create_alias(update_slug="alias", parent=home)
    second = alias.create_alias(update_slug="second", parent=home)
    for page in (secret, alias, second):
        assert reader.get(page.url).status_code == 302
        assert page.url not in reader.get("/search/?q=secret").content.decode()


def test_a_spanish_page_shows_translations_and_english_for_want_of_them(
    make, reader, spanish, home
):
    publish(home.copy_for_translation(spanish))
    index = make(models.ConditionIndexPage)
    translated = make(models.ConditionPage, parent=index, title="Leukemia")
    untranslated = make(models.ConditionPage, parent=index, title="Lymphoma")
    program = make(models.ProgramPage)
    relate(program, condition_relations=(models.ProgramCondition, [translated, untranslated]))
    for page, title in [
        (index, "Enfermedades"),
        (translated, "Leucemia"),
        (program.get_parent().specific, "Programas"),
        (program, "Terapia"),
    ]:
        copy = page.copy_for_translation(spanish)
        copy.title = title
        publish(copy)
    copy = program.get_translation(spanish)
    response = reader.get(copy.url)
    shown = response.content.decode()
    assert copy.url.startswith("/es/")
    assert 'lang="es"' in shown
    assert 'hreflang="en"' in shown
    shown = shown[shown.index("<body") :]
    assert "Leucemia" in shown
    assert ">Leukemia<" not in shown
    assert 'lang="en"' in shown[shown.index("Lymphoma") - 300 : shown.index("Lymphoma")]


def test_conditions_list_their_other_names(make, reader):
    make(
        models.ConditionPage, title="Stem cell disease", other_names="Bone marrow disease\nAnother"
    )
    shown = reader.get(make(models.ConditionPage).get_parent().url).content.decode()
    assert "<span>Bone marrow disease</span>: see" in shown


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=-1",
        "?page=x",
        "?page=99999999999999999999",
        "?page=",
        "?role=x",
        "?program=%F0%9F%98%80",
        "?role=nurse&role=doctor",
    ],
)
def test_odd_filters_give_the_nearest_right_page(query, make, reader):
    index = make(models.TeamMemberPage).get_parent()
    assert reader.get(index.url + query).status_code == 200


def test_team_is_filtered_by_role_and_program(make, reader):
    nurse = make(models.TeamMemberPage, title="Nora Nurse")
    make(models.TeamMemberPage, title="Dan Doctor", role="doctor")
    program = make(models.ProgramPage, slug="cells")
    relate(program, team_relations=(models.ProgramTeamMember, [nurse]))
    index = nurse.get_parent().url
    for query in ("?role=nurse", "?program=cells", "?role=nurse&program=cells"):
        shown = reader.get(index + query).content.decode()
        assert "Nora Nurse" in shown
        assert "Dan Doctor" not in shown


def test_a_filtered_list_names_each_once_in_any_language(make, reader, spanish, home):
    nurse = make(models.TeamMemberPage, title="Nora Nurse")
    program = make(models.ProgramPage, title="Cells", slug="cells")
    relate(program, team_relations=(models.ProgramTeamMember, [nurse]))
    index = nurse.get_parent().specific
    publish(home.copy_for_translation(spanish))
    for page in (index, nurse, program.get_parent().specific, program):
        publish(page.copy_for_translation(spanish))
    for page in (index, index.get_translation(spanish)):
        shown = reader.get(page.url + "?program=cells").content.decode()
        assert shown.count("Nora Nurse") == 1
        assert shown.count('value="cells"') == 1


def test_a_language_without_pages_answers_in_english(reader, home):
    for path in ("/ar/nope/", "/ar/search/?q=x"):
        shown = reader.get(path).content.decode()
        assert "<h1" in shown
        assert 'href="/"' in shown


def test_lists_are_paginated(make, reader):
    members = [make(models.TeamMemberPage, title=f"Person {n:02}") for n in range(30)]
    index = members[0].get_parent().url
    first, second = (reader.get(f"{index}?page={n}").content.decode() for n in (1, 2))
    assert "Person 00" in first
    assert "Person 29" not in first
    assert "Person 29" in second


@pytest.mark.parametrize(
    "query",
    [
        "",
        "%22",
        "'",
        "leuk*",
        "a%20%22b",
        "%20",
        "%F0%9F%98%80",
        "x" * 5000,
        "a+" * 100,
        "NOT",
        "a OR",
        "(",
        "-",
        "%25",
        ":*",
    ],
)
def test_search_takes_any_words(query, make, reader):
    assert reader.get(f"/search/?q={query}").status_code == 200


def test_search_finds_bodies_and_other_names(make, reader, home):
    page = make(models.ConditionPage, title="Leukemia", other_names="Blood cancer")
    set_body(
        page,
        [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [("text", "<p>Petechiae are small spots.</p>")],
                },
            )
        ],
    )
    for words in ("petechiae", "blood cancer", "leukemia"):
        assert page.url in reader.get("/search/", {"q": words}).content.decode()


def test_search_lists_first_what_is_called_so(make, reader, home):
    text = [("text", "<p>Bone marrow bone marrow bone marrow.</p>")]
    set_body(make(models.ConditionPage, title="Aplastic anemia"), [("section", {"content": text})])
    make(models.ProgramPage, title="Transplant", other_names="Bone marrow transplant")
    shown = reader.get("/search/?q=bone+marrow").content.decode()
    results = shown[shown.index('class="results"') :]
    assert results.index("Transplant") < results.index("Aplastic anemia")
    assert results.count(">Transplant<") == 1


@pytest.mark.parametrize("typed", ["lukemia", "leucemia", "Leukaemia", "luekemia"])
def test_search_guesses_what_a_tired_hand_meant(typed, make, reader, home):
    make(models.ConditionPage, title="Leukemia")
    shown = reader.get("/search/", {"q": typed}).content.decode()
    assert '<a href="?q=leukemia">leukemia</a>' in shown


def test_search_puts_illnesses_before_people(make, reader, home):
    make(models.TeamMemberPage, title="Ada", summary="She treats leukemia.")
    make(models.ConditionPage, title="Leukemia of childhood")
    shown = reader.get("/search/?q=leukemia").content.decode()
    assert shown.index("Leukemia of childhood</a>") < shown.index(">Ada<")


def test_search_explains_a_word_of_the_glossary(reader, home, english):
    models.GlossaryTerm.objects.create(
        locale=english, term="Chemotherapy", meaning="Medicine against cancer.", other_names="chemo"
    )
    assert "Medicine against cancer." in reader.get("/search/?q=chemo").content.decode()


def test_search_in_another_language_forgives_signs_and_offers_english(make, reader, home):
    arabic = Locale.objects.get(language_code="ar")
    copy = home.copy_for_translation(arabic)
    copy.title = "اللوكيميا"
    publish(copy)
    make(models.ConditionPage, title="Asthma")
    for typed in ("لوكيميا", "لُوكيميا"):
        assert "اللوكيميا</a>" in reader.get("/ar/search/", {"q": typed}).content.decode()
    assert ">Asthma</a>" in reader.get("/ar/search/?q=asthma").content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/a%00/",
        "/%ff/",
        "/nope/",
        "/es/nope/",
        "/a//b/",
        "/" + "a" * 3000 + "/",
        "/..%2f..%2fetc/passwd",
        "/%F0%9F%98%80/",
        "/programs/../",
        "/index.php",
        "/.env",
    ],
)
def test_bad_paths_are_a_helpful_404(path, reader, home):
    response = reader.get(path)
    assert response.status_code in {301, 404}
    if response.status_code == 404:
        assert "search" in response.content.decode().lower()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options", "head", "trace"])
def test_odd_methods_are_no_error_of_ours(method, reader, home):
    assert getattr(reader, method)("/").status_code < 500


def test_odd_hosts_and_cookies_are_no_error_of_ours(reader, home, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    assert reader.get("/", headers={"host": "evil.example"}).status_code == 400
    assert reader.get("/", headers={"host": "a b\u00e9"}).status_code == 400
    assert reader.get("/?q=%00").status_code == 400
    assert reader.get("/", headers={"cookie": 'sessionid="\\000aaaa"'}).status_code == 400
    reader.cookies["sessionid"] = "x" * 500
    assert reader.get("/").status_code == 200


def test_readers_pages_have_the_strict_policy(reader, home):
    policy = reader.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_an_overdue_review_is_said_plainly(make, reader):
    page = make(models.ConditionPage, reviewed_on="2020-01-01", review_due_on="2021-01-01")
    assert "This page is being updated." in reader.get(page.url).content.decode()


def test_settings_stand_on_every_page_and_reading_writes_none(reader, home):
    reader.get("/")
    assert not models.SiteSettings.objects.exists()


def test_a_condition_says_what_to_do_first_and_who_answers(make, reader, english):
    condition = make(models.ConditionPage, first_step="Call us today.")
    desk = make_contact(english, name="Program desk")
    relate(
        make(models.ProgramPage),
        condition_relations=(models.ProgramCondition, [condition]),
        contact_relations=(models.ProgramContact, [desk]),
    )
    hero = reader.get(condition.url).content.decode().partition('class="wrap split"')[0]
    assert "Call us today." in hero
    assert "You will reach Program desk, RN." in hero
    condition.contact = make_contact(english, name="Own desk", hours="Weekdays, 8 to 5")
    publish(condition)
    hero = reader.get(condition.url).content.decode().partition('class="wrap split"')[0]
    assert "You will reach Own desk, RN. <span>Weekdays, 8 to 5</span>" in hero


def test_links_to_another_language_say_so(make, reader, spanish, home):
    publish(home.copy_for_translation(spanish))
    page = make(models.StandardPage, title="Parking")
    index = make(models.ProgramIndexPage)
    settings = models.SiteSettings.objects.create(site=home.get_site())
    settings.main_menu = [("page", page)]
    settings.save()
    assert '(<span lang="en">' not in reader.get(index.url).content.decode()
    shown = reader.get("/es/").content.decode()
    assert '>Parking <span class="tongue" lang="en">(English)</span></a>' in shown
    assert 'href="/es/#not-translated"' in reader.get(page.url).content.decode()
    assert 'id="not-translated"' in shown


def test_a_filtered_list_says_what_was_chosen(make, reader):
    nurse = make(models.TeamMemberPage, title="Nora Nurse")
    shown = reader.get(nurse.get_parent().url + "?role=nurse").content.decode()
    assert "Nurse: 1 found." in shown
