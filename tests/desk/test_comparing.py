"""What is new, gone or changed: between texts, readings, dates and ledgers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.desk.comparing import Change, compare
from hearsay.desk.comparing.pairing import alike, pair
from hearsay.ledger import Ledger, NotInLedgerError
from hearsay.record import Certainty, UsageError
from tests.ledger.made import NEWER, made

URL = "https://example.org/blast"


def told(changes: list[Change]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Sort, thing and what differs of each change."""
    return [(one.sort.value, one.what, one.differs) for one in changes]


def test_a_ledger_that_did_not_change_has_no_changes(ledger: Ledger) -> None:
    """The same report compared with itself says nothing."""
    name = ledger.add(made(1)).name

    assert list(compare(ledger, name, name)) == []


def test_a_corrected_toll_is_a_change_and_not_one_gone_and_one_new(ledger: Ledger) -> None:
    """An outlet corrects a number and says nothing; the figure is told as revised."""
    first = ledger.add(made(1, town="Asker", url=URL)).name
    second = ledger.add(made(2, town="Asker", url=URL, published="2023-09-17")).name

    changes = list(compare(ledger, first, second))

    figure = next(one for one in changes if one.what == "figure")
    assert (figure.sort.value, figure.differs) == ("changed", ("low", "high", "words"))
    assert figure.before is not None
    assert figure.after is not None
    assert (figure.before["low"], figure.after["low"]) == (4, 5)
    assert figure.id == f"{second}.f{made(2, town='Asker').figures[0].start}"


def test_words_that_went_to_another_source_are_one_change(ledger: Ledger) -> None:
    """An edition that corrects who said it is told as that, with the words that moved along."""
    first, second = made(1, town="Asker"), made(2, town="Asker")
    changes = list(compare(ledger, ledger.add(first).name, ledger.add(second).name))

    assert told(changes)[0] == ("changed", "claim", ("source", "content"))


def test_a_newer_reader_that_hears_something_else_is_one_change(ledger: Ledger) -> None:
    """Two readings of one text: the words stand still and say which claim is which."""
    name = ledger.add(made(3)).name
    ledger.add(made(3, reader=NEWER, certainty=Certainty.POSSIBLE))

    changes = list(compare(ledger, f"{name}@1", f"{name}@2"))

    assert told(changes) == [("changed", "claim", ("certainty",))]
    assert [one.id for one in changes] == [f"{name}.c{made(3).claims[0].cue.start}"]
    assert list(compare(ledger, f"{name}@2", name)) == []


def test_the_order_of_a_comparison_is_its_direction(ledger: Ledger) -> None:
    """What is new one way is gone the other way."""
    full = made(4)
    empty = replace(full, claims=(), events=(), figures=(), reader=NEWER)
    name = ledger.add(full).name
    ledger.add(empty)

    gone = list(compare(ledger, f"{name}@1", f"{name}@2"))
    new = list(compare(ledger, f"{name}@2", f"{name}@1"))

    assert {one.sort.value for one in gone} == {"gone"}
    assert {one.sort.value for one in new} == {"new"}
    assert [one.before for one in gone] == [one.after for one in new]


def test_dates_tell_what_came_and_what_it_changed(ledger: Ledger) -> None:
    """From one day to the next: a report, an edition with its revised figure, one taken back."""
    first = ledger.add(made(1, town="Asker", url=URL)).name
    second = ledger.add(made(2, town="Asker", url=URL, published="2023-09-17")).name
    ledger.withdraw(first, why="the number was wrong")

    changes = list(compare(ledger, "2025-12-31", "2026-01-01"))

    reports = [(one.sort.value, one.report) for one in changes if one.what == "report"]
    assert reports == [("new", first), ("new", second), ("withdrawn", first)]
    assert [one.differs for one in changes if one.what == "figure"] == [("low", "high", "words")]
    assert changes[-1].after is not None
    assert changes[-1].after["why"] == "the number was wrong"


def test_a_day_is_over_when_it_ends(ledger: Ledger) -> None:
    """From the day of the adding on, nothing came."""
    ledger.add(made(1))

    assert list(compare(ledger, "2026-01-01", "2026-01-02")) == []
    assert list(compare(ledger, "2025-01-01", "2025-12-31")) == []
    assert len(list(compare(ledger, "2025-12-31T23:59Z", "2026-01-01T00:00:01+00:00"))) == 1


def test_a_forgotten_report_is_told_without_a_word_of_it(ledger: Ledger) -> None:
    """That it was there and is gone is all that may be said."""
    name = ledger.add(made(1, town="Hamra")).name
    ledger.forget(name, why="court order")

    changes = list(compare(ledger, "2025-12-31", "2026-01-01"))

    assert [(one.sort.value, one.report) for one in changes] == [
        ("new", name),
        ("forgotten", name),
    ]
    assert "Hamra" not in repr(changes)


def test_a_newer_reading_is_told_with_what_it_changed(ledger: Ledger) -> None:
    """The reading before it stays, so the news is what it hears differently."""
    name = ledger.add(made(3)).name
    ledger.add(made(3, reader=NEWER, certainty=Certainty.POSSIBLE))

    changes = list(compare(ledger, "2025-12-31", "2026-01-01"))

    assert told(changes)[1:] == [("read again", "report", ()), ("changed", "claim", ("certainty",))]
    assert {one.report for one in changes} == {name}


def test_two_ledgers_tell_what_only_one_has(tmp_path: Path) -> None:
    """Reports are the same where their keys are, in whatever order they came."""
    here, there = str(tmp_path / "here.hearsay"), str(tmp_path / "there.hearsay")
    with Ledger.open(here, create=True) as one, Ledger.open(there, create=True) as other:
        names = [one.add(made(n)).name for n in (1, 2, 3)]
        *_, name = [other.add(made(n)).name for n in (3, 2, 4)]
        other.add(made(2, reader=NEWER, certainty=Certainty.PROBABLE))

    changes = list(compare(None, here, there))

    assert {(one.sort.value, one.what, one.report) for one in changes} == {
        ("gone", "report", names[0]),
        ("changed", "claim", names[1]),
        ("new", "report", name),
    }


def test_a_report_alone_is_compared_with_what_was_before_it(ledger: Ledger) -> None:
    """Its newest reading with the one before, else the edition with the one before."""
    first = ledger.add(made(1, town="Asker", url=URL)).name
    with pytest.raises(UsageError, match=f"no earlier reading or edition of {first}"):
        compare(ledger, first)
    second = ledger.add(made(2, town="Asker", url=URL, published="2023-09-17")).name
    assert list(compare(ledger, second)) == list(compare(ledger, first, second)) != []
    ledger.add(made(1, town="Asker", url=URL, reader=NEWER, certainty=Certainty.POSSIBLE))
    assert told(list(compare(ledger, first))) == [("changed", "claim", ("certainty",))]
    # The clock of the test's ledger stands at the beginning of 2026.
    assert [one.report for one in compare(ledger, "2025-12-31") if one.what == "report"] == [
        first,
        second,
        first,
    ]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2026-01-01", "lusab-babad", "2026-01-01 is a date and lusab-babad is a report."),
        ("2026-02-31", "2026-03-01", "2026-02-31 is no date. Write it as 2022-02-26"),
        ("lusab-babad@x", "lusab-babad", "names no reading. Write lusab-babad@1 for the first."),
    ],
)
def test_what_does_not_compare_is_told(ledger: Ledger, before: str, after: str, words: str) -> None:
    """The mistake and the way out, before anything is shown."""
    with pytest.raises(UsageError) as error:
        list(compare(ledger, before, after))
    assert words in str(error.value)


def test_a_report_that_is_not_there_is_told_at_once(ledger: Ledger) -> None:
    """A mistyped name is told when it is named, and not when the first change is wanted."""
    with pytest.raises(NotInLedgerError, match="no report 'lusab-babad'"):
        compare(ledger, "lusab-babad", "lusab-babad")


words = st.lists(st.text("ab ", max_size=6), max_size=8)


@given(words, words)
def test_pairing_keeps_everything_once(before: list[str], after: list[str]) -> None:
    """Each value stands in one pair, and what is the same in both is paired with itself."""
    pairs = pair(before, after, same=str, likeness=alike)

    assert sorted(one for one, _ in pairs if one is not None) == sorted(before)
    assert [other for _, other in pairs if other is not None] == after
    common = sum(min(before.count(word), after.count(word)) for word in set(before))
    assert sum(one == other for one, other in pairs) == common


@given(words)
def test_what_did_not_change_is_paired_in_order(values: list[str]) -> None:
    """A list compared with itself has no changes."""
    assert pair(values, values, same=str, likeness=alike) == [(one, one) for one in values]
