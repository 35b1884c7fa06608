"""What a command costs in a process of its own: CPU seconds and peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU time of user and system, and the largest resident set."""

    cpu_s: float
    peak_mb: float


def cost(command: Sequence[str], *, runs: int = 5) -> Cost:
    """The least that a command cost over some runs, after one that fills the caches.

    Call this from a small process: Linux counts the caller's memory at the moment of the start as
    the child's own.

    Raises:
        subprocess.CalledProcessError: the command failed.
    """
    costs = [_once(command) for _ in range(runs + 1)][1:]
    return Cost(min(c.cpu_s for c in costs), min(c.peak_mb for c in costs))


def _once(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(
        command,
        env=os.environ | ONE_THREAD,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # bytes there, kibibytes elsewhere
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
