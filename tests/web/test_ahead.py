"""What was counted ahead is not counted again, and a question that took too long has it counted."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import LedgerTooSlowError
from hearsay.ledger.asking import counted
from hearsay.ledger.asking.query import Query
from hearsay.ledger.ledger import Ledger
from hearsay.record.listing import Kind
from hearsay.web.ahead import Ahead
from hearsay.web.app import make_app
from tests.web.conftest import HOST


def test_a_question_need_not_count_what_was_counted_ahead(
    own: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the sources nor the days."""
    ahead = Ahead(own.ledger)
    ahead.count()
    ahead.wait()

    def fails(*_: object, **__: object) -> None:
        pytest.fail("It was counted again.")

    monkeypatch.setattr(counted, "count_sources", fails)
    monkeypatch.setattr(counted, "count_days", fails)
    assert own.ledger.list(Query(kind=Kind.SOURCES)).count() > 0
    for kind in (Kind.REPORTS, Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES):
        assert own.ledger.list(Query(kind=kind)).days().days


def test_where_an_answer_takes_too_long_it_is_counted_for_the_next(
    own: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asked is told so, and need not be refused again."""

    def slow(*_: object, **__: object) -> None:
        raise LedgerTooSlowError("It took too long.")

    ahead, begun = Ahead(own.ledger), []
    monkeypatch.setattr(ahead, "count", lambda: begun.append(1))
    client = TestClient(make_app(own, hosts=(HOST,), ahead=ahead), raise_server_exceptions=False)
    assert client.get("/api/v1/sources").status_code == 200
    assert begun == []
    monkeypatch.setattr(Ledger, "list", slow)
    assert client.get("/api/v1/sources?mode=denies").status_code == 503
    assert begun == [1]
