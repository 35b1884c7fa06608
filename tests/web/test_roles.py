"""Everybody may what their role says, on every address that there is, and no address is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import iter_route_contexts

from hearsay.ledger import Role
from hearsay.web.entry.roles import ANYBODY, ROLES
from tests.web.team import NAMES, Team, team_of

_SERVED_BY_PAGES = {"GET /assets/{path:path}"}
_ENDLESS = {"GET /api/v1/changes"}


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """A ledger with people."""
    with team_of(tmp_path_factory.mktemp("team")) as made:
        yield made


def test_every_route_has_a_role(team: Team) -> None:
    """A new one without a row is closed to all but admins, and named here."""
    routes = {
        f"{method} {route.path}"
        for route in iter_route_contexts(team.app.routes)
        for method in route.methods or ()
        if method != "HEAD"
    }

    assert len(routes) > 80
    assert routes - set(ROLES) == set()
    assert set(ROLES) - routes == _SERVED_BY_PAGES


def _asked(route: str) -> tuple[str, str]:
    method, _, template = route.partition(" ")
    return method, re.sub(r"\{[^}]*\}", "nobody", template)


@pytest.mark.parametrize("name", [None, *NAMES])
def test_each_may_what_their_role_says(team: Team, name: str | None) -> None:
    """Every row of the table, asked by everybody: who may gets past the door, whoever may not does not."""
    wrong = []
    client = team.program(name)
    stopped = name is None or name == "Sten"
    for route, needs in ROLES.items():
        if route in _ENDLESS and not stopped:
            continue
        method, path = _asked(route)
        team.clock.now += 300  # or the wrong token of who was stopped would be a guess
        answer = client.request(method, path)
        is_problem = answer.headers.get("content-type") == "application/problem+json"
        code = answer.json()["code"] if is_problem else None
        if needs == ANYBODY:
            right = answer.status_code not in (403, 429)
        elif name is None or stopped:
            right = (answer.status_code, code) == (401, "not_let_in")
        elif NAMES[name].includes(Role(needs)):
            right = answer.status_code not in (401, 403, 429)
        else:
            right = (answer.status_code, code) == (403, "role_needed") and needs in answer.text
        if not right:
            wrong.append((name, route, answer.status_code, code))
    assert wrong == []


def test_where_only_is_read_nobody_changes_anything(tmp_path: Path) -> None:
    """Not even an admin, who is told why; what is read is read as ever."""
    with team_of(tmp_path, only_reads=True) as team:
        admin = team.program("Ada")
        for route, needs in ROLES.items():
            method, path = _asked(route)
            if needs in (Role.REVIEWER, Role.ADMIN):
                answer = admin.request(method, path)
                assert (answer.status_code, answer.json()["code"]) == (403, "read_only"), route
        assert admin.get("/api/v1/me").json() == {"name": "Ada", "role": "reader"}
        assert admin.get("/api/v1/claims").status_code == 200
        assert team.logged_in("Ada").post("/api/v1/logout").status_code == 204


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/forgotten"),
        ("GET", "/api"),
        ("GET", "/api/v1/../v1/forgotten"),
        ("DELETE", "/api/v1/claims"),
        ("PUT", "/"),
        ("TRACE", "/"),
    ],
)
def test_what_is_in_no_row_is_nobodys(team: Team, method: str, path: str) -> None:
    """Whoever is no admin is told that nothing is there, before anything answers."""
    for name in ("Rea", "Vera"):
        answer = team.program(name).request(method, path)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert team.program("Ada").request(method, path).status_code in (404, 405)
    assert team.program(None).request(method, path).status_code == 401


def test_a_judgement_is_signed_by_whoever_makes_it(team: Team) -> None:
    """Not by whoever started the server."""
    sent = {"verb": "judge", "target": team.report, "verdict": "right", "because": "I was there."}
    assert team.program("Vera").post("/api/v1/judgements", json=sent).status_code == 201

    assert [one.who for one in team.desk.ledger.judgements()] == ["Vera"]


def test_the_description_says_how_one_gets_in(team: Team) -> None:
    """And that each address may refuse whoever was not let in, or may not."""
    told = team.program("Rea").get("/api/openapi.json").json()

    assert told["security"] == [{"token": []}]
    assert told["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    for path, operations in told["paths"].items():
        for method, operation in operations.items():
            assert {"401", "403", "429"} <= set(operation["responses"]), (method, path)
