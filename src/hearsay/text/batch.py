"""JSON Lines: one report a line, and no line that spoils the others.

A line may be broken in more ways than a parser reports: a name given twice keeps only its last
value, a hundred thousand brackets end in a stack overflow. Each is caught here and becomes an error
that takes the report's place, since a batch that stops at its worst line, or skips it without a
word, is a batch nobody can account for. But no report is lost for a number beside it: NaN, which is
no JSON and what tables write where they have no value, is none, and a number of five thousand digits
stays as it is printed.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from hearsay.text.decode import NotTextError, decode
from hearsay.text.entry import Entry, Fields, UnreadableLineError, kind_of, make_entry
from hearsay.text.magic import find_file_kind

LONGEST_LINE = 8 << 20
"""Bytes of the longest line that is read."""

DEEPEST = 200
"""Levels of values within values."""

_MOST_DIGITS = 40
# A string, with the brackets in it, or a bracket; it never goes back over what it has seen.
_BRACKETS = re.compile(r"""\"(?:[^"\\]++|(?=\\.)\\.)*+"?|[\[\]{}]""", re.DOTALL)
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


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
    for fields in iter_fields(stream):
        try:
            yield fields if isinstance(fields, UnreadableLineError) else make_entry(fields)
        except UnreadableLineError as error:
            yield error


def iter_fields(stream: BinaryIO) -> Iterator[Fields | UnreadableLineError]:
    """Read a batch line by line, whatever its objects tell of.

    Args:
        stream: As for `iter_entries`.

    Yields:
        For each line what its object holds, or the error that says why there is none.

    Raises:
        NotTextError: The input is a picture, a compressed file or the like.
    """
    for number, line in _iter_lines(stream):
        if not line.strip():
            continue
        try:
            yield _parse_fields(number, line)
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


def _parse_fields(number: int, line: bytes) -> Fields:
    if len(line) > LONGEST_LINE:
        raise UnreadableLineError(
            number,
            f"is longer than {LONGEST_LINE >> 20} MiB.",
            hint="Give a report of that length as a file of its own.",
            code="over_length",
        )
    decoded = decode(line, encoding="utf-8")
    return Fields(number, _parse_object(number, decoded.text), decoded.replaced)


def _parse_object(number: int, line: str) -> dict[str, Any]:
    depth = depth_of(line)
    if depth > DEEPEST:
        raise UnreadableLineError(
            number,
            f"nests its values {depth} deep.",
            hint=f"Give at most {DEEPEST} levels.",
            code="too_deep",
        )
    try:
        values = json.loads(
            line,
            object_pairs_hook=_without_twins,
            parse_constant=parse_constant,
            parse_int=parse_whole,
            parse_float=parse_decimal,
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
            f"holds {kind_of(values)} and no object.",
            hint='Write one object a line, like {"text": "…"}.',
            code="json_line",
        )
    return values


def depth_of(line: str) -> int:
    """How deep the brackets of a JSON text nest; 0 where they are too few to nest deeper than allowed.

    Example:
        >>> depth_of("[" * 300), depth_of("[[1]]")
        (300, 0)
    """
    if line.count("[") + line.count("{") <= DEEPEST:
        return 0
    depth = deepest = 0
    for found in _BRACKETS.finditer(line):
        bracket = found[0]
        if bracket in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif bracket in "]}":
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


def parse_constant(name: str) -> str | None:
    """What is no number in JSON: NaN is written where there is no value, Infinity stays a word."""
    return None if name == "NaN" else name


def parse_whole(digits: str) -> int | str:
    """The number; as it is printed where it is so long that nobody counts with it.

    Its digits cost time that grows with their square, and Python itself refuses 5,000 of them.
    """
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def parse_decimal(digits: str) -> float | str:
    """The number; as it is printed where it is too large for one, since JSON knows no infinity."""
    number = float(digits)
    return number if math.isfinite(number) else digits


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[0].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return str(error).rstrip(".")
