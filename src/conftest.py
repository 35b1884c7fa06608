"""Examples in docstrings are tests, and what they write does not land in the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new folder for each example; the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
