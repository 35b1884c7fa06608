"""What reports that are about one happening say beside it: of no event at all, or of another that only they tell of.

"I heard a bang on the left" tells of no crash, and the report that prints it is about one. So what such reports say is
set beside each other as far as two of them are about the same; where the statements have events of their own that
are one happening, they are set beside each other there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.reconcile.accounts import Account, Statement
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins.leading import OriginOf
from hearsay.reconcile.relations.voice import Voice, handed_on_by, is_of_main, main_event
from hearsay.reconcile.telling import Telling
from hearsay.record import EventType
from hearsay.record.vocabulary import Reality

_SORTS = (
    frozenset((EventType.ACCIDENT, EventType.DISASTER)),
    frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE)),
    frozenset((EventType.PROTEST,)),
    frozenset((EventType.CASUALTY,)),
)
"""Sorts of event that reports are about; of two that both have, they are about the first."""

_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
_ENOUGH = 3
"""Words by which two may be known to say the same."""

_WEEKS = 31.0

_Chiefs = Mapping[frozenset[EventType], str]


def asides_of(
    joined: Joined,
    accounts: Mapping[str, Account],
    origin_of: OriginOf,
    voices: Sequence[Voice] = (),
) -> tuple[Voice, ...]:
    """What is said beside an incident in reports that are about it, the oldest first.

    Args:
        joined: The tellings that are one happening.
        accounts: Those of all reports that tell of it, by the reports' names.
        origin_of: With whom a claim starts.
        voices: What is said of the incident itself.
    """
    told = {(one.backdrop.report, one.event) for one in joined.tellings}
    reports = sorted({report for report, _ in told} & accounts.keys())
    chiefs = {report: _chiefs(accounts[report]) for report in reports}
    said = {(one.report, one.statement.claim) for one in voices}
    beside = {
        report: frozenset(one for one in reports if _is_of_both(report, one, chiefs, told))
        for report in reports
    }
    spoken: dict[str, list[Statement]] = {}
    for one in voices:
        spoken.setdefault(one.report, []).append(one.statement)
    found = [
        Voice(
            account=accounts[report],
            statement=statement,
            origin=origin_of(report, statement.claim),
            tellings=(),
            at=statement.at,
            beside=beside[report] | {report},
            elsewhere=_elsewhere(statement, accounts[report]),
            through=handed_on_by(statement, accounts[report], origin_of),
        )
        for report in reports
        if beside[report] or report in spoken
        for statement in accounts[report].statements
        if (report, statement.claim) not in said
        if _is_answering(statement, spoken.get(report, ()))
        or (beside[report] and _is_aside(statement))
    ]
    return tuple(sorted(found, key=lambda voice: voice.order))


def _is_aside(one: Statement) -> bool:
    least = _ENOUGH - 1 if one.against else _ENOUGH
    return bool(one.source) and not is_of_main(one) and len(one.words) >= least


def _is_answering(one: Statement, others: Sequence[Statement]) -> bool:
    """Whether a statement of a report answers one that is of the incident, or is answered by one."""
    return bool(one.source) and any(
        other.claim in one.about or one.claim in other.about for other in others
    )


def _elsewhere(one: Statement, account: Account) -> tuple[Telling, ...]:
    return tuple(telling for telling in account.tellings if telling.event in one.events)


def _chiefs(account: Account) -> _Chiefs:
    """What a report is about, by sort."""
    found = {}
    for sort in _SORTS:
        own = (one for one in account.tellings if one.type in sort and one.reality in _SO)
        chief = next((one.event for one in own if one.chief), "")
        if chief:
            found[sort] = chief
    main = next((one for one in account.tellings if one.event == main_event(account)), None)
    if main is not None and _is_news(main) and not found.keys() & set(_SORTS[:-1]):
        found[next(sort for sort in _SORTS if main.type in sort)] = main.event
    return found


def _is_news(one: Telling) -> bool:
    """Whether it is of the weeks before its report, as far as is told: no report is about last year's storm."""
    out = one.backdrop.published
    return one.begins is None or out is None or out - one.begins <= _WEEKS


def _is_of_both(
    one: str, other: str, chiefs: Mapping[str, _Chiefs], told: set[tuple[str, str]]
) -> bool:
    """Whether two reports are about the incident: by the first sort of event that both are about."""
    for sort in _SORTS:
        if sort in chiefs[one] and sort in chiefs[other]:
            return (one, chiefs[one][sort]) in told and (other, chiefs[other][sort]) in told
    return False
