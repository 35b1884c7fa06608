"""How the number of one origin moved: each number once, with who told it first and who told it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.reconcile.origins import Origin
from hearsay.reconcile.series.bounds import is_same, is_soft, stated
from hearsay.reconcile.series.given import Given


@dataclass(frozen=True, slots=True)
class Step:
    """A number of an origin.

    Args:
        first: Who told it first.
        again: Who told it again, the oldest first.
    """

    first: Given
    again: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """The numbers of an origin in the order in which it gave them.

    Args:
        origin: The origin.
        steps: Its numbers.
        past: Numbers that it is only told to have given before.
    """

    origin: Origin
    steps: tuple[Step, ...]
    past: tuple[Given, ...] = ()

    @property
    def newest(self) -> Given | None:
        """Its last number; a round word only where it never gave one."""
        told = [step.first for step in self.steps]
        firm = [one for one in told if not is_soft(one.value)] or told
        return firm[-1] if firm else None

    def nearest(self, other: Given) -> Given | None:
        """Its number as of when another was given; None where all of its numbers came later."""
        before = [
            step.first
            for step in self.steps
            if step.first.when is not None
            and other.when is not None
            and step.first.when <= other.when
            and not is_soft(step.first.value)
        ]
        return before[-1] if before else None


def chains_of(givens: Sequence[Given]) -> tuple[Chain, ...]:
    """The numbers of each origin.

    Args:
        givens: The values of a scope, the oldest first.

    Returns:
        By the keys of the origins.
    """
    by_origin: dict[str, list[Given]] = defaultdict(list)
    for one in givens:
        by_origin[one.origin.key].append(one)
    return tuple(_chain(by_origin[key]) for key in sorted(by_origin))


def _chain(givens: Sequence[Given]) -> Chain:
    steps: list[list[Given]] = []
    for one in givens:
        if one.earlier or _says_less(one, steps):
            continue
        # A late report that still has yesterday's number tells that again, and takes nothing back.
        same = next((step for step in reversed(steps) if is_same(one.value, step[0].value)), None)
        if same is None:
            steps.append([one])
        else:
            same.append(one)
    told = [step[0] for step in steps]
    past = tuple(
        one
        for one in givens
        if one.earlier and not any(is_same(one.value, old.value) for old in told)
    )
    made = tuple(_step(same) for same in steps)
    return Chain(min(one.origin for one in givens), made, past)


def _step(same: Sequence[Given]) -> Step:
    """A number with who told it first: who came out on an earlier day, whenever he has it said.

    Of one day a paper that has its account from agencies tells what those told, and who tells when it was said
    comes before who only has it.
    """
    first, *again = sorted(same, key=lambda one: (one.day, one.credited, one.said is None))
    return Step(first, tuple(again))


def _says_less(one: Given, steps: Sequence[Sequence[Given]]) -> bool:
    """Whether it is a round word after a number was given."""
    return is_soft(one.value) and any(not is_soft(step[0].value) for step in steps)


def is_lower(new: Given, old: Given) -> bool:
    """Whether a number was lowered."""
    return stated(new.value) < stated(old.value)
