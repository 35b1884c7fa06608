"""The steps lead to the schema that the code expects, and a store of another is told apart."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from hearsay.ledger import (
    Ledger,
    LedgerError,
    LedgerMissingError,
    LedgerNewerError,
    NotALedgerError,
)
from hearsay.ledger.postgres_store import PostgresStore
from hearsay.ledger.sqlite_shape import FULL_TEXT
from hearsay.ledger.tables import METADATA
from tests.ledger.made import made
from tests.ledger.servers import Server


def test_the_steps_lead_to_the_tables(ledger: Ledger) -> None:
    """A table that the code knows and no step makes would show on a user's machine first."""
    with ledger._access.looking() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, METADATA) == []


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether it is one of the tables that both stores have; full text is each store's own."""
    return kind != "table" or not str(name).startswith("words")


def test_the_full_text_index_is_the_one_that_is_expected(tmp_path: Path) -> None:
    """What a step makes is what a file is compared with."""
    path = tmp_path / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger, ledger._access.looking() as connection:
        sql = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'words'"))
        assert sql.scalar() == FULL_TEXT


def _run(address: str, *statements: str) -> None:
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.mark.parametrize(
    ("statement", "error", "said"),
    [
        ("UPDATE alembic_version SET version_num = '0099'", LedgerNewerError, "has schema 0099"),
        ("UPDATE alembic_version SET version_num = 'abc1'", NotALedgerError, "another program"),
        ("ALTER TABLE claim DROP COLUMN mode", NotALedgerError, "no table 'claim' of a ledger"),
        ("DROP TABLE log", NotALedgerError, "no table 'log' of a ledger"),
    ],
)
def test_a_database_of_another_schema_is_refused(
    server: Server, statement: str, error: type[LedgerError], said: str
) -> None:
    """As with files: a sentence, and nothing is changed."""
    address = server.new_database()
    Ledger.open(address, create=True).close()
    _run(address, statement)

    with pytest.raises(error, match=said):
        Ledger.open(address, create=True)


def test_reading_makes_no_tables(server: Server) -> None:
    """An empty database stays empty until somebody adds to it."""
    address = server.new_database()

    for _ in range(2):
        with pytest.raises(LedgerMissingError, match="holds no ledger"):
            Ledger.open(address)
    with Ledger.open(address, create=True) as ledger:
        assert ledger.created
    with Ledger.open(address) as ledger:
        assert not ledger.created


def test_tables_of_others_are_left_alone(server: Server) -> None:
    """A database may be shared, but not a table."""
    shared, taken = server.new_database(), server.new_database()
    _run(shared, "CREATE TABLE notes (a text)")
    _run(taken, "CREATE TABLE report (a text)")

    with Ledger.open(shared, create=True) as ledger:
        assert ledger.add(made(1)).what == "new"
    with pytest.raises(NotALedgerError, match="has the table 'report'"):
        Ledger.open(taken, create=True)


def test_a_database_in_another_encoding_is_refused(server: Server) -> None:
    """A name that it cannot keep would come back as another."""
    latin = server.new_database("-E", "LATIN1", "-T", "template0", "--locale", "C")

    with pytest.raises(LedgerError, match=r"is in LATIN1. Make the database with ENCODING 'UTF8'"):
        Ledger.open(latin, create=True)


def test_a_server_that_is_not_there_is_told_without_its_password(server: Server) -> None:
    """A message goes into logs and screenshots."""
    address = f"postgresql://ines:hunter2@/nowhere?host={server.folder}"

    with pytest.raises(LedgerError, match="could not be used") as caught:
        PostgresStore(address, create=True)
    assert "hunter2" not in str(caught.value)
    with pytest.raises(LedgerError, match="not one of a database"):
        Ledger.open("postgresql:nonsense")


def test_forgotten_words_are_in_no_table_of_the_server(server: Server) -> None:
    """The tables are written anew; the server's own log and backups are their keeper's."""
    address = server.new_database()
    words = [b"Zyxwvut", b"zyxwvut", b"Qponmlk"]
    with Ledger.open(address, create=True) as ledger:
        for number in range(5):
            ledger.add(made(number, town="Orlen"))
        name = ledger.add(made(6, town="Zyxwvut")).name
        ledger.judge(name, "Qponmlk")
        assert set(words) <= _in_tables(server, words)

        ledger.forget(name, why="Order of the court.")

        assert _in_tables(server, [*words, b"Orlen"]) == {b"Orlen"}
        assert ledger.check().faults == ()


def _in_tables(server: Server, words: list[bytes]) -> set[bytes]:
    """Which of the words stand in a file of the server's tables, once all is written."""
    server.run("psql", "-h", str(server.folder), "-U", "postgres", "-c", "CHECKPOINT")
    found: set[bytes] = set()
    for path in (server.folder / "data" / "base").rglob("*"):
        with suppress(FileNotFoundError, IsADirectoryError):  # the server tidies up meanwhile
            held = path.read_bytes()
            found |= {word for word in words if word in held}
    return found


def test_a_server_that_was_restarted_is_found_again(server: Server) -> None:
    """A desk's ledger stays open for days; what was cut off in between is opened anew."""
    address = server.new_database()
    with Ledger.open(address, create=True) as ledger:
        ledger.add(made(1))
        _run(
            server.address("postgres"),
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'ledger%'",
        )
        assert ledger.add(made(2)).what == "new"
        assert list(ledger.records()) == [made(1), made(2)]


def test_databases_are_loaded_only_for_a_ledger() -> None:
    """Reading a report must not wait for what it does not need."""
    script = "import sys, hearsay, hearsay.ledger; print('sqlalchemy' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"


def test_a_ledger_of_this_schema_needs_no_steps(tmp_path: Path) -> None:
    """Opening is quick: what changes schemas is not even loaded."""
    path = tmp_path / "desk.hearsay"
    Ledger.open(path, create=True).close()
    script = (
        "import sys; from hearsay.ledger import Ledger; "
        f"Ledger.open({str(path)!r}).close(); print('alembic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
