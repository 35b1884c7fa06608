"""Another site's page changes nothing, whatever it sends; and nothing that is only asked for changes anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hearsay.web.entry.roles import ROLES
from tests.web.conftest import HOST
from tests.web.team import Team, team_of
from tests.web.test_roles import _asked

_CONTENTS = {
    "application/json": b'{"name": "Eve", "role": "admin"}',
    "application/x-www-form-urlencoded": b"name=Eve&role=admin",
    "multipart/form-data; boundary=b": b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
    "text/plain": b'{"name": "Eve", "role": "admin"}',
    "application/octet-stream": b"\x00",
    "": b"",
}
_FOREIGN = (
    {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
    {"sec-fetch-site": "same-site", "origin": f"https://other.{HOST}"},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": f"http://{HOST}.evil.example"},
    {"origin": f"http://{HOST}:81"},
)
_CHANGES = [route for route in ROLES if not route.startswith("GET ")]


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """A ledger with people."""
    with team_of(tmp_path_factory.mktemp("team")) as made:
        yield made


@pytest.mark.parametrize("kind", _CONTENTS)
@pytest.mark.parametrize("route", _CHANGES)
def test_a_foreign_page_changes_nothing(team: Team, route: str, kind: str) -> None:
    """Though the browser sends the cookie of an admin with it."""
    browser, before = team.logged_in("Ada"), team.desk.ledger.revision()
    method, path = _asked(route)
    for headers in _FOREIGN:
        sent = {**headers, **({"content-type": kind} if kind else {})}
        answer = browser.request(method, path, content=_CONTENTS[kind], headers=sent)
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign_page")
        assert "set-cookie" not in answer.headers
    assert team.desk.ledger.revision() == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_gets_past_it(team: Team, method: str) -> None:
    """There are none, and nobody finds out from elsewhere."""
    browser = team.logged_in("Ada")
    for headers in _FOREIGN:
        assert browser.request(method, "/api/v1/people", headers=headers).status_code == 403
    assert browser.request(method, "/api/v1/people").status_code == 405


def test_our_own_page_may(team: Team) -> None:
    """And so may a program, which sends neither header."""
    browser = team.logged_in("Ada")
    for headers in ({"sec-fetch-site": "same-origin"}, {"origin": f"http://{HOST}"}, {}):
        assert browser.post("/api/v1/people", json={}, headers=headers).status_code == 400


def test_the_login_page_lets_its_form_be_known(team: Team) -> None:
    """Under `no-referrer` a browser calls a form's origin "null", and our own login were foreign."""
    assert team.browser().get("/login").headers["referrer-policy"] == "same-origin"


def _get_all(client: TestClient, *, skip: str) -> None:
    for route in ROLES:
        method, path = _asked(route)
        if method == "GET" and path != skip:
            assert client.get(path).status_code < 500 or path == "/" or "api" not in path
            client.head(path)


def test_what_is_asked_for_changes_nothing(team: Team, tmp_path: Path) -> None:
    """Every address that can be asked for, of a person and of a value."""
    ledger = team.desk.ledger
    before = ledger.revision(), ledger.digest(), ledger.people.list()
    client = team.program("Ada")
    _get_all(client, skip="/api/v1/changes")
    for path in (f"values/{team.report}", "people/Rea/stop", "people/Rea/renew", "logout", "jobs"):
        client.get(f"/api/v1/{path}?name=Eve&role=admin&_method=POST")
        client.get(f"/api/v1/{path}", headers={"x-http-method-override": "POST"})

    assert (ledger.revision(), ledger.digest(), ledger.people.list()) == before
