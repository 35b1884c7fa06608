"""What is named a bridge, a port or a school is a facility."""

from __future__ import annotations

import pytest

from hearsay.heads.annotation import LabelledSpan
from hearsay.heads.facilities import mark_facilities


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Brook Bridge", "LOC", "FAC"),
        ("Port of Selm Harbour", "LOC", "FAC"),
        ("BROOK BRIDGE", "LOC", "FAC"),
        ("Bridge", "LOC", "LOC"),  # a town of that name
        ("Selm", "LOC", "LOC"),
        ("Bridge Town", "LOC", "LOC"),  # the noun comes last
        ("Selm Prison", "ORG", "FAC"),
        ("Selm Hospital", "ORG", "ORG"),  # it speaks
        ("Selm Hospital", "LOC", "FAC"),
        ("Lena Bridge", "PER", "PER"),
        ("Brook Bridge", "VEH", "VEH"),
    ],
)
def test_facilities(name: str, label: str, expected: str) -> None:
    """The noun tells, where the network could not."""
    words = ["At", *name.split(), "."]
    span = LabelledSpan(1, len(words) - 2, label, 0.5)

    assert mark_facilities([span], words) == [LabelledSpan(1, span.last, expected, 0.5)]


def test_names_keep_their_order() -> None:
    """Each name is judged alone; none is lost."""
    names = [LabelledSpan(0, 1, "LOC", 1.0), LabelledSpan(3, 3, "PER", 2.0)]

    marked = mark_facilities(names, ["Selm", "Dam", "near", "Lena"])

    assert [(name.label, name.score) for name in marked] == [("FAC", 1.0), ("PER", 2.0)]
    assert mark_facilities([], []) == []
