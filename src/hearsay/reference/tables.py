"""The tables as they lie beside this module: tab-separated, with their origin on top.

A reading that asks nothing of countries should not wait for them, so a table is read when it is
first asked for, and once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "data"
MARK = "# "
"""Begins the lines on top."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table comes from.

    Args:
        title: What it holds, in one line.
        licence: Under which licence it stands, an SPDX identifier.
        origin: Where its words come from.
        date: When it was last gone over, an ISO date.
    """

    title: str
    licence: str
    origin: str
    date: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Args:
        origin: Where it comes from.
        columns: The names of its columns.
        rows: Its rows, one value a column, in the order of the file.
    """

    origin: Origin
    columns: Row
    rows: tuple[Row, ...]


def read_table(name: str) -> Table:
    """Read a table.

    Args:
        name: Its name: "cues", "countries"…

    Returns:
        The table. It is not kept: what is made of it is.

    Raises:
        FileNotFoundError: There is no such table; the installation is not sound.

    Example:
        >>> read_table("hedges").origin.licence
        'Apache-2.0'
    """
    lines = (FOLDER / f"{name}.tsv").read_text("utf-8").split("\n")
    title, licence, origin, date = (line.split(": ", 1)[-1] for line in lines[:4])
    rows = tuple(tuple(line.split("\t")) for line in lines[5:] if line)
    return Table(
        Origin(title.removeprefix(MARK), licence, origin, date), tuple(lines[4].split("\t")), rows
    )


def table_names() -> list[str]:
    """The names of all tables.

    Example:
        >>> "cues" in table_names()
        True
    """
    return sorted(path.stem for path in FOLDER.glob("*.tsv"))


def read_pairs(name: str) -> dict[str, str]:
    """Read a table of two columns as the second column's value by the first's.

    Args:
        name: The table's name.

    Returns:
        A dictionary in the order of the file.

    Raises:
        FileNotFoundError: There is no such table; the installation is not sound.

    Example:
        >>> read_pairs("hedges")["perhaps"]
        'possible'
    """
    return {row[0]: row[1] for row in read_table(name).rows}


@cache
def word_groups(name: str) -> dict[str, frozenset[str]]:
    """A table of two columns as groups: the second column's values by the first's.

    Args:
        name: The table's name.

    Returns:
        All values of each group.

    Example:
        >>> "offer" in word_groups("classes")["offer"]
        True
    """
    groups: dict[str, set[str]] = {}
    for group, word in read_table(name).rows:
        groups.setdefault(group, set()).add(word)
    return {group: frozenset(words) for group, words in groups.items()}
