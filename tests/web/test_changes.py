"""Who follows the ledger is told each thing that is done, once, in order, for as long as the server runs."""

from __future__ import annotations

import json
import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.ledger.following import MOST_INCIDENTS
from hearsay.web.api.changes import Streams
from hearsay.web.app import make_app
from tests.desk.adding.program import started
from tests.web.test_jobs import until

Event = dict[str, str]


@contextmanager
def served(desk: Desk, streams: Streams) -> Iterator[int]:
    """A server that really listens, for as long as the test takes; its port."""
    app = make_app(desk, hosts=("127.0.0.1",), streams=streams)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        streams.end()
        server.should_exit = True
        thread.join(10)
    assert not thread.is_alive()


class Follower:
    """Asks for the changes, as often as it is called, and lets go of them in the end."""

    def __init__(self) -> None:
        self._connections: list[HTTPConnection] = []
        self._streams: list[HTTPResponse] = []

    def __call__(self, port: int, path: str = "", **headers: str) -> HTTPResponse:
        """The stream, or the refusal."""
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        self._connections.append(connection)
        connection.request("GET", f"/api/v1/changes{path}", headers=headers)
        stream = connection.getresponse()
        self._streams.append(stream)
        return stream

    def close(self) -> None:
        """Let go of them."""
        for stream in self._streams:
            stream.close()
        for connection in self._connections:
            connection.close()


@pytest.fixture
def follow() -> Iterator[Follower]:
    """Who follows."""
    follower = Follower()
    yield follower
    follower.close()


def next_event(stream: HTTPResponse) -> Event:
    """The next event, or the next comment; nothing where the stream has ended."""
    event: Event = {}
    while line := stream.readline().decode():
        if line == "\n":
            return event
        name, _, value = line.rstrip("\n").partition(": ")
        event[name or "comment"] = value
    return event


def rows(stream: HTTPResponse, count: int) -> list[dict[str, Any]]:
    """The next rows of the log, whatever else comes between."""
    found: list[dict[str, Any]] = []
    while len(found) < count:
        event = next_event(stream)
        assert event, "the stream ended"
        if "event" not in event and "data" in event:
            told = json.loads(event["data"])
            assert event["id"] == str(told["n"])
            found.append(told)
    return found


@pytest.fixture
def port(own: Desk) -> Iterator[int]:
    """Where a server listens that looks often."""
    with served(own, Streams(2, look_s=0.05, quiet_s=0.3)) as port:
        yield port


def test_what_is_done_is_told_with_its_report_and_incidents(
    follow: Follower, own: Desk, port: int
) -> None:
    """Also what another program does, as long as it is in the ledger."""
    stream = follow(port)
    assert stream.headers["content-type"].startswith("text/event-stream")
    length = own.ledger.pulse().log
    begin = next_event(stream)
    assert (begin["event"], begin["id"]) == ("begin", str(length))

    incident = next(str(row["id"]) for row in own.incidents)
    report = incident.partition(".")[0]
    with Ledger.open(own.ledger.called, who="Olga") as elsewhere:
        elsewhere.judge(report, "right", why="seen")
    (told,) = rows(stream, 1)
    entry = list(own.ledger.log())[-1]
    assert (told["n"], told["who"], told["what"], told["report"]) == (
        length + 1,
        "Olga",
        "judge",
        report,
    )
    assert told["detail"] == entry.detail
    assert incident in told["incidents"]
    assert len(told["incidents"]) <= MOST_INCIDENTS

    own.ledger.withdraw(report, why="taken back")
    until(lambda: next_event(stream).get("event") == "settled")


def test_who_comes_back_gets_what_they_missed(follow: Follower, own: Desk, port: int) -> None:
    """Behind the last that they had, and the header goes before the address."""
    every = list(own.ledger.log())
    told = rows(follow(port, "?after=0"), len(every))
    assert [one["n"] for one in told] == [entry.n for entry in every]

    later = follow(port, "?after=0", **{"Last-Event-ID": str(len(every) - 2)})
    assert [one["n"] for one in rows(later, 2)] == [len(every) - 1, len(every)]


def test_a_long_log_comes_whole(follow: Follower, own: Desk) -> None:
    """A few rows at a time."""
    report = own.reports[0]["report"]
    for number in range(250):
        own.ledger.judge(str(report), "unsure", why=str(number))
    with served(own, Streams(look_s=0.05)) as port:
        length = own.ledger.pulse().log
        told = rows(follow(port, "?after=0"), length)
    assert [one["n"] for one in told] == list(range(1, length + 1))


def test_silence_is_broken_now_and_then(follow: Follower, port: int) -> None:
    """By a comment, which no browser shows anybody."""
    stream = follow(port, "?after=999999")
    assert next_event(stream)["event"] == "begin"
    assert next_event(stream) == {"comment": "nothing new"}


def test_only_so_many_follow_at_once(follow: Follower, port: int) -> None:
    """Whoever goes makes room."""
    assert [follow(port).status for _ in range(2)] == [200, 200]
    refused = follow(port)
    assert refused.status == 503
    assert refused.headers["retry-after"]
    assert json.loads(refused.read())["code"] == "too_many_streams"

    follow.close()
    until(lambda: follow(port).status == 200)


def test_streams_end_when_the_server_stops(follow: Follower, own: Desk) -> None:
    """Those that follow are told so by the end, and the server is not held up."""
    streams = Streams(look_s=0.05)
    with served(own, streams) as port:
        stream = follow(port)
        assert next_event(stream)["event"] == "begin"
    assert stream.read() == b""


@pytest.mark.parametrize("given", ["x", "-1", "1e3", "9" * 30])
def test_a_number_that_is_none_is_refused(client: TestClient, given: str) -> None:
    """In the address and in the header."""
    for answer in (
        client.get(f"/api/v1/changes?after={given}"),
        client.get("/api/v1/changes", headers={"last-event-id": given}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_value")


def test_ctrl_c_ends_streams_and_keeps_the_report_in_hand(follow: Follower, tmp_path: Path) -> None:
    """The whole program: a follower, a job of which one report is being read, and the end."""
    where = tmp_path / "desk.hearsay"
    Ledger.open(where, create=True).close()
    program = started("serve", "--ledger", where, "--port", "0", "--token", "s" * 32)
    try:
        assert program.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)", program.stderr.readline())
        assert found is not None
        port, known = int(found[1]), {"Authorization": "Bearer " + "s" * 32}
        stream = follow(port, **known)
        assert next_event(stream)["event"] == "begin"
        slow = [{"text": f"SLOW. Ana said {number}."} for number in range(100)]
        post(port, json.dumps({"reports": slow}), known)
        (first,) = rows(stream, 1)
        assert first["what"] == "new"

        os.killpg(program.pid, signal.SIGINT)
        while next_event(stream):
            pass
        assert program.wait(30) in (0, 130)
    finally:
        program.kill()
        program.communicate()
    with Ledger.open(where) as ledger:
        assert 0 < ledger.info().counts["reports"] < 100
        assert ledger.check().faults == ()


def post(port: int, body: str, headers: dict[str, str]) -> None:
    """Send a job."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(
        "POST", "/api/v1/jobs", body, headers={"Content-Type": "application/json", **headers}
    )
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    assert answer.status == 202, told
