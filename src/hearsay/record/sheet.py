"""Some rows of a listing, column by column.

Whoever writes a table does the same with every cell of a column, and what is done to a whole column at
once costs a fraction of what it costs cell by cell. So rows go from the ledger to a file as sheets, and only
who looks at single rows is given dicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, runtime_checkable

from hearsay.record.listing import Cell, Row

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some rows of a listing.

    Args:
        columns: The cells of each column by its name, from the first row to the last; without rows there
            need be none.

    Example:
        >>> sheet = Sheet({"place": ["Orlen", "Vestby"], "mentions": [3, 1]})
        >>> len(sheet), list(sheet)[1]
        (2, {'place': 'Vestby', 'mentions': 1})
    """

    columns: Mapping[str, Sequence[Cell]]

    @staticmethod
    def of(rows: Sequence[Row]) -> Sheet:
        """Rows that are there as dicts.

        Args:
            rows: The rows; all have the columns of the first.

        Returns:
            The same, column by column.
        """
        names = rows[0] if rows else ()
        return Sheet({name: [row[name] for row in rows] for name in names})

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def __iter__(self) -> Iterator[Row]:
        names = tuple(self.columns)
        for cells in zip(*self.columns.values(), strict=True):
            yield dict(zip(names, cells, strict=True))

    def only(self, names: Sequence[str]) -> Sheet:
        """The same rows with some of their columns, in that order."""
        return Sheet({name: self.columns[name] for name in names}) if len(self) else self


@runtime_checkable
class Sheeted(Protocol):
    """Rows that are there by the sheet too."""

    def sheets(self) -> Iterator[Sheet]:
        """All rows, some after the other."""


def sheets_of(rows: Iterable[Row]) -> Iterator[Sheet]:
    """Rows by the sheet: as they are had, else some hundred at a time.

    Args:
        rows: The rows, taken as the sheets are.

    Yields:
        Sheets of one row or more.
    """
    if isinstance(rows, Sheeted):
        yield from filter(len, rows.sheets())
        return
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield Sheet.of(some)
