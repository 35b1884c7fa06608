"""The files that were named: a file, a folder, a pattern that no shell expanded, standard input.

A folder is a trap: it may hold a link to itself, a link to the password file, a pipe that nobody
writes to. Links to folders are therefore never followed on the way down, and links to files only
where they stay inside; each that does not is told, and the rest is read. The order is that of the
names, so the same folder gives the same ledger on every machine.
"""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearsay.desk.adding.kinds import Kind, find_kind
from hearsay.desk.inputs import STDIN, refusal_of, shown
from hearsay.record import UnreadableReportError


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read.

    Args:
        name: Its path as it was named, or `STDIN`.
        kind: What it holds, by its name.
        data: Its bytes where somebody sent them; then the name is the sender's and no path.
    """

    name: str
    kind: Kind
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """What was named, or stood in a folder that was, and is not read.

    Args:
        name: Its path.
        error: Why.
    """

    name: str
    error: UnreadableReportError


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file in a folder that nobody would call a report.

    Args:
        name: Its path.
    """

    name: str


Finding = Found | NotFound | PassedOver


def find_files(names: Iterable[str], *, jsonl: bool = False) -> Iterator[Finding]:
    """Find the files that were named.

    Args:
        names: Files, folders, patterns such as "wire/*.txt", or `STDIN`.
        jsonl: Each that is named holds reports one a line, whatever it is called.

    Yields:
        The files, in the order of the names, within a folder by name; in their places, what was
        not found or is not followed.
    """
    for name in names:
        for path in _expanded(name):
            if os.path.isdir(path):  # noqa: PTH112 - a path of any bytes, as it was named
                yield from _walk_named(path)
            else:
                kind = Kind.LINES if jsonl else find_kind(path, named=True)
                yield Found(path, kind)


def exists(name: str) -> bool:
    """Whether there is anything under a name, or that a pattern fits.

    Args:
        name: A file, a folder, a pattern or `STDIN`.

    Returns:
        Whether there is.
    """
    return name == STDIN or os.path.lexists(_expanded(name)[0])


def _expanded(name: str) -> list[str]:
    """The paths that a pattern fits; the name itself where it is none or there is such a file."""
    if name == STDIN or os.path.lexists(name) or not glob.has_magic(name):
        return [name]
    return sorted(glob.glob(name, recursive=True)) or [name]  # noqa: PTH207 - as it was named


def _walk_named(folder: str) -> Iterator[Finding]:
    empty = True
    root = os.path.realpath(folder)
    for finding in _walk(folder, root):
        empty = False
        yield finding
    if empty:
        yield NotFound(
            folder,
            UnreadableReportError(
                f"{shown(folder)} is an empty folder.",
                hint="Name a folder that holds reports, such as .txt or .html files.",
                code="empty",
            ),
        )


def _walk(folder: str, root: str) -> Iterator[Finding]:
    """What is in a folder and those below it; hidden files and folders are left alone."""
    # A list of folders yet to be looked at, and no recursion: they nest as deep as a disk allows.
    waiting: list[os.DirEntry[str] | str] = [folder]
    while waiting:
        here = waiting.pop()
        if isinstance(here, os.DirEntry) and not here.is_dir(follow_symlinks=False):
            yield from _look_at(here, root)
            continue
        try:
            with os.scandir(here) as entries:
                seen = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            name = os.fspath(here)
            yield NotFound(name, refusal_of(name, error))
            continue
        seen.sort(key=lambda entry: entry.name, reverse=True)
        waiting.extend(seen)


_OURS = re.compile(r".\.hearsay(?:-wal|-shm|-journal)?\Z|\Ahearsay\.toml\Z")
"""A ledger and what belongs to it lies where the reports do, and is not worth a word."""


def _look_at(entry: os.DirEntry[str], root: str) -> Iterator[Finding]:
    if _OURS.search(entry.name):
        return
    kind = find_kind(entry.name, named=False)
    try:
        if entry.is_symlink():
            target = os.path.realpath(entry.path, strict=True)
            if stat.S_ISDIR(os.stat(target).st_mode):  # noqa: PTH116 - a path of any bytes
                if not _is_inside(target, root):
                    yield NotFound(entry.path, _outside(entry.path))
                return
            if kind is not Kind.OTHER and not _is_inside(target, root):
                yield NotFound(entry.path, _outside(entry.path))
                return
    except OSError as error:
        if kind is not Kind.OTHER:
            yield NotFound(entry.path, refusal_of(entry.path, error))
            return
    yield PassedOver(entry.path) if kind is Kind.OTHER else Found(entry.path, kind)


def _is_inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _outside(name: str) -> UnreadableReportError:
    return UnreadableReportError(
        f"{shown(name)} is a link that leads out of the folder.",
        hint="Name what it leads to, if that is to be read.",
        code="link_outside",
    )
