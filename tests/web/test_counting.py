"""How many rows there are: told where that is quick, and not tried again at once where it was not."""

from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.ledger import LedgerTooSlowError
from hearsay.ledger.asking.answering import Answer
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind
from hearsay.web.api.counting import Counting


def test_what_takes_long_is_not_tried_again_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither with the next page nor in another order; after a minute it is, and other rows are."""
    tried: list[str] = []
    now = 5.0

    def slow(answer: Answer) -> int:
        tried.append(answer.query.kind)
        raise LedgerTooSlowError("It took too long.")

    with hearsay.open(tmp_path / "desk.hearsay", create=True) as desk:
        counting = Counting(desk, clock=lambda: now)
        assert counting.count(parse_query(Kind.CLAIMS, ())) == 0
        monkeypatch.setattr(Answer, "count", slow)
        for terms in ((), ("limit=5",), ("sort=-published",), ("fields=id",)):
            assert counting.count(parse_query(Kind.CLAIMS, terms)) is None
        assert tried == ["claims"]

        assert counting.count(parse_query(Kind.CLAIMS, ("mode=denies",))) is None
        assert len(tried) == 2
        now += 61
        assert counting.count(parse_query(Kind.CLAIMS, ())) is None
        assert len(tried) == 3
