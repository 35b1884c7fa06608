"""A listing goes out in a format: its rows as they are, or the records behind them for a coding scheme.

What is exported is what is shown: the same question, the same rows, none left out because a page was
full. A file is written beside its place and moved there when it is whole, so an export that fails leaves
the old one, and no program ever reads half of a new one.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from hearsay.export.formats import Format, FormatMismatchError, Takes, format_of, get_format
from hearsay.record import HearsayError, UsageError
from hearsay.record.listing import Kind, Row

if TYPE_CHECKING:
    from hearsay.desk.rows import Rows
    from hearsay.export.selection import Selection
    from hearsay.export.writing import Options
    from hearsay.ledger import Ledger
    from hearsay.record.sheet import Sheet

T = TypeVar("T")

Target = str | os.PathLike[str] | BinaryIO


class NotWrittenError(HearsayError):
    """A file cannot be written."""

    code = "not_written"


_FIRST_FIT = (Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES, Kind.REPORTS)
_OWN_KIND = {
    "geojson": Kind.EVENTS,
    "hxl": Kind.FIGURES,
    "ftm": Kind.REPORTS,
    "plover": Kind.EVENTS,
    "acled": Kind.EVENTS,
    "ucdp": Kind.EVENTS,
    "webannotation": Kind.REPORTS,
}
"""What a format is mostly made of; claims where it says nothing."""


def choose_format(target: Target, named: str | None) -> Format:
    """The format that is meant.

    Args:
        target: Where it goes.
        named: What it was called; by default the ending of the target decides.

    Returns:
        The format.

    Raises:
        UsageError: There is none of that name or ending, or nothing says which.

    Example:
        >>> choose_format("kyiv.geojson", None).name
        'geojson'
    """
    if named is not None:
        return get_format(named)
    if isinstance(target, str | os.PathLike):
        return format_of(target)
    raise UsageError("A stream has no name that tells its format.", hint='Give one: format="csv".')


def choose_kind(form: Format, named: Kind | None) -> Kind:
    """The kind of listing that a format is made of where nobody says.

    Args:
        form: The format.
        named: The kind that was asked for; None where none was.

    Returns:
        The kind.

    Raises:
        FormatMismatchError: The format has no form for the one that was asked for.

    Example:
        >>> choose_kind(get_format("hxl"), None), choose_kind(get_format("csv"), None)
        (<Kind.FIGURES: 'figures'>, <Kind.CLAIMS: 'claims'>)
    """
    if named is not None:
        if named not in form.kinds:
            raise FormatMismatchError(form, named)
        return named
    own = _OWN_KIND.get(form.name)
    return own or next(kind for kind in _FIRST_FIT if kind in form.kinds)


def export(
    rows: Rows, ledger: Ledger, form: Format, target: Target, options: Options | None = None
) -> int:
    """Write a listing.

    Args:
        rows: The rows.
        ledger: The ledger that they are of, for the records behind them.
        form: The format.
        target: A file, or a stream that is open for bytes.
        options: What is chosen of the format; None where nothing is.

    Returns:
        How many rows were written, or of how many reports something was.

    Raises:
        FormatMismatchError: The format has no form for these rows.
        UsageError: The file cannot be written.
    """
    from hearsay.export.writing import PLAIN, Listing, write

    if rows.kind not in form.kinds:
        raise FormatMismatchError(form, rows.kind)
    with opened(target) as stream:
        if form.takes is Takes.ROWS:
            counted = _CountedRows(rows)
            write(form, stream, Listing(rows.kind, counted, rows.schema), options or PLAIN)
            return counted.count
        chosen = _Counted(select(rows, ledger))
        write(form, stream, chosen, options or PLAIN)
        return chosen.count


class _Counted(Iterator[T]):
    """What passes is counted."""

    def __init__(self, items: Iterable[T]) -> None:
        self.count = 0
        self._left = iter(items)

    def __next__(self) -> T:
        item = next(self._left)
        self.count += 1
        return item


class _CountedRows:
    """What passes is counted, by the sheet or row by row."""

    def __init__(self, rows: Rows) -> None:
        self.count = 0
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        for sheet in self.sheets():
            yield from sheet

    def sheets(self) -> Iterator[Sheet]:
        for sheet in self._rows.sheets():
            self.count += len(sheet)
            yield sheet


def select(rows: Rows, ledger: Ledger) -> Iterator[Selection]:
    """The records behind some rows, each once, with what of them was chosen.

    Args:
        rows: Rows of claims, events, figures or reports; all of a report is chosen by its own row.
        ledger: The ledger that they are of.

    Yields:
        A record at a time, in the order in which reports came.
    """
    from hearsay.export.selection import Selection

    whole = rows.kind is Kind.REPORTS
    names = ("report",) if whole else ("id", "report")
    for name, chosen in _by_report(rows.select(*names), whole=whole):
        record, ids = ledger.record_and_ids(name)
        local = {called: own for own, called in ids.items()}
        yield Selection(
            record=record,
            ids=ids,
            report=name,
            chosen=None if whole else frozenset(local[called] for called in chosen),
        )


def _by_report(rows: Rows, *, whole: bool) -> Iterator[tuple[str, list[str]]]:
    """The ids of each report's rows, the report's together whatever the rows are sorted by."""
    together: Iterable[tuple[str, Iterable[Row]]]
    if rows.order and rows.is_cut:  # which rows were taken depends on their order, so it is kept
        gathered: dict[str, list[Row]] = {}
        for row in rows:
            gathered.setdefault(str(row["report"]), []).append(row)
        together = gathered.items()
    else:
        together = groupby(rows.unsorted(), key=lambda row: str(row["report"]))
    for name, those in together:
        yield name, [] if whole else [str(row["id"]) for row in those]


@contextmanager
def opened(target: Target) -> Iterator[BinaryIO]:
    """A stream to write to; a file comes to its place when it is whole.

    Args:
        target: A file, or a stream that is open for bytes.

    Yields:
        The stream.

    Raises:
        NotWrittenError: The file cannot be written.
    """
    if not isinstance(target, str | os.PathLike):
        yield target
        return
    path = Path(target)
    direct = path.exists() and not path.is_file()  # a pipe or a device is written to as it is
    part = path if direct else path.with_name(f".{secrets.token_hex(4)}.part")
    with _told(path):
        stream = part.open("wb")
    try:
        with stream:
            yield stream
        if not direct:
            with _told(path):
                part.replace(path)
    finally:
        if not direct:
            part.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWrittenError(
            f"{path} cannot be written: {error.strerror}.", hint="Check the folder and its disk."
        ) from error
