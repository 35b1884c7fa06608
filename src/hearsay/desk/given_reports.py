"""What a program gives to be added: files, reports, texts, and the rows of a data frame.

A frame is a table that is in memory already: its columns are known by the same names as those of a CSV,
and its values have types, so a date need not be guessed. A cell that is missing is missing, whether its
library writes that as None, NaN or NaT.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol

from hearsay.record import Report, UsageError
from hearsay.text.columns import find_columns

_FIELDS = ("title", "url", "publisher", "byline", "published", "retrieved", "language")


Named = str | os.PathLike[str]


class Frame(Protocol):
    """A data frame: of pandas, Polars or pyarrow."""

    @property
    def columns(self) -> Any:
        """Its columns, or their names."""


def given_reports(
    what: Named | Report | Iterable[Named | Report] | Frame,
    *,
    texts: Iterable[str] = (),
    text_column: str | None = None,
) -> Iterator[Named | Report]:
    """All that is to be added, one after the other.

    Args:
        what: A file, a report, several of them, or a data frame.
        texts: The texts of more reports; they come last.
        text_column: The column of a data frame that holds the text; found by its name where None.

    Yields:
        Files and reports.

    Raises:
        UsageError: No column of the data frame holds the text.
    """
    if isinstance(what, str | os.PathLike | Report):
        yield what
    elif is_frame(what):
        yield from reports_of(what, text_column=text_column)
    elif isinstance(what, Iterable):
        yield from what
    yield from (Report(text=text) for text in texts)


def is_frame(value: object) -> bool:
    """Whether something is a data frame of pandas, Polars or pyarrow.

    Example:
        >>> is_frame(["a.txt", "b.txt"])
        False
    """
    return hasattr(value, "columns") and _records_of(value) is not None


def reports_of(frame: Any, *, text_column: str | None = None) -> Iterator[Report]:
    """The reports of a data frame.

    Args:
        frame: The frame.
        text_column: The column that holds the text; found by its name where None.

    Yields:
        A report for each row, its index or place left out; rows without a text are passed over.

    Raises:
        UsageError: No column holds the text.
    """
    records = _records_of(frame)
    names = [str(name) for name in getattr(frame, "column_names", frame.columns)]
    columns = find_columns(names, text_column)
    fault = columns.fault(text_column)
    if records is None or fault is not None:
        why = fault.what if fault else "has no rows that can be read"
        hint = "Rename it, or say which one it is: text_column=…"
        raise UsageError(f"The data frame {why}.", hint=hint)
    told = {name: field for name, field in zip(names, columns.fields, strict=True) if field}
    for row in records:
        report = _report({told[name]: row[name] for name in told})
        if report is not None:
            yield report


def _records_of(frame: Any) -> Iterable[Mapping[str, Any]] | None:
    """Its rows by name: each library has its own word for them."""
    if hasattr(frame, "iter_rows"):  # Polars
        rows: Iterable[Mapping[str, Any]] = frame.iter_rows(named=True)
        return rows
    if hasattr(frame, "itertuples"):  # pandas
        names = [str(name) for name in frame.columns]
        return (
            dict(zip(names, row, strict=True)) for row in frame.itertuples(index=False, name=None)
        )
    if hasattr(frame, "to_pylist"):  # pyarrow
        listed: list[Mapping[str, Any]] = frame.to_pylist()
        return listed
    return None


def _report(values: Mapping[str, Any]) -> Report | None:
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return None
    given: dict[str, Any] = {name: _as_text(values.get(name)) for name in _FIELDS}
    return Report(text=text, id=_as_text(values.get("id")) or "", **given)


def _as_text(value: Any) -> str | None:
    """A cell in words; None where it is missing, which NaN and NaT tell by not being themselves."""
    if value is None or value != value:
        return None
    if isinstance(value, date):
        whole = value.isoformat()
        return whole.removesuffix("T00:00:00")
    return str(value) or None
