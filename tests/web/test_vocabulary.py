"""Codes and fields over HTTP: whatever a program meets in a row, it can look up."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from hearsay.desk.codes import code_table, code_tables
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind


def test_every_list_is_there(client: TestClient) -> None:
    """With each code in words, what it means, and what others call it."""
    names = [one["name"] for one in client.get("/api/v1/vocab").json()["data"]]
    assert names == code_tables()
    for name in names:
        data = client.get(f"/api/v1/vocab/{name}").json()["data"]
        assert [one["code"] for one in data] == [row[0] for row in code_table(name).rows]
    kinds = client.get("/api/v1/vocab/source_kinds").json()["data"]
    official = next(one for one in kinds if one["code"] == "unnamed_official")
    assert official["name"] == "unnamed official"
    assert official["definition"].endswith(".")
    strikes = client.get("/api/v1/vocab/event_types").json()["data"]
    assert any("elsewhere" in one for one in strikes)


def test_a_list_answers_to_the_name_of_its_field(client: TestClient) -> None:
    """Whoever has a column called mode asks for mode."""
    assert client.get("/api/v1/vocab/mode").json()["list"] == "claim_modes"
    answer = client.get("/api/v1/vocab/claim_mods")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert "claim_modes" in answer.json()["hint"]


def test_every_field_says_of_what_it_can_be_asked(client: TestClient) -> None:
    """And its example is a question that is answered there."""
    fields = {one["name"]: one for one in client.get("/api/v1/fields").json()["data"]}

    assert fields["kind"]["kinds"] == ["relations"]
    assert set(fields["mode"]["kinds"]) == {kind.value for kind in Kind}
    assert "denies" in fields["mode"]["values"]
    assert "values" not in fields["place"]
    for one in fields.values():
        for kind in one["kinds"]:
            if one["about"] != "rows":
                parse_query(Kind(kind), [one["example"]])


@pytest.mark.parametrize("address", ["vocab?x=1", "fields?x=1", "news?x=1", "log?x=1"])
def test_what_takes_no_terms_says_so(client: TestClient, address: str) -> None:
    """Nothing that is asked is passed over."""
    answer = client.get(f"/api/v1/{address}")

    assert (answer.status_code, answer.json()["code"]) == (400, "usage")
    assert answer.json()["hint"].startswith("It takes")
