"""A store gets the newest schema, in one transaction or not at all.

The steps are alembic's, one module each in `migrations/versions`, and are run from inside the package:
no configuration file, no command. A ledger at the newest schema, which is nearly every one, is told
by its number alone, and alembic is not even loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from hearsay.ledger.tables import LEDGER, METADATA

NEWEST = 1
"""The newest schema; its step is `r0001`."""

START_OF_CHAIN = 64 * "0"
"""Where the chain of a log begins."""

_STEPS = Path(__file__).parent / "migrations"


def revision(number: int) -> str:
    """The name of a schema's step.

    Example:
        >>> revision(1)
        '0001'
    """
    return f"{number:04}"


def upgrade(connection: Connection) -> None:
    """Run the steps that a store has not seen.

    Args:
        connection: In a transaction, which the caller ends.
    """
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(_STEPS))

    def steps(current: Any, _context: Any) -> Any:
        return script._upgrade_revs("head", current)  # noqa: SLF001 - as alembic's own command does

    with EnvironmentContext(Config(), script, fn=steps) as environment:
        environment.configure(
            connection=connection, target_metadata=METADATA, transactional_ddl=True
        )
        environment.run_migrations()


def begin(connection: Connection) -> None:
    """Make a new ledger in an empty store.

    Args:
        connection: In a transaction, which the caller ends.
    """
    upgrade(connection)
    connection.execute(insert(LEDGER).values(id=1, log_rows=0, log_chain=START_OF_CHAIN, settled=0))


def current_revision(connection: Connection) -> str | None:
    """The schema of a store.

    Args:
        connection: To a store that has been upgraded at least once.

    Returns:
        Its name; None where the table that tells is empty.
    """
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
