"""What holds of any text: quantities are its words, never overlap, never raise, and take no time."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.normalise.number import find_quantities, normalise_ordinal, normalise_quantity
from hearsay.normalise.number.atoms import MOST
from hearsay.normalise.number.words import AFTER, BEFORE, ORDERS, VAGUE
from hearsay.record import Qualifier

WORDS = st.sampled_from(
    [
        *BEFORE, *AFTER, *ORDERS, *VAGUE,
        *"a an the of to and or in out between from no one nobody half third quarter thirds".split(),
        *"1 2 12 137 1,370 1,2 0.5 .5 007 2014 99999999999999999999 1/2 3½ ½ ١٣ -7 1\u00ad3 5m 1.5bn".split(),
        *"one two twenty ninety hundred thousand million billion dozen point five six".split(),
        *"$ € US$ £ % percent miles km m feet inches square per hour dollars euros Russian rubles".split(),
        *"people , . - – ( ) : ; / + ~ > magnitude Richter on scale year years old May Flight".split(),
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_words_are_read(text: str) -> None:
    """Spans slice back to their words, stand in order, and bounds are in order and finite."""
    end = 0
    for found in find_quantities(text):
        assert end <= found.start <= found.number_start < found.number_end <= found.end
        end = found.end
        low, high = found.quantity.low, found.quantity.high
        assert low is not None or high is not None
        for bound in (low, high):
            assert bound is None or abs(bound) < MOST
            assert not isinstance(bound, float) or not bound.is_integer()
        if low is not None and high is not None:
            assert low <= high


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text is an error."""
    find_quantities(text)
    normalise_quantity(text)
    normalise_ordinal(text)


@given(st.integers(min_value=0, max_value=MOST - 1))
def test_a_number_printed_and_read_is_the_same(number: int) -> None:
    """With commas and without."""
    for printed in (str(number), f"{number:,}"):
        found = normalise_quantity(printed)
        assert found is not None
        assert (found.low, found.high) == (number, number)


@given(st.integers(min_value=1, max_value=10**6), st.sampled_from(sorted(BEFORE)))
def test_what_bounds_a_number_never_changes_it(number: int, words: str) -> None:
    """It opens a side or blurs it."""
    found = normalise_quantity(f"{words} {number:,}")

    assert found is not None
    assert {found.low, found.high} <= {number, None}
    assert found.qualifier is BEFORE[words]


@given(st.integers(min_value=0, max_value=10**6 - 1))
def test_a_number_in_words_is_the_number(number: int) -> None:
    """In the words of a cheque."""
    found = normalise_quantity(spell(number))

    assert found is not None
    assert (found.low, found.qualifier) == (number, Qualifier.EXACT)


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    """A number below a million in words."""
    if number >= 1000:
        rest = number % 1000
        joint = " and " if 0 < rest < 100 else " "
        return (spell(number // 1000) + " thousand" + (joint + spell(rest) if rest else "")).strip()
    if number >= 100:
        rest = number % 100
        return ONES[number // 100] + " hundred" + (" and " + spell(rest) if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + ("-" + ONES[number % 10] if number % 10 else "")
    return ONES[number]


@pytest.mark.parametrize(
    "unit",
    ["1,", "1/", "12:", "- ", "26 ", "between 1 and ", "hundred ", "million billion ", "a-", "$1",
     "51°", "5 km ", "at least ", "1 to ", "one hundred and ", "a half and ", "7"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Twice the text, about twice the time."""
    short, long = (unit * (count // len(unit)) for count in (20_000, 80_000))

    def seconds(text: str) -> float:
        begun = process_time()
        find_quantities(text)
        return process_time() - begun

    find_quantities(short)
    # The processor's time, and the better of two: other work on the machine is not the text's.
    assert min(seconds(long), seconds(long)) < 8 * min(seconds(short), seconds(short)) + 0.2
