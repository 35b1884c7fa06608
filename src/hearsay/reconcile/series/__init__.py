"""Figures of many reports, by what they count: who gives them, how they moved, what they amount to."""

from hearsay.reconcile.series.assembling import loose_series, pinned, series_of
from hearsay.reconcile.series.given import Given, Pin, Silence
from hearsay.reconcile.series.scope import Scope
from hearsay.reconcile.series.series import Series
from hearsay.reconcile.series.sums import Sum

__all__ = [
    "Given",
    "Pin",
    "Scope",
    "Series",
    "Silence",
    "Sum",
    "loose_series",
    "pinned",
    "series_of",
]
