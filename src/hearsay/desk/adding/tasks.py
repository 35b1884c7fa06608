"""What is handed to a process that reads: one report, in the form in which it was given.

A file is handed over by its name and opened there, since opening and decoding it may already be what
it takes to stall. A line of a batch is handed over as what it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hearsay.desk.inputs import STDIN
from hearsay.desk.prepare import Given
from hearsay.record import Report, UnreadableReportError
from hearsay.text.entry import Entry


@dataclass(frozen=True, slots=True)
class File:
    """A file, by its name.

    Args:
        name: Its path.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Bytes:
    """What came from standard input, or was sent by somebody.

    Args:
        data: All of it.
        name: What the sender calls it, "-" of standard input; it is never opened.
    """

    data: bytes
    name: str = STDIN


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that hearsay made before, to be kept as it is.

    Args:
        form: Its JSON form.
    """

    form: dict[str, Any]


Source = File | Bytes | Entry | Report | Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One report to be added.

    Args:
        name: What the ledger calls where it came from: a path, or "standard input".
        line: Its line in a batch.
        called: What to call it in a sentence: "kyiv.txt", "Line 3".
        source: The report.
        size: Bytes, as far as is known before it is opened.
        given: What the caller knows of it.
    """

    name: str
    line: int | None
    called: str
    source: Source
    size: int
    given: Given = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One that cannot even be handed over.

    Args:
        name: What the ledger calls where it would have come from.
        line: Its line in a batch.
        error: Why.
    """

    name: str
    line: int | None
    error: UnreadableReportError
