"""What becomes of one report: its record, or the sentence about why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from hearsay.record import (
    HearsayError,
    ModelDamagedError,
    ModelMissingError,
    ReaderInfo,
    Record,
    Report,
    Unread,
    UnreadableReportError,
)
from hearsay.text.decode import REPLACEMENT
from hearsay.text.report import PreparedReport

Outcome = Record | UnreadableReportError

_REPLACED = re.compile(f"{REPLACEMENT}+")


class ReadsReports(Protocol):
    """What reads one report; `hearsay.Reader` does."""

    @property
    def info(self) -> ReaderInfo:
        """What it is, as its records say."""

    def read(self, prepared: PreparedReport) -> Record:
        """Read a report."""


class ReadingFailedError(UnreadableReportError):
    """The reader broke on a report: a defect of hearsay, not of the report."""

    code = "reader_failed"

    def __init__(self, name: str, error: Exception) -> None:
        self.name = name
        self.error = error
        super().__init__(
            f"{name} could not be read: {type(error).__name__}: {error}.",
            hint="This is a defect of hearsay; please report it, with the text if you may.",
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one report.

    Args:
        name: What to call it: its file, or "standard input".
        line: Its line in a batch, from 1; None for a file.
        outcome: Its record, or why there is none.
    """

    name: str
    line: int | None
    outcome: Outcome


def find_outcome(
    name: str, prepare: Callable[[], PreparedReport], load: Callable[[], ReadsReports]
) -> Outcome:
    """Prepare and read one report, come what may.

    Args:
        name: What to call it.
        prepare: Makes it ready to be read.
        load: Gives the reader; not called where there is nothing to read.

    Returns:
        The record, or why there is none.

    Raises:
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    try:
        return read_prepared(load, prepare())
    except (ModelMissingError, ModelDamagedError):
        raise
    except UnreadableReportError as error:
        return error
    except HearsayError as error:
        return UnreadableReportError(f"{name}: {error.what}", hint=error.hint, code=error.code)
    except Exception as error:  # noqa: BLE001 - one bad report never stops the rest, and it is told
        return ReadingFailedError(name, error)


def read_prepared(load: Callable[[], ReadsReports], prepared: PreparedReport) -> Record:
    """Read a report, and name in its record the characters that could not be kept.

    Args:
        load: Gives the reader.
        prepared: The report.

    Returns:
        The record.
    """
    record = load().read(prepared)
    if not prepared.replaced:
        return record
    unread = sorted([*record.unread, *_unreadable(record.report)], key=lambda one: one.span)
    return replace(record, unread=tuple(unread))


def _unreadable(report: Report) -> Iterator[Unread]:
    for found in _REPLACED.finditer(report.text):
        count = found.end() - found.start()
        why = "an unreadable character" if count == 1 else f"{count:,} unreadable characters"
        yield Unread(report.span(*found.span()), why)
