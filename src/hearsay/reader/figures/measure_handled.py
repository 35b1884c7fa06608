"""What is done with the hurt and the dead: whom a hospital takes in, whose remains are counted twice.

Whom doctors treat was hurt. But those who are buried, or identified, or were counted twice are no toll:
they are some of the dead, whom others count.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import UNKNOWN
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import PERSON

_PERSONS = frozenset((PERSON, UNKNOWN, "fighter", "refugee", "organization"))
_TAKING_IN = frozenset("admit receive treat".split())
_HOSPITALS = frozenset("hospital clinic infirmary ward doctor".split())
_WOUNDS = frozenset("wound burn injury fracture shrapnel".split())
_DISEASES = frozenset(
    "cholera ebola measles malaria dengue polio mpox covid covid-19 virus epidemic outbreak".split()
)
_BEFORE = 80
"""Tokens before a verb in which a disease is told of."""

_REMAINS = frozenset("victim body corpse remains".split())
_HANDLING = frozenset("identify bury cremate repatriate".split())
_BELIEVED = frozenset("believed feared presumed thought reported declared".split())
_DWELLING = frozenset(
    "in at on near there with under across alone next here beside by off among".split()
)
"""Words behind "lived" that tell where or how: "two lived in the block"."""

_LIVING = frozenset("lived survived".split())
_ENDS = frozenset(", ; and but while".split())
_MADE = frozenset("license licence certify design build approve equip".split())
_NEAR = 7
"""Tokens behind the dead in which it is told that they were counted twice."""


class Handled:
    """Reads what is done with the hurt and the dead.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def taken_in(self, counted: Counted, sorts: frozenset[str]) -> Measure | None:
        """Whom a hospital takes in: "the hospital admitted nine people".

        Args:
            counted: The quantity.
            sorts: What sorts of things are counted.
        """
        annotation = self._phrases.annotation
        verb = annotation.head[counted.head]
        done = annotation.deprel[counted.head] in ("obj", "nsubj:pass") and verb != ROOT
        if not done or self._phrases.lemmas[verb] not in _TAKING_IN or sorts.isdisjoint(_PERSONS):
            return None
        if counted.noun is not None and self._phrases.lemmas[counted.noun] == "survivor":
            return None
        before = self._phrases.lemmas[max(0, verb - _BEFORE) : verb]
        if not _DISEASES.isdisjoint(before):
            return None  # the sick are no injured
        near = (self._phrases.lemmas[t] for t in annotation.sentence_of(verb))
        return None if (_HOSPITALS | _WOUNDS).isdisjoint(near) else Measure.INJURED

    def is_dead(self, counted: Counted) -> bool:
        """Whether those who are brought out are dead: "four had been pulled out dead and two alive".

        Args:
            counted: The quantity.
        """
        behind = self._phrases.lower[counted.end + 1 : counted.end + 1 + _NEAR]
        ends = [at for at, word in enumerate(behind) if word in _ENDS]
        told = behind[: min(ends, default=len(behind))]
        if "dead" not in told or "alive" in behind:
            return False
        return told[told.index("dead") - 1] not in _BELIEVED

    def is_capacity(self, counted: Counted) -> bool:
        """Whether it is for how many something is made: "the vessel was licensed for 30".

        Args:
            counted: The quantity.
        """
        at = counted.first - 1
        made = at > 0 and self._phrases.lemmas[at - 1] in _MADE
        return made and self._phrases.lower[at] == "for"

    def is_handled(self, counted: Counted) -> bool:
        """Whether something is done with some of the dead: "the remains of two victims were counted twice".

        Args:
            counted: The quantity.
        """
        noun = counted.noun
        if noun is None or self._phrases.lemmas[noun] not in _REMAINS:
            return False
        behind = self._phrases.lower[noun + 1 : noun + _NEAR]
        if "twice" in behind and "counted" in behind:
            return True
        verb = self._phrases.annotation.head[noun]
        passive = verb != ROOT and self._phrases.child(verb, "nsubj:pass") == noun
        return passive and self._phrases.lemmas[verb] in _HANDLING

    def has_lived(self, counted: Counted) -> bool:
        """Whether a number alone is of those who did not die: "38 of them died and nine lived".

        Args:
            counted: The quantity.
        """
        here = counted.end + 1
        behind = self._phrases.lower[here + 1 : here + 2]
        lived = not _LIVING.isdisjoint(self._phrases.lower[here : here + 1])
        return lived and _DWELLING.isdisjoint(behind)
