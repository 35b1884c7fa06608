"""What a listing is: rows of one kind with the same columns in every form and on every store.

A terminal's table, a spreadsheet, a line of JSON and a data frame show the same rows. So what they
show is said once, here: for each kind of row its columns, what each holds and what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.record.between import At


class Kind(StrEnum):
    """What there are listings of."""

    CLAIMS = "claims"
    EVENTS = "events"
    FIGURES = "figures"
    SOURCES = "sources"
    PLACES = "places"
    REPORTS = "reports"
    INCIDENTS = "incidents"
    RELATIONS = "relations"


class Holds(StrEnum):
    """What the cells of a column are, where they are not None."""

    TEXT = "text"
    TEXTS = "texts"
    """A tuple of texts, empty where there are none."""
    SPAN = "span"
    """An `At`: words of a report."""
    SPANS = "spans"
    """A tuple of them, empty where there are none."""
    WHOLE = "whole"
    REAL = "real"
    FLAG = "flag"
    TIME = "time"
    """ISO 8601, as text: a date, or date and time."""


Cell = str | int | float | bool | At | tuple[str, ...] | tuple[At, ...] | None
Row = dict[str, Cell]
"""A cell for each column of its kind, in their order."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a listing.

    Args:
        name: What it is called, everywhere.
        holds: What its cells are.
        about: What they mean, for the documentation and for headers that explain themselves.
    """

    name: str
    holds: Holds
    about: str


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(name, Holds(holds), about) for name, holds, about in rows)


_OF_REPORT = (
    ("report", "text", "name of the report in the ledger"),
    ("publisher", "text", "who published it"),
    ("published", "time", "when it was published"),
)

_WHERE = (
    ("place", "text", "customary name of the place"),
    ("country", "text", "ISO 3166-1 code of its country"),
    ("admin1", "text", "its first-level division"),
    ("lat", "real", "degrees north, WGS 84; empty where it is not resolved"),
    ("lon", "real", "degrees east"),
    ("precision", "text", "how precisely it is known: a code of place_precision"),
    ("radius_km", "real", "radius of the circle it lies in, kilometres"),
)

_WORDS = (
    ("words", "text", "the printed words"),
    ("start", "whole", "first character of them in the report's text, from 0"),
    ("end", "whole", "the character behind their last"),
)

_CONFIDENCE = ("confidence", "real", "how sure the reader is, a probability")

COLUMNS: dict[Kind, tuple[Column, ...]] = {
    Kind.CLAIMS: _columns(
        ("id", "text", "ledger id of the claim"),
        *_OF_REPORT,
        ("source", "text", "who says it: the entity's name, else the printed words; empty for the report's own voice"),
        ("source_kind", "text", "a code of source_kinds"),
        ("source_country", "text", "country of the source's entity"),
        ("anonymous", "flag", "whether the source is unnamed"),
        ("via", "texts", "through whom, nearest the report first"),
        ("mode", "text", "what the source does in saying it: a code of claim_modes"),
        ("quotation", "text", "direct, indirect or mixed"),
        ("certainty", "text", "how sure the source presents it"),
        ("polarity", "text", "affirmed, denied or open"),
        ("said_from", "time", "when it was said, from"),
        ("said_to", "time", "until, exclusive"),
        ("cue", "text", "the saying words"),
        ("content", "text", "what is said, as printed"),
        ("start", "whole", "first character of the content in the report's text, from 0; of the cue where it has none"),
        ("end", "whole", "the character behind its last"),
        ("events", "texts", "ledger ids of the events it asserts"),
        ("event_types", "texts", "their types, as type or type/subtype"),
        ("figures", "texts", "ledger ids of the figures it asserts"),
        ("about", "texts", "ledger ids of the claims it confirms, denies, corrects or comments on"),
        _CONFIDENCE,
    ),
    Kind.EVENTS: _columns(
        ("id", "text", "ledger id of the event"),
        *_OF_REPORT,
        ("type", "text", "a code of event_types"),
        ("subtype", "text", "a subtype of it"),
        ("agents", "texts", "who did it: names, else printed words"),
        ("targets", "texts", "at whom it was directed, or who was affected"),
        ("relation", "text", "how the event lies to its place: in, near, outside …"),
        *_WHERE,
        ("happened_from", "time", "when it happened, from"),
        ("happened_to", "time", "until, exclusive"),
        ("reality", "text", "happened, ongoing, planned, possible, conditional, general, past_background"),
        ("polarity", "text", "affirmed, denied or open"),
        ("sources", "texts", "who says so, each once, in the order of the text"),
        ("claims", "texts", "ledger ids of the claims that assert it"),
        ("figures", "texts", "ledger ids of its figures"),
        *_WORDS,
        _CONFIDENCE,
    ),
    Kind.FIGURES: _columns(
        ("id", "text", "ledger id of the figure"),
        *_OF_REPORT,
        ("measure", "text", "what is measured: a code of measures"),
        ("low", "real", "lowest value, inclusive; empty where it is open"),
        ("high", "real", "highest value, inclusive; empty where it is open"),
        ("qualifier", "text", "how the value is bounded: a code of qualifiers"),
        ("unit", "text", "what is counted, as printed; currencies as ISO 4217"),
        ("side", "text", "on whose side"),
        ("population", "text", "which people: civilians, soldiers, children …"),
        ("as_of_from", "time", "as of when, from"),
        ("as_of_to", "time", "until, exclusive"),
        ("reality", "text", "happened, planned, possible …"),
        *_WHERE,
        ("event", "text", "ledger id of the event it belongs to"),
        ("event_type", "text", "the event's type, as type or type/subtype"),
        ("sources", "texts", "who says so, each once, in the order of the text"),
        ("claims", "texts", "ledger ids of the claims that assert it"),
        *_WORDS,
        _CONFIDENCE,
    ),
    Kind.SOURCES: _columns(
        ("source", "text", "the entity's name, else the printed words"),
        ("kind", "text", "a code of source_kinds, the commonest among its claims"),
        ("country", "text", "country of the entity"),
        ("claims", "whole", "how many claims"),
        ("reports", "whole", "in how many reports"),
        ("affirms", "whole", "claims that affirm"),
        ("denies", "whole", "claims that deny"),
        ("silent", "whole", "claims of mode no_comment or unclear"),
        ("first_said", "time", "earliest time of saying, or of publishing"),
        ("last_said", "time", "latest"),
    ),
    Kind.PLACES: _columns(
        *_WHERE,
        ("geonames_id", "whole", "number in GeoNames"),
        ("mentions", "whole", "how often it is named"),
        ("events", "whole", "how many events are put there"),
        ("reports", "whole", "in how many reports it is named"),
    ),
    Kind.REPORTS: _columns(
        ("report", "text", "name of the report in the ledger"),
        ("given_id", "text", "the id that came with it"),
        ("title", "text", "its headline: the title that came with it, else what stands over the text"),
        ("publisher", "text", "who published it"),
        ("published", "time", "when it was published"),
        ("url", "text", "where"),
        ("language", "text", "ISO 639-1"),
        ("characters", "whole", "of its text"),
        ("claims", "whole", "how many claims it has"),
        ("events", "whole", "how many events"),
        ("figures", "whole", "how many figures"),
        ("editions", "whole", "how many editions of it there are, itself among them"),
        ("copies", "whole", "how many reports that stand share its text or most of it, itself in any case"),
        ("copy_of", "text", "name of the first of those that stand; empty where it is that one"),
        ("withdrawn", "flag", "whether it was taken back"),
        ("added", "time", "when it came into the ledger, universal time"),
    ),
    Kind.INCIDENTS: _columns(
        ("id", "text", "ledger id of the incident: that of its earliest telling"),
        ("type", "text", "a code of event_types, the one most told"),
        ("subtype", "text", "a subtype of it"),
        ("status", "text", "what its sources amount to: a code of ledger_status"),
        ("independent", "whole", "how many of its origins are independent of each other"),
        ("origins", "texts", "whom the accounts of it start with, each once"),
        ("from", "time", "when it happened, from, as most reports have it"),
        ("to", "time", "until, exclusive"),
        *_WHERE,
        ("reports", "whole", "how many reports tell of it"),
        ("events", "spans", "where reports tell of it: all mentions"),
        ("why", "texts", "by which signs its events were joined, a sentence each"),
    ),
    Kind.RELATIONS: _columns(
        ("kind", "text", "conflicts, revises, corroborates, repeats, denies or confirms"),
        ("a", "span", "the newer or acting end"),
        ("b", "span", "the other end"),
        ("a_also", "spans", "further mentions of the same value by the same source in the same report"),
        ("b_also", "spans", "the same of the other end"),
        ("why", "text", "the values, their sources and the rule, as a sentence"),
        ("incident", "text", "ledger id of the incident that they are about"),
        ("type", "text", "its type, as type or type/subtype"),
        ("place", "text", "where it happened"),
    ),
}  # fmt: skip
"""The columns of each kind, in the order in which they are shown."""


def column(kind: Kind, name: str) -> Column:
    """A column by its name.

    Args:
        kind: Of which listing.
        name: The column's name.

    Returns:
        The column.

    Raises:
        KeyError: There is none of that name.

    Example:
        >>> column(Kind.FIGURES, "measure").holds
        <Holds.TEXT: 'text'>
    """
    return {one.name: one for one in COLUMNS[kind]}[name]


def texts_of(cell: Cell) -> tuple[str, ...]:
    """A cell of several texts, or of several words of reports as one word each.

    Example:
        >>> texts_of((At("wire-7", 203, 210),)), texts_of(None)
        (('wire-7:203-210',), ())
    """
    return tuple(map(str, cell)) if isinstance(cell, tuple) else ()


SEVERAL = frozenset((Holds.TEXTS, Holds.SPANS))
"""What cells with several values hold."""

_EXACT = 2.0**53
"""Up to here every whole number is a float of its own."""


def plain_number(cell: float) -> float:
    """A number as people write it: 137 dead, and not 137.0.

    Args:
        cell: The number; finite.

    Returns:
        The same, as a whole number where it is one.

    Example:
        >>> plain_number(137.0), plain_number(2.5)
        (137, 2.5)
    """
    return int(cell) if float(cell).is_integer() and abs(cell) < _EXACT else cell
