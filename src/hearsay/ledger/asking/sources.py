"""Sources, counted: by whom how many claims are, and how the rows of a listing of them come of it.

Where few claims are asked for their cells are fetched once and counted here: the database would look for the
same claims again for each thing that is told of a source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from hearsay.ledger.asking.listings import Filter, Place
from hearsay.ledger.asking.query import Order
from hearsay.ledger.asking.sources_rows import SILENT, SOURCES, fetch_kinds, source_row
from hearsay.ledger.index_tables import CLAIM
from hearsay.record.listing import Row
from hearsay.record.vocabulary import Polarity

Source = dict[str, Any]
"""What is counted of a source, by column; and the number of its first report."""

Kinds = dict[str | None, int]
"""How many claims of a source have which kind."""

_ADDED = ("claims", "reports", "affirms", "denies", "silent")
_LEAST = ("source", "country", "first_said", "first")
_GREATEST = ("last_said",)

_CELLS = ("source_key", "source_name", "source_kind", "source_country", "polarity", "mode", "dated")


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources that were counted.

    Args:
        counts: What was counted, by folded name.
        kinds: Of which kind their claims are.
        names: What they are called, as far as that is known.
    """

    counts: Mapping[str, Source]
    kinds: Mapping[str, Kinds]
    names: Mapping[str, str]

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
        return self.kind(key) if field == "kind" else self.counts[key][field]

    def kind(self, key: str) -> str | None:
        """The kind that most claims of a source have; of two as common the first by its code."""
        known = self.kinds[key]
        return min(known, key=lambda kind: (-known[kind], kind is not None, kind or ""))

    def rows(self, connection: Connection, asked: Filter, keys: Sequence[str]) -> list[Row]:
        """The rows of some sources.

        Args:
            connection: To the ledger.
            asked: The condition on the claims that are counted.
            keys: Their folded names.

        Returns:
            The rows, in the order of the names.
        """
        names = dict(self.names)
        unnamed = {key: self.counts[key] for key in keys if key not in names}
        if unnamed:
            of_these = SOURCES.of_keys(asked, unnamed)
            first = SOURCES.fetch_first(connection, of_these, unnamed, ["source_name"])
            names |= {key: cells["source_name"] for key, cells in first.items()}
        return [source_row(self.counts[key], names[key], self.kind(key)) for key in keys]


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
    query = query.where(row.c.source_key.is_not(None), asked(row)).limit(most + 1)
    claims = connection.execute(query).all()
    if len(claims) > most:
        return None
    counts: dict[str, Source] = {}
    kinds: dict[str, Kinds] = {}
    names: dict[str, str] = {}
    for report, _, key, name, kind, *told in sorted(claims, key=itemgetter(0, 1)):
        counted = counts.get(key)
        if counted is None:
            counted = counts[key] = _nothing(key, report)
            kinds[key], names[key] = {}, name
        kinds[key][kind] = kinds[key].get(kind, 0) + 1
        _count(counted, report, *told)
    return Sources(counts, kinds, names)


def _nothing(key: str, report: int) -> Source:
    """A source of which nothing is counted yet."""
    none = dict.fromkeys(("country", "first_said", "last_said"))
    return {"source": key, **dict.fromkeys(_ADDED, 0), **none, "first": report, "newest": 0}


def _count(
    counted: Source,
    report: int,
    country: str | None,
    polarity: str,
    mode: str,
    dated: str | None,
) -> None:
    """Count one more claim, of the same report or of a later one."""
    counted["claims"] += 1
    if report != counted["newest"]:
        counted["reports"] += 1
        counted["newest"] = report
    if polarity == Polarity.AFFIRMED:
        counted["affirms"] += 1
    elif polarity == Polarity.NEGATED:
        counted["denies"] += 1
    if mode in SILENT:
        counted["silent"] += 1
    if country is not None:
        counted["country"] = min(country, counted["country"] or country)
    if dated is not None:
        counted["first_said"] = min(dated, counted["first_said"] or dated)
        counted["last_said"] = max(dated, counted["last_said"] or dated)


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
    kinds: dict[str, Kinds] = {}
    for key, kind, number in fetch_kinds(connection, asked):
        kinds.setdefault(key, {})[kind] = number
    return Sources({key: dict(its) for key, its in counts.items()}, kinds, {})


def sources_together(one: Sources, other: Sources) -> Sources:
    """The sources of two parts of a ledger that have no report in common."""
    counts, kinds = dict(one.counts), dict(one.kinds)
    for key, its in other.counts.items():
        known = counts.get(key)
        counts[key] = its if known is None else _together(known, its)
        kinds[key] = dict(Counter(kinds.get(key, {})) + Counter(other.kinds[key]))
    return Sources(counts, kinds, {})


def _together(one: Source, other: Source) -> Source:
    told: Source = {name: one[name] + other[name] for name in _ADDED}
    told |= {name: _chosen(min, (one[name], other[name])) for name in _LEAST}
    told |= {name: _chosen(max, (one[name], other[name])) for name in _GREATEST}
    return told


def _chosen(choose: Callable[[Iterable[Any]], Any], values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return choose(known) if known else None
