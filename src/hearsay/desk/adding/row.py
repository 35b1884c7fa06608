"""The reports that are being read, and those that wait for one before them, in the order they were named.

Reading takes one report a second and the next one a minute. What is done before its turn waits here;
how many may wait is bounded, so a slow one in front holds the others up rather than filling the memory.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from hearsay.desk.adding.crew import Crew
from hearsay.desk.adding.keeping import Keeper, Outcome
from hearsay.desk.adding.limits import MemoryLimitError, TimeLimitError, WorkerDiedError
from hearsay.desk.adding.member import Died, Member
from hearsay.desk.adding.messages import Broken, Done, Message, Offer
from hearsay.desk.adding.tally import Addition
from hearsay.desk.adding.tasks import Refusal, Task

_MOST_TRIES = 2


@dataclass(slots=True)
class _Place:
    """One report's place in the row."""

    task: Task | Refusal
    done: Done | Outcome | None = None
    tries: int = 0


class Row:
    """The reports that are not in the ledger yet.

    Args:
        crew: Reads them.
        keeper: Keeps them.
        longest: How many there may be.
    """

    def __init__(self, crew: Crew, keeper: Keeper, *, longest: int) -> None:
        self._crew = crew
        self._keeper = keeper
        self._longest = longest
        self._places: deque[_Place] = deque()
        self._reading: dict[Member, _Place] = {}

    def __len__(self) -> int:
        return len(self._places)

    @property
    def has_room(self) -> bool:
        """Whether one more may be taken, and somebody is free to read it."""
        return len(self._places) < self._longest and self._crew.has_idle

    def append(self, task: Task) -> None:
        """Have one more read; there is room.

        Args:
            task: The report.
        """
        place = _Place(task)
        self._places.append(place)
        self._give(place)

    def append_refusal(self, refusal: Refusal) -> None:
        """Take one more that will not be read.

        Args:
            refusal: Why.
        """
        self._places.append(_Place(refusal, Done(refusal.error)))

    def settle(self) -> Addition | None:
        """Keep the one in front.

        Returns:
            What became of it; None where its turn has not come.
        """
        if not self._places or (done := self._places[0].done) is None:
            return None
        task = self._places[0].task
        kept = self._keeper.keep(task.name, task.line, done)
        self._places.popleft()
        return kept

    def listen(self, timeout_s: float) -> None:
        """Wait until one of them has come further.

        Args:
            timeout_s: How long at most.

        Raises:
            ModelMissingError: The network is not there.
            ModelDamagedError: The network is not the one that was shipped.
            WorkerStartError: A process that reads could not be started.
        """
        for member, message in self._crew.listen(timeout_s):
            place = self._reading[member]
            if isinstance(message, Died):
                self._bury(member, place, message)
            elif isinstance(message, Offer):
                self._answer(member, place, message)
            else:
                self._take(member, place, message)

    def _give(self, place: _Place) -> None:
        member = self._crew.find_idle()
        if member is None or isinstance(place.task, Refusal):
            raise AssertionError("there was room for a task")
        place.tries += 1
        self._reading[member] = place
        member.give(place.task)

    def _answer(self, member: Member, place: _Place, offer: Offer) -> None:
        held = self._keeper.look_up(offer)
        key = None if held is not None else self._keeper.key_for(offer)
        if held is not None:
            place.done = held
            del self._reading[member]
        member.answer(offer, key)

    def _take(self, member: Member, place: _Place, message: Message) -> None:
        if isinstance(message, Broken):
            raise message.error
        if not isinstance(message, Done):
            raise AssertionError(f"a reading process says {message}")
        place.done = message
        del self._reading[member]
        member.rest()
        if isinstance(message.outcome, MemoryLimitError):
            self._crew.discard(member)

    def _bury(self, member: Member, place: _Place, died: Died) -> None:
        del self._reading[member]
        if died.seconds is not None:
            place.done = Done(TimeLimitError(_called(place), died.seconds))
        elif place.tries < _MOST_TRIES:
            self._give(place)  # there is room: that of the one that died
        else:
            place.done = Done(WorkerDiedError(_called(place), died.status))


def _called(place: _Place) -> str:
    return place.task.called if isinstance(place.task, Task) else place.task.name
