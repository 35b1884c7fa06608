"""What an incident amounts to is remembered, and never given when it amounts to something else."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.ledger import Ledger, LedgerError, NotInLedgerError, content_key
from hearsay.ledger.asking.query import Query
from hearsay.ledger.standing import remembered
from hearsay.record import Record
from hearsay.record.listing import Kind
from tests.ledger.conftest import Place
from tests.ledger.test_standing import REPORTS, read_otherwise


def _ids(ledger: Ledger, kind: Kind) -> list[str]:
    return [str(row["id"]) for row in ledger.list(Query(kind=kind))]


def _do_something(ledger: Ledger, chance: random.Random, there: list[Record]) -> None:
    """Something that changes what incidents amount to, or nothing."""
    old = there[chance.randrange(len(there))]
    key = content_key(old.report)
    incidents, figures = _ids(ledger, Kind.INCIDENTS), _ids(ledger, Kind.FIGURES)
    match chance.randrange(9):
        case 0 if ledger.holds(key):
            ledger.withdraw(key, why="Taken back.")
        case 1 if ledger.holds(key):
            ledger.restore(key, why="It stands.")
        case 2:
            ledger.add(read_otherwise(old), key=key, despite_forgotten=True)
        case 3 if len(incidents) > 1:
            ledger.merge(*chance.sample(incidents, 2), why="One happening.")
        case 4 if incidents:
            ledger.split(chance.choice(incidents).replace(".i", ".e"), why="Another.")
        case 5 if figures:
            ledger.pin(chance.choice(figures), why="It counts best.")
        case 6 if ledger.holds(key):
            ledger.forget(key, why="Order of the court.")


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_what_is_remembered_is_what_it_amounts_to_now(place: Place, seed: int) -> None:
    """After anything that is done, whoever looks for the first time sees the same."""
    chance = random.Random(seed)  # noqa: S311 - an order, and no secret
    there: list[Record] = []
    where = place()
    with Ledger.open(where, create=True) as ledger:
        for record in chance.sample(REPORTS, 12):
            there.append(record)
            ledger.add(record)
            ledger.settle()
            with suppress(LedgerError):  # it may be so already
                _do_something(ledger, chance, there)
            ledger.settle()
            with Ledger.open(where) as other:
                for called in _ids(ledger, Kind.INCIDENTS):
                    for voices in (True, False):
                        known = ledger.incident(called, voices=voices)
                        assert known == other.incident(called, voices=voices)


def test_it_is_not_weighed_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as no other report tells of it."""
    for record in REPORTS[:6]:
        ledger.add(record)
    ledger.settle()
    first = [ledger.incident(called) for called in _ids(ledger, Kind.INCIDENTS)]
    monkeypatch.setattr(remembered, "weigh_again", None)
    assert [ledger.incident(called) for called in _ids(ledger, Kind.INCIDENTS)] == first


def test_several_are_found_together(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """In their order, some of them twice, whether or not they are remembered, and by any of their ids."""
    for record in REPORTS[:9]:
        ledger.add(record)
    ledger.settle()
    called = _ids(ledger, Kind.INCIDENTS)
    asked = [*reversed(called), called[0], *(one.replace(".i", ".e") for one in called)]

    ledger.incident(called[1])
    found = ledger.standings(asked)
    monkeypatch.setattr(remembered, "LARGEST", 1)
    assert ledger.standings(asked) == found
    assert found == tuple(ledger.incident(one) for one in asked)
    assert ledger.standings([]) == ()
    with pytest.raises(NotInLedgerError):
        ledger.standings([called[0], "nobody.i7"])


def test_there_is_an_end_of_what_is_remembered(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither many incidents nor large ones fill the memory."""
    monkeypatch.setattr(remembered, "MOST", 2)
    monkeypatch.setattr(remembered, "LARGEST", 1)
    for record in REPORTS[:8]:
        ledger.add(record)
    ledger.settle()
    for called in _ids(ledger, Kind.INCIDENTS):
        ledger.incident(called)
    made = ledger._standings._made
    assert 0 < len(made) <= 2
    assert all(len(one.standing.incident.events) == 1 for one in made.values())
