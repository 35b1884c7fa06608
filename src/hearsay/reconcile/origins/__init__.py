"""Where an account starts: who said it first, however many print it."""

from hearsay.reconcile.origins.independence import (
    are_independent,
    are_opponents,
    count_independent,
    independent_of,
)
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.outlets import outlet_of, through_of
from hearsay.reconcile.origins.tracing import trace
from hearsay.reconcile.origins.within import Traced, is_nobody

__all__ = [
    "Interest",
    "Origin",
    "Traced",
    "are_independent",
    "are_opponents",
    "count_independent",
    "independent_of",
    "is_nobody",
    "outlet_of",
    "through_of",
    "trace",
]
