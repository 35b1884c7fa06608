"""What is new and what was done, over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.desk.news_form import news_form
from hearsay.record.json_form import dumps
from hearsay.web.app import make_app
from tests.web.conftest import HOST


def test_news_is_that_of_the_desk(client: TestClient, desk: Desk) -> None:
    """Since a time, since a revision, and where nothing is said."""
    for since in ("2000", "last 24h", desk.ledger.revision(), None):
        asked = {} if since is None else {"since": since}
        told = client.get("/api/v1/news", params=asked).json()
        mine = json.loads(dumps(news_form(desk.news(since))))
        assert told | {"since": ""} == mine | {"since": ""}
    assert client.get("/api/v1/news", params={"since": "2000"}).json()["new_incidents"]


def test_the_revision_of_the_first_page_asks_for_what_came_since(own: Desk) -> None:
    """Nothing, until somebody adds a report."""
    client = TestClient(make_app(own, hosts=(HOST,)))
    seen = client.get("/api/v1").json()["revision"]
    assert client.get("/api/v1/news", params={"since": seen}).json()["reports"] == 0
    own.add(texts=["Nine miners were killed in a blast near Ufa on Friday, police said."], jobs=1)
    told = client.get("/api/v1/news", params={"since": seen}).json()

    assert told["reports"] == 1
    assert told["new_incidents"]
    assert client.get("/api/v1/news", params={"since": told["now"]}).json()["reports"] == 0


def test_the_log_is_told_page_by_page(client: TestClient, desk: Desk) -> None:
    """From the first entry to the last, with the names of reports."""
    found: list[dict[str, Any]] = []
    after: int | None = 0
    while after is not None:
        page = client.get("/api/v1/log", params={"after": after, "limit": 7}).json()
        found += page["data"]
        after = page["next"]

    log = list(desk.ledger.log())
    assert [one["n"] for one in found] == [entry.n for entry in log]
    assert {one["report"] for one in found} == {row["report"] for row in desk.reports}
    assert client.get("/api/v1/log", params={"after": len(log)}).json()["data"] == []


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("news?since=yesterdy", "2022-02-24"),
        (f"news?since={64 * 'a'}:0", "GET /api/v1"),
        ("log?after=-1", "whole number"),
        ("log?limit=1001", "1 to 1,000"),
        ("log?limit=", "1 to 1,000"),
    ],
)
def test_a_refusal_says_how_it_is_written(client: TestClient, asked: str, hint: str) -> None:
    """With the parameter that is wrong."""
    answer = client.get(f"/api/v1/{asked}")

    assert (answer.status_code, answer.json()["code"]) == (400, "bad_value")
    assert hint in answer.json()["hint"]
    assert answer.json()["errors"][0]["parameter"] in asked
