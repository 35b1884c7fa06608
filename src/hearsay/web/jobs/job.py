"""One job: what was sent together, how far it is, and what became of each report."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from enum import StrEnum
from threading import Lock
from typing import Any

from hearsay.desk.adding import Addition, Options, Sent
from hearsay.ledger import Added, What
from hearsay.ledger.moments import now
from hearsay.record import HearsayError
from hearsay.web.problems import problem_of

MOST_TOLD = 1000
"""Of reports by name and of refusals, each; how many there were is counted whatever."""
_COUNTED = ("done", "added", "known", "refusals", "undated", "in_part")

_ID_BYTES = 8


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


_OPEN = (State.WAITING, State.READING)


class Job:
    """What was sent together; one thread reads it, and any may ask how far it is.

    Args:
        sent: The reports and files.
        options: How they are to be added.
        who: Who sent them, and signs.
        total: How many reports there are, lines and rows counted.
    """

    def __init__(self, sent: Sequence[Sent], *, options: Options, who: str, total: int) -> None:
        self.id = secrets.token_hex(_ID_BYTES)
        self.options = options
        self.who = who
        self.state = State.WAITING
        self._sent: tuple[Sent, ...] = tuple(sent)
        self._lock = Lock()
        self._is_stopped = False
        self._created = now()
        self._started: str | None = None
        self._ended: str | None = None
        self._begun_s = 0.0
        self._read_s = 0.0
        self._total = total
        self._counts = dict.fromkeys(_COUNTED, 0)
        self._reports: list[str] = []
        self._refused: list[dict[str, Any]] = []
        self._error: dict[str, Any] | None = None

    @property
    def sent(self) -> tuple[Sent, ...]:
        """What is to be read; nothing once it was, for it would fill the memory."""
        return self._sent

    @property
    def is_open(self) -> bool:
        """Whether it waits or is being read."""
        return self.state in _OPEN

    def is_stopped(self) -> bool:
        """Whether somebody asked to stop it."""
        return self._is_stopped

    def stop(self) -> None:
        """Read no more of it; a report that is being read is finished."""
        with self._lock:
            self._is_stopped = True
            if self.state is State.WAITING:
                self._close(State.STOPPED)

    def begin(self) -> bool:
        """Note that reading begins.

        Returns:
            Whether there is still something to be done.
        """
        with self._lock:
            if self.state is not State.WAITING:
                return False
            self.state = State.READING
            self._started = now()
            self._begun_s = time.monotonic()
            return True

    def count(self, addition: Addition) -> None:
        """Note what became of a report.

        Args:
            addition: What became of it.
        """
        outcome = addition.outcome
        with self._lock:
            self._read_s = time.monotonic() - self._begun_s
            self._counts["done"] += 1
            self._counts["undated"] += addition.undated
            self._counts["in_part"] += addition.in_part
            if isinstance(outcome, Added):
                self._counts["known" if outcome.what is What.KNOWN else "added"] += 1
                if len(self._reports) < MOST_TOLD:
                    self._reports.append(outcome.name)
                return
            self._counts["refusals"] += 1
            if len(self._refused) < MOST_TOLD:
                told = {"name": addition.name, "line": addition.line, "code": outcome.code}
                self._refused.append(told | {"detail": outcome.what, "hint": outcome.hint})

    def end(self, state: State) -> None:
        """Note that nothing more is read.

        Args:
            state: How it ended.
        """
        with self._lock:
            self._close(state)

    def fail(self, error: HearsayError) -> None:
        """Note that it could not go on; what was added stays.

        Args:
            error: Why; what is the server's own fault is not told.
        """
        problem = problem_of(error)
        with self._lock:
            told = {"code": problem.code, "detail": problem.detail, "hint": problem.hint}
            self._error = told
            self._close(State.FAILED)

    def _close(self, state: State) -> None:
        self.state = state
        self._ended = now()
        self._sent = ()

    def form(self, *, most: int = MOST_TOLD) -> dict[str, Any]:
        """How far it is, as JSON.

        Args:
            most: How many reports and refusals are told, each.
        """
        with self._lock:
            rate = self._rate()
            return {
                "id": self.id,
                "who": self.who,
                "state": self.state.value,
                "total": self._total,
                **self._counts,
                "reports": self._reports[:most],
                "refused": self._refused[:most],
                "rate": rate,
                "left_s": self._left_s(rate),
                "created": self._created,
                "started": self._started,
                "ended": self._ended,
                "error": self._error,
            }

    def _rate(self) -> float | None:
        """Reports a second."""
        return round(self._counts["done"] / self._read_s, 3) if self._read_s > 0 else None

    def _left_s(self, rate: float | None) -> float | None:
        if self.state is not State.READING or not rate:
            return None
        return round(max(self._total - self._counts["done"], 0) / rate, 1)
