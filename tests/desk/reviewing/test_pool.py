"""What may be asked is looked for again when that is cheap, or long enough ago."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from hearsay.desk.desk import Desk
from hearsay.desk.reviewing import Pool, review
from tests.desk.reviewing.conftest import As


class Times:
    """A clock that somebody sets, and a processor that takes as long as it is told."""

    def __init__(self, cost: float) -> None:
        self.at = 100.0
        self.spent = (cost * n for n in count())

    def clock(self) -> float:
        """The seconds since some moment."""
        return self.at

    def cost(self) -> float:
        """The seconds of the processor."""
        return next(self.spent)


def pool_of(desk: Desk, times: Times) -> Pool:
    """A pool that keeps time by that clock."""
    return Pool(desk.ledger, clock=times.clock, cost=times.cost)


def test_what_costs_little_is_always_fresh(desk_of: As) -> None:
    """A small ledger shows what came at once."""
    desk = desk_of("Ana")
    pool = pool_of(desk, Times(0.01))
    assert pool.get() is not pool.get()


@pytest.mark.parametrize(("later", "again"), [(1.9, True), (303.0, False)])
def test_what_cost_much_is_given_again(desk_of: As, later: float, again: bool) -> None:
    """For twenty times as long as it took, and late for some minutes."""
    times = Times(0.1)
    pool = pool_of(desk_of("Ana"), times)
    first = pool.get()
    times.at += later
    assert (pool.get() is first) == again


def test_who_is_given_it_late_does_not_wait_for_what_is_new(desk_of: As) -> None:
    """One who asks has it looked for, behind his back, and the next is given that."""
    times, behind = Times(0.1), list[Callable[[], None]]()
    desk = desk_of("Ana")
    pool = Pool(desk.ledger, clock=times.clock, cost=times.cost, behind=behind.append)
    first = pool.get()
    times.at += 2.1
    assert pool.get() is first
    assert pool.get() is first
    (look,) = behind
    look()
    second = pool.get()
    assert second is not first
    times.at += 2.1
    assert pool.get() is second
    assert len(behind) == 2


def test_who_wants_others_is_given_others(desk_of: As) -> None:
    """A second opinion is looked for, whatever was kept."""
    pool = pool_of(desk_of("Ana"), Times(0.1))
    first = pool.get()
    assert pool.get({first.candidates[0].id}) is not first


def test_what_is_gone_since_is_passed_over(desk_of: As) -> None:
    """A report that was forgotten meanwhile gives no card, and no error."""
    desk = desk_of("Ana")
    pool = pool_of(desk, Times(10.0))
    first = review(desk.ledger, limit=100, pool=pool).cards
    gone = first[0].report
    desk.ledger.forget(gone, why="asked by a court")
    cards = review(desk.ledger, limit=100, pool=pool).cards
    assert cards
    assert gone not in {card.report for card in cards}
