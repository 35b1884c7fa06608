"""Dependency trees out of scores: each sentence gets one root, and no word is its own ancestor.

Nearly always the best head of every word makes a tree. Where it does not, the best tree is sought as
Chu and Liu (1965) and Edmonds (1967) do, with the one root that scores best.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_NEVER = np.float32(-1e9)


def best_tree(arcs: Floats) -> list[int]:
    """The heads of one sentence.

    Args:
        arcs: (n, n + 1), the score of each head of each token; place 0 is the root, place j + 1
            is token j.

    Returns:
        For each token its head, 0 for the root, else a token's number plus one. Exactly one token
        hangs on the root, and every token leads there.

    Example:
        >>> best_tree(np.array([[0, 0, 5], [3, 4, 0]], np.float32))
        [2, 0]
    """
    every = np.arange(len(arcs))
    scores = arcs.astype(np.float32, copy=True)
    scores[every, every + 1] = _NEVER  # no word is its own head
    heads = [int(head) for head in scores.argmax(1)]
    if heads.count(0) == 1 and not _cycle(heads):
        return heads
    roots = [token for token, head in enumerate(heads) if head == 0] or list(range(len(heads)))
    root = max(roots, key=lambda token: float(scores[token, 0] - scores[token, 1:].max()))
    scores[:, 0] = _NEVER
    scores[root] = _NEVER
    scores[root, 0] = 0
    return _without_cycles(scores)


def _cycle(heads: list[int]) -> list[int]:
    """The tokens of a ring, or none."""
    seen = [0] * len(heads)  # the walk that came by
    for start in range(len(heads)):
        token, walk = start, start + 1
        while token >= 0 and not seen[token]:
            seen[token] = walk
            token = heads[token] - 1
        if token >= 0 and seen[token] == walk:
            ring = [token]
            while heads[ring[-1]] - 1 != token:
                ring.append(heads[ring[-1]] - 1)
            return ring
    return []


def _without_cycles(scores: Floats) -> list[int]:
    """Break one ring after the other where breaking it costs least.

    Edmonds contracts a ring and begins anew. On these scores, where a ring is rare and short, it
    comes to the same to break it at the cheapest edge that leads out of the ring and of all that
    hangs on it.
    """
    heads = [int(head) for head in scores.argmax(1)]
    while ring := _cycle(heads):
        below = _descendants(heads, ring)
        outside = scores[ring].copy()
        outside[:, [token + 1 for token in below]] = _NEVER
        kept = scores[ring, [heads[token] for token in ring]]
        best = outside.max(1)
        at = int((best - kept).argmax())
        heads[ring[at]] = int(outside[at].argmax())
    return heads


def _descendants(heads: list[int], ring: list[int]) -> list[int]:
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head:
            children[head - 1].append(token)
    found = dict.fromkeys(ring)
    waiting = list(ring)
    while waiting:
        for child in children[waiting.pop()]:
            if child not in found:
                found[child] = None
                waiting.append(child)
    return list(found)
