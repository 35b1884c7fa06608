"""Numbers and ranges of numbers: ">=100", "100..200", "<0.6", "137".

"1,000" is a thousand to some and two values to others, and a comma is "or" in this grammar; so a number
has no comma, and one with it is told how to be written.
"""

from __future__ import annotations

import math
import re

from hearsay.ledger.asking.errors import BadValueError, shown
from hearsay.ledger.asking.query import Within

_NUMBER = r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_END = re.compile(rf"\s*(<=|>=|<|>|≤|≥|=)?\s*({_NUMBER})\s*")
_ALIKE = {"≤": "<=", "≥": ">="}
_FORMS = "Write a number or a range: 137, 100..200, >=100, <0.6."
_BOUNDS = {"confidence": (0.0, 1.0), "characters": (0.0, math.inf), "origins": (0.0, math.inf)}

End = tuple[str, float]
"""A sign ("", ">=", ">", "<=", "<") and a number."""


def read_numbers(field: str, text: str) -> Within:
    """Read a number or a range of numbers.

    Args:
        field: Whose it is.
        text: As somebody typed it.

    Returns:
        The condition.

    Raises:
        BadValueError: It is none, ends before it begins, or is beyond what the field can be.

    Example:
        >>> read_numbers("value", "100..200")
        Within(field='value', low=100.0, high=200.0, low_open=False, high_open=False)
        >>> read_numbers("confidence", "<0.6")
        Within(field='confidence', low=None, high=0.6, low_open=False, high_open=True)
    """
    first, between, last = text.partition("..")
    if between:
        begin = _end(field, text, first, ("", ">=", ">"))
        end = _end(field, text, last, ("", "<=", "<"))
        return _within(field, text, begin, end)
    sign, number = _end(field, text, text, ("", "=", ">=", ">", "<=", "<")) or ("", math.nan)
    if sign in ("", "="):
        return _within(field, text, ("", number), ("", number))
    if sign in (">", ">="):
        return _within(field, text, (sign, number), None)
    return _within(field, text, None, (sign, number))


def write_numbers(asked: Within) -> str:
    """A range of numbers as it is typed.

    Args:
        asked: The range.

    Returns:
        The text.

    Example:
        >>> write_numbers(Within("value", 100.0, None, low_open=True))
        '>100'
    """
    if asked.low is not None and asked.low == asked.high:
        return write_number(asked.low)
    low = "" if asked.low is None else write_number(asked.low)
    high = "" if asked.high is None else write_number(asked.high)
    if not high:
        return f"{'>' if asked.low_open else '>='}{low}"
    if not low:
        return f"{'<' if asked.high_open else '<='}{high}"
    return f"{'>' if asked.low_open else ''}{low}..{'<' if asked.high_open else ''}{high}"


def write_number(value: float | str) -> str:
    """A number in few characters that are read as the same number.

    Example:
        >>> write_number(100.0), write_number(0.6)
        ('100', '0.6')
    """
    written = repr(float(value))
    return written.removesuffix(".0")


def read_number(field: str, text: str, hint: str = _FORMS) -> float:
    """Read one number.

    Args:
        field: Whose it is, for errors.
        text: As somebody typed it.
        hint: How it is written, for errors.

    Returns:
        The number.

    Raises:
        BadValueError: It is none.
    """
    match = _END.fullmatch(text)
    number = float(match[2]) if match and not match[1] else math.nan
    if not math.isfinite(number):
        raise BadValueError(field, f'"{shown(text)}" is no number.', hint)
    return number


def _end(field: str, text: str, part: str, signs: tuple[str, ...]) -> End | None:
    if not part.strip() and ".." in text:
        return None
    match = _END.fullmatch(part)
    sign = _ALIKE.get(match[1], match[1] or "") if match else ""
    if not match or sign not in signs or not math.isfinite(float(match[2])):
        comma = "A number has no comma in it. " if "," in part else ""
        raise BadValueError(field, f'"{shown(text)}" is no number.', comma + _FORMS)
    return sign, float(match[2])


def _within(field: str, text: str, begin: End | None, end: End | None) -> Within:
    low, high = (one[1] if one else None for one in (begin, end))
    low_open, high_open = begin is not None and begin[0] == ">", end is not None and end[0] == "<"
    if low is None and high is None:
        raise BadValueError(field, f'"{shown(text)}" has neither beginning nor end.', _FORMS)
    if low is not None and high is not None:
        is_empty = low == high and (low_open or high_open)
        if low > high or is_empty:
            raise BadValueError(field, f'"{shown(text)}" ends before it begins.', _FORMS)
    least, most = _BOUNDS.get(field, (-math.inf, math.inf))
    if any(number is not None and not least <= number <= most for number in (low, high)):
        told = f"from {least:g} to {most:g}" if most < math.inf else f"from {least:g}"
        raise BadValueError(field, f'"{shown(text)}" is beyond it.', f"It goes {told}.")
    return Within(field, low, high, low_open, high_open)
