"""What came into a ledger from one moment to another, told from its log.

The log says what was done and when; what an edition or a newer reading changed is then found by
comparing the records. So the answer for last week stays the same next year, whatever is read again
meanwhile: an edition is compared with the one before it, a reading with the one before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.desk.comparing.changes import Change, Facts, Sort
from hearsay.desk.comparing.facts import facts_of_report
from hearsay.desk.comparing.texts import compare_records
from hearsay.ledger import NotInLedgerError

if TYPE_CHECKING:
    from hearsay.ledger import Ledger, LogEntry

_SORTS = {
    "new": Sort.NEW,
    "edition": Sort.NEW,
    "reread": Sort.READ_AGAIN,
    "withdraw": Sort.WITHDRAWN,
    "restore": Sort.RESTORED,
    "forget": Sort.FORGOTTEN,
}


def compare_dates(ledger: Ledger, begins: str, ends: str) -> Iterator[Change]:
    """What was added, read again, withdrawn or removed between two moments.

    Args:
        ledger: The ledger.
        begins: The first moment, in universal time, in the form of the log.
        ends: The moment behind the last.

    Yields:
        The changes, in the order in which they came.

    Raises:
        LedgerDamagedError: A record is not what was added.
    """
    seen: Counter[str] = Counter()  # how often each report was read up to now
    for entry in ledger.log():
        if entry.what not in _SORTS or entry.key is None:
            continue
        if entry.what in ("new", "edition", "reread"):
            seen[entry.key] += 1
        if entry.what == "forget":
            seen[entry.key] = 0
        if begins <= entry.at < ends:
            yield from _changes(ledger, entry, entry.key, seen[entry.key])


def _changes(ledger: Ledger, entry: LogEntry, key: str, number: int) -> Iterator[Change]:
    sort = _SORTS[entry.what]
    try:
        report = ledger.report(key)
        record = ledger.record(key, reading=number or None)
    except NotInLedgerError:  # it was removed for good; no word of it is left to be shown
        yield Change(sort=sort, what="report", report=_name_of_forgotten(ledger, key))
        return
    facts: Facts = facts_of_report(record.report)
    if sort in (Sort.NEW, Sort.READ_AGAIN):
        facts |= {name: len(getattr(record, name)) for name in ("claims", "events", "figures")}
    if entry.detail:
        facts["why"] = entry.detail
    yield Change(sort=sort, what="report", report=report.name, id=report.name, after=facts)
    earlier = _earlier(ledger, entry.what, key, number)
    if earlier is not None:
        called, reading = earlier
        yield from compare_records(
            ledger.record(called, reading=reading),
            record,
            report=report.name,
            ids_before=ledger.ids(called, reading=reading),
            ids_after=ledger.ids(key, reading=number or None),
        )


def _earlier(ledger: Ledger, what: str, key: str, number: int) -> tuple[str, int | None] | None:
    """With what a text or a reading compares: the edition of an earlier date, the reading before."""
    if what == "reread":
        return (key, number - 1) if number > 1 else None
    if what != "edition":
        return None
    keys = [one.key for one in ledger.editions(key)]
    at = keys.index(key)
    return (keys[at - 1], None) if at else None


def _name_of_forgotten(ledger: Ledger, key: str) -> str:
    names = [grave.name for grave in ledger.forgotten() if grave.key == key]
    return names[-1] if names else key
