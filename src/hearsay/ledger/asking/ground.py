"""What a condition of a question comes down to: ways to meet it, and ways to find who may meet it.

A condition may be met by one of several sorts of value, and some conditions no index can answer. Both are
kept apart here: whoever tests a row takes the ways, and whoever begins a listing takes the looks.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.ledger.asking.linking import Level, Test
from hearsay.ledger.asking.seeking import Seek


@dataclass(frozen=True, slots=True)
class Way:
    """One way to meet a condition.

    Args:
        level: What it is then about.
        test: Makes the condition on that.
    """

    level: Level
    test: Test


@dataclass(frozen=True, slots=True)
class Ground:
    """A condition in terms of the tables.

    Args:
        ways: The ways to meet it; one is enough.
        seeks: The ways to find the reports that may meet it by indexes; each finds them all.
        negated: Nothing that is linked meets it.
    """

    ways: tuple[Way, ...]
    seeks: tuple[tuple[Seek, ...], ...] = ()
    negated: bool = False
