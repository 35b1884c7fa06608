"""The links of a ledger, read as they are asked for: see `reconcile.incidents.regrouping`.

Twins have numbers here and names there. The names are what equally likely joins are decided by, and so
follow from what is told: a family's least key, and what its copies have in common.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from hearsay.ledger.standing.accounts import Accounts
from hearsay.ledger.standing.tables import LINK, TWIN
from hearsay.reconcile.incidents import ENOUGH

_AT_ONCE = 400


class Net:
    """What is linked with what.

    Args:
        connection: In a transaction, or in a look.
        accounts: The ledger's.
    """

    def __init__(self, connection: Connection, accounts: Accounts) -> None:
        self._connection = connection
        self._accounts = accounts
        self._rows: dict[str, Row[Any]] = {}
        self._names: dict[int, str] = {}
        self._links: dict[str, dict[str, int]] = {}
        self._cells: dict[int, Collection[str]] = {}

    def load(self, twins: Iterable[int]) -> dict[int, str]:
        """Read what is kept of twins.

        Args:
            twins: Their numbers.

        Returns:
            Their names by number.
        """
        asked = sorted(set(twins))
        missing = [twin for twin in asked if twin not in self._names]
        for start in range(0, len(missing), _AT_ONCE):
            query = select(TWIN).where(TWIN.c.id.in_(missing[start : start + _AT_ONCE]))
            rows = self._connection.execute(query).all()
            self._accounts.learn_families(row.text_family for row in rows)
            for row in rows:
                name = f"{self._accounts.family(row.text_family)}:{row.mark}"
                self._names[row.id], self._rows[name] = name, row
        return {twin: self._names[twin] for twin in asked if twin in self._names}

    def load_links(self, twins: Iterable[int]) -> None:
        """Read the links of twins, before they are asked for one by one.

        Args:
            twins: Their numbers.
        """
        asked = [twin for twin, name in self.load(twins).items() if name not in self._links]
        found: dict[int, list[tuple[int, int]]] = {twin: [] for twin in asked}
        for start in range(0, len(asked), _AT_ONCE):
            query = select(LINK).where(LINK.c.one.in_(asked[start : start + _AT_ONCE]))
            for one, other, score in self._connection.execute(query):
                found[one].append((other, score))
        names = self.load(other for links in found.values() for other, _ in links)
        for twin, links in found.items():
            self._links[self._names[twin]] = {names[other]: score for other, score in links}

    def row(self, name: str) -> Row[Any]:
        """What is kept of a twin that was met."""
        return self._rows[name]

    def links(self, twin: str) -> Mapping[str, int]:
        """What a twin is linked with."""
        if twin not in self._links:
            self.load_links([self._rows[twin].id])
            # What hangs together with it will be asked for next.
            near = [name for name, score in self._links[twin].items() if score >= ENOUGH]
            self.load_links(self._rows[name].id for name in near)
        return self._links[twin]

    def hung(self, twin: str) -> Collection[str]:
        """What it was grouped with the last time."""
        cell = self._rows[twin].cell
        if cell is None:
            return ()
        if cell not in self._cells:
            query = select(TWIN.c.id).where(TWIN.c.cell == cell)
            self._cells[cell] = self.load(self._connection.execute(query).scalars()).values()
        return self._cells[cell]
