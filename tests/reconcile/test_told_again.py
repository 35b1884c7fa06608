"""What one origin says again: how alike its words must be, and what its numbers tell."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.reconciling import reconcile
from hearsay.record.between import Relation, RelationKind
from tests.reconcile.groups import reader as whole_reader

FIRST = (
    "Warehouse burns down in Mombasa\n\n"
    "A fire destroyed a warehouse in Mombasa on Monday and killed four workers, police said."
)
SECOND = (
    "Mombasa mourns after warehouse fire\n\n"
    "Mombasa mourned on Tuesday after a fire destroyed a warehouse and killed four workers on Monday."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def related(reader: Reader, first: str, second: str) -> list[Relation]:
    """What holds between two reports of one fire, each with a sentence of its own at the end."""
    texts = {"2023-05-02": f"{FIRST}\n\n{first}", "2023-05-03": f"{SECOND}\n\n{second}"}
    filed = [
        Filed(day, reader.read(prepare_text(text, day, Given(id=day, published=day))), day, day)
        for day, text in texts.items()
    ]
    return [one for one in reconcile(filed).relations if {one.a.report, one.b.report} == {*texts}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The watchman had locked the back gate from outside, said Peter Otieno, a welder.",
            "Peter Otieno, a welder, told reporters that the back gate had been locked by the watchman.",
        ),
        (
            '"There was a smell of petrol near the loading ramp," said Alice Njeri, a driver.',
            "Alice Njeri, a driver, said she had noticed a smell of petrol at the ramp.",
        ),
    ],
)
def test_one_who_says_it_in_other_words_says_it_again(
    reader: Reader, first: str, second: str
) -> None:
    """Half of the words are enough where it is one and the same who speaks."""
    kinds = [one.kind for one in related(reader, first, second)]

    assert RelationKind.REPEATS in kinds
    assert RelationKind.CORROBORATES not in kinds


def test_one_who_says_something_else_repeats_nothing(reader: Reader) -> None:
    """The gate is named in both, and that is all."""
    found = related(
        reader,
        "The watchman had locked the back gate from outside, said Peter Otieno, a welder.",
        "Peter Otieno, a welder, said that his brother waited for hours at the gate of the morgue.",
    )

    assert not any("Otieno" in one.why for one in found)


def test_two_who_speak_of_one_subject_do_not_bear_each_other_out(reader: Reader) -> None:
    """What tells of one origin's words again tells of two only that they speak of one thing."""
    found = related(
        reader,
        "The watchman had locked the back gate from outside, said Peter Otieno, a welder.",
        "Alice Njeri, a driver, said the watchman opened the back gate for the fire engine.",
    )

    assert not any("Otieno" in one.why and "Njeri" in one.why for one in found)
