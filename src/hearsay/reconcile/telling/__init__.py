"""A telling: what one report says of one event, with all that can be compared."""

from hearsay.reconcile.telling.days import day_of
from hearsay.reconcile.telling.form import read_tellings, write_tellings
from hearsay.reconcile.telling.taking import backdrop_of, tellings
from hearsay.reconcile.telling.telling import Backdrop, Count, Spot, Telling

__all__ = [
    "Backdrop",
    "Count",
    "Spot",
    "Telling",
    "backdrop_of",
    "day_of",
    "read_tellings",
    "tellings",
    "write_tellings",
]
