"""What holds between reports of one happening: who is one origin, which counts answer which."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.reconciling import Reconciled, reconcile
from hearsay.record.between import RelationKind

QUAKE = {
    "q1": "PADANG, May 3 (Agency) - An earthquake struck Padang on Tuesday and killed 12 people, "
    "Indonesia's disaster agency said.",
    "q2": "A strong earthquake that hit Padang on Tuesday killed 31 people, Indonesia's disaster "
    "agency said late on Tuesday, raising the toll.",
    "q3": "At least 31 people were killed by the earthquake in Padang on Tuesday, the Red Cross "
    "said. Hundreds were injured.",
}
BLAST = {
    "b1": "A bomb exploded at a market in Mosul on Sunday and killed 14 people, police said.",
    "b2": "The explosion at a market in Mosul on Sunday killed nine people, a spokesman for the "
    "Red Crescent said.",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader that comes with hearsay."""
    return Reader.load()


def filed(
    reader: Reader, texts: Mapping[str, str], day: str, *, family: str | None = None
) -> list[Filed]:
    """The reports of a group, all of one day."""
    return [
        Filed(
            name, reader.read(prepare_text(text, name, Given(published=day))), family or name, name
        )
        for name, text in texts.items()
    ]


def kinds(found: Reconciled) -> set[tuple[RelationKind, str, str]]:
    """The relations, by the reports of their ends, which have an order only where it tells something."""
    ends = ((one.kind, one.a.report, one.b.report) for one in found.relations)
    return {(kind, a, b) if kind.directed else (kind, min(a, b), max(a, b)) for kind, a, b in ends}


def test_who_says_a_higher_count_later_revises_it(reader: Reader) -> None:
    """And whoever else comes to the same count bears it out."""
    found = reconcile(filed(reader, QUAKE, "2022-05-03"))

    assert (RelationKind.REVISES, "q2", "q1") in kinds(found)
    assert (RelationKind.CORROBORATES, "q2", "q3") in kinds(found)
    assert RelationKind.CONFLICTS not in {kind for kind, _, _ in kinds(found)}


def test_counts_of_two_origins_that_cannot_both_be_so_conflict(reader: Reader) -> None:
    """Neither is averaged, and neither is taken for the newer of the other."""
    found = reconcile(filed(reader, BLAST, "2022-05-09"))

    assert RelationKind.CONFLICTS in {kind for kind, _, _ in kinds(found)}
    assert RelationKind.REVISES not in {kind for kind, _, _ in kinds(found)}


def test_reprints_are_one_origin(reader: Reader) -> None:
    """Five papers that print one story do not make five sources."""
    texts = {f"p{n}": QUAKE["q1"] for n in range(5)}
    found = reconcile(filed(reader, texts, "2022-05-03", family="p0"))

    assert {one.independent for one in found.incidents} == {1}
    assert {kind for kind, _, _ in kinds(found)} <= {RelationKind.REPEATS}


def test_the_order_of_reports_does_not_matter(reader: Reader) -> None:
    """Whoever adds them in another order gets the same relations."""
    reports = filed(reader, QUAKE, "2022-05-03")

    first, *others = (reconcile(order) for order in permutations(reports))
    assert all(other == first for other in others)


def test_who_cite_each_other_in_a_ring_are_one_origin(reader: Reader) -> None:
    """Though each names the next, nobody knows where it starts."""
    ring = (("Alpha", "Beta"), ("Beta", "Gamma"), ("Gamma", "Alpha"))
    texts = {
        f"c{n}": f"A flood hit the town of Mellit on Friday. Agency {one} said, citing agency {other}, "
        "that 25 people died in the flood."
        for n, (one, other) in enumerate(ring)
    }
    found = reconcile(filed(reader, texts, "2022-02-26"))
    (dead,) = (one for one in found.incidents if one.type == "casualty")

    assert len({event.report for event in dead.events}) == 3
    assert dead.independent == 1
    assert RelationKind.CORROBORATES not in {one.kind for one in found.relations}
