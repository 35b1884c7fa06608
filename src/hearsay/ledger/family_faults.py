"""Whether the families of texts are those that the texts make.

Which reports are of one family is kept because to find it out again would take long, and what is kept
may be damaged. So each family is put together anew from its own texts; that no two of them should be
one is seen at the bands that they share.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sqlalchemy import Connection, func, select

from hearsay.ledger.index_tables import LIKENESS, LIKENESS_BAND
from hearsay.ledger.store import Access
from hearsay.ledger.tables import REPORT
from hearsay.ledger.text_families import MOST_COMPARED, family_texts, group, texts_of
from hearsay.text.likeness import unpack_bands

_AT_ONCE = 64
_MODULUS = (1 << 31) - 1


def family_faults(access: Access) -> Iterator[str]:
    """What is wrong with the families.

    Args:
        access: To the ledger.

    Yields:
        A sentence for each fault.
    """
    yield from _torn(access)
    yield from _apart(access)
    yield from _bands(access)


def _torn(access: Access) -> Iterator[str]:
    """Families whose texts do not hang together, or that have another's number."""
    several = select(REPORT.c.text_family).group_by(REPORT.c.text_family)
    odd = (func.count() > 1) | (func.min(REPORT.c.id) != REPORT.c.text_family)
    with access.looking() as connection:
        families = connection.execute(several.having(odd)).scalars().all()
    for family in families:
        with access.looking() as connection:
            found = group(family_texts(connection, family))
            for report, first in found.items():
                if first != family:
                    yield f"Report {_name(connection, report)} is no copy of those it is put with."


def _apart(access: Access) -> Iterator[str]:
    """Families that should be one."""
    families = func.min(LIKENESS_BAND.c.text_family) != func.max(LIKENESS_BAND.c.text_family)
    few = func.count() <= MOST_COMPARED  # of more, adding may have left some out
    shared = select(LIKENESS_BAND.c.value).group_by(LIKENESS_BAND.c.value).having(families, few)
    with access.looking() as connection:
        bands = connection.execute(shared).scalars().all()
    told: set[int] = set()
    for band in bands:
        with access.looking() as connection:
            for report in _unlinked(connection, band):
                if report not in told:
                    told.add(report)
                    yield f"Report {_name(connection, report)} and its copies are not linked."


def _unlinked(connection: Connection, band: int) -> Iterator[int]:
    query = select(LIKENESS_BAND).where(LIKENESS_BAND.c.value == band)
    families = {row.report: row.text_family for row in connection.execute(query)}
    texts = texts_of(connection, LIKENESS.c.report.in_(families))
    for one, other in combinations(texts, 2):
        alike = families[one] != families[other] and texts[one][0].is_copy(texts[other][0])
        if alike and _were_compared(connection, other):
            yield other


def _were_compared(connection: Connection, report: int) -> bool:
    """Whether a text had so few to be compared with that none was left out."""
    bands = select(LIKENESS.c.bands).where(LIKENESS.c.report == report)
    values = unpack_bands(connection.execute(bands).scalar_one())
    beside = select(func.count(func.distinct(LIKENESS_BAND.c.report)))
    found = connection.execute(beside.where(LIKENESS_BAND.c.value.in_(values))).scalar_one()
    return bool(found <= MOST_COMPARED)


def _bands(access: Access) -> Iterator[str]:
    """Texts that are not found by their bands, and bands of no text."""
    values = LIKENESS_BAND.c
    # Each band by itself would be twenty questions a report; their number and their sum are one.
    family = (func.min(values.text_family), func.max(values.text_family))
    summed = func.sum(values.value % _MODULUS)
    query = select(values.report, func.count(), *family, summed).group_by(values.report)
    with access.looking() as connection:
        found = {row[0]: tuple(map(int, row[1:])) for row in connection.execute(query)}
    texts = select(REPORT.c.id, REPORT.c.name, REPORT.c.text_family, LIKENESS.c.bands)
    texts = texts.join(LIKENESS, LIKENESS.c.report == REPORT.c.id)
    texts = texts.order_by(REPORT.c.id).limit(_AT_ONCE)
    last = 0
    while True:
        with access.looking() as connection:
            rows = connection.execute(texts.where(REPORT.c.id > last)).all()
        for row in rows:
            bands = set(unpack_bands(row.bands))
            remainder = sum(band % _MODULUS for band in bands)
            wanted = (len(bands), row.text_family, row.text_family, remainder) if bands else None
            if found.pop(row.id, None) != wanted:
                yield f"Report {row.name} cannot be found by its text's bands."
        if not rows:
            break
        last = rows[-1].id
    if found:
        yield f"Bands are kept of {len(found)} reports that are not there."


def _name(connection: Connection, report: int) -> str:
    found = connection.execute(select(REPORT.c.name).where(REPORT.c.id == report)).scalar()
    return str(found or report)
