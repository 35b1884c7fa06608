"""Processes that add records to a ledger, to be let alone, crowded or killed."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess

from hearsay.ledger import Ledger
from hearsay.record import Record
from tests.ledger.made import made

# A server that has loaded everything forks each of them: starting one costs next to nothing, and none
# inherits a connection.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.ledger.adders", "hearsay.ledger.ledger", "psycopg"])


def records_to_add(count: int) -> list[Record]:
    """The same records on every run, some of them editions of others."""
    return [made(n, url=f"https://example.org/{n % (count - count // 8)}") for n in range(count)]


def start(
    where: str, count: int, *, seed: int | None = None, settles: bool = False
) -> tuple[ForkServerProcess, Connection]:
    """Start a process that adds records.

    Args:
        where: The ledger; it makes one where there is none.
        count: How many.
        seed: Of the order; none for that of their numbers.
        settles: Whether it finds out in between what they amount to.

    Returns:
        The process, and the end of a pipe that gives the key of each report once it is kept.
    """
    receives, sends = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_add, args=(where, count, seed, settles, sends))
    process.start()
    sends.close()
    return process, receives


def acknowledged(pipe: Connection) -> Sequence[str]:
    """The keys that are still in the pipe of a process that has ended."""
    keys = []
    try:
        while pipe.poll():
            keys.append(pipe.recv())
    except EOFError:
        pass
    return keys


def _add(where: str, count: int, seed: int | None, settles: bool, pipe: Connection) -> None:
    records = records_to_add(count)
    if seed is not None:
        random.Random(seed).shuffle(records)  # noqa: S311 - an order, and no secret
    with Ledger.open(where, create=True, who="adder") as ledger:
        for record in records:
            pipe.send(ledger.add(record).key)
            if settles:
                ledger.settle()
