"""A report as a line, an item or a row gives it: its text, and what is said of it.

JSON Lines, JSON arrays and tables differ in how they are written and not in what they say. Here a set
of named values becomes a report or the error that takes its place; a number where a title should be is
told, for a report under half of its name cannot be found again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hearsay.record import UnreadableReportError
from hearsay.text.dates import InvalidDateError, check_published

_LONGEST_ID = 1024
TEXT_FIELDS = ("title", "url", "publisher", "byline", "retrieved", "language")
"""What may be said of a report in words, as the fields of its entry are called."""

_KNOWN = frozenset(["id", "text", "published", *TEXT_FIELDS])


class UnreadableLineError(UnreadableReportError):
    """A line of a batch cannot be read as a report.

    The code says why: `json_line`, `json_duplicate_key`, `csv_row`, `too_deep`, `bad_type`,
    `bad_id`, `empty`, `over_length`.
    """

    code = "json_line"

    def __init__(self, line: int, what: str, *, hint: str, code: str, unit: str = "Line") -> None:
        self.line = line
        super().__init__(f"{unit} {line} {what}", hint=hint, code=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report as a line of a batch gives it.

    Args:
        line: Number of the line, from 1.
        text: The report's text.
        replaced: How many bytes or characters of the line could not be kept and were replaced.
        id: The id given.
        published: ISO date, or date and time with offset; None where what is given is none.
        title: The title given.
        url: The address given.
        publisher: The publisher given.
        byline: The author given.
        retrieved: When it was fetched, as given.
        language: The language given, an ISO 639 code.
        extra: What else the object holds, as it stands there; a "published" that is no date, too.
    """

    line: int
    text: str
    replaced: int = 0
    id: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    retrieved: str | None = None
    language: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a report is given as, by name, before it is looked at.

    Args:
        line: Number of the line, from 1; where *unit* is "Item", of the item of an array.
        values: The values by name.
        replaced: How many bytes or characters could not be kept and were replaced.
        unit: What is counted.
    """

    line: int
    values: Mapping[str, Any]
    replaced: int = 0
    unit: str = "Line"


def make_entry(fields: Fields) -> Entry:
    """What a report is given as, looked at.

    Args:
        fields: The values by name.

    Returns:
        The report.

    Raises:
        UnreadableLineError: It has no text, or a value that cannot be one.
    """
    values = fields.values
    text = values.get("text")
    if not isinstance(text, str):
        fault = 'has no "text".' if "text" not in values else 'has a "text" that is no string.'
        raise _text_error(fields, fault, "bad_type")
    if not text.strip():
        raise _text_error(fields, 'has an empty "text".', "empty")
    published = _published(values.get("published"))
    extra = {name: value for name, value in values.items() if name not in _KNOWN}
    if values.get("published") and not published:
        extra["published"] = values["published"]
    return Entry(
        line=fields.line,
        text=text,
        replaced=fields.replaced,
        id=_id(fields),
        published=published,
        extra=extra,
        **{name: _string(fields, name) for name in TEXT_FIELDS},
    )


def _text_error(fields: Fields, fault: str, code: str) -> UnreadableLineError:
    hint = "Give the report's text there."
    return UnreadableLineError(fields.line, fault, hint=hint, code=code, unit=fields.unit)


def kind_of(value: object) -> str:
    """What to call a value that is no object.

    Example:
        >>> kind_of([1]), kind_of(None), kind_of(2.5)
        ('an array', 'null', 'a number')
    """
    names = {
        dict: "an object",
        str: "a string",
        list: "an array",
        bool: "true or false",
        type(None): "null",
    }
    return names.get(type(value), "a number")


def _id(fields: Fields) -> str | None:
    """The id given; a number is as good as its digits."""
    if "id" not in fields.values:
        return None
    given = fields.values["id"]
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    if (
        isinstance(given, str)
        and 0 < len(given.strip()) <= len(given) <= _LONGEST_ID
        and "\0" not in given
    ):
        return given
    raise UnreadableLineError(
        fields.line,
        'has an "id" that cannot be one.',
        hint=f"Give a string of 1 to {_LONGEST_ID} characters, or leave it out.",
        code="bad_id",
        unit=fields.unit,
    )


def _published(given: object) -> str | None:
    """The date given; None where it is none, which a report can be read without."""
    try:
        return check_published(given) if isinstance(given, str) else None
    except InvalidDateError:
        return None


def _string(fields: Fields, name: str) -> str | None:
    given = fields.values.get(name)
    if given is None or isinstance(given, str):
        return given or None
    raise UnreadableLineError(
        fields.line,
        f'has a "{name}" that is {kind_of(given)} and no string.',
        hint="Give a string, or leave it out.",
        code="bad_type",
        unit=fields.unit,
    )
