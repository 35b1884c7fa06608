"""How reports are to be added."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from hearsay.desk.adding.limits import LIMITS, Limits
from hearsay.desk.outcome import ReadsReports
from hearsay.desk.prepare import NOTHING_GIVEN, Given
from hearsay.desk.reading import load_reader

_MOST_JOBS = 4


def usual_jobs() -> int:
    """How many processes read, where nobody says: one for each processor that we may use, up to 4."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MOST_JOBS, len(os.sched_getaffinity(0)))
    return min(_MOST_JOBS, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How reports are to be added.

    Args:
        given: What the caller knows of the reports.
        jsonl: Each file that is named holds reports one a line, whatever it is called.
        text_column: The column or field that holds the text; found by its name where None.
        jobs: How many processes read; None for as many as the machine bears.
        reread: Read anew what an older reader read.
        dry_run: Only say what would be done.
        load: Loads the reader in each process that reads; a function that can be imported there.
        limits: How long and how large reading one report may be.
    """

    given: Given = NOTHING_GIVEN
    jsonl: bool = False
    text_column: str | None = None
    jobs: int | None = None
    reread: bool = False
    dry_run: bool = False
    load: Callable[[], ReadsReports] = load_reader
    limits: Limits = LIMITS


NO_OPTIONS = Options()
