"""The one grammar of questions: terms as they are typed, and keywords of Python, to a `Query`.

A term is "field=value". What is typed on a terminal, passed as a keyword or stands in a URL means the
same, so all of them come through here. A question is as long as a person types it: what is longer is
refused before any of it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hearsay.ledger.asking.catalogue import FIELDS, Field, Takes, find_field
from hearsay.ledger.asking.codes import types_by_subtype
from hearsay.ledger.asking.errors import BadValueError, UnknownFieldError, UnknownValueError
from hearsay.ledger.asking.keywords import spell
from hearsay.ledger.asking.naming import read_name
from hearsay.ledger.asking.numbers import read_numbers
from hearsay.ledger.asking.query import Among, Condition, Query
from hearsay.ledger.asking.settings import read_columns, read_limit, read_sort
from hearsay.ledger.asking.times import Clock, read_moment, read_times
from hearsay.ledger.asking.values import check_values, split_values
from hearsay.ledger.asking.where import read_box, read_near
from hearsay.ledger.asking.words import read_words
from hearsay.ledger.asking.writing import write_query
from hearsay.ledger.cells import kept
from hearsay.ledger.moments import now
from hearsay.record import UsageError
from hearsay.record.listing import Kind

__all__ = [
    "BadValueError",
    "UnknownFieldError",
    "UnknownValueError",
    "parse_pairs",
    "parse_query",
    "write_query",
]

LONGEST = 10_000
"""Characters of a question."""

MOST_CONDITIONS = 100
"""Terms of a question."""

_TERM = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]*)\s*(!?)=(.*)", re.DOTALL)
_BOUND = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]*)\s*([<>]=?.*)", re.DOTALL)
"""As people write it, "value>=100"; the grammar's own form is "value=>=100"."""
_NAME = re.compile(r"\s*([A-Za-z][A-Za-z0-9_-]*)\s*(!?)\s*")

Pair = tuple[str, str]
"""A field, with "!" behind it where it is negated, and its value."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a field is given.

    Args:
        field: The field.
        text: As it was typed.
        items: Values that are already cut; None where *text* holds them.
        negated: "!=" was typed.
    """

    field: Field
    text: str
    items: tuple[str, ...] | None = None
    negated: bool = False


def parse_query(
    kind: Kind, terms: Iterable[str] = (), /, *, clock: Clock = now, **fields: object
) -> Query:
    """Read a question.

    Args:
        kind: What rows are wanted.
        terms: Terms "field=value" or "field!=value"; a word or phrase alone is sought in the text.
        clock: Gives the present moment, for what is relative to it.
        fields: The same as keywords. Their text is read as that of terms is; the values of a list are
            taken as they are, commas and all.

    Returns:
        The question; all of its conditions must hold.

    Raises:
        UnknownFieldError: There is no such field; the nearest is named.
        UnknownValueError: A field has no such value; the nearest is named.
        BadValueError: A value cannot be read; how it is written is told.
        UsageError: The question is too long.

    Example:
        >>> query = parse_query(Kind.CLAIMS, ["mode=denies"], type=["strike", "explosion"])
        >>> query.conditions[0]
        Among(field='mode', values=('denies',), negated=False)
        >>> write_query(query)
        ['mode=denies', 'type=strike,explosion']
        >>> parse_query(Kind.CLAIMS, ["mode=denys"])
        Traceback (most recent call last):
        hearsay.ledger.asking.errors.UnknownValueError: mode: "denys" is no mode. Did you mean denies?
        `hearsay vocab claim_modes` lists them.
    """
    typed = [terms] if isinstance(terms, str) else list(terms)
    spelled = [(find_field(name), *spell(name, value)) for name, value in fields.items()]
    _bound(
        len(typed) + len(spelled),
        [*typed, *(word for _, text, items in spelled for word in (text, *(items or ())))],
    )
    given = [_term(term) for term in typed]
    given += [Given(field, kept(text), items) for field, text, items in spelled]
    return _query(kind, given, clock)


def parse_pairs(kind: Kind, pairs: Iterable[Pair], /, *, clock: Clock = now) -> Query:
    """Read a question whose fields and values are already apart, as those of a URL are.

    Args:
        kind: What rows are wanted.
        pairs: Each a field, or a field with "!" behind it, and a value.
        clock: Gives the present moment.

    Returns:
        The question.

    Raises:
        UsageError: As by `parse_query`.
    """
    listed = list(pairs)
    _bound(len(listed), [part for pair in listed for part in pair])
    return _query(kind, [_named(name, value) for name, value in listed], clock)


def _bound(count: int, parts: list[str]) -> None:
    length = sum(map(len, parts))
    if length > LONGEST:
        told = f"{length:,} characters, and at most {LONGEST:,}"
    elif count > MOST_CONDITIONS:
        told = f"{count} terms, and at most {MOST_CONDITIONS}"
    else:
        return
    raise UsageError(f"The question has {told} are read.", hint="Ask in several questions.")


def _term(term: str) -> Given:
    bound = _BOUND.fullmatch(term)
    if bound:
        return Given(find_field(bound[1]), kept(bound[2]))
    match = _TERM.fullmatch(term)
    if match is None:
        return Given(FIELDS["q"], kept(term))
    return Given(find_field(match[1]), kept(match[3]), negated=bool(match[2]))


def _named(name: str, value: str) -> Given:
    match = _NAME.fullmatch(name)
    if match is None:
        raise UnknownFieldError(name, FIELDS)
    return Given(find_field(match[1]), kept(value), negated=bool(match[2]))


# ------------------------------------------------------------------------------ the parts


def _query(kind: Kind, given: list[Given], clock: Clock) -> Query:
    conditions: list[Condition] = []
    told: dict[str, str] = {}
    for one in given:
        _check(one)
        if one.field.takes in _CONDITIONS:
            conditions.append(_CONDITIONS[one.field.takes](one, clock))
        elif one.field.name in told:
            raise BadValueError(one.field.name, "It is given twice.", "Give it once.")
        else:
            told[one.field.name] = one.text.strip()
    return Query(
        kind=kind,
        conditions=tuple(conditions),
        sort=read_sort(kind, told["sort"]) if "sort" in told else (),
        fields=read_columns(kind, told["fields"]) if "fields" in told else None,
        limit=read_limit(told["limit"]) if "limit" in told else None,
        cursor=told.get("cursor"),
        as_of=read_moment("as_of", told["as_of"], clock) if "as_of" in told else None,
    )


def _check(given: Given) -> None:
    name = given.field.name
    if not given.text.strip() and given.items is None:
        raise BadValueError(name, "The value is empty.", f"Write it: {given.field.example}.")
    if given.items is not None and given.field.takes not in (Takes.CODES, Takes.NAMES):
        raise BadValueError(name, "It takes one value.", f"Write it: {given.field.example}.")
    one_way = given.field.takes not in (Takes.CODES, Takes.NAMES)
    if one_way and (given.negated or given.text.lstrip().startswith("!")):
        hint = 'Write "-" before a word.' if name == "q" else f"Write it: {given.field.example}."
        raise BadValueError(name, 'It has no "not".', hint)


def _among(given: Given, _clock: Clock) -> Among:
    name = given.field.name
    if given.items is not None:
        values, negated = check_values(name, map(kept, given.items)), given.negated
    else:
        values, negated = split_values(name, given.text)
        if negated and given.negated:
            raise BadValueError(name, '"!" is there twice.', f"Write {name}!=x or {name}=!x.")
    codes = given.field.codes
    read = codes.find if codes else read_name
    found = tuple(dict.fromkeys(read(name, value) for value in values))
    if name == "subtype":
        return Among("type", tuple(_with_types(found)), negated or given.negated)
    return Among(name, found, negated or given.negated)


def _with_types(subtypes: Iterable[str]) -> Iterator[str]:
    for subtype in subtypes:
        yield from types_by_subtype()[subtype]


_CONDITIONS: dict[Takes, Callable[[Given, Clock], Condition]] = {
    Takes.WORDS: lambda given, _: read_words(given.field.name, given.text),
    Takes.CODES: _among,
    Takes.NAMES: _among,
    Takes.NUMBER: lambda given, _: read_numbers(given.field.name, given.text),
    Takes.TIME: lambda given, clock: read_times(given.field.name, given.text, clock),
    Takes.POINT: lambda given, _: read_near(given.field.name, given.text),
    Takes.BOX: lambda given, _: read_box(given.field.name, given.text),
}
"""What makes a condition of what a field is given; the others say how rows are listed."""
