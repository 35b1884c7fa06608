"""Where a ledger is kept, and the two ways to it: to look, and to write.

A path is an SQLite file and "postgresql://…" a database; above this module nobody asks which. To look
is never to wait for a writer nor to keep one waiting. To write is to hold the ledger alone for one
report, to have all of it kept or none, and to tell in a sentence when the database cannot.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy import Connection, Engine, exc, select

from hearsay.ledger.errors import (
    LedgerDamagedError,
    LedgerError,
    LedgerFullError,
    LedgerLockedError,
    LedgerTooSlowError,
)
from hearsay.ledger.tables import LEDGER

BUSY_S = 10
"""How long somebody waits while others write."""

_LOCKED = ("55P03", "SQLITE_BUSY", "SQLITE_LOCKED")
_FULL = ("53100", "58030", "SQLITE_FULL", "SQLITE_IOERR")
_TOO_SLOW = ("57014", "SQLITE_INTERRUPT")
_DAMAGED = ("XX001", "XX002", "SQLITE_CORRUPT", "SQLITE_NOTADB")


class Store(Protocol):
    """A kind of database."""

    called: str
    """What to call the ledger in a sentence, without its password."""

    reading: Engine
    writing: Engine

    def set_limit(self, connection: Connection, limit_s: float | None) -> None:
        """End what a connection is asked after some seconds; in a transaction, and again without."""

    def set_safety(self, connection: Connection, *, safely: bool) -> None:
        """Say whether what is written must survive a power cut; before a transaction."""

    def purge(self) -> None:
        """Overwrite what was deleted, wherever the database may still hold its bytes."""

    def faults(self) -> Iterator[str]:
        """What the database itself finds wrong, a sentence each."""


class Access:
    """The two ways to a store.

    Args:
        store: The store.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.called = store.called
        self._process = os.getpid()

    @contextmanager
    def looking(self, *, limit_s: float | None = None) -> Iterator[Connection]:
        """Look at one state of the ledger.

        Args:
            limit_s: For how many seconds at most; as long as it takes where None.

        Yields:
            A connection that cannot write.

        Raises:
            LedgerTooSlowError: The time was over before what was asked was answered.
            LedgerError: The database cannot be read.
        """
        self._after_fork()
        with telling(self.called), self.store.reading.connect() as connection, connection.begin():
            if limit_s is None:
                yield connection
                return
            self.store.set_limit(connection, limit_s)
            try:
                yield connection
            finally:
                self.store.set_limit(connection, None)

    @contextmanager
    def writing(self, *, safely: bool = False) -> Iterator[Connection]:
        """Write, alone, all or nothing.

        Args:
            safely: It must survive a power cut from the moment that it is done.

        Yields:
            A connection in a transaction; it is kept where nothing is raised.

        Raises:
            LedgerLockedError: Somebody else wrote for too long.
            LedgerFullError: The disk has no room.
            LedgerError: The database cannot be written.
        """
        self._after_fork()
        with telling(self.called), self.store.writing.connect() as connection:
            self.store.set_safety(connection, safely=safely)
            with connection.begin():
                # On PostgreSQL this is what makes others wait; SQLite's BEGIN IMMEDIATE has done it.
                connection.execute(select(LEDGER.c.id).with_for_update())
                yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.store.reading.dispose()
        self.store.writing.dispose()

    def _after_fork(self) -> None:
        """A connection carried into a child process corrupts what it touches: make new ones."""
        if os.getpid() != self._process:
            self._process = os.getpid()
            self.store.reading.dispose(close=False)
            self.store.writing.dispose(close=False)


@contextmanager
def telling(called: str) -> Iterator[None]:
    """Turn what a database complains of into a sentence about the ledger.

    Args:
        called: What to call the ledger.

    Raises:
        LedgerError: The database failed.
    """
    try:
        yield
    except exc.DBAPIError as error:
        raise _told(called, error.orig or error) from error
    except sqlite3.Error as error:  # what is asked of SQLite itself, past SQLAlchemy
        raise _told(called, error) from error
    except UnicodeDecodeError as error:  # SQLite's own complaint may quote what is damaged
        raise damaged(called, "it holds what is no text") from error


def damaged(called: str, reason: str) -> LedgerDamagedError:
    """The error for a ledger that is not what was written.

    Args:
        called: What to call the ledger.
        reason: What is wrong, in words.

    Returns:
        The error.
    """
    return LedgerDamagedError(
        f"{called} is damaged: {reason}.",
        hint="Go back to a copy of it, made with `hearsay ledger copy`.",
    )


def _told(called: str, error: BaseException) -> LedgerError:
    lines = str(error).strip().splitlines()
    reason = lines[0] if lines else type(error).__name__
    # The words are in the language of the server; the codes are not.
    code = str(getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", ""))
    if code.startswith(_LOCKED):
        return LedgerLockedError(
            f"{called} was being written by somebody else for {BUSY_S} seconds.",
            hint="Try again when the other program is done.",
        )
    if code.startswith(_TOO_SLOW):
        return LedgerTooSlowError(
            f"{called} had no answer in the time that was given.",
            hint="Ask for less: name a source, a place or a time.",
        )
    if code.startswith(_FULL):
        return LedgerFullError(
            f"{called} could not be written: {reason}.",
            hint="Nothing of this report was kept. Make room and go on; what is known is skipped.",
        )
    if code.startswith(_DAMAGED):
        return damaged(called, reason)
    return LedgerError(f"{called} could not be used: {reason}.")
