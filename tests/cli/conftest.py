"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.stub import Stub
from tests.ledger.conftest import place, server

__all__ = ["place", "server"]


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> Stub:
    """Reads in the place of the network."""
    one = Stub()
    monkeypatch.setattr("hearsay.desk.reading.load_reader", lambda **_: one)
    return one


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, a second, one that is none, and a batch; the current one."""
    (tmp_path / "a.txt").write_text("date 2022-02-26\n\nThe mayor said the bridge is closed.")
    (tmp_path / "b.txt").write_text("An aide said the road is open.")
    (tmp_path / "none.txt").touch()
    lines = [
        '{"id": "one", "text": "Musa said yes."}',
        "{",
        '{"id": "two", "text": "Ana said no."}',
    ]
    (tmp_path / "batch.jsonl").write_text("\n".join(lines))
    monkeypatch.chdir(tmp_path)
    return tmp_path
