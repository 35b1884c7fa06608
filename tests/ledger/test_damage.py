"""Whatever a disk does to a file: it is refused, or its faults are told, and nothing false comes out."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from hearsay.ledger import Ledger, LedgerError
from hearsay.record import Record
from tests.ledger.made import made

_SEEDS = range(int(os.environ.get("HEARSAY_DAMAGE_SEEDS", "5")))
_REPORTS = 12
_PAGE = 4096

Harm = Callable[[bytearray, random.Random], bytearray]


def _flip_bits(data: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice([1, 10, 100])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def _cut_off(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def _blank_pages(data: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(1, len(data) // _PAGE) * _PAGE
        data[start : start + _PAGE] = bytes(_PAGE)
    return data


def _swap_pages(data: bytearray, chance: random.Random) -> bytearray:
    one, other = (chance.randrange(1, len(data) // _PAGE) * _PAGE for _ in range(2))
    kept = data[one : one + _PAGE]
    data[one : one + _PAGE] = data[other : other + _PAGE]
    data[other : other + _PAGE] = kept
    return data


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A ledger as it should be."""
    path = tmp_path_factory.mktemp("whole") / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger:
        for number in range(_REPORTS):
            ledger.add(made(number))
    return path.read_bytes()


@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
@pytest.mark.parametrize("harm", [_flip_bits, _cut_off, _blank_pages, _swap_pages])
def test_nothing_false_comes_out(
    whole: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    harm: Harm,
    large: bool,
    seed: int,
) -> None:
    """A record that comes out is one that went in, and no damage ends in a traceback."""
    if large:  # such a file is not looked through when it is opened
        monkeypatch.setattr("hearsay.ledger.sqlite_store._SMALL", 0)
    path = tmp_path / "desk.hearsay"
    chance = random.Random(f"{harm.__name__} {seed}")  # noqa: S311 - the same damage on every run
    path.write_bytes(harm(bytearray(whole), chance))
    with suppress(LedgerError), Ledger.open(path) as ledger:
        check = ledger.check()
        came_out = list(_until_damaged(ledger))
        went_in = [made(number) for number in range(_REPORTS)]

        assert all(record in went_in for record in came_out)
        assert check.faults or came_out == went_in


def _until_damaged(ledger: Ledger) -> list[Record]:
    records: list[Record] = []
    with suppress(LedgerError):
        for record in ledger.records():
            records.append(record)  # noqa: PERF402 - those before the damage are kept
    return records
