"""Runs `hearsay serve` as a user does, over a ledger of the sample reports."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from hashlib import blake2b
from pathlib import Path
from typing import Any, NoReturn

import httpx2
import pytest

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "the-token-of-the-browser-tests"
WHO = "Mara"
"""Who opens the link, on whatever machine."""

_START_S = 60.0


def do_without(reason: str) -> NoReturn:
    """Skip; but where .ci/run has said that there is a browser, not having one is a failure."""
    if os.environ.get("CI_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs.

    Args:
        address: Where, as `http://127.0.0.1:51234`.
        link: What `hearsay serve` printed; it lets one browser in.
    """

    address: str
    link: str

    def get(self, path: str, **parameters: str | int) -> dict[str, Any]:
        """Ask the API.

        Args:
            path: Below `/api/v1/`, as `incidents`.
            parameters: The terms of the question.
        """
        answer = httpx2.get(
            f"{self.address}/api/v1/{path}",
            params=parameters,
            headers={"Authorization": f"Bearer {TOKEN}"},
            timeout=30,
        )
        assert answer.status_code == 200, f"{path}: {answer.text}"
        found: dict[str, Any] = answer.json()
        return found

    def first(self, kind: str, **terms: str | int) -> str:
        """The id of the first value of a listing, as `incidents`; of a report its name."""
        (row,) = self.get(kind, limit=1, **terms)["data"]
        return str(row["report" if kind == "reports" else "id"])


@contextmanager
def serve(ledger: Path) -> Iterator[Served]:
    """Serve a ledger, and stop at the end."""
    command = [sys.executable, "-m", "hearsay", "serve", "--ledger", str(ledger), "--port", "0"]
    log = ledger.with_suffix(".log")
    with log.open("wb") as said:
        process = subprocess.Popen(
            [*command, "--token", TOKEN],
            cwd=ROOT,
            env={**os.environ, "HEARSAY_LEDGER_WHO": WHO},
            stdout=said,
            stderr=said,
        )
        try:
            link = _link_in(log, process)
            yield Served(link.partition("/login")[0], link)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def _link_in(log: Path, process: subprocess.Popen[bytes]) -> str:
    """The link that a server prints once it listens."""
    end = time.monotonic() + _START_S
    while time.monotonic() < end and process.poll() is None:
        if link := re.search(r"http://\S+", log.read_text("utf-8")):
            return link[0]
        time.sleep(0.05)
    raise AssertionError(f"`hearsay serve` printed no link: {log.read_text('utf-8')}")


def ledger_of_samples(cached: Path) -> Path:
    """A ledger that holds the sample reports, read once for each state of the reader.

    Args:
        cached: A folder that is kept from run to run.
    """
    state = blake2b(digest_size=8)
    for folder in ("src/hearsay", "samples"):
        for path in sorted((ROOT / folder).rglob("*")):
            inside = path.relative_to(ROOT).parts
            if path.is_file() and path.suffix != ".pyc" and "web" not in inside:
                state.update("/".join(inside).encode() + b"\0" + path.read_bytes())
    ledger = cached / f"{state.hexdigest()}.hearsay"
    with (cached / "making").open("w") as making:
        flock(making, LOCK_EX)  # another process of the tests may be about to make it
        if not ledger.is_file():
            for old in cached.glob("*.hearsay*"):
                old.unlink()
            new = cached / "new.hearsay"
            _add(ROOT / "samples", new)
            new.rename(ledger)
    return ledger


def ledger_of_group(name: str, folder: Path) -> Path:
    """A ledger that holds the reports of one group of the samples: few enough to be looked through to the end.

    Args:
        name: Of the group.
        folder: For its file.
    """
    ledger = folder / "group.hearsay"
    _add(ROOT / "samples" / "groups" / name, ledger)
    return ledger


def _add(folder: Path, ledger: Path) -> None:
    """Add the files of a folder, without what is said about them."""
    files = [str(path) for path in sorted(folder.rglob("*.*")) if path.suffix != ".md"]
    add = [sys.executable, "-m", "hearsay", "add", *files, "--ledger", str(ledger)]
    subprocess.run([*add, "--who", "Ines", "--quiet"], cwd=ROOT, check=True)


def copied(ledger: Path, folder: Path) -> Path:
    """A copy of a ledger that nobody has open."""
    return Path(shutil.copy(ledger, folder / "samples.hearsay"))
