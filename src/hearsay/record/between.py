"""What holds between reports: incidents, the relations of claims, events and figures, and origins.

A record says what one report says. Nothing here decides what is so: an incident says that several
reports tell of one happening, a relation that two values agree, differ or answer each other, and each
says by which words and by which rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.record.json_items import Json


class RelationKind(StrEnum):
    """How two values of one or two reports stand to each other."""

    CONFLICTS = "conflicts"
    """They cannot both be so: of independent origins, or of one that does not say it anew."""
    REVISES = "revises"
    """The same origin says it anew, with another value."""
    CORROBORATES = "corroborates"
    """Independent origins agree."""
    REPEATS = "repeats"
    """One origin, told again: by another outlet, in a copy, or in the same report."""
    DENIES = "denies"
    CONFIRMS = "confirms"

    @property
    def directed(self) -> bool:
        """Whether `a` is the newer or acting end; otherwise the ends may be swapped."""
        return self not in (RelationKind.CONFLICTS, RelationKind.CORROBORATES)


class Status(StrEnum):
    """What the sources of an incident or a figure together amount to; never whether it is true."""

    SINGLE = "single"
    CORROBORATED = "corroborated"
    CONFIRMED_BY_OPPONENT = "confirmed_by_opponent"
    DISPUTED = "disputed"
    DENIED = "denied"
    REVISED = "revised"
    RETRACTED = "retracted"
    NO_FIGURE = "no_figure"

    @property
    def word(self) -> str:
        """In words: "confirmed by opponent"."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True, order=True)
class At:
    """Words of a report.

    Args:
        report: What the report is called: its id in a batch, its name in a ledger.
        start: Their first character.
        end: The character behind their last.
    """

    report: str
    start: int
    end: int

    def meets(self, other: At) -> bool:
        """Whether the two share a character.

        Args:
            other: Words of the same report, or of another, which they do not meet.

        Example:
            >>> (
            ...     At("wire-7", 3, 9).meets(At("wire-7", 8, 12)),
            ...     At("wire-7", 3, 9).meets(At("a", 3, 9)),
            ... )
            (True, False)
        """
        return self.report == other.report and self.start < other.end and other.start < self.end

    def form(self) -> Json:
        """As JSON."""
        return {"report": self.report, "start": self.start, "end": self.end}

    def __str__(self) -> str:
        """As one word: "wire-7:203-210"."""
        return f"{self.report}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Events of several reports that are one happening.

    Args:
        id: Short, speakable, and the same however the reports came.
        type: A code of event_types.
        subtype: One of its subtypes, the one most told; None where nobody says.
        events: All mentions, by report and place in its text.
        origins: Who the accounts of it start with, each once, by name.
        independent: How many of them are independent of each other.
        status: What they amount to.
        begins: Earliest that it may have begun, ISO 8601; None where nobody says.
        ends: When it was surely over, exclusive.
        place: Customary name of the most exact place that is agreed on.
        why: By which rules the events were joined, a sentence each.
    """

    id: str
    type: str
    subtype: str | None
    events: tuple[At, ...]
    origins: tuple[str, ...]
    independent: int
    status: Status
    begins: str | None = None
    ends: str | None = None
    place: str | None = None
    why: tuple[str, ...] = ()

    def form(self) -> Json:
        """As JSON."""
        return {
            "id": self.id,
            "type": self.type,
            "subtype": self.subtype,
            "events": [event.form() for event in self.events],
            "origins": list(self.origins),
            "independent": self.independent,
            "status": self.status.value,
            "from": self.begins,
            "to": self.ends,
            "place": self.place,
            "why": list(self.why),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What holds between two values.

    Args:
        kind: What.
        a: The newer or acting end of a directed one.
        b: The other end.
        a_also: Further mentions of the same value by the same source in the same report.
        b_also: The same of the other end.
        why: The rule, as a sentence.
    """

    kind: RelationKind
    a: At
    b: At
    a_also: tuple[At, ...] = ()
    b_also: tuple[At, ...] = ()
    why: str

    @property
    def order(self) -> tuple[At, At, RelationKind]:
        """For sorting: by its ends."""
        return self.a, self.b, self.kind

    def form(self) -> Json:
        """As JSON."""
        return {
            "kind": self.kind.value,
            "a": self.a.form(),
            "b": self.b.form(),
            "a_also": [at.form() for at in self.a_also],
            "b_also": [at.form() for at in self.b_also],
            "why": self.why,
        }
