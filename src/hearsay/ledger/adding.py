"""A record goes into the ledger: new, known, an edition of what is there, or read anew.

All that a report brings goes in with one transaction, and what was acknowledged is kept. Whoever adds
it again, in whatever order and from however many programs, changes nothing. A reading by a newer
reader takes the place of the old one in that same transaction; the old is kept for comparing, and what
people have judged stays with the ids it was said of.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.documents import Document, pack
from hearsay.ledger.editions import relatives, unite
from hearsay.ledger.errors import ForgottenError, LedgerError
from hearsay.ledger.folding import fold_name
from hearsay.ledger.index_store import erase_index, prepare_index, write_index
from hearsay.ledger.index_tables import LIKENESS
from hearsay.ledger.keys import content_key, digest, given_id, possible_keys
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.moments import moment
from hearsay.ledger.names import possible_names
from hearsay.ledger.standing.accounts import pack_account
from hearsay.ledger.standing.changes import lay_beside
from hearsay.ledger.tables import READING, REPORT, TOMBSTONE
from hearsay.ledger.text_families import join
from hearsay.record import PassageKind, ReaderInfo, Record
from hearsay.record.json_items import Json

BY_FIRST_READING = ("given_id", "given_digest", "url", "url_digest")
"""By these editions find each other; they are the report's, and no later reading changes them."""


class What(StrEnum):
    """What adding a record came to."""

    NEW = "new"
    KNOWN = "known"
    EDITION = "edition"
    REREAD = "reread"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a record that was added.

    Args:
        key: Of its report.
        name: What people call it.
        what: new; known, and nothing changed; edition, another text of a report that is there;
            reread, a newer reader's record in the place of the old.
    """

    key: str
    name: str
    what: What


class Adding:
    """A record that is ready to be added; making it ready needs no database.

    Args:
        record: The record.
        key: Of the report as it was given; by default of the one that the record is of.

    Raises:
        BrokenRecordError: The record has no form that can be kept.
        LedgerError: The key is of another report.
    """

    def __init__(self, record: Record, *, key: str | None = None) -> None:
        self.report = record.report
        self.reader = record.reader
        self.key = key or content_key(record.report)
        self._check_key()
        self.given = given_id(record.report)
        self.document: Document = pack(record)
        self.index = prepare_index(self.document.form)
        self.account = pack_account(record)

    def write(self, connection: Connection, signed: Signed, *, despite_forgotten: bool) -> Added:
        """Add it.

        Args:
            connection: In a transaction that only this record is written in.
            signed: When and by whom.
            despite_forgotten: Add it even though it was removed for good.

        Returns:
            What became of it.

        Raises:
            ForgottenError: It was removed for good.
        """
        here = connection.execute(select(REPORT).where(REPORT.c.key == self.key)).one_or_none()
        if here is None:
            return self._write_new(connection, signed, despite_forgotten=despite_forgotten)
        current = connection.execute(
            select(READING).where(READING.c.report == here.id, READING.c.number == here.reading)
        ).one()
        if not self._is_newer(current):
            return Added(self.key, here.name, What.KNOWN)
        return self._write_again(connection, here, signed)

    def _write_new(
        self, connection: Connection, signed: Signed, *, despite_forgotten: bool
    ) -> Added:
        _check_not_forgotten(connection, self.key, signed, despite_forgotten=despite_forgotten)
        url, given = digest(self.report.url), digest(self.given)
        families = relatives(connection, url, given)
        number = connection.execute(
            select(func.coalesce(func.max(REPORT.c.id), 0) + 1)
        ).scalar_one()
        name = _free_name(connection, self.key, self.given)
        row = {
            **report_columns(self.document.form, self.given),
            "id": number,
            "key": self.key,
            "name": name,
            "family": unite(connection, families, self.key),
            "text_family": number,  # until its copies are known
            "reading": 1,
            "added": signed.at,
        }
        connection.execute(insert(REPORT), row)
        self._write_reading(connection, number, 1, signed)
        join(connection, number, self.index.rows[LIKENESS.name][0])
        what = What.EDITION if families else What.NEW
        write_log(connection, what.value, signed, key=self.key, counts=self._counts())
        return Added(self.key, name, what)

    def _write_again(self, connection: Connection, here: Row[Any], signed: Signed) -> Added:
        number = here.reading + 1
        erase_index(connection, here.id)
        changed = {**report_columns(self.document.form, self.given), "reading": number}
        for column in BY_FIRST_READING:
            del changed[column]
        connection.execute(update(REPORT).where(REPORT.c.id == here.id).values(changed))
        self._write_reading(connection, here.id, number, signed)
        write_log(connection, "reread", signed, key=self.key, counts=self._counts())
        return Added(self.key, here.name, What.REREAD)

    def _write_reading(
        self, connection: Connection, report: int, number: int, signed: Signed
    ) -> None:
        row = {
            "report": report,
            "number": number,
            "reader_version": kept(self.reader.version),
            "engine": kept(self.reader.engine),
            "engine_sha256": kept(self.reader.engine_sha256),
            "at": signed.at,
            "sha256": self.document.sha256,
            "record": self.document.packed,
        }
        connection.execute(insert(READING), row)
        write_index(connection, self.index, report)
        lay_beside(connection, report, self.account)

    def _check_key(self) -> None:
        if self.key not in possible_keys(self.report):
            raise LedgerError(
                f"The key {self.key[:8]}… is not one of report {self.report.id!r}.",
                hint="Give the content key of the report as it was before it was read.",
            )

    def _counts(self) -> dict[str, int]:
        return {name: len(self.document.form[name]) for name in ("claims", "events", "figures")}

    def _is_newer(self, current: Row[Any]) -> bool:
        """Whether a newer reader made it; of two engines of one version the later to come counts."""
        if current.sha256 == self.document.sha256:
            return False
        before = ReaderInfo(current.reader_version, current.engine, current.engine_sha256)
        return is_newer(self.reader, before)


def is_newer(reader: ReaderInfo, before: ReaderInfo) -> bool:
    """Whether what a reader reads takes the place of what another one read.

    Args:
        reader: The one.
        before: The other.

    Returns:
        Whether they differ and its version is no older: of two engines of one version the later to
        come counts.
    """
    return before != reader and _version(reader) >= _version(before)


def report_columns(form: Json, given: str | None) -> dict[str, Any]:
    """The columns of a report that follow from its record.

    Args:
        form: The record's JSON form.
        given: The id that somebody gave the report.

    Returns:
        The values by column.
    """
    report, reader = form["report"], form["reader"]
    copied = ("url", "publisher", "byline", "published", "retrieved", "language")
    return {
        **{name: kept(report[name]) for name in copied},
        "title": kept(report["title"] or _headline(form)),
        "given_id": kept(given),
        "given_digest": digest(given),
        "url_digest": digest(report["url"]),
        "publisher_folded": fold_name(report["publisher"]) if report["publisher"] else None,
        "published_moment": moment(report["published"]),
        "text_sha256": report["sha256"],
        "characters": len(report["text"]),
        "reader_version": kept(reader["version"]),
        "engine": kept(reader["engine"]),
    }


def _headline(form: Json) -> str | None:
    """The headline that stands in the text: what a plain file is known by, that came with no title."""
    headlines = (one for one in form["passages"] if one["kind"] == PassageKind.HEADLINE)
    for one in headlines:
        return " ".join(form["report"]["text"][one["start"] : one["end"]].split())
    return None


def _version(reader: ReaderInfo) -> tuple[int, ...]:
    """A version that compares: 0.10 comes after 0.9."""
    parts = reader.version.split("+")[0].split(".")
    return tuple(int(part) if part.isdecimal() else 0 for part in parts)


def _free_name(connection: Connection, key: str, given: str | None) -> str:
    """The first name of a report that no other has, or had."""
    for name in possible_names(key, given):
        here = select(REPORT.c.id).where(REPORT.c.name == name)
        gone = select(TOMBSTONE.c.id).where(TOMBSTONE.c.name == name, TOMBSTONE.c.key != key)
        if not connection.execute(here.union_all(gone)).first():
            return name
    raise AssertionError("two reports of one key")


def _check_not_forgotten(
    connection: Connection, key: str, signed: Signed, *, despite_forgotten: bool
) -> None:
    stands = (TOMBSTONE.c.key == key) & TOMBSTONE.c.lifted.is_(None)
    grave = connection.execute(select(TOMBSTONE).where(stands)).one_or_none()
    if grave is None:
        return
    if not despite_forgotten:
        raise ForgottenError(
            f"Report {grave.name} was removed from the ledger for good on {grave.at[:10]} "
            f"by {grave.who}: {grave.why}",
            hint="It is not added again unless that is asked for.",
        )
    lifted = {"lifted": signed.at, "lifted_by": signed.who}
    connection.execute(update(TOMBSTONE).where(stands).values(lifted))
    write_log(connection, "lift", signed, key=key)
