"""Which numbers of the reports belong to an incident, and who gives them.

A number belongs to the event that it hangs on, and to whoever is cited for it. Whom a report quotes with a
denial does not give the number; nor does who claims an attack "which killed 22" say how many died of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hearsay.reconcile.accounts import Account, Counting, Statement, Value
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Origin
from hearsay.reconcile.origins.leading import TEXT, OriginOf, text_origin
from hearsay.reconcile.series.scope import counts
from hearsay.record import EventType
from hearsay.record.vocabulary import Measure, Mode, Polarity, Reality

_OF_VEHICLES = frozenset((EventType.ACCIDENT, EventType.ATTACK, EventType.STRIKE))
_SAID_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
_NOT_GIVEN = frozenset((Mode.DENIES, Mode.UNCLEAR, Mode.NO_COMMENT))
_OF_CASUALTIES = frozenset((Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value that belongs to an incident, and who gives it.

    Args:
        value: The value.
        account: The account that holds it.
        origin: With whom it starts.
        statement: What gives it; None where nobody is cited for it.
        denied: Whether the statement says that it is not so.
    """

    value: Value
    account: Account
    origin: Origin
    statement: Statement | None = None
    denied: bool = False

    @property
    def bare(self) -> tuple[str, Measure, str]:
        """Report, measure and side: within these, other people and places make parts."""
        return self.account.report, self.value.measure, (self.value.side or "").casefold()

    @property
    def people(self) -> str:
        """The words for who is counted."""
        return (self.value.population or "").casefold()

    @property
    def place(self) -> str:
        """The name of where they are counted."""
        return (self.value.place or "").casefold()


def find_values(
    joined: Joined, accounts: Mapping[str, Account], origin_of: OriginOf
) -> tuple[Found, ...]:
    """The values that hang on the events of an incident.

    Args:
        joined: The incident.
        accounts: Those of all reports that tell of it, by the reports' names.
        origin_of: With whom a claim starts.

    Returns:
        In the order of the reports' names and of their texts.
    """
    told = {(one.backdrop.report, one.event): one.type for one in joined.tellings}
    found: list[Found] = []
    for report in sorted({report for report, _ in told} & accounts.keys()):
        account = accounts[report]
        homes = homes_of(account)
        for value in account.values:
            if _counts(value) and (report, homes[value.figure]) in told:
                found += _givers(value, account, origin_of)
    return tuple(found)


def find_loose_values(accounts: Mapping[str, Account], origin_of: OriginOf) -> tuple[Found, ...]:
    """The values that hang on a place and a stretch of time, and on no single event.

    These are values without an event, and those counted since a day: the dead of a war since it began are
    told of with whatever happened today.

    Args:
        accounts: The accounts of reports, by the reports' names.
        origin_of: With whom a claim starts.

    Returns:
        In the order of the reports' names and of their texts.
    """
    return tuple(
        found
        for _, account in sorted(accounts.items())
        for value in account.values
        if _counts(value) and value.as_of_from and _is_loose(value)
        for found in _givers(value, account, origin_of)
    )


def _is_loose(value: Value) -> bool:
    return Counting.SINCE in value.told or (not value.events and value.place is not None)


def _counts(value: Value) -> bool:
    return value.reality in _SAID_SO and counts(value)


def homes_of(account: Account) -> dict[str, str]:
    """The event that each figure of a report belongs to, by the figure's id; "" for none.

    "The army raised its count to 45" and "395 bodies are in the morgues" name no event: they count what was
    counted before them, if they name no place of their own.
    """
    types = {one.event: one.type for one in account.tellings}
    before: dict[Measure, str] = {}
    homes = {}
    for value in account.values:
        home = _home(value, types)
        if Counting.ABOARD in value.told:
            home = next((event for event, kind in types.items() if kind in _OF_VEHICLES), home)
        if not home and value.measure in _OF_CASUALTIES and value.place is None:
            home = before.get(value.measure, "")
        if home:
            before[value.measure] = home
        homes[value.figure] = home
    return homes


def _home(value: Value, types: Mapping[str, EventType]) -> str:
    """The event that a value belongs to: of several the one that has casualties, if it counts some."""
    casualties = (event for event in value.events if types.get(event) is EventType.CASUALTY)
    first = next(iter(value.events), "")
    return next(casualties, first) if value.measure in _OF_CASUALTIES else first


def _givers(value: Value, account: Account, origin_of: OriginOf) -> Iterator[Found]:
    """Who gives a value or denies it: each origin once; the text itself where nobody is cited."""
    claims = [account.statement(claim) for claim in value.claims]
    given, denied = [one for one in claims if _gives(one)], [one for one in claims if _denies(one)]
    cited = [one for one in given if one.source and not _relays(one, given)]
    chosen: dict[str, Found] = {}
    for one in (*(cited or given[:1]), *denied):
        origin = origin_of(account.report, one.claim)
        found = Found(
            value=value, account=account, origin=origin, statement=one, denied=one in denied
        )
        chosen.setdefault(origin.key, found)
    if not chosen and all(map(_owns, claims)):
        return iter([Found(value=value, account=account, origin=text_origin(account))])
    return iter(chosen.values())


def _gives(one: Statement) -> bool:
    """Whether a statement gives the numbers in it, and does not deny them."""
    return one.mode not in _NOT_GIVEN and one.polarity is not Polarity.NEGATED and not _owns(one)


def _denies(one: Statement) -> bool:
    return one.mode is Mode.DENIES


def _owns(one: Statement) -> bool:
    """Whether it claims responsibility: that it was them they say, and the report how many died."""
    return one.mode is Mode.CLAIMS and one.text.casefold().startswith("responsibility")


def _relays(one: Statement, others: Iterable[Statement]) -> bool:
    """Whether it hands on what another says: "the official quoted the president as saying that 30…"."""
    return any(
        other.source
        and other is not one
        and other.at != one.at
        and one.at.start <= other.at.start
        and other.at.end <= one.at.end
        for other in others
    )


def is_own_voice(origin: Origin) -> bool:
    """Whether an origin is the text of a report: from whom that has it is not known."""
    return origin.key.startswith(TEXT)
