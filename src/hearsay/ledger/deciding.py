"""What people decide about a ledger's reports: taken back, removed, right or wrong.

Each decision is signed and logged, and stands on the disk when the call returns: a person does not
decide twice.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Self

from hearsay.ledger import judging, removing
from hearsay.ledger.cells import kept
from hearsay.ledger.errors import LedgerLockedError
from hearsay.ledger.judging import Judgement
from hearsay.ledger.log import Signed
from hearsay.ledger.looking import Looking
from hearsay.ledger.standing import merging
from hearsay.ledger.standing.decided import mark_decided
from hearsay.ledger.standing.settling import settle
from hearsay.ledger.store import Access

Clock = Callable[[], str]


class Deciding(Looking):
    """A ledger, to be decided on.

    Args:
        access: To its store.
        who: Who signs.
        clock: Gives the present moment.
    """

    def __init__(self, access: Access, *, who: str, clock: Clock) -> None:
        super().__init__(access)
        self._who = who
        self._clock = clock

    def signed_by(self, who: str) -> Self:
        """The same ledger, of which somebody else signs what is done.

        Args:
            who: The name; of one that is empty, whoever signs here already.

        Returns:
            Another way to the same store; closing either closes both.
        """
        other = copy(self)
        other._who = who or self._who  # noqa: SLF001 - it is of ourselves
        return other

    @property
    def who(self) -> str:
        """Who signs."""
        return self._who

    def _sign(self) -> Signed:
        return Signed(self._clock(), kept(self._who))

    def withdraw(self, called: str, *, why: str) -> None:
        """Mark a report as taken back by its publisher; it stays.

        Args:
            called: Its key or its name.
            why: The reason.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.writing(safely=True) as connection:
            removing.withdraw(connection, called, why, self._sign())
        self.settle()

    def restore(self, called: str, *, why: str) -> None:
        """Take the mark of a withdrawn report away.

        Args:
            called: Its key or its name.
            why: The reason.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.writing(safely=True) as connection:
            removing.restore(connection, called, why, self._sign())
        self.settle()

    def forget(self, called: str, *, why: str) -> None:
        """Remove a report for good, with all that was said of it; a tombstone stays.

        The ledger is written anew, which takes a while where it is large.

        Args:
            called: Its key or its name; of one that is gone, its bytes are overwritten once more.
            why: The reason, which stays.

        Raises:
            NotInLedgerError: There is no such report.
            LedgerLockedError: It is removed, but somebody is still reading, so its bytes remain.
        """
        with self._access.writing(safely=True) as connection:
            removing.forget(connection, called, why, self._sign())
        self.settle()
        try:
            self._access.store.purge()
        except LedgerLockedError as error:
            raise LedgerLockedError(
                f"Report {called} is removed, but its bytes still stand in {self.called}, which "
                "somebody else has open.",
                hint="Close what has the ledger open, and forget the report once more.",
            ) from error

    def judge(self, target: str, verdict: str, *, why: str | None = None) -> Judgement:
        """Keep what a person decides.

        Args:
            target: A ledger id, of a report ("lusab-babad") or of a value ("lusab-babad.c203").
            verdict: The decision.
            why: The reason.

        Returns:
            The judgement.

        Raises:
            NotInLedgerError: The ledger holds nothing under this id.
        """
        with self._access.writing(safely=True) as connection:
            return judging.judge(connection, target, verdict, why, self._sign())

    def undo(self, judgement: int, *, why: str | None = None) -> Judgement:
        """Take a judgement back; that it was made stays.

        Args:
            judgement: Its number.
            why: The reason.

        Returns:
            The judgement, undone.

        Raises:
            NotInLedgerError: There is no such judgement.
            AlreadySoError: It was taken back before.
        """
        with self._access.writing(safely=True) as connection:
            undone = judging.undo(connection, judgement, why, self._sign())
            mark_decided(connection, judgement)
        self.settle()
        return undone

    def merge(self, one: str, other: str, *, why: str) -> Judgement:
        """Keep that two incidents are one, whatever is added later; `undo` takes it back.

        Args:
            one: The id of an incident.
            other: That of the other.
            why: The reason.

        Returns:
            The judgement.

        Raises:
            NotInLedgerError: There is no such incident.
            AlreadySoError: They are one already.
        """
        with self._access.writing(safely=True) as connection:
            judgement = merging.merge(connection, one, other, why, self._sign())
        self.settle()
        return judgement

    def split(self, event: str, *, why: str) -> Judgement:
        """Keep that an event is part of none of what it was put with; `undo` takes it back.

        Args:
            event: Its id: "lusab-babad.e203".
            why: The reason.

        Returns:
            The judgement.

        Raises:
            NotInLedgerError: There is no such event.
            AlreadySoError: It is put with no others.
        """
        with self._access.writing(safely=True) as connection:
            judgement = merging.split(connection, event, why, self._sign())
        self.settle()
        return judgement

    def pin(self, figure: str, *, why: str) -> Judgement:
        """Keep which figure is to be shown for its series; `undo` takes it back.

        Args:
            figure: Its id: "lusab-babad.f203".
            why: The reason.

        Returns:
            The judgement, with the verdict "pinned".

        Raises:
            NotInLedgerError: There is no such figure.
        """
        with self._access.writing(safely=True) as connection:
            return merging.pin(connection, figure, why, self._sign())

    def settle(self, *, is_stopped: Callable[[], bool] | None = None) -> int:
        """Find out what all reports amount to together, as far as something has changed.

        Adding a report only notes that it came. What is decided (a report withdrawn, incidents merged)
        is settled at once, and `hearsay add` settles as it goes.

        Args:
            is_stopped: Whether to stop in between; what is left waits for the next who settles.

        Returns:
            In how many steps; 0 where nothing waited.

        Raises:
            LedgerLockedError: Somebody else wrote for too long; what is left waits.
        """
        return settle(self._access, is_stopped)
