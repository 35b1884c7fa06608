"""A listing as an Arrow stream, which pandas, Polars, pyarrow and DuckDB take without copying.

The schema is that of the listing, whatever the rows hold: a column that happens to be empty is still
one of texts. Rows are taken some thousands at a time, and only when the reader asks for more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from hearsay.record import HearsayError
from hearsay.record.listing import SEVERAL, Cell, Column, Holds, Row, texts_of
from hearsay.record.record import SCHEMA

if TYPE_CHECKING:
    from arro3.core import Array, DataType, RecordBatch, RecordBatchReader, Schema

BATCH = 4096
"""So many rows are taken at a time."""


class ArrowMissingError(HearsayError):
    """Arrow and Parquet need an extra that is not installed."""

    code = "arrow_missing"

    def __init__(self) -> None:
        super().__init__(
            "Arrow and Parquet need the packages arro3-core and arro3-io, which are not installed.",
            hint="Install them with: pip install 'hearsay[arrow]'",
        )


def arrow_stream(
    columns: Sequence[Column], rows: Iterable[Row], *, batch: int = BATCH
) -> RecordBatchReader:
    """A listing as a stream of record batches.

    Args:
        columns: Which columns, in which order.
        rows: The rows; they are taken as the stream is read.
        batch: How many rows are taken at a time.

    Returns:
        What has `__arrow_c_stream__`; it can be read once.

    Raises:
        ArrowMissingError: The extra is not installed.

    Example:
        >>> from hearsay.record.listing import COLUMNS, Kind
        >>> stream = arrow_stream(COLUMNS[Kind.PLACES][:1], [{"place": "Orlen"}])
        >>> stream.read_all().num_rows
        1
    """
    try:
        from arro3.core import RecordBatchReader
    except ImportError:
        raise ArrowMissingError from None
    schema = _schema(columns)
    return RecordBatchReader.from_batches(schema, _batches(schema, columns, rows, batch))


def _batches(
    schema: Schema, columns: Sequence[Column], rows: Iterable[Row], batch: int
) -> Iterator[RecordBatch]:
    from arro3.core import RecordBatch

    left = iter(rows)
    while taken := list(islice(left, batch)):
        arrays = [_array(column, [row[column.name] for row in taken]) for column in columns]
        yield RecordBatch.from_arrays(arrays, schema=schema)


def _array(column: Column, cells: list[Cell]) -> Array:
    from arro3.core import Array, DataType, list_array

    if column.holds in SEVERAL:
        texts = [texts_of(cell) for cell in cells]
        ends = accumulate(map(len, texts), initial=0)
        flat = Array([text for cell in texts for text in cell], type=DataType.string())
        return list_array(Array(list(ends), type=DataType.int32()), flat, type=_type(column))
    if column.holds is Holds.REAL:
        cells = [cell if cell is None else float(cell) for cell in cells]  # type: ignore[arg-type]
    if column.holds is Holds.SPAN:
        cells = [cell if cell is None else str(cell) for cell in cells]
    return Array(cells, type=_type(column))


def _schema(columns: Sequence[Column]) -> Schema:
    from arro3.core import Field, Schema

    # What a column means travels along, where a reader asks for it.
    fields = [
        Field(column.name, _type(column), nullable=True, metadata={"about": column.about})
        for column in columns
    ]
    return Schema(fields, metadata={"schema": SCHEMA})


def _type(column: Column) -> DataType:
    from arro3.core import DataType, Field

    if column.holds in SEVERAL:
        return DataType.list(Field("item", DataType.string(), nullable=True))
    plain = {Holds.WHOLE: DataType.int64, Holds.REAL: DataType.float64, Holds.FLAG: DataType.bool}
    return plain.get(column.holds, DataType.string)()
