"""A server of its own process, as whoever runs `hearsay serve` has it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

_TOKEN = "a-secret-of-the-bench"
_PORT = re.compile(r"http://[^/\s]*?:(\d+)")
_LINES = 20
_UTIME = 11
"""Behind the name of a process: its own time, and then what the system took for it."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs.

    Args:
        port: Where, on this machine.
        pid: The number of its process.
    """

    port: int
    pid: int

    def connect(self, timeout_s: float = 120.0) -> HTTPConnection:
        """A connection that stays."""
        return HTTPConnection("127.0.0.1", self.port, timeout=timeout_s)

    def whole_cpu_s(self) -> float:
        """Processor time that it has taken, in seconds, to a hundredth; 0 where the system does not tell."""
        stat = Path(f"/proc/{self.pid}/stat")
        if not stat.is_file():
            return 0.0
        fields = stat.read_text("ascii").rpartition(")")[2].split()
        return sum(map(int, fields[_UTIME : _UTIME + 2])) / os.sysconf("SC_CLK_TCK")

    def cpu_s(self) -> float:
        """Processor time of those of its threads that are still there, in seconds, for what is short."""
        # To the nanosecond; but a thread that ends takes its time with it.
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text("ascii").split()[0]) for one in threads) / 1e9


def get(connection: HTTPConnection, path: str, *, anew: bool = False) -> tuple[int, bytes]:
    """The status of an answer, and its bytes, all of them; of now, where it is asked for anew."""
    headers = {"Authorization": f"Bearer {_TOKEN}", "Accept": "application/json"}
    headers |= {"Cache-Control": "no-cache"} if anew else {}
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


@contextmanager
def serving(ledger: str) -> Iterator[Served]:
    """Serve a ledger until the end.

    Args:
        ledger: Where it is.

    Yields:
        The server.

    Raises:
        RuntimeError: It does not start.
    """
    command = [sys.executable, "-m", "hearsay", "serve", "--ledger", ledger, "--port", "0"]
    process = subprocess.Popen(
        command, env=os.environ | {"HEARSAY_TOKEN": _TOKEN}, stderr=subprocess.PIPE, text=True
    )
    try:
        yield Served(_port(process), process.pid)
    finally:
        process.terminate()
        process.communicate()


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stderr is not None  # noqa: S101
    said = []
    for _ in range(_LINES):
        said.append(process.stderr.readline())
        if found := _PORT.search(said[-1]):
            return int(found[1])
        if not said[-1]:
            break
    raise RuntimeError(f"The server did not start: {''.join(said)}")
