"""What is wrong with a question, told so that the next try is right.

A mistyped field that is passed over gives all claims where somebody wanted denials, and nobody notices.
So nothing in a question is ever ignored: what is not known is an error that names the nearest, and what
cannot be read is one that shows how it is written.
"""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.record import UsageError
from hearsay.record.nearest import nearest

_LONGEST = 60
_LISTED = 12


class UnknownFieldError(UsageError):
    """There is no field of that name."""

    code = "unknown_field"

    def __init__(self, field: str, known: Iterable[str]) -> None:
        self.field = field
        names = list(known)
        super().__init__(
            f'There is no field "{shown(field)}".',
            hint=_meant(nearest(field.casefold(), names)) or f"There are {', '.join(names)}.",
        )


class UnknownValueError(UsageError):
    """A field with a closed list of values has no such value."""

    code = "unknown_value"

    def __init__(
        self,
        field: str,
        value: str,
        noun: str,
        known: Iterable[str],
        *,
        meant: str | None = None,
        where: str | None = None,
    ) -> None:
        self.field = field
        self.value = value
        names = list(known)
        self.near = meant or nearest(value.casefold(), names)
        parts = (_meant(self.near), _listed(names, where, is_near=self.near is not None))
        super().__init__(
            f'{field}: "{shown(value)}" is no {noun}.', hint=" ".join(filter(None, parts))
        )


class BadValueError(UsageError):
    """What a field is asked for cannot be read."""

    code = "bad_value"

    def __init__(self, field: str, what: str, hint: str) -> None:
        self.field = field
        super().__init__(f"{field}: {what}", hint=hint)


def shown(text: str) -> str:
    """A text as a sentence may hold it: short, and without signs that steer a terminal.

    Example:
        >>> shown("a" + chr(27) + "[2J"), len(shown("long " * 100))
        ('a�[2J', 60)
    """
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in cut)


def _meant(near: str | None) -> str | None:
    return f"Did you mean {near}?" if near else None


def _listed(names: list[str], where: str | None, *, is_near: bool) -> str | None:
    """All there are, or where to find them; whoever is told what was meant needs no long list."""
    if len(names) <= _LISTED:
        return f"There are {', '.join(names)}."
    if where is None and not is_near:
        return f"There are {', '.join(names)}."
    return where
