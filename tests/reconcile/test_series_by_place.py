"""Counts of several places, read: whose are parts, and who counts for his own province."""

from __future__ import annotations

from hearsay.reconcile.accounts import take
from hearsay.reconcile.incidents import find_incidents
from hearsay.reconcile.series import Series
from hearsay.reconcile.standing import weigh
from hearsay.record.between import Relation, RelationKind
from tests.reconcile.groups import file_report

TEXTS = {
    "f1 2024-05-14": (
        "Floods kill 31 in northern Kenya\n\n"
        "Floods that began on Sunday in northern Kenya have killed 31 people, 20 in Marsabit and 11 in Wajir, the Kenya Red Cross said on "
        "Tuesday.\n\n"
        "The governor of Wajir, Ahmed Abdullahi, counts 16 dead in his county."
    ),
    "f2 2024-05-16": (
        "Toll from floods in northern Kenya rises to 38\n\n"
        "Floods that began on Sunday in northern Kenya have now killed 38 people, 24 in Marsabit and 14 in Wajir, the Kenya Red Cross said "
        "on Thursday."
    ),
}


def _weighed() -> tuple[list[Series], list[Relation]]:
    filed = [file_report(key[:2], key[3:], text) for key, text in TEXTS.items()]
    accounts = {one.name: take(one) for one in filed}
    standings = [weigh(joined, accounts) for joined in find_incidents(filed)]
    series = [one for standing in standings for one in standing.series]
    return series, [one for found in series for one in found.relations]


def _words(relations: list[Relation], kind: RelationKind) -> set[tuple[str, str]]:
    texts = {key.split()[0]: text for key, text in TEXTS.items()}
    return {
        (texts[one.a.report][one.a.start : one.a.end], texts[one.b.report][one.b.start : one.b.end])
        for one in relations
        if one.kind is kind
    }


def test_each_place_has_its_own_numbers() -> None:
    """The largest part is a part, and both of them move."""
    revised = _words(_weighed()[1], RelationKind.REVISES)

    assert {("38 people", "31 people"), ("24", "20"), ("14", "11")} <= revised


def test_a_governor_counts_for_his_county() -> None:
    """His number stands against the one for his county, and not against that for all."""
    apart = _words(_weighed()[1], RelationKind.CONFLICTS)

    assert ("16", "11") in apart or ("11", "16") in apart
    assert not any("31 people" in pair for pair in apart)
