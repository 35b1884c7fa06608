"""What speaks for a figure having been read rightly, and what against it."""

from __future__ import annotations

from hearsay.reader.confidence.scales import Signs
from hearsay.reader.figures.counted import Counted
from hearsay.record import Measure, Qualifier


def figure_signs(counted: Counted, measure: Measure, rule: str) -> Signs:
    """The signs of a figure.

    Args:
        counted: The quantity with its noun.
        measure: What it counts.
        rule: What told so, as `Measures.decide` names it.
    """
    signs = {
        f"rule: {rule}": 1.0,
        "counts something else": float(measure is Measure.COUNT_OTHER),
        "no noun": float(counted.noun is None),
        "vague": float(counted.found.quantity.qualifier in (Qualifier.VAGUE, Qualifier.ORDER)),
    }
    return {name: strength for name, strength in signs.items() if strength}
