"""The review queue: what a person should look at next, what they say of it, and what that amounts to."""

from hearsay.desk.reviewing.cards import Card
from hearsay.desk.reviewing.pool import Pool
from hearsay.desk.reviewing.reviewing import Review, export_judged, review
from hearsay.desk.reviewing.verdicts import FIELDS, Verdict, check_verdict, read_verdict

__all__ = [
    "FIELDS",
    "Card",
    "Pool",
    "Review",
    "Verdict",
    "check_verdict",
    "export_judged",
    "read_verdict",
    "review",
]
