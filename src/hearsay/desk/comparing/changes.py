"""What a comparison finds: one change after the other, each with what was and what is.

A desk that compares wants three things told apart: what was not there before, what is not there any
more, and what is still there and says something else. The last is the news: a toll that was corrected
in silence is neither new nor gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from hearsay.record.listing import Cell

Facts = dict[str, Cell]
"""What can be compared of a value, by name."""


class Sort(StrEnum):
    """What sort of change it is."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"
    READ_AGAIN = "read again"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is not as it was.

    Args:
        sort: What sort of change.
        what: What changed: "report", "claim", "event" or "figure".
        report: Name of its report in the ledger; its key where the ledger has no name for it.
        id: Its ledger id, where it has one now, else where it had one before; None where it had none.
        before: What was; None where there was nothing.
        after: What is; None where nothing is.
    """

    sort: Sort
    what: str
    report: str
    id: str | None = None
    before: Facts | None = None
    after: Facts | None = None

    @property
    def differs(self) -> tuple[str, ...]:
        """The names of the facts that are not as they were; none where one side is missing."""
        if self.before is None or self.after is None:
            return ()
        return tuple(name for name, value in self.after.items() if self.before.get(name) != value)


class Changes:
    """What is not as it was, found as it is asked for.

    Args:
        before: What is compared, in words.
        after: With what.
        find: Finds the changes, each time anew.
    """

    def __init__(self, before: str, after: str, find: Callable[[], Iterator[Change]]) -> None:
        self.before = before
        self.after = after
        self._find = find

    def __iter__(self) -> Iterator[Change]:
        return self._find()

    def to_dicts(self) -> list[dict[str, object]]:
        """All changes as dicts, as their JSON form has them."""
        return [change_form(change) for change in self]

    def __repr__(self) -> str:
        return f"<Changes from {self.before} to {self.after}>"


def change_form(change: Change) -> dict[str, object]:
    """A change as a dict, as its JSON form has it.

    Args:
        change: The change.

    Returns:
        Its facts by name.
    """
    return {
        "sort": change.sort.value,
        "what": change.what,
        "report": change.report,
        "id": change.id,
        "differs": list(change.differs),
        "before": change.before,
        "after": change.after,
    }
