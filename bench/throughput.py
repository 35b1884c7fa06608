"""How much of the time of a reading is the network's, and how the time grows with the text.

The network is one file, encoder and heads; what it costs alone is measured by running it once more
on the very windows that a reading gave it, with nothing around it. What the values cost, times, places
and figures together, is measured inside of readings.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import cycle
from typing import Any
from unittest import mock

import onnxruntime

import hearsay
from bench.shared import ROOT
from hearsay.reader import Reader
from hearsay.reader import reader as reading

SHORT, LONG = 12_500, 200_000
"""Words of the two texts whose cost a word is compared."""

ROUNDS = 5

Call = Callable[..., object]


def throughput() -> dict[str, float]:
    """The ratios `share`, `values` and `growth`."""
    reader = Reader.load(threads=1)
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
    return {
        "share": _share(reader, texts),
        "values": min(_values(reader, texts) for _ in range(ROUNDS)),
        "growth": _growth(reader, texts),
    }


def _share(reader: Reader, texts: list[str]) -> float:
    with _recorded() as calls:
        _read_all(reader, texts)
    # By turns, so that a busy moment of the machine falls on both.
    rounds = [
        (_seconds(lambda: [call() for call in calls]), _seconds(lambda: _read_all(reader, texts)))
        for _ in range(ROUNDS)
    ]
    return min(bare for bare, _ in rounds) / min(whole for _, whole in rounds)


def _values(reader: Reader, texts: list[str]) -> float:
    """Share of a reading's time that is spent on times, places and figures."""
    spent: list[float] = []

    def timed(work: Call) -> Call:
        def working(*arguments: Any, **options: Any) -> object:
            start = time.perf_counter()
            found = work(*arguments, **options)
            spent.append(time.perf_counter() - start)
            return found

        return working

    with ExitStack() as patches:
        for name in ("read_times", "read_places", "read_figures"):
            work = timed(getattr(reading, name))
            patches.enter_context(mock.patch.object(reading, name, work))
        whole = _seconds(lambda: _read_all(reader, texts))
    return sum(spent) / whole


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
