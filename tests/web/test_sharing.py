"""What was just answered is given to the next who asks the same, and to nobody after a change."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from hearsay.web.api.sharing import Body, Shared


def test_those_who_ask_at_once_are_answered_once() -> None:
    """Seven wait for what the first makes."""
    shared, go_on, made = Shared(), Event(), []

    def make() -> Body:
        made.append(1)
        go_on.wait(5)
        return Body(b"x")

    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(shared.get, "t", make) for _ in range(8)]
        go_on.set()
        assert [one.result().content for one in answers] == [b"x"] * 8
    assert made == [1]


def test_another_tag_is_another_answer() -> None:
    """A ledger that has changed is asked anew."""
    shared = Shared()
    assert shared.get("a", lambda: Body(b"1")).content == b"1"
    assert shared.get("b", lambda: Body(b"2")).content == b"2"
    assert shared.get("a", lambda: Body(b"3")).content == b"1"


def test_who_fails_leaves_it_to_the_next() -> None:
    """An error is nobody's answer."""
    shared = Shared()

    def fail() -> Body:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        shared.get("a", fail)
    assert shared.get("a", lambda: Body(b"1")).content == b"1"


def test_the_oldest_go_where_there_is_no_room() -> None:
    """What was asked for last stays; and what is larger than the room is answered all the same."""
    shared = Shared(most=5)
    for tag in "ab":
        shared.get(tag, lambda: Body(b"12"))
    shared.get("a", lambda: Body(b"never"))
    shared.get("c", lambda: Body(b"12"))

    assert shared.get("a", lambda: Body(b"anew")).content == b"12"
    assert shared.get("b", lambda: Body(b"anew")).content == b"anew"
    assert shared.get("d", lambda: Body(b"longer than that")).content == b"longer than that"
    assert shared.get("d", lambda: Body(b"short")).content == b"short"
