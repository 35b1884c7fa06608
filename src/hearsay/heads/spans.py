"""Spans out of tags: where a name or a time expression begins and how far it reaches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hearsay.heads.annotation import LabelledSpan

Floats = NDArray[np.float32]


def read_spans(
    scores: Floats, labels: Sequence[str], tags: Sequence[int] | None = None
) -> list[LabelledSpan]:
    """Read the spans of a stretch of tokens.

    A token inside of a name whose beginning the network did not see begins one; a name whose tokens
    disagree goes by the label that scores best over all of them.

    Args:
        scores: (n, labels), raw scores of each token.
        labels: What the columns stand for: "O", "B-PER", "I-PER"… or "O", "B", "I".
        tags: The number of each token's label; by default the one that scores best.

    Returns:
        The spans in order, by token numbers from 0. The label of a plain "B" is "TIME".

    Example:
        >>> scores = np.eye(3, dtype=np.float32)[[1, 2, 0, 2]]
        >>> [(span.first, span.last) for span in read_spans(scores, ("O", "B", "I"))]
        [(0, 1), (3, 3)]
    """
    best = [labels[number] for number in (scores.argmax(1) if tags is None else tags)]
    found: list[LabelledSpan] = []
    first = -1
    for token, tag in enumerate([*best, "O"]):
        if first >= 0 and not tag.startswith("I"):
            found.append(_span(scores, labels, first, token - 1, opens=best[first][0]))
            first = -1
        if first < 0 and tag != "O":
            first = token
    return found


def _span(
    scores: Floats, labels: Sequence[str], first: int, last: int, *, opens: str
) -> LabelledSpan:
    """The span of some tokens, of which the first is tagged "B" or "I"."""
    totals: dict[str, float] = {}
    for number, tag in enumerate(labels):
        if tag == "O":
            continue
        name = tag.partition("-")[2] or "TIME"
        rows = [first] if tag.startswith(opens) else []
        if tag.startswith("I"):
            rows.extend(range(first + 1, last + 1))
        totals[name] = totals.get(name, 0.0) + float(np.sum(scores[rows, number]))
    label = max(totals, key=lambda name: totals[name])
    outside = float(scores[first : last + 1, labels.index("O")].mean())
    return LabelledSpan(first, last, label, totals[label] / (last - first + 1) - outside)
