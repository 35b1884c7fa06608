"""How far a confidence can be believed: of the values with 0.8, are some eighty in a hundred right?

The scales of the package are fitted on all that there is, so they are not measured on it: for each fold
of the reports the scales are fitted anew on the others (`fit`), and the values of the fold are judged. The
expected calibration error is the mean distance between confidence and share of right values over ten
bins of equal width, weighed by their sizes (Guo et al. 2017, "On calibration of modern neural networks").
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bench.judged import POLNEAR, REPORTS, Judged, judged
from hearsay.reader import Reader

DATA = (POLNEAR, REPORTS)
KINDS = ("claim", "event", "figure")

_FOLDS = 10
_BINS = 10
_STEPS = 30
_RIDGE = 16.0
"""How much a sign must be borne out before it weighs: as if that many values had spoken against it. Of five
that were tried (4 to 24) all tell right from wrong alike; the events, of which there are few, are best
calibrated with the higher ones."""

_LEAST, _MOST = 0.01, 0.99

Scale = dict[str, float]
Pairs = list[tuple[float, bool]]


def measure(reader: Reader) -> dict[str, float]:
    """One less the calibration error of each kind of value: `confidence.claim`…; higher is better."""
    examples = judged(reader)
    pairs = {kind: cross_fitted(examples, kind) for kind in KINDS}
    scores = {f"confidence.{kind}": 1 - error(held) for kind, held in pairs.items()}
    print(diagram(pairs))
    return scores


def fit(examples: Sequence[Judged]) -> Scale:
    """The weights of the signs of one kind of value, by logistic regression with a ridge.

    Args:
        examples: Values of one kind.

    Returns:
        The weight of each sign, and "base".
    """
    names = sorted({name for one in examples for name in one.signs})
    table = np.zeros((len(examples), len(names) + 1))
    table[:, -1] = 1
    place = {name: number for number, name in enumerate(names)}
    for row, one in enumerate(examples):
        for name, strength in one.signs.items():
            table[row, place[name]] = strength
    right = np.array([one.right for one in examples], float)
    weights = _newton(table, right)
    return dict(zip([*names, "base"], weights.tolist(), strict=True))


def chance(scale: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """What a scale makes of signs, as `hearsay.reader.confidence` does."""
    odds = scale["base"] + sum(scale.get(name, 0.0) * much for name, much in signs.items())
    return min(_MOST, max(_LEAST, 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))))


def cross_fitted(examples: Iterable[Judged], kind: str) -> Pairs:
    """The confidence of each value by scales that have not seen its report, and whether it is right."""
    own = [one for one in examples if one.kind == kind]
    found: Pairs = []
    for fold in range(_FOLDS):
        scale = fit([one for one in own if _fold(one) != fold])
        found.extend((chance(scale, one.signs), one.right) for one in own if _fold(one) == fold)
    return found


def error(pairs: Pairs) -> float:
    """The expected calibration error.

    Example:
        >>> error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
        0.0
        >>> round(error([(0.95, False), (0.95, True)]), 2)
        0.45
    """
    apart = sum(size * abs(sure - right) for size, sure, right in bins(pairs))
    return apart / max(1, len(pairs))


def bins(pairs: Pairs) -> list[tuple[int, float, float]]:
    """For each bin that holds values: how many, their mean confidence, the share that is right."""
    held: dict[int, Pairs] = {}
    for sure, right in pairs:
        held.setdefault(min(_BINS - 1, int(sure * _BINS)), []).append((sure, right))
    return [
        (
            len(inside),
            sum(sure for sure, _ in inside) / len(inside),
            sum(right for _, right in inside) / len(inside),
        )
        for _, inside in sorted(held.items())
    ]


def diagram(pairs: Mapping[str, Pairs]) -> str:
    """The reliability diagram in words: a line a bin."""
    lines = []
    for kind, held in pairs.items():
        lines.append(f"{kind}: {len(held)} values, calibration error {error(held):.3f}")
        for size, sure, right in bins(held):
            bar = "█" * round(20 * right) + "·" * (20 - round(20 * right))
            lines.append(f"  said {sure:.2f}  right {right:.2f}  {bar}  {size}")
    return "\n".join(lines)


def _fold(one: Judged) -> int:
    return crc32(one.group.encode()) % _FOLDS


def _newton(table: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    ridge = np.full(table.shape[1], _RIDGE)
    ridge[-1] = 1e-6
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (right - told) - ridge * weights
        curve = (table * (told * (1 - told))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-8:
            break
    return weights
