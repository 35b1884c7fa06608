"""Which events of many reports are one happening.

A telling (`telling.py`) is filed under keys (`keys.py`), compared with those that share one (`signs.py`,
`bars.py`, `likeness.py`), and what is alike on average is joined (`grouping.py`). `Board` does it for
reports that come one after the other, `find_incidents` for some at once; both come to the same.
"""

from hearsay.reconcile.incidents.board import Board, find_incidents
from hearsay.reconcile.incidents.grouping import ENOUGH, group
from hearsay.reconcile.incidents.joined import Joined, incident_id, join
from hearsay.reconcile.incidents.keys import filed_under, looked_for
from hearsay.reconcile.incidents.likeness import UNLIKE, Link, link, reasons, score
from hearsay.reconcile.incidents.regrouping import Cell, beside, regroup
from hearsay.reconcile.incidents.ties import NO_TIES, Decision, Ties, tie

__all__ = [
    "ENOUGH",
    "NO_TIES",
    "UNLIKE",
    "Board",
    "Cell",
    "Decision",
    "Joined",
    "Link",
    "Ties",
    "beside",
    "filed_under",
    "find_incidents",
    "group",
    "incident_id",
    "join",
    "link",
    "looked_for",
    "reasons",
    "regroup",
    "score",
    "tie",
]
