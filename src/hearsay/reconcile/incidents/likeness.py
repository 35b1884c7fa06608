"""How likely two tellings are of one happening: what speaks for it and against it, weighed.

The weights are a logistic regression over pairs of events that people judged (`training/incidents.py`),
so a sum is in log odds, and a person can follow each of its terms. Some weights are set by hand, since
what was judged cannot teach them: those reports have mostly no date, and tell of few places twice. The
table says which.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hearsay.reconcile.incidents.bars import allies, are_told_apart, bar
from hearsay.reconcile.incidents.signs import Signs, signs
from hearsay.reconcile.telling import Telling

TABLE = Path(__file__).with_name("data") / "weights.tsv"

UNLIKE = -3000
"""The score of two that something keeps apart, or that nobody compared."""

NEVER = -100_000
"""The score of two that their own report tells apart by place and time: no third that is like both joins them."""

_BASE = "base"
_THOUSANDTHS = 1000
_TELLING = 0.2
"""In log odds: what weighs less is not worth a word."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """How likely two tellings are of one happening.

    Args:
        one: The `twin` of a telling, the lesser of both.
        other: That of the other.
        score: Log odds in thousandths; whole, so that sums are the same in any order.
    """

    one: str
    other: str
    score: int


def score(one: Telling, other: Telling) -> int:
    """Weigh two tellings against each other.

    Args:
        one: A telling.
        other: Another; which is which does not matter.

    Returns:
        Log odds in thousandths, `UNLIKE` at the least, save `NEVER`.
    """
    if are_told_apart(one, other):
        return NEVER
    if bar(one, other) is not None:
        return UNLIKE
    return max(UNLIKE, round(_THOUSANDTHS * weigh(signs(one, other))))


def weigh(seen: Signs) -> float:
    """What signs amount to, in log odds."""
    weights = load_weights()
    return weights[_BASE] + sum(
        weights.get(name, 0.0) * strength for name, strength in sorted(seen.items())
    )


def link(telling: Telling, candidates: Iterable[Telling]) -> tuple[Link, ...]:
    """The links of a telling to others.

    Args:
        telling: As a rule a new one.
        candidates: Those that share a key with it; itself and its twins are passed over.

    Returns:
        The links that are more than `UNLIKE`, and those that say never; by name.
    """
    found = []
    may_be = allies(telling.type)
    for other in candidates:
        if other.type in may_be and other.twin != telling.twin:
            held = score(telling, other)
            if held > UNLIKE or held == NEVER:
                first, second = sorted((telling.twin, other.twin))
                found.append(Link(first, second, held))
    return tuple(sorted(found))


def reasons(one: Telling, other: Telling) -> tuple[list[str], list[str]]:
    """What speaks for two tellings being of one happening, and what against, the weightiest first.

    Example:
        for, against = (["names in the reports", "same day"], ["other subtype"])
    """
    kept = bar(one, other)
    weights = load_weights()
    terms = {name: weights.get(name, 0.0) * much for name, much in signs(one, other).items()}
    ordered = sorted(terms.items(), key=lambda term: (-abs(term[1]), term[0]))
    against = [name for name, weight in ordered if weight <= -_TELLING]
    return (
        [name for name, weight in ordered if weight >= _TELLING],
        [kept, *against] if kept else against,
    )


@cache
def load_weights() -> dict[str, float]:
    """The weight of each sign; read when it is first asked for.

    Example:
        >>> load_weights()["same day"] > 0 > load_weights()["far place"]
        True
    """
    lines = TABLE.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight, _ in rows}
