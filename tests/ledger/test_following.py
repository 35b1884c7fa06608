"""Whoever follows a ledger sees each row of its log once, with what its report is called."""

from __future__ import annotations

from hearsay.ledger import Ledger
from hearsay.record import Record, Report
from tests.ledger.conftest import Place
from tests.ledger.made import READER


def _record(text: str) -> Record:
    return Record(reader=READER, report=Report(text=text))


def test_the_log_is_followed_from_where_one_is(place: Place) -> None:
    """A few rows at a time, whoever writes them."""
    where = place()
    with Ledger.open(where, create=True, who="Ines") as ledger:
        names = [ledger.add(_record(f"Musa said {number}.")).name for number in range(3)]
        assert ledger.pulse().log == 3
        with Ledger.open(where) as other:
            other.signed_by("Olga").judge(names[0], "right", why="seen")
        assert ledger.pulse().log == 4

        first, second = ledger.steps(after=0, limit=3), ledger.steps(after=3, limit=3)
        assert [step.entry.n for step in (*first, *second)] == [1, 2, 3, 4]
        assert [step.report for step in (*first, *second)] == [*names, names[0]]
        assert (second[0].entry.who, second[0].entry.what) == ("Olga", "judge")

        ledger.forget(names[0], why="a court")
        assert [step.report for step in ledger.steps(after=3, limit=9)] == [None, None]
        assert ledger.steps(after=99, limit=9) == ()


def test_another_name_signs_and_the_first_still_does(place: Place) -> None:
    """Two ways to one store."""
    with Ledger.open(place(), create=True, who="Ines") as ledger:
        name = ledger.add(_record("Musa said so.")).name
        ledger.signed_by("Olga").judge(name, "right")
        ledger.signed_by("").judge(name, "wrong")
        ledger.judge(name, "unsure")
        assert [one.who for one in ledger.judgements()] == ["Olga", "Ines", "Ines"]
