"""`hearsay people`: let in, listed, given another token, stopped; and served to those alone."""

from __future__ import annotations

import json
import re
import signal
import socket
from pathlib import Path
from subprocess import Popen

import httpx2
import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.people import token_digest
from tests.cli.running import run, started


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an empty ledger under the usual name; the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEARSAY_LEDGER_WHO", "Olu")
    Ledger.open("desk.hearsay", create=True).close()
    return tmp_path


def test_somebody_is_let_in_and_stopped(desk: Path) -> None:
    """The token alone goes to standard output, and is in nothing that is written later."""
    added = run("people", "add", "Ines", "--role", "reviewer")
    token = added.stdout.strip()
    assert (added.exit_code, added.stdout) == (0, f"{token}\n")
    assert "Ines may use desk.hearsay as reviewer. This token is shown once" in added.stderr
    renewed = run("people", "renew", "ines").stdout.strip()
    with Ledger.open("desk.hearsay") as ledger:
        assert ledger.people.find(token_digest(token)) is None
        found = ledger.people.find(token_digest(renewed))
        assert found is not None
        assert (found.name, found.added_by) == ("Ines", "Olu")

    run("people", "add", "张伟", "--role", "admin")
    stopped = run("people", "stop", "Ines")
    assert (stopped.exit_code, stopped.stderr) == (0, "Ines is let in no longer.\n")
    listed = run("people", "list")
    today = found.added[:10]
    assert listed.stdout.splitlines() == [
        f"Ines  reviewer  since {today}, stopped {today} by Olu",
        f"张伟  admin     since {today}",
    ]
    told = json.loads(run("people", "list", "--format", "json").stdout)
    assert [(one["name"], one["stopped_by"]) for one in told["people"]] == [
        ("Ines", "Olu"),
        ("张伟", None),
    ]
    assert renewed not in listed.output + json.dumps(told)


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        (("add", "Ines"), 2, "Missing option '--role'"),
        (("add", "Ines", "--role", "admn"), 2, 'Did you mean "admin"?'),
        (("add", "a/b", "--role", "admin"), 2, "no name of a person"),
        (("stop", "Ines"), 1, "nobody called 'Ines'"),
        (("renew", "Ines"), 1, "`hearsay people list` shows who is there"),
        (("lst",), 2, 'Did you mean "list"?'),
    ],
)
def test_a_mistake_is_answered(desk: Path, typed: tuple[str, ...], status: int, said: str) -> None:
    """With a sentence, and nobody is let in."""
    done = run("people", *typed)

    assert (done.exit_code, done.stdout) == (status, "")
    assert said in done.stderr
    assert "Nobody was let in" in run("people", "list").stderr


def _begun(server: Popen[bytes]) -> tuple[str, bytes]:
    """Where a server is, and the line that said so."""
    assert server.stderr is not None
    line = server.stderr.readline()
    found = re.search(rb"http://127\.0\.0\.1:\d+", line)
    assert found, line
    return found[0].decode(), line


def _status(address: str, token: str) -> int:
    asked = {"Authorization": f"Bearer {token}"}
    return httpx2.get(f"{address}/api/v1/me", headers=asked, timeout=20).status_code


def test_only_people_come_in_where_there_are_some(desk: Path) -> None:
    """No link is printed; who is stopped beside a server that runs is out at once; Ctrl-C ends it soon."""
    token = run("people", "add", "Ines", "--role", "admin").stdout.strip()
    ledger = str(desk / "desk.hearsay")
    with started("serve", "--port", "0", "--ledger", ledger) as server:
        try:
            address, line = _begun(server)
            assert b"log in with your token" in line
            assert b"key=" not in line
            assert (_status(address, token), _status(address, "x")) == (200, 401)
            port = int(address.rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port), timeout=20) as follower:
                head = f"GET /api/v1/changes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}"
                follower.sendall(f"{head}\r\n\r\n".encode())
                assert follower.recv(1 << 16).startswith(b"HTTP/1.1 200")
                run("people", "stop", "Ines")
                assert _status(address, token) == 401
                server.send_signal(signal.SIGINT)
                assert server.wait(20) in (0, 130)
        finally:
            server.kill()


def test_a_link_is_printed_where_there_are_none(desk: Path) -> None:
    """And whoever opens it may do everything, in the name of whoever started the server."""
    ledger = str(desk / "desk.hearsay")
    with started("serve", "--port", "0", "--token", "s3cret", "--ledger", ledger) as server:
        try:
            address, line = _begun(server)
            assert b"/login?key=" in line
            assert _status(address, "s3cret") == 200
        finally:
            server.kill()
