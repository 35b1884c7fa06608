"""The codes are those of the vocabulary's tables."""

from __future__ import annotations

import csv
from enum import StrEnum
from pathlib import Path

import pytest

from hearsay.record import (
    ActorKind,
    Certainty,
    EventType,
    Measure,
    Mode,
    PlacePrecision,
    Polarity,
    Qualifier,
    SourceKind,
    TimePrecision,
)


@pytest.mark.shared
@pytest.mark.parametrize(
    ("table", "column", "codes"),
    [
        ("claim_modes", "mode", Mode),
        ("actor_kinds", "kind", ActorKind),
        ("source_kinds", "kind", SourceKind),
        ("measures", "measure", Measure),
        ("event_types", "code", EventType),
        ("qualifiers", "qualifier", Qualifier),
        ("time_precision", "precision", TimePrecision),
        ("place_precision", "precision", PlacePrecision),
        ("certainty", "certainty", Certainty),
        ("certainty", "polarity", Polarity),
    ],
)
def test_codes_are_those_of_the_table(
    shared: Path, table: str, column: str, codes: type[StrEnum]
) -> None:
    """The reader, the exports and the documentation name things alike."""
    with (shared / "design" / "vocab" / f"{table}.csv").open(encoding="utf-8") as rows:
        listed = [row[column] for row in csv.DictReader(rows)]
    assert set(listed) == set(codes)


@pytest.mark.shared
def test_labels_are_those_of_the_table(shared: Path) -> None:
    """A mode is called the same wherever a person meets it."""
    with (shared / "design" / "vocab" / "claim_modes.csv").open(encoding="utf-8") as rows:
        listed = {row["mode"]: row["label"] for row in csv.DictReader(rows)}
    assert {mode.value: mode.label for mode in Mode} == listed
