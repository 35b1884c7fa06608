"""What was just answered is given to the next who asks the same.

When a report comes, every screen that is open asks anew, and all at once: eight people who look at the same
page would have the ledger counted eight times. And where reports come every second, what costs half a second
to find would be looked for all the time. So an answer that cost much is given again for a while (see
`hearsay.desk.late`), then still while it is made anew, until it is a minute old. It says how old it is.

That holds only while nothing but reports is added. Once somebody has decided something, corrected or taken
back, nobody is given what was answered before. What costs little is always of now, as is everything in a
ledger of usual size.
"""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event, Lock

from hearsay.desk.late import fresh_s, in_thread
from hearsay.ledger import Ledger
from hearsay.record import HearsayError

LATE_S = 60.0
"""So old an answer may be; who asks later waits for a new one."""

_MOST_BYTES = 32 << 20
_FEWEST = 2
_WAIT_S = 5.0
"""Whoever waits longer for another's answer makes it himself."""


@dataclass(frozen=True, slots=True)
class Body:
    """An answer without its tag.

    Args:
        content: Its bytes.
        headers: What hangs on the content.
    """

    content: bytes
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """How far the ledger is.

    Args:
        revision: Another after every change.
        decided: Another after every change that is more than a report which came.
    """

    revision: str
    decided: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer.

    Args:
        body: What it says.
        revision: Of the ledger, when it was made.
        age_s: How long ago that was, in seconds; None where the ledger is still the same.
    """

    body: Body
    revision: str
    age_s: float | None = None


@dataclass(frozen=True, slots=True)
class _Kept:
    body: Body
    state: State
    at: float
    fresh_s: float

    def age_s(self, now: float, state: State) -> float | None:
        """How old it is where it may be given late; None where it may not."""
        age_s = now - self.at
        may = self.fresh_s > 0 and self.state.decided == state.decided and age_s < LATE_S
        return age_s if may else None


class _Decided:
    """What was decided last, and whether what reports amount to was found out since."""

    def __init__(self) -> None:
        self._looked = 0
        self._row, self._settled = 0, 0
        self._is_owed = False

    def look(self, ledger: Ledger) -> tuple[int, int]:
        """Both as numbers that are others after a decision, and again once it was followed."""
        settled = ledger.pulse().settled
        before, (self._looked, row) = self._looked, ledger.decided(after=self._looked)
        is_new = row > before
        if is_new or (self._is_owed and settled != self._settled):
            self._row, self._settled = row if is_new else self._row, settled
            self._is_owed = is_new
        return self._row, self._settled


class Shared:
    """Answers that were made last, one to a question.

    Args:
        most: Bytes that are kept.
        clock: Gives the seconds that have passed since some moment.
        cost: Gives the seconds of the processor that this thread has had.
        behind: Has something done that nobody waits for.
    """

    def __init__(
        self,
        most: int = _MOST_BYTES,
        *,
        clock: Callable[[], float] = time.monotonic,
        cost: Callable[[], float] = time.thread_time,
        behind: Callable[[Callable[[], None]], None] = in_thread,
    ) -> None:
        self._most = most
        self._clock = clock
        self._cost = cost
        self._in_background = behind
        self._state, self._decided = State(""), _Decided()
        self._size = 0
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._being_made: dict[tuple[str, str], Event] = {}
        self._behind: set[str] = set()
        self._turns = BoundedSemaphore(max(_FEWEST, os.cpu_count() or 0))
        self._turn_behind = BoundedSemaphore(1)  # nobody waits for it
        self._lock = Lock()

    def state(self, ledger: Ledger) -> State:
        """How far a ledger is.

        Args:
            ledger: The one that is asked, always the same.
        """
        revision = ledger.revision()
        with self._lock:
            if self._state.revision != revision:
                self._state = State(revision, self._decided.look(ledger))
            return self._state

    def get(
        self, question: str, state: State, make: Callable[[], Body], *, anew: bool = False
    ) -> Given:
        """The answer to a question, made where nobody has made it.

        Args:
            question: What the answer hangs on, beside the ledger.
            state: How far the ledger is.
            make: Makes the answer.
            anew: Whoever asks wants none that is late.

        Returns:
            The answer, as of now or of a while ago.
        """
        late = None if anew else self._late(question, state, make)
        return late or self._now(question, state, make)

    def _late(self, question: str, state: State, make: Callable[[], Body]) -> Given | None:
        with self._lock:
            kept = self._kept.get(question)
            if kept is None or kept.state == state:
                return None
            age_s = kept.age_s(self._clock(), state)
            if age_s is None:
                return None
            self._kept.move_to_end(question)
            looks = age_s > kept.fresh_s and question not in self._behind
            if looks:
                self._behind.add(question)
        if looks:
            self._in_background(lambda: self._make_behind(question, state, make))
        return Given(kept.body, kept.state.revision, age_s)

    def _make_behind(self, question: str, state: State, make: Callable[[], Body]) -> None:
        try:
            with self._turn_behind, suppress(HearsayError):  # the next who waits is told
                self._make(question, state, make)
        finally:
            with self._lock:
                self._behind.discard(question)

    def _now(self, question: str, state: State, make: Callable[[], Body]) -> Given:
        called = (question, state.revision)
        with self._lock:
            kept = self._kept.get(question)
            if kept is not None and kept.state == state:
                self._kept.move_to_end(question)
                return Given(kept.body, state.revision)
            own = Event()
            other = self._being_made.setdefault(called, own)
        if other is not own:
            other.wait(_WAIT_S)
            with self._lock:
                kept = self._kept.get(question)
            is_it = kept is not None and kept.state == state
            # Else who was to make it failed, or takes too long.
            return Given(kept.body if kept and is_it else make(), state.revision)
        try:
            with self._turns:
                return Given(self._make(question, state, make), state.revision)
        finally:
            with self._lock:
                del self._being_made[called]
            own.set()

    def _make(self, question: str, state: State, make: Callable[[], Body]) -> Body:
        at, before = self._clock(), self._cost()
        body = make()
        fresh = fresh_s(self._cost() - before)
        with self._lock:
            self._size += len(body.content)
            if earlier := self._kept.pop(question, None):
                self._size -= len(earlier.body.content)
            self._kept[question] = _Kept(body, state, at, fresh)
            while self._size > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._size -= len(oldest.body.content)
        return body
