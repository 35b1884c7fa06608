"""A PostgreSQL server for the tests: started in a folder of its own, gone when they are done."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

_PROGRAMS = "/usr/lib/postgresql/*/bin"
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class Server:
    """A running server.

    Args:
        programs: Folder of its programs.
        folder: Of its data and its socket.
    """

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs = programs
        self.folder = folder
        self._numbers = count(1)

    def address(self, database: str) -> str:
        """The address of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def new_database(self, *options: str) -> str:
        """The address of a new database."""
        name = f"ledger{next(self._numbers)}"
        self.run("createdb", "-h", str(self.folder), "-U", "postgres", *options, name)
        return self.address(name)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs as the server's user."""
        subprocess.run(
            [self.programs / program, *arguments],
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            **_as_server(),
        )


def find_programs() -> Path | None:
    """Where the server's programs are; None where it is not installed."""
    beside = shutil.which("initdb")
    found = sorted(Path("/").glob(f"{_PROGRAMS[1:]}/initdb"))
    return Path(beside).resolve().parent if beside else found[-1].parent if found else None


@contextmanager
def running(programs: Path) -> Iterator[Server]:
    """Start a server that listens on a socket in its folder and nowhere else.

    Args:
        programs: Folder of its programs.

    Yields:
        The server.
    """
    folder = Path(tempfile.mkdtemp(prefix="hearsay-pg-"))  # short: a socket's path must be
    if _is_root():
        shutil.chown(folder, "postgres")
    server = Server(programs, folder)
    data = str(folder / "data")
    try:
        server.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        options = f"-k {folder} -c listen_addresses='' {_QUICK}"
        server.run("pg_ctl", "start", "-w", "-D", data, "-l", str(folder / "log"), "-o", options)
        try:
            yield server
        finally:
            server.run("pg_ctl", "stop", "-D", data, "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _as_server() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; its package has made a user for it."""
    return {"user": "postgres"} if _is_root() else {}
