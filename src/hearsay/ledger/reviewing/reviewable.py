"""A ledger as it is reviewed: what to look at next, what stands beside it, and who has judged what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from hearsay.ledger.judging import Judgement
from hearsay.ledger.reviewing.candidate import Candidate, Neighbour
from hearsay.ledger.reviewing.finding import find_candidates
from hearsay.ledger.reviewing.judged import find_given, find_judged
from hearsay.ledger.reviewing.neighbours import find_neighbours
from hearsay.ledger.store import Access
from hearsay.record.between import At

ANSWERS = ("right", "wrong", "unsure")
CORRECTED = "corrected "


class Reviewable:
    """A ledger, to be reviewed."""

    _access: Access

    def candidates(self, *, seed: str, also: Collection[str] = ()) -> tuple[Candidate, ...]:
        """What a person may be asked to look at, from a bounded part of the ledger.

        Args:
            seed: The same draws the same values at random.
            also: Ledger ids of claims and figures that are wanted too; some hundred.

        Returns:
            Claims, figures and joins, in no order of worth.
        """
        with self._access.looking() as connection:
            return find_candidates(connection, seed=seed, also=also)

    def judged(self, targets: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """Who has said of each of some values whether it is right.

        Args:
            targets: Ledger ids.

        Returns:
            For each of those that were judged the people; what was taken back does not count.
        """
        with self._access.looking() as connection:
            return find_judged(connection, targets, ANSWERS, CORRECTED)

    def verdicts(self, *, most: int) -> tuple[Judgement, ...]:
        """What people said of values: right, wrong, unsure or corrected; not what was taken back.

        Args:
            most: The newest so many.

        Returns:
            The judgements, from the first.
        """
        with self._access.looking() as connection:
            return find_given(connection, ANSWERS, CORRECTED, most=most)

    def neighbours(self, at: At, *, most: int) -> tuple[Neighbour, ...]:
        """What stands beside a value, those that contradict it first.

        Args:
            at: The value's words.
            most: At most so many.

        Returns:
            The neighbours.

        Raises:
            NotInLedgerError: There is no such report.
        """
        with self._access.looking() as connection:
            return find_neighbours(connection, at, most=most)
