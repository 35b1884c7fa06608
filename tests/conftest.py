"""What the tests share: the samples, the corpora where there are any, and the rewriting of records."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples on every run: a test that fails by chance teaches people to run it again.
settings.register_profile("hearsay", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("hearsay")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options behind the recipes `golden` and `docs`."""
    group = parser.getgroup("hearsay")
    group.addoption("--rewrite-golden", action="store_true", help="write the golden records anew")
    group.addoption(
        "--rewrite-docs", action="store_true", help="print the outputs in the documentation anew"
    )


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of our own sample reports."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and real reports, which is not part of the project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent: the corpora belong to others and are not shipped")
    return folder
