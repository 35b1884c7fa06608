"""Reports are called by their names again in what is kept of them by their keys.

The names are put in when something is shown: a report keeps its key, and the name is for people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from hearsay.ledger.parts import in_parts
from hearsay.ledger.tables import REPORT

T = TypeVar("T")

_KEY = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_LENGTH = 64


def with_names(connection: Connection, texts: Iterable[str]) -> list[str]:
    """Texts with names wherever a report is called by its key: sentences, or forms in JSON.

    Args:
        connection: To the ledger.
        texts: The texts.

    Returns:
        They, in their order.
    """
    asked = list(texts)
    names = _names(connection, {key for text in asked for key in _KEY.findall(text)})
    return [_named(text, names) for text in asked]


def called_by_name(connection: Connection, value: T) -> T:
    """The same with names wherever a report is called by its key.

    Args:
        connection: To the ledger.
        value: Records that hold text.

    Returns:
        The value, made anew.
    """
    keys: set[str] = set()

    def note(text: str) -> str:
        keys.update(_KEY.findall(text))
        return text

    _Changing(note).change(value)
    names = _names(connection, keys)
    found: T = _Changing(lambda text: _named(text, names)).change(value)
    return found


class _Changing:
    """Changes the texts of a value that are long enough to hold a key.

    An account is the same behind each of its many statements, so each record is gone through once; and what
    has not changed stays as it is, for most has no key.

    Args:
        text: Changes one.
    """

    def __init__(self, text: Callable[[str], str]) -> None:
        self._text = text
        self._made: dict[int, Any] = {}

    def change(self, value: Any) -> Any:
        """A value with each such text in it changed."""
        kind = value.__class__
        sort = _SORTS.get(kind) or _sort(kind)
        if sort is _Sort.PLAIN:
            return value
        if sort is _Sort.TEXT:
            return value if len(value) < _LENGTH else self._text(value)
        if id(value) not in self._made:
            self._made[id(value)] = self._whole(value, sort)
        return self._made[id(value)]

    def _whole(self, value: Any, sort: _Sort) -> Any:
        if sort is _Sort.RECORD:
            return self._record(value, _fields(value.__class__))
        if sort is _Sort.MAPPING:
            return {self.change(name): self.change(one) for name, one in value.items()}
        parts = [self.change(one) for one in value]
        return value if _are_same(parts, value) else type(value)(parts)

    def _record(self, value: Any, names: tuple[str, ...]) -> Any:
        changed = {}
        for name in names:
            before = getattr(value, name)
            after = self.change(before)
            if after is not before:
                changed[name] = after
        return replace(value, **changed) if changed else value


class _Sort(Enum):
    """How a value is gone through."""

    PLAIN = auto()
    TEXT = auto()
    RECORD = auto()
    SEVERAL = auto()
    MAPPING = auto()


_SORTS: dict[type, _Sort] = {}


def _sort(kind: type) -> _Sort:
    """Found out once for a class: most of a record is words and numbers, and asking takes longer."""
    found = _Sort.PLAIN
    if _fields(kind):
        found = _Sort.RECORD
    elif issubclass(kind, str) and not issubclass(kind, Enum):
        found = _Sort.TEXT
    elif issubclass(kind, tuple | list | frozenset | set):
        found = _Sort.SEVERAL
    elif issubclass(kind, Mapping):
        found = _Sort.MAPPING
    _SORTS[kind] = found
    return found


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """What a record of a class is made from; nothing where it is no record."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.init)


def _are_same(these: Iterable[object], those: Iterable[object]) -> bool:
    return all(one is other for one, other in zip(these, those, strict=True))


def _named(text: str, names: Mapping[str, str]) -> str:
    return _KEY.sub(lambda found: names.get(found[0], found[0]), text)


def _names(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    found = {}
    for some in in_parts(keys):
        rows = connection.execute(select(REPORT.c.key, REPORT.c.name).where(REPORT.c.key.in_(some)))
        found.update({row.key: row.name for row in rows})
    return found
