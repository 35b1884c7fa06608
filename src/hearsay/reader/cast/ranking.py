"""Which earlier mention a mention takes up, if any: the one for which most speaks.

What the rules have left open is weighed. For each mention all that it may take up are scored at
once, by the signs of `signs`, and the best is joined if it scores above taking up nothing. The
weights were learnt from those texts of GUM that anyone may use (Durrett and Klein 2013 weigh so;
see `training.coreference`), with a layer between, so that "same noun" can mean much behind "the"
and little behind "a". They are whole numbers, and all sums of them are exact: the same report is
read the same on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearsay.reader.cast.bars import barred
from hearsay.reader.cast.columns import Columns, Ints, write_columns
from hearsay.reader.cast.pairs import Pairs, find_pairs
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.signs import (
    OF_MENTION,
    OF_PAIR,
    Signs,
    signs_of_mentions,
    signs_of_pairs,
)
from hearsay.reader.cast.speech import Speech

TABLE = Path(__file__).with_name("data") / "antecedents.tsv"

UNIT = 256
"""What stands for 1 in the table; a direct weight and a score have its square."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign weighs; whole numbers, so that float32 holds all sums exactly.

    Args:
        later: (signs of a mention, width + 1), as the later one of a pair; the last column is what
            the sign adds to the score directly, the others what it adds to each middle cell.
        earlier: The same, as the earlier one.
        pair: (signs of a pair, width + 1).
        bias: (width + 1,), without any sign.
        out: (width,), what each middle cell adds to the score.
        least: The score that taking up nothing has.
    """

    later: Signs
    earlier: Signs
    pair: Signs
    bias: Signs
    out: Floats
    least: int

    @classmethod
    def parse(cls, table: str) -> Weights:
        """Read the table: which part, which sign, and its numbers, by tabs; # begins a remark."""
        held: dict[tuple[str, str], list[int]] = {}
        for line in table.splitlines():
            if line and not line.startswith("#"):
                part, sign, *numbers = line.split("\t")
                held[part, sign] = [int(number) for number in numbers]
        return cls(
            later=np.array([held["later", sign] for sign in OF_MENTION], np.float32),
            earlier=np.array([held["earlier", sign] for sign in OF_MENTION], np.float32),
            pair=np.array([held["pair", sign] for sign in OF_PAIR], np.float32),
            bias=np.array(held["all", "bias"], np.float32),
            out=np.array(held["all", "out"], np.float64),
            least=held["all", "least"][0],
        )

    def score(self, mentions: Signs, pairs: Signs, later: Ints, earlier: Ints) -> Floats:
        """The score of each pair; above 0 where the two belong together."""
        cells = (mentions @ self.later + self.bias)[later]
        cells += (mentions @ self.earlier)[earlier]
        cells += pairs @ self.pair
        middle = np.maximum(cells[:, :-1], 0).astype(np.float64)
        scores: Floats = middle @ self.out + cells[:, -1] - self.least
        return scores


@cache
def load_weights() -> Weights:
    """The weights that come with hearsay."""
    return Weights.parse(TABLE.read_text("utf-8"))


def rank(scene: Scene, speech: Speech, weights: Weights | None = None) -> None:
    """Join what the rules have left open.

    Args:
        scene: The report, its mentions joined by rules; it is changed.
        speech: Who is speaking at each word.
        weights: What the signs weigh; by default what comes with hearsay.
    """
    columns = write_columns(scene, speech)
    for later, candidates in ranked(columns, weights or load_weights()):
        for earlier in candidates:
            if not barred(scene, scene.mentions[later], scene.mentions[earlier]):
                scene.chains.join(later, earlier, "ranked")
                break


def ranked(columns: Columns, weights: Weights) -> list[tuple[int, list[int]]]:
    """What is to be joined, in the order of the text.

    Args:
        columns: What is known of each mention.
        weights: What the signs weigh.

    Returns:
        Mentions that the rules have joined to none before, each with those before that score above
        nothing, the best first and of equals the nearest.
    """
    mentions, opening = signs_of_mentions(columns), _opens_its_chain(columns)
    found: dict[int, list[int]] = {}
    for later, earlier in find_pairs(columns):
        signs = signs_of_pairs(Pairs(columns, later, earlier))
        scores = weights.score(mentions, signs, later, earlier)
        kept = np.flatnonzero((scores > 0) & opening[later])
        kept = kept[np.lexsort((-earlier[kept], -scores[kept], later[kept]))]
        for one, other in zip(later[kept].tolist(), earlier[kept].tolist(), strict=True):
            found.setdefault(one, []).append(other)
    return list(found.items())


def _opens_its_chain(columns: Columns) -> NDArray[np.bool_]:
    """Whether the rules have joined a mention to none before it."""
    opens = np.zeros(len(columns), np.bool_)
    opens[np.unique(columns["chain"], return_index=True)[1]] = True
    return opens
