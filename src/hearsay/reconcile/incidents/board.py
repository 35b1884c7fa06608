"""Tellings pinned up side by side, report after report, with the incidents that they make.

What is on the board hangs on which reports are there, never on which came first. To keep that cheap, a
new report is compared with those that share a key, and only what hangs together with it is grouped
anew: see `regrouping`. Copies count once: the earliest speaks for them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents.joined import Joined, join, pair
from hearsay.reconcile.incidents.keys import filed_under, looked_for
from hearsay.reconcile.incidents.likeness import link
from hearsay.reconcile.incidents.regrouping import beside, regroup
from hearsay.reconcile.telling import Telling, tellings


def find_incidents(filed: Iterable[Filed]) -> tuple[Joined, ...]:
    """Which events of reports are one happening.

    Every event is in one incident, alone if nobody else tells of it.

    Args:
        filed: The reports' records, in any order.

    Returns:
        The incidents, by their earliest telling.
    """
    board = Board()
    for one in filed:
        board.add(one)
    return board.incidents()


class Board:
    """Tellings, and which of them are one happening."""

    def __init__(self) -> None:
        self._copies: dict[str, list[Telling]] = {}
        self._told: dict[str, tuple[Telling, ...]] = {}
        self._files: dict[str, set[str]] = defaultdict(set)
        self._links: dict[str, dict[str, int]] = {}
        self._group: dict[str, tuple[str, ...]] = {}
        self._hung: dict[str, frozenset[str]] = {}
        self._moved: set[str] = set()

    def add(self, filed: Filed) -> None:
        """Pin up what a report tells.

        Args:
            filed: A report that is not there yet.
        """
        told = tellings(filed)
        self._told[filed.name] = told
        for key in filed_under(told):
            self._files[key].add(filed.name)
        near = {filed.name}.union(*(self._files.get(key, ()) for key in looked_for(told)))
        others = [other for name in sorted(near) for other in self._told[name]]
        for telling in told:
            self._pin(telling, others)

    def incidents(self) -> tuple[Joined, ...]:
        """All incidents, by their earliest telling."""
        self._regroup()
        groups = {self._group[name] for name in self._copies}
        found = (self._joined(names) for names in groups)
        return tuple(sorted(found, key=lambda joined: joined.tellings[0].order))

    def _joined(self, names: Sequence[str]) -> Joined:
        scores = self._scores(names)
        copies = [telling for name in names for telling in self._copies[name]]
        return join([self._first(name) for name in names], scores, copies)

    def _first(self, name: str) -> Telling:
        """The earliest of copies, which speaks for them all."""
        return self._copies[name][0]

    def _pin(self, telling: Telling, others: Sequence[Telling]) -> None:
        held = self._copies.setdefault(telling.twin, [])
        before = held[0] if held else None
        held.append(telling)
        held.sort(key=lambda copy: copy.order)
        if before is not held[0]:
            if before is not None:
                self._unlink(telling.twin)
            self._link(telling, others)

    def _unlink(self, name: str) -> None:
        """An earlier copy speaks for the others now: what it is linked with is found anew."""
        for other in self._links.pop(name):
            del self._links[other][name]
            self._moved.add(other)

    def _link(self, telling: Telling, others: Sequence[Telling]) -> None:
        name = telling.twin
        self._links[name] = {}
        self._moved.add(name)
        speak = (other for other in others if self._speaks(other))
        for found in link(telling, speak):
            other = found.other if found.one == name else found.one
            self._links[name][other] = self._links[other][name] = found.score

    def _speaks(self, telling: Telling) -> bool:
        copies = self._copies.get(telling.twin)
        return copies is not None and copies[0] is telling

    def links(self, twin: str) -> Mapping[str, int]:
        """What a twin is linked with: see `regrouping.Net`."""
        return self._links[twin]

    def hung(self, twin: str) -> Collection[str]:
        """What it was grouped with the last time."""
        return self._hung.get(twin, ())

    def _regroup(self) -> None:
        for cell in regroup(self, beside(self, self._moved)):
            self._hung.update(dict.fromkeys(cell.members, cell.members))
            for members in cell.groups:
                self._group.update(dict.fromkeys(members, members))
        self._moved = set()

    def _scores(self, names: Iterable[str]) -> dict[tuple[str, str], int]:
        within = set(names)
        return {
            pair(name, other): score
            for name in within
            for other, score in self._links[name].items()
            if name < other and other in within
        }
