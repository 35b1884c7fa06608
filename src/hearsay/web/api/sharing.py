"""What was just answered is given to the next who asks the same.

When a report comes, every screen that is open asks anew, and all at once: eight people who look at the same
page would have the ledger counted eight times. An answer is called by its entity tag, which is another as
soon as the ledger is, so nobody is given what no longer holds.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event, Lock

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


class Shared:
    """Answers that were made last.

    Args:
        most: Bytes that are kept.
    """

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._most = most
        self._size = 0
        self._made: OrderedDict[str, Body] = OrderedDict()
        self._being_made: dict[str, Event] = {}
        self._turns = BoundedSemaphore(max(_FEWEST, os.cpu_count() or 0))
        self._lock = Lock()

    def get(self, tag: str, make: Callable[[], Body]) -> Body:
        """The answer of a tag, made where nobody has made it.

        Args:
            tag: Of the answer.
            make: Makes it.

        Returns:
            The answer.
        """
        with self._lock:
            if tag in self._made:
                self._made.move_to_end(tag)
                return self._made[tag]
            own = Event()
            other = self._being_made.setdefault(tag, own)
        if other is not own:
            other.wait(_WAIT_S)
            with self._lock:
                found = self._made.get(tag)
            return found or make()  # who was to make it failed, or takes too long
        try:
            with self._turns:
                body = make()
            self._keep(tag, body)
            return body
        finally:
            with self._lock:
                del self._being_made[tag]
            own.set()

    def _keep(self, tag: str, body: Body) -> None:
        with self._lock:
            self._made[tag] = body
            self._size += len(body.content)
            while self._size > self._most:
                _, oldest = self._made.popitem(last=False)
                self._size -= len(oldest.content)
