"""Who takes part in a cause and in its effect: whom a blast killed it hit, and who set it off killed them.

A report tells a bombing and its deaths in one breath, and names the bomber at the one and the dead at the
other. The two events stay apart; but the dead are targets of the cause, and the bomber the agent of the
effect, if nobody else is named there.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.reader.events.joining import Joined
from hearsay.reader.events.parts import FORCE, done_to
from hearsay.reader.events.roles import Roles
from hearsay.record import EventType, Role

_SUFFERED = frozenset((Role.AFFECTED, Role.TARGET))
_DOING = frozenset((Role.AGENT, Role.INSTRUMENT))
_ONE_SIDED = FORCE - {EventType.BATTLE}
"""What one side does to another: who clashed killed both."""

_HARM = frozenset((EventType.CASUALTY, EventType.DAMAGE))


class Sharing:
    """Finds who takes part in events, and in what they brought about.

    Args:
        joined: The events of a report.
        roles: Tells who takes part, as each mention says.
    """

    def __init__(self, joined: Sequence[Joined], roles: Roles) -> None:
        self._own: dict[int, dict[int, Role]] = {}
        for one in joined:
            parts = self._own.setdefault(id(one), {})
            for told in one.told:
                for token, role in roles.parts(told.mention).items():
                    parts.setdefault(token, role)
        of_head = {told.mention.head: one for one in joined for told in one.told}
        self._causes: dict[int, dict[int, Joined]] = {}
        self._effects: dict[int, dict[int, Joined]] = {}
        for effect in joined:
            for told in effect.told:
                cause = of_head.get(told.caused_by) if told.caused_by is not None else None
                if cause is not None and effect.type in _HARM and cause.type in _ONE_SIDED:
                    self._causes.setdefault(id(effect), {})[id(cause)] = cause
                    self._effects.setdefault(id(cause), {})[id(effect)] = effect

    def parts(self, event: Joined) -> dict[int, Role]:
        """The tokens that head the words for those who take part, with their parts."""
        found = dict(self._own[id(event)])
        for effect in self._effects.get(id(event), {}).values():
            for token, role in self._own[id(effect)].items():
                if role in _SUFFERED:
                    found.setdefault(token, done_to(event.type))
                elif role in _DOING:
                    found.setdefault(token, role)
        if Role.AGENT not in found.values():
            for cause in self._causes.get(id(event), {}).values():
                for token, role in self._own[id(cause)].items():
                    if role in _DOING:
                        found.setdefault(token, role)
        return found
