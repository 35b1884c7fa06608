"""Whether a file that says it is a ledger has a ledger's shape.

A database may run code of its own when it is read: a view in the place of a table, a trigger, a
column that computes itself. A ledger has none of them. So what stands in a file's schema is compared
with what this version would have made, name by name and column by column, and anything more or less
is refused before the first row is read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sqlalchemy.dialects import sqlite

from hearsay.ledger.index_tables import SEARCHED
from hearsay.ledger.standing import tables as _standing  # noqa: F401 - its tables are expected too
from hearsay.ledger.tables import METADATA

FULL_TEXT = (
    f"CREATE VIRTUAL TABLE words USING fts5("
    f"folded, content='{SEARCHED.name}', content_rowid='id', tokenize='ascii')"
)
"""The full-text index; its words are cut by `folding`, so it has next to nothing to do."""

_KEPT_BY_FTS5 = frozenset(["words", "words_config", "words_data", "words_docsize", "words_idx"])
_KEPT_BY_ALEMBIC = frozenset(["alembic_version"])
_DIALECT = sqlite.dialect()


def find_strange(connection: sqlite3.Connection) -> str | None:
    """What a file holds that no ledger of any version does.

    Args:
        connection: To the file.

    Returns:
        The first such thing, in words; None where there is none.
    """
    for kind, name in connection.execute("SELECT type, name FROM sqlite_master"):
        if kind not in ("table", "index"):
            return f"it has the {kind} {name!r}"
    return None


def find_difference(connection: sqlite3.Connection) -> str | None:
    """How a file differs from a ledger of the newest schema.

    Args:
        connection: To the file.

    Returns:
        The first difference, in words; None where there is none.
    """
    return next(_differences(connection), None)


def _differences(connection: sqlite3.Connection) -> Iterator[str]:
    strange = find_strange(connection)
    if strange:
        yield strange
    here = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    wanted = {*METADATA.tables, *_KEPT_BY_FTS5, *_KEPT_BY_ALEMBIC}
    for name in sorted(wanted ^ set(here)):
        yield f"table {name!r} is {'not there' if name in wanted else 'not one of a ledger'}"
    if here.get("words") != FULL_TEXT:
        yield "its full-text index is another"
    for name, table in METADATA.tables.items():
        columns = [(c.name, _type(c.type), int(not c.nullable), c.primary_key) for c in table.c]
        yield from _compared(name, columns, _columns(connection, name))
    made = {row[0] for row in connection.execute(_INDEXES)}
    for name in sorted(
        made ^ {str(index.name) for t in METADATA.tables.values() for index in t.indexes}
    ):
        yield f"index {name!r} is one too many or is not there"


_INDEXES = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, int, bool]]:
    rows = connection.execute("SELECT * FROM pragma_table_xinfo(?)", (table,))
    # A hidden column is one that is computed; it is shown here by a name that none has.
    return [
        (name if not hidden and default is None else f"{name} (computed)", kind, notnull, pk > 0)
        for _, name, kind, notnull, default, pk, hidden in rows
    ]


def _compared(
    table: str, wanted: list[tuple[str, str, int, bool]], here: list[tuple[str, str, int, bool]]
) -> Iterator[str]:
    if wanted != here:
        names = ", ".join(sorted({c[0] for c in set(wanted) ^ set(here)}))
        yield f"table {table!r} has other columns ({names or 'in another order'})"


def _type(kind: object) -> str:
    return str(kind.compile(_DIALECT))  # type: ignore[attr-defined]
