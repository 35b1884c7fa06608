"""Texts of the same report: published under one address or one id, with other words.

An outlet corrects a number and says nothing. Both texts are kept, and belong to one family. Which
reports are of one family must not depend on the order in which they came, so the family is named after
the smallest key among all that are linked, by address or by id, over any number of steps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, or_, select, update

from hearsay.ledger.standing.marks import mark_reports
from hearsay.ledger.tables import REPORT

Links = dict[str, tuple[str | None, str | None]]
"""For each report's key the digests of its address and of its id."""


def relatives(connection: Connection, url: str | None, given: str | None) -> set[str]:
    """The families that a report belongs to by its address and its id.

    Args:
        connection: To the ledger.
        url: Digest of its address.
        given: Digest of its id.

    Returns:
        The names of the families: two where it links what was apart.
    """
    same = [REPORT.c.url_digest == url] if url else []
    same += [REPORT.c.given_digest == given] if given else []
    if not same:
        return set()
    return set(connection.execute(select(REPORT.c.family).where(or_(*same))).scalars())


def unite(connection: Connection, families: Iterable[str], key: str) -> str:
    """Make one family of several and a new report.

    Args:
        connection: In the transaction that adds the report.
        families: The names of the families.
        key: Of the new report.

    Returns:
        The name of the family.
    """
    known = set(families)
    # A family is named after its smallest key, so the smallest of the names is that of them all.
    name = min({*known, key})
    others = sorted(known - {name})
    if others:
        mark_reports(connection, REPORT.c.family.in_(others))
        connection.execute(update(REPORT).where(REPORT.c.family.in_(others)).values(family=name))
    return name


def divide(connection: Connection, family: str) -> None:
    """Name a family anew after a report was removed from it; what only it linked falls apart.

    Args:
        connection: In the transaction of the removal.
        family: The name it had.
    """
    columns = (REPORT.c.key, REPORT.c.url_digest, REPORT.c.given_digest)
    rows = connection.execute(select(*columns).where(REPORT.c.family == family)).all()
    for key, name in name_families({row[0]: (row[1], row[2]) for row in rows}).items():
        if name != family:
            mark_reports(connection, REPORT.c.key == key)
        connection.execute(update(REPORT).where(REPORT.c.key == key).values(family=name))


def name_families(links: Links) -> dict[str, str]:
    """Find which reports belong together.

    Args:
        links: By what each may be linked.

    Returns:
        For each report's key the name of its family.

    Example:
        >>> name_families(
        ...     {"c": ("u1", "i1"), "b": (None, "i1"), "a": ("u1", None), "d": ("u2", None)}
        ... )
        {'a': 'a', 'c': 'a', 'b': 'a', 'd': 'd'}
    """
    by_link: dict[tuple[int, str], list[str]] = defaultdict(list)
    for key, digests in links.items():
        for which, digest in enumerate(digests):
            if digest:
                by_link[which, digest].append(key)
    named: dict[str, str] = {}
    for first in sorted(links):
        waiting = [first] if first not in named else []
        while waiting:
            key = waiting.pop()
            if key in named:
                continue
            named[key] = first
            for which, digest in enumerate(links[key]):
                # Each link is followed once; then all its reports are waiting or named.
                waiting += by_link.pop((which, digest), []) if digest else []
    return named
