"""The documentation is true: what it shows is what happens.

A `console` block holds commands after "$ ", each with what it prints; the `python` blocks of a page
are one session after ">>> ". Both are run in the folder of the samples. The recipe `docs` prints
anew what they print.
"""

from __future__ import annotations

import doctest
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import hearsay
from tests.arithmetic import agree

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = r"(?<=^```{}\n).*?(?=^```$)"
CONSOLE, PYTHON = (
    re.compile(BLOCK.format(kind), re.DOTALL | re.MULTILINE) for kind in ("console", "python")
)


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _compare(actual: str, page: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--rewrite-docs"):
        page.write_text(actual, "utf-8")
    else:
        assert agree(actual, page.read_text("utf-8"))


# ------------------------------------------------------------------------------------ commands


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")
@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_commands_print_what_the_page_shows(
    page: Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Whoever types a command of the documentation sees what the page says."""
    # A copy, for what a page's commands make is there for its later ones and for nobody else.
    folder = shutil.copytree(ROOT / "samples", tmp_path / "samples")
    told = page.read_text("utf-8")
    actual = CONSOLE.sub(lambda block: "".join(_run_all(block.group(), folder)), told)
    _compare(actual, page, request)


def _run_all(block: str, folder: Path) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield line + "\n" + _printed(line.removeprefix("$ "), folder)


def _printed(command: str, folder: Path) -> str:
    """What a command prints to a terminal of 88 columns."""
    programs = Path(sys.executable).parent
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={"PATH": f"{programs}:/usr/bin:/bin", "COLUMNS": "88", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in run.stderr, run.stderr
    printed = run.stdout + run.stderr
    return printed if printed.endswith("\n") else printed + "\n"


# ------------------------------------------------------------------------------------ Python


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_python_of_the_page_gives_what_it_shows(
    page: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Whoever types the Python of a page gets the values that it shows."""
    monkeypatch.chdir(shutil.copytree(ROOT / "samples", tmp_path / "samples"))
    session = _Session()
    actual = PYTHON.sub(lambda block: session.replay(block.group()), page.read_text("utf-8"))
    _compare(actual, page, request)


class _Session(doctest.DocTestRunner):
    """Runs the blocks of a page one after another and writes down what they give."""

    def __init__(self) -> None:
        super().__init__(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
        self._names: dict[str, Any] = {}
        self._given: list[str] = []

    def replay(self, block: str) -> str:
        """The block as it should be."""
        parser = doctest.DocTestParser()
        test = parser.get_doctest(block, self._names, "the page", None, 0)
        self._given.clear()
        self.run(test, clear_globs=False, out=lambda _: None)
        self._names = test.globs
        given = iter(self._given)
        return "".join(
            piece if isinstance(piece, str) else _typed(piece.source) + next(given)
            for piece in parser.parse(block)
        )

    def report_success(
        self,
        out: Callable[[str], object],
        test: doctest.DocTest,
        example: doctest.Example,
        got: str,
    ) -> None:
        """Keep what the page shows: it may leave out a part by an ellipsis."""
        self._given.append(example.want)

    def report_failure(
        self,
        out: Callable[[str], object],
        test: doctest.DocTest,
        example: doctest.Example,
        got: str,
    ) -> None:
        """Write down what came instead."""
        self._given.append(got)

    def report_unexpected_exception(
        self,
        out: Callable[[str], object],
        test: doctest.DocTest,
        example: doctest.Example,
        exc_info: Any,
    ) -> None:
        """A page shows no errors that it does not mean to."""
        raise exc_info[1]


def _typed(source: str) -> str:
    first, *more = source.splitlines()
    return "".join([f">>> {first}\n", *(f"... {line}\n" for line in more)])


# ------------------------------------------------------------------------------------ names, links


def test_every_public_name_is_documented() -> None:
    """What may be imported stands on the page that promises it."""
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    assert [name for name in hearsay.__all__ if f"`{name}`" not in page] == []


def test_links_between_pages_lead_somewhere() -> None:
    """A link to another page of the project is not broken."""
    pages = [*PAGES, *ROOT.glob("*.md"), *(ROOT / "docs" / "decisions").glob("*.md")]
    broken = [
        (_name(page), target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
