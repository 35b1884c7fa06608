"""Where an account starts: who said it first, however many print it."""

from hearsay.reconcile.origins.independence import (
    are_independent,
    are_opponents,
    count_independent,
    independent_of,
)
from hearsay.reconcile.origins.origin import Interest, Origin
from hearsay.reconcile.origins.tracing import Traced, outlet_of, through_of, trace

__all__ = [
    "Interest",
    "Origin",
    "Traced",
    "are_independent",
    "are_opponents",
    "count_independent",
    "independent_of",
    "outlet_of",
    "through_of",
    "trace",
]
