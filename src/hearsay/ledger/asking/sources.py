"""Sources, counted: by whom how many claims are, and how the rows of a listing of them come of it.

Where few claims are asked for their cells are fetched once and counted here: the database would look for the
same claims again for each thing that is told of a source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from hearsay.ledger.asking import met
from hearsay.ledger.asking.fetching import AT_ONCE
from hearsay.ledger.asking.listings import Filter, Place
from hearsay.ledger.asking.query import Order
from hearsay.ledger.asking.sources_rows import SILENT, SOURCES, fetch_kinds, source_row
from hearsay.ledger.index_tables import AS_COUNTED, CLAIM, ROOM
from hearsay.record.listing import Row
from hearsay.record.vocabulary import Polarity

Source = dict[str, Any]
"""What is counted of a source, by column; the number of its first report and of its first claim there as far
as that is known, and how many claims have which kind."""

_ADDED = ("claims", "reports", "affirms", "denies", "silent")
_LEAST = ("source", "country", "first_said", "first")
_GREATEST = ("last_said",)

_CELLS = ("source_key", "source_kind", "source_country", "polarity", "mode", "dated")
"""An index has them: what a source is called is not among them and is fetched for those that are shown."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources that were counted.

    Args:
        counts: What was counted, by folded name.
    """

    counts: Mapping[str, Source]

    def places(
        self, sort: Sequence[Order], last: Place | None, limit: int, skip: int
    ) -> list[Place]:
        """Where some sources stand in an order.

        Args:
            sort: The order, without ties by the folded name.
            last: Behind which; from the first where None.
            limit: At most so many.
            skip: How many are passed over.

        Returns:
            For each what sorts it, then its folded name.
        """
        order = sorted(self.counts)
        for one in reversed(sort):
            order = self._sorted(order, one)
        start = (0 if last is None else order.index(str(last[-1])) + 1) + skip
        return [
            (*(self._value(one.field, key) for one in sort), key)
            for key in order[start : start + limit]
        ]

    def has(self, sort: Sequence[Order], last: Place) -> bool:
        """Whether a source still stands where it stood: a report may have been withdrawn since."""
        key = str(last[-1])
        stands = key in self.counts
        return stands and last == (*(self._value(one.field, key) for one in sort), key)

    def _sorted(self, keys: list[str], one: Order) -> list[str]:
        """Names in another order, those that are alike as they were; those without a value come last."""
        known = [key for key in keys if self._value(one.field, key) is not None]
        known.sort(key=lambda key: self._value(one.field, key), reverse=one.descending)
        if len(known) == len(keys):
            return known
        return known + [key for key in keys if self._value(one.field, key) is None]

    def _value(self, field: str, key: str) -> Any:
        counted = self.counts[key]
        return _commonest(counted["kinds"]) if field == "kind" else counted[field]

    def rows(self, connection: Connection, asked: Filter, keys: Sequence[str]) -> list[Row]:
        """The rows of some sources.

        Args:
            connection: To the ledger.
            asked: The condition on the claims that are counted.
            keys: Their folded names.

        Returns:
            The rows, in the order of the names.
        """
        shown = {key: self.counts[key] for key in keys}
        known = {key: counted for key, counted in shown.items() if counted["n"] is not None}
        others = {key: counted for key, counted in shown.items() if counted["n"] is None}
        names = _names_of(connection, known)
        if others:
            of_these = SOURCES.of_keys(asked, others)
            first = SOURCES.fetch_first(connection, of_these, others, ["source_name"])
            names |= {key: cells["source_name"] for key, cells in first.items()}
        return [
            source_row(counted, names[key], _commonest(counted["kinds"]))
            for key, counted in shown.items()
        ]


def _names_of(connection: Connection, known: Mapping[str, Source]) -> dict[str, str]:
    """What some sources are called in their first claims."""
    row = CLAIM.alias()
    numbers = [its["first"] * ROOM + its["n"] for its in known.values()]
    firsts = met.among(connection, numbers)
    query = select(row.c.source_key, row.c.source_name).where(firsts(row))
    return dict(connection.execute(query).all()) if known else {}


def _commonest(kinds: Mapping[str | None, int]) -> str | None:
    """The kind that most claims have; of two as common the first by its code."""
    return min(kinds, key=lambda kind: (-kinds[kind], kind is not None, kind or ""))


def count_few(connection: Connection, asked: Filter, *, most: int) -> Sources | None:
    """Count the sources of some claims.

    Args:
        connection: To the ledger.
        asked: The condition on the claims.
        most: How many claims are few.

    Returns:
        The sources; None where there are more claims.
    """
    row = CLAIM.alias()
    query = select(row.c.report, row.c.n, *(row.c[name] for name in _CELLS))
    # By their numbers alone SQLite would read the claims themselves, from many times as many pages.
    query = query.with_hint(row, f"INDEXED BY {AS_COUNTED}", "sqlite")
    query = query.where(asked(row)).limit(most + 1)
    by: dict[str, list[_Cells]] = {}
    count = 0
    for some in connection.execute(query).partitions(AT_ONCE):
        count += len(some)
        for claim in some:
            key = claim[2]
            if key is not None:  # asked of the store, it would begin at all sources there are
                by.setdefault(key, []).append(claim)
    return Sources(_Counted(by)) if count <= most else None


_Cells = tuple[Any, ...]
"""The report and the number of a claim, and what is counted of it."""


class _Counted(Mapping[str, Source]):
    """Sources by their claims, each counted when somebody asks for it: a page shows fifty of a thousand."""

    def __init__(self, claims: Mapping[str, list[_Cells]]) -> None:
        self._claims = claims
        self._known: dict[str, Source] = {}

    def __getitem__(self, key: str) -> Source:
        if key not in self._known:
            self._known[key] = _counted(self._claims[key])
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._claims)

    def __len__(self) -> int:
        return len(self._claims)


def _counted(claims: list[_Cells]) -> Source:
    """What is told of the claims of one source."""
    claims = sorted(claims, key=itemgetter(0, 1))
    reports, numbers, keys, kinds, countries, polarities, modes, dated = zip(*claims, strict=True)
    signs = Counter(polarities)
    return {
        "source": keys[0],
        "country": _chosen(min, countries),
        "claims": len(claims),
        "reports": len(set(reports)),
        "affirms": signs[Polarity.AFFIRMED],
        "denies": signs[Polarity.NEGATED],
        "silent": sum(mode in SILENT for mode in modes),
        "first_said": _chosen(min, dated),
        "last_said": _chosen(max, dated),
        "first": reports[0],
        "kinds": Counter(kinds),
        "n": numbers[0],
    }


def count_sources(connection: Connection, asked: Filter, *, most: int) -> Sources | None:
    """Count the sources of however many claims; the database does, and their names are not known yet.

    Args:
        connection: To the ledger.
        asked: The condition on the claims.
        most: At most so many sources.

    Returns:
        The sources; None where there are more.
    """
    counts = SOURCES.fetch_counts(connection, asked, most=most + 1)
    if len(counts) > most:
        return None
    found: dict[str, Source] = {
        key: {**its, "kinds": Counter(), "n": None} for key, its in counts.items()
    }
    for key, kind, number in fetch_kinds(connection, asked):
        found[key]["kinds"][kind] = number
    return Sources(found)


def sources_together(one: Sources, other: Sources) -> Sources:
    """The sources of two parts of a ledger that have no report in common."""
    counts = dict(one.counts)
    for key, its in other.counts.items():
        known = counts.get(key)
        counts[key] = its if known is None else _together(known, its)
    return Sources(counts)


def _together(one: Source, other: Source) -> Source:
    told: Source = {name: one[name] + other[name] for name in _ADDED}
    told |= {name: _chosen(min, (one[name], other[name])) for name in _LEAST}
    told |= {name: _chosen(max, (one[name], other[name])) for name in _GREATEST}
    return {**told, "kinds": one["kinds"] + other["kinds"], "n": None}


def _chosen(choose: Callable[[Iterable[Any]], Any], values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return choose(known) if known else None
