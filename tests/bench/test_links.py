"""The table of links is whole, and a record that has them all scores 1."""

from __future__ import annotations

from bench.links import FACTS, KINDS, TABLE, facts, load


def test_the_table_says_nothing_twice_and_nothing_unknown() -> None:
    """Each line is a link that is scored or a fact that is asked for."""
    lines = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    rows = [line for line in lines if len(line) == 5 and line[0] != "report"]

    assert len({tuple(row[:4]) for row in rows}) == len(rows)
    assert {row[1] for row in rows} <= {*KINDS, *FACTS}
    assert {row[4] for row in rows} <= {"", "optional", "across"}


def test_at_least_four_reports_have_links() -> None:
    """Each kind of link is asked for, those to what stands elsewhere among them."""
    table = load()

    assert len({report for report, _ in table}) >= 4
    assert {kind for _, kind in table} == set(KINDS)
    assert sum(len(wanted.across) for wanted in table.values()) >= 5
    assert facts()
