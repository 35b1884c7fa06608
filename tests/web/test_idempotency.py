"""A key is kept for a day, belongs to whoever sends it, and there are only so many."""

from __future__ import annotations

import pytest
from starlette.requests import Request
from starlette.responses import Response

from hearsay.ledger import Role
from hearsay.web.api import idempotency
from hearsay.web.api.idempotency import KEPT_S, Answered
from hearsay.web.entry.asker import Asker, remember
from hearsay.web.problems import ProblemError


def asked(key: str | None, *, who: str = "Ines", path: str = "/judgements") -> Request:
    """A request with a key."""
    headers = [] if key is None else [(b"idempotency-key", key.encode("latin-1"))]
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": headers,
    }
    remember(scope, Asker(who, Role.REVIEWER))
    return Request(scope)


class Counting:
    """Does something that can be counted."""

    def __init__(self, status: int = 200) -> None:
        self.done = 0
        self._status = status

    def __call__(self) -> Response:
        """Do it once more."""
        self.done += 1
        return Response(str(self.done), self._status)


def test_a_key_holds_for_a_day() -> None:
    """And no longer, for the memory is not endless."""
    now = 0.0
    answered, do = Answered(lambda: now), Counting()

    answered.once(asked("k"), [b"x"], do)
    now = KEPT_S - 1
    assert answered.once(asked("k"), [b"x"], do).body == b"1"
    now = KEPT_S + 1
    assert answered.once(asked("k"), [b"x"], do).body == b"2"


@pytest.mark.parametrize(
    "other", [asked("j"), asked("k", who="Olga"), asked("k", path="/jobs"), asked(None)]
)
def test_another_key_person_or_address_is_another_request(other: Request) -> None:
    """Nobody gets the answer of somebody else."""
    answered, do = Answered(), Counting()
    answered.once(asked("k"), [b"x"], do)
    answered.once(other, [b"x"], do)
    answered.once(asked("k"), [b"x"], do)

    assert do.done == 2


def test_pieces_do_not_run_together() -> None:
    """Two files are not the one that their bytes make."""
    answered, do = Answered(), Counting()
    answered.once(asked("k"), [b"ab", b"c"], do)
    with pytest.raises(ProblemError, match="sent before with something else"):
        answered.once(asked("k"), [b"a", b"bc"], do)


def test_what_failed_is_tried_again() -> None:
    """A refusal and a failure keep no key."""
    answered, refused, done = Answered(), Counting(404), Counting()
    answered.once(asked("k"), [b"x"], refused)

    def broken() -> Response:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        answered.once(asked("k"), [b"y"], broken)
    assert answered.once(asked("k"), [b"z"], done).body == b"1"


def test_there_are_only_so_many_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that there are hold; a new one waits, and without a key all goes on."""
    monkeypatch.setattr(idempotency, "MOST_KEPT", 2)
    now = 0.0
    answered, do = Answered(lambda: now), Counting()
    answered.once(asked("a"), [], do)
    answered.once(asked("b"), [], do)

    with pytest.raises(ProblemError, match="within a day") as caught:
        answered.once(asked("c"), [], do)
    assert caught.value.problem.status == 429
    assert answered.once(asked("a"), [], do).body == b"1"
    assert answered.once(asked(None), [], do).body == b"3"
    now = KEPT_S + 1
    assert answered.once(asked("c"), [], do).body == b"4"


@pytest.mark.parametrize("key", ["", "x" * 256, "ключ".encode().decode("latin-1"), "a\tb"])
def test_a_key_is_plain(key: str) -> None:
    """And says what it should be where it is none."""
    with pytest.raises(ProblemError, match="is no key"):
        Answered().once(asked(key), [], Counting())
