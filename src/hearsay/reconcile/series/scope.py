"""What is counted: of which incident, by which measure, on whose side, which people, where, over which time.

Two numbers can only agree or differ where they count the same. Reports name the same dead as "people",
"passengers" and "worshippers", and other dead as "soldiers" and "children"; so a closed list says which
words name some of those who may have been there, and all others name whoever was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hearsay.reconcile.accounts import Counting, Value
from hearsay.record.vocabulary import Measure

_UNCOMPARED = frozenset(
    (Measure.DISTANCE, Measure.SHARE, Measure.COUNT_OTHER, Measure.DURATION, Measure.CAPACITY)
)
_BY_UNIT = frozenset((Measure.AREA, Measure.MAGNITUDE, Measure.MONEY_AID, Measure.MONEY_LOSS))
_BY_NOUN = frozenset((Measure.STRIKES, Measure.EQUIPMENT_LOST))
_ARMS = re.compile(
    r"\b(missile|rocket|drone|uav|unmanned aerial vehicle|shell|bomb|explosion|blast|tank|plane|helicopter)s?\b",
    re.IGNORECASE,
)
_CALLED = {"uav": "drone", "unmanned aerial vehicle": "drone", "blast": "explosion"}
_HOUSEHOLDS = re.compile(r"\b(?:famil(?:y|ies)|households?)\b", re.IGNORECASE)
_KINDS = {
    "children": "child children kid kids minor minors infant infants baby babies toddler toddlers "
    "boy boys girl girls teenager teenagers schoolchildren schoolgirls schoolboys pupil pupils newborns",
    "women": "woman women female females mother mothers",
    "men": "man men male males",
    "civilians": "civilian civilians noncombatants non-combatants",
    "soldiers": "soldier soldiers troop troops serviceman servicemen servicemember servicemembers "
    "marine marines paratrooper paratroopers conscript conscripts airmen sailors recruits",
    "police": "police policeman policemen policewoman policewomen officer officers constables gendarmes",
    "fighters": "fighter fighters militant militants rebel rebels insurgent insurgents gunman gunmen "
    "terrorist terrorists jihadist jihadists attacker attackers assailant assailants bomber bombers "
    "guerrilla guerrillas combatant combatants militiamen mercenary mercenaries",
    "journalists": "journalist journalists reporter reporters cameraman cameramen",
    "medics": "medic medics doctor doctors nurse nurses paramedic paramedics",
    "rescuers": "rescuer rescuers firefighter firefighters firemen",
    "aid workers": "aid-worker aid-workers volunteer volunteers",
    "peacekeepers": "peacekeeper peacekeepers",
    "foreigners": "foreigner foreigners tourist tourists",
    "crew": "crew crewman crewmen pilot pilots",
    "guards": "guard guards",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Scope:
    """What is counted.

    Args:
        incident: The incident's id; "" for figures that hang on no event.
        measure: What is counted.
        unit: Of physical measures and money, and "households" where these are counted; "" otherwise.
        side: On whose side; "" where no side is named.
        population: Which people; "" for whoever was there.
        place: Where, if counts of several places are given; "" for all.
        period: Over which stretch, for a count that does not reach back to the beginning: "2022-05-04
            to 2022-05-05"; "" for all that happened.
    """

    incident: str
    measure: Measure
    unit: str = ""
    side: str = ""
    population: str = ""
    place: str = ""
    period: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it counts all, and no part."""
        return not (self.side or self.population or self.place or self.period)

    @property
    def whole(self) -> Scope:
        """What it is a part of: the same without side, people, place and stretch."""
        return replace(self, side="", population="", place="", period="")

    @property
    def label(self) -> str:
        """In words.

        Example:
            >>> Scope(incident="a.i1", measure=Measure.KILLED, side="Ukraine").label
            'killed, Ukraine'
        """
        parts = (self.unit, self.side, self.population, self.place, self.period)
        return ", ".join((self.measure.label, *(part for part in parts if part)))


def is_compared(measure: Measure) -> bool:
    """Whether two numbers of a measure that hang on one event count the same.

    Example:
        >>> is_compared(Measure.KILLED), is_compared(Measure.DISTANCE)
        (True, False)
    """
    return measure not in _UNCOMPARED


def counts(value: Value) -> bool:
    """Whether another number that hangs on its event may count the same.

    Of what has no measure of its own only those are counted who were aboard.
    """
    return is_compared(value.measure) or Counting.ABOARD in value.told


def unit_of(value: Value) -> str:
    """In what a value is counted, where that makes another number of the same: in acres, in families."""
    if value.measure in _BY_UNIT:
        return value.unit or ""
    if value.measure in _BY_NOUN:
        arms = _ARMS.search(value.text)
        return _CALLED.get(arms[1].casefold(), arms[1].casefold()) if arms else ""
    return "households" if _HOUSEHOLDS.search(value.text) else ""


def kind_of_people(population: str | None) -> str:
    """Which of those who may have been there a word names; "" if it names whoever was.

    Example:
        >>> (
        ...     kind_of_people("policemen"),
        ...     kind_of_people("young children"),
        ...     kind_of_people("shoppers"),
        ... )
        ('police', 'children', '')
    """
    words = (population or "").casefold().replace("aid worker", "aid-worker").split()
    return next((_KIND_OF[word] for word in reversed(words) if word in _KIND_OF), "")
