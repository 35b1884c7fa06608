"""JSON Lines: one report a line, and no line that spoils the others.

A line may be broken in more ways than a parser reports: a name given twice keeps only its last
value, NaN is read although it is no JSON, a hundred thousand brackets end in a stack overflow. Each
is caught here and becomes an error that takes the report's place, since a batch that stops at its
worst line, or skips it without a word, is a batch nobody can account for.
"""

from __future__ import annotations

import codecs
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, BinaryIO, NoReturn

from hearsay.record import UnreadableReportError
from hearsay.text.dates import InvalidDateError, check_published
from hearsay.text.decode import NotTextError, decode
from hearsay.text.magic import find_file_kind

LONGEST_LINE = 8 << 20
"""Bytes of the longest line that is read."""

_DEEPEST = 200
_LONGEST_ID = 1024
_MOST_DIGITS = 40
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_TEXT_FIELDS = ("title", "url", "publisher", "byline", "retrieved", "language")
_KNOWN = frozenset(["id", "text", "published", *_TEXT_FIELDS])


class UnreadableLineError(UnreadableReportError):
    """A line of a batch cannot be read as a report.

    The code says why: `json_line`, `json_duplicate_key`, `too_deep`, `bad_type`, `bad_id`,
    `empty`, `over_length`.
    """

    code = "json_line"

    def __init__(self, line: int, what: str, *, hint: str, code: str) -> None:
        self.line = line
        super().__init__(f"Line {line} {what}", hint=hint, code=code)


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


def iter_entries(stream: BinaryIO) -> Iterator[Entry | UnreadableLineError]:
    r"""Read a batch line by line.

    Blank lines are skipped, and so is a byte order mark before the first line. No more than one
    line is held at a time. JSON is UTF-8; what is not is replaced and counted.

    Args:
        stream: Open for reading bytes; it is read from where it stands and not closed.

    Yields:
        For each line an entry, or the error that says why there is none.

    Raises:
        NotTextError: The input is a picture, a compressed file or the like.

    Example:
        >>> from io import BytesIO
        >>> for entry in iter_entries(BytesIO(b'{"text": "Rain fell.", "desk": 3}\n{"text": 7}')):
        ...     print(entry.line, getattr(entry, "extra", entry))
        1 {'desk': 3}
        2 Line 2 has a "text" that is no string. Give the report's text there.
    """
    for number, line in _iter_lines(stream):
        if not line.strip():
            continue
        try:
            yield _parse_entry(number, line)
        except UnreadableLineError as error:
            yield error


def _iter_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers; of one that is too long only the beginning."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1 and line.startswith(_WIDE_MARKS):
            # Its line breaks are two bytes or four: it has to be read as a whole.
            yield from _iter_lines(BytesIO(decode(line + stream.read()).text.encode()))
            return
        if number == 1 and (kind := find_file_kind(line)):
            raise NotTextError("The input", kind)
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        yield number, line.removeprefix(codecs.BOM_UTF8) if number == 1 else line


def _parse_entry(number: int, line: bytes) -> Entry:
    if len(line) > LONGEST_LINE:
        raise UnreadableLineError(
            number,
            f"is longer than {LONGEST_LINE >> 20} MiB.",
            hint="Give a report of that length as a file of its own.",
            code="over_length",
        )
    decoded = decode(line, encoding="utf-8")
    values = _parse_object(number, decoded.text)
    text = values.get("text")
    if not isinstance(text, str):
        fault = 'has no "text".' if "text" not in values else 'has a "text" that is no string.'
        raise UnreadableLineError(
            number, fault, hint="Give the report's text there.", code="bad_type"
        )
    if not text.strip():
        raise UnreadableLineError(
            number, 'has an empty "text".', hint="Give the report's text there.", code="empty"
        )
    published = _published(values.get("published"))
    extra = {name: value for name, value in values.items() if name not in _KNOWN}
    if values.get("published") and not published:
        extra["published"] = values["published"]
    return Entry(
        line=number,
        text=text,
        replaced=decoded.replaced,
        id=_id(number, values),
        published=published,
        extra=extra,
        **{name: _string(number, values, name) for name in _TEXT_FIELDS},
    )


def _parse_object(number: int, line: str) -> dict[str, Any]:
    depth = _depth(line)
    if depth > _DEEPEST:
        raise UnreadableLineError(
            number,
            f"nests its values {depth} deep.",
            hint=f"Give at most {_DEEPEST} levels.",
            code="too_deep",
        )
    try:
        values = json.loads(
            line,
            object_pairs_hook=_without_twins,
            parse_constant=_refuse_constant,
            parse_int=_whole,
            parse_float=_decimal,
        )
    except _TwinError as error:
        raise UnreadableLineError(
            number,
            f'gives "{error}" twice.',
            hint="Give it once, as only one value can be kept.",
            code="json_duplicate_key",
        ) from None
    except ValueError as error:
        raise UnreadableLineError(
            number,
            f"is not JSON: {_reason(error)}.",
            hint='Write one object a line, like {"text": "…"}.',
            code="json_line",
        ) from None
    if not isinstance(values, dict):
        raise UnreadableLineError(
            number,
            f"holds {_kind(values)} and no object.",
            hint='Write one object a line, like {"text": "…"}.',
            code="json_line",
        )
    return values


def _depth(line: str) -> int:
    """How deep brackets nest, those in strings included: at least as deep as the values do."""
    if line.count("[") + line.count("{") <= _DEEPEST:
        return 0
    depth = deepest = 0
    in_string = escaped = False
    for character in line:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == '"':
            in_string = not in_string
        elif not in_string and character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif not in_string and character in "]}":
            depth -= 1
    return deepest


class _TwinError(Exception):
    """A name stands twice in an object."""


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in pairs:
        if name in values:
            raise _TwinError(name[:40])
        values[name] = value
    return values


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"it holds a number of {len(digits)} digits")
    return int(digits)


def _decimal(digits: str) -> float | str:
    """The number; as it is printed where it is too large for one, since JSON knows no infinity."""
    number = float(digits)
    return number if math.isfinite(number) else digits


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[0].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return str(error).rstrip(".")


def _kind(value: object) -> str:
    names = {str: "a string", list: "an array", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _id(number: int, values: Mapping[str, Any]) -> str | None:
    """The id given; a number is as good as its digits."""
    if "id" not in values:
        return None
    given = values["id"]
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    if (
        isinstance(given, str)
        and 0 < len(given.strip()) <= len(given) <= _LONGEST_ID
        and "\0" not in given
    ):
        return given
    raise UnreadableLineError(
        number,
        'has an "id" that cannot be one.',
        hint=f"Give a string of 1 to {_LONGEST_ID} characters, or leave it out.",
        code="bad_id",
    )


def _published(given: object) -> str | None:
    """The date given; None where it is none, which a report can be read without."""
    try:
        return check_published(given) if isinstance(given, str) else None
    except InvalidDateError:
        return None


def _string(number: int, values: Mapping[str, Any], name: str) -> str | None:
    given = values.get(name)
    if given is None or isinstance(given, str):
        return given or None
    raise UnreadableLineError(
        number,
        f'has a "{name}" that is {_kind(given)} and no string.',
        hint="Give a string, or leave it out.",
        code="bad_type",
    )
