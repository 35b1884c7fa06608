"""Lessons to batches: windows cut as the reader cuts them, padded, with their labels.

Only the core of a window is taught, except for the roles of a cue in it, which are asked of every
token of the window.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from hearsay.encoder.layout import lay_out
from hearsay.encoder.shapes import MARK, shape_of
from hearsay.encoder.windows import Window, cut_windows
from hearsay.encoder.wordpiece import WordPieces
from training.corpora import Lesson
from training.labels import ENTITY

IGNORE = -100
CORE = 146
"""Pieces of a lesson's core; see `cut_windows`."""


@dataclass
class Example:
    """One window as arrays over its tokens; labels outside the core are `IGNORE`."""

    corpus: str
    pieces: list[int]
    shapes: list[int]
    firsts: list[int]
    labels: dict[str, list[int]]
    cues: list[tuple[int, list[int]]]  # place of the anchor, role of every token


def examples(lesson: Lesson, words: WordPieces) -> Iterator[Example]:
    """The windows of a lesson."""
    cut = [words.cut(token) for token in lesson.tokens]
    sizes = [len(pieces) for pieces in cut]
    shapes = [shape_of(token) for token in lesson.tokens]
    anchors = _anchors(lesson)
    for window in cut_windows(sizes, lesson.sentence_starts, CORE):
        example = _bare(lesson.corpus, cut, shapes, window, words)
        _label(example, lesson, window, anchors)
        yield example


def _bare(
    corpus: str,
    cut: list[tuple[int, ...]],
    shapes: list[int],
    window: Window,
    words: WordPieces,
) -> Example:
    seen = slice(window.first, window.end)
    return Example(corpus, *lay_out(words, cut[seen], shapes[seen]), labels={}, cues=[])


def _anchors(lesson: Lesson) -> list[int]:
    """1 at the anchor of a cue, else 0; -1 inside a content, where no further cue was looked for.

    Left open, the inside of a content is read as the outside is: nested claims are found.
    """
    column = [0] * len(lesson.tokens)
    for _, _, content in lesson.attributions or ():
        column[content[0] : content[-1] + 1] = [-1] * (content[-1] + 1 - content[0])
    for cue, _, _ in lesson.attributions or ():
        for token in cue:
            column[token] = 0
    for cue, _, _ in lesson.attributions or ():
        column[cue[0]] = 1
    return column


def _label(example: Example, lesson: Lesson, window: Window, anchors: list[int]) -> None:
    for name in ("upos", "xpos", "mentions", "times", "names"):
        column = getattr(lesson, name)
        if column is not None:
            example.labels[name] = _core(column, window)
    if lesson.heads is not None and lesson.deprel is not None:
        example.labels["heads"] = _core(_heads(lesson.heads, window), window, IGNORE)
        example.labels["deprel"] = _core(lesson.deprel, window)
        example.labels["sentence"] = _sentences(lesson, window)
    if lesson.attributions is not None:
        example.labels["anchors"] = _core(anchors, window)
        example.cues.extend(_cues(lesson, window))


def _core(column: list[int], window: Window, unknown: int = -1) -> list[int]:
    """A column over the tokens of a window; outside the core it is `IGNORE`."""
    return [
        column[t] if window.core_first <= t < window.core_end and column[t] != unknown else IGNORE
        for t in range(window.first, window.end)
    ]


def _heads(heads: list[int], window: Window) -> list[int]:
    """Heads counted in the window, 0 being the root.

    A head outside the window (a cut sentence) teaches nothing.
    """
    return [
        0 if head < 0 else head - window.first + 1 if window.first <= head < window.end else IGNORE
        for head in heads
    ]


def _sentences(lesson: Lesson, window: Window) -> list[int]:
    """The number of each token's sentence, counted in the window."""
    starts = set(lesson.sentence_starts)
    number, sentence = 0, []
    for token in range(window.first, window.end):
        number += token in starts
        sentence.append(number)
    return sentence


def _cues(lesson: Lesson, window: Window) -> Iterator[tuple[int, list[int]]]:
    """The cues whose anchor stands in the core: its place, and the role of every token."""
    for cue, source, content in lesson.attributions or ():
        if window.core_first <= cue[0] < window.core_end:
            roles = [0] * (window.end - window.first)
            for role, members in ((3, content), (1, source), (2, cue)):
                for token in members:
                    if window.first <= token < window.end:
                        roles[token - window.first] = role
            yield cue[0] - window.first, roles


# --------------------------------------------------------------------------- padding


def collate(batch: list[Example], pad: int) -> dict[str, Tensor]:
    """Pad a batch.

    Returns:
        pieces, shapes, firsts (batch, pieces or tokens); bias (batch, 1, 1, pieces); one label
        array a head, (batch, tokens); cue_at (cues, 2): window and place; cue_roles (cues, tokens);
        allowed (batch, tokens, labels): which names a token may have.
    """
    p = max(len(e.pieces) for e in batch)
    n = max(len(e.firsts) for e in batch)
    out = {
        "pieces": _filled([e.pieces for e in batch], p, pad),
        "shapes": _filled([e.shapes for e in batch], p, MARK),
        "firsts": _filled([e.firsts for e in batch], n, 0),
    }
    real = _filled([[0] * len(e.pieces) for e in batch], p, 1)
    out["bias"] = torch.zeros(real.shape).masked_fill(real.bool(), -1e4)[:, None, None, :]
    for name in ("upos", "xpos", "mentions", "times", "heads", "deprel", "names", "anchors"):
        out[name] = _filled([e.labels.get(name, []) for e in batch], n, IGNORE)
    sentence = _filled([e.labels.get("sentence", []) for e in batch], n, -1)
    out["apart"] = sentence[:, :, None] != sentence[:, None, :]
    codes = out["names"].clamp(min=0)
    out["allowed"] = (codes.unsqueeze(-1) >> torch.arange(len(ENTITY))) & 1
    places, roles = [], []
    for number, example in enumerate(batch):
        for place, column in example.cues:
            places.append((number, place))
            roles.append(column)
    out["cue_at"] = torch.tensor(places, dtype=torch.long).view(-1, 2)
    out["cue_roles"] = _filled(roles, n, IGNORE)
    return out


def _filled(rows: list[list[int]], width: int, value: int) -> Tensor:
    array = np.full((len(rows), width), value, dtype=np.int64)
    for number, row in enumerate(rows):
        array[number, : len(row)] = row
    return torch.from_numpy(array)


def batches(
    pool: dict[str, list[Example]], weights: dict[str, float], size: int, seed: int
) -> Iterator[list[Example]]:
    """Batches without end. Each epoch takes a corpus as often as its weight says, shuffled.

    Windows of like length travel together, so that little is padded.
    """
    epoch = 0
    while True:
        chance = random.Random(f"{seed}-{epoch}")
        drawn: list[Example] = []
        for corpus, held in pool.items():
            whole, part = divmod(weights.get(corpus, 1.0), 1.0)
            drawn.extend(held * int(whole))
            drawn.extend(chance.sample(held, int(part * len(held))))
        chance.shuffle(drawn)
        groups: list[list[Example]] = []
        for at in range(0, len(drawn), size * 50):
            near = sorted(drawn[at : at + size * 50], key=lambda e: len(e.pieces))
            groups.extend(near[i : i + size] for i in range(0, len(near), size))
        chance.shuffle(groups)
        yield from (g for g in groups if len(g) == size)
        epoch += 1


def count(pool: dict[str, list[Example]], names: Iterable[str]) -> dict[str, int]:
    """How many labelled tokens each head has: for the log."""
    return {
        name: sum(
            sum(v != IGNORE for v in e.labels.get(name, ())) for held in pool.values() for e in held
        )
        for name in names
    }
