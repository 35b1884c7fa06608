"""The bench of the ledger works, on a small one; what it measures is told by the full one."""

from __future__ import annotations

from pathlib import Path

from bench.ledger.__main__ import measure, table
from bench.ledger.invented import invent
from hearsay.ledger import Ledger
from hearsay.record.json_form import record_to_dict
from hearsay.record.json_reading import record_from_dict


def test_what_is_invented_is_a_record_and_always_the_same() -> None:
    """A figure of last year can be compared with one of today."""
    record = invent(7)

    assert record == invent(7) != invent(8)
    assert record_from_dict(record_to_dict(record)) == record
    spans = [*record.places, *record.times, *record.figures]
    assert all(record.report.text[one.start : one.end] == one.text for one in spans)
    assert len(record.claims) >= 5


def test_it_measures_and_tells(tmp_path: Path) -> None:
    """Every question is answered, records are added, exports are written; what is kept stays as it was made."""
    figures = measure(tmp_path, None, (100, 1_000), rounds=1)

    assert len(figures["questions"]) == 20
    assert all(asked["sqlite"]["p95"] > 0 for asked in figures["questions"])
    assert list(figures["adding"]["sqlite"]) == ["100", "1000"]
    assert all(mb > 10 for needed in figures["memory"].values() for mb in needed.values())
    lines = table(figures).splitlines()
    assert lines[0] == f"{figures['claims']:,} claims; milliseconds a question"
    assert [line[:7] for line in lines[2:5]] == ["denials", "what a ", "denials"]

    with Ledger.open(tmp_path / "1000.hearsay") as ledger:
        assert ledger.info().counts["reports"] == 100
    assert list(tmp_path.glob("copy*")) == []
