"""How far reviewers agree, beside published examples."""

from __future__ import annotations

from itertools import count

import pytest

from hearsay.desk.reviewing.agreement import (
    cohens_kappa,
    krippendorffs_alpha,
    measure_agreement,
)
from hearsay.desk.reviewing.verdicts import Answer
from hearsay.ledger import Judgement

_NUMBERS = count(1)


def said(who: str, target: str, verdict: str) -> Judgement:
    """A judgement."""
    return Judgement(next(_NUMBERS), target, verdict, who, "2026-01-01T00:00:00Z")


def test_what_two_have_judged_is_compared() -> None:
    """Three of four alike; what one alone has judged does not count."""
    told = [
        *(said("ana", f"a.f{n}", "right") for n in range(4)),
        *(said("ben", f"a.f{n}", "right") for n in range(3)),
        said("ben", "a.f3", "wrong"),
        said("ben", "a.f9", "wrong"),
    ]

    found = measure_agreement(told)

    assert (found.items, found.people, found.percent) == (4, 2, 75.0)
    assert found.kappa == pytest.approx(0.0)
    assert found.confirmed == 9
    assert found.annotated == 0


def test_the_last_word_of_each_counts_and_a_correction_is_wrong() -> None:
    """Who thinks again is not asked to agree with what they said before."""
    told = [
        said("ana", "a.f1", "right"),
        said("ana", "a.f1", "corrected figure.measure=injured"),
        said("ben", "a.f1", "wrong"),
        said("ben", "a.f1", "pinned"),
    ]

    found = measure_agreement(told)

    assert (found.percent, found.confirmed, found.annotated) == (100.0, 2, 1)


def test_nothing_is_measured_where_nothing_varies() -> None:
    """Chance alone would agree: a number would say more than is known."""
    none = measure_agreement([said("ana", "a.f1", "right")])
    assert (none.items, none.people, none.percent, none.kappa, none.alpha) == (
        0,
        0,
        None,
        None,
        None,
    )

    same = measure_agreement([said(who, "a.f1", "right") for who in ("ana", "ben")])
    assert (same.percent, same.kappa, same.alpha) == (100.0, None, None)


def test_kappa_is_of_two_and_alpha_of_any() -> None:
    """With a third, kappa is not told."""
    told = {
        "a": {"ana": Answer.RIGHT, "ben": Answer.RIGHT, "eva": Answer.RIGHT},
        "b": {"ana": Answer.WRONG, "ben": Answer.WRONG},
    }

    assert cohens_kappa(told) is None
    assert krippendorffs_alpha(told) == pytest.approx(1.0)


def test_alpha_is_that_of_the_published_example() -> None:
    """Of four observers, twelve units and gaps, in Krippendorff (2011), section C: 0.743."""
    units = [
        "111",
        "2232",
        "3333",
        "3333",
        "2222",
        "1234",
        "4444",
        "1121",
        "2222",
        "555",
        "11",
        "3",
    ]
    # There are five names in the example and three answers here, so its own stand in.
    told = {
        str(n): {str(who): name for who, name in enumerate(unit)}
        for n, unit in enumerate(units)
        if len(unit) > 1
    }

    assert krippendorffs_alpha(told) == pytest.approx(0.743, abs=0.001)  # type: ignore[arg-type]
