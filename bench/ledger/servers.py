"""A PostgreSQL server whose data stays in a folder, so that a large ledger is made once."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ledger.servers import Server, find_programs

# A desk gives its server some memory; what is not kept through a power cut costs no time here.
_SETTINGS = (
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses='' "
    "-c shared_buffers=512MB -c effective_cache_size=2GB -c max_wal_size=4GB -c checkpoint_timeout=30min"
)


@contextmanager
def serving(folder: Path) -> Iterator[Server | None]:
    """Start a server on the data of a folder, or on none yet.

    Args:
        folder: Of the data.

    Yields:
        The server; None where none is installed.
    """
    programs = find_programs()
    if programs is None:
        yield None
        return
    socket = Path(tempfile.mkdtemp(prefix="hearsay-pg-"))  # short: a socket's path must be
    _give(socket)
    server = Server(programs, socket)
    data = str(folder)
    try:
        if not folder.exists():
            folder.mkdir(parents=True)
            _give(folder)
            server.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        options = f"-k {socket} {_SETTINGS}"
        log = str(socket / "log")
        server.run("pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", options)
        try:
            yield server
        finally:
            server.run("pg_ctl", "stop", "-w", "-D", data, "-m", "fast")
    finally:
        shutil.rmtree(socket, ignore_errors=True)


def _give(folder: Path) -> None:
    """PostgreSQL refuses to run as root; its package has made a user for it."""
    if folder.owner() == "root":
        shutil.chown(folder, "postgres")
