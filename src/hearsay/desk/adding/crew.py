"""The processes that read, all of them: started when there is a task, listened to at once, ended together.

A process that died is told of with the task that it had, and one that was silent for too long is ended;
what becomes of the task is for others to say. Only where a process cannot even be started is everything
over, for the next one would fare no better.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Self

from hearsay.desk.adding.member import Died, Member
from hearsay.desk.adding.messages import Message, Ready, Setup
from hearsay.record import HearsayError


class WorkerStartError(HearsayError):
    """A process that reads could not be started."""

    code = "worker_start"

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(
            f"A process that reads reports could not be started (exit status {status}).",
            hint="Run `hearsay doctor`; with HEARSAY_DEBUG=1, what it complains of is shown.",
        )


class Crew:
    """The processes that read.

    Args:
        setup: The first that each is told.
        jobs: How many there are at most; each is started when there is a task for it.
    """

    def __init__(self, setup: Setup, jobs: int) -> None:
        self._setup = setup
        self._jobs = jobs
        self._members: list[Member] = []
        self._events: queue.SimpleQueue[tuple[Member, Message | None]] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for member in self._members:
            if kind is None:
                member.dismiss()
            else:
                member.kill()
        for member in self._members:
            member.end()

    @property
    def has_idle(self) -> bool:
        """Whether there is one that has no task, or may be one more."""
        busy = sum(member.task is not None for member in self._members)
        return busy < self._jobs

    def find_idle(self) -> Member | None:
        """One that has no task, started where there may be one more; None where all are busy."""
        for member in self._members:
            if member.task is None:
                return member
        if len(self._members) == self._jobs:
            return None
        member = Member(self._setup, self._events)
        self._members.append(member)
        return member

    def discard(self, member: Member) -> None:
        """End one that is of no more use.

        Args:
            member: The one.
        """
        self._members.remove(member)
        member.kill()

    def listen(self, timeout_s: float) -> Iterator[tuple[Member, Message | Died]]:
        """What they say, as soon as one says something.

        Args:
            timeout_s: How long to wait for the first of it.

        Yields:
            Who, and what: of one that had a task and is no more, how it ended.

        Raises:
            WorkerStartError: One could not even be started.
        """
        for member, message in self._waiting(timeout_s):
            if isinstance(message, Ready):
                member.is_ready = True
            elif message is not None:
                yield member, message
            elif member in self._members:
                self._members.remove(member)
                died = member.died()
                if not member.is_ready:
                    raise WorkerStartError(died.status)
                if member.task is not None:
                    yield member, died
        now = time.monotonic()
        for member in self._members:
            member.end_if_overdue(now)

    def _waiting(self, timeout_s: float) -> Iterator[tuple[Member, Message | None]]:
        with suppress(queue.Empty):
            yield self._events.get(timeout=timeout_s)
            while True:
                yield self._events.get_nowait()
