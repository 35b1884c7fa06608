"""Which report stands for all that share its text: the earliest of them that was not taken back.

A family is known by the number of the report that came first, and that number stays when the report is
withdrawn. Whoever lists one report of each family would then find none of it, though the same text still
stands in two hundred papers; so who stands for a family is asked anew, and as of the moment that is asked
about. Of a family that was taken back altogether it is the first.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, exists, func, or_, select

from hearsay.ledger.tables import REPORT


def is_head(row: FromClause, as_of: str | None = None) -> ColumnElement[bool]:
    """That a report stands for its family.

    Args:
        row: The table `report`, under whatever name.
        as_of: The moment that is asked about; now where None.

    Returns:
        The condition on the report.
    """
    earlier, any_ = REPORT.alias(), REPORT.alias()
    before = and_(earlier.c.text_family == row.c.text_family, earlier.c.id < row.c.id)
    is_first = row.c.id == row.c.text_family
    # The first that stands is told by its own row; only what comes after is looked up.
    none_before = or_(is_first, ~exists(select(1).where(before, _stands(earlier, as_of))))
    of_family = any_.c.text_family == row.c.text_family
    none_at_all = ~exists(select(1).where(of_family, _stands(any_, as_of)))
    return or_(and_(_stands(row, as_of), none_before), and_(is_first, none_at_all))


def head_name(row: FromClause) -> ColumnElement[Any]:
    """The name of the report that stands for the family of a report; None where it is that one."""
    one = REPORT.alias()
    head = select(one.c.name).where(one.c.text_family == row.c.text_family, is_head(one))
    return head.where(one.c.id != row.c.id).scalar_subquery()


def count_copies(row: FromClause) -> ColumnElement[int]:
    """How many reports share the text of a report, itself among them; what was taken back is not one."""
    other = REPORT.alias()
    counted = or_(other.c.withdrawn.is_(None), other.c.id == row.c.id)
    of_family = other.c.text_family == row.c.text_family
    return select(func.count()).select_from(other).where(of_family, counted).scalar_subquery()


def _stands(report: FromClause, as_of: str | None) -> ColumnElement[bool]:
    back: ColumnElement[str | None] = report.c.withdrawn
    return back.is_(None) if as_of is None else or_(back.is_(None), back > as_of)
