"""A question as its terms: short, in one form, and read as the same question.

A saved search, the next page of a listing and what a table says of itself are all written here. Whatever
was relative to a clock is written as the time that it stood for, so that it means the same tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.ledger.asking.codes import POLARITIES
from hearsay.ledger.asking.numbers import write_numbers
from hearsay.ledger.asking.query import Among, Box, Condition, Near, Query, Within, Words
from hearsay.ledger.asking.settings import write_sort
from hearsay.ledger.asking.times import write_moment, write_times
from hearsay.ledger.asking.values import write_values
from hearsay.ledger.asking.where import write_box, write_near
from hearsay.ledger.asking.words import write_words

_POLARITY_WORDS = {code: word for word, code in POLARITIES.items()}


def write_query(query: Query) -> list[str]:
    """A question as its terms.

    Args:
        query: The question.

    Returns:
        Terms that `parse_query` reads as the same question, its kind apart.

    Example:
        >>> from hearsay.record.listing import Kind
        >>> write_query(
        ...     Query(kind=Kind.FIGURES, conditions=(Within("value", 100.0, None),), limit=5)
        ... )
        ['value=>=100', 'limit=5']
    """
    return [f"{name}={value}" for name, value in write_pairs(query)]


def write_pairs(query: Query) -> list[tuple[str, str]]:
    """A question as fields and their values.

    Args:
        query: The question.

    Returns:
        Them, conditions first.
    """
    return [*map(_condition, query.conditions), *_settings(query)]


def _condition(condition: Condition) -> tuple[str, str]:
    if isinstance(condition, Words):
        return "q", write_words(condition)
    if isinstance(condition, Near):
        return "near", write_near(condition)
    if isinstance(condition, Box):
        return "bbox", write_box(condition)
    if isinstance(condition, Within):
        is_time = isinstance(condition.low or condition.high, str)
        return condition.field, (write_times if is_time else write_numbers)(condition)
    return condition.field, _among(condition)


def _among(condition: Among) -> str:
    values = condition.values
    if condition.field == "polarity":
        values = tuple(_POLARITY_WORDS.get(value, value) for value in values)
    return f"{'!' if condition.negated else ''}{write_values(values)}"


def _settings(query: Query) -> Iterator[tuple[str, str]]:
    if query.as_of is not None:
        yield "as_of", write_moment(query.as_of)
    if query.sort:
        yield "sort", write_sort(query.sort)
    if query.fields is not None:
        yield "fields", ",".join(query.fields)
    if query.limit is not None:
        yield "limit", str(query.limit)
    if query.cursor is not None:
        yield "cursor", query.cursor
