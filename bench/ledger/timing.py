"""How long the questions take, each asked many times over, the stores by turns."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from bench.ledger.questions import Question, questions
from hearsay.ledger import Ledger, LedgerTooSlowError

_WARM = 2


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a question took.

    Args:
        about: The question.
        rows: How many rows came, or the number that was asked for; None where no store had an
            answer in time.
        ms: By the name of each store, every time it took, in milliseconds.
    """

    about: str
    rows: int | None
    ms: Mapping[str, Sequence[float]]


def time_questions(stores: Mapping[str, Ledger], rounds: int) -> list[Timing]:
    """Ask every question of every store.

    Args:
        stores: Ledgers that hold the same, by the name of their store.
        rounds: How often, after the caches are warm.

    Returns:
        What each question took.

    Raises:
        RuntimeError: Two stores answer differently.
    """
    asked = questions(next(iter(stores.values())))
    rows: list[int | None] = []
    for question in asked:
        answers = {name: _warmed(question, ledger) for name, ledger in stores.items()}
        if len({rows for rows in answers.values() if rows is not None}) > 1:
            raise RuntimeError(f"The stores answer differently: {question.about}: {answers}")
        rows.append(next((found for found in answers.values() if found is not None), None))
    times: list[dict[str, list[float]]] = [{name: [] for name in stores} for _ in asked]
    for _ in range(rounds):
        # By turns, so that a busy moment of the machine falls on both stores and on several questions.
        for question, taken in zip(asked, times, strict=True):
            for name, ledger in stores.items():
                started = time.perf_counter()
                _ask(question, ledger)
                taken[name].append((time.perf_counter() - started) * 1000)
    told = zip(asked, rows, times, strict=True)
    return [Timing(question.about, found, taken) for question, found, taken in told]


def _warmed(question: Question, ledger: Ledger) -> int | None:
    return [_ask(question, ledger) for _ in range(_WARM)][-1]


def _ask(question: Question, ledger: Ledger) -> int | None:
    """The answer; None where the ledger gave up on it, which took its time too."""
    try:
        return question.asks(ledger)
    except LedgerTooSlowError:
        return None


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of all values do not exceed.

    Example:
        >>> percentile([1, 2, 3, 4], 0.5), percentile([4, 3, 2, 1], 0.95)
        (2, 4)
    """
    ordered = sorted(values)
    return ordered[ceil(share * len(ordered)) - 1]
