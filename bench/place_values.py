"""Places of news reports against two corpora, whose authors linked each toponym to GeoNames.

`places.geowebnews` is how well the toponyms of articles from two hundred publishers are found (F1),
`places.geowebnews.geocoded` how many of the found lie within 161 km of the gold, `.located` the same
of all that had to be found; `places.trnews` and its parts the same of local and world news. What
names no place where something is (adjectives, metonyms, organisations) is neither required nor wrong.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from pathlib import Path

from bench.scorer import Scores, score
from bench.shared import rows
from hearsay.reader import Reader

GEOWEBNEWS = "corpora/geo_geowebnews/all.jsonl.gz"
TRNEWS = "corpora/geo_trnews/all.jsonl.gz"
DATA = (GEOWEBNEWS, TRNEWS)

_SETS = {"geowebnews": GEOWEBNEWS, "trnews": TRNEWS}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_PARTS = ("precision", "recall", "geocoded", "located")


def measure(reader: Reader) -> dict[str, float]:
    """The scores `places.geowebnews`, `.geocoded`, `.located`…, and the same of `places.trnews`."""
    scores: dict[str, float] = {}
    for name, data in _SETS.items():
        found = _score_dated(data, reader)["places"]
        scores[f"places.{name}"] = found["f1"]
        scores |= {f"places.{name}.{part}": found.get(part, 0.0) for part in _PARTS}
    return scores


def _score_dated(data: str, reader: Reader) -> Scores:
    """The scores on a corpus whose dates may be any words: those that are no dates are left out."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept.jsonl.gz"
        with gzip.open(kept, "wt", encoding="utf-8") as lines:
            for row in rows(data):
                dated = _DAY.match(row.get("date") or "")
                lines.write(json.dumps(row if dated else {**row, "date": None}) + "\n")
        return score("geo", str(kept), reader)
