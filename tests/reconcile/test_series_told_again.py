"""Numbers that are told again without saying of whom, by other measures, or by nobody."""

from __future__ import annotations

import pytest

from hearsay.reconcile.reconciling import Reconciled, reconcile
from hearsay.record.between import RelationKind
from tests.reconcile.groups import file_report

DAYS = ("2024-05-02", "2024-05-03", "2024-05-04")


def _reconciled(*texts: str) -> Reconciled:
    filed = [
        file_report(name, day, text) for name, day, text in zip("abc", DAYS, texts, strict=False)
    ]
    return reconcile(filed)


def _told(*texts: str) -> set[tuple[RelationKind, str, str]]:
    return {(one.kind, one.a.report, one.b.report) for one in _reconciled(*texts).relations}


def test_a_number_that_is_kept_is_of_whom_it_was() -> None:
    """What "its figure" counts the report of before has said."""
    found = _told(
        "A boiler blew up at a sugar mill in Leon on Thursday and killed nine people, the fire service said. "
        "Sugar Works, the owner, said that 80 workers were inside.",
        "The mill in Leon that blew up on Thursday had 95 workers inside, the union said on Friday. Sugar Works "
        "stood by its figure of 80.",
    )

    assert (RelationKind.REPEATS, "b", "a") in found


def test_the_trapped_are_missing_where_nobody_counts_both() -> None:
    """A ministry that has 24 trapped and then 19 missing counts the same people."""
    found = _told(
        "A tunnel collapsed near Oruro on Thursday and 24 workers were trapped, the mines ministry said.",
        "The mines ministry said on Friday that 19 workers were missing in the tunnel that collapsed near Oruro "
        "on Thursday.",
    )

    assert found == {(RelationKind.REVISES, "b", "a")}


def test_the_first_body_that_counts_on_is_the_one_that_revises() -> None:
    """What it counts a day later revises its own number."""
    found = _told(
        "Floods killed 12 people in Beira on Thursday, the governor said.",
        "The death toll from Thursday's floods in Beira rose to 30, Mozambique's interior ministry said on Friday.",
        "Forty people died in the floods in Beira on Thursday, Mozambique's interior ministry said.",
    )

    assert {
        (RelationKind.REVISES, "b", "a"),
        (RelationKind.REVISES, "c", "b"),
    } == {one for one in found if one[0] is RelationKind.REVISES}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The rebels shot down a helicopter near Goma on Thursday, the army said.",
            (
                '"The report that we shot down a helicopter near Goma on Thursday is a lie," a spokesman for the '
                "rebels said on Friday."
            ),
        ),
        (
            "Soldiers fired on a crowd in Bamako on Thursday, residents said.",
            '"No soldier fired on a crowd in Bamako on Thursday," Mali\'s army said on Friday.',
        ),
    ],
)
def test_what_is_called_untrue_bears_nobody_out(before: str, after: str) -> None:
    """That a claim is a lie, or that none of it was, is no second voice for it."""
    kinds = {one.kind for one in _reconciled(before, after).relations}

    assert RelationKind.CORROBORATES not in kinds
    assert RelationKind.DENIES in kinds
