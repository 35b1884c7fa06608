"""Which events of many reports are one happening.

A telling (`telling.py`) is filed under keys (`keys.py`), compared with those that share one (`signs.py`,
`bars.py`, `likeness.py`), and what is alike on average is joined (`grouping.py`). `Board` does it for
reports that come one after the other, `find_incidents` for some at once; both come to the same.
"""

from hearsay.reconcile.incidents.board import Board, find_incidents
from hearsay.reconcile.incidents.grouping import ENOUGH, group
from hearsay.reconcile.incidents.joined import Joined, incident_id
from hearsay.reconcile.incidents.keys import filed_under, looked_for
from hearsay.reconcile.incidents.likeness import UNLIKE, Link, link, reasons, score

__all__ = [
    "ENOUGH",
    "UNLIKE",
    "Board",
    "Joined",
    "Link",
    "filed_under",
    "find_incidents",
    "group",
    "incident_id",
    "link",
    "looked_for",
    "reasons",
    "score",
]
