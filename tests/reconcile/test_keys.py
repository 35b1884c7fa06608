"""Two reports that may tell of one happening share a key."""

from __future__ import annotations

from itertools import combinations

import pytest

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import filed_under, looked_for
from hearsay.reconcile.telling import tellings
from tests.reconcile.groups import GROUPS, all_filed, file_report, filed
from tests.reconcile.test_incidents import ONE


@pytest.mark.parametrize(("group", "one", "other"), ONE)
def test_what_is_one_shares_a_key(group: str, one: tuple[str, str], other: tuple[str, str]) -> None:
    """No pair that is to be joined is passed over."""
    told = {report.name: tellings(report) for report in filed(group)}

    assert looked_for(told[one[1]]) & filed_under(told[other[1]])


def test_who_finds_is_found() -> None:
    """So it does not matter which of two reports comes first, dated or not."""
    text = "A ferry capsized off Riau in Indonesia. Fifteen people drowned, rescuers said."
    undated = Filed("u", file_report("u", "", text).record, "u", "u")
    told = [tellings(one) for one in (*all_filed(), undated)]

    for one, other in combinations(told, 2):
        assert bool(looked_for(one) & filed_under(other)) == bool(
            looked_for(other) & filed_under(one)
        )


def test_years_of_reports_do_not_crowd_a_key() -> None:
    """The same words of another year are looked for elsewhere."""
    published, text = GROUPS["kyiv"]["k3"]
    told = tellings(file_report("now", published, text))
    year_later = tellings(file_report("then", published.replace("2022", "2023"), text))

    assert not looked_for(told) & filed_under(year_later)
