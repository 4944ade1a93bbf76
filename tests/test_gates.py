"""What the law and good manners ask of a page, whatever way it is published."""

import pytest
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.blocks import StructBlockValidationError

from pages import models
from pages.blocks.care import BenefitsAndRisks

from .conftest import publish, set_body

BENEFITS = ["<p>It may help.</p>"]
RISKS = ["<p>It may harm.</p>"]


def stored(page, *content, heading="What we know"):
    """Store a body without any form; return the page."""
    value = {
        "heading": heading,
        "content": [{"id": f"a-{n}", **one} for n, one in enumerate(content)],
    }
    type(page).objects.filter(pk=page.pk).update(
        body=[{"type": "section", "id": "the-section", "value": value}]
    )
    return type(page).objects.get(pk=page.pk)


def block(kind, **value):
    return {"type": kind, "value": value}


def told(page):
    return [(str(one), one.place) for one in page.obstacles()]


# Benefits and risks


def test_benefits_and_risks_stand_side_by_side(make, reader):
    value = {"benefits": BENEFITS, "risks": RISKS}
    body = [("section", {"heading": "Benefits", "content": [("benefits_and_risks", value)]})]
    page = set_body(make(models.ProgramPage), body)
    html = reader.get(page.url).content.decode()
    assert html.index("Possible benefits</h3>") < html.index("It may help.")
    assert html.index("Possible risks</h3>") < html.index("It may harm.")


@pytest.mark.parametrize("missing", ["benefits", "risks"])
def test_benefits_are_never_said_without_risks(missing, make):
    value = {"benefits": BENEFITS, "risks": RISKS}
    form = BenefitsAndRisks()
    with pytest.raises(StructBlockValidationError):
        form.clean(form.to_python(value | {missing: []}))
    for empty in ([], ["<p> </p>"], [""]):
        page = stored(
            make(models.StandardPage), block("benefits_and_risks", **(value | {missing: empty}))
        )
        assert told(page) == [
            ("“What we know” needs possible benefits and possible risks, side by side.", "a-0")
        ]
        with pytest.raises(PublishPagePermissionError):
            publish(page)
    assert not stored(make(models.StandardPage), block("benefits_and_risks", **value)).obstacles()


@pytest.mark.parametrize(
    ("heading", "own_heading", "is_alone"),
    [
        ("Possible benefits", "", True),
        ("Who may benefit", "", True),
        ("What to know", "The benefits", True),
        ("Posibles beneficios", "", True),
        ("الفوائد المحتملة", "", True),
        ("Benefits and risks", "", False),
        ("Possible benefits", "Possible risks", False),
        ("Beneficios y riesgos", "", False),
        ("What it is", "", False),
    ],
)
def test_a_program_that_speaks_of_benefits_speaks_of_risks(heading, own_heading, is_alone, make):
    text, points = block("quote", text="x"), block("key_points", heading=own_heading, points=[])
    page = stored(make(models.ProgramPage), text, points, heading=heading)
    assert [place for _words, place in told(page)] == ["the-section"] * is_alone
    both = block("benefits_and_risks", benefits=BENEFITS, risks=RISKS)
    assert not stored(page, text, points, both, heading=heading).obstacles()
    assert not stored(make(models.StandardPage), text, points, heading=heading).obstacles()


# Pictures


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"credit": "", "licence": ""}, "Whose work is the picture “Garden”"),
        ({"credit": "", "licence": "Our own work"}, ""),
        ({"shows_people": True}, "A person can be recognized in the picture “Garden”"),
        ({"shows_people": True, "consent": "Folder 12"}, ""),
    ],
)
def test_a_picture_is_shown_with_credit_and_consent(fields, said, image, make):
    models.SiteImage.objects.filter(pk=image.pk).update(**fields)
    picture = {"image": image.pk, "alt_text": "A garden", "decorative": False}
    step = {"heading": "One", "text": "", "picture": picture}
    in_body = stored(
        make(models.StandardPage), block("picture", picture=picture), block("steps", steps=[step])
    )
    portrait = make(models.TeamMemberPage, picture=image)
    for page, places in [(in_body, ["a-0", "a-1"]), (portrait, ["picture"])]:
        found = told(page)
        assert [place for _words, place in found] == (places if said else [])
        assert all(words.startswith(said) for words, _place in found)


def test_a_picture_without_credit_is_published_by_nobody(image, make):
    image.credit = ""
    image.save()
    page = make(models.StandardPage, picture=image)
    with pytest.raises(PublishPagePermissionError):
        publish(page)


def test_a_picture_says_what_it_shows_or_that_it_is_decorative(image, make):
    page = make(models.StandardPage)
    for picture, is_told in [
        ({"image": image.pk, "alt_text": "", "decorative": False}, False),
        ({"image": image.pk}, False),
        ({"image": image.pk, "alt_text": "A garden"}, True),
        ({"image": image.pk, "alt_text": "", "decorative": True}, True),
        ({"image": None, "alt_text": ""}, True),
    ]:
        found = told(stored(page, block("picture", picture=picture)))
        assert found == [] if is_told else "Say what the picture" in found[0][0]


# Videos


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("captions", "The video in “What we know” has no captions. Choose a .vtt file."),
        (
            "transcript",
            "The video in “What we know” has no transcript. Write what is said and shown.",
        ),
        ("", None),
    ],
)
def test_a_video_is_published_with_captions_and_transcript(left_out, said, make):
    value = {"title": "A film", "video": 1, "captions": 2, "transcript": "<p>We walk.</p>"}
    page = stored(make(models.StandardPage), block("video", **(value | {left_out: None})))
    assert told(page) == ([(said, "a-0")] if said else [])


def test_all_that_is_missing_is_told_at_once(image, make):
    models.SiteImage.objects.update(credit="")
    page = stored(
        make(models.ProgramPage),
        block("video", title="A film", video=1),
        block("picture", picture={"image": image.pk}),
        block("benefits_and_risks", benefits=BENEFITS, risks=[]),
        heading="Benefits",
    )
    assert [place for _words, place in told(page)] == ["a-1", "a-1", "a-0", "a-0", "a-2"]


def test_the_gates_cost_the_admin_at_most_two_queries(
    image, make, full_body, django_assert_max_num_queries
):
    page = set_body(make(models.ProgramPage, picture=image), full_body(3))
    page = models.ProgramPage.objects.get(pk=page.pk)
    with django_assert_max_num_queries(2):
        page.obstacles()
