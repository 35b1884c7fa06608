"""A question to a ledger, taken apart and checked: what `grammar` makes and the stores answer.

All conditions must hold. Those about claims must hold of one claim, those about events (their type,
place, time, who takes part) of one event of it, those about figures of one figure: "denies" and
"strike" together find denials of strikes, and not reports with a denial and a strike. A negation
holds where nothing linked has the value.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record.listing import Kind

Value = str | float


@dataclass(frozen=True, slots=True)
class Among:
    """A field has one of some values.

    Args:
        field: Which.
        values: Codes, names or ids, checked where the field has a closed list.
        negated: It has none of them.
    """

    field: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """A field's interval meets an interval.

    Args:
        field: Which: happened, said, published, read (text that sorts, see `moments`, the end
            exclusive), value, confidence, characters (numbers, both ends inclusive unless open).
        low: Where it begins; None where that is open.
        high: Where it ends; None where that is open.
        low_open: The beginning itself is not in it ("value=>100").
        high_open: The end itself is not in it; for times always.
    """

    field: str
    low: Value | None
    high: Value | None
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """A place lies within a distance of a point.

    Args:
        lat: Degrees north.
        lon: Degrees east.
        km: Kilometres.
    """

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True)
class Box:
    """A place lies in a box; west may be greater than east, across the date line.

    Args:
        west: Degrees east.
        south: Degrees north.
        east: Degrees east.
        north: Degrees north.
    """

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand together.

    Args:
        words: One, or several of a phrase.
        prefix: The last may go on.
        negated: They are not there.
    """

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Full text: all terms hold of one searched text (a passage, a claim, an event, a title).

    Args:
        terms: What is sought, at least one of them not negated.
    """

    terms: tuple[Term, ...]


Condition = Among | Within | Near | Box | Words


@dataclass(frozen=True, slots=True)
class Order:
    """By what rows are sorted.

    Args:
        field: A column of the kind.
        descending: From the greatest.
    """

    field: str
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question.

    Args:
        kind: What rows are wanted.
        conditions: What must hold, in the order in which they were given.
        sort: By what rows are sorted; ties by the order in which reports came and by place in the
            text, which is also the order where nothing is given.
        fields: Which columns are wanted; all where None.
        limit: At most so many rows; all where None.
        cursor: Go on behind this row; opaque, made by the ledger.
        as_of: The ledger as it stood at this moment; now where None.
    """

    kind: Kind
    conditions: tuple[Condition, ...] = ()
    sort: tuple[Order, ...] = ()
    fields: tuple[str, ...] | None = None
    limit: int | None = None
    cursor: str | None = None
    as_of: str | None = None
