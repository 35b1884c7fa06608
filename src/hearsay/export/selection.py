"""What a coded form is made of: a record, its names in the ledger, and what of it was chosen.

A listing chooses events, a coding scheme wants their sources, and a claim that was chosen brings the
events that it asserts. What comes along is said once, here, so that every scheme exports the same: one
step from what was chosen, and no further, or one chosen figure would bring the whole report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hearsay.record import Claim, Event, Figure, Record


@dataclass(frozen=True)
class Selection:
    """A record and what of it is to be exported.

    Args:
        record: The record.
        ids: Names in the ledger by ids local to the record: {"c1": "C-7Q2K"}. What is not in it goes
            by the report's name and its local id.
        report: The report's name in the ledger.
        chosen: Local ids of the chosen claims, events and figures; None for all of them.

    Example:
        >>> from hearsay.record import ReaderInfo, Report
        >>> record = Record(
        ...     reader=ReaderInfo("0.1.0", "none", ""), report=Report(text="Hm.", id="r")
        ... )
        >>> selection_of(record).report
        'r'
    """

    record: Record
    ids: Mapping[str, str] = field(hash=False)
    report: str
    chosen: frozenset[str] | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The chosen claims, and those that assert a chosen event or figure."""
        return tuple(
            claim for claim in self.record.claims if self._has(claim.id, *asserted_ids(claim))
        )

    @property
    def events(self) -> tuple[Event, ...]:
        """The chosen events, those of chosen claims, and those on which chosen figures hang."""
        return tuple(
            event
            for event in self.record.events
            if event.id in self._asserted
            or self._has(event.id, *(figure.id for figure in event.figures))
        )

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The chosen figures, and those of chosen claims and events."""
        return tuple(
            figure
            for figure in self.record.figures
            if figure.id in self._asserted
            or self._has(figure.id, *(event.id for event in self._hung_on.get(figure.id, ())))
        )

    def id_of(self, item: Claim | Event | Figure) -> str:
        """The name of an item in the ledger; where it has none, one made of the report's.

        Args:
            item: One of the record's.
        """
        return self.ids.get(item.id, f"{self.report}.{item.id}")

    def claims_of(self, item: Event | Figure) -> tuple[Claim, ...]:
        """Who tells of an event or gives a figure, in the order of the text.

        Args:
            item: One of the record's.
        """
        return tuple(self._tellers.get(item.id, ()))

    def event_of(self, figure: Figure) -> Event | None:
        """The event that a figure hangs on; of several the last, as the JSON form of records has it.

        Args:
            figure: One of the record's.
        """
        hung = self._hung_on.get(figure.id)
        return hung[-1] if hung else None

    @cached_property
    def _tellers(self) -> dict[str, list[Claim]]:
        """The claims that assert each event and figure."""
        tellers: dict[str, list[Claim]] = {}
        for claim in self.record.claims:
            for local in asserted_ids(claim):
                tellers.setdefault(local, []).append(claim)
        return tellers

    @cached_property
    def _hung_on(self) -> dict[str, list[Event]]:
        """The events that each figure hangs on."""
        hung: dict[str, list[Event]] = {}
        for event in self.record.events:
            for figure in event.figures:
                hung.setdefault(figure.id, []).append(event)
        return hung

    def _has(self, *ids: str) -> bool:
        return self.chosen is None or not self.chosen.isdisjoint(ids)

    @cached_property
    def _asserted(self) -> frozenset[str]:
        """What the chosen claims assert."""
        if self.chosen is None:
            return frozenset()
        return frozenset(
            told
            for claim in self.record.claims
            if claim.id in self.chosen
            for told in asserted_ids(claim)
        )


def asserted_ids(claim: Claim) -> list[str]:
    """The ids of the events and figures that a claim asserts.

    Args:
        claim: The claim.
    """
    return [*(event.id for event in claim.events), *(figure.id for figure in claim.figures)]


def selection_of(record: Record) -> Selection:
    """All of a record that is in no ledger.

    Args:
        record: The record.

    Returns:
        The selection; the report goes by its own id.
    """
    return Selection(record, {}, record.report.id)


def source_name(claim: Claim) -> str | None:
    """Who makes a claim: the entity's name, else the printed words.

    Args:
        claim: The claim.

    Returns:
        The name; None for the report's own voice and for nobody in particular.
    """
    if claim.source is None:
        return None
    return claim.source.entity.name if claim.source.entity else claim.source.text


def source_names(claims: tuple[Claim, ...]) -> list[str]:
    """Who makes these claims, each once, in their order.

    Args:
        claims: The claims.
    """
    return list(dict.fromkeys(name for name in map(source_name, claims) if name))
