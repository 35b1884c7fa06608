"""Fits the weights by which hearsay tells whether two events of two reports are one happening.

    python -m training.incidents

It needs ../shared, two minutes and no PyTorch. The lessons are pairs of events that hearsay reads in the
reports of ECB+ of one topic, where people said which are one: two happenings of one sort a topic, so that
what is learnt is to tell like things apart. Pairs that something keeps apart (`bars.py`) are no lessons.

Some weights are set by hand, and the others are fitted around them. Most reports of ECB+ have no date, and
its places are told of once: that two blasts in one town on one day are one, and two in two towns two,
cannot be learnt there. Two events of one report the reader has told apart, and knew more of them than is
compared here, save where one is told of in a headline or in a word such as "attack"; in reports as short as
those of ECB+ that shows too little. The numbers come from reading groups of reports of our own
(`tests/reconcile/groups.py`), and are round because nothing in them is exact.

What was tried and is not here: the network's vectors of the words and of their sentences, as cosines of
three layers, tell no more than the words do (average precision 0.692 with them, 0.698 without); boosted
trees in place of a logistic regression 0.72 against 0.70, and nobody could follow their reasons; how alike
the whole reports are beside their names and numbers, nothing. Weighing names by how rare they are in place
of all alike gains nothing either (0.804 against 0.807), and may not be counted in a ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bench.crossdoc import Document, read_documents
from hearsay.heads.engine import Engine
from hearsay.reader import Reader
from hearsay.reconcile.incidents.bars import bar
from hearsay.reconcile.incidents.likeness import TABLE
from hearsay.reconcile.incidents.signs import Signs, signs
from hearsay.reconcile.telling import Telling, tellings

ECB = "corpora/xdoc_ecbplus/train.jsonl.gz"

SET = {
    "both reports are about it": 2.2,
    "far place": -3.0,
    "near place": 0.375,
    "one report is about another": -0.5,
    "other country": -3.0,
    "other days, by their reports": -2.5,
    "place and time together": 2.0,
    "place named in the report": 0.3,
    "same place": 0.75,
    "told of long after": -3.0,
    "types that run into each other": -0.5,
}
"""Weights that ECB+ cannot teach."""

WITHIN = {
    "headline of the same report": 1.0,
    "same report": -1.5,
    "same report, counted by another": 0.5,
    "same report, in a word for any force": 0.0,
}
"""Weights that are learnt, so that the others need not answer for pairs within a report, and then set."""

LEFT_OUT = frozenset(("far site", "place not on the map"))
"""Signs that are told and not weighed: that a street of this name is far away says little."""

_RIDGE = 4.0
_STEPS = 40
_HEAD = (
    "# What the signs of two tellings weigh, in log odds; written by `python -m training.incidents`, from\n"
    "# judged pairs of events (learnt) and by hand (set).\n"
)

Lesson = tuple[Signs, bool]


def main() -> None:
    """Fit the weights and write the table of the package."""
    reader = Reader(Engine.load(threads=1))
    weights = fit(list(lessons(list(read_documents(ECB, reader)))))
    by_hand = {**SET, **WITHIN}
    lines = [
        f"{name}\t{weight:.3f}\t{'set' if name in by_hand else 'learnt'}\n"
        for name, weight in sorted(weights.items())
    ]
    TABLE.write_text(_HEAD + "".join(lines), "utf-8")


def lessons(documents: Sequence[Document]) -> Iterator[Lesson]:
    """Pairs of events of one topic: their signs, and whether people joined them."""
    topics: dict[str, list[tuple[Telling, frozenset[str]]]] = defaultdict(list)
    for document in documents:
        chain_of = {name: chain for chain, held in document.chains.items() for name in held}
        for telling in tellings(document.filed):
            called = (document.called.get(at) for at in telling.mentions)
            chains = frozenset(chain_of[name] for name in called if name in chain_of)
            if chains:
                topics[document.topic].append((telling, chains))
    for told in topics.values():
        for (one, mine), (other, others) in combinations(told, 2):
            if bar(one, other) is None:
                yield signs(one, other), bool(mine & others)


def fit(given: Sequence[Lesson]) -> dict[str, float]:
    """The weights, by logistic regression with a ridge, around those that are set.

    Args:
        given: The lessons.

    Returns:
        The weight of each sign, and "base".
    """
    names = sorted({name for seen, _ in given for name in seen} - set(SET) - LEFT_OUT)
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(given), len(names) + 1))
    table[:, -1] = 1
    around = np.zeros(len(given))
    for row, (seen, _) in enumerate(given):
        for name, strength in seen.items():
            if name in place:
                table[row, place[name]] = strength
            around[row] += SET.get(name, 0.0) * strength
    right = np.array([one for _, one in given], float)
    learnt = _newton(table, right, around)
    return {**dict(zip([*names, "base"], learnt.tolist(), strict=True)), **SET, **WITHIN}


def _newton(
    table: NDArray[np.float64], right: NDArray[np.float64], around: NDArray[np.float64]
) -> NDArray[np.float64]:
    ridge = np.full(table.shape[1], _RIDGE)
    ridge[-1] = 1e-6
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-np.clip(table @ weights + around, -30, 30)))
        slope = table.T @ (right - told) - ridge * weights
        curve = (table * (told * (1 - told))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-8:
            break
    return weights


if __name__ == "__main__":
    main()
