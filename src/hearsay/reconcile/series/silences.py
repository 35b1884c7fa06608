"""Who was asked for a number and gave none, until somebody does.

"It was unclear how many died" ends with the first who says how many; that the ministry does not comment
ends only when the ministry does, whatever others count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hearsay.reconcile.accounts import Account, Statement
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.series.given import Given, Silence
from hearsay.reconcile.series.scope import Scope, is_compared, kind_of_people
from hearsay.reconcile.series.timing import moment
from hearsay.record.vocabulary import Mode

_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))


def silences_of(joined: Joined, accounts: Mapping[str, Account]) -> dict[Scope, list[Silence]]:
    """Who tells no number of an incident, by what was asked.

    Args:
        joined: The incident.
        accounts: Those of all reports that tell of it, by the reports' names.
    """
    told = {(one.backdrop.report, one.event) for one in joined.tellings}
    found: dict[Scope, list[Silence]] = defaultdict(list)
    for report in sorted({report for report, _ in told} & accounts.keys()):
        for one in accounts[report].statements:
            scope = _scope(one, joined.id)
            if scope is not None and any((report, event) in told for event in one.events[:1]):
                found[scope].append(_silence(one, accounts[report]))
    return dict(found)


def _scope(one: Statement, incident: str) -> Scope | None:
    """What somebody does not tell; None where that is no number that others could give."""
    if one.mode not in _SILENT or one.asked is None or not is_compared(one.asked.measure):
        return None
    return Scope(
        incident=incident,
        measure=one.asked.measure,
        side=one.asked.side or "",
        population=kind_of_people(one.asked.population),
    )


def _silence(one: Statement, account: Account) -> Silence:
    when = moment(one.said) or moment(account.published)
    return Silence(
        at=one.at,
        report=account.report,
        mode=one.mode,
        who=one.source,
        origin=one.origin,
        when=None if when is None else when[0],
    )


def end_silences(silences: Iterable[Silence], givens: Sequence[Given]) -> tuple[Silence, ...]:
    """Which silences lasted, and who ended the others.

    Args:
        silences: Of one scope.
        givens: The values of the scope, the oldest first.

    Returns:
        The silences, the oldest first.
    """
    ended = (replace(one, ended=_answer(one, givens)) for one in silences)
    return tuple(sorted(ended, key=lambda one: (one.when or 0.0, one.at)))


def _answer(silence: Silence, givens: Sequence[Given]) -> Given | None:
    for one in givens:
        same = silence.origin is not None and one.origin.key == silence.origin.key
        asked = silence.mode is Mode.NO_COMMENT and silence.who
        later = silence.when is not None and one.when is not None and one.when > silence.when
        within = one.report == silence.report and one.at > silence.at
        if (same or not asked) and (later or (within and same)) and not one.earlier:
            return one
    return None
