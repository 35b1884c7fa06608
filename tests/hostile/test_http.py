"""Requests that are written by hand to harm, sent to a server that runs: each is refused, and harms nobody else.

The manifest's addresses are those of no program in particular; here each is sent to the address of ours that does
what was meant, in the name of an admin, so that what refuses it is not the door.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from threading import Thread

import pytest

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.web.app import make_app
from hearsay.web.entry.door import Door
from hearsay.web.serving import make_server
from tests.hostile.corpus import ALL, SHARED, Case
from tests.ledger.made import made

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/hostile is not there"),
    pytest.mark.skipif(os.name == "nt", reason="the generator makes what Windows has not"),
]

TOKEN = "the-token-of-the-hostile-tests"

_MOVED = {
    b"/reports/..": b"/api/v1/values/..",
    b"/reports ": b"/api/v1/jobs ",
    b"/api/read": b"/api/v1/jobs",
    b"/api/claims": b"/api/v1/claims",
    b"/static/": b"/assets/",
    b"/search?": b"/api/v1/claims?",
    b"/review/1": b"/api/v1/judgements",
}
"""Where ours is asked what the manifest asks."""

_AGREED: dict[str, tuple[str, ...]] = {
    # Headers of this length are refused before anybody looks what they ask for.
    "range_flood": ("431",),
    # What cannot be understood is 400 here, whichever part of the request it stands in; 422 is for a
    # decision that lacks its reason.
    "json_deep": ("400",),
    "limit_huge": ("400",),
    "limit_negative": ("400",),
    "fts_syntax": ("400",),
    # A mark that is not seen is no word that could be looked for.
    "q_bidi": ("400",),
    # The file is read and its name is a name: nothing is ever written under it.
    "filename_traversal": ("202",),
}
"""Where we differ from the manifest, each with its reason."""

_LONGEST_S = 30
_TOLD_ANYBODY = (400, 401, 403, 413, 414, 415, 431)
_SLOW = {"slowloris_head", "half_body"}


@dataclass(frozen=True)
class Answer:
    """What came back.

    Args:
        status: The status; 0 where the connection was closed without an answer.
        head: The head of the answer.
        body: As much of the body as came.
        took_s: Until it was all there, or closed.
    """

    status: int
    head: bytes
    body: bytes
    took_s: float


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server over a ledger with a report, as `hearsay serve` runs it."""
    where = tmp_path_factory.mktemp("http") / "desk.hearsay"
    listening = socket.create_server(("127.0.0.1", 0))
    with Ledger.open(where, create=True) as ledger:
        ledger.add(made(1))
        ledger.settle()
        server = make_server(make_app(Desk(ledger), door=Door(TOKEN)))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(30)
    assert not thread.is_alive()


def _send(port: int, raw: bytes, *, wait_s: float = _LONGEST_S + 5) -> Answer:
    """Send bytes, and wait for a whole answer or the end of the connection."""
    start, held = time.monotonic(), b""
    with socket.create_connection(("127.0.0.1", port), timeout=wait_s) as connection:
        with suppress(OSError):  # it was refused before it was all sent
            connection.sendall(raw)
        with suppress(ConnectionError):
            while not _is_whole(held, is_head=raw.startswith(b"HEAD")):
                piece = connection.recv(1 << 16)
                if not piece:
                    break
                held += piece
    head, _, body = held.partition(b"\r\n\r\n")
    found = re.match(rb"HTTP/1.1 (\d{3}) ", head)
    return Answer(int(found[1]) if found else 0, head, body, time.monotonic() - start)


def _is_whole(held: bytes, *, is_head: bool) -> bool:
    head, end, body = held.partition(b"\r\n\r\n")
    if not end:
        return False
    length = re.search(rb"(?im)^content-length: (\d+)", head)
    if length:
        return is_head or len(body) >= int(length[1])
    return body.endswith(b"0\r\n\r\n") if b"chunked" in head.lower() else False


def _good(port: int) -> Answer:
    """What a client that does nothing wrong asks."""
    return _send(port, _as_admin(b"GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))


def _as_admin(raw: bytes) -> bytes:
    """The same, sent by somebody who may, to an address of ours."""
    line, _, rest = raw.partition(b"\r\n")
    for theirs, ours in _MOVED.items():
        line = line.replace(b" " + theirs, b" " + ours)
    return line + f"\r\nAuthorization: Bearer {TOKEN}\r\n".encode() + rest


def _wanted(case: Case) -> tuple[str, ...]:
    """The statuses of the manifest: "413", "4xx", "closed"."""
    said = ";".join(case.expected)
    return _AGREED.get(Path(case.id).stem) or tuple(re.findall(r"\d(?:\d\d|xx)\b|closed", said))


def _is_wanted(answer: Answer, wanted: tuple[str, ...]) -> bool:
    status = str(answer.status)
    # What was refused while it was still being sent may be cut off before the refusal is read.
    if answer.status in (0, 408):
        return "closed" in wanted or "413" in wanted
    return any(re.fullmatch(one.replace("x", r"\d"), status) for one in wanted)


def test_each_is_refused_and_the_server_goes_on(
    corpus: list[Case], port: int, caplog: pytest.LogCaptureFixture
) -> None:
    """The status that the manifest lists or a clean end, nothing that a browser runs or a terminal obeys."""
    cases = [case for case in corpus if case.group == "l_http"]
    assert len(cases) >= 30
    wrong: list[object] = []
    for case in cases:
        if Path(case.id).stem in _SLOW and not ALL:
            continue
        with caplog.at_level(logging.WARNING):
            answer = _send(port, _as_admin(Path(case.path).read_bytes()))
        if not _is_wanted(answer, _wanted(case)):
            wrong.append((case.id, answer.status, _wanted(case), answer.body[:200]))
        wrong += [(case.id, fault) for fault in _faults(answer)]
        assert _good(port).status == 200, case.id
    assert not wrong, "\n".join(map(str, wrong))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]|Traceback", caplog.text)


def _faults(answer: Answer) -> Iterator[str]:
    head = answer.head.lower()
    if answer.took_s > _LONGEST_S:
        yield f"took {answer.took_s:.1f} s"
    if answer.status >= 500:
        yield "a failure of the server"
    if b"evil.test" in head or b"\nset-cookie" in head:
        yield "a header that the request chose"
    if b"root:" in answer.body or b"<script>alert" in answer.body:
        yield "a file, or a script"
    # Answers of the parser itself are plain text that nobody chose.
    is_ours = answer.status and b"Invalid HTTP request" not in answer.body
    if is_ours and b"content-security-policy: default-src 'none'" not in head:
        yield "no policy"


def test_without_a_token_they_get_nothing(corpus: list[Case], port: int) -> None:
    """What is wrong with a request may be told to anybody, and nothing else is."""
    wrong = []
    for case in corpus:
        name = Path(case.id).stem
        if case.group != "l_http" or name in _SLOW:
            continue
        raw = _as_admin(Path(case.path).read_bytes())
        answer = _send(port, re.sub(rb"Authorization: [^\r]*\r\n", b"", raw, count=1))
        is_asset = name.startswith(("static_", "range_"))  # which anybody may load
        if answer.status not in (0, *_TOLD_ANYBODY) and not is_asset:
            wrong.append((case.id, answer.status, answer.body[:100]))
    assert not wrong, "\n".join(map(str, wrong))
    assert _good(port).status == 200


def test_slow_clients_are_closed_and_a_good_one_is_served(port: int) -> None:
    """Fifty who send half a head or half a body, or a byte now and then; all are gone in half a minute."""
    if not ALL:
        pytest.skip("takes half a minute: HEARSAY_HOSTILE=all")
    quick = sorted(_good(port).took_s for _ in range(20))
    with ThreadPoolExecutor(50) as pool:
        kinds = [pool.submit(_drip, port, _HALVES[n % len(_HALVES)]) for n in range(50)]
        time.sleep(2)  # until all of them hold their connections
        took = []
        while not all(one.done() for one in kinds):
            answer = _good(port)
            assert answer.status == 200
            took.append(answer.took_s)
            time.sleep(0.1)
        lasted = [one.result() for one in kinds]
    assert max(lasted) <= _LONGEST_S
    assert min(lasted) > 1  # and none is closed before it had its time
    assert len(took) > 20
    # Nobody notices less than a tenth of a second.
    assert quantiles(took, n=100)[-1] <= max(2 * quick[-1], 0.1)


_HALVES = (
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-a: b\r\n",
    b"POST /api/v1/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Authorization: Bearer " + TOKEN.encode() + b"\r\nContent-Length: 1000\r\n\r\n{",
    b"GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n",
    b"",
)


def _drip(port: int, first: bytes) -> float:
    """Send a part, and then next to nothing; how long that was borne, in seconds."""
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
        connection.sendall(first)
        while time.monotonic() - start < 2 * _LONGEST_S:
            try:
                with suppress(TimeoutError):
                    if not connection.recv(1 << 16):
                        break
                connection.sendall(b"x" if first else b"")
            except OSError:  # it was cut off
                break
    return time.monotonic() - start
