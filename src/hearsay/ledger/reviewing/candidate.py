"""A value that a person may be asked to look at, with all that its turn hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.record.between import At, RelationKind, Status


class Sort(StrEnum):
    """What is asked about."""

    CLAIM = "claim"
    FIGURE = "figure"
    JOIN = "join"
    """Whether an event is part of its incident; it is known by the event's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The incident that a value belongs to, in short.

    Args:
        id: Its ledger id.
        type: A code of event_types, as type or type/subtype.
        status: What its sources amount to.
        place: Where it happened.
        begins: Earliest that it may have begun, ISO 8601.
        ends: When it was surely over, exclusive.
        reports: How many reports tell of it.
    """

    id: str
    type: str
    status: Status
    place: str | None
    begins: str | None
    ends: str | None
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value that a person may be asked to look at.

    Args:
        id: Its ledger id; of a join that of the event.
        sort: What is asked about.
        at: Its words.
        words: The same as text.
        family: The same number for all reports that share its report's text.
        confidence: How sure the reader is, a probability; None where that is not estimated.
        code: Of a claim its mode, of a figure its measure, of a join the type of the event.
        against: How it stands against another value, the gravest: conflicts or denies.
        incident: The incident that it belongs to.
        copies: How many reports share its report's text, itself among them.
        relations: In how many of the relations that were looked at it stands.
        drawn: It was drawn at random, whatever there is to doubt.
    """

    id: str
    sort: Sort
    at: At
    words: str
    family: int
    confidence: float | None
    code: str
    against: RelationKind | None = None
    incident: Whole | None = None
    copies: int = 1
    relations: int = 0
    drawn: bool = False

    @property
    def same(self) -> tuple[object, ...]:
        """The same for what copies of one text say in the same words: it is asked about once."""
        return self.family, self.sort, self.words.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A value of this or another report that stands to one in some way.

    Args:
        kind: In which.
        at: Its words.
        why: The values, their sources and the rule, a sentence.
    """

    kind: RelationKind
    at: At
    why: str
