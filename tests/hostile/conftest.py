"""The inputs, written out once for all that is done with them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.hostile.corpus import SHARED, Case, load_cases


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Case]]:
    """The inputs, also those that nothing of ours reads yet."""
    root = tmp_path_factory.mktemp("hostile")
    script = SHARED / "hostile_inputs.py"
    subprocess.run(
        [sys.executable, str(script), str(root), "--skip-big"], check=True, capture_output=True
    )
    yield load_cases(root)
    shutil.rmtree(root)
