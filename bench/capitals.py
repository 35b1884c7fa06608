"""Reports in capitals, as some wires and headlines are: the gold reports, set in capitals throughout.

The gold stays as it is, so `capitals.claims` beside `reports.claims` is what the capitals cost; alike
figures, times, places and events.
"""

from __future__ import annotations

from bench.scorer import score
from hearsay.reader import Reader

DATA = ("reports",)

_PARTS = ("claims", "figures", "times", "places", "events")


def measure(reader: Reader) -> dict[str, float]:
    """The scores `capitals.claims`, `capitals.source`, `capitals.figures`…."""
    found = score("reports", DATA[0], reader, change=in_capitals)
    scores = {f"capitals.{part}": found[part]["f1"] for part in _PARTS}
    return {**scores, "capitals.source": found["claims"]["source"]}


def in_capitals(text: str) -> str:
    """A text in capitals, letter for letter: what has no single capital stays.

    Example:
        >>> in_capitals("Straße, 3 May")
        'STRAßE, 3 MAY'
    """
    return "".join(up if len(up := letter.upper()) == 1 else letter for letter in text)
