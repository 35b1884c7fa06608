"""A process that reads, seen from the one that writes: started, told, listened to, ended.

It is started as a program of its own and shares nothing with whoever called: not the modules of a
script that has no `if __name__ == "__main__"`, not a connection to a database, not a thread that holds
a lock. A thread listens to it, so that the one that writes can wait for several at once, on any system.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from hearsay.desk.adding.limits import Limits, is_time_limit, on_the_wall
from hearsay.desk.adding.messages import Answer, Message, Offer, Setup, receive, send
from hearsay.desk.adding.tasks import Task

_START = (
    "import signal\n"
    "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    "import sys\n"
    "sys.path[:] = sys.argv[1:]\n"
    "from hearsay.desk.adding.worker import main\n"
    "main()\n"
)
_END_S = 2.0

# Each process reads with one thread, and so must what it multiplies with: idle threads of it spin, which
# takes the processor from the others and counts as work of the report.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Died:
    """A process that had a task is no more.

    Args:
        status: Its exit status.
        seconds: How long it had; None where it did not die of that.
    """

    status: int
    seconds: float | None


class Member:
    """One process that reads.

    Args:
        setup: The first that it is told.
        events: Where what it says is put.
    """

    def __init__(self, setup: Setup, events: queue.SimpleQueue[tuple[Member, Message | None]]):
        self._limits: Limits = setup.limits
        self._loads_first = setup.load_first
        self._loaded = False
        self._process = _started()
        self._until: float | None = None
        self._allowed = 0.0
        self._overdue = False
        self.is_ready = False
        self.task: Task | None = None
        self._events = events
        threading.Thread(target=self._listen, daemon=True).start()
        self._send(setup)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def give(self, task: Task) -> None:
        """Give it a task; it has none.

        Args:
            task: The task.
        """
        self.task = task
        self._allow(self._limits.opening_s(task.size), loads=self._loads_first)
        self._send(task)

    def answer(self, offer: Offer, key: str | None) -> None:
        """Answer an offer.

        Args:
            offer: The offer.
            key: The key under which the report is to be added; None where it is not to be.
        """
        self._allow(self._limits.reading_s(offer.size), loads=True)
        self._send(Answer(key))
        if key is None:
            self.rest()

    def rest(self) -> None:
        """Note that it has no task."""
        self.task = None
        self._until = None

    def end_if_overdue(self, now: float) -> None:
        """End it where it has been silent for longer than any work takes.

        Args:
            now: The present moment.
        """
        if self._until is not None and now > self._until:
            self._overdue = True
            self._process.kill()

    def died(self) -> Died:
        """How it ended; it has."""
        self.dismiss()
        status = self._process.wait()
        in_time = not (self._overdue or is_time_limit(status))
        return Died(status, None if in_time else self._allowed)

    def dismiss(self) -> None:
        """Have it end by itself."""
        with suppress(OSError, ValueError):
            _pipe(self._process.stdin).close()

    def end(self) -> None:
        """Make sure that it has ended."""
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once."""
        self.dismiss()
        self._process.kill()
        self._process.wait()

    def _allow(self, seconds: float, *, loads: bool) -> None:
        self._allowed = seconds
        starts = not self.is_ready or (loads and not self._loaded)
        loading = self._limits.load_s if starts else 0
        self._loaded = self._loaded or loads
        self._until = time.monotonic() + on_the_wall(seconds) + loading

    def _send(self, message: Message | Task) -> None:
        with suppress(OSError, ValueError):  # it is gone, and the thread that listens says so
            send(_pipe(self._process.stdin), message)

    def _listen(self) -> None:
        stream = _pipe(self._process.stdout)
        try:
            while isinstance(message := receive(stream), Message):
                self._events.put((self, message))
        finally:
            stream.close()
            self._events.put((self, None))


def _started() -> subprocess.Popen[bytes]:
    # Not from the current folder, in which a report may be called numpy.py.
    paths = [path for path in sys.path if path]
    return subprocess.Popen(  # noqa: S603 - Python itself, and what it is told is a constant
        [sys.executable, "-P", "-c", _START, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **_ONE_THREAD},
        stderr=None if os.environ.get("HEARSAY_DEBUG") else subprocess.DEVNULL,
    )


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None, "opened as a pipe"  # noqa: S101 - what Popen was asked for
    return stream
