"""A record as it lies beside others: with what its report is called and what it shares with them."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record import Record


@dataclass(frozen=True, slots=True)
class Filed:
    """A record among others.

    Args:
        name: What its report is called among them.
        record: The record.
        family: The same for reports whose text is one, or mostly one: wire copies and reprints.
        edition: The same for all editions of a report.
    """

    name: str
    record: Record
    family: str
    edition: str
