"""What the process that writes and those that read say to each other.

They are frames on the pipes of the reading process: a length, then the message. What is unpickled here
comes from a process that this one started, over a pipe that nobody else holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.reduction import ForkingPickler
from typing import IO, TYPE_CHECKING

from hearsay.record import HearsayError, ReaderInfo, UnreadableReportError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hearsay.desk.adding.limits import Limits
    from hearsay.desk.adding.tasks import Task
    from hearsay.desk.outcome import ReadsReports
    from hearsay.ledger import Adding

_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Setup:
    """The first that a reading process is told.

    Args:
        load: Loads the reader.
        limits: How long and how large reading one report may be.
        load_first: Say with each offer which reader would read it.
    """

    load: Callable[[], ReadsReports]
    limits: Limits
    load_first: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """The reading process has started, and takes tasks."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A report was opened and could be read.

    Args:
        keys: The content keys under which the ledger may have it; the first is that of a new one.
        size: Bytes of its text.
        reader: What would read it, or has; None where that was not asked.
        given: The id that it came with.
    """

    keys: tuple[str, ...]
    size: int
    reader: ReaderInfo | None
    given: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the ledger says to an offer.

    Args:
        key: The key under which the report is to be added; None where it is not to be.
    """

    key: str | None


@dataclass(frozen=True, slots=True)
class Done:
    """A report was read, or was not.

    Args:
        outcome: Its record, ready to be added, or why there is none.
        in_part: A part of it was not read.
        undated: What it gives as its date and is none.
    """

    outcome: Adding | UnreadableReportError
    in_part: bool = False
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """Hearsay itself is broken: there is nothing to read with.

    Args:
        error: How.
    """

    error: HearsayError


Message = Setup | Ready | Offer | Answer | Done | Broken


def send(stream: IO[bytes], message: Message | Task) -> None:
    """Write a message.

    Args:
        stream: A pipe.
        message: The message.

    Raises:
        OSError: Nobody reads it.
    """
    frame = bytes(ForkingPickler.dumps(message, 5))
    stream.write(len(frame).to_bytes(_LENGTH, "big"))
    stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | Task | None:
    """Read a message.

    Args:
        stream: A pipe.

    Returns:
        The message; None where the other end is closed.
    """
    header = stream.read(_LENGTH)
    if len(header) < _LENGTH:
        return None
    length = int.from_bytes(header, "big")
    frame = stream.read(length)
    if len(frame) < length:
        return None
    message: Message | Task = ForkingPickler.loads(frame)
    return message
