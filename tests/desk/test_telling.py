"""An incident in full: each statement leads to its exact words, and to its claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

import hearsay
from hearsay import Desk
from hearsay.desk.telling import Telling
from hearsay.ledger import NotInLedgerError
from hearsay.record.listing import Row
from tests.reconcile.groups import file_report, filed
from tests.reconcile.test_series_read import BUS

BOTH = (
    "A bomb exploded at a market in Mosul on Wednesday. The army and the police said that the bomb had been "
    "hidden in a truck. The governor declined to comment."
)


@pytest.fixture(scope="module")
def desk(place: Callable[[], str]) -> Iterator[Desk]:
    """Reports of a chemical attack that is denied, of a bus crash, and one of a bomb."""
    with hearsay.open(place(), create=True, who="Ines") as opened:
        for one in filed("denial"):
            opened.ledger.add(one.record)
        for key, text in BUS.items():
            opened.ledger.add(file_report(key.split()[0], key.split()[1], text).record)
        opened.ledger.add(file_report("m1", "2022-05-04", BOTH).record)
        opened.ledger.settle()
        yield opened


def tellings(desk: Desk) -> Iterator[Telling]:
    """All incidents in full."""
    for row in desk.incidents:
        yield desk.tell(str(row["id"]))


def tellings_of(telling: Telling) -> dict[str, str]:
    """The ids of the events of an incident of which somebody says something, with their reports."""
    return {
        f"{told.voice.report}.{one.ref}": told.voice.report
        for told in telling.told
        for one in told.voice.tellings
    }


def claims(desk: Desk) -> dict[str, Row]:
    """All claims by their ids."""
    return {str(row["id"]): row for row in desk.claims}


def test_every_statement_leads_to_its_words(desk: Desk) -> None:
    """What stands at the place that it names is what it says, save where it is in pieces."""
    count = 0
    for telling in tellings(desk):
        for told in telling.told:
            at = told.voice.statement.at
            text = desk.ledger.record(at.report).report.text[at.start : at.end]
            assert text == told.text or "…" in told.text
            count += 1
    assert count > 20


def test_every_statement_leads_to_its_claim(desk: Desk) -> None:
    """The one of the same words, mode and source."""
    known = claims(desk)
    for telling in tellings(desk):
        for told in telling.told:
            assert told.claim is not None
            row = known[told.claim]
            assert row["report"] == told.voice.report
            assert row["mode"] == told.voice.statement.mode
            assert desk.ledger.ids(told.voice.report)[told.voice.statement.claim] == told.claim


def test_it_is_what_the_other_questions_answer(desk: Desk) -> None:
    """The row of the listing, the explanation, the series and the questions."""
    for row in desk.incidents:
        telling = desk.tell(str(row["id"]))
        assert telling.row == row
        assert telling.explanation == desk.explain(str(row["id"]))
        questions = list(desk.questions(f"incident={row['id']}", every=True))
        assert [one.question for one in telling.questions] == [one.question for one in questions]


def test_what_people_decided_stands_beside_it(desk: Desk) -> None:
    """Of the incident, its events and its figures, also what they took back."""
    row = desk.incidents.where(type="casualty", place="Oruro").first()
    assert row is not None
    called = str(row["id"])
    at = desk.tell(called).numbers[0].series.givens[0].at
    figure = f"{at.report}.f{at.start}"
    judged = desk.ledger.judge(called.replace(".i", ".e"), "right", why="seen")
    pinned = desk.pin(figure, because="the newest count")
    others = tellings_of(desk.tell(called))
    other = next(
        name
        for name, report in others.items()
        if report != at.report and not called.startswith(report)
    )
    split = desk.split(other, because="another one")
    desk.undo(judged.id, because="a slip")

    found = {one.id: one for one in desk.tell(called).judgements}
    assert set(found) == {judged.id, pinned, split}
    assert found[judged.id].undone is not None
    desk.undo(split, because="no, the same")
    desk.undo(pinned, because="a test")


def test_any_event_of_it_leads_to_it(desk: Desk) -> None:
    """By whatever id it is known."""
    for row in desk.incidents:
        for name in tellings_of(desk.tell(str(row["id"]))):
            assert desk.tell(name).row["id"] == row["id"]
    with pytest.raises(NotInLedgerError):
        desk.tell("nobody.i1")
