"""From signs to a probability.

A network's own score says how sure it is among its lessons; a rule has none. So each kind of value has
signs of its own (the score, the rule that found it, whether somebody is named) and a scale on which they
are weighed: a logistic regression, fitted on development data by `python -m training.confidence`, so that
of a hundred values with 0.8 some eighty are right (`bench/confidence.py` measures it). How sure the
*source* is has no part in it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("data") / "scales.tsv"

Signs = Mapping[str, float]
"""What speaks for or against a value, each by its name and its strength; 1 for what only holds."""

_BASE = "base"
_LEAST, _MOST = 0.01, 0.99
"""No reading is certain either way, and two decimals are what machines agree on."""


def probability(kind: str, signs: Signs) -> float:
    """How likely it is that a value was read rightly.

    Args:
        kind: What sort of value: claim, event or figure.
        signs: What speaks for or against it; a sign that the scale does not know weighs nothing.

    Returns:
        A probability with two decimals, from 0.01 to 0.99.
    """
    weights = load_scales()[kind]
    weighed = sum(weights.get(name, 0.0) * strength for name, strength in signs.items())
    odds = max(-30.0, min(30.0, weights[_BASE] + weighed))
    return round(max(_LEAST, min(_MOST, 1 / (1 + math.exp(-odds)))), 2)


@cache
def load_scales() -> dict[str, dict[str, float]]:
    """The weight of each sign, by kind of value; read when it is first asked for.

    Example:
        >>> sorted(load_scales())
        ['claim', 'event', 'figure']
    """
    scales: dict[str, dict[str, float]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, weight = line.split("\t")
            scales.setdefault(kind, {})[name] = float(weight)
    return scales
