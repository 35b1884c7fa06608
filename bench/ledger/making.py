"""The ledgers that are measured: of several sizes, on each store, made once and kept.

What was made by another schema, or by half, is made anew.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
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

_SPARE = 1.2
"""What adding has put into a ledger since it was made, at most."""


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


def _is_whole(where: str, claims: int) -> bool:
    try:
        with Ledger.open(where) as ledger:
            reports = ledger.info().counts["reports"]
            is_settled = ledger.list(Query(kind=Kind.INCIDENTS)).first() is not None
    except LedgerError:
        return False
    return is_settled and claims <= reports * CLAIMS <= claims * _SPARE


def _make(
    folder: Path, server: Server | None, size: int, places: dict[str, str], repeats: int | None
) -> None:
    for file in folder.glob(f"{size}.hearsay*"):
        file.unlink()
    if repeats:
        shutil.copy(folder / f"{repeats}.hearsay", folder / f"{size}.hearsay")
    if server is not None:
        new = ["-T", f"claims{repeats}"] if repeats else []
        who = ("-h", str(server.folder), "-U", "postgres")
        server.run("dropdb", *who, "--if-exists", f"claims{size}")
        server.run("createdb", *who, *new, f"claims{size}")
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
