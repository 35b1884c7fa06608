"""Which numbers of the reports belong to an incident, and who gives them.

A number belongs to the event that it hangs on, and to whoever is cited for it. Whom a report quotes with a
denial does not give the number; nor does who claims an attack "which killed 22" say how many died of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.reconcile.accounts import Account, Counting, Statement, Value
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Origin
from hearsay.reconcile.origins.leading import TEXT, OriginOf, text_origin
from hearsay.reconcile.origins.offices import place_of_office
from hearsay.reconcile.series.homes import SAID_SO, homes_of, is_elsewhere
from hearsay.reconcile.series.scope import counts, kind_of_people
from hearsay.record.vocabulary import Measure, Mode, Polarity

_OF_BEFORE = frozenset((Counting.KEPT, Counting.ACCEPTED))
_IN_WHICH = re.compile(
    r"\b(?:in|at|of|during|after) which (?:(?:an?|the) (?:[\w-]+ ){1,3}(?:killed|injured|wounded|hurt) )?"
    r"(?:(?:at least|about|around|some|more than|nearly) )*$",
    re.IGNORECASE,
)
_LEAD = 0.2
"""The share of a report that is its lead."""

_NOT_GIVEN = frozenset((Mode.DENIES, Mode.UNCLEAR, Mode.NO_COMMENT))
LIKE = ((Measure.TRAPPED, Measure.MISSING), (Measure.HOMELESS, Measure.DISPLACED))
"""Measures of which two reports may use either for the same people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value that belongs to an incident, and who gives it.

    Args:
        value: The value.
        account: The account that holds it.
        origin: With whom it starts.
        statement: What gives it; None where nobody is cited for it.
        denied: Whether the statement says that it is not so.
        elsewhere: Whether it is of another town than its event: of last year's fire in another province.
    """

    value: Value
    account: Account
    origin: Origin
    statement: Statement | None = None
    denied: bool = False
    elsewhere: bool = False

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
        """The name of where they are counted, folded."""
        return self.where.casefold()

    @property
    def where(self) -> str:
        """Where they are counted: as it is told, or where the office is of whoever counts.

        What a governor counts is of his province, whatever others count; what a report tells of somewhere else
        it tells so.
        """
        return self.value.place or place_of_office(self.origin.key)


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
    reports = sorted({report for report, _ in told} & accounts.keys())
    found: list[Found] = []
    for report in reports:
        account = accounts[report]
        homes = homes_of(account)
        for value in account.values:
            if _counts(value) and (report, homes[value.figure]) in told:
                away = is_elsewhere(value, homes[value.figure], account)
                givers = _givers(_of_its_people(value, homes, account), account, origin_of)
                found += [replace(one, elsewhere=away) for one in givers] if away else givers
    kept = (
        one
        for report in reports
        for value in accounts[report].values
        if value.told & _OF_BEFORE and value.reality in SAID_SO
        for one in _givers(value, accounts[report], origin_of)
    )
    return with_kept(found, list(kept))


def _of_its_people(value: Value, homes: Mapping[str, str], account: Account) -> Value:
    """A number with the people whom its statement names, where others of its event count just these.

    "The number of captive guards as seven", beside "four guards".
    """
    if value.population or value.events:
        return value
    home = homes[value.figure]
    others = {
        kind_of_people(one.population)
        for one in account.values
        if homes[one.figure] == home and one.measure is value.measure and one.population
    }
    said = {kind_of_people(account.statement(claim).text) for claim in value.claims}
    both = (others & said) - {""}
    return replace(value, population=both.pop()) if len(both) == 1 else value


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


def with_kept(found: Sequence[Found], kept: Sequence[Found]) -> tuple[Found, ...]:
    """The values of an incident with the numbers that somebody keeps to.

    "The company stands by its figure of 52" tells not of whom. Whoever gave that number before has said: the
    same origin, or the only one that gives it.

    Args:
        found: The values of an incident.
        kept: Numbers that are told as given before, in reports that tell of it.

    Returns:
        All of them, in the order of the reports' names and of their texts.
    """
    before = [one for one in found if not one.value.told & _OF_BEFORE and not one.denied]
    by_number: dict[float, list[Found]] = defaultdict(list)
    for one in before:
        if one.value.low is not None and one.value.low == one.value.high:
            by_number[float(one.value.low)].append(one)
    by_value = {(one.value.at, one.origin.key): one for one in found}
    for one in kept:
        given = by_number.get(float(one.value.low or 0), [])
        given = [old for old in given if old.value.at != one.value.at]
        given = [old for old in given if not is_own_voice(old.origin)] or given
        own = [old for old in given if old.origin.key == one.origin.key]
        accepted = Counting.ACCEPTED in one.value.told
        if not own and (is_own_voice(one.origin) or not given or accepted):
            own = given if len({old.origin.key for old in given}) == 1 else []
        if own and _of_one_count({old.value.measure for old in own}):
            old = own[0]
            value = replace(
                one.value,
                measure=old.value.measure,
                unit=old.value.unit,
                side=old.value.side,
                place=one.value.place or (old.value.place if accepted else None),
                told=one.value.told | (old.value.told & {Counting.ABOARD}),
            )
            origin = old.origin if is_own_voice(one.origin) else one.origin
            by_value.pop((one.value.at, one.origin.key), None)
            by_value[one.value.at, origin.key] = replace(one, value=value, origin=origin)
    return tuple(sorted(by_value.values(), key=lambda one: (one.account.report, one.value.at)))


def _of_one_count(measures: set[Measure]) -> bool:
    """Whether several may be measures of one count: who lost his home is displaced."""
    return len(measures) == 1 or any(measures <= set(like) for like in LIKE)


def _is_loose(value: Value) -> bool:
    return Counting.SINCE in value.told or (not value.events and value.place is not None)


def _counts(value: Value) -> bool:
    return value.reality in SAID_SO and counts(value)


def _givers(value: Value, account: Account, origin_of: OriginOf) -> Iterator[Found]:
    """Who gives a value or denies it: each origin once; the text itself where nobody is cited."""
    claims = [account.statement(claim) for claim in value.claims]
    if not _is_news(value, account):
        claims = [one for one in claims if not _only_names_by(value, one)]
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


def _is_news(value: Value, account: Account) -> bool:
    """Whether a number stands where a report says what is new: "ended a revolt in which 14 died, the ministry said"."""
    ends = max((one.at.end for one in account.statements), default=0)
    return value.at.start <= _LEAD * ends


def _only_names_by(value: Value, one: Statement) -> bool:
    """Whether a number only tells which happening is spoken of: "the exit of the hotel in which a fire killed 12"."""
    before = one.text[: max(0, value.at.start - one.at.start)]
    return bool(one.source) and _IN_WHICH.search(before) is not None


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
