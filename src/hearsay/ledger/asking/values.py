"""Several values in one text: a comma is "or", "!" in front is "not", and quotes protect both.

The Ministry of Health, Gaza, is one source and not two. So a value may stand in double quotes, as in a
spreadsheet's CSV, where a quote is doubled or has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hearsay.ledger.asking.errors import BadValueError, shown

MOST_VALUES = 100
"""Values of one field; a store looks for each of them by itself."""

_QUOTED = re.compile(r'"((?:[^"\\]|(?=\\.)\\.|(?="")"")*+)"\s*', re.DOTALL)
_BARE = re.compile(r"(?:[^,\\]|(?=\\.)\\.)*+\\?", re.DOTALL)
_ESCAPED = re.compile(r'\\([\\",!])|""')
_ESCAPED_BARE = re.compile(r'\\([\\",!])')
_SAFE = re.compile(r"[^\s\\\",!](?:[^\\\",]*[^\s\\\",])?")


def split_values(field: str, text: str) -> tuple[tuple[str, ...], bool]:
    """Cut a text into values.

    Args:
        field: Whose they are, for errors.
        text: As somebody typed it.

    Returns:
        The values, each once, and whether they are negated.

    Raises:
        BadValueError: A value is empty, a quotation mark is not closed, "!" stands before some values
            only, or there are too many.

    Example:
        >>> split_values("source", 'Reuters, "Ministry of Health, Gaza"')
        (('Reuters', 'Ministry of Health, Gaza'), False)
        >>> split_values("type", "!meet,accord")
        (('meet', 'accord'), True)
    """
    found: list[tuple[str, bool]] = []
    at = 0
    while at <= len(text):
        value, negated, at = _next_value(field, text, at)
        found.append((value, negated))
    negated = found[0][1]
    if not negated and any(marked for _, marked in found):
        raise BadValueError(
            field,
            '"!" stands before some of the values only.',
            f"Put it before the first, it holds for all: {field}=!a,b; or give the field twice.",
        )
    return check_values(field, (value for value, _ in found)), negated


def check_values(field: str, values: Iterable[str]) -> tuple[str, ...]:
    """Check values that are already cut.

    Args:
        field: Whose they are, for errors.
        values: The values.

    Returns:
        Each once.

    Raises:
        BadValueError: There is none, one is empty, or there are too many.
    """
    kept = tuple(dict.fromkeys(values))
    if not kept or not all(value.strip() for value in kept):
        raise BadValueError(field, "A value is empty.", "Give one, or leave the field out.")
    if len(kept) > MOST_VALUES:
        raise BadValueError(
            field,
            f"There are {len(kept)} values, and at most {MOST_VALUES} are looked for at once.",
            "Ask in several questions.",
        )
    return kept


def write_values(values: Iterable[str]) -> str:
    r"""Values as a text that is cut into them again.

    Args:
        values: The values.

    Returns:
        The text.

    Example:
        >>> write_values(["Reuters", "Ministry of Health, Gaza"])
        'Reuters,"Ministry of Health, Gaza"'
    """
    return ",".join(value if _SAFE.fullmatch(value) else _quote(value) for value in values)


def _next_value(field: str, text: str, at: int) -> tuple[str, bool, int]:
    """The value that begins at a place, whether it is negated, and where the next begins."""
    while at < len(text) and text[at].isspace():
        at += 1
    negated = text[at : at + 1] == "!"
    at += negated
    while at < len(text) and text[at].isspace():
        at += 1
    if text[at : at + 1] == '"':
        value, at = _quoted(field, text, at)
    else:
        match = _BARE.match(text, at)
        end = match.end() if match else at
        value, at = _ESCAPED_BARE.sub(r"\1", text[at:end].strip()), end
    return value, negated, at + 1


def _quoted(field: str, text: str, at: int) -> tuple[str, int]:
    match = _QUOTED.match(text, at)
    if match is None:
        raise BadValueError(
            field,
            f"The quotation mark before {shown(text[at + 1 :])} is not closed.",
            'Close it, or write \\" for the mark itself.',
        )
    if match.end() < len(text) and text[match.end()] != ",":
        raise BadValueError(
            field,
            f"Something follows the quotation: {shown(text[match.end() :])}.",
            "Put a comma between values.",
        )
    return _ESCAPED.sub(lambda found: found[1] or '"', match[1]), match.end()


def _quote(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
