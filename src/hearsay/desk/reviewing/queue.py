"""In which order a person is asked: what is worth most first, and one in twenty at random."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from hearsay.desk.reviewing.scoring import weigh

if TYPE_CHECKING:
    from hearsay.ledger.reviewing import Candidate

SAMPLED = 0.05
"""How many of the cards are drawn at random; what is picked by its worth measures nothing."""
_ENOUGH = 2
"""So many people judge a value where two are asked."""


def line_up(
    candidates: Iterable[Candidate],
    judged: Mapping[str, frozenset[str]],
    *,
    who: str,
    seed: str,
    two_person: bool = False,
) -> Iterator[Candidate]:
    """What a person is asked, one behind the other.

    Args:
        candidates: What may be asked.
        judged: For each value who has judged it.
        who: The person.
        seed: The same puts the random ones at the same places.
        two_person: Ask for a second opinion: what one other person has judged comes first, and what
            two have is done.

    Yields:
        The candidates, without what this person has judged, and of what copies say in the same words
        one.
    """
    every = list(candidates)
    done = {one.same for one in every if _is_done(judged, one.id, who, two_person=two_person)}
    waiting = sorted((one for one in every if one.same not in done), key=_worth)
    asked: set[object] = set()
    if two_person:
        # Before any draw: these are few, and who asked for them waits for no other.
        seconds = iter([one for one in waiting if judged.get(one.id)])
        while found := _next(seconds, asked):
            yield found
    ranked = iter([one for one in waiting if not one.drawn])
    drawn = iter([one for one in every if one.drawn and one.same not in done])
    chance = random.Random(f"{seed}\x00{who}")  # noqa: S311 - draws a sample, guards nothing
    while True:
        # The first is what is worth most: who has time for one looks at that.
        is_drawn = bool(asked) and chance.random() < SAMPLED
        first, other = (drawn, ranked) if is_drawn else (ranked, drawn)
        found = _next(first, asked) or _next(other, asked)
        if found is None:
            return
        yield found


def _next(some: Iterator[Candidate], asked: set[object]) -> Candidate | None:
    for one in some:
        if one.same not in asked:
            asked.add(one.same)
            return one
    return None


def _is_done(judged: Mapping[str, frozenset[str]], id_: str, who: str, *, two_person: bool) -> bool:
    people = judged.get(id_, frozenset())
    return who in people or (two_person and len(people) >= _ENOUGH)


def _worth(one: Candidate) -> tuple[float, str]:
    return -weigh(one).score, one.id
