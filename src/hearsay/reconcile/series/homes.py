"""Which event each number of a report belongs to, and whether it is told of somewhere else."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reconcile.accounts import Account, Counting, Value
from hearsay.reconcile.telling.distance import FAR, how_far
from hearsay.record import EventType
from hearsay.record.vocabulary import Measure, Reality

_OF_ABOARD = (
    frozenset((EventType.ACCIDENT, EventType.DISASTER)),
    frozenset((EventType.ATTACK, EventType.STRIKE)),
    frozenset((EventType.EXPLOSION,)),
)
"""What those who were aboard are counted of: what befell the craft, before who may have done it."""

_DEAD = frozenset((EventType.CASUALTY,))
SAID_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
"""Realities of what has numbers to be compared."""

_HOME_OF = {
    EventType.CASUALTY: (
        *(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES),
        *(Measure.MISSING, Measure.TRAPPED),
    ),
    EventType.AID: (Measure.RESCUED,),
    EventType.DISPLACE: (Measure.DISPLACED, Measure.HOMELESS, Measure.EVACUATED),
    EventType.DAMAGE: (Measure.HOUSES_DESTROYED, Measure.HOUSES_DAMAGED),
}
_OF_ONE_DEED = frozenset((Measure.ABDUCTED, Measure.ARRESTED))
"""What is counted again without its event: "put the number of captives at seven"."""

_HOME = {measure: kind for kind, measures in _HOME_OF.items() for measure in measures}
"""Of which sort of event the counts of a measure are."""


def homes_of(account: Account) -> dict[str, str]:
    """The event that each figure of a report belongs to, by the figure's id; "" for none.

    "The army raised its count to 45" and "395 bodies are in the morgues" name no event: they count what was
    counted before them, if they name no place of their own.
    """
    types = {one.event: one.type for one in account.tellings}
    before: dict[Measure, str] = {}
    homes = {}
    for value in account.values:
        home = _home(value, types)
        if Counting.ABOARD in value.told:
            home = next((main for kinds in _OF_ABOARD if (main := _main_of(account, kinds))), home)
        if value.measure is Measure.KILLED and types.get(home) is EventType.AID:
            # "Its teams recovered 36 bodies" counts the dead of what the report is about.
            home = before.get(value.measure, "") or _main_of(account, _DEAD, sure=True) or home
        if not home and value.measure in _HOME and value.place is None:
            own = _HOME[value.measure]
            home = before.get(value.measure, "") or _main_of(account, frozenset((own,)), sure=True)
            if not home and value.measure is Measure.RESCUED:
                home = _main_of(account, _DEAD, sure=True)
        if not home and value.measure in _OF_ONE_DEED and value.place is None:
            home = before.get(value.measure, "")
        if home:
            before[value.measure] = home
        homes[value.figure] = home
    return homes


def is_elsewhere(value: Value, home: str, account: Account) -> bool:
    """Whether a number is told of a town far from that of the event which it hangs on.

    Args:
        value: The number.
        home: The event's id.
        account: The report's.
    """
    spots = [one.spot for one in account.tellings if one.spot is not None and one.spot.exact]
    counted = next((spot for spot in spots if spot.name == value.place), None)
    event = next((one.spot for one in account.tellings if one.event == home), None)
    if counted is None or event is None or not event.exact:
        return False
    return how_far(counted, event) in FAR


def _home(value: Value, types: Mapping[str, EventType]) -> str:
    """The event that a value belongs to: of several the one that has casualties, if it counts some."""
    own = _HOME.get(value.measure)
    of_own = (event for event in value.events if types.get(event) is own)
    return next(of_own, next(iter(value.events), ""))


def _main_of(account: Account, kinds: frozenset[EventType], *, sure: bool = False) -> str:
    """The event of some types that a report is about; the only one that it tells of; "" for none.

    Args:
        account: The report's.
        kinds: The types.
        sure: Whether the first of several is none.
    """
    told = [one for one in account.tellings if one.type in kinds and one.reality in SAID_SO]
    chief = next((one.event for one in told if one.chief), "")
    alone = told[0].event if len(told) == 1 or (told and not sure) else ""
    return chief or alone
