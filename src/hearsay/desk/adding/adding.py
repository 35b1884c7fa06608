"""Reports go into the ledger: found, opened and read elsewhere, written here, one transaction each.

They are read by several processes at a time and written in the order in which they were named: the
same command makes the same ledger however many read. What they amount to together is found out every
hundred reports, and at the end. What waits for its turn is a short row, so a file
of a million lines takes no more memory than one of ten. Whoever stops in between loses nothing: what
was written stays, and the same command goes on, for what the ledger has is not read again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from hearsay.desk.adding.crew import Crew
from hearsay.desk.adding.finding import PassedOver
from hearsay.desk.adding.keeping import Keeper
from hearsay.desk.adding.messages import Setup
from hearsay.desk.adding.options import NO_OPTIONS, Options, usual_jobs
from hearsay.desk.adding.row import Row
from hearsay.desk.adding.splitting import Named, Step, iter_tasks
from hearsay.desk.adding.tally import Addition, Tally
from hearsay.desk.adding.tasks import Task
from hearsay.ledger import Ledger

_LOOK_UP_S = 0.5
_WAITING_PER_JOB = 8


def never() -> bool:
    """Nobody asks to stop."""
    return False


def add_inputs(
    ledger: Ledger | None,
    names: Iterable[Named],
    *,
    options: Options = NO_OPTIONS,
    stdin: BinaryIO | None = None,
    on_addition: Callable[[Addition], None] | None = None,
) -> Tally:
    """Add reports to a ledger.

    Args:
        ledger: The ledger; None where there is none yet and nothing is to be written.
        names: Files, folders, patterns, "-" for standard input; reports that somebody made.
        options: How they are to be added.
        stdin: Standard input; empty by default.
        on_addition: Told what became of each.

    Returns:
        What became of all of them.

    Raises:
        LedgerError: The ledger cannot be written; what was acknowledged before is kept.
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.

    Example:
        >>> from hearsay.ledger import Ledger
        >>> from hearsay.record import Report
        >>> with Ledger.open("example.hearsay", create=True) as ledger:
        ...     print(add_inputs(ledger, [Report(text="Musa said the bridge is closed.")]))
        1 report · 1 new
    """
    tally = Tally()
    for addition in iter_additions(ledger, names, options=options, stdin=stdin, tally=tally):
        if on_addition is not None:
            on_addition(addition)
    return tally


def iter_additions(
    ledger: Ledger | None,
    names: Iterable[Named],
    *,
    options: Options = NO_OPTIONS,
    stdin: BinaryIO | None = None,
    tally: Tally | None = None,
    is_stopped: Callable[[], bool] = never,
    while_waiting: Callable[[], None] | None = None,
) -> Generator[Addition]:
    """Add reports to a ledger, one after the other.

    Args:
        ledger: The ledger; None where there is none yet and nothing is to be written.
        names: Files, folders, patterns, "-" for standard input; reports that somebody made.
        options: How they are to be added.
        stdin: Standard input; empty by default.
        tally: Counts them.
        is_stopped: Whether to finish what is being read and take no more.
        while_waiting: Called now and then while nothing is done.

    Yields:
        What became of each, in the order in which they were named, once it is kept.

    Raises:
        LedgerError: The ledger cannot be written; what was acknowledged before is kept.
        ModelMissingError: The network is not there.
        ModelDamagedError: The network is not the one that was shipped.
    """
    tally = Tally() if tally is None else tally
    keeper = Keeper(ledger, reread=options.reread, dry_run=options.dry_run)
    setup = Setup(options.load, options.limits, load_first=options.reread)
    jobs = options.jobs or usual_jobs()
    steps = iter_tasks(_as_list(names), options, stdin or BytesIO())
    with Crew(setup, jobs) as crew:
        row = Row(crew, keeper, longest=jobs * _WAITING_PER_JOB)
        more = True
        while more or row:
            if is_stopped() and more:
                tally.stopped, more = True, False
            more = more and _hand_out(steps, row, tally)
            if (addition := row.settle()) is not None:
                tally.count(addition)
                yield addition
                row.listen(0)
                keeper.settle()
            elif row and not (more and row.has_room):
                row.listen(_LOOK_UP_S)
                if while_waiting is not None:
                    while_waiting()
    if not tally.stopped:  # who is in a hurry leaves it to the next who adds
        keeper.settle(at_last=True)


def _hand_out(steps: Iterator[Step], row: Row, tally: Tally) -> bool:
    """Give everybody something to do; whether there may be more."""
    while row.has_room:
        step = next(steps, None)
        if step is None:
            return False
        if isinstance(step, PassedOver):
            tally.pass_over(PurePath(step.name).suffix.lower())
        elif isinstance(step, Task):
            row.append(step)
        else:
            row.append_refusal(step)
    return True


def _as_list(names: Iterable[Named]) -> Iterable[Named]:
    """Those that were named; a single path is one of them and not its letters."""
    return [names] if isinstance(names, str | os.PathLike) else names
