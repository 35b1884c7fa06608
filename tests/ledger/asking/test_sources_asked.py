"""Who is listed as a source: whoever speaks, and never nobody."""

from __future__ import annotations

from pathlib import Path

from hearsay.desk.reading import read
from hearsay.ledger import Ledger
from hearsay.ledger.asking.query import Query
from hearsay.record.listing import Kind


def test_nobody_is_no_source(tmp_path: Path) -> None:
    """That no group has claimed an attack is a claim without a source; No 10 is one."""
    text = (
        "No group has claimed responsibility for the attack. No 10 said that two people had died."
    )
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        ledger.add(read(text=text, id="r"))

        claims = list(ledger.list(Query(kind=Kind.CLAIMS)))
        assert [claim["source"] for claim in claims] == [None, "No 10"]
        assert [row["source"] for row in ledger.list(Query(kind=Kind.SOURCES))] == ["No 10"]
