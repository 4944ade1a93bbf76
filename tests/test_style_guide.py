"""The style guide: everything that pages are made of, in each of its states."""

import pytest
from django.urls import reverse

from pages.blocks.body import Body, Content
from pages.staff.style_guide import PARTS, states_of

from .test_pages import assert_valid

BLOCKS = Content().child_blocks | Body().child_blocks


@pytest.fixture
def guide(editor, home):
    response = editor.get(reverse("style_guide"))
    assert response.status_code == 200
    return response


def test_every_block_is_drawn_in_every_state(guide):
    drawn = {one["name"]: one for one in guide.context["blocks"]}
    assert drawn.keys() == {*BLOCKS, "alert"}
    shown = guide.content.decode()
    for name, one in drawn.items():
        assert f'id="{name}"' in shown
        assert str(one["block"].meta.description) in shown
        assert len(one["states"]) == len(states_of(one["block"]))
        for label, html in one["states"]:
            assert html.strip(), f"{name}, {label}, draws nothing"


def test_every_part_is_drawn(guide):
    for name, _label, html in guide.context["parts"]:
        assert html.strip(), f"{name} draws nothing"
    assert len(guide.context["parts"]) == len(PARTS)


def test_states_differ(guide):
    for one in guide.context["blocks"]:
        drawn = [html for _label, html in one["states"]]
        assert len(drawn) == len(set(drawn)), one["name"]


def test_the_guide_is_valid_and_turns(guide, editor):
    assert_valid(guide)
    turned = editor.get(reverse("style_guide"), {"dir": "rtl", "theme": "dark"})
    assert '<html lang="en" dir="rtl" data-theme="dark">' in turned.content.decode()


def test_only_editors_read_the_guide(reader, home):
    assert reader.get(reverse("style_guide")).status_code == 302


def test_a_form_says_what_is_wrong_and_leads_there(guide):
    shown = guide.content.decode()
    assert 'role="alert"' in shown
    assert '<a href="#wrong_reach_0">' in shown
    assert 'id="wrong_reach_0"' in shown
    assert 'id="wrong_name_error"' in shown
    assert (
        "wrong_name_error"
        in shown.split('id="wrong_name"')[0].rsplit("<input", 1)[1]
        + shown.split('id="wrong_name"')[1][:200]
    )
