"""Weights are learnt from judged pairs, around those that are set by hand."""

from __future__ import annotations

import pytest

from hearsay.reconcile.incidents.likeness import load_weights
from training.incidents import LEFT_OUT, SET, WITHIN, fit


def test_what_tells_them_apart_weighs_and_what_is_set_stays() -> None:
    """A sign that stands beside what is one weighs for it, and the others are fitted around it."""
    alike, unlike = {"same word": 1.0, "far site": 1.0}, {"other subtype": 1.0, "far place": 1.0}
    weights = fit([(alike, True), (unlike, False)] * 40)

    assert weights["same word"] > 0 > weights["other subtype"]
    assert weights["far place"] == SET["far place"]
    assert not LEFT_OUT & weights.keys()


def test_a_sign_that_says_nothing_weighs_nothing() -> None:
    """It stands beside what is one as often as beside what is two."""
    lessons = [({"same word": 1.0}, True), ({"same word": 1.0}, False), ({}, True), ({}, False)]

    assert fit(lessons * 20)["same word"] == pytest.approx(0)


def test_the_table_of_the_package_has_what_is_set() -> None:
    """It was written after the last change of these weights."""
    held = load_weights()

    assert {name: held[name] for name in {**SET, **WITHIN}} == pytest.approx(
        {**SET, **WITHIN}, abs=1e-3
    )
