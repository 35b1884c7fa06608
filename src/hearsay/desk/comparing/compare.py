"""What was named is found: two moments, two ledgers, or two texts.

A date looks like no name of a report, and a ledger is a file or an address. Two things of different sorts
do not compare, and it is said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.desk.comparing.changes import Change, Changes
from hearsay.desk.comparing.dates import compare_dates
from hearsay.desk.comparing.ledgers import compare_ledgers
from hearsay.desk.comparing.texts import compare_records
from hearsay.record import UsageError

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")
_LONGEST_NUMBER = 10
_ADDRESS = re.compile(r"(?:postgres(?:ql)?(?:\+psycopg)?|sqlite):")


class _Sort(Enum):
    DATE = "a date"
    LEDGER = "a ledger"
    REPORT = "a report"


def needs_ledger(before: str, after: str | None) -> bool:
    """Whether what is compared is of one ledger, and not two ledgers.

    Args:
        before: What is compared, as for `compare`.
        after: With what.

    Returns:
        Whether `compare` wants an open ledger.
    """
    return _Sort.LEDGER not in [_sort(named) for named in (before, after) if named is not None]


def compare(ledger: Ledger | None, before: str, after: str | None = None) -> Changes:
    """Compare two things of one sort.

    Args:
        ledger: The ledger that dates and reports are of; None where two ledgers are compared.
        before: A date or moment, a ledger's file or address, a report's name, or a reading of it as
            "lusab-babad@1".
        after: The same. A date is the whole of its day: from the 24th to the 26th is all that came
            after the 24th and by the end of the 26th. None compares a date with now, and a report
            with the reading before its newest, or else with the edition before it.

    Returns:
        The changes, found as they are iterated.

    Raises:
        UsageError: The two are of different sorts, a date is none, or there is nothing before a
            report to compare it with.
        NotInLedgerError: There is no such report, or no such reading of it.
        LedgerError: A ledger cannot be opened.
    """
    if after is None:
        before, after = _with_other(ledger, before)
    sorts = [_sort(before), _sort(after)]
    if sorts[0] is not sorts[1]:
        raise UsageError(
            f"{before} is {sorts[0].value} and {after} is {sorts[1].value}.",
            hint="Give two dates, two reports or readings of one (name@1 name@2), or two ledgers.",
        )
    if ledger is None or sorts[0] is _Sort.LEDGER:
        return Changes(before, after, partial(_between_ledgers, before, after))
    if sorts[0] is _Sort.DATE:
        find = partial(compare_dates, ledger, _behind(before), _behind(after))
        return Changes(before, after, find)
    return Changes(before, after, _between_texts(ledger, before, after))


def compare_reports(ledger: Ledger, before: str, after: str | None = None) -> Changes:
    """Compare two reports, or two readings of one, and nothing else, whatever a name looks like.

    Args:
        ledger: The ledger.
        before: A report's name, or a reading of it as "lusab-babad@1".
        after: The same; None for what is before the report: its last reading, or its last edition.

    Returns:
        The changes, found as they are iterated.

    Raises:
        UsageError: There is nothing before the report to compare it with.
        NotInLedgerError: There is no such report, or no such reading of it.
        ForgottenError: A report was removed.
    """
    if after is None:
        before, after = _with_earlier(ledger, before)
    return Changes(before, after, _between_texts(ledger, before, after))


def _with_other(ledger: Ledger | None, named: str) -> tuple[str, str]:
    """What is named alone, and what goes without saying."""
    sort = _sort(named)
    if sort is _Sort.DATE:
        return named, datetime.now(UTC).isoformat(timespec="seconds")
    if ledger is None or sort is _Sort.LEDGER:
        raise UsageError(f"{named} is a ledger.", hint="Give a second one to compare it with.")
    return _with_earlier(ledger, named)


def _with_earlier(ledger: Ledger, named: str) -> tuple[str, str]:
    """The reading or the edition before a report, and the report."""
    report = ledger.report(named.partition("@")[0])
    if report.readings > 1 and "@" not in named:
        return f"{report.name}@{report.readings - 1}", report.name
    editions = [one.name for one in ledger.editions(report.name)]
    at = editions.index(report.name)
    if not at:
        raise UsageError(
            f"There is no earlier reading or edition of {report.name}.",
            hint="Give a second report to compare it with.",
        )
    return editions[at - 1], named


def _sort(named: str) -> _Sort:
    if _DATE.fullmatch(named):
        return _Sort.DATE
    if _ADDRESS.match(named) or Path(named).is_file():
        return _Sort.LEDGER
    return _Sort.REPORT


def _behind(printed: str) -> str:
    """The moment at which a day is over, or the moment itself, in the form of the log."""
    try:
        if len(printed) == len("2022-02-26"):
            day = date.fromisoformat(printed) + timedelta(days=1)
            moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        else:
            moment = datetime.fromisoformat(printed)
    except (ValueError, OverflowError) as error:
        raise UsageError(
            f"{printed} is no date.", hint="Write it as 2022-02-26 or 2022-02-26T12:00Z."
        ) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _between_ledgers(before: str, after: str) -> Iterator[Change]:
    from hearsay.desk.config import find_ledger
    from hearsay.ledger import Ledger

    with Ledger.open(find_ledger(before)) as one, Ledger.open(find_ledger(after)) as other:
        yield from compare_ledgers(one, other)


def _between_texts(ledger: Ledger, before: str, after: str) -> partial[Iterator[Change]]:
    """Both are fetched at once: a mistyped name is told before anything is shown."""
    (old, was), (new, now) = _reading(before), _reading(after)
    return partial(
        compare_records,
        ledger.record(old, reading=was),
        ledger.record(new, reading=now),
        report=ledger.report(new).name,
        ids_before=ledger.ids(old, reading=was),
        ids_after=ledger.ids(new, reading=now),
    )


def _reading(named: str) -> tuple[str, int | None]:
    """A report's name, and the number of its reading where one is given."""
    name, at, number = named.partition("@")
    if at and not (number.isdecimal() and len(number) < _LONGEST_NUMBER):
        raise UsageError(
            f"{named} names no reading.", hint=f"Write {name or 'lusab-babad'}@1 for the first."
        )
    return name, int(number) if at else None
