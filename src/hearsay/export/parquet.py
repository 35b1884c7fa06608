"""Parquet: typed columns in one compressed file, for DuckDB, pandas, Polars, Spark and R.

The file is written a row group at a time. Times are texts in ISO 8601, because a report may say only
the month; which form the rows have stands in the file's own metadata, under "hearsay".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from hearsay.export.arrow import ArrowMissingError, arrow_stream
from hearsay.record.listing import Column, Kind, Row
from hearsay.record.record import SCHEMA

_ROW_GROUP = 32_768


def write_parquet(
    stream: BinaryIO, kind: Kind, columns: Sequence[Column], rows: Iterable[Row]
) -> None:
    """Write a listing as Parquet.

    Args:
        stream: Where to, opened for bytes.
        kind: What the rows are.
        columns: Which columns, in which order.
        rows: The rows.

    Raises:
        ArrowMissingError: The extra is not installed.
    """
    try:
        from arro3.io import write_parquet as write
    except ImportError:
        raise ArrowMissingError from None
    taken = _Taken(rows)
    try:
        write(
            arrow_stream(columns, taken),
            stream,
            compression="zstd(3)",
            created_by="hearsay",
            # One key: the library writes several in an order of its own, another on each run.
            key_value_metadata={"hearsay": json.dumps({"schema": SCHEMA, "kind": kind.value})},
            max_row_group_size=_ROW_GROUP,
        )
    finally:
        # What goes wrong in the rows comes back from the library as its own error, in its words.
        if taken.error is not None:
            raise taken.error


class _Taken(Iterator[Row]):
    """Rows, and the error that ended them."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.error: Exception | None = None
        self._left = iter(rows)

    def __next__(self) -> Row:
        try:
            return next(self._left)
        except StopIteration:
            raise
        except Exception as error:
            self.error = error
            raise
