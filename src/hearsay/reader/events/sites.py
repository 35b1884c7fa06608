"""Where a mention's event was, as far as its sentence tells: what hangs on its words, else on its clause.

The place nearest in the tree is the place of an event; a name that acts ("Kyiv said") is none. Most places
of a sentence belong to something else in it: to a man from there, to what is protested against, to
another clause. So the way from the place up to the word that tells is gone, and each step may lead
away. What the clause does not tell, the sentence may; but that is only a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.nearness import FIRM, STEPS, Nearness
from hearsay.reader.events.place_phrases import PlacePhrases
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.event import Whereabouts
from hearsay.record.place import Place
from hearsay.record.vocabulary import PlacePrecision, Relation

_WIDE = 12
"""Tokens that a town may stand farther off than a country and still be nearer."""

_MOST = 60
"""Places of one sentence that are looked at."""

_RELATIONS = {
    "near": Relation.NEAR, "beside": Relation.NEAR, "by": Relation.NEAR, "around": Relation.NEAR,
    "outside": Relation.OUTSIDE, "toward": Relation.TOWARDS, "towards": Relation.TOWARDS,
    "to": Relation.TOWARDS, "into": Relation.TOWARDS, "from": Relation.FROM, "over": Relation.OVER,
    "above": Relation.OVER, "between": Relation.BETWEEN, "along": Relation.ALONG, "off": Relation.OFF,
}  # fmt: skip
_COARSE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.MULTI))
_PLACING = frozenset((*"in at on across throughout inside within through of".split(), *_RELATIONS))
_OWNING = frozenset("nmod:poss compound obj amod nsubj nsubj:pass flat".split())
_ABOUT_DEEDS = frozenset(
    (
        *(EventType.DETAIN, EventType.DECIDE, EventType.SANCTION),
        *(EventType.MEET, EventType.ACCORD, EventType.OFFICE),
    )
)
"""What is about other deeds, which were elsewhere: a trial, talks, a vote."""

_TOWARDS = frozenset("to into toward towards".split())
_NAMING = frozenset("nmod:poss compound amod flat".split())
_APART = frozenset("acl:relcl ccomp parataxis csubj".split())
_ABOUT = frozenset("against about than despite".split())
_WHEN = frozenset("when as while where".split())
_FARTHER = {"obj": 1, "nsubj": 2, "nsubj:pass": 1, "obl:agent": 1}
_BREADTH = {
    PlacePrecision.DISTRICT: 1,
    PlacePrecision.PROVINCE: 2,
    PlacePrecision.COUNTRY: 3,
    PlacePrecision.MULTI: 4,
}
"""How much more than a town a place is."""

_Found = tuple[int, int, int, Place, Relation]
"""Rank, distance, token, place, relation."""


def is_wide(place: Place) -> bool:
    """Whether a place is a country or more, and says little of where an event was."""
    return place.precision in _COARSE


@dataclass(frozen=True, slots=True)
class Where:
    """A place that may be an event's, with how near it hangs: 1 is nearest."""

    whereabouts: Whereabouts
    rank: int


class Sites:
    """Finds the places of mentions.

    Args:
        phrases: The trees of the report.
        places: Its toponyms.
    """

    def __init__(self, phrases: Phrases, places: Sequence[Place]) -> None:
        self._phrases = phrases
        self._nearness = Nearness(phrases)
        self._named = PlacePhrases(phrases)
        self._places = phrases.by_sentence(place for place in places if not place.metonym)
        self._sources = {token for one in phrases.annotation.attributions for token in one.source}

    def where(self, mention: Mention) -> Where | None:
        """The place of a mention's event, as far as its sentence tells."""
        found = list(self._found(mention))
        described = self._described(mention)
        if described is not None and not any(one[0] <= FIRM for one in found):
            found = [one for one in self._found_at(described) if one[0] <= FIRM] or found
        if not found:
            return None
        nearest = min(found, key=lambda one: (one[0] > FIRM, is_wide(one[3]), *one[:2]))
        rank, _, _, place, relation = self._narrowest(nearest, found)
        if rank > FIRM and not mention.verbal and self._nearness.is_passed(mention.head):
            return None  # who died in Ardal after the blast does not say where that was
        return Where(Whereabouts(place, relation), rank)

    def of_verb(self, verb: int) -> Whereabouts | None:
        """The place of what any verb tells, whether it is an event of the record's or not.

        Args:
            verb: Its token.
        """
        for token in self._with_leading(verb):
            found = self.where(Mention(token, token, token, EventType.OTHER, "", verbal=True))
            if found is not None and found.rank <= FIRM:
                return found.whereabouts
        return None

    # ------------------------------------------------------------------ finding

    def _found(self, mention: Mention) -> Iterator[_Found]:
        sentence = self._phrases.annotation.sentence[mention.head]
        for token, place in self._places.get(sentence, ())[:_MOST]:
            preposition = self._named.preposition(token)
            owning = self._phrases.annotation.deprel[token] in _OWNING
            if preposition not in _PLACING and not (owning and self._is_beside(mention, token)):
                continue
            if preposition in _TOWARDS and not self._is_direct(mention, token):
                continue  # "linked to Varonia"
            if token in self._sources and mention.head not in self._sources:
                continue  # "according to a doctor at a hospital in Ardal"
            rank = self._rank(mention, token) + (preposition == "from")
            if is_wide(place) and owning and not self._named.case(token):
                rank += 1  # "U.S. raids in Marun"
            relation = _RELATIONS.get(preposition, Relation.IN)
            if relation is Relation.TOWARDS and self._is_no_way(mention, token):
                relation = Relation.IN
            distance = abs(token - mention.head) + (_WIDE if is_wide(place) else 0)
            yield rank, distance, token, place, relation

    def _is_no_way(self, mention: Mention, token: int) -> bool:
        """Whether "to" leads nowhere: "opposition to Varonia's war", "laid claim to the town"."""
        owner = self._phrases.annotation.deprel[token] == "nmod:poss"
        return owner or mention.type is EventType.CONTROL

    def _is_direct(self, mention: Mention, token: int) -> bool:
        """Whether a place hangs on the very words, and on nothing between."""
        above = self._phrases.annotation.head[self._named.top(token)]
        return above in (mention.head, self._phrases.annotation.head[mention.head])

    def _found_at(self, noun: int) -> Iterator[_Found]:
        """The place that a noun is, or is called: "Douma, where", "the town of Douma, where"."""
        annotation = self._phrases.annotation
        for token, place in self._places.get(annotation.sentence[noun], ())[:_MOST]:
            top = self._named.top(token)
            if token == noun or (top == noun and annotation.mention_type[noun] == "place"):
                yield 2, abs(token - noun), token, place, Relation.IN
            elif annotation.deprel[noun] == "appos" and annotation.head[noun] == token:
                yield 2, 0, token, place, Relation.IN

    def _described(self, mention: Mention) -> int | None:
        """The noun that the clause of a mention is about: "Douma, where a bomb went off"."""
        annotation = self._phrases.annotation
        clause = self._phrases.clause(mention.head)
        about = annotation.deprel[clause] in ("acl:relcl", "acl")
        return annotation.head[clause] if about and annotation.head[clause] != ROOT else None

    def _with_leading(self, verb: int) -> Iterator[int]:
        """A verb, and the one that it is joined to or follows from: "hit the bus, killing nine"."""
        annotation = self._phrases.annotation
        for _ in range(STEPS):
            yield verb
            joined = annotation.deprel[verb] in ("conj", "advcl", "xcomp")
            own = self._phrases.child(verb, "nsubj", "nsubj:pass", "mark")
            if not joined or own is not None or annotation.head[verb] == ROOT:
                return
            verb = self._phrases.clause(annotation.head[verb])

    def _narrowest(self, nearest: _Found, found: Sequence[_Found]) -> _Found:
        """The narrowest of the places that are named in one phrase: "in Douma, near Damascus"."""
        phrase = self._named.top(nearest[2])
        beside = [
            (self._named.depth(one[2], phrase), _BREADTH.get(one[3].precision, 0), one[1], one)
            for one in found
            if one[0] == nearest[0] and self._named.top(one[2]) == phrase
        ]
        return min(beside, key=lambda one: one[:3])[3]

    # ------------------------------------------------------------------ the way up

    def _rank(self, mention: Mention, token: int) -> int:
        """How near a place is, or that it is in another clause, or in what it is about."""
        rank = self._nearness.rank(mention, token)
        if rank > FIRM or token == mention.head:
            return rank
        annotation = self._phrases.annotation
        stop = mention.head if mention.verbal else self._phrases.clause(mention.head)
        farther = verbs = 0
        for one in (token, *islice(self._phrases.climb(token), STEPS)):
            if one in (mention.head, stop):
                break
            verbs += annotation.upos[one] == "VERB"
            deed = one != token and mention.type in _ABOUT_DEEDS and self._is_deed(one)
            if deed or verbs > 1 or self._leads_away(one, token, mention):
                return FIRM + 1
            if annotation.mention_type[one] != "place":
                farther = max(farther, _FARTHER.get(annotation.deprel[one], 0))
        return min(rank + farther, FIRM) if mention.verbal else rank

    def _is_deed(self, token: int) -> bool:
        """Whether a word tells of a deed that others talk, vote or judge about."""
        annotation = self._phrases.annotation
        return annotation.upos[token] == "VERB" or annotation.mention_type[token] == "event"

    def _leads_away(self, one: int, token: int, mention: Mention) -> bool:
        """Whether a step of the way up says that the place is something else's."""
        relation = self._phrases.annotation.deprel[one]
        case = self._named.case(one)
        if relation in _APART:
            return not self._is_of_event(one)
        if relation == "advcl":
            return not mention.verbal or self._is_apart(one)
        if relation == "obl":
            return one != token and case in _ABOUT
        if relation == "nmod":
            return case == "from"
        if relation in ("nsubj", "nsubj:pass"):
            return one != token and not self._is_in(token, one)
        return False

    def _is_of_event(self, clause: int) -> bool:
        """Whether a clause tells of the event that a noun names: "in an attack that rocked Douma"."""
        annotation = self._phrases.annotation
        described = annotation.head[clause]
        relative = annotation.deprel[clause] == "acl:relcl" and described != ROOT
        return relative and annotation.mention_type[described] == "event"

    def _is_in(self, token: int, subject: int) -> bool:
        """Whether those who act are said to be there: "troops in Douma", not "men of Douma"."""
        annotation = self._phrases.annotation
        if annotation.mention_type[subject] in ("place", "event"):
            return True
        return annotation.deprel[token] == "nmod" and self._named.case(token) not in (
            "of",
            "from",
            "",
        )

    def _is_apart(self, verb: int) -> bool:
        """Whether a clause tells of something else: "after troops left", but not "when it hit"."""
        mark = self._phrases.child(verb, "mark", "advmod")
        when = mark is not None and self._phrases.annotation.words[mark].lower() in _WHEN
        return not when and self._phrases.child(verb, "nsubj", "nsubj:pass") is not None

    def _is_beside(self, mention: Mention, token: int) -> bool:
        """Whether a name hangs on the very words: "Kyiv blast", "captured Lyman"."""
        annotation = self._phrases.annotation
        top = self._named.top(token)
        if annotation.head[top] == mention.head and mention.verbal:
            return annotation.deprel[top] in ("obj", "nsubj:pass")
        if not mention.verbal and self._is_compound(token, mention.head):
            return True
        verb = annotation.head[mention.head]
        subject = annotation.deprel[mention.head] == "nsubj"
        return subject and annotation.head[token] == verb and annotation.deprel[token] == "obj"

    def _is_compound(self, token: int, head: int) -> bool:
        """Whether a name hangs on a word by nothing but names and possession."""
        annotation = self._phrases.annotation
        for _ in range(STEPS):
            if token == head:
                return True
            if token == ROOT or annotation.deprel[token] not in _NAMING:
                return False
            token = annotation.head[token]
        return False
