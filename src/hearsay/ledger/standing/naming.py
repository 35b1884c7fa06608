"""Reports are called by their names again in what is kept of them by their keys.

The names are put in when something is shown: a report keeps its key, and the name is for people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from hearsay.ledger.tables import REPORT

T = TypeVar("T")

_KEY = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_AT_ONCE = 400


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
    texts: list[str] = []

    def note(text: str) -> str:
        texts.append(text)
        return text

    _changed(value, note)
    names = _names(connection, {key for text in texts for key in _KEY.findall(text)})
    found: T = _changed(value, lambda text: _named(text, names))
    return found


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """A value with each text in it changed."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple | list | frozenset | set):
        return type(value)(_changed(one, change) for one in value)
    if isinstance(value, Mapping):
        return {_changed(name, change): _changed(one, change) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        named = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        return replace(value, **{name: _changed(one, change) for name, one in named.items()})
    return value


def _named(text: str, names: Mapping[str, str]) -> str:
    return _KEY.sub(lambda found: names.get(found[0], found[0]), text)


def _names(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    asked, found = sorted(keys), {}
    for start in range(0, len(asked), _AT_ONCE):
        some = REPORT.c.key.in_(asked[start : start + _AT_ONCE])
        rows = connection.execute(select(REPORT.c.key, REPORT.c.name).where(some))
        found.update({row.key: row.name for row in rows})
    return found
