"""Claims against PolNeAR: who says what, in news of American politics.

A claim is right when its content overlaps a gold content by at least half (Dice over characters),
matched one to one; the source and the cue of a matched claim are right when they touch the gold's.

PolNeAR puts no word into two attributions, so it marks none inside the content of another ("He
said the mayor had denied it" is one). We do mark them. A claim whose content lies within another
claim's, and is shorter, is therefore left out before the rest is judged. That can only lower the
recall: should the inner one be what PolNeAR marks, it is gone.
"""

from __future__ import annotations

from typing import Any

from bench.scorer import score
from bench.shared import Row
from hearsay.reader import Reader

DATA = ("corpora/polnear/dev.jsonl.gz",)


def measure(reader: Reader) -> dict[str, float]:
    """The scores `polnear.claims`, its precision and recall, `polnear.source` and `.cue`."""
    claims = score("polnear", DATA[0], reader, without_nested)["claims"]
    return {
        "polnear.claims": claims["f1"],
        "polnear.precision": claims["precision"],
        "polnear.recall": claims["recall"],
        "polnear.source": claims["source"],
        "polnear.cue": claims["cue"],
    }


def without_nested(record: Row) -> Row:
    """The record less the claims whose content is a part of another's.

    Example:
        >>> outer = {"mode": "says", "content": [{"start": 0, "end": 50}]}
        >>> inner = {"mode": "denies", "content": [{"start": 20, "end": 50}]}
        >>> without_nested({"claims": [outer, inner]})["claims"] == [outer]
        True
    """
    told = [claim for claim in record["claims"] if claim["mode"] != "narrates"]
    reach = [(_characters(claim), claim) for claim in told]
    kept = [
        claim for characters, claim in reach if not any(characters < others for others, _ in reach)
    ]
    return record | {"claims": kept}


def _characters(claim: dict[str, Any]) -> frozenset[int]:
    return frozenset(
        place for span in claim["content"] for place in range(span["start"], span["end"])
    )
