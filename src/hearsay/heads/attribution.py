"""Acts of saying out of scores: which tokens head a cue, and what each other token is to it.

For each cue every token of the window is asked anew, so one source may have two cues and a claim
may stand inside another. Neighbours mostly have the same role, so a change of role costs something:
the cheapest path through the roles is taken (Viterbi 1967), which leaves no holes of a word.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from hearsay.heads.annotation import Attribution

Floats = NDArray[np.float32]

SOURCE, CUE, CONTENT = 1, 2, 3

ANCHOR = -0.4
"""Log odds from which a token heads a cue. Tuned, as is `CHANGE`, on PolNeAR's training set."""

CHANGE = 1.5
"""What a change of role between neighbours costs, in log odds."""


def read_attributions(
    anchors: Floats, roles: Floats, first: int, last: int, least: float = ANCHOR
) -> Iterator[Attribution]:
    """Read the acts of saying whose cue stands in a stretch of a window.

    Args:
        anchors: (n,), log odds that a token heads a cue.
        roles: (4, n, n), scores of the roles (none, source, cue, content) of each token, the last
            axis, for each cue.
        first: First token of the stretch.
        last: One past its last.
        least: Log odds from which a token heads a cue.

    Yields:
        Attributions by the window's token numbers, in the order of their cues. Each has a content.
    """
    cues = [anchor for anchor in range(first, last) if anchors[anchor] >= least]
    if not cues:
        return
    for anchor, path in zip(cues, _cheapest(roles[:, cues], cues), strict=True):
        source, cue, content = (
            tuple(int(token) for token in np.flatnonzero(path == role))
            for role in (SOURCE, CUE, CONTENT)
        )
        if content:
            yield Attribution(cue, source, content, float(anchors[anchor]))


def _cheapest(scores: Floats, cues: list[int]) -> NDArray[np.int64]:
    """The best role of each token for each cue, (cues, n); a cue's anchor is part of it.

    scores: (4, cues, n). All cues go through the window together.
    """
    log = scores - np.logaddexp.reduce(scores, axis=0)
    log = np.ascontiguousarray(log.transpose(2, 1, 0))  # n, cues, roles
    every = np.arange(len(cues))
    log[cues, every] = -1e4
    log[cues, every, CUE] = 0.0
    # A token may keep its role, or take the best of the others at a price.
    back = np.empty(log.shape, np.int64)
    best = log[0]
    stay = np.arange(log.shape[2])
    for token in range(1, len(log)):
        other = best.argmax(1)
        moved = best[every, other] - CHANGE
        back[token] = np.where(best >= moved[:, None], stay, other[:, None])
        best = np.maximum(best, moved[:, None]) + log[token]
    path = np.empty((len(cues), len(log)), np.int64)
    path[:, -1] = best.argmax(1)
    for token in range(len(log) - 1, 0, -1):
        path[:, token - 1] = back[token, every, path[:, token]]
    return path
