"""What reports amount to is kept as they come and go, and is what it would be had they come at once."""

from __future__ import annotations

import json
import random
import time
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.ledger import Ledger, LedgerError, NotInLedgerError, content_key
from hearsay.ledger.standing.settling import settle_step
from hearsay.ledger.standing.tables import FILED, INCIDENT, LINK
from hearsay.reconcile.accounts import take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.standing import weigh
from hearsay.record import ReaderInfo, Record
from tests.ledger.adders import records_to_add, start
from tests.ledger.conftest import Place
from tests.reconcile.groups import all_filed, filed

READ_LATER = ReaderInfo("99.0.0", "made", 64 * "1")


def _as(record: Record, **said: Any) -> Record:
    """The record of the same text, published elsewhere, or under another address."""
    return replace(record, report=replace(record.report, id="", **said))


OWN = [one.record for one in all_filed()]
COPIES = [
    _as(one, publisher=publisher)
    for one in OWN[::4]
    for publisher in ("The Fjord Post", "The Sound Herald")
]
EDITIONS = [_as(one, url=f"https://example.org/{n % 5}") for n, one in enumerate(OWN[1::4])]
REPORTS: list[Record] = [*OWN, *COPIES, *EDITIONS]


def read_otherwise(record: Record) -> Record:
    """What a later reader makes of the report: it misses an event."""
    lost = record.events[:1]
    claims = tuple(
        replace(one, events=tuple(event for event in one.events if event not in lost))
        for one in record.claims
    )
    return replace(record, reader=READ_LATER, events=record.events[1:], claims=claims)


def told(ledger: Ledger) -> list[str]:
    """The lines of a dump that say what the reports amount to."""
    return [line for line in ledger.dump() if line.startswith(('["incident"', '["relation"'))]


def amounting_to(ledger: Ledger) -> list[str]:
    """The same, found out from all records of a ledger at once."""
    lines = [json.loads(line) for line in ledger.dump()]
    heads = {line[1]: line for line in lines if isinstance(line, list) and line[0] == "report"}
    reports = [
        Filed(key, ledger.record(key), head[3], head[2])
        for key, head in heads.items()
        if ledger.report(key).withdrawn is None
    ]
    accounts = {one.name: take(one) for one in reports}
    found = [weigh(joined, accounts) for joined in find_incidents(reports)]
    found.sort(key=lambda one: _parted(one.incident.id))
    return [
        *(json.dumps(["incident", one.incident.form()]) for one in found),
        *(json.dumps(["relation", each.form()]) for one in found for each in one.relations),
    ]


def _parted(name: str) -> tuple[str, str]:
    report, _, ref = name.partition(".")
    return report, ref


def _live(ledger: Ledger, chance: random.Random, records: Iterable[Record]) -> None:
    """Add reports, and meanwhile take some back, remove some, read some anew."""
    there: list[Record] = []
    for record in records:
        there.append(record)
        ledger.add(record)
        old = there[chance.randrange(len(there))]
        key = content_key(old.report)
        if not ledger.holds(key):
            continue
        match chance.randrange(14):
            case 0:
                ledger.withdraw(key, why="Taken back.")
            case 1:
                ledger.restore(key, why="It stands.")
            case 2:
                ledger.forget(key, why="Order of the court.")
            case 3:
                ledger.add(read_otherwise(old), key=key)
            case 4:
                ledger.settle()
            case 5:
                with ledger._access.writing() as connection:
                    settle_step(connection)
    ledger.settle()


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_whatever_happens_it_is_what_all_records_amount_to(place: Place, seed: int) -> None:
    """In any order, with reports withdrawn, removed and read anew in between."""
    chance = random.Random(seed)  # noqa: S311 - an order, and no secret
    shuffled = chance.sample(REPORTS, 30)
    with Ledger.open(place(), create=True) as ledger:
        _live(ledger, chance, shuffled)

        assert told(ledger) == amounting_to(ledger)
        assert ledger.check().faults == ()
        assert ledger.info().waiting == 0


KYIV = [
    replace(one.record, report=replace(one.record.report, id=one.name)) for one in filed("kyiv")
]
"""Reports of two strikes on one city, called k1 and so on."""


def holding(ledger: Ledger, event: str) -> set[str]:
    """The reports that tell of the incident that an event is part of."""
    return {at.report for at in ledger.incident(event).incident.events}


def event_of(ledger: Ledger, name: str, word: str) -> str:
    """The ledger id of the first event of a report that is told in a word."""
    record, ids = ledger.record_and_ids(name)
    found = next(one for one in record.events if word in min(one.mentions).text.lower())
    return ids[found.id]


@pytest.fixture
def kyiv(ledger: Ledger) -> Ledger:
    """A ledger of these reports."""
    for one in KYIV:
        ledger.add(one)
    ledger.settle()
    return ledger


def test_every_event_leads_to_its_incident(kyiv: Ledger) -> None:
    """Whatever an incident was called once, that still leads to it."""
    for incident in kyiv.incidents():
        for at in incident.events:
            ids = kyiv.ids(at.report)
            here = [one for one in ids.values() if one.endswith(f".e{at.start}")]
            for event in here:
                report, _, ref = event.partition(".")
                assert kyiv.incident(f"{report}.i{ref[1:]}").incident == incident
                assert kyiv.incidents_of(event) == (incident,)


def test_what_is_weighed_anew_is_what_is_kept(kyiv: Ledger) -> None:
    """Lists and single incidents say the same, with the reports' names and never their keys."""
    kept = {one.id: one for one in kyiv.incidents()}
    relations = {name: list(kyiv.relations(incident=name)) for name in kept}

    for name, incident in kept.items():
        standing = kyiv.incident(name)
        assert standing.incident == incident
        assert list(standing.relations) == relations[name]
    assert list(kyiv.relations()) == [one for name in kept for one in relations[name]]
    key = kyiv.report("k1").key
    assert key not in repr((kept, relations))
    assert all(incident in kept.values() for incident in kyiv.incidents_of("k1"))


def test_it_says_what_waits(ledger: Ledger) -> None:
    """What was added and is not settled is counted, and is in no incident yet."""
    for one in KYIV:
        ledger.add(one)
    event = event_of(ledger, "k1", "hit")

    assert ledger.info().waiting == len(KYIV)
    assert list(ledger.incidents()) == []
    with pytest.raises(NotInLedgerError, match="no event under"):
        ledger.incident(event)
    assert ledger.settle() > 0
    assert (ledger.info().waiting, ledger.settle()) == (0, 0)
    assert "k2" in holding(ledger, event)


def test_merged_incidents_stay_merged(kyiv: Ledger) -> None:
    """Whoever comes later and tells of either is put with both; taken back, they are two again."""
    one, other = event_of(kyiv, "k1", "hit"), event_of(kyiv, "k3", "hit")
    late = _as(KYIV[0], publisher="The Fjord Post", published="2022-03-16")
    before, apart = told(kyiv), holding(kyiv, one)
    assert "k3" not in apart

    judgement = kyiv.merge(one, other, why="One salvo.")
    assert holding(kyiv, one) == holding(kyiv, other) >= apart | {"k3"}
    name = kyiv.add(late).name
    kyiv.settle()
    assert name in holding(kyiv, other)
    with pytest.raises(LedgerError, match="one incident already"):
        kyiv.merge(one, other, why="Again.")
    assert kyiv.check().faults == ()

    kyiv.undo(judgement.id, why="Two salvos.")
    kyiv.forget(name, why="Order of the court.")
    assert told(kyiv) == before


def test_a_split_event_stays_apart(kyiv: Ledger) -> None:
    """Though its words are like theirs; taken back, it is with them again."""
    one, other = event_of(kyiv, "k1", "hit"), event_of(kyiv, "k2", "strikes")
    before = told(kyiv)
    assert "k2" in holding(kyiv, one)

    judgement = kyiv.split(other, why="Another block.")
    assert holding(kyiv, other) == {"k2"}
    assert kyiv.reindex() == len(KYIV)
    assert holding(kyiv, other) == {"k2"}
    with pytest.raises(LedgerError, match="put with no others"):
        kyiv.split(other, why="Again.")
    assert kyiv.check().faults == ()

    kyiv.undo(judgement.id)
    assert told(kyiv) == before


def test_the_later_judgement_counts(kyiv: Ledger) -> None:
    """And the log says which one it overrides."""
    one, other = event_of(kyiv, "k1", "hit"), event_of(kyiv, "k2", "strikes")
    first = kyiv.split(other, why="Another block.")

    kyiv.merge(one, other, why="The same block.")
    assert "k2" in holding(kyiv, one)
    *_, last = kyiv.log()
    assert (last.what, f"overrides judgement {first.id}" in str(last.detail)) == ("merge", True)

    kyiv.split(other, why="Another block, after all.")
    assert holding(kyiv, other) == {"k2"}


def test_nothing_is_left_of_a_forgotten_report(kyiv: Ledger) -> None:
    """Neither in what was told of the incident, nor in the reasons of those who judged."""
    word = "Klitschko"
    one, other = event_of(kyiv, "k1", "hit"), event_of(kyiv, "k3", "hit")
    kyiv.merge(one, other, why=f"{word} says so.")
    kyiv.split(event_of(kyiv, "k2", "strikes"), why=f"{word} denies it.")
    with_word = [one.report.id for one in KYIV if word in one.report.text]
    assert word in "".join(kyiv.dump())

    for name in with_word:
        kyiv.forget(name, why="Order of the court.")

    assert not [row for row in everything(kyiv) if word.lower() in row.lower()]
    assert kyiv.check().faults == ()


def everything(ledger: Ledger) -> Iterable[str]:
    """All rows of all tables, unpacked."""
    from hearsay.ledger.tables import METADATA

    with ledger._access.looking() as connection:
        for table in METADATA.tables.values():
            for row in connection.execute(table.select()):
                yield " ".join(map(_unpacked, row))


def _unpacked(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        try:
            return zlib.decompress(bytes(value)).decode("utf-8", "replace")
        except zlib.error:
            return ""
    return str(value)


def test_a_copy_of_a_ledger_has_its_incidents(kyiv: Ledger, place: Place) -> None:
    """And what was decided about them."""
    kyiv.split(event_of(kyiv, "k2", "strikes"), why="Another block.")
    with Ledger.open(place(), create=True) as other:
        kyiv.copy_to(other)

        assert told(other) == told(kyiv)
        assert other.check().faults == ()


def test_a_fault_is_named_and_mended(kyiv: Ledger) -> None:
    """What is kept of incidents follows from the records, and can be made again from them."""
    before = told(kyiv)
    with kyiv._access.writing() as connection:
        connection.execute(INCIDENT.update().values(status="denied"))
        connection.execute(LINK.delete().where(LINK.c.one == 1))
        connection.execute(FILED.delete().where(FILED.c.report == 2))

    faults = " ".join(kyiv.check().faults)
    assert "is not what its reports amount to" in faults
    assert "is not linked" in faults
    assert "cannot be found by others" in faults
    kyiv.reindex()
    assert (told(kyiv), kyiv.check().faults) == (before, ())


def test_a_pinned_figure_is_a_judgement(kyiv: Ledger) -> None:
    """Only a figure can be pinned."""
    ids = kyiv.ids("k2")
    figure = next(one for one in ids.values() if ".f" in one)

    assert kyiv.pin(figure, why="Counted twice.").verdict == "pinned"
    with pytest.raises(NotInLedgerError, match="no figure"):
        kyiv.pin(event_of(kyiv, "k2", "strikes"), why="Counted twice.")


def test_who_is_killed_while_settling_leaves_it_to_the_next(place: Place) -> None:
    """Nothing is lost and nothing is there by half, wherever it was."""
    where, count = place(), 24
    chance = random.Random(0)  # noqa: S311 - the same moments on every run, as far as clocks go
    for end in range(3, count, 3):
        process, pipe = start(where, count, settles=True)
        for _ in range(end):
            pipe.recv()
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.join()
        with Ledger.open(where) as ledger:
            assert ledger.check().faults == ()

    with Ledger.open(where) as ledger, Ledger.open(place(), create=True) as undisturbed:
        for record in records_to_add(count):
            ledger.add(record)
            undisturbed.add(record)
        ledger.settle()
        undisturbed.settle()
        assert ledger.digest() == undisturbed.digest()
        assert ledger.check().faults == ()


def test_two_settle_at_a_time(place: Place) -> None:
    """One writes at a time, and what both did is done once."""
    where, count = place(), 24

    crowd = [start(where, count, seed=seed, settles=True) for seed in range(2)]
    for process, _ in crowd:
        process.join(120)

    assert [process.exitcode for process, _ in crowd] == [0, 0]
    with Ledger.open(where) as ledger:
        assert ledger.settle() == 0
        assert told(ledger) == amounting_to(ledger)
        assert ledger.check().faults == ()
