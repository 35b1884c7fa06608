"""The tables in `resources/`, as people edit them: comma-separated, with their origin on top.

Every table says under which licence it stands, where its words come from and when it was last
gone over, in lines that begin with "#". A table that does not say so is refused: a word of unknown
origin must not find its way into the package.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources"
TOLD = ("Licence", "Origin", "Date")

Row = dict[str, str]


class UnusableResourceError(Exception):
    """A table in `resources/` does not say what it has to."""

    def __init__(self, table: str, why: str) -> None:
        self.table = table
        self.why = why
        super().__init__(f"resources/{table}.csv: {why}. Mend it and build again.")


@dataclass(frozen=True, slots=True)
class Resource:
    """One table.

    Args:
        name: The file's name without its ending.
        title: What it holds, in one line.
        told: Licence, origin and date, as printed.
        rows: Column to value, in the order of the file.
    """

    name: str
    title: str
    told: dict[str, str]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def refuse(self, row: Row, why: str) -> UnusableResourceError:
        """The error for a row that cannot be used."""
        return UnusableResourceError(self.name, f"{why} in {', '.join(row.values())!r}")


def read_resource(name: str, folder: Path = FOLDER) -> Resource:
    """Read one table.

    Args:
        name: Its name, without the ending.
        folder: Where it lies.

    Returns:
        The table; values are stripped of white space around them.

    Raises:
        UnusableResourceError: It says nothing of its licence, origin or date, or a row has more or
            fewer values than there are columns.
    """
    lines = (folder / f"{name}.csv").read_text("utf-8").splitlines()
    above = [line[1:].strip() for line in lines if line.startswith("#")]
    told = dict(line.split(": ", 1) for line in above[1:] if ": " in line)
    for what in TOLD:
        if what not in told:
            raise UnusableResourceError(name, f"it does not tell its {what.lower()}")
    table = csv.reader(line for line in lines if line and not line.startswith("#"))
    columns = next(table)
    rows = tuple(_row(name, columns, values) for values in table)
    return Resource(name, above[0], told, rows)


def _row(name: str, columns: Sequence[str], values: Sequence[str]) -> Row:
    if len(values) != len(columns):
        raise UnusableResourceError(name, f"{len(columns)} values are due in {','.join(values)!r}")
    return {column: value.strip() for column, value in zip(columns, values, strict=True)}
