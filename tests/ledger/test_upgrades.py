"""A ledger of an earlier schema is brought to the newest in one go, or stays as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hearsay.ledger import Ledger, LedgerNewerError, migrating
from tests.ledger.conftest import Place
from tests.ledger.made import made

_STEP = '''"""A second step."""
from alembic import op
revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("UPDATE report SET title = 'Upgraded'")
    {then}
'''

Later = Callable[[str], None]


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Later:
    """Becomes a later version of hearsay, whose schema has a second step."""
    steps = tmp_path / "migrations"

    def become(then: str) -> None:
        shutil.copytree(Path(migrating.__file__).parent / "migrations", steps, dirs_exist_ok=True)
        (steps / "versions" / "r0002.py").write_text(_STEP.format(then=then), "utf-8")
        monkeypatch.setattr(migrating, "_STEPS", steps)
        for module in ("migrating", "sqlite_store", "postgres_store"):
            monkeypatch.setattr(f"hearsay.ledger.{module}.NEWEST", 2)

    return become


def test_an_earlier_schema_is_brought_to_the_newest(
    place: Place, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It happens on opening, once, and a version that is not updated says why it cannot read it."""
    where = place()
    with Ledger.open(where, create=True) as ledger:
        key = ledger.add(made(1)).key

    later("pass")
    for _ in range(2):
        with Ledger.open(where) as ledger:
            assert ledger.report(key).title == "Upgraded"
            assert ledger.record(key) == made(1)

    monkeypatch.undo()
    with pytest.raises(LedgerNewerError, match="Use the version of hearsay that made it"):
        Ledger.open(where)


def test_a_step_that_is_stopped_leaves_the_ledger_as_it_was(
    place: Place, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing in between: the old version still reads it, and the new one can try again."""
    where = place()
    with Ledger.open(where, create=True) as ledger:
        key = ledger.add(made(1)).key
        before = ledger.digest()

    later("raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        Ledger.open(where)

    monkeypatch.undo()
    with Ledger.open(where) as ledger:
        assert ledger.digest() == before
        assert ledger.check().faults == ()

    later("pass")
    with Ledger.open(where) as ledger:
        assert ledger.report(key).title == "Upgraded"
