"""How long reading a report may take, and how much memory, and how the system is told.

A report may be made to stall whoever reads it. A clock on the wall would make its fate depend on what
else the machine does; so the processor's time is limited, by the system itself, which also ends what
never looks at a clock. The parent looks at the wall only for what waits for ever and does nothing.
Where a system knows no such limits, the wall alone counts.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from hearsay.record import UnreadableReportError

if sys.platform != "win32":
    import resource
    import signal

_MIB = 1 << 20
_WALL = 3
"""A machine may be so busy with other things that a second of work takes three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long and how large reading one report may be.

    Args:
        base_s: Seconds of the processor that each report has.
        per_mib_s: As many more for each MiB of its text.
        open_per_mib_s: And for each MiB of its file, until its text is found.
        load_s: Seconds for loading the reader, on the wall.
        memory_mib: MiB of memory, over what the loaded reader takes.
    """

    base_s: float = 20
    per_mib_s: float = 60
    open_per_mib_s: float = 5
    load_s: float = 120
    memory_mib: int = 1536

    def opening_s(self, size: int) -> float:
        """How long finding the text of a file of *size* bytes may take."""
        return self.base_s + self.open_per_mib_s * size / _MIB

    def reading_s(self, size: int) -> float:
        """How long reading a text of *size* bytes may take."""
        return self.base_s + self.per_mib_s * size / _MIB


LIMITS = Limits()


def on_the_wall(seconds: float) -> float:
    """How long the parent waits for that much work of the processor."""
    return _WALL * seconds if sys.platform != "win32" else seconds


class TimeLimitError(UnreadableReportError):
    """Reading a report took longer than it may."""

    code = "time_limit"

    def __init__(self, name: str, seconds: float) -> None:
        self.name = name
        self.seconds = seconds
        super().__init__(
            f"{name} took more than {seconds:,.3g} seconds to read.",
            hint="Cut it into the reports that it is made of.",
        )


class MemoryLimitError(UnreadableReportError):
    """Reading a report took more memory than it may."""

    code = "memory_limit"

    def __init__(self, name: str, mib: int) -> None:
        self.name = name
        self.mib = mib
        super().__init__(
            f"{name} took more than {mib:,} MiB of memory to read.",
            hint="Cut it into the reports that it is made of.",
        )


class WorkerDiedError(UnreadableReportError):
    """The process that read a report died of it, and so did a second one."""

    code = "worker_died"

    def __init__(self, name: str, status: int) -> None:
        self.name = name
        self.status = status
        super().__init__(
            f"{name} ended the process that read it, twice (exit status {status}).",
            hint="This is a defect of hearsay; please report it, with the text if you may.",
        )


def limit_time(seconds: float | None) -> None:
    """Have the system end this process when it has worked so long from now; None for no limit."""
    if sys.platform != "win32":
        until = None if seconds is None else int(time.process_time() + seconds) + 1
        _limit(resource.RLIMIT_CPU, until)


def limit_memory(mib: int | None) -> None:
    """Have the system refuse this process more memory than so much over what it has now.

    Args:
        mib: How much more; None for no limit.
    """
    if sys.platform == "linux":  # elsewhere there is no such limit, or nothing heeds it
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        until = None if mib is None else pages * os.sysconf("SC_PAGE_SIZE") + mib * _MIB
        _limit(resource.RLIMIT_AS, until)


def leave_no_core() -> None:
    """Have the system write no image of this process to the disk when it ends it."""
    if sys.platform != "win32":
        _limit(resource.RLIMIT_CORE, 0)


def _limit(which: int, until: int | None) -> None:
    """Set a limit, within the one that somebody set for us."""
    _, hard = resource.getrlimit(which)
    asked = resource.RLIM_INFINITY if until is None else until
    if hard != resource.RLIM_INFINITY and (until is None or until > hard):
        asked = hard
    resource.setrlimit(which, (asked, hard))


def is_time_limit(status: int) -> bool:
    """Whether a process ended so because its time was over."""
    return sys.platform != "win32" and status == -signal.SIGXCPU
