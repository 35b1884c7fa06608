"""A claim on its way: what it was made of stays at hand until what it is about is found."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reader.attribution.saying import Saying
from hearsay.record import Claim


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim on its way.

    Args:
        claim: With its values, without its number and without what it is about.
        saying: What it was made of; None for the report's own voice.
    """

    claim: Claim
    saying: Saying | None
