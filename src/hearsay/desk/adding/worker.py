"""The process that reads: it takes one task at a time, and is none the wiser after it.

Everything that a hostile report could do, it does here: stall, swell, bring a library down. So this
process holds no ledger and decides nothing. The system limits its time and its memory; it ends when the
process that started it does; and Ctrl-C, which a terminal sends to both, is the other's business, for a
report in hand is finished first.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
from typing import BinaryIO

from hearsay.desk.adding.limits import (
    Limits,
    MemoryLimitError,
    leave_no_core,
    limit_memory,
    limit_time,
)
from hearsay.desk.adding.messages import (
    Answer,
    Broken,
    Done,
    Message,
    Offer,
    Ready,
    Setup,
    receive,
    send,
)
from hearsay.desk.adding.preparing import Opened, open_task
from hearsay.desk.adding.tasks import Task
from hearsay.desk.outcome import ReadingFailedError, ReadsReports, read_prepared
from hearsay.record import (
    HearsayError,
    ModelDamagedError,
    ModelMissingError,
    ReaderInfo,
    Record,
    UnreadableReportError,
)


def main() -> None:
    """Read what comes in over standard input, until it ends."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    stdin, stdout = _pipes()
    inbox: queue.SimpleQueue[Message | Task] = queue.SimpleQueue()
    threading.Thread(target=_fill, args=(stdin, inbox), daemon=True).start()
    setup = inbox.get()
    if isinstance(setup, Setup):
        Worker(setup, inbox, stdout).run()


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the other process; a library that prints writes to standard error instead."""
    stdin, stdout = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return stdin, stdout


def _fill(stdin: BinaryIO, inbox: queue.SimpleQueue[Message | Task]) -> None:
    while (message := receive(stdin)) is not None:
        inbox.put(message)
    os._exit(0)  # the other process is gone, or needs this one no longer; whatever it is doing


class Worker:
    """Reads one report at a time.

    Args:
        setup: What it reads with, and within which limits.
        inbox: What it is told.
        stdout: Where it answers.
    """

    def __init__(
        self, setup: Setup, inbox: queue.SimpleQueue[Message | Task], stdout: BinaryIO
    ) -> None:
        self._setup = setup
        self._inbox = inbox
        self._stdout = stdout
        self._reader: ReadsReports | None = None

    @property
    def _limits(self) -> Limits:
        return self._setup.limits

    def run(self) -> None:
        """Take tasks for as long as there are any."""
        leave_no_core()
        limit_memory(self._limits.memory_mib)
        send(self._stdout, Ready())
        while True:
            task = self._inbox.get()
            if isinstance(task, Task):
                self._say(self._do(task), task)
                limit_time(None)

    def _say(self, message: Done | Broken | None, task: Task) -> None:
        if message is None:
            return
        try:
            send(self._stdout, message)
        except MemoryError:
            message = Done(MemoryLimitError(task.called, self._limits.memory_mib))
            send(self._stdout, message)
        if isinstance(message, Done) and isinstance(message.outcome, MemoryLimitError):
            os._exit(0)  # what it holds is not given back; a new one starts small

    def _do(self, task: Task) -> Done | Broken | None:
        """Open, offer and read; None where the ledger has it."""
        try:
            limit_time(self._limits.opening_s(task.size))
            opened = open_task(task)
            key = self._offer(opened)
            if key is None:
                return None
            limit_time(self._limits.reading_s(opened.size))
            return _ready(self._read(opened), key)
        except (ModelMissingError, ModelDamagedError) as error:
            return Broken(error)
        except UnreadableReportError as error:
            return Done(error)
        except HearsayError as error:
            what = f"{task.called}: {error.what}"
            return Done(UnreadableReportError(what, hint=error.hint, code=error.code))
        except Exception as error:  # noqa: BLE001 - one bad report never stops the rest, and it is told
            return Done(self._told(task, error))

    def _told(self, task: Task, error: Exception) -> UnreadableReportError:
        # Libraries that are not written in Python say so in their own words.
        if isinstance(error, MemoryError) or "bad_alloc" in str(error) or "allocat" in str(error):
            return MemoryLimitError(task.called, self._limits.memory_mib)
        failed = ReadingFailedError(task.called, error)
        # The error itself may be of a class that the other process does not know.
        return UnreadableReportError(failed.what, hint=failed.hint, code=failed.code)

    def _offer(self, opened: Opened) -> str | None:
        send(self._stdout, Offer(opened.keys, opened.size, self._who_reads(opened), opened.given))
        answer = self._inbox.get()
        return answer.key if isinstance(answer, Answer) else None

    def _who_reads(self, opened: Opened) -> ReaderInfo | None:
        if isinstance(opened.content, Record):
            return opened.content.reader
        return self._load().info if self._setup.load_first else None

    def _read(self, opened: Opened) -> Record:
        if isinstance(opened.content, Record):
            return opened.content
        return read_prepared(self._load, opened.content)

    def _load(self) -> ReadsReports:
        if self._reader is None:
            limit_memory(None)
            self._reader = self._setup.load()
            limit_memory(self._limits.memory_mib)
        return self._reader


def _ready(record: Record, key: str) -> Done:
    from hearsay.ledger import Adding

    return Done(
        Adding(record, key=key),
        in_part=bool(record.unread),
        undated=bool(record.report.extra.get("published")),
    )
