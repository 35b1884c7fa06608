"""JSON in one document: a report, or an array of them, and no item that spoils the others.

A document is read item by item, so that what is wrong with one, a name given twice, no text, is told
of that one. Only where the writing itself breaks off does nothing more come, for nobody knows where
the next item would begin.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hearsay.text.batch import DEEPEST, depth_of, parse_constant, parse_decimal, parse_whole
from hearsay.text.decode import decode
from hearsay.text.entry import Fields, UnreadableLineError, kind_of

_UNIT = "Item"
_SPACE = re.compile(r"[ \t\n\r]*")


def iter_items(data: bytes, *, name: str = "The input") -> Iterator[Fields | UnreadableLineError]:
    """Read a document of JSON.

    Args:
        data: All of it.
        name: What to call it in an error.

    Yields:
        For the object, or for each item of the array, what it holds, or the error that says why
        that cannot be told. Items are numbered from 1.

    Raises:
        NotTextError: The input is a picture, a compressed file or the like.

    Example:
        >>> [
        ...     item.values
        ...     for item in iter_items(b'[{"text": "Rain fell."}, {"text": "It snowed."}]')
        ... ]
        [{'text': 'Rain fell.'}, {'text': 'It snowed.'}]
    """
    decoded = decode(data, name=name)
    text = decoded.text
    if (depth := depth_of(text)) > DEEPEST:
        hint = f"Give at most {DEEPEST} levels."
        yield _error(1, f"nests its values {depth} deep.", hint=hint, code="too_deep")
        return
    number = 1
    for number, found in enumerate(_Items(text), 1):
        if isinstance(found, UnreadableLineError):
            yield found
        else:
            yield Fields(number, found, decoded.replaced, _UNIT)


class _Items:
    """The items of a document."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._faults: list[tuple[str, str, str]] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._pairs,
            parse_constant=parse_constant,
            parse_int=parse_whole,
            parse_float=parse_decimal,
        )

    def __iter__(self) -> Iterator[dict[str, Any] | UnreadableLineError]:
        at = self._skip(0)
        is_array = self._text.startswith("[", at)
        if is_array and self._text.startswith("]", self._skip(at + 1)):
            return
        number = 0
        while number == 0 or self._text.startswith(",", at):
            begins = self._skip(at + 1) if is_array else at
            number += 1
            try:
                value, at = self._decoder.raw_decode(self._text, begins)
            except (ValueError, RecursionError) as error:
                yield _broken(number, error)
                return
            yield self._looked_at(number, value)
            at = self._skip(at)
            if not is_array:
                break
        yield from self._rest(number, at, is_array=is_array)

    def _rest(self, number: int, at: int, *, is_array: bool) -> Iterator[UnreadableLineError]:
        """What is wrong with how the document ends."""
        if is_array and self._text.startswith("]", at):
            at = self._skip(at + 1)
        elif is_array:
            fault = json.JSONDecodeError("Expecting ',' or ']'", self._text, at)
            yield _broken(number + 1, fault)
            return
        if at < len(self._text):
            yield _broken(number + 1, json.JSONDecodeError("Extra data", self._text, at))

    def _looked_at(self, number: int, value: object) -> dict[str, Any] | UnreadableLineError:
        faults, self._faults = self._faults, []
        if faults:
            what, hint, code = faults[0]
            return _error(number, what, hint=hint, code=code)
        if isinstance(value, dict):
            return value
        what = f"holds {kind_of(value)} and no object."
        return _error(number, what, hint=_HINT, code="json_line")

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        if len(values) < len(pairs):
            ((twin, _),) = Counter(name for name, _ in pairs).most_common(1)
            hint = "Give it once, as only one value can be kept."
            self._faults.append((f'gives "{twin[:40]}" twice.', hint, "json_duplicate_key"))
        return values


_HINT = 'Give an object like {"text": "…"}, or an array of them.'


def _broken(number: int, error: Exception) -> UnreadableLineError:
    if isinstance(error, json.JSONDecodeError):
        reason = f"{error.msg[0].lower()}{error.msg[1:]} in line {error.lineno}"
    else:
        reason = str(error).rstrip(".")
    what = f"is not JSON: {reason}, and nothing after it was read."
    return _error(number, what, hint=_HINT, code="json_line")


def _error(number: int, what: str, *, hint: str, code: str) -> UnreadableLineError:
    return UnreadableLineError(number, what, hint=hint, code=code, unit=_UNIT)
