"""PostgreSQL counts again what its tables hold, where they have changed by as much as it counted last.

It plans each question by what it counted. By itself it counts again within some minutes; but a ledger that
gets a thousand reports at once is another one by then, and the right way through a table of ten rows, all of
it, is the wrong way through a million. SQLite goes by its indexes alone.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from hearsay.ledger.standing.tables import DERIVED
from hearsay.ledger.tables import REPORT

_FEW = 500
"""Rows that are quickly gone through, counted or not."""

_TABLES = {table.name: table for table in (REPORT, *DERIVED)}

_CHANGED = text(
    "SELECT counted.relname FROM pg_class AS counted"
    " JOIN pg_stat_user_tables AS met ON met.relid = counted.oid"
    " WHERE counted.oid IN (SELECT to_regclass(name) FROM unnest(CAST(:names AS text[])) AS name)"
    " AND met.n_mod_since_analyze > :few + greatest(counted.reltuples, 0)"
    " ORDER BY counted.relname"
)


def analyse_grown(connection: Connection) -> None:
    """Have those tables counted that have changed by much.

    Args:
        connection: In a transaction.
    """
    if connection.dialect.name == "sqlite":
        return
    changed = connection.execute(_CHANGED, {"names": list(_TABLES), "few": _FEW}).scalars().all()
    if changed:
        quoted = connection.dialect.identifier_preparer.format_table
        called = (quoted(_TABLES[name]) for name in changed)
        # Whoever tidies a table counts it as well, and nobody waits for that here.
        connection.exec_driver_sql(f"ANALYZE (SKIP_LOCKED) {', '.join(called)}")
