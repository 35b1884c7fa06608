"""The copies of a report, and what each says that the first does not.

Copies are folded and never lost: each stays a report of its own, with its publisher, its date and its
record. Which of them is called the first is a matter of when it came into the ledger; what day it
prints is up to whoever prints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from hearsay.ledger.documents import read_back, unpack
from hearsay.ledger.finding import find_report
from hearsay.ledger.index_tables import LIKENESS
from hearsay.ledger.tables import READING, REPORT
from hearsay.ledger.text_families import text_of
from hearsay.record import Report, Span
from hearsay.text.differing import differing
from hearsay.text.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Copy:
    """One of several reports that share their text or most of it.

    Args:
        name: What people call it.
        publisher: Who published it.
        published: When, as it prints it.
        likeness: How much of the longer text it and the first have in common, from 0 to 1. It may
            be less than a half: a copy of a copy is of the family too.
        adds: What it says that the first lacks, in the order of its text.
        lacks: What the first says that it lacks, in the order of the first's text.
    """

    name: str
    publisher: str | None
    published: str | None
    likeness: float
    adds: tuple[Span, ...]
    lacks: tuple[Span, ...]


def find_copies(connection: Connection, called: str) -> tuple[Copy, ...]:
    """All reports that share their text, or most of it, with a report, that one among them.

    Args:
        connection: To the ledger.
        called: Key or name of one of them.

    Returns:
        Them, in the order in which they came; one where there is only this text.

    Raises:
        NotInLedgerError: There is no such report.
        LedgerDamagedError: A record is not what was added.
    """
    return tuple(_copies(connection, find_report(connection, called).text_family))


def _copies(connection: Connection, family: int) -> Iterator[Copy]:
    current = (READING.c.report == REPORT.c.id) & (READING.c.number == REPORT.c.reading)
    columns = (
        *(REPORT.c.name, REPORT.c.publisher, REPORT.c.published),
        *(READING.c.record, READING.c.sha256, LIKENESS.c.size, LIKENESS.c.shingles),
        LIKENESS.c.bands,
    )
    query = select(*columns).join(READING, current).join(LIKENESS, LIKENESS.c.report == REPORT.c.id)
    query = query.where(REPORT.c.text_family == family).order_by(REPORT.c.id)
    first: tuple[Report, Likeness] | None = None
    for row in connection.execute(query).mappings():
        report = read_back(unpack(row["record"], row["sha256"], row["name"]), row["name"]).report
        here, _ = text_of(row)
        first = first or (report, here)
        share, _ = here.share(first[1])
        adds, lacks = differing(report.text, first[0].text)
        yield Copy(
            row["name"],
            row["publisher"],
            row["published"],
            1.0 if report.text == first[0].text else share,
            tuple(report.span(*place) for place in adds),
            tuple(first[0].span(*place) for place in lacks),
        )
