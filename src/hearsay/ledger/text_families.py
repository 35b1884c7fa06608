"""Reports that share their text, or most of it, are of one family: wire copies, reprints, editions.

Two are linked where their texts are copies of each other (see `text.likeness`), and a family is all
that hang together by such links; so the same reports make the same families in whatever order they
come. A family is known by the number of the report that came first: what is said of the others can be
told as of copies of that one.

Adding must cost the same however much is there. Texts that may be alike are found by their bands, so
most of a ledger is never looked at. Where thousands share a band they are nearly always one family,
which is passed over as soon as one link to it is found. What is left, thousands of texts of one
pattern that are no copies of each other, is compared up to `MOST_COMPARED`, those that share most
bands first; a link to one beyond them is missed, and there alone the order may count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, TextClause, delete, insert, select, text, update

from hearsay.ledger.index_tables import LIKENESS, LIKENESS_BAND
from hearsay.ledger.standing.marks import mark_report
from hearsay.ledger.tables import REPORT
from hearsay.text.likeness import Likeness, unpack_bands

MOST_COMPARED = 64
"""Texts without a link to it that a new text is compared with, at most."""

_OF_A_BAND = (8, 64, 256)
"""Texts that are looked at in each band: a few tell of a popular family that it is linked, and then
more, past that family, may tell of others."""

_AT_ONCE = 8
_INSERT = insert(LIKENESS_BAND)

Text = tuple[Likeness, tuple[int, ...]]
"""What is compared, and its bands."""

Place = tuple[int, int]
"""A family and a report of it: how far a band was looked through."""


def join(connection: Connection, report: int, row: Mapping[Any, Any]) -> int:
    """Put a new report with those that share its text.

    Args:
        connection: In the transaction that adds the report.
        report: Its number, greater than any other.
        row: Its row of the table `likeness`.

    Returns:
        The family that it is of now: the number of the first report of it.
    """
    family = _unite(connection, linked_families(connection, *text_of(row)), report)
    write_bands(connection, row, report, family)
    return family


def write_bands(connection: Connection, row: Mapping[Any, Any], report: int, family: int) -> None:
    """Let a text be found by its bands.

    Args:
        connection: In a transaction.
        row: Its row of the table `likeness`.
        report: The number of its report.
        family: Its family.
    """
    bands = sorted(set(text_of(row)[1]))
    rows = [{"value": band, "text_family": family, "report": report} for band in bands]
    if rows:
        connection.execute(_INSERT, rows)


def leave(connection: Connection, report: int, family: int) -> None:
    """Take a report out of its family before it is removed; what only it linked falls apart.

    Args:
        connection: In the transaction of the removal.
        report: Its number; its row of the table `likeness` is still there.
        family: Its family.
    """
    members = family_texts(connection, family)
    here = members.pop(report, None)
    inside = LIKENESS_BAND.c.report == report
    if here is not None:  # else the ledger is damaged, and it is looked for everywhere
        inside &= LIKENESS_BAND.c.value.in_(here[1])
    connection.execute(delete(LIKENESS_BAND).where(inside))
    moved: dict[int, list[int]] = defaultdict(list)
    for number, first in group(members).items():
        if first != family:
            moved[first].append(number)
    for first, numbers in moved.items():
        _move(connection, {number: members[number][1] for number in numbers}, family, first)


def linked_families(connection: Connection, here: Likeness, bands: Iterable[int]) -> set[int]:
    """The families that a text has a link to.

    Args:
        connection: To the ledger.
        here: The text.
        bands: Its bands.

    Returns:
        Their numbers.
    """
    found: set[int] = set()
    left = MOST_COMPARED
    places: dict[int, Place] = dict.fromkeys(sorted(set(bands)), (0, 0))
    seen: set[int] = set()
    for most in _OF_A_BAND:
        if not places or left <= 0:
            break
        rows = connection.execute(*_look(places, most)).all()
        shared = Counter((row.text_family, row.report) for row in rows if row.report not in seen)
        seen.update(row.report for row in rows)
        left -= _compare(connection, here, shared, found, left)
        places = _further(rows, found, most)
    return found


def _compare(
    connection: Connection, here: Likeness, shared: Counter[Place], found: set[int], most: int
) -> int:
    """Add the families that a link is found to; how many texts had none."""
    # Those with most bands in common first: of a family of copies the first is a hit.
    waiting = sorted(shared, key=lambda place: (-shared[place], place))
    without = 0
    while without < most:
        waiting = [place for place in waiting if place[0] not in found]
        chosen, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        if not chosen:
            break
        texts = texts_of(connection, LIKENESS.c.report.in_([number for _, number in chosen]))
        for family, number in chosen:
            if family not in found and number in texts:
                if texts[number][0].is_copy(here):
                    found.add(family)
                else:
                    without += 1
    return without


def _further(rows: Iterable[Row[Any]], found: set[int], most: int) -> dict[int, Place]:
    """Where to go on in the bands that hold more than was looked at."""
    of_band: dict[int, list[Place]] = defaultdict(list)
    for row in rows:
        of_band[row.value].append((row.text_family, row.report))
    last = {band: max(places) for band, places in of_band.items() if len(places) == most}
    beyond = (1 << 63) - 1
    return {
        band: (family, beyond if family in found else number)
        for band, (family, number) in last.items()
    }


def _look(places: Mapping[int, Place], most: int) -> tuple[TextClause, dict[str, int]]:
    """The statement that reads the next rows of some bands, and its values."""
    values = {"most": most}
    for at, (band, (family, number)) in enumerate(places.items()):
        values |= {f"value{at}": band, f"family{at}": family, f"report{at}": number}
    return _look_in(len(places)), values


@cache
def _look_in(count: int) -> TextClause:
    parts = (
        "SELECT * FROM (SELECT value, text_family, report FROM likeness_band"  # noqa: S608 - numbers
        f" WHERE value = :value{at} AND (text_family, report) > (:family{at}, :report{at})"
        f" ORDER BY text_family, report LIMIT :most) AS rows{at}"
        for at in range(count)
    )
    return text(" UNION ALL ".join(parts))


def _unite(connection: Connection, families: set[int], report: int) -> int:
    """Make one family of several and a new report."""
    first = min({*families, report})
    for family in sorted(families - {first}):
        bands = {number: one[1] for number, one in family_texts(connection, family).items()}
        _move(connection, bands, family, first)
    if first != report:
        connection.execute(update(REPORT).where(REPORT.c.id == report).values(text_family=first))
    return first


def _move(
    connection: Connection, reports: Mapping[int, Iterable[int]], family: int, first: int
) -> None:
    """Put some reports, given with their bands, from one family into another."""
    for number, bands in reports.items():
        mark_report(connection, number)
        connection.execute(update(REPORT).where(REPORT.c.id == number).values(text_family=first))
        for band in set(bands):
            row = {"value": band, "text_family": family, "report": number}
            here = [LIKENESS_BAND.c[name] == value for name, value in row.items()]
            connection.execute(update(LIKENESS_BAND).where(*here).values(text_family=first))


def family_texts(connection: Connection, family: int) -> dict[int, Text]:
    """The texts of a family.

    Args:
        connection: To the ledger.
        family: Its number.

    Returns:
        By the numbers of their reports, which ascend.
    """
    inside = select(REPORT.c.id).where(REPORT.c.text_family == family)
    return texts_of(connection, LIKENESS.c.report.in_(inside))


def texts_of(connection: Connection, which: Any) -> dict[int, Text]:
    """The texts of the reports that a condition on the table `likeness` chooses, ascending."""
    query = select(LIKENESS).where(which).order_by(LIKENESS.c.report)
    return {row["report"]: text_of(row) for row in connection.execute(query).mappings()}


def text_of(row: Mapping[Any, Any]) -> Text:
    """What a row of the table `likeness` says."""
    return Likeness(row["size"], row["shingles"]), unpack_bands(row["bands"])


def group(texts: Mapping[int, Text]) -> dict[int, int]:
    """Find which texts belong together.

    Args:
        texts: By the numbers of their reports, ascending.

    Returns:
        For each report the number of the first one of its family.

    Example:
        >>> from hearsay.text.likeness import signature
        >>> wire = "A blast hurt four people in Orlen on Friday, Mayor Ada Quist said."
        >>> texts = ["Nothing new.", wire, f"ORLEN (AP) - {wire}"]
        >>> group({number: signature(text) for number, text in enumerate(texts, 1)})
        {1: 1, 2: 2, 3: 2}
    """
    parents: dict[int, int] = {}
    # By band and by a family that was joined to others since, perhaps: `_root` tells.
    by_band: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, (kept, bands) in texts.items():
        here = replace(kept)  # its own working memory, gone with this round
        linked: set[int] = set()
        parents[number] = number
        for band in bands:
            for stale, others in by_band[band].items():
                family = _root(parents, stale)
                if family not in linked and any(texts[one][0].is_copy(here) for one in others):
                    linked.add(family)
        first = min({*linked, number})
        parents.update(dict.fromkeys({*linked, number}, first))
        for band in set(bands):
            by_band[band][first].append(number)
    return {number: _root(parents, number) for number in texts}


def _root(parents: dict[int, int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number
