"""What a briefing is made of: records, what they amount to together, and which of it was asked for.

Terms choose claims, events and figures; what several reports amount to hangs on all that they say of the
same happening. So incidents are taken whole, as soon as one of their events was chosen: a denial in a report
that the terms leave out is still a denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from hearsay.reconcile.accounts import Account, take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins import Origin
from hearsay.reconcile.origins.leading import text_origin
from hearsay.reconcile.series import Series
from hearsay.reconcile.standing import Standing
from hearsay.record import Claim, Event, Record, UsageError
from hearsay.record.between import At
from hearsay.record.listing import Row

if TYPE_CHECKING:
    from hearsay.desk.desk import Desk

_MOST_REPORTS = 2000
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Shelf:
    """A report with what the ledger knows of it.

    Args:
        name: What it is called in the ledger.
        record: Its record.
        ids: Names in the ledger by ids local to the record.
        row: Its row in the listing of reports.
        account: What of it can be set beside others.
    """

    name: str
    record: Record
    ids: Mapping[str, str]
    row: Row
    account: Account

    @property
    def publisher(self) -> str:
        """Who published it; its name in the ledger where that is not known."""
        return self.record.report.publisher or self.name


@dataclass(frozen=True, slots=True)
class Happening:
    """An incident, and the events that are told of it.

    Args:
        standing: What its accounts amount to.
        told: The events that are told of it, each with its report.
    """

    standing: Standing
    told: tuple[tuple[Shelf, Event], ...]

    @property
    def series(self) -> tuple[Series, ...]:
        """Its numbers."""
        return self.standing.series

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell of it, each once."""
        return tuple(dict.fromkeys(shelf.name for shelf, _ in self.told))

    def claims(self) -> Sequence[tuple[Shelf, Claim]]:
        """Who says so, by report and place in its text."""
        told = {(shelf.name, event.id) for shelf, event in self.told}
        shelves = {shelf.name: shelf for shelf, _ in self.told}
        return [
            (shelf, claim)
            for shelf in shelves.values()
            for claim in shelf.record.claims
            if any((shelf.name, event.id) in told for event in claim.events)
        ]


@dataclass(frozen=True)
class Held:
    """All that a briefing may speak of.

    Args:
        shelves: The reports, by name.
        happenings: The incidents that were asked for, those of which most is said first.
        claims: Ledger ids of the claims that were asked for.
        terms: What was asked, in the terms of the grammar.
        as_of: The moment of the last change of the ledger, in universal time; "" where it has none.
        waiting: How many reports of the ledger are not set beside the others yet.
    """

    shelves: Mapping[str, Shelf]
    happenings: tuple[Happening, ...]
    claims: frozenset[str]
    terms: tuple[str, ...] = ()
    as_of: str = ""
    waiting: int = 0

    def origin_of(self, report: str, claim: str) -> Origin:
        """With whom a claim starts, seen from all reports; what nobody else says starts with the text.

        Args:
            report: The report's name.
            claim: The claim's id in its record.
        """
        led = self._origins.get((report, claim))
        return led or origin_of(self.shelves[report].account, claim)

    @cached_property
    def _origins(self) -> dict[tuple[str, str], Origin]:
        """With whom the claims about incidents start, led on to whom the cited cite."""
        return {
            (voice.report, voice.statement.claim): voice.origin
            for one in self.happenings
            for voice in one.standing.voices
        }

    @cached_property
    def asked(self) -> tuple[tuple[Shelf, Claim], ...]:
        """The claims that were asked for, by report and place in its text."""
        return tuple(
            (shelf, claim)
            for shelf in self.shelves.values()
            for claim in shelf.record.claims
            if shelf.ids.get(claim.id) in self.claims
        )


def origin_of(account: Account, claim: str) -> Origin:
    """With whom a claim starts, as far as its own report tells.

    Args:
        account: Of its report.
        claim: Its id in the record; "" for what no claim gives.
    """
    stated = next((one for one in account.statements if one.claim == claim), None)
    if stated is not None and stated.origin is not None:
        return stated.origin
    return text_origin(account)


def gather(desk: Desk, terms: Sequence[str] = ()) -> Held:
    """Gather what terms choose of a ledger.

    Args:
        desk: The ledger.
        terms: In the grammar of all listings.

    Returns:
        What there is to tell.

    Raises:
        UsageError: There is no such field or value, or they choose more than one can read.
        LedgerDamagedError: A record is not what was added.
    """
    claims, events = desk.claims.where(*terms), desk.events.where(*terms)
    if claims.is_cut or claims.is_narrowed:
        raise UsageError(
            "A briefing is made of all that the terms choose.", hint="Leave limit and fields out."
        )
    chosen = {str(row["id"]): str(row["report"]) for row in claims.select("id", "report")}
    told = {str(row["id"]): str(row["report"]) for row in events.select("id", "report")}
    names = dict.fromkeys([*chosen.values(), *told.values()])
    if len(names) > _MOST_REPORTS:
        raise UsageError(
            f"The terms choose {len(names):,} reports.",
            hint=f"A briefing is made of {_MOST_REPORTS:,} at most: narrow it, as by happened=.",
        )
    standings, shelves = _standings(desk, names)
    happenings = [_happening(one, shelves) for one in standings]
    asked = [one for one in happenings if _is_asked(one, told)]
    return Held(
        shelves=shelves,
        happenings=tuple(sorted(asked, key=_weight)),
        claims=frozenset(chosen),
        terms=tuple(claims.query),
        as_of=desk.ledger.last_change(),
        waiting=desk.ledger.info().waiting,
    )


def _is_asked(happening: Happening, told: Mapping[str, str]) -> bool:
    return any(shelf.ids.get(event.id) in told for shelf, event in happening.told)


def _weight(happening: Happening) -> tuple[int, int, int, str, str]:
    incident = happening.standing.incident
    numbers = sum(len(one.givens) for one in happening.series)
    begins = incident.begins or "9"
    return (-incident.independent, -len(happening.reports), -numbers, begins, incident.id)


# ------------------------------------------------------------------------------ what reports amount to


def _standings(desk: Desk, names: Iterable[str]) -> tuple[list[Standing], dict[str, Shelf]]:
    """The incidents that reports tell of, and all reports that tell of these."""
    standings: dict[str, Standing] = {}
    reports = dict.fromkeys(names)
    for name in list(reports):
        for incident in desk.ledger.incidents_of(name):
            if incident.id not in standings:
                standings[incident.id] = desk.ledger.incident(incident.id)
                reports |= dict.fromkeys(at.report for at in incident.events)
    rows = {str(row["report"]): row for row in _rows_of(desk, list(reports))}
    return list(standings.values()), {name: _shelf(desk, name, row) for name, row in rows.items()}


def _rows_of(desk: Desk, names: Sequence[str]) -> Iterator[Row]:
    """The rows of some reports, a few names in a question, in the order in which reports came."""
    for first in range(0, len(names), _AT_ONCE):
        some = names[first : first + _AT_ONCE]
        yield from (row for row in desk.reports.where(report=some) if row["report"] in some)


def _shelf(desk: Desk, name: str, row: Row) -> Shelf:
    record, ids = desk.ledger.record_and_ids(name)
    family, edition = str(row["copy_of"] or name), desk.ledger.report(name).family
    return Shelf(name, record, ids, row, take(Filed(name, record, family, edition)))


def _happening(standing: Standing, shelves: Mapping[str, Shelf]) -> Happening:
    wanted = set(standing.incident.events)
    reports = sorted({at.report for at in wanted} & shelves.keys())
    told = tuple(
        (shelves[name], event)
        for name in reports
        for event in shelves[name].record.events
        if any(At(name, span.start, span.end) in wanted for span in event.mentions)
    )
    return Happening(standing, told)
