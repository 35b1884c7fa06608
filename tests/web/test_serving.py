"""The server itself: whom it waits for and how long, whom it believes, whom it lets near."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger, Role
from hearsay.record import UsageError
from hearsay.web.entry import admission
from hearsay.web.entry.admission import Admission
from hearsay.web.patience import PatientProtocol
from hearsay.web.requests.bodies import PART
from hearsay.web.serving import Place, make_server, serve
from tests.web.team import Team, team_of

_HEAD = b"GET / HTTP/1.1\r\nHost: a\r\n"
_POST = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n"

_EVERY = "0.0.0.0"  # noqa: S104 - that it is refused is what is tested

Serves = Callable[..., int]


@pytest.fixture
def serves(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serves]:
    """Runs an application, with little patience, and says on which port."""
    monkeypatch.setattr(PatientProtocol, "looks_s", 0.05)
    allowed = {"head": 0.6, "body": 0.6, "rest": 0.2, "reading": 0.6}
    monkeypatch.setattr(PatientProtocol, "allowed_s", allowed)
    running = []

    def begin(app: ASGIApp, **options: Any) -> int:
        listening = socket.create_server(("127.0.0.1", 0))
        server = make_server(app, **options)
        server.config.lifespan = "off"
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        running.append((server, thread))
        return int(listening.getsockname()[1])

    yield begin
    for server, thread in running:
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()


async def _tells(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with who asks and how much was sent."""
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        size, more = size + len(message["body"]), message["more_body"]
    body = json.dumps([scope["client"][0], scope["scheme"], size]).encode()
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [length]})
    await send({"type": "http.response.body", "body": body})


async def _refuses(_scope: Scope, _receive: Receive, send: Send) -> None:
    """Answers without looking at what is sent."""
    length = (b"content-length", b"0")
    await send({"type": "http.response.start", "status": 401, "headers": [length]})
    await send({"type": "http.response.body"})


async def _pours(_scope: Scope, _receive: Receive, send: Send) -> None:
    """Answers with more than anybody's buffers hold."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(1000):
        await send({"type": "http.response.body", "body": bytes(1 << 16), "more_body": True})


def _answered(connection: socket.socket) -> bytes:
    """The body of an answer of `_tells`."""
    held = b""
    while not held.endswith(b"]"):
        piece = connection.recv(1 << 16)
        assert piece
        held += piece
    head, _, body = held.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200")
    return body


def _until_closed(port: int, first: bytes, drip: bytes = b"") -> float:
    """How long a client is borne that sends something and then next to nothing."""
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=0.1) as connection:
        connection.sendall(first)
        with suppress(ConnectionError):
            while time.monotonic() - start < 10:
                with suppress(TimeoutError):
                    if not connection.recv(1 << 16):
                        break
                connection.sendall(drip)
    return time.monotonic() - start


@pytest.mark.parametrize(
    ("app", "first", "drip"),
    [
        (_tells, b"", b""),
        (_tells, _HEAD, b""),
        (_tells, _HEAD, b"a"),
        (_tells, _POST % 1000, b""),
        (_tells, _POST % 1000, b"a"),
        (_refuses, _POST % 1000, b"a"),
    ],
)
def test_who_sends_next_to_nothing_is_closed(
    serves: Serves, app: ASGIApp, first: bytes, drip: bytes
) -> None:
    """Nothing at all, half a head, half a body; at once, or a byte at a time."""
    assert 0.15 < _until_closed(serves(app), first, drip) < 5


def test_who_reads_nothing_is_closed(serves: Serves) -> None:
    """The answer would fill our memory, or hold a place in the ledger."""
    port = serves(_pours)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(_HEAD + b"\r\n")
        time.sleep(2)
        size = 0
        with suppress(ConnectionError):  # it ends so, or behind what was on its way
            while piece := connection.recv(1 << 20):
                size += len(piece)
    assert size < 1000 << 16


def test_a_slow_line_is_borne(serves: Serves) -> None:
    """As long as something comes; and who asks again and again has all the time between."""
    port = serves(_tells)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(_POST % (6 * PART))
        for _ in range(6):
            time.sleep(0.3)
            connection.sendall(bytes(PART))
        assert json.loads(_answered(connection))[2] == 6 * PART
        for _ in range(4):
            time.sleep(0.3)
            connection.sendall(_HEAD + b"\r\n")
            assert json.loads(_answered(connection))[2] == 0


@pytest.mark.parametrize(
    ("proxies", "told"),
    [
        ((), ["127.0.0.1", "http", 0]),
        (("127.0.0.1",), ["203.0.113.9", "https", 0]),
        (("198.51.100.1",), ["127.0.0.1", "http", 0]),
    ],
)
def test_a_proxys_word_counts_where_it_was_named(
    serves: Serves, proxies: tuple[str, ...], told: list[object]
) -> None:
    """Else everybody could say that they ask from anywhere, and guess without end."""
    port = serves(_tells, proxies=proxies)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        said = b"X-Forwarded-For: 1.2.3.4, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n\r\n"
        connection.sendall(_HEAD + said)
        assert json.loads(_answered(connection)) == told


def test_what_goes_on_and_on_ends_with_the_right_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stream of changes that was begun before its follower was stopped."""
    monkeypatch.setattr(admission, "LOOKED_AGAIN_S", 0.05)
    ended: list[float] = []

    async def follows(_scope: Scope, receive: Receive, _send: Send) -> None:
        message = await receive()
        assert message["type"] == "http.disconnect"
        ended.append(time.monotonic())

    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def asked(team: Team) -> float:
        token = f"Bearer {team.tokens['Rea']}".encode()
        scope = {
            "type": "http",
            "method": "GET",
            "path": "/api/v1/changes",
            "query_string": b"",
            "headers": [(b"authorization", token)],
            "client": ("127.0.0.1", 1),
        }
        task = asyncio.create_task(Admission(follows, door=team.door)(scope, never, _none))
        await asyncio.sleep(0.4)
        assert ended == []
        stopped = time.monotonic()
        team.desk.ledger.people.stop("Rea")
        await asyncio.wait_for(task, 5)
        return stopped

    with team_of(tmp_path) as team:
        assert asyncio.run(asked(team)) < ended[0]


async def _none(_message: Message) -> None:
    raise AssertionError


@pytest.mark.parametrize(
    ("place", "token", "said"),
    [
        (Place(host=_EVERY), None, "no admin who lets them in. Add one: hearsay people add"),
        (Place(host="192.0.2.1"), None, "can be reached by others"),
        (Place(behind_tls=True), None, "A proxy lets others in"),
        (Place(proxies=("192.0.2.1",)), None, "--behind-tls goes with it"),
    ],
)
def test_a_ledger_without_an_admin_is_for_this_machine_alone(
    tmp_path: Path, place: Place, token: str | None, said: str
) -> None:
    """Nobody is let in by default, and there is no password that everybody knows."""
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        ledger.people.add("Rea", Role.REVIEWER)
        ledger.people.add("Ada", Role.ADMIN)
        ledger.people.stop("Ada")
        with pytest.raises(UsageError, match=said):
            serve(Desk(ledger), place, tell=pytest.fail, token=token)


@pytest.mark.parametrize(
    ("place", "token", "said"),
    [
        (Place(host=_EVERY), None, "Say under which name it is asked: --name"),
        (Place(host="::"), None, "none that a browser asks for"),
        (Place(), "s3cret", "each with a token of their own"),
    ],
)
def test_a_shared_ledger_says_what_it_lacks(
    tmp_path: Path, place: Place, token: str | None, said: str
) -> None:
    """A name, and no secret that is nobody's."""
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        ledger.people.add("Ada", Role.ADMIN)
        with pytest.raises(UsageError, match=said):
            serve(Desk(ledger), place, tell=pytest.fail, token=token)


def test_it_is_opened_in_the_browser_and_may_be_read_from_only(tmp_path: Path) -> None:
    """The link that works once goes to the browser that this machine's user has."""
    with Ledger.open(tmp_path / "desk.hearsay", create=True):
        pass
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.new\nmv {opened}.new {opened}\n')
    browser.chmod(0o755)
    typed = ["serve", "--ledger", str(tmp_path / "desk.hearsay"), "--port", "0"]
    process = subprocess.Popen(
        [sys.executable, "-m", "hearsay", *typed, "--open", "--read-only"],
        env={**os.environ, "BROWSER": f"{browser} %s"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        until = time.monotonic() + 30
        while not opened.exists() and time.monotonic() < until:
            time.sleep(0.02)
        link = opened.read_text().strip()
        assert link in said
        browsing = build_opener(HTTPCookieProcessor())
        browsing.open(link).close()
        with browsing.open(f"{link.partition('/login')[0]}/api/v1/me") as answer:
            assert json.load(answer)["role"] == "reader"
    finally:
        process.terminate()
        process.communicate()
