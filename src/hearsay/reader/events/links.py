"""Where and when an event was, and which figures are its: what hangs on its words, else on its clause.

The place nearest in the tree is the place of an event; a name that acts ("Kyiv said") is none. What the
clause does not tell, the sentence may: its last place, put with a preposition.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record.event import Whereabouts
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.time import Time
from hearsay.record.vocabulary import PlacePrecision, Relation

FIRM = 3
"""Rank of a place up to which an event is surely there: it hangs on the words or their clause."""

_STEPS = 8
_WIDE = 12
"""Tokens that a town may stand farther off than a country and still be nearer."""

_MOST = 60
"""Values of one sentence that are looked at."""

_RELATIONS = {
    "near": Relation.NEAR, "beside": Relation.NEAR, "by": Relation.NEAR, "around": Relation.NEAR,
    "outside": Relation.OUTSIDE, "toward": Relation.TOWARDS, "towards": Relation.TOWARDS,
    "to": Relation.TOWARDS, "into": Relation.TOWARDS, "from": Relation.FROM, "over": Relation.OVER,
    "above": Relation.OVER, "between": Relation.BETWEEN, "along": Relation.ALONG, "off": Relation.OFF,
}  # fmt: skip
_COARSE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.MULTI))
_PLACING = frozenset((*"in at on across throughout inside within through of".split(), *_RELATIONS))
_OWNING = frozenset("nmod:poss compound obj amod nsubj nsubj:pass flat".split())


def is_wide(place: Place) -> bool:
    """Whether a place is a country or a part of one, and says little of where an event was."""
    return place.precision in _COARSE


_NAMING = frozenset("nmod:poss compound amod flat".split())


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Value = TypeVar("Value", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Where:
    """A place that may be an event's, with how near it hangs: 1 is nearest."""

    whereabouts: Whereabouts
    rank: int


class EventLinks:
    """Finds the places, the times and the figures of mentions.

    Args:
        phrases: The trees of the report.
        places: Its toponyms.
        times: Its time expressions.
        figures: Its figures.
    """

    def __init__(
        self,
        phrases: Phrases,
        places: Sequence[Place],
        times: Sequence[Time],
        figures: Sequence[Figure],
    ) -> None:
        self._phrases = phrases
        self._places = self._by_sentence(place for place in places if not place.metonym)
        self._times = self._by_sentence(time for time in times if time.interval is not None)
        self._figures = self._by_sentence(figures)

    def where(self, mention: Mention) -> Where | None:
        """The place of a mention's event, as far as its sentence tells."""
        found: list[tuple[int, int, Place, Relation]] = []
        for token, place in self._of(self._places, mention):
            preposition = self._preposition(token)
            rank = self._rank(mention, token)
            owning = self._phrases.annotation.deprel[token] in _OWNING
            if preposition not in _PLACING and not (owning and self._is_beside(mention, token)):
                continue
            if preposition == "from":
                rank += 1
            relation = _RELATIONS.get(preposition, Relation.IN)
            distance = abs(token - mention.head) + (_WIDE if is_wide(place) else 0)
            found.append((rank, distance, place, relation))
        if not found:
            return None
        rank, _, place, relation = min(found, key=lambda one: one[:2])
        return Where(Whereabouts(place, relation), rank)

    def _is_beside(self, mention: Mention, token: int) -> bool:
        """Whether a name hangs on the very words: "Kyiv blast", "captured Lyman"."""
        annotation = self._phrases.annotation
        if annotation.head[token] == mention.head and mention.verbal:
            return annotation.deprel[token] in ("obj", "nsubj:pass")
        if not mention.verbal and self._is_compound(token, mention.head):
            return True
        verb = annotation.head[mention.head]
        subject = annotation.deprel[mention.head] == "nsubj"
        return subject and annotation.head[token] == verb and annotation.deprel[token] == "obj"

    def when(self, mention: Mention) -> Time | None:
        """The time that hangs on a mention or its clause."""
        found = [
            (rank, abs(token - mention.head), number, time)
            for number, (token, time) in enumerate(self._of(self._times, mention))
            if (rank := self._rank(mention, token)) <= FIRM
        ]
        return min(found, key=lambda one: one[:3])[3] if found else None

    def figures(self, mention: Mention) -> list[Figure]:
        """The figures that hang on a mention, or that it hangs on."""
        annotation = self._phrases.annotation
        return [
            figure
            for token, figure in self._of(self._figures, mention)
            if token == mention.head
            or mention.head in islice(self._phrases.climb(token), 2)
            or (annotation.head[mention.head] == token and annotation.deprel[token] != "root")
        ]

    def _is_compound(self, token: int, head: int) -> bool:
        """Whether a name hangs on a word by nothing but names and possession."""
        annotation = self._phrases.annotation
        for _ in range(_STEPS):
            if token == head:
                return True
            if token == ROOT or annotation.deprel[token] not in _NAMING:
                return False
            token = annotation.head[token]
        return False

    # ------------------------------------------------------------------ trees

    def _of(
        self, values: dict[int, list[tuple[int, Value]]], mention: Mention
    ) -> list[tuple[int, Value]]:
        return values.get(self._phrases.annotation.sentence[mention.head], [])[:_MOST]

    def _rank(self, mention: Mention, token: int) -> int:
        """1 for what hangs on the words, 2 on their verb, 3 stands in their clause, 4 elsewhere."""
        head = mention.head
        above = list(islice(self._phrases.climb(token), _STEPS))
        clause = self._phrases.clause(head)
        if token == head or head in above[:4]:
            inner = not mention.verbal and self._phrases.clause(token) not in (clause, head)
            return 4 if inner else 1
        own = self._phrases.annotation.head[head]
        direct = mention.verbal or own == clause
        if not direct:
            return 4
        return 2 if own in above[:4] else 3 if clause in above else 4

    def _preposition(self, token: int) -> str:
        for one in (token, *islice(self._phrases.climb(token), 1)):
            case = self._phrases.child(one, "case")
            if case is not None and case < token:
                return self._phrases.annotation.words[case].lower()
        return ""

    def _by_sentence(self, values: Iterable[Value]) -> dict[int, list[tuple[int, Value]]]:
        annotation = self._phrases.annotation
        found: dict[int, list[tuple[int, Value]]] = {}
        for value in values:
            first = bisect_right(annotation.starts, value.start) - 1
            last = bisect_right(annotation.starts, value.end - 1) - 1
            if 0 <= first <= last:
                token = self._phrases.top(range(first, last + 1))
                found.setdefault(annotation.sentence[token], []).append((token, value))
        return found
