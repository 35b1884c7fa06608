"""Whatever hangs together with tellings that have moved is grouped anew, and nothing else.

What hangs together grows without bound in a long war, where every day's fighting is linked with the next;
so where it has more than some hundred tellings, its weaker links no longer hold it together. Which tellings
are grouped at once follows from all links, never from which came first: a cell that grows too large falls
apart, and its parts are grouped again, however far they are from what has moved.

Where the links are kept, in memory or in a ledger, does not matter here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from hearsay.reconcile.incidents.grouping import ENOUGH, group
from hearsay.reconcile.incidents.ties import NO_TIES, Ties

_MOST = 256
"""Tellings that are grouped at once."""

_HOLDS = (ENOUGH, 500, 1500, 2500)
"""The least that a link is worth to hold tellings together, from weak to strong."""


class Net(Protocol):
    """Twins, by name, and how they are linked."""

    def links(self, twin: str) -> Mapping[str, int]:
        """What a twin is linked with, and how likely they are one."""

    def hung(self, twin: str) -> Collection[str]:
        """What it was grouped with the last time; nothing where it is new."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What was grouped at once.

    Args:
        members: All that hangs together.
        groups: Those of them that are one happening, by name.
        scores: How alike two of them are, by name.
    """

    members: frozenset[str]
    groups: tuple[tuple[str, ...], ...]
    scores: Mapping[tuple[str, str], int]


def beside(net: Net, moved: Iterable[str]) -> set[str]:
    """What may hang together otherwise where some twins have new links.

    Args:
        net: The links as they are now.
        moved: The twins.

    Returns:
        They, and what they are linked with.
    """
    names = set(moved)
    linked = (net.links(name).items() for name in sorted(names))
    return names | {other for links in linked for other, score in links if score >= ENOUGH}


def regroup(net: Net, waiting: Iterable[str], ties: Ties = NO_TIES) -> Iterator[Cell]:
    """Group anew whatever hangs together with some twins, or did so before.

    Args:
        net: The links as they are now.
        waiting: Who has moved and who is `beside` it, and who was linked with what is gone.
        ties: What people decided.

    Yields:
        Each cell once; those who ask what hung together must still be told as it was before.
    """
    waiting = set(waiting)
    done: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in done:
            continue
        members = _cell(net, name, ties)
        for member in members:
            # Those who hung together with it and do not now have to find their own place.
            waiting |= set(net.hung(member)) - members - done
        done |= members
        scores = _scores(net, members)
        found = group(sorted(members), scores, ties=ties)
        yield Cell(frozenset(members), tuple(map(tuple, found)), scores)


def _cell(net: Net, name: str, ties: Ties) -> set[str]:
    """What hangs together with a twin, by links strong enough that it is not too much."""
    cell: set[str] = set()
    for least in _HOLDS:
        cell = _reach(net, name, least, ties)
        if len(cell) <= _MOST:
            break
    return cell


def _reach(net: Net, name: str, least: int, ties: Ties) -> set[str]:
    found = set(ties.mates(name)) | {name}
    edge = list(found)
    while edge and (len(found) <= _MOST or least == _HOLDS[-1]):
        for other, score in net.links(edge.pop()).items():
            if score >= least and other not in found:
                new = set(ties.mates(other)) - found
                found |= new
                edge += new
    return found


def _scores(net: Net, members: Collection[str]) -> dict[tuple[str, str], int]:
    return {
        (name, other): score
        for name in members
        for other, score in net.links(name).items()
        if name < other and other in members
    }
