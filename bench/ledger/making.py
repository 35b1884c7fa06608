"""The ledgers that are measured: of several sizes, on each store, made once and kept.

What was made by another schema, or by half, is made anew.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.ledger.filling import fill, settle
from bench.ledger.invented import CLAIMS
from bench.ledger.multiplying import multiply
from hearsay.ledger import Ledger, LedgerError
from hearsay.ledger.asking.query import Query
from hearsay.record.listing import Kind
from tests.ledger.servers import Server

Shelf = dict[int, str]
"""Where the ledgers of one store are, by how many claims they have."""

_MOST = 1.2
"""A ledger that has more for what it is called was added to since it was made."""


def made(folder: Path, server: Server | None, sizes: Sequence[int]) -> dict[str, Shelf]:
    """Make the ledgers that are not there.

    Args:
        folder: Where the files are.
        server: Of the databases; None where there is none.
        sizes: How many claims each has, about, ascending; the last repeats the reports of the one
            before it.

    Returns:
        The ledgers of each store.
    """
    shelves: dict[str, Shelf] = {"sqlite": {}}
    if server is not None:
        shelves["postgresql"] = {}
    for size in sizes:
        places = {"sqlite": str(folder / f"{size}.hearsay")}
        if server is not None:
            places["postgresql"] = server.address(f"claims{size}")
        if not all(_is_whole(place, size) for place in places.values()):
            print(f"Making a ledger of {size:,} claims on each store.", file=sys.stderr, flush=True)
            repeats = sizes[-2] if size == sizes[-1] else None
            _make(folder, server, size, places, repeats)
        for store, place in places.items():
            shelves[store][size] = place
    return shelves


@contextmanager
def copied(
    folder: Path, server: Server | None, store: str, shelf: Mapping[int, str]
) -> Iterator[Shelf]:
    """Copy ledgers that nobody has open, to add to them: those that are kept stay as they were made.

    Those of one store at a time, or a machine cannot hold at hand what is read of them.

    Args:
        folder: Where the files are.
        server: Of the databases; None where there is none.
        store: Of which store they are.
        shelf: The ledgers.

    Yields:
        The copies, which are gone afterwards.
    """
    copies: Shelf = {}
    try:
        for size, place in shelf.items():
            if store == "sqlite":
                copies[size] = str(shutil.copy(place, folder / f"copy{size}.hearsay"))
            elif server is not None:
                server.run("createdb", *_who(server), "-T", f"claims{size}", f"copy{size}")
                copies[size] = server.address(f"copy{size}")
        os.sync()  # or gigabytes are still being written while a report waits for its own to be
        yield copies
    finally:
        for file in folder.glob("copy*.hearsay*"):
            file.unlink()
        if server is not None:
            for size in shelf:
                server.run("dropdb", *_who(server), "--if-exists", f"copy{size}")


def _is_whole(where: str, claims: int) -> bool:
    try:
        with Ledger.open(where) as ledger:
            reports = ledger.info().counts["reports"]
            is_settled = ledger.list(Query(kind=Kind.INCIDENTS)).first() is not None
    except LedgerError:
        return False
    return is_settled and claims <= reports * CLAIMS <= claims * _MOST


def _make(
    folder: Path, server: Server | None, size: int, places: dict[str, str], repeats: int | None
) -> None:
    for file in folder.glob(f"{size}.hearsay*"):
        file.unlink()
    if repeats:
        shutil.copy(folder / f"{repeats}.hearsay", folder / f"{size}.hearsay")
    if server is not None:
        new = ["-T", f"claims{repeats}"] if repeats else []
        server.run("dropdb", *_who(server), "--if-exists", f"claims{size}")
        server.run("createdb", *_who(server), *new, f"claims{size}")
    ledgers = [Ledger.open(place, create=True, who="bench") for place in places.values()]
    try:
        if repeats:
            for ledger in ledgers:
                multiply(ledger, size // repeats)
        else:
            fill(ledgers, size)
            for ledger in ledgers:
                ledger.settle()  # as who adds reports does; repeated with them
        for ledger in ledgers:
            settle(ledger)
    finally:
        for ledger in ledgers:
            ledger.close()


def _who(server: Server) -> tuple[str, ...]:
    return "-h", str(server.folder), "-U", "postgres"
