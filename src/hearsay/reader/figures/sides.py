"""Whose a figure is, and which people it counts.

"At least 137 deaths on their side" are the side of whoever reports them, and "hundreds on the Russian
one" are not. The party is named in the counted noun's own phrase, behind it with "on … side", or by a
possessive that leads back to the subject. Nothing is guessed from who did the killing.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ROOT, LabelledSpan
from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import load_countries
from hearsay.reference.measures import sorts_of

SIDED = frozenset(
    (
        *(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING, Measure.CAPTURED),
        *(Measure.ABDUCTED, Measure.RELEASED, Measure.PERSONNEL, Measure.EQUIPMENT_LOST),
        Measure.ARRESTED,
    )
)
"""Measures of which a party to a conflict may be the one that counts them as its own."""

_REACH = 8
"""Tokens behind the counted in which "on their side" is looked for."""

_ON = frozenset("on among for in from of".split())
_SIDE = frozenset("side one rank camp part ranks".split())
_POSSESSIVES = frozenset("its their our his her".split())
_SUBJECT = ("nsubj", "nsubj:pass")
_NOT_A_POPULATION = frozenset(
    "people person other others more number total death fatality casualty injury body victim life "
    "toll killing injured wounded dead missing murder arrest abduction one them thousand hundred "
    "dozen million survivor hostage detainee prisoner evacuee refugee case infection human soul "
    "kidnapping execution detention evacuation displacement release rescue wound loss individual "
    "killed disappearance drowning suicide homicide corpse asylum family member".split()
)
_MODIFIERS = {
    "civilian": "civilians",
    "child": "children",
    "military": "soldiers",
    "police": "police",
    "combat": "soldiers",
    "troop": "troops",
    "passenger": "passengers",
    "migrant": "migrants",
    "infant": "infants",
    "female": "women",
    "male": "men",
    "female civilian": "women",
}
_PLURALS = {"man": "men", "woman": "women", "child": "children", "police": "police"}
"""Populations are named in the plural, also where one is counted; most take an ending."""

_FIGHTING = "fighter"


class Sides:
    """Finds the side and the population of figures.

    Args:
        phrases: The trees of the report.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(self, phrases: Phrases, country: Sequence[str]) -> None:
        self._phrases = phrases
        self._country = country
        self._names: dict[int, LabelledSpan] = {
            token: name
            for name in phrases.annotation.entities
            for token in range(name.first, name.last + 1)
        }

    def side(self, counted: Counted, measure: Measure) -> str | None:
        """The party whose the counted are, by its customary name; None where nothing tells."""
        if measure not in SIDED:
            return None
        return self._side_behind(counted) or self._own_phrase(counted) or self._possessed(counted)

    def side_of_words(self, tokens: Sequence[int]) -> str | None:
        """The country that some words name, where they name one only."""
        codes = {self._country[token] for token in tokens if self._country[token]}
        return self._name(codes.pop()) if len(codes) == 1 else None

    def population(self, counted: Counted) -> str | None:
        """Which people are counted, in the report's words: "civilians", "children"."""
        if counted.noun is None:
            return None
        people = self.population_of_noun(counted.noun) or self._said_to_be(counted)
        single = counted.found.quantity.high == 1
        return _plural(people) if people and single else people

    def _said_to_be(self, counted: Counted) -> str | None:
        """Read "three of the dead were policemen": what the counted are said to have been."""
        annotation = self._phrases.annotation
        if "of" not in self._phrases.lower[counted.last : counted.last + 2]:
            return None
        noun = annotation.head[counted.head]
        subject = annotation.deprel[counted.head] in _SUBJECT and noun > counted.end
        if (
            not subject
            or self._phrases.child(noun, "cop") is None
            or self._phrases.is_negated(noun)
        ):
            return None
        return self.population_of_noun(noun) if annotation.upos[noun] == "NOUN" else None

    def population_of_noun(self, noun: int) -> str | None:
        """The people that a noun names, or that the noun before it narrows it down to."""
        annotation = self._phrases.annotation
        lemma = annotation.lemma[noun].lower()
        if lemma in _NOT_A_POPULATION:
            before = annotation.lemma[noun - 1].lower() if noun else ""
            return _MODIFIERS.get(before)
        if "person" not in sorts_of(lemma) and ActorLexicon().role(lemma) is None:
            return None
        if annotation.upos[noun] not in ("NOUN", "ADJ"):
            return None
        return annotation.words[noun].lower()

    def _own_phrase(self, counted: Counted) -> str | None:
        """Read "12 Ukrainian soldiers", "five Palestinians", "10 Hezbollah fighters"."""
        if counted.noun is None:
            return None
        annotation = self._phrases.annotation
        inside = range(counted.last + 1, counted.end + 1)
        named = self.side_of_words(inside)
        if named is not None:
            return named
        if _FIGHTING not in sorts_of(annotation.lemma[counted.noun].lower()):
            return None
        for token in inside:
            name = self._names.get(token)
            if name is not None and name.label in ("ORG", "NORP") and token != counted.noun:
                return annotation.printed(max(name.first, counted.last + 1), name.last)
        return None

    def end(self, counted: Counted) -> int:
        """The last token of a figure: of "hundreds on the Russian one", the side belongs to it."""
        behind = self._side_phrase(counted) if counted.noun is None else None
        return behind[-1] if behind is not None else counted.end

    def _side_behind(self, counted: Counted) -> str | None:
        """Read "on their side", "on the Russian one"."""
        words = self._side_phrase(counted)
        if words is None:
            return None
        return self.side_of_words(words) or self._of_subject(words, counted)

    def _side_phrase(self, counted: Counted) -> range | None:
        annotation = self._phrases.annotation
        sentence = annotation.sentence[counted.first]
        end = counted.end + 1
        stop = min(end + _REACH, len(annotation))
        if end >= stop or annotation.words[end].lower() not in _ON:
            return None
        for token in range(end, stop):
            if annotation.sentence[token] != sentence or annotation.words[token] in ",;:.":
                return None
            if annotation.lemma[token].lower() in _SIDE:
                return range(end, token + 1)
        return None

    def _possessed(self, counted: Counted) -> str | None:
        """Read "12 of its soldiers", "its 12 soldiers"."""
        first = max(0, counted.first - 1)
        return self._of_subject(range(first, counted.end + 1), counted)

    def _of_subject(self, words: Sequence[int], counted: Counted) -> str | None:
        """The country of the subject that a possessive among some words leads back to."""
        annotation = self._phrases.annotation
        owned = [token for token in words if annotation.words[token].lower() in _POSSESSIVES]
        if not owned:
            return None
        for above in (*self._phrases.climb(counted.head), counted.head):
            for child in self._phrases.children[above][:40]:
                if annotation.deprel[child] in _SUBJECT and child < owned[0]:
                    side = self.side_of_words(self._phrases.words(child))
                    if side is not None:
                        return side
            if annotation.head[above] == ROOT:
                break
        return None

    def _name(self, code: str) -> str:
        country = load_countries().get(code)
        return country.name if country is not None else code


def _plural(people: str) -> str:
    """What several of one are called: policemen, nurses."""
    many = f"{people[:-3]}men" if people.endswith("man") else f"{people}s"
    return _PLURALS.get(people, many)
