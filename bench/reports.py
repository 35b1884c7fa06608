"""Claims against the gold records of real reports, each annotated by hand.

Matched as in `attribution`, nested claims included. Of the matched ones: `source` touches the gold
source, `mode` and `quotation` are equal to it, and `who` is the name of the entity that the source
was resolved to.
"""

from __future__ import annotations

from bench.scorer import score
from hearsay.reader import Reader

DATA = ("reports",)


def measure(reader: Reader) -> dict[str, float]:
    """The scores `reports.claims`, `.source`, `.cue`, `.mode`, `.who` and `.quotation`."""
    claims = score("reports", DATA[0], reader)["claims"]
    parts = ("precision", "recall", "source", "cue", "mode", "who", "quotation")
    return {"reports.claims": claims["f1"]} | {f"reports.{part}": claims[part] for part in parts}
