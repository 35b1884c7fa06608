"""A paper that credits an agency tells what the agency told."""

from __future__ import annotations

import pytest

from hearsay.reconcile.origins.credits import ANY, credited_by, sent_by
from hearsay.reconcile.reconciling import reconcile
from hearsay.record.between import RelationKind
from tests.reconcile.groups import file_report

AGENCY = (
    "BUNIA, Congo (Reuters) - Militiamen killed at least 22 people in a raid on two villages in Ituri on Monday, "
    "a local chief and a resident said."
)
PAPER = (
    "The Lakes Herald, with Reuters. At least 22 people were killed when militiamen raided two villages in Ituri "
    "on Monday, a chief and a villager said."
)


@pytest.mark.parametrize(
    ("text", "agency", "credited"),
    [
        (AGENCY, "reuters", frozenset()),
        (PAPER, "", {"reuters"}),
        ("The Northern Courier and agencies. Four people died in Ladyzhyn.", "", {ANY}),
        ("By our correspondent in Dakar, with AFP and Reuters. The opposition said so.", "", {"afp", "reuters"}),
        ("The army and Reuters journalists were in Mosul on Friday.", "", frozenset()),
    ],
)  # fmt: skip
def test_dateline_and_credits_tell_the_agency(
    text: str, agency: str, credited: set[str] | frozenset[str]
) -> None:
    """An agency stands in brackets behind the place, or is named with the paper."""
    record = file_report("r1", "2022-10-03", text).record

    assert sent_by(record) == agency
    assert credited_by(record) == credited


def test_what_a_paper_has_from_an_agency_is_told_again() -> None:
    """The chief whom nobody names gave one number, and no second one bears it out."""
    filed = [file_report("a", "2022-10-03", AGENCY), file_report("b", "2022-10-04", PAPER)]
    found = reconcile(filed).relations

    assert {(one.kind, one.a.report, one.b.report) for one in found} >= {
        (RelationKind.REPEATS, "b", "a")
    }
    assert RelationKind.CORROBORATES not in {one.kind for one in found}
