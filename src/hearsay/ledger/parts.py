"""Values, no more of them in one query than a database takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

_AT_ONCE = 500

T = TypeVar("T", int, str)


def in_parts(values: Iterable[T]) -> Iterator[list[T]]:
    """Values, sorted, in lists that a query can name.

    Args:
        values: Numbers or names, each once.

    Example:
        >>> [len(some) for some in in_parts(range(1200))]
        [500, 500, 200]
    """
    asked = sorted(values)
    for start in range(0, len(asked), _AT_ONCE):
        yield asked[start : start + _AT_ONCE]
