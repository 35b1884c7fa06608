"""Two ledgers: which reports only one has, and what they say differently of a report that both have.

Both are gone through side by side in the order of their keys, so neither has to fit into memory. A
report is the same where its key is, whatever each ledger calls it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from hearsay.desk.comparing.changes import Change, Facts, Sort
from hearsay.desk.comparing.facts import facts_of_report
from hearsay.desk.comparing.texts import compare_records
from hearsay.record import Record
from hearsay.record.json_reading import record_from_dict

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

_Entry = tuple[str, str]
"""A report's key, and its newest record as JSON."""


def compare_ledgers(before: Ledger, after: Ledger) -> Iterator[Change]:
    """What the second has and the first has not, the reverse, and what they have differently.

    Args:
        before: The one.
        after: The other.

    Yields:
        The changes, in the order of the reports' keys.

    Raises:
        LedgerDamagedError: A record is not what was added.
    """
    for key, was, now in _side_by_side(_newest(before), _newest(after)):
        if was is None or now is None:
            has, text = (after, now) if was is None else (before, was)
            yield _alone(has, key, text or "", Sort.NEW if was is None else Sort.GONE)
        elif was != now:
            yield from compare_records(
                _record(was),
                _record(now),
                report=after.report(key).name,
                ids_before=before.ids(key),
                ids_after=after.ids(key),
            )


def _alone(ledger: Ledger, key: str, text: str, sort: Sort) -> Change:
    name = ledger.report(key).name
    facts: Facts = facts_of_report(_record(text).report)
    old, new = (None, facts) if sort is Sort.NEW else (facts, None)
    return Change(sort=sort, what="report", report=name, id=name, before=old, after=new)


def _record(text: str) -> Record:
    return record_from_dict(json.loads(text))


def _newest(ledger: Ledger) -> Iterator[_Entry]:
    """Each report with its newest record, in the order of the keys: its dump has all readings."""
    lines = ledger.dump()
    last: _Entry | None = None
    for line in lines:
        kind, key, *_ = json.loads(line)
        if kind != "report":
            break
        if last and last[0] != key:
            yield last
        last = key, next(lines)
    if last:
        yield last


def _side_by_side(
    one: Iterator[_Entry], other: Iterator[_Entry]
) -> Iterator[tuple[str, str | None, str | None]]:
    """Two sorted streams as one: each key with what either has for it."""
    left, right = next(one, None), next(other, None)
    while left and right:
        if left[0] == right[0]:
            yield left[0], left[1], right[1]
            left, right = next(one, None), next(other, None)
        elif left[0] < right[0]:
            yield left[0], left[1], None
            left = next(one, None)
        else:
            yield right[0], None, right[1]
            right = next(other, None)
    rest = chain((left,) if left else (), one)
    yield from ((key, text, None) for key, text in rest)
    rest = chain((right,) if right else (), other)
    yield from ((key, None, text) for key, text in rest)
