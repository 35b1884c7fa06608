"""What was just answered is given to the next who asks the same; late where it is dear, never after a decision."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.desk.late import LITTLE_S
from hearsay.ledger.following import Pulse
from hearsay.record import HearsayError
from hearsay.web.api.sharing import LATE_S, Body, Given, Shared, State
from hearsay.web.app import make_app
from tests.web.conftest import HOST

FIRST, SECOND = State("1"), State("2")
DEAR_S = 10 * LITTLE_S


class Machine:
    """A clock and a processor that stand still, and what was left to be done behind."""

    def __init__(self) -> None:
        self.now = self.worked = 0.0
        self.behind: list[Callable[[], None]] = []
        self.shared = Shared(
            clock=lambda: self.now, cost=lambda: self.worked, behind=self.behind.append
        )
        self._made = count(1)

    def ask(self, state: State, *, cost_s: float = DEAR_S, anew: bool = False) -> Given:
        """Ask the one question, whose answers are numbered."""

        def make() -> Body:
            self.worked += cost_s
            return Body(b"%d" % next(self._made))

        return self.shared.get("q", state, make, anew=anew)

    def catch_up(self) -> None:
        """Do what was left to be done."""
        while self.behind:
            self.behind.pop(0)()


def _get(shared: Shared, question: str, content: bytes) -> bytes:
    return shared.get(question, FIRST, lambda: Body(content)).body.content


def test_those_who_ask_at_once_are_answered_once() -> None:
    """Seven wait for what the first makes."""
    shared, go_on, made = Shared(), Event(), []

    def make() -> Body:
        made.append(1)
        go_on.wait(5)
        return Body(b"x")

    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(shared.get, "q", FIRST, make) for _ in range(8)]
        go_on.set()
        assert [one.result().body.content for one in answers] == [b"x"] * 8
    assert made == [1]


def test_what_costs_little_is_of_now() -> None:
    """A ledger that has changed is asked anew; one that has not is not."""
    machine = Machine()
    assert machine.ask(FIRST, cost_s=LITTLE_S).body.content == b"1"
    assert machine.ask(FIRST, cost_s=LITTLE_S).body.content == b"1"
    assert machine.ask(SECOND, cost_s=LITTLE_S) == Given(Body(b"2"), "2")


def test_what_is_dear_is_given_late_and_says_so() -> None:
    """For a while as it is; then it is made anew once behind whoever asks, who waits for nothing."""
    machine = Machine()
    machine.ask(FIRST)
    machine.now = 1.0
    assert machine.ask(SECOND) == Given(Body(b"1"), "1", 1.0)
    assert not machine.behind
    machine.now = 21 * DEAR_S
    assert machine.ask(SECOND).body.content == machine.ask(SECOND).body.content == b"1"
    assert len(machine.behind) == 1
    machine.catch_up()
    assert machine.ask(SECOND) == Given(Body(b"2"), "2")


def test_nothing_is_given_later_than_that() -> None:
    """Who comes long after waits for an answer of now."""
    machine = Machine()
    machine.ask(FIRST)
    machine.now = LATE_S
    assert machine.ask(SECOND) == Given(Body(b"2"), "2")


def test_who_wants_it_anew_waits() -> None:
    """A program that cannot do with what is late says so."""
    machine = Machine()
    machine.ask(FIRST)
    assert machine.ask(SECOND, anew=True) == Given(Body(b"2"), "2")


def test_nothing_is_late_after_a_decision() -> None:
    """A number that somebody has just corrected is shown to nobody as it was."""
    machine = Machine()
    machine.ask(FIRST)
    assert machine.ask(State("2", (7, 1))) == Given(Body(b"2"), "2")


def test_what_cannot_be_made_behind_is_told_to_the_next_who_waits() -> None:
    """What is late stays, and the error is nobody's answer."""
    machine = Machine()
    machine.ask(FIRST)
    machine.now = 21 * DEAR_S

    def fail() -> Body:
        raise HearsayError("It takes too long.")

    assert machine.shared.get("q", SECOND, fail).age_s is not None
    machine.catch_up()
    assert machine.ask(SECOND).body.content == b"1"
    machine.now += LATE_S
    with pytest.raises(HearsayError, match="too long"):
        machine.shared.get("q", SECOND, fail)


def test_who_fails_leaves_it_to_the_next() -> None:
    """An error is nobody's answer."""
    shared = Shared()

    def fail() -> Body:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        shared.get("a", FIRST, fail)
    assert _get(shared, "a", b"1") == b"1"


def test_the_oldest_go_where_there_is_no_room() -> None:
    """What was asked for last stays; and what is larger than the room is answered all the same."""
    shared = Shared(most=5)
    for question in "ab":
        _get(shared, question, b"12")
    _get(shared, "a", b"never")
    _get(shared, "c", b"12")

    assert _get(shared, "a", b"anew") == b"12"
    assert _get(shared, "b", b"anew") == b"anew"
    assert _get(shared, "d", b"longer than that") == b"longer than that"
    assert _get(shared, "d", b"short") == b"short"


def test_a_report_that_comes_is_no_decision_and_a_withdrawal_is(own: Desk) -> None:
    """Whoever writes it, into whatever ledger."""
    shared = Shared()
    first = shared.state(own.ledger)
    assert shared.state(own.ledger) is first
    own.add(texts=["Nine miners were killed in a blast near Ufa on Friday, police said."], jobs=1)
    more = shared.state(own.ledger)
    assert (more.revision != first.revision, more.decided == first.decided) == (True, True)
    own.ledger.withdraw(str(own.figures[0]["report"]), why="taken back")
    assert shared.state(own.ledger).decided != more.decided


def test_what_a_decision_amounts_to_is_another(own: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks between the two is given what was found before it was followed, and nobody after."""
    shared, ledger = Shared(), own.ledger
    settled, rows = count(1), iter([(5, 5), (6, 5), (7, 5)])
    monkeypatch.setattr(ledger, "revision", map(str, count()).__next__)
    monkeypatch.setattr(ledger, "pulse", lambda: Pulse(0, next(settled)))
    monkeypatch.setattr(ledger, "decided", lambda **_: next(rows))
    decided, followed, more = (shared.state(ledger).decided for _ in range(3))
    assert decided != followed
    assert followed == more


def test_a_late_answer_says_how_old_it_is_and_has_its_own_tag(own: Desk) -> None:
    """Whoever has it is not sent it again; whoever wants it of now says so."""
    app = make_app(own, hosts=(HOST,))
    app.state.shared = Shared(clock=lambda: 0.0, cost=count().__next__)
    client = TestClient(app)
    first = client.get("/api/v1/claims")
    own.add(texts=["Nine miners were killed in a blast near Ufa on Friday, police said."], jobs=1)
    late = client.get("/api/v1/claims")
    assert (late.content, late.headers["etag"]) == (first.content, first.headers["etag"])
    assert ("age" in first.headers, late.headers["age"]) == (False, "0")
    known = client.get("/api/v1/claims", headers={"if-none-match": late.headers["etag"]})
    assert (known.status_code, known.content) == (304, b"")
    now = client.get("/api/v1/claims", headers={"cache-control": "no-cache"})
    assert "age" not in now.headers
    assert now.json()["count"] > first.json()["count"]
