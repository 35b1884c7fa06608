"""What the user named becomes bytes, or one sentence about why it cannot.

A name may be a folder, a pipe that nobody writes to, a device that never ends or a file of three
hundred gigabytes. Only regular files are read, they are opened without waiting, and their size is
known before the first byte is.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from hearsay.record import UnreadableReportError
from hearsay.text.decode import NotTextError
from hearsay.text.magic import find_file_kind

STDIN = "-"
"""The name of standard input."""

STDIN_SHOWN = "standard input"

LARGEST_FILE = 16 << 20
"""Bytes. More than any report has, in any encoding."""

_LONGEST_NAME = 255
_KIND_SHOWS = 4096
_BATCH_SUFFIXES = (".jsonl", ".ndjson")


def is_batch(name: str) -> bool:
    """Whether a file holds reports one a line, by its name.

    Example:
        >>> is_batch("reports.jsonl"), is_batch("report.txt"), is_batch("-")
        (True, False, False)
    """
    return name.lower().endswith(_BATCH_SUFFIXES)


def read_input(name: str, stdin: BinaryIO) -> bytes:
    """The bytes of one report.

    Args:
        name: A file, or `STDIN`.
        stdin: Standard input.

    Returns:
        All of it, not empty.

    Raises:
        UnreadableReportError: There is no such file, it is no regular file, it is empty, or it is
            larger than `LARGEST_FILE`. The code says which.
    """
    with open_input(name, stdin) as stream:
        if stream is not stdin:
            _refuse_large(name, os.fstat(stream.fileno()).st_size, stream)
        # One byte more than may be, to know that there is more: a file can grow while it is read.
        return accept_input(name, stream.read(LARGEST_FILE + 1))


def accept_input(name: str, data: bytes) -> bytes:
    """The bytes of one report, if they can be one.

    Args:
        name: What to call it.
        data: The bytes.

    Returns:
        The same.

    Raises:
        UnreadableReportError: There are none, or more than `LARGEST_FILE`. The code says which.
    """
    _refuse_large(name, len(data))
    if not data:
        raise UnreadableReportError(
            f"{shown(name)} is empty.", hint="Give a report that has some text.", code="empty"
        )
    return data


@contextmanager
def open_input(name: str, stdin: BinaryIO) -> Iterator[BinaryIO]:
    """Open a regular file, or standard input, for reading.

    Args:
        name: A file, or `STDIN`.
        stdin: Standard input.

    Yields:
        The stream; a file is closed at the end.

    Raises:
        UnreadableReportError: It cannot be opened, or its disk fails. The code says why.
    """
    if name == STDIN:
        yield stdin
        return
    try:
        with os.fdopen(_open(name), "rb") as stream:
            _refuse_irregular(name, os.fstat(stream.fileno()).st_mode)
            yield stream
    except OSError as error:
        raise refusal_of(name, error) from error


def shown(name: str) -> str:
    """What to call an input in a sentence.

    Example:
        >>> shown("-"), shown("kyiv.txt")
        ('standard input', 'kyiv.txt')
    """
    if name == STDIN:
        return STDIN_SHOWN
    return name if len(name) <= _LONGEST_NAME else f"{name[:100]}…{name[-100:]}"


# Without O_NONBLOCK, opening a pipe waits until somebody writes to it. Windows has neither.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _open(name: str) -> int:
    try:
        if Path(name).is_dir():  # asked first, for Windows cannot open one at all
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        return os.open(name, _FLAGS)
    except ValueError as error:  # a NUL in the name
        raise refusal_of(name, FileNotFoundError(errno.ENOENT, str(error))) from error


_REASONS = {
    errno.ENOENT: ("not_found", "does not exist.", "Check the name and the folder."),
    errno.ENOTDIR: ("not_found", "does not exist.", "Check the name and the folder."),
    errno.EISDIR: ("not_regular", "is a folder.", "Name the files in it: {name}/*.txt"),
    errno.EACCES: ("no_permission", "may not be read by you.", "Ask its owner for access."),
    errno.EPERM: ("no_permission", "may not be read by you.", "Ask its owner for access."),
    errno.ELOOP: ("link_loop", "is a link that leads to itself.", "Name the file itself."),
    errno.ENAMETOOLONG: ("not_found", "is too long for a file's name.", "Check the name."),
    errno.ENXIO: ("not_regular", "is not a regular file.", "Copy its content to a file first."),
}


def refusal_of(name: str, error: OSError) -> UnreadableReportError:
    """The error for what the system will not open.

    Args:
        name: What was to be opened.
        error: What the system said.

    Returns:
        The sentence about it; its code says why.
    """
    code, what, hint = _REASONS.get(
        error.errno or 0, ("not_found", f"cannot be read: {error}.", "Check the file and its disk.")
    )
    called = shown(name)
    return UnreadableReportError(
        f"{called} {what}", hint=hint.format(name=called.rstrip("/")), code=code
    )


def _refuse_irregular(name: str, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    raise UnreadableReportError(
        f"{shown(name)} is not a regular file, but a pipe, a socket or a device.",
        hint="Pipe its content into `hearsay read -`, or copy it to a file first.",
        code="not_regular",
    )


def _refuse_large(name: str, size: int, stream: BinaryIO | None = None) -> None:
    if size <= LARGEST_FILE:
        return
    # A film is no report however it is split; what it is helps more than how large.
    kind = find_file_kind(stream.read(_KIND_SHOWS)) if stream else None
    if kind is not None:
        raise NotTextError(shown(name), kind)
    raise UnreadableReportError(
        f"{shown(name)} is larger than {LARGEST_FILE >> 20} MiB, which no single report is.",
        hint="Split it, or put its reports into a .jsonl file, one a line.",
        code="too_big",
    )


def count_reports(names: Iterable[str], *, jsonl: bool = False) -> int | None:
    """How many reports there will be, for a progress bar.

    Args:
        names: Files, or `STDIN`.
        jsonl: Each holds reports one a line, whatever it is called.

    Returns:
        Their number, where lines of a batch count as reports; None where standard input holds a
        batch, which cannot be counted before it is read.
    """
    count = 0
    for name in names:
        if not (jsonl or is_batch(name)):
            count += 1
        elif name == STDIN:
            return None
        else:
            count += _count_lines(name)
    return count


def _count_lines(name: str) -> int:
    try:
        with open_input(name, stdin=BytesIO()) as stream:
            blocks = iter(lambda: stream.read(1 << 20), b"")
            return sum(block.count(b"\n") for block in blocks)
    except (OSError, UnreadableReportError):
        return 1  # it will be told as one failure
