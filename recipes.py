"""The chores of the workshop, one function each. `python3 recipes.py` lists them.

Only the standard library is used, so that a fresh machine needs Python and nothing more: the first
recipe makes `.venv` and fills it from the hash-pinned lock, and later ones find it ready.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TOOLS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = TOOLS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements" / "dev.txt"
SAMPLE = "samples/river-crossing.txt"
FRONTEND = "frontend/hatch_build.py"
_ON_EACH_CORE = (
    *("--numprocesses", "auto", "--maxprocesses", "4"),  # each takes a gigabyte
    # The tests of a file stay together: they share what is dear to make. Those of the browser stay last.
    *("--dist", "loadfile", "--no-loadscope-reorder"),
)


def setup() -> None:
    """Make .venv and install hearsay in it, with everything the other recipes need."""
    stamp = VENV / "made-from"
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == wanted:
        return
    if not PYTHON.is_file():
        _run(sys.executable, "-m", "venv", VENV)
    _python("-m", "pip", "install", "-qq", "--require-hashes", "--requirement", LOCK)
    # The build tools come from the lock too, so nothing is fetched without a hash. The pages for the
    # browser are built by the recipes that need them: whoever reads a report waits for no Node.
    package = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
    _python("-m", "pip", "install", "-qq", *package, HEARSAY_WITHOUT_SCREENS="1")
    stamp.write_text(wanted, "ascii")


def read(*arguments: str) -> None:
    """Read a report: `read FILE…`, or one of the samples."""
    _tool("hearsay", "read", *(arguments or (SAMPLE,)))


def frontend(*arguments: str) -> None:
    """Build the pages for the browser, where their sources have changed; arguments are npm's."""
    _python(FRONTEND, *arguments)


def check() -> None:
    """Format, lint, strict types, the ladder of rooms; of the front end the same, and its tests."""
    steps: dict[str, tuple[str | Path, ...]] = {
        "ruff format": (TOOLS / "ruff", "format", "--check", "."),
        "ruff check": (TOOLS / "ruff", "check", "."),
        "mypy": (TOOLS / "mypy",),
        "lint-imports": (TOOLS / "lint-imports", "--no-logo"),
        "svelte-check": (PYTHON, FRONTEND, "run", "check"),
        "prettier": (PYTHON, FRONTEND, "run", "format:check"),
        "vitest": (PYTHON, FRONTEND, "test"),
    }
    failed = [name for name, step in steps.items() if _status(*step)]
    if failed:
        sys.exit(f"check: {', '.join(failed)} failed.")


def fix() -> None:
    """Format the code, and mend what the linter can mend."""
    _tool("ruff", "format", ".")
    _tool("ruff", "check", "--fix", ".")
    frontend("run", "format")


def test(*arguments: str) -> None:
    """Run the tests, a file on each of up to four cores; with arguments, which are pytest's, one by one."""
    frontend()
    _tool("pytest", *(arguments or _ON_EACH_CORE))


def reference() -> None:
    """Build the tables of the package from resources/."""
    _python("-m", "scripts.build_reference")


def golden() -> None:
    """Rewrite the golden records of the samples. Read the difference before you commit it."""
    _tool("pytest", "--quiet", "tests/golden", "--rewrite-golden")


def bench(*arguments: str) -> None:
    """Measure how well it reads, on ../shared; fail below a floor of bench/floors.json."""
    _python("-m", "bench.quality", *(arguments or ("--check",)))


def speed(*arguments: str) -> None:
    """Measure how fast it reads, on a quiet machine; fail beyond a bound of bench/bounds.json."""
    _python("-m", "bench.speed", *(arguments or ("--check",)))


def scale(*arguments: str) -> None:
    """Measure a ledger of a million claims, on a quiet machine; `--quick` measures a small one."""
    _python("-m", "bench.ledger", *arguments)


def web(*arguments: str) -> None:
    """Measure what the screens wait for, on a ledger that `scale --cache` has made; or `--quick`."""
    _python("-m", "bench.web", *arguments)


def nightly() -> None:
    """Kill, damage and feed it with all that is hostile, for an hour; what `test` does in small."""
    os.environ.update(
        HEARSAY_KILL_ROUNDS="200",
        HEARSAY_ADD_KILL_ROUNDS="50",
        HEARSAY_DAMAGE_SEEDS="50",
        HEARSAY_HOSTILE="all",
        HEARSAY_SPOILT_SEEDS="1000",
    )
    places = ("tests/ledger", "tests/desk/adding", "tests/hostile")
    _tool("pytest", "--quiet", *places)


def docs() -> None:
    """Print the help pages into docs/command-line.md."""
    _tool("pytest", "--quiet", "tests/docs", "--rewrite-docs")


def lock() -> None:
    """Compile the locks anew: requirements/core.txt to run hearsay, requirements/dev.txt to work on it."""
    compile_ = ("pip", "compile", "pyproject.toml", "--quiet", "--upgrade", "--universal")
    shape = ("--python-version", "3.11", "--generate-hashes", "--no-header")
    core = "requirements/core.txt"
    _tool("uv", *compile_, *shape, "--output-file", core)
    _tool("uv", *compile_, *shape, "--extra", "dev", "--constraint", core, "--output-file", LOCK)


RECIPES: dict[str, Callable[..., None]] = {
    recipe.__name__: recipe
    for recipe in (
        setup,
        read,
        frontend,
        check,
        fix,
        test,
        reference,
        golden,
        bench,
        speed,
        scale,
        nightly,
        docs,
        lock,
    )
}


def _python(*arguments: str | Path, **environment: str) -> None:
    _run(PYTHON, *arguments, **environment)


def _tool(name: str, *arguments: str | Path) -> None:
    _run(TOOLS / name, *arguments)


def _run(*command: str | Path, **environment: str) -> None:
    """Run a command, and end with its exit status when that is not 0."""
    status = _status(*command, **environment)
    if status:
        sys.exit(status)


def _status(*command: str | Path, **environment: str) -> int:
    words = [str(word) for word in command]
    shown = [Path(words[0]).name, *words[1:]]
    print("$", " ".join(shown), file=sys.stderr, flush=True)
    known = {**os.environ, **environment}
    return subprocess.run(words, cwd=ROOT, env=known, check=False).returncode


def main(arguments: list[str]) -> None:
    """Run the recipe that the first argument names, with the rest as its arguments."""
    if sys.version_info < (3, 11):  # noqa: UP036 - asked before anything has checked it
        sys.exit(f"hearsay needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not arguments or arguments[0] in {"-h", "--help"}:
        print("usage: python3 recipes.py RECIPE [ARGUMENT…]\n")
        for name, recipe in RECIPES.items():
            print(f"  {name:10}{recipe.__doc__}")
        return
    name, *rest = arguments
    if name not in RECIPES:
        sys.exit(f"There is no recipe {name!r}. There are: {', '.join(RECIPES)}.")
    setup()
    if name != "setup":
        RECIPES[name](*rest)


if __name__ == "__main__":
    main(sys.argv[1:])
