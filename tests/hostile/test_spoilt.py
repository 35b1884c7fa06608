"""Texts that were good once, or never: whatever the network makes of them, a record comes out.

On words in no order the network draws trees that no language has, and a rule that trusts one of them breaks
on a report that somebody mistyped. So reports are spoilt as scanners, editors and mischief spoil them,
and are read by the real reader.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from hearsay.desk.outcome import read_prepared
from hearsay.desk.reading import load_reader
from hearsay.record.json_form import dumps, record_to_dict
from hearsay.record.json_reading import record_from_dict
from hearsay.text.report import prepare_report

_SEEDS = range(int(os.environ.get("HEARSAY_SPOILT_SEEDS", "16")))
"""A night has time for a thousand."""

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_COMMON = (
    "the of and in with to by were was said that who he they mayor troops town bridge killed people "
    "12 more than least Monday . , “ ” ( ) – 's"
).split()
_LENGTH = 300

Spoils = Callable[[random.Random], str]


@cache
def _samples() -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted(_SAMPLES.glob("*.txt")))


@cache
def _words() -> tuple[str, ...]:
    return tuple(sorted({word for text in _samples() for word in text.split()}))


def _in_no_order(chance: random.Random) -> str:
    return " ".join(chance.choices(_words(), k=_LENGTH))


def _of_few_words(chance: random.Random) -> str:
    return " ".join(chance.choices(_COMMON, k=_LENGTH))


def _without_stops(chance: random.Random) -> str:
    return chance.choice(_samples()).translate(dict.fromkeys(map(ord, '.!?,;:“”"\n'), " "))


def _in_capitals(chance: random.Random) -> str:
    return chance.choice(_samples()).upper()


def _cut_up(chance: random.Random) -> str:
    """Pieces that begin and end anywhere."""
    pieces = []
    for _ in range(12):
        text = chance.choice(_samples())
        start = chance.randrange(len(text))
        pieces.append(text[start : start + chance.randint(20, 300)])
    return "".join(pieces)


def _mistyped(chance: random.Random) -> str:
    """Words left out, put in, swapped, said twice, shouted; marks lost."""
    words = chance.choice(_samples()).split(" ")
    for _ in range(chance.choice([5, 30, 150])):
        at, other = chance.randrange(len(words)), chance.randrange(len(words))
        words[at : at + 1] = chance.choice(
            [
                [],
                [words[at], chance.choice(_words())],
                [words[other]],
                [words[at]] * 3,
                [words[at].upper()],
                [words[at].strip(".,“”\"'")],
            ]
        )
    return " ".join(words)


_SPOILT: tuple[Spoils, ...] = (
    _in_no_order,
    _of_few_words,
    _without_stops,
    _in_capitals,
    _cut_up,
    _mistyped,
    _mistyped,
    _mistyped,
)


@pytest.mark.parametrize("seed", _SEEDS)
def test_a_spoilt_report_is_read(seed: int) -> None:
    """And its record comes back out of its JSON form as it went in, so every span slices."""
    chance = random.Random(seed)  # noqa: S311 - the same reports on every run
    text = _SPOILT[seed % len(_SPOILT)](chance)

    record = read_prepared(load_reader, prepare_report(text))

    assert record.report.text == text
    assert record_from_dict(json.loads(dumps(record_to_dict(record)))) == record
