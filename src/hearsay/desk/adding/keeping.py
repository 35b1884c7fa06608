"""What the ledger has, and what it gets: asked before a report is read, written when its turn has come.

One process alone asks and writes here. Somebody else may hold the ledger for as long as it takes to
write it anew; a run of hours does not end for that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hearsay.desk.adding.messages import Done, Offer
from hearsay.desk.adding.tally import Addition
from hearsay.ledger import (
    Added,
    Adding,
    ForgottenError,
    Ledger,
    LedgerLockedError,
    Tombstone,
    What,
    is_newer,
)
from hearsay.ledger.names import possible_names
from hearsay.record import UnreadableReportError

_MOST_WAITS = 12

_SETTLED_AT_ONCE = 128
"""Reports that are added before it is found out what they amount to together."""

_T = TypeVar("_T")

Outcome = Added | UnreadableReportError | ForgottenError


class Keeper:
    """Asks and writes the ledger.

    Args:
        ledger: The ledger; None where there is none yet and nothing is to be written.
        reread: Read anew what an older reader read.
        dry_run: Write nothing.
    """

    def __init__(self, ledger: Ledger | None, *, reread: bool, dry_run: bool) -> None:
        self._ledger = ledger
        self._reread = reread
        self._dry_run = dry_run or ledger is None
        self._would_add: set[str] = set()
        self._unsettled = 0

    def look_up(self, offer: Offer) -> Outcome | None:
        """What is to be said of a report before it is read.

        Args:
            offer: The report.

        Returns:
            That the ledger has it, or removed it for good; None where it is to be read.
        """
        held = self._find_held(offer)
        if held is None and (grave := self._find_tombstone(offer)) is not None:
            return grave.refusal()
        if held is not None and not self._is_outdated(held, offer):
            return Added(held, self._name(held, offer), What.KNOWN)
        if not self._dry_run:
            return None
        key = held or offer.keys[0]
        again = key in self._would_add
        self._would_add.add(key)
        what = What.KNOWN if again else What.REREAD if held else What.NEW
        return Added(key, self._name(key, offer), what)

    def key_for(self, offer: Offer) -> str:
        """The key under which a report is to be added: the one that the ledger has, else its own.

        Args:
            offer: The report.

        Returns:
            The key.
        """
        return self._find_held(offer) or offer.keys[0]

    def keep(self, name: str, line: int | None, done: Done | Outcome) -> Addition:
        """Write what became of a report.

        Args:
            name: What to call where it came from.
            line: Its line in a batch.
            done: What became of it.

        Returns:
            What the ledger has of it now.

        Raises:
            LedgerError: The ledger cannot be written; nothing of the report is kept.
        """
        if not isinstance(done, Done):
            return Addition(name=name, line=line, outcome=done)
        result = done.outcome
        outcome: Outcome
        if isinstance(result, UnreadableReportError):
            self._reject(name, line, result)
            outcome = result
        else:
            outcome = self._add(result)
        return Addition(
            name=name, line=line, outcome=outcome, in_part=done.in_part, undated=done.undated
        )

    def settle(self, *, at_last: bool = False) -> None:
        """Find out what the reports amount to, once many have come.

        Args:
            at_last: Find it out however few have come.

        Raises:
            LedgerError: The ledger cannot be written; what was added is kept.
        """
        ledger = self._ledger
        if ledger is None or self._dry_run:
            return
        if at_last or self._unsettled >= _SETTLED_AT_ONCE:
            self._unsettled = 0
            _patiently(ledger.settle)

    def _add(self, adding: Adding) -> Added | ForgottenError:
        if self._ledger is None:
            raise AssertionError("nothing is read where nothing is written")
        ledger = self._ledger
        try:
            added = _patiently(lambda: ledger.add_ready(adding))
        except ForgottenError as error:
            return error
        self._unsettled += added.what is not What.KNOWN
        return added

    def _reject(self, name: str, line: int | None, error: UnreadableReportError) -> None:
        ledger = self._ledger
        if ledger is not None and not self._dry_run:
            _patiently(lambda: ledger.reject(name, code=error.code, detail=str(error), line=line))

    def _find_held(self, offer: Offer) -> str | None:
        if self._ledger is None:
            return None
        return next((key for key in offer.keys if self._ledger.holds(key)), None)

    def _find_tombstone(self, offer: Offer) -> Tombstone | None:
        if self._ledger is None:
            return None
        found = map(self._ledger.find_tombstone, offer.keys)
        return next((grave for grave in found if grave is not None), None)

    def _is_outdated(self, key: str, offer: Offer) -> bool:
        if not self._reread or self._ledger is None or offer.reader is None:
            return False
        return is_newer(offer.reader, self._ledger.readings(key)[-1].reader)

    def _name(self, key: str, offer: Offer) -> str:
        if self._ledger is not None and self._ledger.holds(key):
            return self._ledger.report(key).name
        return next(possible_names(key, offer.given))


def _patiently(write: Callable[[], _T]) -> _T:
    """Write, however long somebody else takes; but not for ever."""
    for _ in range(_MOST_WAITS):
        try:
            return write()
        except LedgerLockedError:
            continue
    return write()
