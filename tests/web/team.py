"""A ledger that a team shares, whose members ask it over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import FastAPI
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger, Role
from hearsay.web.app import make_app
from hearsay.web.entry.door import Door
from tests.ledger.made import made
from tests.web.conftest import HOST

NAMES = {"Rea": Role.READER, "Vera": Role.REVIEWER, "Ada": Role.ADMIN, "Sten": Role.ADMIN}
"""Who is there, and as what; Sten was stopped."""


@dataclass
class Clock:
    """Goes on when it is told to."""

    now: float = 1000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


@dataclass(frozen=True)
class Team:
    """What a test needs of them.

    Args:
        desk: The ledger, with a report.
        app: What answers.
        door: Lets them in.
        clock: Of the sessions.
        tokens: Of each by name.
        report: The report's name.
    """

    desk: Desk
    app: FastAPI
    door: Door
    clock: Clock
    tokens: dict[str, str]
    report: str
    scheme: str = field(default="http")

    def browser(self) -> TestClient:
        """Somebody without a cookie."""
        return TestClient(
            self.app,
            base_url=f"{self.scheme}://{HOST}",
            follow_redirects=False,
            raise_server_exceptions=False,
        )

    def program(self, name: str | None) -> TestClient:
        """A program that sends somebody's token; none where nobody's."""
        client = self.browser()
        if name is not None:
            client.headers["authorization"] = f"Bearer {self.tokens[name]}"
        return client

    def logged_in(self, name: str) -> TestClient:
        """A browser in which somebody has logged in."""
        client = self.browser()
        answer = client.post("/login", data={"token": self.tokens[name]})
        assert answer.status_code == 303
        return client


@contextmanager
def team_of(folder: Path, *, secure: bool = False, only_reads: bool = False) -> Iterator[Team]:
    """Let them in.

    Args:
        folder: Where their ledger is made.
        secure: Whether a proxy speaks TLS for the server.
        only_reads: Whether nobody changes anything.
    """
    clock = Clock()
    with Ledger.open(folder / "desk.hearsay", create=True, who="Ines") as ledger:
        report = ledger.add(made(1)).name
        ledger.settle()
        tokens = {name: ledger.people.add(name, role).token for name, role in NAMES.items()}
        ledger.people.stop("Sten")
        door = Door(
            people=ledger.people,
            who="Ines",
            for_people=True,
            secure=secure,
            only_reads=only_reads,
            clock=clock,
        )
        desk = Desk(ledger)
        app = make_app(desk, hosts=(HOST,), door=door)
        yield Team(desk, app, door, clock, tokens, report, "https" if secure else "http")
