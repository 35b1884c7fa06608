"""What a person may be asked to look at, found in a bounded part of a ledger of any size."""

from hearsay.ledger.reviewing.candidate import Candidate, Neighbour, Sort, Whole
from hearsay.ledger.reviewing.finding import BOUNDS
from hearsay.ledger.reviewing.reviewable import ANSWERS, CORRECTED, Reviewable

__all__ = [
    "ANSWERS",
    "BOUNDS",
    "CORRECTED",
    "Candidate",
    "Neighbour",
    "Reviewable",
    "Sort",
    "Whole",
]
