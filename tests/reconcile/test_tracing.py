"""Within a report: whom a claim starts with, by the words around it."""

from __future__ import annotations

import pytest

from hearsay.reconcile.origins import trace
from tests.reconcile.groups import file_report


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "Health Minister Ada Quist said 12 people died in Kabul. The health ministry said 40 were hurt.",
            {"health:AF"},  # a minister is the ministry
        ),
        (
            "Five people died in a bombing in Mosul on Friday, CNN reported, citing police.",
            {"police:IQ"},
        ),
        (
            "State television said 22 people died in a car bombing in Homs, quoting the interior ministry.",
            {"interior:SY"},
        ),
        (
            "At least 30 people died in Sanaa, according to Al Masirah TV, which quoted the health ministry.",
            {"houthis"},  # the ministry of those who own the outlet
        ),
        ("Xinhua reported that 9 people died in Kunming, quoting a source.", {"state media:CN"}),
        (
            "Reuters reported that 14 people were killed in a strike on Idlib, according to the White Helmets.",
            {"white helmets"},
        ),
        ("A resident told Reuters that a shell hit a market in Mosul.", {"unnamed eyewitness:IQ"}),
        (
            "The Daesh group said it bombed a market in Mosul. ISIL said it killed six soldiers.",
            {"islamic state"},
        ),
    ],
)
def test_a_claim_starts_with_whom_the_words_around_it_name(text: str, keys: set[str]) -> None:
    """Whoever tells an outlet, or is cited by it, says so; the outlet only passes it on."""
    found = trace(file_report("r1", "2024-05-03", text))

    assert {one.key for one in found.values()} == keys
