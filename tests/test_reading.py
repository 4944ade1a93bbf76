"""How hard a text is to read, by counts that can be checked with a finger."""

import pytest

from pages import models
from pages.reading import (
    fernandez_huerta,
    flesch_kincaid,
    grade,
    paragraphs,
    sentences,
    spanish_syllables,
    syllables,
    words_in,
)

from .conftest import publish

HARD = (
    "<p>Multidisciplinary coordination facilitates individualized immunotherapy administration "
    "for pediatric hematologic malignancies.</p>"
)
EASY = "<p>We meet you at the door. We show you the way. You can ask us.</p>"


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("cells", 1), ("blood", 1), ("role", 1), ("whole", 1), ("sides", 1),
        ("changed", 1), ("changes", 2), ("needed", 2), ("table", 2), ("about", 2), ("being", 2),
        ("treatment", 2), ("doctor's", 2), ("T-cell", 2), ("T-cells", 2), ("CAR", 1), ("CAR-T", 2),
        ("FDA", 3), ("US", 2), ("medicine", 3), ("leukemia", 4), ("clinically", 3),
        ("apheresis", 4), ("immunotherapy", 6),
    ],
)  # fmt: skip
def test_english_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("y", 1), ("muy", 1), ("niño", 2), ("agua", 2), ("ciudad", 2), ("también", 2), ("día", 2),
        ("guía", 2), ("queremos", 3), ("países", 3), ("cuidado", 3), ("leucemia", 3),
        ("tratamiento", 4), ("aéreo", 4), ("averigüéis", 4), ("quimioterapia", 5),
    ],
)  # fmt: skip
def test_spanish_syllables(word, count):
    assert spanish_syllables(word) == count


def test_only_whole_sentences_count():
    text = (
        "<h3>What to bring?</h3><p>Bring your card. At 8 a.m. Dr. Okafor comes!</p>"
        "<p>Pack for two days:</p><ul><li>a toy</li><li>Ask us about food.</li></ul>"
    )
    assert sentences(text) == [
        "Bring your card.",
        "At 8 am Dr Okafor comes!",
        "Pack for two days:",
        "Ask us about food.",
    ]


def test_addresses_and_numbers_are_no_words():
    sentence = (
        "Call 617-555-0123 or write to robin.sample@example.org or see https://example.org/a."
    )
    assert words_in(sentence) == ["Call", "or", "write", "to", "or", "see"]


def test_paragraphs_are_told_apart():
    assert paragraphs("<p>One.</p><ul><li>Two.</li></ul><h3>No</h3>") == ["One.", "Two."]
    assert paragraphs("One.\nTwo &amp; three.") == ["One.", "Two & three."]


def test_the_grade_is_flesch_kincaids():
    found = ["The cells go back."]  # 4 words of 1 syllable
    assert grade(found) == pytest.approx(0.39 * 4 + 11.8 * 1 - 15.59)


def test_the_text_that_the_project_began_with_measures_13():
    """Its figures, by the functions above; the text is a hospital's own and isn't kept here."""
    sentence_count, word_count, syllable_count = 29, 612, 1094
    assert flesch_kincaid(word_count / sentence_count, syllable_count / word_count) == (
        pytest.approx(13, abs=1)
    )


def test_spanish_is_graded_by_fernandez_huertas_ease():
    # 206.84 - 60 * 2 - 1.02 * 10 = 76.64, a third of the way from the 6th year to the 7th
    assert fernandez_huerta(10, 2) == pytest.approx(6.336)


@pytest.mark.parametrize(
    ("ease", "year"),
    [(110, 4), (90, 5), (80, 6), (70, 7), (60, 9), (50, 13), (30, 17), (-5, 20)],
)
def test_school_years_begin_where_his_table_says(ease, year):
    syllables_a_word = (206.84 - 1.02 * 15 - ease) / 60
    assert fernandez_huerta(15, syllables_a_word) == pytest.approx(year)


def test_what_has_no_measure_has_no_grade():
    assert grade(["هذه جملة قصيرة."], "ar") is None
    assert grade([]) is None


def write(page, html, heading="What it is"):
    page.body = [("section", {"heading": heading, "content": [("text", html)]})]
    return page


def test_a_page_keeps_its_grade_when_it_is_saved(make):
    page = make(models.StandardPage, summary="")
    assert page.grade is None
    publish(write(page, 3 * EASY))
    easy = models.SitePage.objects.get(pk=page.pk).grade
    publish(write(page, 3 * HARD))
    assert models.SitePage.objects.get(pk=page.pk).grade > 12 > 4 > easy


def test_a_draft_leaves_the_grade_of_what_is_live(make):
    page = make(models.StandardPage, summary="")
    publish(write(page, 3 * EASY))
    page = models.StandardPage.objects.get(pk=page.pk)
    before = page.grade
    write(page, 3 * HARD).save_revision()
    assert models.SitePage.objects.get(pk=page.pk).grade == before


def test_a_grade_is_no_reason_for_another_review(make):
    page = make(models.ProgramPage)
    publish(write(page, 3 * EASY))
    models.SitePage.objects.filter(pk=page.pk).update(grade=3.3)
    assert models.ProgramPage.objects.get(pk=page.pk).is_signed_off


def test_hard_pages_are_live_and_for_families(make):
    easy, hard, draft, clinical = [make(models.StandardPage, summary="") for _ in range(4)]
    publish(write(easy, 3 * EASY))
    publish(write(hard, 3 * HARD))
    publish(write(draft, 3 * HARD))
    draft.unpublish()
    clinical.for_clinicians = True
    publish(write(clinical, 3 * HARD))
    assert list(models.SitePage.objects.hard()) == [models.SitePage.objects.get(pk=hard.pk)]
