"""Telephone numbers, over all that there can be: read back as printed, and what resembles one."""

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from phonenumber_field.phonenumber import to_python

from contacts.blocks import NumberField, printed
from pages.checks.numbers import meant, resembles

DIGITS = st.text("0123456789", min_size=3, max_size=3)
FIELD = NumberField(region="US")


def example_of(region):
    """Return a number of a country as its numbering plan has it, in E.164."""
    number = phonenumbers.example_number(region)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


EXAMPLES = st.sampled_from([example_of(one) for one in sorted(phonenumbers.SUPPORTED_REGIONS)])
AMERICAN = st.from_regex(r"\+1[2-9][0-8][0-9][2-9][0-9]{6}", fullmatch=True)


@st.composite
def kept_numbers(draw):
    """Draw a number that a contact may have: any American one, or one of any country."""
    number = draw(AMERICAN | EXAMPLES)
    changed = number[:-3] + draw(DIGITS)
    kept = to_python(changed)
    assume(kept.is_valid())
    return kept.as_e164


@given(kept_numbers())
def test_what_is_printed_is_read_back(number):
    assert FIELD.clean(printed(to_python(number))).as_e164 == number


@given(st.text("+0123456789", max_size=6), st.text("+0123456789", max_size=6))
def test_resembling_is_mutual(one, other):
    assert resembles(one, other) == resembles(other, one)


@given(kept_numbers(), st.data())
def test_each_slip_of_one_digit_resembles(number, data):
    place = data.draw(st.integers(1, len(number) - 2))
    digit = data.draw(st.sampled_from("0123456789"))
    before, one, two, after = number[:place], number[place], number[place + 1], number[place + 2 :]
    slips = {before + digit + two + after, before + two + one + after}
    slips |= {before + two + after, before + digit + one + two + after}
    assert all(resembles(slip, number) for slip in slips - {number})


@given(kept_numbers(), kept_numbers())
def test_two_slips_do_not(number, other):
    assume(sum(one != two for one, two in zip(number, other, strict=False)) > 2)
    assume(len(number) == len(other))
    differing = [place for place in range(len(number)) if number[place] != other[place]]
    assert not resembles(number, other) or len(differing) < 3


@pytest.mark.parametrize("in_order", [1, -1])
@given(kept_numbers(), st.sampled_from("0123456789"))
def test_an_exact_match_wins_over_what_resembles(in_order, number, digit):
    neighbour = number[:-1] + digit
    contacts = dict.fromkeys([number, neighbour][::in_order], "somebody")
    assert meant(number, contacts) == number
    assert meant(neighbour, contacts) == neighbour
