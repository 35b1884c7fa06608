"""What other libraries make of the same expressions, beside hearsay: right answers, and time for each.

    python -m bench.peers

The expressions lie in `bench/expressions`, worded by us: each time with the anchor that it is read
against and the days that it may mean, each number with its bounds. A time is right when the answer lies
in those days, or when there is no answer to what names no days ("for weeks", "an 11-1 vote"). A number
is judged twice: `number` when the printed number is given, whatever bounds it, and `bounds` when both
bounds are; a library that knows no bounds is taken to say "exactly". Each library reads alone, one after
another in this process. One that is not installed is left out:

    pip install dateparser parsedatetime recurrent text2num quantulum3 word2number
"""

from __future__ import annotations

import csv
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.shared import Row
from hearsay.normalise.number import normalise_quantity
from hearsay.normalise.time import normalise_time

FOLDER = Path(__file__).with_name("expressions")
ROUNDS = 5

# What a library answers is its own affair, so it is Any until it is judged.
Bounds = tuple[float | None, float | None]
Reads = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table.

    Args:
        what: What was judged.
        who: The library.
        right: Right answers.
        of: Expressions.
        cost_us: Microseconds for an expression, the least of some rounds.
    """

    what: str
    who: str
    right: int
    of: int
    cost_us: float

    def __str__(self) -> str:
        return f"{self.what:8}{self.who:16}{self.right:>4} of {self.of}{self.cost_us:>10,.0f} µs"


def compare() -> Iterator[Line]:
    """Every library on every expression."""
    times, numbers = _rows("times"), _rows("numbers")
    for who, read in _installed(_TIMES):
        calls = [
            partial(read, row["expression"], datetime.fromisoformat(row["anchor"])) for row in times
        ]
        found, cost = _answers(calls)
        right = sum(map(_is_day_of, times, found))
        yield Line("time", who, right, len(times), cost)
    for who, read in _installed(_NUMBERS):
        found, cost = _answers([partial(read, row["expression"]) for row in numbers])
        yield Line("number", who, sum(map(_is_number_of, numbers, found)), len(numbers), cost)
        yield Line("bounds", who, sum(map(_are_bounds_of, numbers, found)), len(numbers), cost)


def _rows(name: str) -> list[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _installed(makers: dict[str, Callable[[], Reads]]) -> Iterator[tuple[str, Reads]]:
    for who, make in makers.items():
        try:
            yield who, make()
        except ImportError:
            print(f"{who} is not installed")


def _answers(calls: Sequence[Reads]) -> tuple[list[Any], float]:
    """What is answered, and what an answer costs; an exception is no answer."""
    costs: list[float] = []
    found: list[Any] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = [_answer(call) for call in calls]
        costs.append(time.perf_counter() - start)
    return found, 1e6 * min(costs) / len(calls)


def _answer(call: Reads) -> Any:
    try:
        return call()
    except Exception:  # noqa: BLE001 - whatever a library raises, it has not answered
        return None


def _is_day_of(row: Row, found: date | None) -> bool:
    if found is None or not row["begins"]:
        return found is None and not row["begins"]
    return bool(row["begins"] <= found.isoformat()[:10] < row["ends"])


def _bounds(row: Row) -> Bounds:
    low, high = (float(row[side]) if row[side] else None for side in ("low", "high"))
    return low, high


def _are_bounds_of(row: Row, found: Bounds | None) -> bool:
    return found == _bounds(row)


def _is_number_of(row: Row, found: Bounds | None) -> bool:
    """Whether one of the numbers that are printed, or none where none is, was read."""
    printed = {bound for bound in _bounds(row) if bound is not None}
    read = {bound for bound in found or () if bound is not None}
    return bool(printed & read)


# ------------------------------------------------------------------------------ who reads times


def _our_times() -> Reads:
    def read(text: str, anchor: datetime) -> date | None:
        found = normalise_time(text, anchor=anchor.date())
        begins = found.interval.begins if found and found.interval else None
        return date.fromisoformat(begins[:10]) if begins else None

    return read


def _dateparser() -> Reads:
    parse = import_module("dateparser").parse

    def read(text: str, anchor: datetime) -> date | None:
        settings = {"RELATIVE_BASE": anchor, "PREFER_DATES_FROM": "past"}
        found: date | None = parse(text, languages=["en"], settings=settings)
        return found

    return read


def _parsedatetime() -> Reads:
    calendar = import_module("parsedatetime").Calendar()

    def read(text: str, anchor: datetime) -> date | None:
        found, status = calendar.parseDT(text, sourceTime=anchor)
        return found if status else None

    return read


def _recurrent() -> Reads:
    event = import_module("recurrent.event_parser").RecurringEvent

    def read(text: str, anchor: datetime) -> date | None:
        found = event(now_date=anchor).parse(text)
        return found if isinstance(found, datetime) else None

    return read


_TIMES = {
    "hearsay": _our_times,
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "recurrent": _recurrent,
}


# ---------------------------------------------------------------------------- who reads numbers


def _our_numbers() -> Reads:
    def read(text: str) -> Bounds | None:
        found = normalise_quantity(text)
        return (found.low, found.high) if found else None

    return read


def _text2num() -> Reads:
    """Words become digits; the first number of these is the answer."""
    digits = import_module("text_to_num").alpha2digit

    def read(text: str) -> Bounds | None:
        for word in digits(text, "en").replace(",", "").split():
            if word.replace(".", "", 1).isdigit():
                return float(word), float(word)
        return None

    return read


def _quantulum3() -> Reads:
    parse = import_module("quantulum3.parser").parse

    def read(text: str) -> Bounds | None:
        found = parse(text)
        if not found:
            return None
        value, spread = found[0].value, found[0].uncertainty or 0
        return value - spread, value + spread

    return read


def _word2number() -> Reads:
    number = import_module("word2number.w2n").word_to_num

    def read(text: str) -> Bounds | None:
        value = float(number(text))
        return value, value

    return read


_NUMBERS = {
    "hearsay": _our_numbers,
    "text2num": _text2num,
    "quantulum3": _quantulum3,
    "word2number": _word2number,
}


def main() -> None:
    """Print the table."""
    for line in compare():
        print(line)


if __name__ == "__main__":
    main()
