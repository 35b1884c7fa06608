"""Ctrl-C: the first finishes what is in hand, the second ends at once.

A report is in the ledger whole or not at all, so nothing is lost either way; but who presses Ctrl-C
once means to stop, not to throw away what two minutes of reading have come to. A service manager's
SIGTERM means the same.
"""

from __future__ import annotations

import signal
from types import FrameType, TracebackType
from typing import Any, Self

_ASKING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM") if hasattr(signal, name)]


class Interruption:
    """Whether somebody asked to stop, while a `with` statement lasts."""

    def __init__(self) -> None:
        self.is_asked = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for number in _ASKING:
            self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        # Nothing is said here: it may be in the middle of a line that this would break.
        if self.is_asked:
            raise KeyboardInterrupt
        self.is_asked = True
