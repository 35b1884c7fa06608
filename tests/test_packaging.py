"""What is installed is what was meant to be: nothing less, nothing from an unnamed place."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
MIB = 1 << 20


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_every_file_by_its_hash_and_names_no_place(lock: Path) -> None:
    """The same files are installed everywhere, from whatever registry a newsroom uses."""
    text = lock.read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())

    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "index-url" not in text


def test_the_wheel_holds_the_weights_and_is_small(tmp_path: Path) -> None:
    """Installing hearsay is all it takes to read: the network comes with it."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(tmp_path)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "hearsay").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }

    assert wanted - held == set()
    assert any(name.endswith(".onnx") for name in held)
    assert "hearsay/py.typed" in held
    assert wheel.stat().st_size <= 40 * MIB
