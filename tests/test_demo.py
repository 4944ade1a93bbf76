"""The demo site: whole, true to its source, and without a broken link."""

import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.blocks import RichTextBlock

from contacts.models import Contact
from pages import models
from pages.blocks.body import Content
from pages.blocks.loading import leaves, with_texts
from pages.management.commands.load_demo import as_editor_writes
from pages.models.sign_off import content_of

from .conftest import have_roles, have_roots, publish
from .test_pages import MOST_QUERIES, assert_valid

CAR_T = "/programs/car-t-cell-therapy/"
LEGAL = ["/language-help/", "/nondiscrimination/"]
TRANSLATED = ["/", "/programs/", CAR_T, "/contact/", "/care-at-home/", *LEGAL]
DRAFT_NOTICES = {"es": "borrador", "ar": "مسودة"}
NOT_FOR_PAPER = {"video", "stories", "people", "statistic", "programs", "conditions"}
TERM_LINK = re.compile(r'<a linktype="term" id="(\d+)">')


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The demo site, loaded once for this module and taken away after it."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        have_roots()
        have_roles()
        call_command("load_demo")
        yield
        transaction.set_rollback(True)


class Links(HTMLParser):
    """Collects every address that a page names."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.found = set()

    def handle_starttag(self, tag, attrs):
        if dict(attrs).get("method") == "post":
            return  # what a form sends is no page to read
        for name, value in attrs:
            if name in {"href", "src", "action", "poster", "data-captions"} and value:
                self.found.add(urljoin(self.base, value))
            elif name == "srcset":
                self.found |= {urljoin(self.base, one.split()[0]) for one in value.split(", ")}


def crawl(reader, start="/"):
    """Follow every link from a page; return `{address: (status, content)}`."""
    seen, waiting = {}, [f"http://testserver{start}"]
    while waiting:
        address = waiting.pop()
        path = urlsplit(address).path
        if path in seen:
            continue
        response = reader.get(path)
        content = b"".join(response) if response.streaming else response.content
        seen[path] = (response.status_code, content)
        if response["Content-Type"].startswith("text/html"):
            links = Links(address)
            links.feed(content.decode())
            waiting += [link for link in links.found if urlsplit(link).scheme in {"http", "https"}]
            elsewhere = [
                link
                for link in links.found
                if link.startswith("http") and "//testserver" not in link
            ]
            assert not [link for link in elsewhere if "//127.0.0.1:8000" not in link], (
                path,
                elsewhere,
            )
    return seen


def words_of(content):
    text = re.sub(r"<(script|style).*?</\1>", " ", content.decode(), flags=re.DOTALL)
    return " ".join(
        re.sub(
            r"<wbr>|<[^>]+>",
            lambda tag: "" if tag[0] in {"<wbr>", "</span>"} or "nb" in tag[0] else " ",
            text,
        ).split()
    )


def test_every_link_works_and_none_leaves_the_site(demo, db, reader):
    seen = crawl(reader)
    assert not {path: status for path, (status, _content) in seen.items() if status != 200}
    assert len(seen) > 60


def test_loading_again_changes_nothing(demo, db):
    page = models.ProgramPage.objects.get(slug="car-t-cell-therapy", locale__language_code="en")
    page.title = "What an editor wrote"
    publish(page)
    models.GlossaryTerm.objects.filter(term="Apheresis").delete()
    kinds = (models.SitePage, Contact, models.SiteImage, models.GlossaryTerm)
    before = [kind.objects.count() for kind in kinds]
    call_command("load_demo")
    assert before == [kind.objects.count() for kind in kinds]
    page.refresh_from_db()
    assert page.title == "What an editor wrote"


@pytest.mark.parametrize(
    "fact",
    [
        "617-919-7008",
        "tel:+16179197008",
        "mailto:colleen.dansereau@childrens.harvard.edu",
        "Colleen Dansereau, RN",
        "Director of Clinical Operations",
        "Gene Therapy Program",
        "877-801-2278",
        "(CART)",
        "mailto:cartinquiries@dfci.harvard.edu",
        "Dana-Farber website",
        "90%",
        "cure rate",
        "3 to 4 weeks",
        "apheresis",
        "chimeric antigen receptor",
        "U.S. News",
        "Cole Malone",
        "flag football",
        "Michael",
        "Stem cell transplant",
        "clinical trial",
        "new patient coordinators",
        "Acute lymphoblastic leukemia",
        "ymphoma",
        "transcript",
        "Last reviewed",
    ],
)
def test_the_seed_page_is_carried_whole(fact, demo, db, reader):
    content = reader.get(CAR_T).content
    assert fact in words_of(content) or fact.encode() in content


def test_no_sentence_is_copied_from_the_seed(demo, db, reader):
    shown = words_of(reader.get(CAR_T).content)
    for sentence in (
        "promising new treatment for some of the most challenging cases",
        "a type of immune system cell that hunts and destroys",
        "one of the top pediatric cancer treatment programs in the world. Our Hematologic",
        "Because our physicians are leading these trials",
    ):
        assert sentence not in shown


def test_the_site_is_of_a_believable_size(demo, db):
    counts = {
        models.ProgramPage: 5,
        models.ConditionPage: 12,
        models.TeamMemberPage: 12,
        models.StoryPage: 4,
        models.StandardPage: 6,
    }
    for page_type, least in counts.items():
        assert page_type.objects.filter(live=True, locale__language_code="en").count() >= least


@pytest.mark.parametrize("path", TRANSLATED)
@pytest.mark.parametrize("language", DRAFT_NOTICES)
def test_the_first_pages_are_there_in_spanish_and_arabic(language, path, demo, db, reader):
    content = reader.get(f"/{language}{path}").content.decode()
    assert f'lang="{language}"' in content
    assert DRAFT_NOTICES[language] in content


def test_a_draft_says_so_once_before_all_else(demo, db):
    drafts = models.SitePage.objects.exclude(locale__language_code="en")
    for page in drafts.select_related("locale").exclude(slug="programs"):
        notice = DRAFT_NOTICES[page.locale.language_code]
        said = [notice in str(section) for section in page.body.get_prep_value()]
        assert said == [True] + [False] * (len(said) - 1), page


@pytest.mark.parametrize("path", [CAR_T, "/contact/"])
def test_arabic_has_the_numbers_that_english_has(path, demo, db, reader):
    english, arabic = (reader.get(prefix + path).content.decode() for prefix in ("", "/ar"))
    numbers = re.compile(r"tel:\+\d+")
    assert set(numbers.findall(english)) == set(numbers.findall(arabic)) != set()
    assert not re.search("[٠-٩]", arabic)


def test_every_block_is_used_somewhere(demo, db):
    bodies = " ".join(str(page.body.get_prep_value()) for page in models.SitePage.objects.all())
    unused = [name for name in Content().child_blocks if f"'type': '{name}'" not in bodies]
    assert not unused


def test_texts_link_to_the_glossary_of_their_language(demo, db):
    used = set()
    for page in models.SitePage.objects.select_related("locale"):
        body = page.body.get_prep_value()
        texts = list(rich_texts(body))
        linked = Counter(int(key) for text in texts for key in TERM_LINK.findall(text))
        assert set(linked.values()) <= {1}, f"{page} links a word twice"
        assert not [text for text in texts if re.search(r"<a [^>]*>[^/]*<a ", text)], page
        known = models.GlossaryTerm.objects.published().filter(locale=page.locale, pk__in=linked)
        assert known.count() == len(linked), page
        used |= {*linked, *chosen_terms(body)}
    unused = models.GlossaryTerm.objects.exclude(pk__in=used)
    assert not unused, "words of the glossary that no page explains"


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_first_page_explains_its_words_where_they_are_read(language, demo, db):
    page = models.ProgramPage.objects.get(slug="car-t-cell-therapy", locale__language_code=language)
    opening = " ".join(rich_texts(page.body.get_prep_value()[:2]))
    keys = TERM_LINK.findall(opening)
    assert len(keys) >= 5
    english = models.GlossaryTerm.objects.get(term="Apheresis")
    assert str(english.get_translation(page.locale).pk) in keys


def rich_texts(value):
    """Yield the rich texts in a stored body, in reading order."""
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        if value.startswith("<"):
            yield value
    elif hasattr(value, "__iter__"):
        for one in value:
            yield from rich_texts(one)


def chosen_terms(sections):
    """Yield the primary keys that blocks of words name."""
    for section in sections:
        for block in section["value"]["content"]:
            if block["type"] == "words":
                yield from (item["value"] for item in block["value"]["terms"])


def test_meanings_are_one_short_sentence(demo, db):
    for term in models.GlossaryTerm.objects.all():
        assert len(term.meaning.split()) <= 20, term
        assert re.findall(r"[.!?]", term.meaning) == ["."], term


def test_families_find_treatments_by_any_name(demo, db, reader):
    shown = words_of(reader.get("/conditions/").content)
    assert "Conditions and treatments A to Z" in shown
    for name in ("Bone marrow transplant", "BMT", "CAR-T", "CART", "Kymriah", "Cellular therapy"):
        assert name in shown


def test_every_condition_says_what_to_do_first_and_who_answers_when(demo, db, reader):
    assert not models.ConditionPage.objects.filter(first_step="")
    for page in models.ConditionPage.objects.select_related("contact"):
        assert page.contact.opening, page
        closing = page.body[-1].value
        assert [one.pk for one in closing["beside"][0].value["contacts"]] == [page.contact.pk]
        words = reader.get(page.url).content.decode().partition("<h1")[2]
        assert re.search(r"tel:\+\d+", words)[0] == page.contact.phone.href, page


def test_first_steps_are_sentences(demo, db):
    for page_type in (models.ProgramPage, models.ConditionPage):
        assert all(page.first_step.endswith(".") for page in page_type.objects.all())


def test_every_program_and_condition_leads_to_what_families_read_next(demo, db, reader):
    for page_type in (models.ProgramPage, models.ConditionPage):
        for page in page_type.objects.all():
            main = reader.get(page.url).content.decode().partition("<main")[2]
            for slug in ("your-first-visit", "care-at-home"):
                assert re.search(rf'href="[^"]*/{slug}/"', main), page


@pytest.mark.parametrize("language", ["", "/es", "/ar"])
def test_the_menu_leads_to_whom_to_call(language, demo, db, reader):
    header = reader.get(f"{language}/").content.decode().partition("</header>")[0]
    assert f'href="{language}/contact/"' in header


def test_urgent_advice_names_a_number_for_every_hour(demo, db):
    at_night = set(Contact.objects.filter(phones__icontains="5550119").values_list("pk", flat=True))
    for page in models.SitePage.objects.exclude(slug="wilms-tumor"):
        for text in urgent_texts(page.body):
            named = {int(key) for key in re.findall(r'linktype="contact" id="(\d+)"', text)}
            assert named & at_night, (page, text)
            assert named - at_night, (page, text)


def urgent_texts(sections):
    """Yield what stands under the signs of urgent care cards."""
    for section in sections:
        for block in [*section.value["content"], *section.value["beside"]]:
            if block.block_type == "care_card" and block.value["urgency"] == "urgent":
                yield block.value["text"].source


def test_home_shows_the_ways_in_and_who_to_call(demo, db, reader):
    content = reader.get("/").content.decode()
    for way in ("/your-first-visit/", "/care-at-home/", "/refer-a-patient/", "/stories/"):
        assert f'href="{way}"' in content
    for key in ("New patient coordinators", "After-hours line"):
        assert Contact.objects.get(name=key).phone.href in content


def test_a_program_on_paper_is_its_key_facts(demo, db):
    for page in models.ProgramPage.objects.all():
        sections = [section.value for section in page.body if section.value["printed"]]
        blocks = {
            block.block_type
            for section in sections
            for block in [*section["content"], *section["beside"]]
        }
        assert "care_card" in blocks, page
        assert not blocks & NOT_FOR_PAPER, page


def test_every_page_is_valid_and_keeps_the_budget(demo, db, reader):
    for page in models.SitePage.objects.filter(live=True).select_related("locale"):
        reader.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            response = reader.get(page.url)
        assert response.status_code == 200
        assert len(queries) <= MOST_QUERIES, (page.url, len(queries))
        assert_valid(response)


def test_invented_people_have_invented_numbers(demo, db):
    seeds = {"+16179197008", "+18778012278"}
    for contact in Contact.objects.all():
        for block in contact.phones:
            number = block.value["number"].as_e164
            assert number in seeds or re.fullmatch(r"\+1\d{3}55501\d\d", number), contact
        assert (
            contact.email.endswith(("@example.org", "@childrens.harvard.edu", "@dfci.harvard.edu"))
            or not contact.email
        )


def test_numbers_in_the_data_are_those_on_the_page(demo, db, reader):
    for page in models.SitePage.objects.filter(live=True).select_related("locale"):
        shown = reader.get(page.url).content.decode()
        body = words_of(shown[shown.index("<body") :].encode())
        for number in re.findall(r'"(?:telephone|faxNumber)":"([^"]+)"', shown):
            assert number in body, (page.url, number)


def test_saving_the_form_of_a_page_unchanged_asks_no_clinician_again(demo, db):
    """What the editor makes of a text when it opens is what is stored already."""
    for page in models.SitePage.objects.all():
        before = content_of(page.specific.newest)
        body = page.body
        body.stream_block.get_form_state(body)  # as the form does it; this fills in defaults
        texts = {
            html: as_editor_writes(leaf, html)
            for leaf, html in leaves(body.stream_block, body.get_prep_value())
            if isinstance(leaf, RichTextBlock)
        }
        page.body = body.stream_block.to_python(with_texts(body.get_prep_value(), texts))
        assert content_of(page)["body"] == before["body"], page
