"""Whether what a word needs to tell of an event stands beside it: "fired a rocket", "fired a minister"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from hearsay.reader.events.companions import MANY, Companions
from hearsay.reference.events import Trigger

_NOTHING = "nothing"
"""Sort of a companion that there must not be: who demonstrates something does not march."""


class Fits:
    """Holds words against what their triggers need.

    Args:
        companions: What stands beside words.
    """

    def __init__(self, companions: Companions) -> None:
        self._companions = companions

    def is_met(self, token: int, trigger: Trigger) -> bool:
        """Whether what a word needs stands beside it."""
        if trigger.by and not self._is_by(token, trigger.by):
            return False
        if not trigger.sort:
            return True
        if trigger.sort == _NOTHING:
            return not any(True for _ in self._of(token, trigger))
        return any(self._companions.is_of(one, trigger.sort) for one in self._of(token, trigger))

    def _is_by(self, verb: int, sort: str) -> bool:
        """Whether those who do it, if they are named, may be of a sort; a name may be of any."""
        doing = self._companions.subjects(verb)
        return not doing or any(
            self._companions.is_of(one, sort) or self._companions.is_named(one) for one in doing
        )

    def _of(self, token: int, trigger: Trigger) -> Iterable[int]:
        if trigger.part == "obj":
            return self._companions.objects(token)
        if trigger.part == "subj":
            return self._companions.subjects(token)
        return islice(self._without(token), MANY)

    def _without(self, token: int) -> Iterator[int]:
        return (one for one in self._companions.around(token) if one != token)
