"""The screens' files and the pages that need no script: found by their addresses, and nothing else is."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from hearsay.web.pages import add_pages
from hearsay.web.problem_pages.page import add_problem_pages

_FRONT = "<!doctype html><title>hearsay</title>"
_SCRIPT = "console.log('hearsay');" * 50

HOSTILE = (
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/%252e%252e/%252e%252e/secret.txt",
    "/assets//../../secret.txt",
    "//secret.txt",
    "/%2fetc%2fpasswd",
    "/assets/%00index.html",
    "/assets/app-1.js%00.txt",
    "/assets/link.txt/../../secret.txt",
    "/assets/",
    "/assets",
    "/assets/app-1.js.gz",
    "/C:%5csecret.txt",
    "/static/index.html/../../secret.txt",
)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A front end as the build leaves it, beside a file that is nobody's business."""
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(_FRONT, "utf-8")
    (folder / "favicon.svg").write_text("<svg/>", "utf-8")
    script = folder / "assets" / "app-1.js"
    script.write_text(_SCRIPT, "utf-8")
    script.with_name("app-1.js.gz").write_bytes(gzip.compress(_SCRIPT.encode(), mtime=0))
    return folder


@pytest.fixture
def client(built: Path) -> TestClient:
    """A browser before the front end alone."""
    return TestClient(_app(built), headers={"Accept-Encoding": "identity"})


def _app(built: Path) -> Starlette:
    app = Starlette()
    add_problem_pages(app)
    add_pages(app, built)
    return app


@pytest.mark.parametrize(
    "address", ["/", "/now", "/ledger?q=market", "/report/bulletin.2", "/incident/I-1"]
)
def test_every_screen_is_the_one_page(client: TestClient, address: str) -> None:
    """A screen's address can be sent to somebody, and opens there."""
    answer = client.get(address)

    assert answer.status_code == 200
    assert answer.text == _FRONT
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_the_front_page_is_asked_for_each_time_and_sent_once(client: TestClient) -> None:
    """After an upgrade nobody sees the old screens, and before it nobody loads them again."""
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["cache-control"] == "no-cache"
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == first.headers["etag"]


def test_what_has_its_hash_in_its_name_is_kept_for_ever(client: TestClient) -> None:
    """Its content never changes; the icon's may, for its name stays."""
    assert "immutable" in client.get("/assets/app-1.js").headers["cache-control"]
    assert client.get("/favicon.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [("gzip, deflate, br", True), ("br;q=1, gzip;q=0.5", True), ("gzip;q=0", False), ("gzip;q=0.000", False),
     ("br", False), ("", False)],
)  # fmt: skip
def test_a_script_goes_out_packed_to_whoever_takes_it_so(
    client: TestClient, accepted: str, packed: bool
) -> None:
    """Whoever does not take gzip gets the plain text, and caches are told that it depends."""
    answer = client.get("/assets/app-1.js", headers={"Accept-Encoding": accepted})

    assert answer.text == _SCRIPT
    assert (answer.headers.get("content-encoding") == "gzip") is packed
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


def test_the_packed_and_the_plain_have_tags_of_their_own(client: TestClient) -> None:
    """A cache never mends one with a part of the other."""
    plain = client.get("/assets/app-1.js")
    packed = client.get("/assets/app-1.js", headers={"Accept-Encoding": "gzip"})

    assert plain.headers["etag"] != packed.headers["etag"]


def test_head_tells_what_get_would(client: TestClient) -> None:
    """Whoever only asks about a file is told its size, and sent nothing."""
    answer = client.head("/assets/app-1.js")

    assert answer.status_code == 200
    assert answer.headers["content-length"] == str(len(_SCRIPT))
    assert answer.content == b""


@pytest.mark.parametrize("address", HOSTILE)
def test_no_address_leads_out_of_the_folder(built: Path, address: str) -> None:
    """Whatever dots, slashes and escapes an address has, only files of the build are answered."""
    # Sent as they stand: a client would tidy them first.
    answer = _asked_raw(_app(built), address)

    assert b"secret" not in answer
    assert answer in {_FRONT.encode(), b"404"}


@pytest.mark.parametrize("address", ["/assets/gone.js", "/robots.txt", "/wp-login.php"])
def test_a_file_that_is_not_there_is_not_the_front_page(client: TestClient, address: str) -> None:
    """A script that is gone must not come as a page, which a browser would try to run."""
    answer = client.get(address)

    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1>Not found</h1>" in answer.text


def test_without_a_build_the_page_says_what_to_do(tmp_path: Path) -> None:
    """Whoever runs a checkout that was never built is not left with an empty window."""
    answer = TestClient(_app(tmp_path / "nowhere")).get("/")

    assert answer.status_code == 503
    assert "recipes.py frontend" in answer.text


def _asked_raw(app: Starlette, address: str) -> bytes:
    """The body of an answer, or its status where that is no 200."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {
        "type": "http",
        "asgi": {"spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "server": ("testserver", 80),
        "root_path": "",
        "path": unquote_to_bytes(address).decode("utf-8", "replace"),
        "raw_path": address.encode(),
        "query_string": b"",
        "headers": [],
    }
    asyncio.run(app(scope, receive, send))
    if sent[0]["status"] != 200:
        return str(sent[0]["status"]).encode()
    return b"".join(part.get("body", b"") for part in sent[1:])
