"""Rows of a ledger, fetched when they are looked at.

A listing of a large ledger does not fit into memory, and most of what is asked of one needs a few rows or
only their number. So `Rows` is a question and not its answer: narrowing or sorting it asks a new one,
and only iterating, counting, indexing or converting it reads the ledger. It is asked anew each time, so
what was added meanwhile is there. Everything that shows or exports a listing goes through it, and so
shows the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, SupportsIndex, overload

from hearsay.ledger.asking.query import Query
from hearsay.record import UsageError
from hearsay.record.display import html_of
from hearsay.record.listing import COLUMNS, Column, Kind, Row

if TYPE_CHECKING:
    import arro3.core
    import pandas as pd
    import polars as pl

    from hearsay.desk.exporting import Target
    from hearsay.export.writing import Options
    from hearsay.ledger import Ledger
    from hearsay.ledger.asking.answering import Page
    from hearsay.ledger.asking.tallies import Days
    from hearsay.record.sheet import Sheet


class Rows:
    """The rows of a ledger that a question is answered with.

    Args:
        ledger: The ledger.
        query: The question.
        skip: How many of the first rows are left out.

    Example:
        >>> import hearsay
        >>> desk = hearsay.open("example.hearsay", create=True)
        >>> desk.claims.where(mode="denies", place="Kyiv")
        <Rows of claims: mode=denies place=Kyiv>
        >>> desk.claims.where("mode=denies").count()
        0
        >>> desk.close()
    """

    def __init__(self, ledger: Ledger, query: Query, *, skip: int = 0) -> None:
        self._ledger = ledger
        self._asked = query
        self._skip = skip

    @property
    def kind(self) -> Kind:
        """What the rows are of."""
        return self._asked.kind

    @property
    def asked(self) -> Query:
        """The question, taken apart."""
        return self._asked

    @property
    def schema(self) -> tuple[Column, ...]:
        """The columns, with what each holds and what it means."""
        every = {column.name: column for column in COLUMNS[self.kind]}
        wanted = self._asked.fields
        return tuple(every.values() if wanted is None else (every[name] for name in wanted))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.schema)

    @property
    def order(self) -> tuple[str, ...]:
        """The columns by which they are sorted, "-" before one that falls; none by the ledger's order."""
        return tuple(f"{'-' if by.descending else ''}{by.field}" for by in self._asked.sort)

    @property
    def is_narrowed(self) -> bool:
        """Whether only some of the columns are wanted."""
        return self._asked.fields is not None

    @property
    def is_cut(self) -> bool:
        """Whether only some of them were taken, as by `rows[:10]` or a limit."""
        return bool(self._skip) or self._asked.limit is not None

    @property
    def query(self) -> tuple[str, ...]:
        """The question in the terms of the grammar, as it would be typed."""
        from hearsay.ledger.asking.grammar import write_query

        return tuple(write_query(self._asked))

    # -------------------------------------------------------------------------- asking further

    def where(self, *terms: str, **fields: object) -> Rows:
        """The rows of these for which more holds.

        Args:
            terms: Terms of the grammar, as "mode=denies" or "place=Kyiv"; a bare word is sought in
                the text.
            fields: The same as keywords: `mode="denies"`, `type=["strike", "explosion"]`.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: There is no such field, or no such value of it; the nearest is named. Or
                only some of the rows were taken before, as by `rows[:10]`.
        """
        self._refuse_cut("Narrow")
        from hearsay.ledger.asking.grammar import parse_query

        asked = parse_query(self.kind, terms, **fields)  # type: ignore[arg-type]  # none is its clock
        kept = self._asked
        return self._with(
            conditions=(*kept.conditions, *asked.conditions),
            sort=asked.sort or kept.sort,
            fields=kept.fields if asked.fields is None else asked.fields,
            limit=kept.limit if asked.limit is None else asked.limit,
            cursor=asked.cursor or kept.cursor,
            as_of=asked.as_of or kept.as_of,
        )

    def sort(self, *columns: str) -> Rows:
        """The same rows in another order.

        Args:
            columns: Names of columns, the first decides first; "-published" from the greatest.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: There is no such column, or only some of the rows were taken before.
        """
        self._refuse_cut("Sort")
        from hearsay.ledger.asking.grammar import parse_query

        return self._with(sort=parse_query(self.kind, [f"sort={','.join(columns)}"]).sort)

    def unsorted(self) -> Rows:
        """The same rows in the order in which reports came, those of a report together.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: Only some of sorted rows were taken before, so in another order they are
                others.
        """
        if not self._asked.sort:
            return self
        self._refuse_cut("Sort")
        return self._with(sort=())

    def select(self, *columns: str) -> Rows:
        """The same rows with some of their columns.

        Args:
            columns: Their names, in the order that is wanted.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: There is no such column.
        """
        from hearsay.ledger.asking.grammar import parse_query

        wanted = parse_query(self.kind, [f"fields={','.join(columns)}"]).fields
        return Rows(self._ledger, replace(self._asked, fields=wanted), skip=self._skip)

    def _with(self, **changes: object) -> Rows:
        return Rows(self._ledger, replace(self._asked, **changes), skip=self._skip)  # type: ignore[arg-type]

    def _refuse_cut(self, deed: str) -> None:
        """Of the first ten rows, those that deny; or the first ten that deny? Nobody knows."""
        if self.is_cut:
            raise UsageError(
                "Only some of these rows were taken.", hint=f"{deed} them first, and take then."
            )

    # -------------------------------------------------------------------------- reading

    def __iter__(self) -> Iterator[Row]:
        return self._ledger.list(self._asked).behind(self._skip)

    def sheets(self) -> Iterator[Sheet]:
        """All rows column by column, some thousand at a time: for who writes them somewhere.

        Yields:
            The rows, in order.
        """
        return self._ledger.list(self._asked).sheets(self._skip)

    def count(self) -> int:
        """How many rows there are; the ledger counts them, none is fetched."""
        if self._asked.cursor is not None:  # the ledger counts from the first row
            return sum(1 for _ in self)
        every, limit = self._ledger.list(self._asked).count(), self._asked.limit
        return max(0, (every if limit is None else min(every, limit)) - self._skip)

    def __len__(self) -> int:
        return self.count()

    def __bool__(self) -> bool:
        return self.first() is not None

    def first(self) -> Row | None:
        """The first row; None where there is none."""
        return next(iter(self[:1]), None)

    @overload
    def __getitem__(self, wanted: SupportsIndex) -> Row: ...
    @overload
    def __getitem__(self, wanted: slice) -> Rows: ...
    def __getitem__(self, wanted: SupportsIndex | slice) -> Row | Rows:
        if isinstance(wanted, slice):
            return self._cut(wanted)
        place = wanted.__index__()
        if place < 0:
            place += self.count()
        found = next(iter(self._cut(slice(place, place + 1))), None) if place >= 0 else None
        if found is None:
            raise IndexError(f"There is no row {wanted.__index__()}.")
        return found

    def _cut(self, wanted: slice) -> Rows:
        start, stop, step = wanted.start or 0, wanted.stop, wanted.step
        if step not in (None, 1):
            raise UsageError("Rows are taken one after the other.", hint="Slice without a step.")
        if start < 0 or (stop is not None and stop < 0):
            start, stop, _ = wanted.indices(self.count())
        skip = self._skip + start
        ends = [self._asked.limit, None if stop is None else self._skip + max(start, stop)]
        limit = min((end for end in ends if end is not None), default=None)
        return Rows(self._ledger, replace(self._asked, limit=limit), skip=skip)

    def page(self, limit: int = 100, cursor: str | None = None) -> Page:
        """Some of the rows, and how to go on behind them.

        Args:
            limit: At most so many.
            cursor: The `next` of the page before; None for the first.

        Returns:
            The page: `rows`, and `next`, which is None at the end.

        Raises:
            UsageError: Only some of the rows were taken before, or the cursor is none of theirs.
        """
        self._refuse_cut("Page")
        return self._ledger.list(replace(self._asked, cursor=cursor)).page(limit)

    def days(self) -> Days:
        """When the reports of the rows were published: how many on which day.

        Returns:
            The days with any, from the first; a report with several of the rows counts once. Of relations it
            is the report of the newer or acting end, of incidents that of the earliest telling.
        """
        return self._ledger.list(self._asked).days()

    # -------------------------------------------------------------------------- handing over

    def to_dicts(self) -> list[Row]:
        """All rows, each as a dict of its columns."""
        return list(self)

    def to_pandas(self) -> pd.DataFrame:
        """All rows as a pandas data frame.

        Returns:
            The frame; its whole numbers and flags are of pandas' own types, which can be missing.

        Raises:
            FrameMissingError: pandas is not installed.
        """
        from hearsay.desk.frames import to_pandas

        return to_pandas(self.schema, self)

    def to_polars(self) -> pl.DataFrame:
        """All rows as a Polars data frame.

        Returns:
            The frame.

        Raises:
            FrameMissingError: Polars is not installed.
        """
        from hearsay.desk.frames import to_polars

        return to_polars(self.schema, self)

    def to_arrow(self) -> arro3.core.Table:
        """All rows as an Arrow table.

        Returns:
            The table; `pyarrow.table(rows)` and DuckDB take the rows themselves.

        Raises:
            ArrowMissingError: hearsay's extra "arrow" is not installed.
        """
        from hearsay.desk.frames import to_arrow

        return to_arrow(self.schema, self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as an Arrow stream, for whoever speaks that protocol.

        Args:
            requested_schema: The schema that is wanted; the stream is cast to it where it can be.

        Returns:
            A capsule.

        Raises:
            ArrowMissingError: hearsay's extra "arrow" is not installed.
        """
        from hearsay.desk.frames import arrow_capsule

        return arrow_capsule(self.schema, self, requested_schema)

    def export(
        self,
        target: Target,
        *,
        format: str | None = None,  # noqa: A002 - the command line's word
        options: Options | None = None,
    ) -> int:
        """Write all rows, or the records behind them, in a format.

        Args:
            target: A file, which is replaced when all is written, or a stream that is open for bytes.
            format: Its name: "csv", "geojson", "ftm"…; by default the ending of the file tells it.
            options: What is chosen of the format.

        Returns:
            How many rows were written; of the coded formats, of how many reports something was.

        Raises:
            UsageError: There is no such format, or it has no form for these rows.
            ArrowMissingError: The format needs the extra "arrow", which is not installed.
            NotWrittenError: The file cannot be written.
        """
        from hearsay.desk.exporting import choose_format, export

        return export(self, self._ledger, choose_format(target, format), target, options)

    # -------------------------------------------------------------------------- showing

    def __repr__(self) -> str:
        asked = " ".join(self.query)
        taken = f" from row {self._skip + 1}" if self._skip else ""
        return f"<Rows of {self.kind}{': ' + asked if asked else ''}{taken}>"

    def _repr_html_(self) -> str | None:
        return html_of(self)
