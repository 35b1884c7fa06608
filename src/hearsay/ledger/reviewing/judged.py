"""Who has judged what: for the queue only that somebody did, for measuring and training what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, or_, select

from hearsay.ledger.cells import kept
from hearsay.ledger.judging import Judgement
from hearsay.ledger.parts import in_parts
from hearsay.ledger.tables import JUDGEMENT


def find_judged(
    connection: Connection, targets: Iterable[str], verdicts: Iterable[str], begun: str
) -> Mapping[str, frozenset[str]]:
    """Who has judged each of some values; what was taken back does not count.

    Args:
        connection: To the ledger.
        targets: Ledger ids.
        verdicts: The verdicts that count, whole.
        begun: What the others that count begin with.

    Returns:
        For each that was judged the people.
    """
    told = list(verdicts)
    found: dict[str, set[str]] = defaultdict(set)
    for some in in_parts({kept(one) for one in targets}):
        query = select(JUDGEMENT.c.target, JUDGEMENT.c.who).where(
            JUDGEMENT.c.target.in_(some),
            JUDGEMENT.c.undone.is_(None),
            or_(JUDGEMENT.c.verdict.in_(told), JUDGEMENT.c.verdict.startswith(begun)),
        )
        for target, who in connection.execute(query):
            found[target].add(who)
    return {target: frozenset(people) for target, people in found.items()}


def find_given(
    connection: Connection, verdicts: Iterable[str], begun: str, *, most: int
) -> tuple[Judgement, ...]:
    """The newest judgements of certain verdicts that stand.

    Args:
        connection: To the ledger.
        verdicts: The verdicts, whole.
        begun: What others begin with.
        most: At most so many.

    Returns:
        The judgements, from the first of them.
    """
    query = (
        select(JUDGEMENT)
        .where(
            JUDGEMENT.c.undone.is_(None),
            or_(JUDGEMENT.c.verdict.in_(list(verdicts)), JUDGEMENT.c.verdict.startswith(begun)),
        )
        .order_by(JUDGEMENT.c.id.desc())
        .limit(most)
    )
    rows = connection.execute(query).all()
    return tuple(
        Judgement(row.id, row.target, row.verdict, row.who, row.at, row.why)
        for row in reversed(rows)
    )
