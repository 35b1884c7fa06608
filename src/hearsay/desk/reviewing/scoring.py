"""How much a look at a value is worth, and the sentence that says why.

The worth is a product: how much harm a mistake here does, how likely it is one, and how much hangs on it. A
figure that nobody doubts and a doubtful aside that nobody prints both come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from hearsay.ledger.reviewing import Sort
from hearsay.record.between import RelationKind, Status

if TYPE_CHECKING:
    from hearsay.ledger.reviewing import Candidate

_DEATHS = ("killed", "casualties", "casualty")
"""A measure of figures, and the type of events."""
_DISPUTED = (Status.DISPUTED, Status.DENIED)
_NOT_ESTIMATED = 0.5
_LEAST_DOUBT = 0.02
_LEAST_OF_CONTRADICTED = 0.2
"""Two accounts that differ are often one that was misread, however sure the reader is of each."""
_HARDLY = 0.7
_SURE = 0.9
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Worth:
    """How much a look at a value is worth.

    Args:
        impact: From 1: one more for a figure, two more for deaths and for what is disputed, and half
            the binary logarithm of how many reports tell of its incident.
        doubt: How likely it is wrong: from 0.02, or 0.2 for what another value contradicts, to 1; a half
            where that is not estimated.
        reach: From 1: one more within an incident, and the binary logarithms of the relations that it
            stands in, one added, and of the copies of its report.
    """

    impact: float
    doubt: float
    reach: float

    @property
    def score(self) -> float:
        """The product of the three."""
        return self.impact * self.doubt * self.reach


def weigh(candidate: Candidate) -> Worth:
    """How much a look at a value is worth.

    Args:
        candidate: The value.

    Returns:
        Its worth.
    """
    one, incident = candidate, candidate.incident
    sure = _NOT_ESTIMATED if one.confidence is None else one.confidence
    return Worth(
        impact=1.0
        + (one.sort is Sort.FIGURE)
        + 2 * (one.code in _DEATHS)
        + 2 * _is_disputed(one)
        + (log2(max(1, incident.reports)) / 2 if incident else 0.0),
        doubt=max(_LEAST_OF_CONTRADICTED if one.against else _LEAST_DOUBT, 1.0 - sure),
        reach=1.0 + (incident is not None) + log2(1 + one.relations) + log2(max(1, one.copies)),
    )


def why_asked(candidate: Candidate, *, second: bool = False) -> str:
    """Why a person is asked about a value.

    Args:
        candidate: The value.
        second: Somebody else was asked before.

    Returns:
        A sentence; it has no words of reports in it.

    Example:
        >>> from hearsay.ledger.reviewing import Candidate
        >>> from hearsay.record.between import At
        >>> why_asked(
        ...     Candidate(
        ...         id="lusab-babad.f3",
        ...         sort=Sort.FIGURE,
        ...         at=At("lusab-babad", 3, 8),
        ...         words="seven",
        ...         family=1,
        ...         confidence=0.41,
        ...         code="killed",
        ...         against=RelationKind.CONFLICTS,
        ...     )
        ... )
        'Another account gives a different figure, and the reader is only 41 % sure of this one.'
    """
    if candidate.drawn and not second:
        return "It was drawn at random, to measure how often the reader is right."
    *before, last = _reasons(candidate, second=second)
    told = f"{', '.join(before)}, and {last}" if before else last
    return f"{told[0].upper()}{told[1:]}."


def _reasons(candidate: Candidate, *, second: bool) -> Iterator[str]:
    if second:
        yield "somebody else has judged it"
    against = _against(candidate)
    if against:
        yield against
    if not against or candidate.confidence is None or candidate.confidence < _SURE:
        yield _doubt(candidate, of_this=bool(against))
    if candidate.incident and candidate.incident.reports >= _SEVERAL:
        yield f"{candidate.incident.reports} reports tell of its incident"
    if candidate.copies > 1:
        yield f"{candidate.copies} reports print it"


def _against(candidate: Candidate) -> str | None:
    if candidate.against is RelationKind.DENIES:
        return "it is denied"
    if candidate.against is RelationKind.CONFLICTS:
        figure = candidate.sort is Sort.FIGURE
        return "another account gives a different figure" if figure else "another account differs"
    if _is_disputed(candidate):
        return "its incident is disputed"
    return None


def _doubt(candidate: Candidate, *, of_this: bool) -> str:
    if candidate.confidence is None:
        return "the reader does not say how sure it is"
    only = "only " if candidate.confidence < _HARDLY else ""
    share = f"the reader is {only}{max(1, round(100 * candidate.confidence))} % sure"
    if candidate.sort is Sort.JOIN:
        return (
            f"{share} that it belongs there"
            if of_this
            else f"{share} that it is part of its incident"
        )
    return f"{share} of this one" if of_this else f"{share} of this {candidate.sort.value}"


def _is_disputed(candidate: Candidate) -> bool:
    status = candidate.incident.status if candidate.incident else None
    return candidate.against is not None or status in _DISPUTED
