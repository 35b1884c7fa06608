"""What the accounts of an incident amount to: its status and why, its relations, its open questions."""

from hearsay.reconcile.standing.questions import Question
from hearsay.reconcile.standing.standing import Standing, weigh
from hearsay.reconcile.standing.status import Verdict

__all__ = ["Question", "Standing", "Verdict", "weigh"]
