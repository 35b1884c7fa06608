"""The scorers of ../shared, run as their authors mean them to be run: on files.

What they judge is the JSON that a user gets, not our objects.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.shared import SHARED, Row
from hearsay.desk.reading import read
from hearsay.reader import Reader
from hearsay.record.json_form import dumps, record_to_dict

SCRIPTS = SHARED / "scoring"

Scores = dict[str, dict[str, float]]


def score(
    kind: str,
    data: str,
    reader: Reader,
    keep: Callable[[Row], Row] | None = None,
    change: Callable[[str], str] | None = None,
) -> Scores:
    """Read a gold set and score the records.

    Args:
        kind: The kind of gold set that `corpus_to_gold.py` calls it.
        data: The file or folder, named from ../shared.
        reader: Who reads.
        keep: What to do to each record, in its JSON form, before it is judged.
        change: What to do to each text before it is read, letter for letter; it is judged as if
            nothing had been done.

    Returns:
        For each part of a record ("claims") its precision, recall, F1 and attributes.
    """
    with tempfile.TemporaryDirectory() as folder:
        gold, given, found = (Path(folder) / f"{name}.jsonl" for name in ("gold", "given", "found"))
        _script("corpus_to_gold.py", kind, SHARED / data, gold, given)
        with given.open(encoding="utf-8") as lines, found.open("w", encoding="utf-8") as out:
            for line in lines:
                row = json.loads(line)
                record = read_row({**row, "text": change(row["text"])} if change else row, reader)
                record["report"]["text"] = row["text"]
                out.write(dumps(keep(record) if keep else record) + "\n")
        scores: Scores = json.loads(_script("score_records.py", gold, found, "--json"))
        return scores


def gold_rows(kind: str, data: str) -> list[tuple[Row, Row]]:
    """The gold records of a set, each with the line of a batch that it is to be read from."""
    with tempfile.TemporaryDirectory() as folder:
        gold, given = Path(folder) / "gold.jsonl", Path(folder) / "given.jsonl"
        _script("corpus_to_gold.py", kind, SHARED / data, gold, given)
        return list(zip(_rows(gold), _rows(given), strict=True))


def read_row(row: Row, reader: Reader) -> Row:
    """The record of one line of a batch, in its JSON form."""
    published = row.get("published")
    return record_to_dict(read(text=row["text"], id=row["id"], published=published, reader=reader))


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def _script(name: str, *arguments: str | Path) -> str:
    command = [sys.executable, str(SCRIPTS / name), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
