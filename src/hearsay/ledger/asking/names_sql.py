"""Who is meant by a name: as printed, or as an entity that goes by it, or by its ledger id.

"Quist" is an alias of "Mayor Ada Quist", and a claim whose source is printed as "the mayor" is hers. So
a name is looked for in the printed words and among the names of the entity that they stand for; both
are folded, and case, accents and marks do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import ColumnElement, FromClause, and_, exists, or_, select

from hearsay.ledger.asking.seeking import Seek, on
from hearsay.ledger.cells import kept
from hearsay.ledger.folding import fold_name
from hearsay.ledger.index_tables import ENTITY, ENTITY_NAME
from hearsay.ledger.names import split_name
from hearsay.ledger.tables import REPORT

_ID = re.compile(r"[a-z]+(-[a-z]+)+\.n[0-9]+[a-z]*")
"""The ledger id of an entity, "lusab-babad.n12": no name that somebody has."""


def is_called(
    row: FromClause, folded: str, entity: str, names: Iterable[str]
) -> ColumnElement[bool]:
    """That a row's words or entity are called by one of some names.

    Args:
        row: The table, under whatever name.
        folded: Its column of folded words.
        entity: Its column of the entity's number.
        names: Names or ledger ids, as somebody typed them.

    Returns:
        The condition.
    """
    keys = sorted({fold_name(name) for name in names})
    name = ENTITY_NAME.alias()
    its = (name.c.report == row.c.report) & (name.c.entity == row.c[entity])
    called = [row.c[folded].in_(keys), exists(select(1).where(its, name.c.folded.in_(keys)))]
    return or_(*called, *(_is_entity(row, entity, one) for one in names if _ID.fullmatch(one)))


def _is_entity(row: FromClause, entity: str, called: str) -> ColumnElement[bool]:
    report, ref = split_name(kept(called))
    one, its = ENTITY.alias(), REPORT.alias()
    here = and_(its.c.name == report, its.c.id == row.c.report)
    return exists(
        select(1).where(here, one.c.report == its.c.id, one.c.ref == ref, one.c.n == row.c[entity])
    )


def seek_names(table: FromClause, folded: str, names: Iterable[str]) -> tuple[Seek, ...]:
    """The looks that find the reports in which somebody goes by one of some names."""
    if any(_ID.fullmatch(name) for name in names):
        return ()
    keys = sorted({fold_name(name) for name in names})
    return tuple(
        seek
        for key in keys
        for seek in (
            on(table, lambda row, key=key: row.c[folded] == key),  # type: ignore[arg-type,misc]
            on(ENTITY_NAME, lambda row, key=key: row.c.folded == key),  # type: ignore[misc]
        )
    )
