"""How much of the time of a reading is the network's, and how the time grows with the text.

The network is one file, encoder and heads; what it costs alone is measured by running it once more
on the very windows that a reading gave it, with nothing around it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from typing import Any
from unittest import mock

import onnxruntime

import hearsay
from bench.shared import ROOT
from hearsay.reader import Reader

SHORT, LONG = 12_500, 200_000
"""Words of the two texts whose cost a word is compared."""

ROUNDS = 5

Call = Callable[[], object]


def throughput() -> dict[str, float]:
    """The ratios `share` and `growth`."""
    reader = Reader.load(threads=1)
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
    return {"share": _share(reader, texts), "growth": _growth(reader, texts)}


def _share(reader: Reader, texts: list[str]) -> float:
    with _recorded() as calls:
        _read_all(reader, texts)
    # By turns, so that a busy moment of the machine falls on both.
    rounds = [
        (_seconds(lambda: [call() for call in calls]), _seconds(lambda: _read_all(reader, texts)))
        for _ in range(ROUNDS)
    ]
    return min(bare for bare, _ in rounds) / min(whole for _, whole in rounds)


@contextmanager
def _recorded() -> Iterator[list[Call]]:
    """Write down each run of a network, to be repeated."""
    calls: list[Call] = []
    run = onnxruntime.InferenceSession.run

    def running(session: Any, *arguments: Any, **options: Any) -> Any:
        calls.append(lambda: run(session, *arguments, **options))
        return run(session, *arguments, **options)

    with mock.patch.object(onnxruntime.InferenceSession, "run", running):
        yield calls


def _growth(reader: Reader, texts: list[str]) -> float:
    costs = []
    for words in (SHORT, LONG):
        text = _text_of(words, texts)
        costs.append(_seconds(partial(_read_all, reader, [text])) / words)
    return costs[1] / costs[0]


def _text_of(words: int, texts: list[str]) -> str:
    """The samples one after another, until there are so many words."""
    chosen: list[str] = []
    for text in cycle(texts):
        chosen.append(text)
        words -= len(text.split())
        if words <= 0:
            break
    return "\n\n".join(chosen)


def _read_all(reader: Reader, texts: list[str]) -> None:
    for text in texts:
        hearsay.read(text=text, reader=reader)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
