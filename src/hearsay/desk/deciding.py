"""What a person decides at the desk: right or wrong, one happening or two; and takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.desk.asking import Asking

if TYPE_CHECKING:
    from hearsay.desk.reviewing import Review


class Deciding(Asking):
    """A ledger, to be decided on."""

    def review(
        self, *, limit: int = 10, who: str | None = None, two_person: bool = False
    ) -> Review:
        """What a person should look at next: where a mistake would do most harm and is most likely.

        Args:
            limit: At most so many cards, up to 100.
            who: The person, whose own verdicts are left out; by default whoever signs.
            two_person: Ask for second opinions: what one other has judged comes first, and nobody is
                shown what the other said.

        Returns:
            The cards, how far the people agree, and what part of the ledger was looked at.

        Raises:
            UsageError: The limit is out of bounds.

        Example:
            >>> import hearsay
            >>> with hearsay.open("example.hearsay", create=True) as desk:
            ...     _ = desk.add(texts=["The bridge may be closed, an aide suggested."], jobs=1)
            ...     card = desk.review(limit=1).cards[0]
            ...     _ = desk.judge(card.id, "right", because="read twice")
            ...     desk.review(limit=1).cards
            ()
        """
        from hearsay.desk.reviewing import review

        return review(self.ledger, limit=limit, who=who, two_person=two_person)

    def judge(self, target: str, verdict: str, *, because: str | None = None) -> int:
        """Say whether what was read is right.

        Args:
            target: The id of a claim, an event or a figure.
            verdict: "right", "wrong", "unsure", or what one field should be: "corrected
                figure.measure=injured".
            because: The reason.

        Returns:
            The number of the decision, by which it is undone.

        Raises:
            NotInLedgerError: The ledger holds nothing under this id.
            UsageError: There is no such verdict, field or value.
        """
        from hearsay.desk.reviewing import check_verdict

        told = check_verdict(target, verdict)
        return self.ledger.judge(target, str(told), why=because).id

    def merge(self, one: str, other: str, *, because: str) -> int:
        """Say that two incidents are one, whatever is found of them later.

        Args:
            one: An incident's id.
            other: Another's.
            because: The reason.

        Returns:
            The number of the decision, by which it is undone.

        Raises:
            NotInLedgerError: There is no such incident.
        """
        return self.ledger.merge(one, other, why=because).id

    def split(self, event: str, *, because: str) -> int:
        """Say that an event is no part of the incident that it is in.

        Args:
            event: The event's id.
            because: The reason.

        Returns:
            The number of the decision.

        Raises:
            NotInLedgerError: There is no such event.
        """
        return self.ledger.split(event, why=because).id

    def pin(self, figure: str, *, because: str) -> int:
        """Choose the value of a series that is shown first.

        Args:
            figure: The figure's id.
            because: The reason.

        Returns:
            The number of the decision.

        Raises:
            NotInLedgerError: There is no such figure.
        """
        return self.ledger.pin(figure, why=because).id

    def undo(self, decision: int, *, because: str) -> None:
        """Take a decision back; that it was made and undone is kept.

        Args:
            decision: Its number.
            because: The reason.

        Raises:
            NotInLedgerError: There is no such decision.
            LedgerError: It was taken back before.
        """
        self.ledger.undo(decision, why=because)
