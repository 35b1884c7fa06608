"""Every address that reads answers in the form that its description has, and not twice to whoever has it."""

from __future__ import annotations

from typing import Any

import pytest
from schemathesis import openapi
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.web.app import make_app
from tests.web.conftest import HOST

ASKED = [
    ("", {}),
    ("/claims", {"mode": "denies"}),
    ("/disputes", {}),
    ("/days", {"kind": "claims"}),
    ("/series", {"measure": "killed"}),
    ("/origins", {"limit": "3"}),
    ("/network", {}),
    ("/news", {"since": "2000"}),
    ("/log", {"after": "3", "limit": "5"}),
    ("/vocab", {}),
    ("/fields", {}),
]
NAMED = [
    ("/incidents/{incident_id}", "incident"),
    ("/explain/{value_id}", "incident"),
    ("/explain/{value_id}", "figure"),
    ("/values/{value_id}", "report"),
    ("/values/{value_id}", "figure"),
    ("/vocab/{name}", "list"),
]


@pytest.fixture(scope="module")
def named(desk: Desk) -> dict[str, str]:
    """One of each sort that has something to show."""
    dispute = desk.disputes.first()
    figure = desk.figures.where(measure="killed", type="strike").first()
    assert dispute is not None
    assert figure is not None
    return {
        "incident": str(dispute["incident"]),
        "figure": str(figure["id"]),
        "report": str(figure["report"]),
        "list": "event_types",
    }


@pytest.mark.parametrize(("path", "query"), ASKED)
def test_what_is_answered_is_described(desk: Desk, path: str, query: dict[str, str]) -> None:
    """Where nothing is refused."""
    _validate(desk, path, query, {})


def test_questions_are_described(asking: Desk) -> None:
    """Where there is one, that was answered."""
    _validate(asking, "/questions", {"every": "yes"}, {})


@pytest.mark.parametrize(("path", "sort"), NAMED)
def test_what_has_a_name_is_described(
    desk: Desk, named: dict[str, str], path: str, sort: str
) -> None:
    """By its id, or its name."""
    parameter = path.partition("{")[2].removesuffix("}")
    _validate(desk, path, {}, {parameter: named[sort]})


def _validate(desk: Desk, path: str, query: dict[str, str], named: dict[str, str]) -> None:
    schema = openapi.from_asgi("/api/openapi.json", make_app(desk, hosts=(HOST,)))
    case: Any = schema[f"/api/v1{path}"]["GET"].Case(query=query, path_parameters=named)
    answer = case.call(headers={"host": HOST})
    assert answer.status_code == 200, answer.text
    case.validate_response(answer)
    data = answer.json().get("data", [True])
    assert data, "an empty answer shows nothing of its form"


@pytest.mark.parametrize(("path", "query"), ASKED)
def test_what_a_client_has_is_not_sent_again(
    client: TestClient, path: str, query: dict[str, str]
) -> None:
    """Its tag is strong, and another question has another."""
    first = client.get(f"/api/v1{path}", params=query)
    tag = first.headers["etag"]
    again = client.get(f"/api/v1{path}", params=query, headers={"if-none-match": tag})

    assert tag.startswith('"')
    assert first.headers["cache-control"] == "private, no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    tags = {client.get(f"/api/v1{one}", params=asked).headers["etag"] for one, asked in ASKED}
    assert len(tags) == len(ASKED)
