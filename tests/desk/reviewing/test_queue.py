"""In which order a person is asked, and why."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from hearsay.desk.reviewing.queue import line_up
from hearsay.desk.reviewing.scoring import weigh, why_asked
from hearsay.ledger.reviewing import Candidate, Sort, Whole
from hearsay.record.between import At, RelationKind, Status

_FIGURE = Candidate(
    id="a-b.f1",
    sort=Sort.FIGURE,
    at=At("a-b", 1, 6),
    words="seven",
    family=1,
    confidence=0.6,
    code="injured",
)
_INCIDENT = Whole(
    id="a-b.i1",
    type="strike",
    status=Status.SINGLE,
    place=None,
    begins=None,
    ends=None,
    reports=8,
)


def named(number: int, **changes: object) -> Candidate:
    """Another figure, of a text of its own."""
    return replace(_FIGURE, id=f"r{number}.f1", family=number, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "more",
    [
        {"code": "killed"},
        {"against": RelationKind.DENIES},
        {"confidence": 0.3},
        {"confidence": None},
        {"copies": 4},
        {"relations": 3},
        {"incident": _INCIDENT},
    ],
)
def test_each_reason_for_a_look_counts(more: dict[str, object]) -> None:
    """Deaths, disputes, doubt, copies, relations and readers each put a value before its like."""
    plain, other = named(1), named(2, **more)

    assert weigh(other).score > weigh(plain).score
    first = next(line_up([plain, other], {}, who="Ana", seed="far from random: 0"))
    assert first == other


def test_a_dispute_weighs_more_than_the_same_without() -> None:
    """By what the incident amounts to."""
    disputed = replace(_INCIDENT, status=Status.DISPUTED)

    assert (
        weigh(named(1, incident=disputed)).impact == weigh(named(2, incident=_INCIDENT)).impact + 2
    )


def test_a_claim_comes_behind_a_figure_of_the_same_doubt() -> None:
    """A number is quoted on its own."""
    claim = named(1, sort=Sort.CLAIM, code="says")
    assert weigh(claim).score < weigh(named(2)).score


def test_a_contradicted_value_is_doubted_however_sure_the_reader_is() -> None:
    """For a misreading contradicts what is printed."""
    sure = named(1, confidence=0.99)
    assert weigh(sure).doubt == pytest.approx(0.02)
    assert weigh(replace(sure, against=RelationKind.CONFLICTS)).doubt == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "The reader is only 60 % sure of this figure."),
        (
            {"against": RelationKind.CONFLICTS, "confidence": 0.41},
            "Another account gives a different figure, and the reader is only 41 % sure of this one.",
        ),
        (
            {"against": RelationKind.CONFLICTS, "confidence": 0.98, "incident": _INCIDENT},
            "Another account gives a different figure, and 8 reports tell of its incident.",
        ),
        (
            {"sort": Sort.CLAIM, "against": RelationKind.DENIES, "confidence": 0.8, "copies": 3},
            "It is denied, the reader is 80 % sure of this one, and 3 reports print it.",
        ),
        (
            {"sort": Sort.JOIN, "confidence": 0.52},
            "The reader is only 52 % sure that it is part of its incident.",
        ),
        ({"confidence": None}, "The reader does not say how sure it is."),
        ({"confidence": 0.001}, "The reader is only 1 % sure of this figure."),
        ({"drawn": True}, "It was drawn at random, to measure how often the reader is right."),
    ],
)
def test_a_card_says_in_one_sentence_why_it_was_asked(
    changes: dict[str, object], told: str
) -> None:
    """From what the ledger knows, without a word of any report."""
    assert why_asked(named(1, **changes)) == told


def test_what_this_person_has_judged_is_left_out_with_its_copies() -> None:
    """Words that forty papers print are looked at once."""
    copy = replace(named(1), id="copy.f1")
    other = named(2)

    asked = line_up([named(1), copy, other], {"copy.f1": frozenset({"Ana"})}, who="Ana", seed="0")

    assert list(asked) == [other]


def test_what_copies_say_is_asked_once() -> None:
    """And of different words each."""
    copy, longer = replace(named(1), id="x.f1"), replace(named(1), id="x.f9", words="eight")

    asked = {one.words for one in line_up([named(1), copy, longer], {}, who="Ana", seed="0")}
    count = len(list(line_up([named(1), copy, longer], {}, who="Ana", seed="0")))

    assert asked == {"seven", "eight"}
    assert count == 2


def test_of_two_people_the_second_comes_first_and_a_third_is_not_asked() -> None:
    """What others alone have judged stays in a queue of one."""
    few, once, twice = named(1, confidence=0.01), named(2), named(3)
    judged = {once.id: frozenset({"Ben"}), twice.id: frozenset({"Ben", "Eva"})}

    alone = list(line_up([few, once, twice], judged, who="Ana", seed="0"))
    paired = list(line_up([few, once, twice], judged, who="Ana", seed="0", two_person=True))

    assert set(alone) == {few, once, twice}
    assert alone[0] == few
    assert paired == [once, few]


@pytest.mark.parametrize("seed", [str(n) for n in range(60)])
def test_a_second_opinion_comes_before_whatever_is_drawn(seed: str) -> None:
    """At whatever places the random ones stand; the drawn that wait for a second one among them."""
    once, drawn_once = named(1, confidence=0.99), named(2, confidence=0.99, drawn=True)
    judged = {once.id: frozenset({"Ben"}), drawn_once.id: frozenset({"Ben"})}
    others = [named(n, drawn=n % 2 == 0) for n in range(3, 40)]

    asked = line_up([*others, once, drawn_once], judged, who="Ana", seed=seed, two_person=True)

    assert set(islice(asked, 2)) == {once, drawn_once}


@pytest.mark.parametrize("seed", [str(n) for n in range(60)])
def test_the_first_is_what_is_worth_most(seed: str) -> None:
    """Whoever has time for one card is not given what was drawn."""
    best, drawn = named(1, confidence=0.01), named(2, drawn=True)

    assert next(line_up([drawn, named(3), best], {}, who="Ana", seed=seed)) == best


def test_one_in_twenty_is_drawn_at_random_and_stays_where_it_is() -> None:
    """As long as the ledger does; so that a page that is loaded again is the same."""
    ranked = [named(n) for n in range(4000)]
    drawn = [named(n + 10_000, drawn=True) for n in range(4000)]

    asked = list(islice(line_up([*ranked, *drawn], {}, who="Ana", seed="r1"), 4000))
    again = list(islice(line_up([*ranked, *drawn], {}, who="Ana", seed="r1"), 4000))
    other = list(islice(line_up([*ranked, *drawn], {}, who="Ana", seed="r2"), 4000))

    assert asked == again != other
    share = sum(one.drawn for one in asked) / len(asked)
    assert 0.035 < share < 0.065
