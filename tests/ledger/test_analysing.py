"""A store that plans by what its tables held is told where they have grown."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import Connection, text

from hearsay.ledger import Ledger
from hearsay.ledger.sets import insert_numbers, one_of
from hearsay.ledger.standing.analysing import analyse_grown
from hearsay.ledger.standing.filing import near
from hearsay.ledger.standing.tables import FILED

_COUNTED = text("SELECT reltuples FROM pg_class WHERE oid = to_regclass('filed')")


def counted(connection: Connection) -> int:
    """How many rows the server takes the table to have; -1 where it never counted."""
    return int(connection.execute(_COUNTED).scalar_one())


@pytest.mark.parametrize(("rows", "expected"), [(100, -1), (1000, 1000)])
def test_a_table_that_has_grown_is_counted(ledger: Ledger, rows: int, expected: int) -> None:
    """A small one is not."""
    if ledger._access.store.writing.dialect.name == "sqlite":
        pytest.skip("SQLite goes by its indexes alone")
    with ledger._access.writing() as connection:
        insert_numbers(connection, FILED, range(rows), 1)

    until = time.monotonic() + (20 if expected > 0 else 0)
    while True:
        with ledger._access.writing() as connection:
            analyse_grown(connection)
            found = counted(connection)
        if found == expected or time.monotonic() > until:  # the server tells itself after a second
            break
        time.sleep(0.2)

    assert found == expected


def test_many_numbers_go_in_at_once(ledger: Ledger) -> None:
    """And are found again; none is one as well."""
    with ledger._access.writing() as connection:
        insert_numbers(connection, FILED, [], 1)
        insert_numbers(connection, FILED, [2**62, 7, 0], 1)
        query = FILED.select().where(one_of(connection, FILED.c.key, [7, 2**62, 5]))
        none = FILED.select().where(one_of(connection, FILED.c.key, []))

        assert sorted(connection.execute(query).all()) == [(7, 1), (2**62, 1)]
        assert connection.execute(none).all() == []
        assert near(connection, ()) == set()
