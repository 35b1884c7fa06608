"""What a person is asked of a real ledger, what they see, and what becomes of what they say."""

from __future__ import annotations

import json

import pytest

from hearsay.desk.desk import Desk
from hearsay.desk.reviewing import Card, export_judged
from hearsay.desk.reviewing.card_form import card_form, review_form
from hearsay.desk.reviewing.queue import line_up
from hearsay.ledger import Ledger
from hearsay.ledger.reviewing import Candidate, Sort
from hearsay.record import UsageError
from tests.desk.reviewing.conftest import As
from tests.ledger.conftest import Place
from tests.reconcile.groups import all_filed


def ranked(desk: Desk, *, two_person: bool = False) -> list[Card]:
    """The cards that were not drawn at random."""
    found = desk.review(limit=100, two_person=two_person)
    return [card for card in found.cards if not card.drawn]


def test_conflicting_deaths_come_first(desk_of: As) -> None:
    """With the value that they conflict with, and its sentence."""
    first = ranked(desk_of("Ana"))[0]

    assert first.sort is Sort.FIGURE
    assert {chip.code for chip in first.chips if chip.field == "figure.measure"} == {"killed"}
    assert first.why_asked.startswith("Another account gives a different figure")
    assert first.neighbours[0].how == "conflicts"
    assert first.neighbours[0].text
    assert first.incident is not None
    assert first.incident.status.value == "disputed"
    scores = [card.score for card in ranked(desk_of("Ana"))]
    assert scores == sorted(scores, reverse=True)


def test_claims_figures_and_joins_are_asked_about(desk_of: As) -> None:
    """Each with words, and a join with the accounts that it was put with."""
    cards = ranked(desk_of("Ana"))

    assert {card.sort for card in cards} == set(Sort)
    joins = [card for card in cards if card.sort is Sort.JOIN]
    assert all(card.neighbours and card.why_joined for card in joins)
    assert all(one.how == "same" for card in joins for one in card.neighbours)
    assert all(one.at.report != card.report for card in joins for one in card.neighbours[:1])


def test_every_mark_lies_in_the_passage_and_every_chip_is_of_a_value(desk_of: As) -> None:
    """So that a page can underline them without looking anything up."""
    desk = desk_of("Ana")
    layers = set()
    for card in desk.review(limit=100).cards:
        text = desk.ledger.record(card.report).report.text
        start = card.passage.start
        assert text[start : start + len(card.passage.text)] == card.passage.text
        assert card.sentence in card.passage.text
        assert card.chips
        for mark in card.passage.marks:
            assert start <= mark.start < mark.end <= start + len(card.passage.text)
            layers.add(mark.layer)
        for chip in card.chips:
            assert chip.target.startswith(f"{card.report}.")
            assert all(text[one.start : one.end] == one.text for one in chip.spans)
    assert layers == {"source", "cue", "content", "event", "figure", "time", "place"}


def test_every_chip_can_be_corrected_on_its_own_value(desk_of: As) -> None:
    """Its field and its code are what a verdict takes."""
    desk = desk_of("Ana")
    chips = {chip.field: chip for card in desk.review(limit=30).cards for chip in card.chips}

    for chip in chips.values():
        assert desk.judge(chip.target, f"corrected {chip.field}={chip.code}")
    assert len(desk.ledger.judgements()) == len(chips)


def test_what_was_judged_is_not_asked_again_until_it_is_taken_back(desk_of: As) -> None:
    """Of this person; a colleague is asked as before."""
    ana, ben = desk_of("Ana"), desk_of("Ben")
    card = ranked(ana)[0]

    number = ana.judge(card.id, "right", because="read twice")
    assert card.id not in [one.id for one in ana.review(limit=100).cards]
    assert card.id in [one.id for one in ben.review(limit=100).cards]

    ana.undo(number, because="mistyped")
    assert card.id in [one.id for one in ana.review(limit=100).cards]


def test_a_second_person_is_not_shown_what_the_first_said(desk_of: As) -> None:
    """It comes first and says only that somebody has judged it."""
    ana, ben = desk_of("Ana"), desk_of("Ben")
    last = [card for card in ranked(ana) if card.sort is Sort.CLAIM][-1]
    ana.judge(last.id, "wrong", because="a secret reason")

    asked = ranked(ben, two_person=True)[0]

    assert asked.id == last.id
    assert asked.why_asked.startswith("Somebody else has judged it")
    told = json.dumps(card_form(asked))
    assert "secret" not in told
    assert "Ana" not in told
    ben.judge(last.id, "wrong")
    assert last.id not in [one.id for one in desk_of("Eva").review(limit=9, two_person=True).cards]


def test_agreement_is_told_of_what_two_have_judged(desk_of: As) -> None:
    """In numbers that an annotation report has."""
    ana, ben = desk_of("Ana"), desk_of("Ben")
    first, second = ranked(ana)[:2]
    for desk, answer in ((ana, "right"), (ben, "wrong")):
        desk.judge(first.id, answer)
        desk.judge(second.id, "right")

    agreement = ana.review().agreement

    assert (agreement.items, agreement.people, agreement.percent) == (2, 2, 50.0)
    assert agreement.kappa == pytest.approx(0.0)


def test_a_page_that_is_loaded_again_is_the_same(desk_of: As) -> None:
    """What is drawn at random too, as long as nobody changes the ledger."""
    desk = desk_of("Ana")
    assert review_form(desk.review(limit=100)) == review_form(desk.review(limit=100))
    assert any(card.drawn for card in desk.review(limit=100).cards)


def test_a_withdrawn_report_is_not_asked_about(desk_of: As) -> None:
    """Nor what it contradicted."""
    desk = desk_of("Ana")
    report = ranked(desk)[0].report

    desk.ledger.withdraw(report, why="taken back by its publisher")

    assert report not in {card.report for card in desk.review(limit=100).cards}


def test_what_was_judged_is_given_as_examples(desk_of: As) -> None:
    """With text, places and parse; confirmations and annotations apart, and people without names."""
    ana, ben = desk_of("Ana"), desk_of("Ben")
    card = ranked(ana)[0]
    ana.judge(card.id, "right")
    ben.judge(card.id, "corrected figure.measure=injured")
    ben.undo(ben.judge(card.id, "unsure"), because="mistyped")

    (example,) = export_judged(ana.ledger)

    assert example["id"] == card.id
    assert example["text"] == card.passage.text
    marks = [one for one in example["marks"] if one["target"] == card.id]
    shift = example["start"]
    assert marks
    assert all(example["text"][m["start"] - shift : m["end"] - shift].strip() for m in marks)
    assert [one["answer"] for one in example["confirmations"]] == ["right"]
    (told,) = example["annotations"]
    assert (told["field"], told["value"], told["by"]) == ("figure.measure", "injured", 2)
    assert example["answer"] is None
    assert "Ana" not in json.dumps(example)


def test_a_report_that_was_removed_for_good_gives_no_example(desk_of: As) -> None:
    """Nor is it asked about."""
    desk = desk_of("Ana")
    card = ranked(desk)[0]
    desk.judge(card.id, "right")

    desk.ledger.forget(card.report, why="a court ordered it")

    assert list(export_judged(desk.ledger)) == []
    assert card.report not in {one.report for one in desk.review(limit=100).cards}


def test_only_a_part_of_the_ledger_is_looked_at(
    desk_of: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nothing contradicts comes from the newest reports; what is drawn may be of any."""
    monkeypatch.setattr("hearsay.ledger.reviewing.finding._REPORTS", 5)
    desk = desk_of("Ana")
    newest = {str(row["report"]) for row in desk.reports.sort("-added")[:5]}

    found = desk.ledger.candidates(seed="1")

    doubted = [one for one in found if one.sort is not Sort.JOIN and not one.drawn]
    assert {one.at.report for one in doubted if one.against is None} <= newest
    assert any(one.against and one.at.report not in newest for one in doubted)
    drawn = {one.at.report for one in found if one.drawn}
    assert len(drawn - newest) > 5
    assert found == desk.ledger.candidates(seed="1") != desk.ledger.candidates(seed="2")


def test_what_cannot_be_asked_or_said_is_refused(desk_of: As) -> None:
    """Before anything is kept."""
    desk = desk_of("Ana")
    for limit in (0, 101):
        with pytest.raises(UsageError, match="cards"):
            desk.review(limit=limit)
    card = ranked(desk)[0]
    with pytest.raises(UsageError, match="no verdict"):
        desk.judge(card.id, "rigth")
    assert desk.ledger.judgements() == ()


def test_both_stores_ask_the_same(place: Place, desk_of: As) -> None:
    """And an empty one asks nothing. What is drawn at random is drawn by the same seed here."""

    def asked(ledger: Ledger) -> list[Candidate]:
        return list(line_up(ledger.candidates(seed="1"), {}, who="Ana", seed="1"))

    with Ledger.open(place(), create=True, who="Ana") as ledger:
        assert Desk(ledger).review().cards == ()
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
        found = asked(ledger)
        cards = {card.id: card for card in ranked(Desk(ledger))}

    here = desk_of("Ana")
    assert found == asked(here.ledger)
    alike = {card.id: card for card in ranked(here) if card.id in cards}
    assert len(alike) > 9
    assert {of: cards[of].neighbours for of in alike} == {
        of: card.neighbours for of, card in alike.items()
    }
