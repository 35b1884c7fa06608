"""What became of each report that was to be added, and of all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hearsay.ledger import Added, ForgottenError
from hearsay.record import UnreadableReportError

_SUFFIXES_KEPT = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What became of one report.

    Args:
        name: What to call it: its file, or "standard input".
        line: Its line in a batch, from 1; None for a file.
        outcome: What the ledger has of it now, why it could not be read, or that it was removed
            from the ledger for good and is not added again.
        in_part: A part of it was not read: it is in another language, or no language.
        undated: What it gives as its date and is none.
    """

    name: str
    line: int | None
    outcome: Added | UnreadableReportError | ForgottenError
    in_part: bool = False
    undated: bool = False


@dataclass(slots=True)
class Tally:
    """What became of all of them, counted.

    Args:
        what: How many were new, known, editions of others, read anew.
        unreadable: How many could not be read.
        forgotten: How many were removed for good and not added again.
        in_part: How many were read only in part.
        undated: How many give a date that is none.
        passed_over: How many files of a folder nobody would call reports, by suffix.
        stopped: Somebody asked to stop before all were added.

    Example:
        >>> print(Tally(what=Counter(new=9_412, known=585), unreadable=3))
        10,000 reports · 9,412 new · 585 already known · 3 unreadable
    """

    what: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    forgotten: int = 0
    in_part: int = 0
    undated: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)
    stopped: bool = False

    @property
    def read(self) -> int:
        """How many are in the ledger now, whether they were before or not."""
        return self.what.total()

    @property
    def every(self) -> int:
        """How many there were."""
        return self.read + self.unreadable + self.forgotten

    def count(self, addition: Addition) -> None:
        """Count one more.

        Args:
            addition: What became of it.
        """
        outcome = addition.outcome
        if isinstance(outcome, Added):
            self.what[outcome.what] += 1
        elif isinstance(outcome, ForgottenError):
            self.forgotten += 1
        else:
            self.unreadable += 1
        self.in_part += addition.in_part
        self.undated += addition.undated

    def pass_over(self, suffix: str) -> None:
        """Count a file that is no report.

        Args:
            suffix: How its name ends.
        """
        # Whoever names ten thousand files after themselves does not fill the memory.
        known = suffix in self.passed_over or len(self.passed_over) < _SUFFIXES_KEPT
        self.passed_over[suffix if known else "…"] += 1

    def __str__(self) -> str:
        return " · ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield "1 report" if self.every == 1 else f"{self.every:,} reports"
        counted = (
            (self.what["new"], "new"),
            (self.what["edition"], "new editions"),
            (self.what["reread"], "read anew"),
            (self.what["known"], "already known"),
            (self.forgotten, "removed for good before, and not added"),
            (self.unreadable, "unreadable"),
        )
        for count, said in counted:
            if count:
                yield f"{count:,} {said if count > 1 else said.removesuffix('s')}"
