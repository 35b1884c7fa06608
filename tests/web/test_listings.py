"""Over HTTP a listing has the rows that it has everywhere, in every form, by the same words."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.export.json_rows import object_of
from hearsay.record.listing import COLUMNS, Kind


@pytest.mark.parametrize("kind", list(Kind))
def test_pages_together_are_the_listing(client: TestClient, desk: Desk, kind: Kind) -> None:
    """Each says how to go on, and how many there are."""
    found, at = [], f"/api/v1/{kind.value}?limit=7"
    page: dict[str, Any] = {}
    while at:
        answer = client.get(at)
        assert answer.status_code == 200
        page = answer.json()
        found += page["data"]
        at = answer.links["next"]["url"] if page["next"] else ""

    rows = list(desk.rows(kind).unsorted())
    assert found == json.loads(json.dumps([object_of(COLUMNS[kind], row) for row in rows]))
    assert page["count"] == len(rows)
    assert page["count_is_exact"]


def test_every_form_holds_all_rows(client: TestClient, desk: Desk) -> None:
    """By the ending of the address, or by what the client accepts."""
    ids = [str(row["id"]) for row in desk.events.where(type="explosion")]
    assert ids

    def asked(form: str, accept: str = "") -> bytes:
        answer = client.get(
            f"/api/v1/events{form}?type=explosion", headers={"accept": accept} if accept else None
        )
        assert answer.status_code == 200
        return answer.content

    table = csv.DictReader(StringIO(asked(".csv").decode()))
    assert [row["id"] for row in table] == ids
    lines = asked(".jsonl").decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids
    assert asked("", "application/jsonl") == asked(".jsonl")
    assert pq.read_table(BytesIO(asked(".parquet")))["id"].to_pylist() == ids
    features = json.loads(asked(".geojson"))["features"]
    assert [one["properties"]["id"] for one in features] == ids
    assert b"#" in asked(".hxl.csv").splitlines()[1]


def test_what_a_client_has_is_not_sent_again(client: TestClient) -> None:
    """A tag holds as long as the ledger and the question do."""
    first = client.get("/api/v1/claims?mode=denies")
    tag = first.headers["etag"]

    again = client.get("/api/v1/claims?mode=denies", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/api/v1/claims?mode=says", headers={"if-none-match": tag})
    assert other.status_code == 200
    assert client.get("/api/v1/claims.csv?mode=denies").headers["etag"] != tag


@pytest.mark.parametrize(
    ("asked", "status", "code", "hint"),
    [
        ("claims?mod=denies", 400, "unknown_field", "Did you mean mode?"),
        ("claims?mode=denys", 400, "unknown_value", "Did you mean denies?"),
        ("claims?limit=100000", 400, "usage", "Follow `next`"),
        ("claims?cursor=abc", 400, "usage", "same conditions"),
        ("claims?kind=conflicts", 400, "usage", "hearsay relations"),
        ("sources.geojson", 404, "not_found", "GET /api/v1"),
        ("claims.docx", 404, "not_found", "GET /api/v1"),
        ("values/nobody.c1", 404, "not_in_ledger", "lists those it has"),
    ],
)
def test_a_refusal_says_what_and_what_to_do(
    client: TestClient, asked: str, status: int, code: str, hint: str
) -> None:
    """In the form of RFC 9457."""
    answer = client.get(f"/api/v1/{asked}")
    problem = answer.json()

    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert hint in problem["hint"]
    assert problem["type"] == f"/problems/{code.replace('_', '-')}"


def test_a_form_that_nobody_has_is_refused(client: TestClient) -> None:
    """And those that there are are listed."""
    answer = client.get("/api/v1/claims", headers={"accept": "image/png"})

    assert answer.status_code == 406
    assert "application/jsonl" in answer.json()["hint"]


def test_a_value_comes_with_its_words_and_links(client: TestClient, desk: Desk) -> None:
    """As `hearsay show` has it."""
    row = desk.events.where(type="explosion").first()
    assert row is not None
    shown = client.get(f"/api/v1/values/{row['id']}").json()

    assert shown["id"] == row["id"]
    assert shown["words"][0]["text"] == row["words"]
    assert shown["links"]
