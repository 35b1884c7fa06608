"""Whose file it is, read off its first hundred bytes.

Opening a file with SQLite may already change it: a journal that lies beside it is played back, and an
empty file becomes a database. So before SQLite sees a file its header is looked at, as the file
format describes it (https://www.sqlite.org/fileformat2.html#the_database_header). A spreadsheet, a
browser's history, a ledger of a later version or one that was cut while it was copied are told apart
here and stay as they are.
"""

from __future__ import annotations

import os
import stat
import struct
import time
from pathlib import Path

from hearsay.ledger.errors import (
    LedgerDamagedError,
    LedgerError,
    LedgerMissingError,
    LedgerNewerError,
    NotALedgerError,
)

APPLICATION_ID = 0x48725361
"""Marks an SQLite file as a ledger: "HrSa"."""

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_LARGEST_PAGE = 65536
_SMALLEST_PAGE = 512
_LOOKS = 3
# Not to wait for whoever writes to a pipe; and bytes as they are, on Windows too.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PAUSE_S = 0.05


def look(path: Path, *, newest: int) -> int:
    """See that a file is a ledger that this version can read.

    Args:
        path: The file.
        newest: The newest schema that is known.

    Returns:
        The number of its schema; an update may still stand in its write-ahead log.

    Raises:
        LedgerMissingError: There is no file.
        NotALedgerError: It is something else.
        LedgerNewerError: It was made by a later version.
        LedgerDamagedError: A part of it is missing, or its beginning is not in order.
    """
    header, size = _settled(path)
    if not header.startswith(_MAGIC):
        raise NotALedgerError(
            f"{path} is not a ledger{' but empty' if not size else ''}.",
            hint="Give the file that `hearsay add` made, or a name that is not taken.",
        )
    # Pages that are not there yet may stand in the log; SQLite will see to it that all are.
    if len(header) < _LENGTH or not (_in_order(header, size) or log_of(path).exists()):
        raise LedgerDamagedError(
            f"{path} is damaged: it has {size:,} bytes and its header tells of others.",
            hint="Go back to a copy of it, made with `hearsay ledger copy`.",
        )
    version, application = struct.unpack_from(">I4xI", header, 60)
    if application != APPLICATION_ID:
        raise NotALedgerError(
            f"{path} is an SQLite database and not a ledger.",
            hint="Give the file that `hearsay add` made, or a name that is not taken.",
        )
    if version > newest:
        raise newer(str(path), f"schema {version}", f"{newest}")
    return int(version)


def newer(called: str, theirs: str, ours: str) -> LedgerNewerError:
    """The error for a ledger of a later version."""
    return LedgerNewerError(
        f"{called} has {theirs}; this version of hearsay knows those up to {ours}.",
        hint="Use the version of hearsay that made it, or a later one.",
    )


def _settled(path: Path) -> tuple[bytes, int]:
    """The header and the length, once nobody is between writing the one and the other."""
    for _ in range(_LOOKS):
        header, size = _beginning(path)
        if len(header) < _LENGTH or _in_order(header, size):
            return header, size
        time.sleep(_PAUSE_S)
    return _beginning(path)


def log_of(path: Path) -> Path:
    """The write-ahead log beside a ledger: there while somebody has it open, or after a crash."""
    return path.with_name(f"{path.name}-wal")


def _beginning(path: Path) -> tuple[bytes, int]:
    """The header of a file, and how long the file is."""
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        raise LedgerMissingError(
            f"There is no ledger {path}.", hint="`hearsay add` and `hearsay ledger init` make one."
        ) from error
    except OSError as error:
        raise LedgerError(f"{path} cannot be opened: {error.strerror}.") from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise NotALedgerError(f"{path} is not a file.", hint="Give the name of a file.")
        return os.read(handle, _LENGTH), status.st_size
    finally:
        os.close(handle)


def _in_order(header: bytes, size: int) -> bool:
    """Whether the page size is one, and as many pages are there as the header counts."""
    page = struct.unpack_from(">H", header, 16)[0]
    page = _LARGEST_PAGE if page == 1 else page
    changes, pages = struct.unpack_from(">II", header, 24)
    valid_for = struct.unpack_from(">I", header, 92)[0]
    if not _SMALLEST_PAGE <= page <= _LARGEST_PAGE or page & (page - 1):
        return False
    # Before SQLite 3.7 the count was not kept, which shows in these two numbers.
    return bool(changes != valid_for or pages * page <= size)
