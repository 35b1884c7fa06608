"""Which words stand between quotation marks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.quotations import find_quotations, quotation_at

# Marks of all kinds, what makes them open or close, and what they are mistaken for.
PIECES = [*"\"“”„‟«»‘’‚‹›'(),.?—5 \n", "''", "``", "\n\n", "We go", "s", " ", "12", "é"]
MARKED = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def quoted(text: str) -> list[str]:
    """The words between the marks."""
    return [text[found.first : found.last] for found in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," she said. "Now."', ["We go,", "Now."]),
        ("“We go,” she said. “Now.”", ["We go,", "Now."]),
        ("„We go“, she said. „Now.“", ["We go", "Now."]),
        ("„We go,” she said.", ["We go,"]),
        ("«We go,» she said.", ["We go,"]),
        ("»We go«, she said.", ["We go"]),
        ("``We go,'' she said.", ["We go,"]),
        ('“We go," she said.', ["We go,"]),  # opened by one kind, closed by another
        ('She said,"We go."He left.', ["We go."]),
        ('("We go")—she said—"now"', ["We go", "now"]),
        ("“a” “b”“c”", ["a", "b", "c"]),
        ("Nothing was said.", []),
        ('""', [""]),
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    """Straight, curly, German or French: the words between are the source's."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It fell,' she said. 'We ran.'", ["It fell,", "We ran."]),
        ("‘It’s over,’ he said. ‘We left.’", ["It’s over,", "We left."]),
        ("The soldiers' homes and Musa's house weren't hit.", []),
        ("the ministers' 'plan' was old", ["plan"]),
        ("It was 'good' in the '90s, till 'twas over.", ["good"]),
        ("He saw 'em go, rock 'n' roll.", []),
        ("'Give them the soldiers' homes,' he said.", ["Give them the soldiers' homes,"]),
        ("‘We went on without a closing mark.", []),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    """The mark that closes is the apostrophe, and only its company tells which it is."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We saw “heroes” there,” he said.", ["We saw “heroes” there,"]),
        ("“We saw ‘heroes’ there,” he said.", ["We saw ‘heroes’ there,"]),
        ("'We saw \"heroes\" there,' he said.", ['We saw "heroes" there,']),
        ('It was "a "b" c" and "d".', ['a "b" c', "d"]),
    ],
)
def test_what_is_quoted_inside_a_quotation_is_part_of_it(text: str, expected: list[str]) -> None:
    """Words within words are said by whoever says the whole."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A 12" gun and a 15" gun were seen.', []),
        ('He is 6\' 2" tall and "fast".', ["fast"]),
        ('The 15" screen was the "best" one.', ["best"]),
        ('"It was 12" wide," he said.', ['It was 12" wide,']),
        ('He said "it was 5" and left.', ["it was 5"]),  # nothing else closes it
    ],
)
def test_inches_open_and_close_nothing(text: str, expected: list[str]) -> None:
    """A straight mark after a number measures, unless a quotation would stay open."""
    assert quoted(text) == expected


def test_a_speech_of_several_paragraphs_opens_each_and_closes_the_last() -> None:
    """What goes on is said by the same source."""
    text = "“It fell.\n\n“We ran.\n\n“Nobody was hurt,” she said. “Now go.”"

    assert [
        (text[found.first : found.last], found.closed, found.continues)
        for found in find_quotations(text)
    ] == [
        ("It fell.", False, False),
        ("We ran.", False, True),
        ("Nobody was hurt,", True, True),
        ("Now go.", True, False),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It fell.\n\nNobody was hurt.\n\n“We ran,” he said.", ["It fell.", "We ran,"]),
        ("He said “we go and left.", ["we go and left."]),
        ("“One was open. “Two is too.", ["One was open.", "Two is too."]),
        ("We go,” she said. “Now.”", ["We go,", "Now."]),
    ],
)
def test_a_forgotten_mark_does_not_turn_the_rest_inside_out(text: str, expected: list[str]) -> None:
    """The quotation ends with its paragraph, or where the next begins."""
    assert quoted(text) == expected


def test_paragraphs_may_be_given() -> None:
    """No quotation reaches from one into the next, whatever the lines are."""
    text = "“It fell and “we ran,” he said."

    assert [
        text[found.start : found.end] for found in find_quotations(text, [(0, 12), (12, len(text))])
    ] == ["“It fell and", "“we ran,”"]


def test_the_quotation_at_a_place() -> None:
    """Its marks belong to it."""
    text = "He said “no” and “yes”."
    found = find_quotations(text)

    places = {at: quotation_at(found, at) for at in (7, 8, 11, 12, 17, 21, 22)}

    assert places == {
        **dict.fromkeys((7, 12, 22)),
        **dict.fromkeys((8, 11), found[0]),
        **dict.fromkeys((17, 21), found[1]),
    }


@given(MARKED)
def test_quotations_are_in_order_apart_and_inside_the_text(text: str) -> None:
    """No word is in two quotations, and every quotation holds its own words."""
    found = find_quotations(text)

    assert all(
        0 <= one.start <= one.first <= one.last <= one.end <= len(text) and one.start < one.end
        for one in found
    )
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.closed is (one.last < one.end) for one in found)
    assert all(quotation_at(found, one.start) is one for one in found)


@given(MARKED)
def test_no_quotation_reaches_over_a_blank_line(text: str) -> None:
    """Paragraphs are kept apart whatever stands in them."""
    assert not any("\n\n" in text[one.start : one.end] for one in find_quotations(text))


@given(MARKED, MARKED)
def test_a_paragraph_without_marks_shields_what_follows(before: str, after: str) -> None:
    """What was left open ends before a paragraph that does not go on with it."""
    shield = "\n\nNobody was hurt.\n\n"
    text = before + shield + after
    start = len(before) + len(shield)

    behind = [one for one in find_quotations(text) if one.start >= start]
    alone = find_quotations(after)

    assert [(one.start - start, one.end - start) for one in behind] == [
        (one.start, one.end) for one in alone
    ]


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "”",
        "'",
        '" ',
        "“ ",
        "‘a ",
        "a’ ",
        '5" ',
        '"5" ',
        "s' a ",
        "“a\n\n",
        "“a ‘b ",
        "“a”",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    """A report that is nothing but marks is read like any other."""
    small, large = (_lines_run(find_quotations, unit * count) for count in (300, 1200))

    assert large <= 4.5 * small


def _lines_run(call: Callable[[str], object], text: str) -> int:
    """How many lines of Python a call runs, which no clock and no other program changes."""
    lines = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call(text)
    finally:
        sys.settrace(before)
    return lines


def test_a_forgotten_mark_quotes_one_sentence() -> None:
    """What follows may be the report's own, and must not be put into anybody's mouth."""
    text = "“We sold it. “My son was there. The army said nothing on Monday."

    found = find_quotations(text)

    assert [text[quoted.first : quoted.last] for quoted in found] == [
        "We sold it.",
        "My son was there.",
    ]
