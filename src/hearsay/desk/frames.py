"""Rows as data frames: pandas, Polars, Arrow; each loaded when it is asked for.

None of the three is needed to use hearsay, and whoever asks for one has it or wants to know how to get it.
The types are those of the columns and not of what happens to stand in them: a column of a hundred
empty cells is still one of whole numbers, so two frames of one kind can be put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hearsay.record import HearsayError
from hearsay.record.between import At
from hearsay.record.listing import Cell, Column, Holds, Row, texts_of

if TYPE_CHECKING:
    import arro3.core
    import pandas as pd
    import polars as pl

_PANDAS = {Holds.WHOLE: "Int64", Holds.REAL: "float64", Holds.FLAG: "boolean"}


class FrameMissingError(HearsayError):
    """A library that makes data frames is not installed."""

    code = "frame_missing"

    def __init__(self, called: str, package: str) -> None:
        super().__init__(f"{called} is not installed.", hint=f"Install it: pip install {package}")


def to_pandas(columns: Sequence[Column], rows: Iterable[Row]) -> pd.DataFrame:
    """Rows as a pandas data frame.

    Args:
        columns: The columns.
        rows: The rows.

    Returns:
        The frame; times are texts, and cells of several texts are tuples.

    Raises:
        FrameMissingError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise FrameMissingError("pandas", "pandas") from None
    every = list(rows)
    return pd.DataFrame(
        {
            column.name: pd.Series(
                [_plain(row[column.name]) for row in every],
                dtype=_PANDAS.get(column.holds, "object"),
            )
            for column in columns
        }
    )


def to_polars(columns: Sequence[Column], rows: Iterable[Row]) -> pl.DataFrame:
    """Rows as a Polars data frame.

    Args:
        columns: The columns.
        rows: The rows.

    Returns:
        The frame; times are texts, and cells of several texts are lists.

    Raises:
        FrameMissingError: Polars is not installed.
    """
    try:
        import polars as pl
    except ImportError:
        raise FrameMissingError("Polars", "polars") from None
    kinds = {
        Holds.WHOLE: pl.Int64(),
        Holds.REAL: pl.Float64(),
        Holds.FLAG: pl.Boolean(),
        Holds.TEXTS: pl.List(pl.String()),
        Holds.SPANS: pl.List(pl.String()),
    }
    every = list(rows)
    return pl.DataFrame(
        [
            pl.Series(
                column.name,
                [_listed(row[column.name]) for row in every],
                dtype=kinds.get(column.holds, pl.String()),
                strict=False,
            )
            for column in columns
        ]
    )


def to_arrow(columns: Sequence[Column], rows: Iterable[Row]) -> arro3.core.Table:
    """Rows as an Arrow table.

    Args:
        columns: The columns.
        rows: The rows.

    Returns:
        The table.

    Raises:
        ArrowMissingError: hearsay's extra "arrow" is not installed.
    """
    from hearsay.export.arrow import arrow_stream

    return arrow_stream(columns, rows).read_all()


def arrow_capsule(
    columns: Sequence[Column], rows: Iterable[Row], requested_schema: object = None
) -> object:
    """Rows as the capsule of an Arrow stream, which is fetched as it is read.

    Args:
        columns: The columns.
        rows: The rows.
        requested_schema: The schema that is wanted, as a capsule; None for the rows' own.

    Returns:
        The capsule.

    Raises:
        ArrowMissingError: hearsay's extra "arrow" is not installed.
    """
    from hearsay.export.arrow import arrow_stream

    return arrow_stream(columns, rows).__arrow_c_stream__(requested_schema)


def _plain(cell: Cell) -> object:
    """Words of a report as one word: a frame has no type for them."""
    if isinstance(cell, tuple):
        return texts_of(cell)
    return str(cell) if isinstance(cell, At) else cell


def _listed(cell: Cell) -> object:
    plain = _plain(cell)
    return list(plain) if isinstance(plain, tuple) else plain
