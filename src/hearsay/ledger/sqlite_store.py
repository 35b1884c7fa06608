"""A ledger in one SQLite file.

A new file is made under another name and put in its place when it is whole, so two programs that
start at once share one ledger and a crash leaves none that is half made. A file that is there is
looked at first without a trace: its header (`sqlite_header`), then its shape and its pages through a
connection that takes no locks and makes no files. Only then is it opened in earnest, with its log
written ahead (WAL): who looks never waits.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, FromClause, QueuePool, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from hearsay.ledger.errors import (
    LedgerError,
    LedgerLockedError,
    NotALedgerError,
)
from hearsay.ledger.migrating import NEWEST, begin, current_revision, revision, upgrade
from hearsay.ledger.sqlite_header import APPLICATION_ID, log_of, look, newer
from hearsay.ledger.sqlite_shape import find_difference, find_strange
from hearsay.ledger.store import BUSY_S, damaged, telling

_SMALL = 8 << 20
"""Bytes of a file that is looked through at each opening; longer ones by `check`."""

_OLDEST = (3, 37, 0)
"""The first SQLite that holds a table to its types."""

_FAULTS = (LedgerError, sqlite3.Error, UnicodeDecodeError)
_LOOKS = 5
_STEPS = 200_000
"""Of SQLite's machine between two looks at the clock: some thousandths of a second.

At each Python waits its turn among the threads, which takes longer where there are many.
"""
_IDLE = 10
"""How often the limit may pass on the clock on the wall, where others have the processor."""
_PAUSE_S = 0.05

_CAREFUL = (
    "PRAGMA trusted_schema=OFF",  # nothing in the schema may call what has side effects
    "PRAGMA cell_size_check=ON",  # damage is found where it is read
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # what is deleted is overwritten
    "PRAGMA cache_size=-65536",
    "PRAGMA journal_size_limit=67108864",  # of the log beside the file, once it is played back
)

_WRITING = (
    # A report touches two hundred pages, in a large ledger everywhere: where they are not at hand, or the log
    # is played back after every twenty, the millionth claim costs twice what the first did.
    "PRAGMA cache_size=-131072",
    "PRAGMA wal_autocheckpoint=16000",  # pages: the log is as large as the limit above, at most
)


class SqliteStore:
    """An SQLite file that is a ledger.

    Args:
        path: The file.
        create: Make it where it is not there.

    Attributes:
        created: It was made just now.

    Raises:
        LedgerError: It is not there, is something else, is damaged or of a later version.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        _check_library()
        self.called = str(path)
        self.path = path.absolute()  # wherever the program goes while it is open
        self.created = create and not os.path.lexists(path) and _make(path)
        with telling(self.called):
            self._upgrade(_validated(path))
        readable_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
        self.reading = _engine(lambda: self._open(readable_only), "BEGIN", "PRAGMA query_only=ON")
        self.writing = _engine(lambda: self._open(readable_only), "BEGIN IMMEDIATE", *_WRITING)

    def _open(self, readable_only: bool) -> sqlite3.Connection:  # noqa: FBT001 - ours alone
        if not readable_only:
            return _connect(self.path, "mode=rw")
        alone = not log_of(self.path).exists()
        return _connect(self.path, "mode=ro&immutable=1" if alone else "mode=ro")

    def _upgrade(self, version: int) -> None:
        if version == NEWEST:
            return
        engine = _engine(lambda: _connect(self.path, "mode=rw"), "BEGIN IMMEDIATE")
        try:
            with engine.begin() as connection:
                if current_revision(connection) != revision(NEWEST):
                    upgrade(connection)
                    _mark(connection)
        finally:
            engine.dispose()
        _validated(self.path)

    def set_limit(self, connection: Connection, limit_s: float | None) -> None:
        """End what a connection is asked after some seconds; None takes the limit away.

        They are seconds of the processor: what is quick is let finish where many ask at once.
        """
        driver = _driver(connection)
        if limit_s is None:
            driver.set_progress_handler(None, 0)
            return
        worked, end = time.thread_time() + limit_s, time.monotonic() + _IDLE * limit_s
        driver.set_progress_handler(
            lambda: time.thread_time() > worked or time.monotonic() > end, _STEPS
        )

    def set_safety(self, connection: Connection, *, safely: bool) -> None:
        """Say whether what is written must survive a power cut; before a transaction."""
        level = "FULL" if safely else "NORMAL"
        _driver(connection).execute(f"PRAGMA synchronous={level}")

    def purge(self) -> None:
        """Write the file anew without what was deleted, and empty its log.

        Raises:
            LedgerLockedError: Somebody is still reading what was deleted, or writing.
        """
        with telling(self.called), closing(self.writing.raw_connection()) as raw:
            cursor = raw.cursor()
            # The index keeps the words of deleted rows until its parts are merged.
            cursor.execute("INSERT INTO words(words) VALUES('optimize')")
            cursor.execute("VACUUM")
            busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise LedgerLockedError(f"{self.called} was being read for {BUSY_S} seconds.")

    def faults(self) -> Iterator[str]:
        """What SQLite finds wrong, a sentence each."""
        with telling(self.called), closing(self.reading.raw_connection()) as raw:
            cursor = raw.cursor()
            for (line,) in cursor.execute("PRAGMA integrity_check").fetchall():
                if line != "ok":
                    yield f"SQLite: {line}."
            for table, *_, parent, _ in cursor.execute("PRAGMA foreign_key_check").fetchall():
                yield f"A row of table {table} refers to one of {parent} that is not there."
            difference = find_difference(_raw(raw.driver_connection))
            if difference:
                yield f"Its schema is not that of a ledger: {difference}."
        yield from self._faults_of_words()

    def _faults_of_words(self) -> Iterator[str]:
        """Compare the full-text index with its table; SQLite asks for this as a row to be added."""
        if not os.access(self.path, os.W_OK):
            return
        with closing(self.writing.raw_connection()) as raw:
            try:
                raw.cursor().execute("INSERT INTO words(words, rank) VALUES('integrity-check', 1)")
            except sqlite3.DatabaseError as error:
                yield f"The full-text index is not that of the reports: {error}."


def _check_library() -> None:
    if sqlite3.sqlite_version_info < _OLDEST:
        raise LedgerError(
            f"This Python comes with SQLite {sqlite3.sqlite_version}, which is too old for a ledger.",
            hint=f"Use a Python with SQLite {'.'.join(map(str, _OLDEST))} or later.",
        )


def _validated(path: Path) -> int:
    """The schema's number of a file that is a sound ledger; raises where it is none."""
    look(path, newest=NEWEST)
    for _ in range(_LOOKS):
        before = _state(path)
        try:
            return _looked_through(path)
        except _FAULTS:
            # While somebody writes, a look without locks may see two states in one.
            time.sleep(_PAUSE_S)
            if _state(path) == before:
                break
    try:
        return _looked_through(path)
    except _FAULTS as error:
        raise _fault(path, error) from error


def _state(path: Path) -> tuple[int, int, bool]:
    """What changes where somebody writes to a file."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size, log_of(path).exists()


def _looked_through(path: Path) -> int:
    mode = "mode=ro" if log_of(path).exists() else "mode=ro&immutable=1"
    with closing(_connect(path, mode)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > NEWEST:
            raise newer(str(path), f"schema {version}", f"{NEWEST}")
        if path.stat().st_size <= _SMALL:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise sqlite3.DatabaseError(found)
        strange = (find_difference if version == NEWEST else find_strange)(connection)
    if strange:
        raise NotALedgerError(
            f"{path} says that it is a ledger, but {strange}.",
            hint="Open no ledger of unknown origin; ask for the reports that it was made from.",
        )
    return version


def _fault(path: Path, error: LedgerError | sqlite3.Error | UnicodeDecodeError) -> LedgerError:
    if isinstance(error, LedgerError):
        return error
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return LedgerLockedError(f"{path} is locked by another program.", hint="Try again later.")
    if isinstance(error, UnicodeDecodeError):  # SQLite's own complaint quotes what is damaged
        return damaged(str(path), "it holds what is no text")
    return damaged(str(path), str(error).splitlines()[0])


def _make(path: Path) -> bool:
    """Make a ledger; False where somebody else was quicker."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        draft.touch(exist_ok=False)
        _build(draft)
        os.link(draft, path)
    except FileExistsError:
        return False
    except OSError as error:
        raise LedgerError(
            f"{path} cannot be made: {error.strerror}.",
            hint="Name a folder that is there and that you may write to.",
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    return True


def _build(path: Path) -> None:
    engine = _engine(lambda: _connect(path, "mode=rw"), "BEGIN IMMEDIATE")
    try:
        with telling(str(path)), engine.begin() as connection:
            begin(connection)
            _mark(connection)
        with closing(_connect(path, "mode=rw")) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
    finally:
        engine.dispose()


def _mark(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={NEWEST}")


class _Compiler(SQLiteCompiler):
    """Writes the hints of a query, which SQLite takes behind the name of a table and SQLAlchemy leaves out."""

    def get_from_hint_text(
        self,
        table: FromClause,  # noqa: ARG002 - it is asked with it
        text: str | None,
    ) -> str | None:
        return text


def _engine(connect: Callable[[], sqlite3.Connection], begin_with: str, *more: str) -> Engine:
    """An engine whose transactions begin as they are told to."""

    def connected() -> sqlite3.Connection:
        connection = connect()
        for statement in more:
            connection.execute(statement)
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=connected, poolclass=QueuePool)
    engine.dialect.statement_compiler = _Compiler
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin_with))
    return engine


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # No isolation level: SQLite begins when it is told to, and not when Python thinks it should.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for statement in _CAREFUL:
            connection.execute(statement)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _driver(connection: Connection) -> sqlite3.Connection:
    return _raw(connection.connection.driver_connection)


def _raw(connection: object) -> sqlite3.Connection:
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError(f"not a connection to SQLite: {connection!r}")
    return connection
