"""Who speaks of whom: which sources quote, confirm and deny each other.

A report prints what a source says, often through others: the agency quotes state television, which quotes
the ministry. Each step of that way is an edge. Who confirms or denies somebody in the same report the
record tells, and in another report the relations do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hearsay.desk.attributed import claims_at
from hearsay.ledger.asking.answering import LIMIT_S
from hearsay.ledger.asking.query import Among, Query
from hearsay.reconcile.origins.bodies import known_body
from hearsay.reconcile.origins.origin import Interest, interest_of
from hearsay.record.between import At, RelationKind
from hearsay.record.listing import Kind, Row, texts_of
from hearsay.record.vocabulary import Mode, SourceKind

if TYPE_CHECKING:
    from hearsay.ledger import Ledger

QUOTES = "quotes"

_ANSWERS = {Mode.CONFIRMS.value: RelationKind.CONFIRMS, Mode.DENIES.value: RelationKind.DENIES}
_WHO = ("id", "publisher", "source", "source_kind", "source_country", "via", "mode", "about")
_MOST_RELATIONS = 300
_BETWEEN = Among("kind", (RelationKind.CONFIRMS.value, RelationKind.DENIES.value))


@dataclass(slots=True)
class Node:
    """Somebody who speaks.

    Args:
        name: What it is called.
        kind: A code of source_kinds.
        country: ISO 3166-1 code; None where that is not known.
        interest: In whose interest it speaks.
        side: Its country, or its group; None where that is not known.
        claims: How many of the claims are its own.
    """

    name: str
    kind: str
    country: str | None
    interest: str
    side: str | None
    claims: int = 0


@dataclass(slots=True)
class Edge:
    """That one speaks of another.

    Args:
        begin: The name of who speaks.
        end: The name of whom it speaks of.
        how: "quotes", "confirms" or "denies".
        count: How often.
        example: The ledger id of a claim that shows it.
    """

    begin: str
    end: str
    how: str
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Network:
    """Who speaks of whom.

    Args:
        nodes: Who speaks, those of most claims first.
        edges: Who speaks of whom, the most frequent first.
        claims: How many claims were looked at.
        is_cut: There are more claims, or more answers to them.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    claims: int
    is_cut: bool


def find_network(
    ledger: Ledger, asked: Query, *, most: int = 500, limit_s: float = LIMIT_S
) -> Network:
    """Who speaks of whom.

    Args:
        ledger: The ledger.
        asked: In which claims.
        most: At most so many claims are looked at.
        limit_s: How long the ledger may look for them.

    Returns:
        The network of these claims.

    Raises:
        LedgerTooSlowError: It takes too long to find the claims.
    """
    page = ledger.list(replace(asked, limit=None, fields=_WHO), limit_s=limit_s).page(most)
    net = _Net()
    for row in page.rows:
        net.add(row)
    for how, row, other in _answers(ledger, page.rows):
        net.join(how, row, other)
    between = Query(kind=Kind.RELATIONS, conditions=(*asked.conditions, _BETWEEN))
    relations = ledger.list(between, limit_s=limit_s).page(_MOST_RELATIONS)
    for how, row, other in _related(ledger, relations.rows):
        net.join(how, row, other)
    is_cut = page.next is not None or relations.next is not None
    return Network(net.nodes(), net.edges(), len(page.rows), is_cut)


class _Net:
    """A network, as it is found."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._edges: dict[tuple[str, str, str], Edge] = {}
        self._answered: set[tuple[str, str, str]] = set()

    def add(self, row: Row) -> None:
        """A claim: who says it, and through whom it came."""
        way = self._way(row)
        if way:
            self._nodes[way[-1]].claims += 1
        for begin, end in pairwise(way):
            self._edge(begin, end, QUOTES, str(row["id"]))

    def join(self, how: str, row: Row, other: Row) -> None:
        """A claim that answers another; a relation may tell once more what the record tells."""
        answer = (how, str(row["id"]), str(other["id"]))
        ways = self._way(row), self._way(other)
        if all(ways) and answer not in self._answered:
            self._answered.add(answer)
            self._edge(ways[0][-1], ways[1][-1], how, answer[1])

    def nodes(self) -> tuple[Node, ...]:
        return tuple(sorted(self._nodes.values(), key=lambda one: (-one.claims, one.name)))

    def edges(self) -> tuple[Edge, ...]:
        found = self._edges.values()
        return tuple(sorted(found, key=lambda one: (-one.count, one.begin, one.end, one.how)))

    def _way(self, row: Row) -> list[str]:
        """From the publisher to whoever says it; what a report says itself its publisher does."""
        names = [str(row["publisher"] or ""), *texts_of(row["via"]), str(row["source"] or "")]
        way = [name for name in names if name]
        for name in way:
            own = name == row["source"]
            kind = str(row["source_kind"]) if own and row["source_kind"] else SourceKind.MEDIA.value
            country = str(row["source_country"]) if own and row["source_country"] else None
            self._node(name, kind, country)
        return way

    def _node(self, name: str, kind: str, country: str | None) -> None:
        known = self._nodes.get(name)
        if known is not None:
            known.country = known.country or country
            return
        body = known_body(name)
        if body is not None:
            side = body.country or body.key
            self._nodes[name] = Node(name, kind, country, body.interest, side)
        else:
            interest: Interest = interest_of(None, SourceKind(kind))
            self._nodes[name] = Node(name, kind, country, interest.value, country)

    def _edge(self, begin: str, end: str, how: str, example: str) -> None:
        if begin != end:
            found = self._edges.setdefault((begin, end, how), Edge(begin, end, how, 0, example))
            found.count += 1


def _answers(ledger: Ledger, rows: Iterable[Row]) -> Iterator[tuple[str, Row, Row]]:
    """The claims that confirm or deny others of their report."""
    answering = [row for row in rows if row["mode"] in _ANSWERS and row["about"]]
    known = {str(row["id"]): row for row in rows}
    missing = {called for row in answering for called in texts_of(row["about"])} - known.keys()
    if missing:
        asked = Among("id", tuple(sorted(missing)))
        query = Query(kind=Kind.CLAIMS, conditions=(asked,), fields=_WHO)
        known |= {str(row["id"]): row for row in ledger.list(query)}
    for row in answering:
        for called in texts_of(row["about"]):
            if called in known:
                yield _ANSWERS[str(row["mode"])].value, row, known[called]


def _related(ledger: Ledger, relations: Iterable[Row]) -> Iterator[tuple[str, Row, Row]]:
    """The claims that confirm or deny others, of whatever report."""
    pairs = [
        (str(one["kind"]), a, b)
        for one in relations
        if isinstance(a := one["a"], At) and isinstance(b := one["b"], At)
    ]
    claims = claims_at(ledger, (at for _, a, b in pairs for at in (a, b)), _WHO)
    for how, a, b in pairs:
        if claims[a] and claims[b]:
            yield how, claims[a][0], claims[b][0]
