"""Who asks under a foreign name or from a foreign page gets nothing."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from hearsay.web.app import LARGEST_BODY


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


def test_a_request_says_once_how_long_it_is(client: TestClient) -> None:
    """What two servers read as two requests is none."""
    headers = {"content-length": "4", "transfer-encoding": "chunked"}
    answer = client.post("/api/v1/claims", content=b"0\r\n\r\n", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (400, "two_lengths")


def test_what_is_longer_than_any_of_ours_is_refused(client: TestClient) -> None:
    """An address, and what stands above a body."""
    longest = client.get("/api/v1/claims", params={"q": (16 << 10) * "a"})
    assert (longest.status_code, longest.json()["code"]) == (414, "long_address")
    laden = client.get("/api/v1/claims", headers={"cookie": (48 << 10) * "a"})
    assert (laden.status_code, laden.json()["code"]) == (431, "long_headers")
