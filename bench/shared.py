"""Where the corpora, the reports and the scorers lie, and whether they are the ones we mean."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

Row = dict[str, Any]


def rows(data: str) -> Iterator[Row]:
    """The rows of a gzipped JSON Lines file, named from the folder `SHARED`."""
    with gzip.open(SHARED / data, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def is_there(data: str) -> bool:
    """Whether a file or folder of `SHARED`, or of our own, exists."""
    return _place(data).exists()


def _place(data: str) -> Path:
    """Where a file or folder lies: what is our own is named from the repository's root."""
    return (ROOT if data.startswith("bench/") else SHARED) / data


def digest(data: str) -> str:
    """The SHA-256 of a file, or of a folder's gold records, by name and content."""
    path = _place(data)
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    whole = hashlib.sha256()
    for record in sorted(path.glob("*.gold.json")):
        whole.update(record.name.encode())
        whole.update(record.read_bytes())
    return whole.hexdigest()
