"""Times and what they mean, against three sets that others annotated.

`times.tempeval3` and its `.type` and `.value`: the news of TempEval-3's training set, judged by the
record's own scorer, against the day that each report names as its own. It serves for measuring only.
`times.histories` and `.value`: the last four documents of WikiWars, the same way; the day of
publication says nothing there, and dates without a year are read from what was told before.

`times.recognizers`: the English specification of Microsoft's Recognizers-Text. Taken are the cases of
its models and parsers with their default options that have a reference date and exactly one result with
exactly one value: a date, a date and time, a time or a duration. Left out are ranges (two values),
recurrences (no value), bounds ("Mod"), "now" and "as soon as possible" (no place on the calendar), and
the same text twice. Our reading is that of the longest expression that touches theirs, in a future
tense, as to a calendar. It is right

- for a date, when it is the same, or when it is the week, month or year that TIMEX3 gives for "two weeks
  ago" and theirs lies in it; a date that they call impossible, when it has no value;
- for a date and time, when it begins in the same minute; for a time, when it has the same hour and minute;
- for a duration, when it is as long, give or take two in a hundred: half a year is no six of their
  months of thirty days.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.scorer import score
from bench.shared import Row, rows
from hearsay.normalise.time import Tense, find_times
from hearsay.reader import Reader
from hearsay.record import TimeValue

TEMPEVAL = "corpora/tempeval3/train.jsonl.gz"
WIKIWARS = "corpora/wikiwars/train.jsonl.gz"
RECOGNIZERS = "corpora/recognizers_specs/datetime.jsonl.gz"
DATA = (TEMPEVAL, WIKIWARS, RECOGNIZERS)
KEPT = 4

_MODULES = frozenset(
    f"DateTime/{name}"
    for name in "DateTimeModel MergedParser DateParser DateTimeParser TimeParser DurationParser".split()
)
_KINDS = frozenset("date datetime time duration".split())
_SECONDS = (31_536_000, 2_592_000, 604_800, 172_800, 86_400, 3600, 60, 1)
_LENGTH = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W(?!E))?(?:([\d.]+)WE)?(?:([\d.]+)D)?"
    r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_IMPOSSIBLE = ("0001-01-01", "not resolved")


def measure(reader: Reader) -> dict[str, float]:
    """The scores `times.tempeval3`, `.type`, `.value`, `times.histories`, `.value`, `times.recognizers`."""
    news = score("time", TEMPEVAL, reader)["times"]
    histories = _score_last(WIKIWARS, reader)["times"]
    cases = list(single_values())
    right = sum(is_right(case) for case in cases)
    return {
        "times.tempeval3": news["f1"],
        "times.tempeval3.type": news.get("type", 0.0),
        "times.tempeval3.value": news.get("value", 0.0),
        "times.histories": histories["f1"],
        "times.histories.value": histories.get("value", 0.0),
        "times.recognizers": right / len(cases),
    }


def _score_last(data: str, reader: Reader) -> dict[str, dict[str, float]]:
    """The scores on the last documents of a set."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept.jsonl.gz"
        with gzip.open(kept, "wt", encoding="utf-8") as lines:
            for row in list(rows(data))[-KEPT:]:
                lines.write(json.dumps(row) + "\n")
        return score("time", str(kept), reader)


def single_values() -> Iterator[Row]:
    """The cases of the specification that state one value, as {text, ref, start, end, kind, value}."""
    seen: set[tuple[str, str, str]] = set()
    for row in rows(RECOGNIZERS):
        if row["module"] not in _MODULES or not row["ref"] or len(row["results"]) != 1:
            continue
        result = row["results"][0]
        stated = _stated(result)
        if stated is None:
            continue
        kind, value = stated
        case = (row["text"], row["ref"], value)
        if kind in _KINDS and case not in seen:
            seen.add(case)
            yield {
                "text": row["text"],
                "ref": row["ref"],
                "start": result["start"],
                "end": result["end"],
                "kind": kind,
                "value": value,
            }


def _stated(result: Row) -> tuple[str, str] | None:
    """The kind and the only value of a result; None where it has several, or none."""
    resolution: dict[str, Any] = result.get("resolution") or result.get("value") or {}
    if "Mod" in resolution or result.get("end") is None:
        return None
    if "values" in resolution:
        values = resolution["values"]
        only = values[0] if len(values) == 1 else {}
        if "Mod" in only or "_REF" in (only.get("timex") or "") or "value" not in only:
            return None
        return only["type"], str(only["value"])
    future, past = resolution.get("FutureResolution"), resolution.get("PastResolution")
    if not future or future != past or len(future) != 1 or "_REF" in resolution.get("Timex", ""):
        return None
    return result["type"], str(next(iter(future.values())))


def is_right(case: Row) -> bool:
    """Whether a case is read as the specification says."""
    anchor = datetime.fromisoformat(re.sub(r"(\.\d{6})\d*", r"\1", case["ref"]))
    touching = [
        time
        for time in find_times(case["text"])
        if time.start < case["end"] and case["start"] < time.end
    ]
    if not touching:
        return case["value"] in _IMPOSSIBLE
    time = max(touching, key=lambda one: one.end - one.start)
    return _agrees(case, time.value(anchor=anchor, tense=Tense.FUTURE))


def _agrees(case: Row, read: TimeValue) -> bool:
    kind: str = case["kind"]
    wanted: str = case["value"]
    if kind == "duration":
        length = _seconds(read.value or "")
        return length is not None and abs(length - float(wanted)) <= 0.02 * float(wanted)
    if wanted in _IMPOSSIBLE or read.value is None or read.interval is None:
        return wanted in _IMPOSSIBLE and read.value is None
    begins, ends = read.interval.begins or "", read.interval.ends or ""
    if kind == "time":
        return begins[11:16] == wanted[:5]
    if kind == "datetime":
        return begins[:16] == wanted.replace(" ", "T")[:16]
    coarse = len(read.value) < len("2016-11-07")
    return read.value == wanted or (coarse and begins <= wanted < ends)


def _seconds(value: str) -> float | None:
    found = _LENGTH.fullmatch(value)
    if not found:
        return None
    return sum(float(part or 0) * unit for part, unit in zip(found.groups(), _SECONDS, strict=True))
