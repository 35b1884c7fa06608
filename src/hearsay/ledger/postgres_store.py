"""A ledger in a PostgreSQL database, for desks of several people.

The database is somebody else's house: it may hold other tables, be in another encoding, or want a
password that no message may repeat. A ledger takes the first schema on the search path, and shares
it with no table that has one of its names.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    column,
    create_engine,
    event,
    exc,
    func,
    inspect,
    make_url,
    or_,
    select,
    table,
    text,
)

from hearsay.ledger.errors import LedgerError, LedgerMissingError, NotALedgerError
from hearsay.ledger.index_tables import SEARCHED
from hearsay.ledger.migrating import NEWEST, begin, current_revision, revision, upgrade
from hearsay.ledger.sqlite_header import APPLICATION_ID, newer
from hearsay.ledger.store import BUSY_S, telling
from hearsay.ledger.tables import METADATA

_DRIVER = "postgresql+psycopg"
_WORDS = table("words", column("id"))
_VERSION = "alembic_version"


class PostgresStore:
    """A PostgreSQL database that is a ledger.

    Args:
        address: "postgresql://user@host/database".
        create: Make the tables where they are not there.

    Attributes:
        created: They were made just now.

    Raises:
        LedgerError: They are not there, are something else, or of a later version.
    """

    def __init__(self, address: str, *, create: bool) -> None:
        url = _url(address)
        self.called = url.set(drivername="postgresql").render_as_string(hide_password=True)
        self.writing = _engine(url)
        self.reading: Engine = self.writing.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        try:
            with telling(self.called):
                self.created = self._prepare(create=create)
        except BaseException:
            self.writing.dispose()
            raise

    def _prepare(self, *, create: bool) -> bool:
        with self.writing.begin() as connection:
            # Two programs that start at once make one ledger.
            connection.execute(text("SELECT pg_advisory_xact_lock(:id)"), {"id": APPLICATION_ID})
            here = set(inspect(connection).get_table_names())
            if _VERSION not in here:
                self._check_empty(connection, here, create=create)
                begin(connection)
                return True
            self._check_version(connection)
            self._check_shape(connection)
            return False

    def _check_empty(self, connection: Connection, here: set[str], *, create: bool) -> None:
        taken = sorted(here & {*METADATA.tables, _WORDS.name})
        if taken:
            raise NotALedgerError(
                f"{self.called} has the table {taken[0]!r}, and it is not that of a ledger.",
                hint="Give a database, or a schema on its search path, of its own.",
            )
        if not create:
            raise LedgerMissingError(
                f"{self.called} holds no ledger.",
                hint="`hearsay add` and `hearsay ledger init` make one.",
            )
        encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
        if encoding != "UTF8":
            raise LedgerError(
                f"{self.called} is in {encoding}.", hint="Make the database with ENCODING 'UTF8'."
            )

    def _check_version(self, connection: Connection) -> None:
        here = current_revision(connection) or ""
        if not here.isdigit():
            raise NotALedgerError(
                f"{self.called} is the database of another program.",
                hint="Give a database, or a schema on its search path, of its own.",
            )
        if int(here) > NEWEST:
            raise newer(self.called, f"schema {here}", revision(NEWEST))
        if int(here) < NEWEST:
            upgrade(connection)

    def _check_shape(self, connection: Connection) -> None:
        inspector = inspect(connection)
        here = inspector.get_multi_columns()
        columns = {which[1]: {one["name"] for one in here[which]} for which in here}
        for name, wanted in METADATA.tables.items():
            if columns.get(name) != {one.name for one in wanted.c}:
                raise NotALedgerError(
                    f"{self.called} has no table {name!r} of a ledger.",
                    hint="Give a database, or a schema on its search path, of its own.",
                )

    def set_limit(self, connection: Connection, limit_s: float | None) -> None:
        """End what a connection is asked after some seconds, and plan it anew; both end with the transaction."""
        if limit_s is not None:
            connection.execute(_LOOK, {"limit": str(max(1, round(limit_s * 1000)))})

    def set_safety(self, connection: Connection, *, safely: bool) -> None:
        """PostgreSQL has every transaction on the disk when it says that it is done."""

    def purge(self) -> None:
        """Write the tables anew without what was deleted; backups are their keeper's."""
        quoted = self.writing.dialect.identifier_preparer.format_table
        tables = [quoted(one) for one in METADATA.tables.values()] + [_WORDS.name]
        alone = self.writing.execution_options(isolation_level="AUTOCOMMIT")
        with telling(self.called), alone.connect() as connection:
            for name in tables:
                connection.exec_driver_sql(f"VACUUM (FULL) {name}")

    def faults(self) -> Iterator[str]:
        """Rows that belong to nothing, a sentence each; PostgreSQL itself keeps its references."""
        both = SEARCHED.outerjoin(_WORDS, _WORDS.c.id == SEARCHED.c.id, full=True)
        strays = select(func.count()).select_from(both)
        strays = strays.where(or_(_WORDS.c.id.is_(None), SEARCHED.c.id.is_(None)))
        with telling(self.called), self.reading.begin() as connection:
            found = connection.execute(strays).scalar_one()
        if found:
            yield f"The full-text index is not that of the reports: {found} rows differ."


_LOOK = text(
    "SELECT set_config('statement_timeout', :limit, true),"
    # Planned anew each time: how many numbers go along with a question makes another of it.
    " set_config('plan_cache_mode', 'force_custom_plan', true)"
)
"""Before whatever has a limit of time."""


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except exc.ArgumentError as error:
        raise LedgerError(
            "The address of the ledger is not one of a database.",
            hint="Give one like postgresql://user@host/database.",
        ) from error
    return url.set(drivername=_DRIVER)


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=True)  # the server may have been restarted
    except ModuleNotFoundError as error:
        raise LedgerError(
            "A ledger in PostgreSQL needs its driver, which is not installed.",
            hint="Run `pip install 'hearsay[postgres]'`.",
        ) from error

    @event.listens_for(engine, "connect")
    def prepare(driver: object, _record: object) -> None:
        cursor = driver.cursor()  # type: ignore[attr-defined]
        cursor.execute(f"SET lock_timeout = '{BUSY_S}s'")
        cursor.execute("SET TIME ZONE 'UTC'")
        cursor.execute("SET jit = off")  # it takes longer to compile a question than to answer it
        # By default a page elsewhere is taken for four times as dear as the next, as on a disc that turns,
        # and whole tables are read where an index leads to a few rows of them.
        cursor.execute("SET random_page_cost = 1.1")
        driver.commit()  # type: ignore[attr-defined]

    return engine
