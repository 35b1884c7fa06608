"""Reasons, one for each thing that a value says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hearsay.reader.confidence.scales import load_scales
from hearsay.record import Span

_WORTH = 0.15
"""What a sign must weigh to be worth a word."""

_MOST = 6


@dataclass(frozen=True, slots=True)
class Because:
    """One reason.

    Args:
        aspect: What it is a reason for: "who", "mode", "measure".
        told: The value, and what it rests on, in words.
        words: The words of the report that it rests on; None where it rests on none.
        weighed: What else was weighed, a line each.
    """

    aspect: str
    told: str
    words: Span | None = None
    weighed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one value of a record is as it is.

    Args:
        id: Of the claim, event, figure or entity: c12, e3, f1, n4.
        title: What it says, in a line.
        reasons: In the order in which a reader asks.
    """

    id: str
    title: str
    reasons: tuple[Because, ...]


def sureness(kind: str, confidence: float | None, signs: Mapping[str, float]) -> Because:
    """The reason for a confidence: what spoke for the value, and what against it.

    Args:
        kind: The scale: claim, event or figure.
        confidence: What came of it.
        signs: What was weighed.
    """
    weights = load_scales()[kind]
    moved = sorted(
        ((weights.get(name, 0.0) * strength, name) for name, strength in signs.items()),
        key=lambda one: (-abs(one[0]), one[1]),
    )
    weighed = tuple(
        f"{'speaks for it' if much > 0 else 'speaks against it'}: {name}"
        for much, name in moved[:_MOST]
        if abs(much) >= _WORTH
    )
    shown = "not estimated" if confidence is None else f"{confidence:.2f}"
    return Because("confidence", f"{shown}: how sure the reader is of this reading", None, weighed)


def listed(words: Iterable[str]) -> str:
    """Quoted words in a row."""
    return ", ".join(f"“{one}”" for one in words)
