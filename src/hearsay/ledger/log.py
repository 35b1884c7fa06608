"""What was done to the ledger, when and by whom; and how one sees that nothing was cut from it.

Each row carries a hash of itself and of the row before, so a row that was changed, or taken out of
the middle, breaks the chain behind it; and the ledger's own row says how long the log is and where
the chain ends, so a missing end shows too. A law may demand that words are removed even from here.
So the chain does not hold the words but a seal of them, mixed with a salt: with both removed the chain
still closes, and nobody can find out by guessing what was said.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.tables import LEDGER, LOG

_NOTHING: Mapping[str, int] = {}
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that was done.

    Args:
        n: Its number, from 1.
        at: When, in universal time.
        who: By whom.
        what: new, edition, reread, reject, withdraw, restore, forget, lift, judge, merge, split, undo,
            admit, renew, stop, copy or reindex.
        key: Of the report that it was done to.
        counts: How many of what.
        detail: In words: the reason that was given; None where there is none or it was removed.
    """

    n: int
    at: str
    who: str
    what: str
    key: str | None
    counts: Mapping[str, int]
    detail: str | None


@dataclass(frozen=True, slots=True)
class Signed:
    """When something is done, and by whom.

    Args:
        at: In universal time.
        who: A person or a program.
    """

    at: str
    who: str


def write_log(
    connection: Connection,
    what: str,
    signed: Signed,
    *,
    key: str | None = None,
    counts: Mapping[str, int] = _NOTHING,
    detail: str | None = None,
) -> None:
    """Add a row.

    Args:
        connection: In the transaction of what is told.
        what: What was done.
        signed: When and by whom.
        key: To which report.
        counts: How many of what.
        detail: In words.
    """
    length, chain = connection.execute(select(LEDGER.c.log_rows, LEDGER.c.log_chain)).one()
    salt = secrets.token_hex(16) if detail is not None else None
    row = {
        "n": length + 1,
        "at": signed.at,
        "who": kept(signed.who),
        "what": what,
        "key": key,
        "counts": json.dumps(dict(counts), sort_keys=True),
        "detail": kept(detail),
        "salt": salt,
        "seal": _seal(salt, kept(detail)),
    }
    row["chain"] = _chained(chain, row)
    connection.execute(insert(LOG), row)
    connection.execute(update(LEDGER).values(log_rows=length + 1, log_chain=row["chain"]))


def erase_details(connection: Connection, key: str) -> None:
    """Remove the words that the log has about a report; the chain stays whole.

    Args:
        connection: In the transaction of the removal.
        key: Of the report.
    """
    connection.execute(update(LOG).where(LOG.c.key == key).values(detail=None, salt=None))


def iter_log(
    connection: Connection, key: str | None = None, *, after: int = 0
) -> Iterator[LogEntry]:
    """What was done, from the first.

    Args:
        connection: To the ledger.
        key: Only to this report.
        after: Only behind the entry of this number.

    Yields:
        The entries.
    """
    for row in _rows(connection, key, after):
        told = {name: row[name] for name in ("n", "at", "who", "what", "key", "detail")}
        yield LogEntry(**told, counts=json.loads(row["counts"]))


def log_faults(connection: Connection, forgotten: set[str]) -> Iterator[str]:
    """What is wrong with the log.

    Args:
        connection: To the ledger.
        forgotten: Keys of the reports that were removed for good; only their words may be missing.

    Yields:
        A sentence for each fault.
    """
    chain, length = 64 * "0", 0
    for row in _rows(connection):
        length += 1
        if row["n"] != length:
            yield f"Row {length} of the log is missing."
            length = row["n"]
        if row["chain"] != _chained(chain, row):
            yield f"Row {row['n']} of the log was changed, or one before it taken out."
        erased = row["detail"] is None and row["salt"] is None and row["key"] in forgotten
        if not erased and row["seal"] != _seal(row["salt"], row["detail"]):
            yield f"The words of row {row['n']} of the log were changed."
        chain = row["chain"]
    said = connection.execute(select(LEDGER.c.log_rows, LEDGER.c.log_chain)).one()
    if tuple(said) != (length, chain):
        yield f"The log ends at row {length} and should end at row {said.log_rows}."


def _rows(connection: Connection, key: str | None = None, after: int = 0) -> Iterator[RowMapping]:
    last = after
    while True:
        query = select(LOG).where(LOG.c.n > last).order_by(LOG.c.n).limit(_AT_ONCE)
        if key is not None:
            query = query.where(LOG.c.key == key)
        rows = connection.execute(query).mappings().all()
        yield from rows
        if not rows:
            return
        last = rows[-1]["n"]


def _seal(salt: str | None, detail: str | None) -> str:
    return hashlib.sha256(json.dumps([salt, detail]).encode()).hexdigest()


def _chained(before: str, row: RowMapping | dict[str, object]) -> str:
    told = [row[name] for name in ("n", "at", "who", "what", "key", "counts", "seal")]
    return hashlib.sha256(json.dumps([before, *told]).encode()).hexdigest()
