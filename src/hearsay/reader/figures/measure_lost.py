"""Who is lost, told by what others do about it: "still looking for 11", "12 have not been accounted for".

No word for the missing stands there, and beside the dead such a number is easily taken for more of them.
Who is searched for by those who help is missing; whom police hunt is not, be it a suspect or an escaped
prisoner.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import UNKNOWN, Before
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.measures import PERSON

_SEEKING = frozenset("look search hunt comb dig scour probe".split())
_SEARCHES = frozenset("search hunt searches".split())
_HELPERS = frozenset(
    "rescuer rescue diver crew team firefighter fireman guard coastguard lifeboat helicopter navy "
    "volunteer searcher worker brigade service medic emergency soldier troop neighbour neighbor relative "
    "family villager resident dog ship boat vessel".split()
)
"""Those who search for people that are lost."""

_HUNTED = frozenset(
    "suspect gunman attacker assailant killer murderer fugitive escapee prisoner inmate convict militant "
    "insurgent rebel fighter bomber robber thief kidnapper smuggler perpetrator offender accomplice "
    "man culprit terrorist extremist".split()
)
"""Those who are searched for because of what they did."""

_FINDING = frozenset("find locate trace see hear account recover identify reach contact".split())
_RETURNING = frozenset("come return".split())
_HOME = frozenset("home back".split())
_FOR = frozenset(("for",))
_LOST = frozenset((Measure.KILLED, Measure.RESCUED, Measure.MISSING, Measure.INJURED))
_SUBJECTS = ("nsubj", "nsubj:pass")
_YET = frozenset(("yet",))
_BESIDE = 3


class Lost:
    """Reads whom nobody has found.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def of(self, counted: Counted, sorts: frozenset[str], before: Before) -> Measure | None:
        """Whether the counted are missing.

        Args:
            counted: The quantity.
            sorts: What sorts of things are counted.
            before: The figures before it, of the same sentence and the one before.
        """
        if sorts.isdisjoint((PERSON, UNKNOWN)) or self._is_hunted(counted):
            return None
        above = self._phrases.annotation.head[counted.head]
        if above == ROOT:
            return None
        lost = self._is_sought(counted, above, before) or self._is_unfound(counted, above, before)
        return Measure.MISSING if lost else None

    def _is_hunted(self, counted: Counted) -> bool:
        return counted.noun is not None and self._phrases.lemmas[counted.noun] in _HUNTED

    def _is_sought(self, counted: Counted, above: int, before: Before) -> bool:
        """Read "rescuers are searching for 140 more", "the search for 14 miners"."""
        annotation, lemma = self._phrases.annotation, self._phrases.lemmas[above]
        case = self._phrases.child(counted.head, "case")
        word = counted.first - 1 if case is None else case
        if word < 0 or self._phrases.lower[word] not in _FOR:
            return False
        if annotation.upos[above] == "VERB" and lemma in _SEEKING:
            subject = self._phrases.subject(above)
            helps = subject is not None and self._helps(subject)
            return helps or self._is_after_loss(before)
        noun = annotation.upos[above] == "NOUN" and lemma in _SEARCHES
        return noun and (lemma == "search" or self._is_after_loss(before))

    def _helps(self, subject: int) -> bool:
        first, last = self._phrases.reach(subject)
        return not _HELPERS.isdisjoint(self._phrases.lemmas[first : last + 1])

    def _is_unfound(self, counted: Counted, above: int, before: Before) -> bool:
        """Read "12 have not been accounted for", "seven have not come home", "three are yet to be found"."""
        relation = self._phrases.annotation.deprel[counted.head]
        if relation not in _SUBJECTS:
            return False
        verb, not_yet = above, self._phrases.is_negated(above)
        yet = self._phrases.lower[above : above + _BESIDE]
        if not _YET.isdisjoint(yet):  # "are yet to be found", "have yet to return"
            not_yet = True
            verb = self._phrases.child(above, "xcomp", "ccomp") or above
        lemma = self._phrases.lemmas[verb]
        behind = self._phrases.lower[verb + 1 : verb + 1 + _BESIDE]
        if lemma in _RETURNING:
            return not_yet and (lemma == "return" or not _HOME.isdisjoint(behind))
        passive = self._phrases.child(verb, "aux:pass") is not None
        if lemma == "account" and _FOR.isdisjoint(behind):
            return False
        return (
            not_yet
            and passive
            and lemma in _FINDING
            and (lemma == "account" or self._is_after_loss(before))
        )

    def _is_after_loss(self, before: Before) -> bool:
        """Whether those were told of before who were lost, or found."""
        return any(measure in _LOST for _, measure in before)
