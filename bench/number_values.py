"""Values of numbers and quantities, on the specification cases of Microsoft's Recognizers.

`numbers.recognizers`: the share of expressions whose value is read rightly. A case is taken where its
specification marks exactly one expression in the sentence and states one number for it; ordinals,
ranges, ages, powers ("2^10") and cases that state no number are left out. The expression is read by
itself, as printed, and is right where the quantity is that number, bounds alike; a share counts by its
percentage, to a tenth of it. Of money and measurements the number is compared, and of money the
currency too where the specification gives its ISO code.
"""

from __future__ import annotations

import math

from bench.shared import Row, rows
from hearsay.normalise.number import normalise_quantity
from hearsay.record import Quantity

DATA = ("corpora/recognizers_specs/number.jsonl.gz",)

_MODELS = frozenset(
    (
        *("Number/NumberModel", "Number/NumberModelExperimentalMode", "Number/PercentModel"),
        *("NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel"),
        "NumberWithUnit/TemperatureModel",
    )
)
_PERCENT = 100
_TENTH = 0.051
"""A tenth of a percent, and the last bit of a float."""


def measure() -> dict[str, float]:
    """The score `numbers.recognizers`."""
    cases = [(row["text"], *one) for row in rows(DATA[0]) if (one := _single(row)) is not None]
    right = sum(
        is_right(normalise_quantity(text[start:end]), result) for text, start, end, result in cases
    )
    return {"numbers.recognizers": right / len(cases)}


def is_right(found: Quantity | None, stated: Row) -> bool:
    """Whether a quantity is what a specification states.

    Args:
        found: What was read.
        stated: The specification's resolution.
    """
    if found is None or found.low is None or found.low != found.high:
        return False
    value = float(str(stated["value"]).rstrip("%"))
    if found.unit == "%" and not str(stated["value"]).endswith("%"):
        return abs(found.low - _PERCENT * value) < _TENTH
    if "isoCurrency" in stated and stated["isoCurrency"] != found.unit:
        return False
    return math.isclose(found.low, value, rel_tol=1e-9)


def _single(row: Row) -> tuple[int, int, Row] | None:
    """The one expression of a case and what is stated of it, if it is a case that is taken."""
    if row["module"] not in _MODELS or len(row["results"]) != 1:
        return None
    result = row["results"][0]
    stated = result["resolution"]
    if stated.get("subtype") == "power" or not _is_number(stated.get("value")):
        return None
    return result["start"], result["end"], stated


def _is_number(value: object) -> bool:
    try:
        float(str(value).rstrip("%"))
    except ValueError:
        return False
    return True
