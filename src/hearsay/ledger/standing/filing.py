"""Where a report is found by those that may tell of the same: see `reconcile.incidents.keys`.

A report has some hundred keys, and each is a row somewhere in a tree that outgrows the memory. Were they
scattered, adding a report would touch as many pages. But most keys have a day in them, and reports come
about as they are published. So a key is kept as a number that begins with its day: the rows of today lie
side by side, and what happened years ago is not touched.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from sqlalchemy import Connection, delete, select

from hearsay.ledger.sets import insert_numbers, one_of
from hearsay.ledger.standing.tables import FILED
from hearsay.reconcile.incidents import filed_under, looked_for
from hearsay.reconcile.telling import Telling

_AT_ONCE = 400
_HASHED = 43
"""Bits of a number that are of the key's hash; those above are of its day."""

_DAYS = {"d": 1, "w": 7, "W": 7, "y": 365}
_MOST_DAYS = (1 << 63 - _HASHED) - 1


def file(connection: Connection, report: int, tellings: tuple[Telling, ...]) -> None:
    """Let a report be found.

    Args:
        connection: In a transaction.
        report: Its number.
        tellings: What it tells of.
    """
    insert_numbers(connection, FILED, filed_keys(tellings), report)


def unfile(connection: Connection, report: int, tellings: tuple[Telling, ...]) -> None:
    """Let a report be found no more.

    Args:
        connection: In a transaction.
        report: Its number.
        tellings: What it told of when it was filed.
    """
    for some in _some(filed_keys(tellings)):
        here = one_of(connection, FILED.c.key, some) & (FILED.c.report == report)
        connection.execute(delete(FILED).where(here))


def near(connection: Connection, tellings: tuple[Telling, ...]) -> set[int]:
    """The reports that may tell of the same.

    Args:
        connection: To the ledger.
        tellings: What a report tells of.

    Returns:
        Their numbers.
    """
    found: set[int] = set()
    for some in _some(_numbers(looked_for(tellings))):
        query = select(FILED.c.report).where(one_of(connection, FILED.c.key, some)).distinct()
        found.update(connection.execute(query).scalars())
    return found


def filed_keys(tellings: tuple[Telling, ...]) -> list[int]:
    """The keys of a report as they are kept, ascending."""
    return _numbers(filed_under(tellings))


def number_of(key: str) -> int:
    """A key as it is kept.

    Example:
        >>> day, next_day = number_of("f|d738000|kyiv"), number_of("f|d738001|kyiv")
        >>> (next_day >> 43) - (day >> 43)
        1
    """
    hashed = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return min(_day(key), _MOST_DAYS) << _HASHED | hashed >> 64 - _HASHED


def _day(key: str) -> int:
    """About which day a key is of; 0 where it has none."""
    parts = key.split("|")
    when = parts[1] if len(parts) > 2 else ""
    days, count = _DAYS.get(when[:1], 0), when[1:]
    return days * int(count) if days and count.isascii() and count.isdecimal() else 0


def _numbers(keys: Iterable[str]) -> list[int]:
    return sorted({number_of(key) for key in keys})


def _some(numbers: list[int]) -> Iterable[list[int]]:
    return (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))
