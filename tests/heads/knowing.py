"""A network that takes no training: it knows a few words, and hangs each word on the one before.

"Musa" and "Okoro" are persons, "Friday" is a time, and "said" is a cue: the word before it is its
source, and what follows, up to a full stop, is what is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from hearsay.encoder.network import Network, Scores
from hearsay.encoder.wordpiece import WordPieces

KNOWN = "musa okoro friday said dam broke the long and . , “ ”".split()
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *KNOWN, *(f"##{c}" for c in "abcdefgh")]

LABELS = {
    "upos": ("X", "NOUN", "VERB", "PROPN", "PUNCT"),
    "xpos": ("XX",),
    "mentions": ("", "person"),
    "relations": ("dep", "root", "nsubj"),
    "names": ("O", "B-PER", "I-PER"),
    "times": ("O", "B", "I"),
    "roles": ("", "source", "cue", "content"),
}

_UPOS = {"musa": 3, "okoro": 3, "friday": 3, "said": 2, "broke": 2, "dam": 1, ".": 4, ",": 4}
_SURE = np.float32(9.0)


@dataclass
class KnowingNetwork(Network):
    """Scores windows by the words in them.

    Attributes:
        seen: The pieces of each window that it was asked about.
        relation: What it says of every relation.
    """

    seen: list[list[str]] = field(default_factory=list)
    relation: str = "dep"

    def __post_init__(self) -> None:
        self.words = WordPieces(VOCABULARY)
        self.name = "knowing"
        self.sha256 = "0" * 64
        self.labels = LABELS

    def score(
        self, pieces: list[int], shapes: list[int], firsts: list[int], sentence: list[int]
    ) -> Scores:
        """Score one window."""
        assert len(pieces) == len(shapes)
        assert len(firsts) == len(sentence)
        self.seen.append([VOCABULARY[piece] for piece in pieces])
        words = [VOCABULARY[pieces[first]] for first in firsts]
        size = len(words)
        arcs = _arcs(sentence)
        candidates = np.argsort(-arcs, axis=1)[:, :2]
        anchors = np.array([_SURE if word == "said" else -_SURE for word in words], np.float32)
        relation = LABELS["relations"].index(self.relation)
        return Scores(
            upos=np.array([_UPOS.get(word, 0) for word in words], np.int64),
            xpos=np.zeros(size, np.int64),
            mentions=np.array([word in ("musa", "okoro") for word in words], np.int64),
            arcs=arcs,
            candidates=candidates,
            relations=np.full(candidates.shape, relation, np.int64),
            names=_tags(words, ("musa", "okoro")),
            times=_tags(words, ("friday",)),
            anchors=anchors,
            roles=_roles(words),
            factuality=np.array([2.5 if word == "said" else 0.0 for word in words], np.float32),
        )


def _arcs(sentence: list[int]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Each token on the one before it, the first of each sentence on the root."""
    arcs = np.full((len(sentence), len(sentence) + 1), -_SURE, np.float32)
    for token, number in enumerate(sentence):
        first = token == 0 or sentence[token - 1] != number
        arcs[token, 0 if first else token] = _SURE
    return arcs


def _tags(
    words: list[str], names: tuple[str, ...]
) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Tags of three: outside, begins, goes on."""
    tags = []
    for at, word in enumerate(words):
        goes_on = at > 0 and words[at - 1] in names
        tags.append(0 if word not in names else 2 if goes_on else 1)
    return np.eye(3, dtype=np.float32)[tags] * _SURE


def _roles(words: list[str]) -> np.ndarray[tuple[int, int, int], np.dtype[np.float32]]:
    roles = np.zeros((4, len(words), len(words)), np.float32)
    roles[0] = _SURE
    for cue, word in enumerate(words):
        if word == "said":
            before = max(0, cue - 1)
            roles[0, cue, before], roles[1, cue, before] = 0.0, _SURE
            end = cue + 1
            while end < len(words) and words[end] != ".":
                roles[0, cue, end], roles[3, cue, end] = 0.0, _SURE
                end += 1
    return roles
