"""The accounts of reports, kept beside their records and read again when others are compared with them.

An account follows from its record alone. What its report is called and of which family it is may change
while the account stays; both are put in when it is read. A report is called by its key here, and a family
by the least key in it, so that nothing hangs on which report came first.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, func, select

from hearsay.ledger.standing.tables import ACCOUNT
from hearsay.ledger.tables import REPORT
from hearsay.reconcile.accounts import Account, read_account, take, write_account
from hearsay.reconcile.filed import Filed
from hearsay.record import Record

_NOBODY = "-"
"""Stands for what is put in when an account is read."""

_LEVEL = 6
_MOST = 512
_AT_ONCE = 128


def pack_account(record: Record) -> bytes:
    """The account of a record as it is kept; making it needs no database.

    Args:
        record: The record.

    Returns:
        The account, compressed.
    """
    account = take(Filed(_NOBODY, record, _NOBODY, _NOBODY))
    return zlib.compress(write_account(account).encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_account(packed: bytes, *, report: str, family: str, edition: str) -> Account:
    """The account that was kept.

    Args:
        packed: What `pack_account` gave.
        report: What the report is to be called.
        family: Of which family it is.
        edition: The same for all editions of the report.

    Returns:
        The account.
    """
    written = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    return replace(read_account(written, report=report, family=family), edition=edition)


class Accounts:
    """Accounts of a ledger; some hundred of them stay in memory.

    Args:
        connection: In a transaction, or in a look.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: dict[int, Account] = {}
        self._families: dict[int, str] = {}
        self._numbers: dict[str, int] = {}

    def get(self, reports: Iterable[int]) -> dict[int, Account]:
        """The accounts of reports.

        Args:
            reports: Their numbers.

        Returns:
            The accounts by number; of those that are there.
        """
        asked = sorted(set(reports))
        missing = [number for number in asked if number not in self._held]
        found = {number: self._held[number] for number in asked if number in self._held}
        for start in range(0, len(missing), _AT_ONCE):
            found |= self._load(missing[start : start + _AT_ONCE])
        for number in found:  # those that were asked for last stay longest
            self._held[number] = self._held.pop(number, found[number])
        while len(self._held) > _MOST:
            del self._held[next(iter(self._held))]
        return found

    def expect(self, reports: Iterable[int]) -> None:
        """Read accounts before they are asked for a few at a time; as many as stay in memory."""
        self.get(sorted(set(reports))[:_MOST])

    def number(self, key: str) -> int:
        """The number of a report whose account was asked for."""
        return self._numbers[key]

    def family(self, text_family: int) -> str:
        """What a family of texts is called: by the least key in it."""
        if text_family not in self._families:
            self.learn_families([text_family])
        return self._families[text_family]

    def learn_families(self, text_families: Iterable[int]) -> None:
        """Find out what families are called, before they are asked for one by one."""
        missing = sorted({one for one in text_families if one not in self._families})
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            query = select(REPORT.c.text_family, func.min(REPORT.c.key))
            query = query.where(REPORT.c.text_family.in_(some)).group_by(REPORT.c.text_family)
            self._families.update((one, f"?{one}") for one in some)
            self._families.update((row[0], row[1]) for row in self._connection.execute(query))

    def drop(self, report: int) -> None:
        """Read a report's account anew when it is asked for."""
        self._held.pop(report, None)

    def drop_family(self, text_family: int) -> None:
        """Find out anew what a family is called, and read the accounts anew if it is another."""
        before = self._families.pop(text_family, None)
        if before is not None and before != self.family(text_family):
            self._held.clear()

    def _load(self, reports: list[int]) -> Mapping[int, Account]:
        columns = (REPORT.c.id, REPORT.c.key, REPORT.c.family, REPORT.c.text_family, ACCOUNT.c.form)
        query = select(*columns).join(ACCOUNT, ACCOUNT.c.report == REPORT.c.id)
        rows = self._connection.execute(query.where(REPORT.c.id.in_(reports))).all()
        self._numbers.update((row.key, row.id) for row in rows)
        self.learn_families(row.text_family for row in rows)
        return {row.id: self._read(row) for row in rows}

    def _read(self, row: Any) -> Account:
        family = self.family(row.text_family)
        return unpack_account(row.form, report=row.key, family=family, edition=row.family)
