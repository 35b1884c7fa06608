"""What a figure counts: people killed or homes destroyed, from the noun, its verb and what is said of it.

"137 deaths" says it in its noun, "killed at least 12" in the verb, "left 40 wounded" in neither but in
what the forty were. The nearest and firmest word decides: a noun that means it, a verb or a state right
beside the number, the verb that it is subject or object of, any other state, a noun that it is counted
"of". What nothing tells of is counted as something else, or as what the figure before it counted: "and
hundreds on the other side".
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import PEOPLE, UNKNOWN, Before, Sorts, together
from hearsay.reader.figures.measure_handled import Handled
from hearsay.reader.figures.measure_lost import Lost
from hearsay.reader.figures.measure_moved import Moved
from hearsay.reader.figures.measure_states import States
from hearsay.reader.figures.measure_totals import Totals
from hearsay.reader.figures.measure_units import measure_of_unit
from hearsay.reader.figures.measure_verbs import WEAK, Verbs
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure, Qualifier
from hearsay.reference.measures import PERSON, load_measures

OF_PEOPLE = frozenset(list(Measure)[: list(Measure).index(Measure.VOTES)])
"""Measures that count people."""

_NEAR_DISEASE = 15
_NEAR_VOTE = 7
_FEW = 99
_BEFORE_PARTS = frozenset("including included include among them of whom which".split())
_PERSONS = frozenset((PERSON, UNKNOWN, "fighter", "refugee", "organization"))
_KINDS_OF_DISPLACED = (Measure.REFUGEES, Measure.IDPS)
_WITH_KINDS = (Measure.DISPLACED, Measure.AFFECTED, Measure.IN_NEED)
_PAIRING = frozenset("- – to".split())
_VOTING = frozenset("vote ballot ruling decision majority verdict resolution pass approve".split())
_DISEASE = frozenset(
    "virus coronavirus covid covid-19 covid19 cholera ebola measles polio flu influenza disease "
    "infection infect outbreak epidemic pandemic health malaria dengue mpox zika sars plague "
    "hospital hospitalization hospitalisation confirmed variant test vaccine patient symptom".split()
)
_OF_A_CASE = frozenset("suspected confirmed probable positive active new".split())
_CUSTOMERS = frozenset("customer consumer subscriber".split())
_PLACING = frozenset("in at near around outside".split())
_NEAR_TOTAL = 5
_SUBJECT = ("nsubj", "nsubj:pass")


class Measures:
    """Finds what quantities count.

    Args:
        phrases: The trees of the report.
        country: For each token the ISO code of the country that it names, or "".
    """

    def __init__(self, phrases: Phrases, country: Sequence[str]) -> None:
        self._phrases = phrases
        self._words = load_measures()
        self._sorts = Sorts(phrases, country)
        self._states = States(phrases)
        self._totals = Totals(phrases, self._sorts, self._states)
        self._verbs = Verbs(phrases, self._states, self._totals)
        self._moved = Moved(phrases, self._totals, self._states)
        self._lost = Lost(phrases)
        self._handled = Handled(phrases)

    def of(self, counted: Counted, before: Before = ()) -> Measure | None:
        """What a quantity counts.

        Args:
            counted: The quantity with its noun.
            before: The figures before it, of the same sentence and the one before, the last one last.

        Returns:
            The measure; None where nothing tells, not even what the figure before counted.
        """
        return self.decide(counted, before)[0]

    def decide(self, counted: Counted, before: Before = ()) -> tuple[Measure | None, str]:
        """What a quantity counts, and what told so: its unit, its noun, the words around, a default.

        Args:
            counted: The quantity with its noun.
            before: The figures before it, of the same sentence and the one before, the last one last.
        """
        if counted.found.dimension:
            return measure_of_unit(self._phrases, counted), "unit"
        if self._handled.is_handled(counted):
            return Measure.COUNT_OTHER, "words around"
        firm = self._by_noun(counted)
        if firm is not None:
            return self._since(counted, firm), "noun"
        if before and before[-1][0].begin <= counted.first <= before[-1][0].end:
            return self._by_default(counted), "the whole of a part"
        if self._is_alone(counted) and self._handled.has_lived(counted):
            return Measure.RESCUED, "words around"
        sorts = self._sorts.of(counted, before)
        told = self._around(counted, sorts, before)
        if told is not None:
            return told, "words around"
        part = self._of_part(counted, sorts, before)
        if part is not None:
            return part, "part of another"
        untold = self._untold(counted, before)
        if untold is None and self.is_kept(counted):
            untold = Measure.COUNT_OTHER  # of what it is, whoever gave it before has said
        return untold, "nothing but the noun" if counted.noun else "nothing"

    def _around(self, counted: Counted, sorts: frozenset[str], before: Before) -> Measure | None:
        """What the words around tell."""
        told = self._lost.of(counted, sorts, before) or self._given_as(counted)
        told = told or self._moved.of_names(counted, before)
        if told is None and self._is_alone(counted):
            told = self._moved.of_put(counted, before) or self._moved.of_given(counted, before)
        told = told or self._told(counted, sorts, before)
        if told is None and self._is_alone(counted):
            told = self._moved.of(counted, before)
        if told is Measure.RESCUED and self._handled.is_dead(counted):
            return Measure.KILLED
        customers = told is Measure.TRAPPED and self._is_customer(counted)
        return Measure.OUTAGE if customers else told

    def of_total(self, noun: int) -> Measure | None:
        """What a noun for a number counts: "the death toll", "casualty figures".

        Args:
            noun: Its token.
        """
        return self._totals.of(noun)

    def is_kept(self, counted: Counted) -> bool:
        """Whether a number alone is one that somebody gave before: "its figure of 52".

        Args:
            counted: The quantity.
        """
        return self._is_alone(counted) and self._moved.is_kept(counted)

    def is_place(self, noun: int) -> bool:
        """Whether a noun names a place."""
        return self._sorts.is_place(noun)

    # ------------------------------------------------------------------ nouns

    def _by_noun(self, counted: Counted) -> Measure | None:
        noun = counted.noun
        if noun is None:
            return None
        if self._phrases.lemmas[noun] == "name":
            return self._totals.of_names(noun)  # "36 names on the list of the missing"
        for name in self._sorts.names(noun):
            for sense in self._words.nouns.get(name, ()):
                if name != "case" or self._is_disease(noun):
                    return sense.measure
        if self._phrases.annotation.upos[noun] in ("ADJ", "VERB"):
            return self._states.at(noun, PEOPLE)  # "14 of the wounded"
        return None

    def _since(self, counted: Counted, measure: Measure) -> Measure:
        """What became of some of the wounded or the missing since: "three of the wounded died"."""
        of = "of" in self._phrases.lower[counted.last : counted.last + 2]
        if not of or measure not in (Measure.INJURED, Measure.MISSING, Measure.TRAPPED):
            return measure
        told = self._verbs.around(counted, PEOPLE)
        return told if told is Measure.KILLED else measure

    def _is_disease(self, noun: int) -> bool:
        """Whether cases are of a disease and not of a court."""
        lemmas = self._phrases.annotation.lemma
        if noun and self._phrases.annotation.words[noun - 1].lower() in _OF_A_CASE:
            return True
        near = lemmas[max(0, noun - _NEAR_DISEASE) : noun + _NEAR_DISEASE]
        return not _DISEASE.isdisjoint(lemma.lower() for lemma in near)

    def _by_default(self, counted: Counted) -> Measure | None:
        if counted.noun is None:
            return None
        sorts = self._sorts.of_noun(counted.noun)
        for name in self._sorts.names(counted.noun):
            for sense in self._words.defaults.get(name, ()):
                if sense.measure not in OF_PEOPLE or not sorts.isdisjoint(_PERSONS):
                    return sense.measure  # "jet fighters" are no personnel
        return Measure.COUNT_OTHER

    # ------------------------------------------------------------------ words around

    def _is_alone(self, counted: Counted) -> bool:
        """Whether no noun is counted: in "stood at 16 late Monday" it is not the Mondays."""
        noun = counted.noun
        return noun is None or self._phrases.annotation.mention_type[noun] == "time"

    def _told(self, counted: Counted, sorts: frozenset[str], before: Before) -> Measure | None:
        """What verbs and states around the counted tell."""
        doing = self._verbs.right_before(counted, sorts)
        spent = bool(before) and before[-1][0].end == counted.first - 2  # "44 killed, dozens hurt"
        if doing is not None and doing not in WEAK and not spent:
            return doing
        beside = self._states.behind(counted.end + 1, sorts)
        if beside is Measure.CASUALTIES or (beside is not None and counted.noun is None):
            return beside  # "30 people dead and injured", "22 killed"
        by_verb = self._verbs.around(counted, sorts)
        if by_verb is not None and by_verb not in WEAK:
            return by_verb
        states = (*self._states.before(counted, sorts), *self._verbs.about(counted, sorts))
        state = together(states) or self._states.behind(counted.end + 1, sorts, idle=True)
        taken_in = self._handled.taken_in(counted, sorts)
        return state or by_verb or taken_in or self._act(counted, sorts)

    def _is_customer(self, counted: Counted) -> bool:
        """Whether those are counted who are cut off from what comes through lines."""
        noun = counted.noun
        return noun is not None and self._phrases.annotation.lemma[noun].lower() in _CUSTOMERS

    def _act(self, counted: Counted, sorts: frozenset[str]) -> Measure | None:
        annotation = self._phrases.annotation
        above = annotation.head[counted.head]
        case = self._phrases.child(counted.head, "case")
        hangs = above != ROOT and annotation.deprel[counted.head] == "nmod"
        of = case is not None and annotation.words[case].lower() == "of"
        return self._totals.act(above, sorts) if hangs and of else None

    # ------------------------------------------------------------------ the figure before

    def _of_part(self, counted: Counted, sorts: frozenset[str], before: Before) -> Measure | None:
        """The measure of the whole that it is a part of: "12 people, including four children"."""
        if not before or before[-1][0].found.dimension:
            return None
        other, measure = before[-1]
        if not self._sorts.is_same_sentence(other, counted) or not self._is_part(counted, other):
            return None
        own = self._by_default(counted)
        if own in _KINDS_OF_DISPLACED and measure in _WITH_KINDS:
            return own
        people = PERSON in sorts or UNKNOWN in sorts
        alike = people if measure in OF_PEOPLE else sorts & self._sorts.of(other, before[:-1])
        return measure if alike else None

    def _is_part(self, counted: Counted, other: Counted) -> bool:
        annotation = self._phrases.annotation
        near = annotation.words[max(other.end, counted.first - 3) : counted.first]
        if not _BEFORE_PARTS.isdisjoint(word.lower() for word in near):
            return True
        if counted.generic and annotation.words[counted.end].lower() in _BEFORE_PARTS:
            return True
        above = annotation.head[counted.head]
        return annotation.deprel[counted.head] == "conj" and above in (other.head, other.noun)

    def _untold(self, counted: Counted, before: Before) -> Measure | None:
        """The noun's own measure, or for a number alone a vote's or that of the figure before."""
        if counted.noun is not None:
            return self._by_default(counted)
        if self._is_vote(counted):
            return Measure.VOTES
        if counted.found.quantity.qualifier is Qualifier.NONE:
            return None  # "45 people whom nobody has seen" are no nobody
        for other, measure in reversed(before):
            if other.found.dimension:
                continue
            if not self._sorts.is_same_sentence(other, counted):
                break
            return self._inherited(counted, measure)
        return self._of_crowd(counted)

    def _of_crowd(self, counted: Counted) -> Measure | None:
        """A number alone that acts is people, where they are many: "about 40,000 have come"."""
        high = counted.found.quantity.high or counted.found.quantity.low or 0
        acts = self._phrases.annotation.deprel[counted.head] in _SUBJECT
        return Measure.COUNT_OTHER if acts and high > _FEW else None

    def _inherited(self, counted: Counted, measure: Measure) -> Measure:
        """What a number alone counts behind a figure: the same, unless it does something else."""
        annotation = self._phrases.annotation
        acts = annotation.deprel[counted.head] in _SUBJECT and not counted.generic
        if self._handled.is_capacity(counted):
            return Measure.CAPACITY
        if acts and self._are_people(annotation.head[counted.head]):
            return measure  # "said 14 were children"
        follows = annotation.lemma[annotation.head[counted.head]] in ("follow", "come", "be")
        if acts and self._is_of_place(counted):
            return measure
        if measure is Measure.CAPACITY or (acts and not follows):
            return Measure.COUNT_OTHER
        return measure

    def _are_people(self, noun: int) -> bool:
        """Whether those who are counted are said to be people of a sort: "were children"."""
        annotation = self._phrases.annotation
        if noun < 0 or annotation.upos[noun] != "NOUN":
            return False
        is_one = self._phrases.child(noun, "cop") is not None
        return is_one and annotation.mention_type[noun] == "person"

    def _given_as(self, counted: Counted) -> Measure | None:
        """What a number counts that is given as another: "gives 40 as the number of dead", "14 as the toll"."""
        here = counted.end + 1
        if self._phrases.lower[here : here + 1] != ["as"]:
            return None
        last = min(here + _NEAR_TOTAL, len(self._phrases.lower))
        told = (self._totals.of(token) for token in range(here + 1, last))
        return next((one for one in told if one is not None), None)

    def _is_of_place(self, counted: Counted) -> bool:
        """Whether it stands before a place, in a list of such: "seven in Homs, six in Hama"."""
        annotation, here = self._phrases.annotation, counted.end + 1
        placing = self._phrases.lower[here : here + 1]
        named = annotation.words[here + 1 : here + 2]
        return bool(named) and not _PLACING.isdisjoint(placing) and named[0][:1].isupper()

    def _is_vote(self, counted: Counted) -> bool:
        """Whether it is one of the numbers of "the 11-1 vote", of "voted by 11 to 1"."""
        annotation = self._phrases.annotation
        beside = annotation.words[counted.last + 1 : counted.last + 2]
        ahead = annotation.words[max(0, counted.first - 1) : counted.first]
        if _PAIRING.isdisjoint((*beside, *ahead)):
            return False
        near = annotation.lemma[max(0, counted.first - _NEAR_VOTE) : counted.last + _NEAR_VOTE]
        return not _VOTING.isdisjoint(lemma.lower() for lemma in near)
