"""Figures over time, on reports of our own that are read: from the words to the series."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import permutations

from hearsay.reconcile.accounts import take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.series import Series, series_of
from hearsay.record.between import RelationKind, Status
from tests.reconcile.figures_made import origins_in, related
from tests.reconcile.groups import file_report

BUS = {
    "r0 2024-03-10": "A bus plunged into a ravine near Oruro on Sunday, killing 17 people, police said.",
    "r1 2024-03-10": "At least 20 people died when a bus fell into a ravine near Oruro on Sunday, a fire "
    "official told local radio.",
    "r2 2024-03-11": "Police on Monday lowered the death toll from Sunday's bus crash near Oruro to 16, from "
    "17, saying one victim had been counted twice.",
    "r3 2024-03-11": "Sixteen people, including four children, were killed in the bus crash near Oruro on "
    "Sunday, the Red Cross said.",
}
BLAST = {
    "b0 2022-05-04": "A bomb blast at a market in Mosul on Wednesday killed at least 12 people, police said. "
    "It was not known how many people were wounded.",
    "b1 2022-05-05": "The number of people killed in the Mosul market bombing on Wednesday has risen to 31 "
    "from 12, the health ministry said on Thursday. Sixty people were wounded, it said.",
    "b2 2022-05-05": "The Red Crescent said on Thursday that 29 people had died in Wednesday's market blast "
    "in Mosul, including seven children.",
    "b3 2022-05-06": "Ten men, six women and fifteen children were killed in the blast at the market in Mosul "
    "on Wednesday, the governor said.",
}
BATTLE = {
    "k0 2024-03-10": "Rebels attacked an army base near Goma on Saturday, killing 12 soldiers, the army said. "
    "The rebels said they had killed 45 soldiers.",
    "k1 2024-03-10": "The army said it had killed 30 rebels when it repelled an attack on its base near Goma "
    "on Saturday. It put its own losses at 12 soldiers.",
}


@cache
def _filed(name: str, published: str, text: str) -> Filed:
    return file_report(name, published, text)


def _series(texts: Mapping[str, str]) -> dict[str, Series]:
    """The series of the incident that most reports tell of with numbers, by what they are called."""
    filed = [_filed(*key.split(), text) for key, text in texts.items()]
    accounts = {one.name: take(one) for one in filed}
    by_incident = [
        series_of(joined, accounts, origins_in(accounts)) for joined in find_incidents(filed)
    ]
    most = max(by_incident, key=lambda held: sum(len(one.givens) for one in held))
    return {one.scope.label: one for one in most}


def test_police_lower_their_toll_and_the_fire_service_differs() -> None:
    """16 in place of 17 is the police's own correction; "at least 20" is somebody else's."""
    found = _series(BUS)["killed"]
    kinds = related(found)

    assert (RelationKind.REVISES, "r2", "r0") in kinds
    agreed = [{a, b} for kind, a, b in kinds if kind is RelationKind.CORROBORATES]
    assert {"r2", "r3"} in agreed
    assert all("r1" in ends for kind, *ends in kinds if kind is RelationKind.CONFLICTS)
    assert found.status is Status.DISPUTED


def test_twelve_of_wednesday_contradict_nothing_of_thursday() -> None:
    """Supersession is no contradiction; 31 and 29 of one day are one."""
    found = _series(BLAST)
    conflicts = [ends for kind, *ends in related(found["killed"]) if kind is RelationKind.CONFLICTS]

    assert [set(ends) for ends in conflicts] == [{"b1", "b2"}]
    assert [one.total for one in found["killed"].sums] == [31]
    assert found["injured"].silences[0].ended == found["injured"].givens[0]


def test_the_dead_of_two_sides_are_two_counts() -> None:
    """The army and the rebels differ on the soldiers, and nobody on the rebels."""
    found = _series(BATTLE)

    assert found["killed, soldiers"].status is Status.DISPUTED
    assert found["killed, fighters"].status is Status.SINGLE


def test_a_toll_that_is_lowered_in_one_breath_is_one_value() -> None:
    """Of "44, but later lowered to 41" the first is overtaken, though nobody says "from"."""
    text = "The death toll from the fire in Lagos stood at 44, but was later lowered to 41, the ministry said."
    found = _series({"a 2022-05-05": text})["killed"]

    assert [(one.value.low, one.earlier) for one in found.givens] == [(44, True), (41, False)]


def test_who_hands_on_a_number_does_not_give_it() -> None:
    """The official quotes the president: one origin, and that is the president."""
    text = "An official quoted President Joseph Okoro as saying that 30 people had died in the fire in Lagos."
    found = _series({"a 2022-05-05": text})["killed"]

    assert [one.origin.name for one in found.givens] == ["Joseph Okoro"]


def test_no_number_is_shown_that_its_report_does_not_have() -> None:
    """What a series cites stands in the text that it cites, digit by digit or word by word."""
    for texts in (BUS, BLAST, BATTLE):
        by_name = {key.split()[0]: text for key, text in texts.items()}
        for series in _series(texts).values():
            for one in series.givens:
                text = by_name[one.report]
                assert text[one.at.start : one.at.end] == one.value.text


def test_reports_in_any_order_make_one_series() -> None:
    """Whoever adds them otherwise has the same."""
    first, *others = (_series(dict(order)) for order in permutations(BUS.items()))

    assert all(other == first for other in others)


def test_a_headline_that_says_dozens_is_no_voice_of_its_own() -> None:
    """It says in a word what the report has from the police."""
    killed = _series(
        {
            "h0 2024-03-10": "Dozens dead as bus falls into ravine\n\nA bus plunged into a ravine near Oruro on "
            "Sunday, killing 31 people, police said.",
            "h1 2024-03-10": "At least 29 people died when a bus fell into a ravine near Oruro on Sunday, the Red "
            "Cross said.",
        }
    )["killed"]

    assert sorted(one.origin.name.casefold() for one in killed.givens) == ["police", "red cross"]
