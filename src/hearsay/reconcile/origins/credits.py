"""Which agencies a report has its account from, as its dateline or its credits say.

"The Lakes Herald, with Reuters" tells that what stands there and in Reuters' own report, in other words and of
nobody who is named in both, is one account.
"""

from __future__ import annotations

import re

from hearsay.reconcile.origins.bodies import known_body
from hearsay.record import Record

ANY = "agencies"
"""Stands for agencies that are not named."""

_HEAD = 400
"""Characters of a report within which it tells from where it has what it tells."""

_SENT_BY = re.compile(r"\((?P<name>[A-Z][\w ./-]{1,30})\) ?[-–—]")
_CREDIT = re.compile(
    r"\b(?:[Ww]ith|and|[Aa]dditional reporting by|[Ff]rom|[Ss]ource:|\w+ by|/|,(?= agencies)) ?(?P<names>(?:reports? (?:from|by) )?"
    r"(?:agencies|[A-Z][\w.]+(?: [A-Z]\w+)?)(?:(?:,| and|/) ?(?:agencies|[A-Z][\w.]+))*)(?=[.)\n]|$)"
)
_NAME = re.compile(r"agencies|[A-Z][\w.]*\w(?: [A-Z]\w+)?")


def sent_by(record: Record) -> str:
    """The key of the agency that sent a report; "" where none is named.

    Args:
        record: The report's record; "KYIV (Reuters) -" is of Reuters.
    """
    found = _SENT_BY.search(record.report.text[:_HEAD])
    body = known_body(found["name"]) if found else None
    return body.key if body else ""


def credited_by(record: Record) -> frozenset[str]:
    """The keys of the agencies that a report has something from; `ANY` for those that it does not name.

    Args:
        record: The report's record.
    """
    keys = set()
    for found in _CREDIT.finditer(record.report.text[:_HEAD]):
        for name in _NAME.findall(found["names"]):
            body = None if name == ANY else known_body(name)
            if name == ANY:
                keys.add(ANY)
            elif body is not None and body.interest == "media":
                keys.add(body.key)
    return frozenset(keys)
