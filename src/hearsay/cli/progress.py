"""How far a long reading has come, on standard error.

Nobody needs a bar for one report, so there is nothing to see for the first second. A person at a
terminal then sees a bar; a log file gets a line every half minute. Where the results themselves
scroll over the same terminal they are the progress, and a bar would only tear holes into them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hearsay.cli.program import complain

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_FIRST_S = 1.0
_BAR_EVERY_S = 0.1
_LINE_EVERY_S = 30.0


class Progress:
    """Counts reports and shows the count from time to time.

    Args:
        count_all: Counts the reports that there will be, None where that cannot be known; it is
            asked only when something is shown.
        quiet: Show nothing.
        clock: Seconds that pass; a test brings its own.
    """

    def __init__(
        self,
        count_all: Callable[[], int | None],
        *,
        quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.read = 0
        self.failed = 0
        self._count_all = count_all
        self._clock = clock
        self._began = clock()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        watched = sys.stderr.isatty()
        self._has_bar = watched and not sys.stdout.isatty()
        self._shows = not quiet and (self._has_bar or not watched)
        self._next = self._began + (_FIRST_S if self._has_bar else _LINE_EVERY_S)

    def count(self, *, read: bool) -> None:
        """Count one more input.

        Args:
            read: Whether there is a record of it.
        """
        self.read += read
        self.failed += not read
        now = self._clock()
        if not self._shows or now < self._next:
            return
        if self._has_bar:
            self._next = now + _BAR_EVERY_S
            self._move_bar()
        else:
            self._next = now + _LINE_EVERY_S
            complain(self._line(now))

    def say(self, message: str) -> None:
        """Write a line to standard error without breaking the bar."""
        if self._bar:
            self._bar.stop()
            complain(message)
            self._bar.start()
        else:
            complain(message)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def _line(self, now: float) -> str:
        """What a log gets: "6,204 of 10,000 reports, 3 of them not read, 41 a second."."""
        done = self.read + self.failed
        every = self._count_all()
        of_all = f" of {every:,}" if every else ""
        failed = f", {self.failed:,} of them not read" if self.failed else ""
        reports = "report" if done == 1 and not every else "reports"
        return f"{done:,}{of_all} {reports}{failed}, {done / (now - self._began):.1f} a second."

    def _move_bar(self) -> None:
        if self._bar is None or self._task is None:
            self._bar = _made_bar()
            self._task = self._bar.add_task("reading", total=self._count_all(), failures="")
            self._bar.start()
        failures = f"· {self.failed:,} not read" if self.failed else ""
        self._bar.update(self._task, completed=self.read + self.failed, failures=failures)
        self._bar.refresh()


def _made_bar() -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[failures]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        # No thread beside ours: it moves when a report is done, and at no other time.
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
