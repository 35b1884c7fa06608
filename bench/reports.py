"""Records of real reports against gold records, each annotated by hand.

Claims are matched as in `attribution`, nested claims included. Of the matched ones: `source` touches
the gold source, `mode` and `quotation` are equal to it, and `who` is the name of the entity that the
source was resolved to. Figures match where their words overlap and the measure is the same; of these
`value` has both bounds right. Times match where their words overlap; of these `value` is the gold's in
TIMEX3. Places match alike; of these `geocoded` lies within 161 km, or is the same country. Events match where
their words overlap and the type is the same; of these `place` names the gold's, and `reality` is the same.
"""

from __future__ import annotations

from bench.scorer import score
from hearsay.reader import Reader

DATA = ("reports",)

_CLAIMS = ("precision", "recall", "source", "cue", "mode", "who", "quotation")
_VALUES = {
    "figures": ("precision", "recall", "value", "side"),
    "times": ("precision", "recall", "type", "value"),
    "places": ("precision", "recall", "geocoded", "located"),
    "events": ("precision", "recall", "place", "reality"),
}


def measure(reader: Reader) -> dict[str, float]:
    """The scores `reports.claims`, `reports.source`, `reports.figures`, `reports.figures.value`…."""
    found = score("reports", DATA[0], reader)
    claims = found["claims"]
    scores = {"reports.claims": claims["f1"]}
    scores |= {f"reports.{part}": claims[part] for part in _CLAIMS}
    for name, parts in _VALUES.items():
        scores[f"reports.{name}"] = found[name]["f1"]
        scores |= {f"reports.{name}.{part}": found[name][part] for part in parts}
    return scores
