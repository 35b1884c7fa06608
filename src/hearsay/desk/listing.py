"""What a ledger holds, row by row: every listing, a search, a timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hearsay.desk.rows import Rows
from hearsay.ledger.asking.query import Order, Query
from hearsay.record.listing import Kind

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

_MOST_FIRST = {
    Kind.SOURCES: (Order("claims", descending=True),),
    Kind.PLACES: (Order("mentions", descending=True),),
}
"""In which order what is counted is looked at, where nobody says; the ledger has it by name."""


class Listing:
    """A ledger, to be listed.

    Args:
        ledger: The ledger.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    @property
    def claims(self) -> Rows:
        """Who says what, in the order in which the reports came and of their text."""
        return self.rows(Kind.CLAIMS)

    @property
    def events(self) -> Rows:
        """What is said to have happened."""
        return self.rows(Kind.EVENTS)

    @property
    def figures(self) -> Rows:
        """What is counted, as intervals."""
        return self.rows(Kind.FIGURES)

    @property
    def sources(self) -> Rows:
        """Who speaks, with how many claims."""
        return self.rows(Kind.SOURCES)

    @property
    def places(self) -> Rows:
        """What places are named."""
        return self.rows(Kind.PLACES)

    @property
    def reports(self) -> Rows:
        """What was added."""
        return self.rows(Kind.REPORTS)

    @property
    def incidents(self) -> Rows:
        """What several reports tell of as one happening, and what their sources amount to."""
        return self.rows(Kind.INCIDENTS)

    @property
    def relations(self) -> Rows:
        """Which values of reports conflict, revise, repeat, deny, confirm or bear out each other."""
        return self.rows(Kind.RELATIONS)

    @property
    def disputes(self) -> Rows:
        """Those of the relations in which somebody contradicts somebody."""
        return self.relations.where(kind=["conflicts", "denies"])

    def rows(self, kind: Kind | str, *terms: str, **fields: object) -> Rows:
        """The rows of a kind for which some things hold.

        Args:
            kind: Of what: "claims", "events", "figures", "sources", "places", "reports",
                "incidents" or "relations".
            terms: Terms of the grammar, as for `Rows.where`.
            fields: The same as keywords.

        Returns:
            The rows; nothing is read yet. Sources and places come with the most told of first.

        Raises:
            UsageError: There is no such kind, field or value; the nearest is named.
        """
        asked = kind_of(kind)
        rows = Rows(self.ledger, Query(kind=asked, sort=_MOST_FIRST.get(asked, ())))
        return rows.where(*terms, **fields) if terms or fields else rows

    def search(
        self, text: str, *terms: str, kind: Kind | str = Kind.CLAIMS, **fields: object
    ) -> Rows:
        """The rows in whose words a text is found.

        Args:
            text: Words, all of which have to be there; `"a phrase"`, `-word`, `prefix*`.
            terms: What else has to hold, in terms of the grammar.
            kind: Of what the rows are; with "reports" those in whose text or title it is found.
            fields: What else has to hold, as keywords.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: The text has nothing to be sought, or there is no such field or value.
        """
        return self.rows(kind, *terms, q=text, **fields)

    def timeline(self, *terms: str, **fields: object) -> Rows:
        """Events in the order in which they happened; those without a time come last.

        Args:
            terms: Terms of the grammar, as for `Rows.where`.
            fields: The same as keywords.

        Returns:
            The rows; nothing is read yet.

        Raises:
            UsageError: There is no such field or value; the nearest is named.
        """
        from hearsay.ledger.asking.grammar import parse_query

        asked = parse_query(Kind.EVENTS, terms, **fields)  # type: ignore[arg-type]  # none is its clock
        if not asked.sort:
            asked = replace(asked, sort=(Order("happened_from"),))
        return Rows(self.ledger, asked)


def kind_of(named: Kind | str) -> Kind:
    """A kind by its name.

    Args:
        named: The kind, or its name: "claims".

    Raises:
        UsageError: There are no listings of that name.
    """
    from hearsay.desk.settings import meant
    from hearsay.record import UsageError

    try:
        return Kind(named)
    except ValueError:
        raise UsageError(
            f"There are no listings of {named!r}.", hint=meant(named, [str(one) for one in Kind])
        ) from None
