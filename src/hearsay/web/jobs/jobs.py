"""The row of jobs, and the thread that reads the one in front.

Reading itself happens in processes of their own, with their limits of time and memory; this thread only
hands out, listens and writes. One job at a time, for the machine is as busy with one as with two, and
who sent first is served first.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from itertools import islice
from threading import Condition, Thread

from hearsay.desk.adding import NO_OPTIONS, Options, Sent, Tally, iter_additions
from hearsay.desk.adding.splitting import iter_tasks
from hearsay.desk.prepare import NOTHING_GIVEN, Given
from hearsay.ledger import Ledger
from hearsay.record import HearsayError
from hearsay.web.jobs.job import Job, State
from hearsay.web.problems import Problem, ProblemError

MOST_OPEN = 16
"""Jobs that wait or are read; each may hold as much as a request may bring."""

MOST_REPORTS = 10_000
"""In the files that are sent together, lines and rows counted."""

MOST_KEPT = 100
"""Jobs that can be asked about; of those that are over, the oldest are let go first."""

_LOG = logging.getLogger("hearsay.web")


class Jobs:
    """The jobs of a server.

    Args:
        ledger: Where reports go.
        options: How they are added, where a job says nothing else.
    """

    def __init__(self, ledger: Ledger, options: Options = NO_OPTIONS) -> None:
        self._ledger = ledger
        self._options = options
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._changed = Condition()
        self._is_closing = False
        self._thread: Thread | None = None

    def add(self, sent: Sequence[Sent], *, who: str, given: Given = NOTHING_GIVEN) -> Job:
        """Have reports read.

        Args:
            sent: The reports and files.
            who: Who sent them, and signs.
            given: What the sender knows of them all.

        Returns:
            The job; it waits for its turn.

        Raises:
            ProblemError: It is too much at once (422), too many wait (429), or the server stops (503).
        """
        options = replace(self._options, given=given)
        job = Job(sent, options=options, who=who or self._ledger.who, total=_count(sent, options))
        with self._changed:
            if self._is_closing:
                raise ProblemError(_refusal(503, "The server is about to stop.", "10"))
            if sum(one.is_open for one in self._jobs.values()) >= MOST_OPEN:
                raise ProblemError(_refusal(429, f"{MOST_OPEN} jobs wait already.", "30"))
            self._jobs[job.id] = job
            self._let_go()
            if self._thread is None:
                # A daemon: where nobody closes the server, it does not outlive the program.
                self._thread = Thread(target=self._run, name="hearsay-jobs", daemon=True)
                self._thread.start()
            self._changed.notify()
        return job

    def get(self, called: str) -> Job:
        """A job.

        Args:
            called: Its id.

        Raises:
            ProblemError: There is none, or none any more.
        """
        with self._changed:
            job = self._jobs.get(called)
        if job is None:
            raise ProblemError(_NO_JOB)
        return job

    def all(self) -> list[Job]:
        """The jobs, the newest first."""
        with self._changed:
            return list(reversed(self._jobs.values()))

    def stop_all(self) -> None:
        """Read no more, of any job, and take none; reports that are being read are finished."""
        with self._changed:
            self._is_closing = True
            for job in self._jobs.values():
                if job.is_open:
                    job.stop()
            self._changed.notify()

    def close(self) -> None:
        """Stop all, and wait until the reports that are being read are kept."""
        self.stop_all()
        if self._thread is not None:
            self._thread.join()

    def _let_go(self) -> None:
        over = [one.id for one in self._jobs.values() if not one.is_open]
        for called in over[: max(len(self._jobs) - MOST_KEPT, 0)]:
            del self._jobs[called]

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                self._read(job)
            except HearsayError as error:
                _LOG.error("job %s: %s", job.id, error)
                job.fail(error)
            except Exception:  # noqa: BLE001 - the next job is read all the same
                _LOG.exception("job %s", job.id)
                job.fail(HearsayError("The server failed.", code="defect"))

    def _next(self) -> Job | None:
        """The first that waits, once there is one; None where the server stops."""
        with self._changed:
            while not self._is_closing:
                for job in self._jobs.values():
                    if job.state is State.WAITING:
                        return job
                self._changed.wait()
        return None

    def _read(self, job: Job) -> None:
        sent, tally = job.sent, Tally()
        if not job.begin():
            return
        ledger = self._ledger.signed_by(job.who)
        additions = iter_additions(
            ledger, sent, options=job.options, tally=tally, is_stopped=job.is_stopped
        )
        with closing(additions):
            for addition in additions:
                job.count(addition)
        if tally.stopped and not self._is_closing:
            ledger.settle(is_stopped=lambda: self._is_closing)
        job.end(State.STOPPED if tally.stopped else State.DONE)


_NO_JOB = Problem(
    status=404,
    code="no_job",
    detail="There is no such job, or none any more.",
    hint="GET /api/v1/jobs lists those of this run of the server.",
)


def _count(sent: Sequence[Sent], options: Options) -> int:
    """How many reports there are; counting ends where there are too many."""
    tasks = iter_tasks(sent, options, BytesIO())
    total = sum(1 for _ in islice(tasks, MOST_REPORTS + 1))
    if total > MOST_REPORTS:
        raise ProblemError(
            Problem(
                status=422,
                code="too_many_reports",
                detail=f"The files hold more than {MOST_REPORTS:,} lines, items or rows.",
                hint="Send them in parts, or run `hearsay add` where the ledger is.",
            )
        )
    return total


def _refusal(status: int, detail: str, seconds: str) -> Problem:
    return Problem(
        status=status,
        code="too_many_jobs",
        detail=detail,
        hint="Send them again a little later.",
        headers={"Retry-After": seconds},
    )
