"""Every format, all the way out: the same bytes each time, in the memory of a few thousand rows."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from hearsay.export.formats import FORMATS, Takes
from hearsay.export.selection import Selection
from hearsay.export.writing import Listing, write
from hearsay.record.listing import Kind
from tests.export.rows import many
from tests.export.story import drones

FLAT = [name for name, form in FORMATS.items() if form.takes is Takes.ROWS]
CODED = [name for name, form in FORMATS.items() if form.takes is Takes.SELECTIONS]

MIB = 2**20
ROOT = Path(__file__).resolve().parents[2]


class Nowhere(BytesIO):
    """Counts what is written, and keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.size = 0

    def write(self, data: Any) -> int:
        """Count."""
        self.size += len(data)
        return len(data)


def selections(count: int) -> Iterator[Selection]:
    """So many reports, the record made once."""
    record = drones().record()
    for number in range(count):
        yield Selection(record, {"e1": f"E-{number}"}, f"R-{number}")


def given(name: str, count: int) -> Listing | Iterator[Selection]:
    """What a format takes."""
    if name in FLAT:
        return Listing(Kind.EVENTS, many(Kind.EVENTS, count))
    return selections(count)


def peak(name: str, count: int) -> tuple[int, int]:
    """The most memory that Python held while writing, and how much was written."""
    out = Nowhere()
    gc.collect()
    tracemalloc.start()
    write(name, out, given(name, count))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most, out.size


def digests() -> dict[str, str]:
    """What each format makes of the same input."""
    found = {}
    for name in FORMATS:
        out = BytesIO()
        write(name, out, given(name, 20))
        found[name] = hashlib.sha256(out.getvalue()).hexdigest()
    return found


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_input_is_the_same_bytes(seed: str) -> None:
    """In another process, where sets are in another order: a difference is one of the ledger."""
    script = "import json, tests.export.test_writing as t; print(json.dumps(t.digests()))"
    out = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout

    assert json.loads(out) == digests()


@pytest.mark.parametrize("name", FORMATS)
def test_memory_does_not_grow_with_the_export(name: str) -> None:
    """Many times as much needs no more; the first run loads what is loaded once."""
    few, more = {"parquet": (5_000, 20_000)}.get(name, (600, 4_000) if name in FLAT else (30, 200))
    peak(name, 10)
    small, small_size = peak(name, few)
    large, large_size = peak(name, more)

    assert large_size > 2 * small_size
    assert large < small + 3 * MIB


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_two_hundred_thousand_rows(name: str) -> None:
    """The memory of the process itself, where a library holds some that Python does not see."""
    write(name, Nowhere(), given(name, 20_000))
    before = resident()
    write(name, Nowhere(), given(name, 200_000))

    assert resident() - before < 64 * MIB


def resident() -> int:
    """How much memory the process holds."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123 - no file to keep
            return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        pytest.skip("only Linux tells how much memory a process holds")


def test_half_a_character_is_shown_as_one_that_is_missing() -> None:
    """UTF-8 has none, and the file is read by others."""
    out = BytesIO()
    row = next(many(Kind.PLACES, 1)) | {"place": "a\ud800b"}
    write("csv", out, Listing(Kind.PLACES, [row]))

    assert "a\ufffdb" in out.getvalue().decode()


def test_a_pipe_will_do() -> None:
    """Parquet, too, is written from its beginning to its end."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as out, os.fdopen(writing, "wb") as stream:
        write("parquet", stream, Listing(Kind.PLACES, many(Kind.PLACES, 10)))
        stream.close()
        assert out.read()[-4:] == b"PAR1"


@pytest.mark.parametrize("name", CODED)
def test_what_is_left_out_is_counted(name: str) -> None:
    """Once for each report."""
    left_out = write(name, Nowhere(), selections(3))

    assert all(count % 3 == 0 for count in left_out.values())
    assert bool(left_out) == (name in ("acled", "plover", "ucdp"))
