"""The four sorts of column, which mean the same on SQLite and on PostgreSQL.

Text compares by code point on both: a locale's order would sort one ledger differently on two
machines. Numbers are 64 bits wide on both. Times are text that sorts (see `moments`), yes and no are
1 and 0, and what is longer than an index takes is found by its digest.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, BigInteger, Column, Double, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.types import TypeEngine

TEXT_TYPE = Text().with_variant(TEXT(collation="C"), "postgresql")
WHOLE_TYPE = BigInteger().with_variant(Integer(), "sqlite")
REAL_TYPE: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")

BY_ROWID: dict[str, Any] = {"sqlite_strict": True}
"""Types are kept to; rows stand in the order in which they were added."""

BY_KEY: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""The same, and rows stand by their key: what one report gives lies side by side."""


def text(name: str, *, null: bool = True, **options: Any) -> Column[str]:
    """A column of text."""
    return Column(name, TEXT_TYPE, nullable=null, **options)


def whole(name: str, *, null: bool = True, **options: Any) -> Column[int]:
    """A column of whole numbers, of ordinals, and of yes and no."""
    return Column(name, WHOLE_TYPE, nullable=null, **options)


def real(name: str) -> Column[float]:
    """A column of numbers."""
    return Column(name, REAL_TYPE)


def blob(name: str) -> Column[bytes]:
    """A column of bytes."""
    return Column(name, LargeBinary, nullable=False)


def key(name: str) -> Column[int]:
    """A number that is part of the primary key, and given by who adds the row."""
    return Column(name, WHOLE_TYPE, primary_key=True, autoincrement=False)


def of_report() -> Column[int]:
    """The report that a row is of, the first part of its key; the row goes when the report goes."""
    return Column(
        "report",
        WHOLE_TYPE,
        ForeignKey("report.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
