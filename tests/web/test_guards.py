"""Who asks under a foreign name, from a foreign page or without the secret gets nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.web.app import LARGEST_BODY, make_app
from hearsay.web.door import COOKIE, Door
from tests.web.conftest import HOST


@pytest.mark.parametrize("host", ["evil.example", "", "testserver.evil.example", "127.0.0.1"])
def test_a_foreign_name_is_not_answered(client: TestClient, host: str) -> None:
    """A name that leads here by somebody else's doing."""
    answer = client.get("/api/v1", headers={"host": host})

    assert (answer.status_code, answer.json()["code"]) == (400, "foreign_host")


@pytest.mark.parametrize(
    "sent",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_foreign_page_changes_nothing(
    client: TestClient, method: str, sent: dict[str, str]
) -> None:
    """Whatever it is about."""
    answer = client.request(method, "/api/v1/claims", headers=sent)

    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_page")


@pytest.mark.parametrize(
    "path", ["/api/v1", "/api/v1/claims.csv", "/nowhere", "/api/v1/claims?x=1"]
)
def test_every_answer_forbids_what_a_page_could_load(client: TestClient, path: str) -> None:
    """Refusals too."""
    headers = client.get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_body_that_is_too_large_is_refused_before_it_is_read(client: TestClient) -> None:
    """By what it says of itself, and a length that is none by the same sentence."""
    for length in (str(LARGEST_BODY + 1), "9" * 40, "-1", "x"):
        answer = client.post("/api/v1/claims", content=b"", headers={"content-length": length})
        assert answer.status_code == 413


def test_nobody_comes_in_without_the_secret(desk: Desk) -> None:
    """A link lets a browser in once, a token a program always."""
    door = Door()
    link = door.link()
    app = make_app(desk, hosts=(HOST,), door=door)
    browser, other = TestClient(app), TestClient(app)

    refused = browser.get("/api/v1")
    assert (refused.status_code, refused.json()["code"]) == (401, "not_let_in")
    assert refused.headers["www-authenticate"] == "Bearer"

    let_in = browser.get(link, follow_redirects=False)
    assert let_in.status_code == 303
    cookie = let_in.headers["set-cookie"]
    assert cookie.startswith(COOKIE)
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert browser.get("/api/v1").status_code == 200

    assert other.get(link).status_code == 403
    assert other.get("/api/v1").status_code == 401
    assert (
        other.get("/api/v1", headers={"authorization": f"Bearer {door.token}"}).status_code == 200
    )
    assert other.get("/api/v1", headers={"authorization": "Bearer guess"}).status_code == 401
