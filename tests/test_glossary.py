"""The words of the glossary, where families read them and where editors write."""

import pytest
from django.urls import reverse

from pages import models
from pages.checks.plain_words import unexplained_words

from .conftest import publish, set_body
from .test_pages import assert_valid


@pytest.fixture
def term(english):
    return models.GlossaryTerm.objects.create(
        locale=english,
        term="Apheresis",
        say_it_like="af-uh-REE-sis",
        meaning="Collecting certain cells from the blood.",
        other_names="leukapheresis",
    )


def linked(term, words="apheresis"):
    return [("text", f'<p>First comes <a linktype="term" id="{term.pk}">{words}</a>.</p>')]


def test_a_linked_word_opens_its_meaning_and_is_listed_at_the_end(term, make, reader):
    page = set_body(
        make(models.StandardPage), [("section", {"heading": "Steps", "content": linked(term) * 2})]
    )
    response = reader.get(page.url)
    shown = response.content.decode()
    assert shown.count(f'popovertarget="term-{term.pk}">apheresis</button>') == 2
    assert shown.count(f'id="term-{term.pk}"') == 1
    assert "Words to know" in shown
    assert shown.count("Collecting certain cells") == 2  # in the popover and in the list
    assert "af-uh-REE-sis" in shown
    assert_valid(response)


def test_an_editors_own_list_takes_the_place_of_the_one_at_the_end(term, make, reader):
    content = [*linked(term), ("words", {"terms": []})]
    page = set_body(make(models.StandardPage), [("section", {"content": content})])
    shown = reader.get(page.url).content.decode()
    assert shown.count('<dl class="words">') == 1
    assert "words-heading" not in shown


def test_a_word_is_explained_in_the_readers_language(term, make, reader, home, spanish):
    publish(home.copy_for_translation(spanish))
    translated = term.copy_for_translation(spanish)
    translated.term, translated.meaning = "Aféresis", "Recoger células de la sangre."
    translated.live = True
    translated.save()
    page = make(models.StandardPage)
    copy = page.copy_for_translation(spanish)
    copy = set_body(copy, [("section", {"content": linked(term)})])
    shown = reader.get(copy.url).content.decode()
    assert "Recoger células" in shown
    assert "Collecting certain cells" not in shown


def test_a_word_that_is_a_draft_or_gone_is_plain(term, make, reader):
    page = set_body(make(models.StandardPage), [("section", {"content": linked(term)})])
    for take_away in (term.unpublish, term.delete):
        take_away()
        shown = reader.get(page.url).content.decode()
        assert "First comes apheresis." in shown
        assert 'popovertarget="term' not in shown
        assert "Words to know" not in shown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We start with apheresis.", True),
        ("LEUKAPHERESIS takes a day.", True),
        ("The apheresislike machine.", False),
        ("We take blood.", False),
    ],
)
def test_the_editor_is_told_of_words_that_a_page_leaves_unexplained(
    words, found, term, make, editor
):
    body = [("section", {"content": [("text", f"<p>{words}</p>")]})]
    page = set_body(make(models.ProgramPage), body)
    assert bool(unexplained_words(page)) is found
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert ("Words to explain" in shown) is found


def test_a_linked_word_needs_no_telling(term, make):
    page = set_body(make(models.ProgramPage), [("section", {"content": linked(term)})])
    assert not unexplained_words(page)


def test_the_glossary_is_listed_previewed_and_chosen_in_the_admin(term, editor, home):
    listing = editor.get(reverse(term.snippet_viewset.get_url_name("list")))
    assert "Apheresis" in listing.content.decode()
    preview = editor.get(
        reverse(term.snippet_viewset.get_url_name("preview_on_edit"), args=[term.pk])
    )
    assert preview.status_code == 200


def test_a_comma_stays_with_its_word(term, make, reader):
    words = f'<p>(<a linktype="term" id="{term.pk}">apheresis</a>), then rest.</p>'
    page = set_body(make(models.StandardPage), [("section", {"content": [("text", words)]})])
    shown = reader.get(page.url).content.decode()
    assert '<span class="nb">(<button' in shown
    assert "</button>),</span> then rest." in shown
