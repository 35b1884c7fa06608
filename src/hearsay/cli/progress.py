"""How far a long reading has come, on standard error.

Nobody needs a bar for one report, so there is nothing to see for the first second. A person at a
terminal then sees a bar; a log file gets a line every half minute. Where the results themselves
scroll over the same terminal they are the progress, and a bar would only tear holes into them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import cache
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
        scrolls: Results are written to standard output as they come.
        clock: Seconds that pass; a test brings its own.
    """

    def __init__(
        self,
        count_all: Callable[[], int | None],
        *,
        quiet: bool = False,
        scrolls: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.read = 0
        self.failed = 0
        self._count_all = cache(count_all)  # of a folder that takes a while
        self._clock = clock
        self._began = clock()
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        watched = sys.stderr.isatty()
        self._has_bar = watched and not (scrolls and sys.stdout.isatty())
        self._shows = not quiet and (self._has_bar or not watched)
        self._next = self._began + (_FIRST_S if self._has_bar else _LINE_EVERY_S)

    def count(self, *, read: bool) -> None:
        """Count one more input.

        Args:
            read: Whether there is a record of it.
        """
        self.read += read
        self.failed += not read
        self.tick()

    def tick(self) -> None:
        """Show how far it has come, where it is time to."""
        now = self._clock()
        if not self._shows or now < self._next:
            return
        if self._has_bar:
            self._next = now + _BAR_EVERY_S
            self._move_bar(now)
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
        """What a log gets: "6,204 of 10,000 reports, 3 of them not read, 41.3 a second, 92 s left."."""
        done = self.read + self.failed
        every = self._count_all()
        of_all = f" of {every:,}" if every else ""
        failed = f", {self.failed:,} of them not read" if self.failed else ""
        reports = "report" if done == 1 and not every else "reports"
        rate = done / (now - self._began)
        ahead = every - done if every and done else 0
        left = f", {duration(ahead / rate)} left" if ahead > 0 else ""
        return f"{done:,}{of_all} {reports}{failed}, {rate:.1f} a second{left}."

    def _move_bar(self, now: float) -> None:
        if self._bar is None or self._task is None:
            self._bar = _made_bar()
            self._task = self._bar.add_task(
                "reading", total=self._count_all(), failures="", rate=""
            )
            self._bar.start()
        done = self.read + self.failed
        failures = f"· {self.failed:,} not read" if self.failed else ""
        rate = f"· {done / (now - self._began):.1f}/s ·"
        self._bar.update(self._task, completed=done, failures=failures, rate=rate)
        self._bar.refresh()


def duration(seconds: float) -> str:
    """A time as a person says it.

    Example:
        >>> duration(40), duration(92), duration(3 * 3600 + 300)
        ('40 s', '1 min 32 s', '3 h 5 min')
    """
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, part = divmod(minutes, 60)
    if hours:
        return f"{hours:,} h {part} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


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
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]}"),
        console=Console(stderr=True),
        # No thread beside ours: it moves when a report is done, and at no other time.
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
