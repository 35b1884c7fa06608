"""In which way an event is spoken of: it happened, goes on, is planned, may be, or happened long ago.

"Called for a ceasefire" tells of none, and "would flee if shelling went on" of nobody who fled. The
verb of the mention tells, with its auxiliaries; of a noun the verb that it hangs on; and then the verbs
above that lead to it, by which something is wanted, planned or feared.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from hearsay.heads.annotation import ROOT
from hearsay.reader.clauses import BE, MANY, Clauses, Modality
from hearsay.reader.events.polarity import Polarities
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.time import Interval
from hearsay.record.vocabulary import Polarity, Reality

_STEPS = 4
_BEHIND = 12
"""Words behind a mention in which "in the past" may stand."""

LONG_AGO = 90
"""What ended more days than this before the report is its background."""

_PLANNING = frozenset(
    "plan intend aim vow pledge promise prepare schedule order propose decide agree due "
    "ready arrange commit expect slate prepared set poised about".split()
)
_WANTING = frozenset(
    "hope seek try ask urge demand call request need want offer appeal consider threaten warn fear "
    "risk propose discuss refuse attempt encourage invite suggest advise able predict wish press "
    "push willing likely unlikely negotiate prevent avoid avert stop vow require necessitate".split()
)
_PLANNED_WORDS = frozenset("planned scheduled upcoming forthcoming next future proposed".split())
_POSSIBLE_WORDS = frozenset(
    "possible potential likely alleged threatened imminent feared further any attempted".split()
)
_ONGOING_WORDS = frozenset(
    "ongoing continuing continued continuous current daylong weeklong week-long monthlong month-long "
    "yearlong year-long days-long weeks-long months-long years-long escalating raging".split()
)
_ENDING = frozenset("end finish conclude stop cease close".split())
_CASES = frozenset("case event".split())
_DATES = frozenset("date deadline schedule timetable".split())
_OLD_WORDS = frozenset("previous earlier past former old historic previously ago".split())
_USUALLY = frozenset("often usually always regularly frequently annually sometimes rarely".split())
_PROCESSES = frozenset(
    "investigation inquiry probe manhunt fighting pandemic epidemic outbreak drought famine siege "
    "insurgency crackdown custody".split()
)
_LONG = frozenset(("epidemic", "drought"))
_MAKING = frozenset(
    (
        *"hold launch begin start carry conduct open stage call impose declare reach sign send".split(),
        *"make have face cause trigger lead result join resume mount order take give pass".split(),
        *"provide deliver end see lift agree arrange host bring spark provoke suffer".split(),
        *"confront endure experience".split(),
        *_PLANNING,
        *_WANTING,
    )
)
"""Verbs that bring an event about: only of these is their reality that of their object."""
_UNTIL = frozenset("before until till after once when".split())
_STOPS = frozenset(".?!:;”\"'’)")
_ALIKE = frozenset("hit cut set put shut hurt burst shed beat quit spread bid cast let".split())
_TOLD_IN_PRESENT = frozenset(
    (
        *(EventType.CONTROL, EventType.DETAIN, EventType.DEPLOY, EventType.DISPLACE),
        *(EventType.BATTLE, EventType.PROTEST, EventType.RESTRICT),
    )
)
_ARGUMENTS = frozenset("obj nsubj nsubj:pass".split())

_OF_MODALITY = {
    Modality.IF: Reality.CONDITIONAL,
    Modality.WOULD: Reality.POSSIBLE,
    Modality.MAY: Reality.POSSIBLE,
    Modality.MUST: Reality.POSSIBLE,
    Modality.WILL: Reality.PLANNED,
}


class Realities:
    """Tells in which way events are spoken of.

    Args:
        phrases: The trees of the report.
        published: When the report was published; None where it is not known.
    """

    def __init__(self, phrases: Phrases, published: str | None) -> None:
        self._phrases = phrases
        self._day = day_of(published)
        self._clauses = Clauses(phrases)
        self._lemmas, self._words = self._clauses.lemmas, self._clauses.words
        self._polarities = Polarities(phrases, self._clauses)

    def is_definite(self, mention: Mention) -> bool:
        """Whether a noun speaks of an event that is known: "the attack", "their release"."""
        return not mention.verbal and self._clauses.is_definite(mention.head)

    def polarity(self, mention: Mention) -> Polarity:
        """Whether a mention says that it is so."""
        return self._polarities.of(mention)

    def of(self, mention: Mention, interval: Interval | None) -> Reality:
        """In which way a mention speaks of its event.

        Args:
            mention: The words.
            interval: The time that is told beside.
        """
        told = self._told_of_noun(mention) if not mention.verbal else None
        told = told or self._told_of_verbs(mention)
        if told is not Reality.CONDITIONAL:
            if self._is_long_ago(interval):
                return Reality.PAST_BACKGROUND
            if told is None and self._is_planned_by(interval):
                return Reality.PLANNED
        old = self._clauses.near(mention.head) & _OLD_WORDS
        if told is None and (old or self._is_of_the_past(mention)):
            return Reality.PAST_BACKGROUND
        if told is None and self._goes_on(mention):
            return Reality.ONGOING
        return told or Reality.HAPPENED

    def _goes_on(self, mention: Mention) -> bool:
        """Whether what is told in the present, or by a noun for what lasts, goes on."""
        if not mention.verbal:
            return self._lemmas[mention.head] in _PROCESSES or mention.subtype in _LONG
        if mention.type not in _TOLD_IN_PRESENT or self._is_heading(mention.head):
            return False
        helpers = self._clauses.helpers(mention.head)
        if helpers:
            passive = self._phrases.child(mention.head, "aux:pass") is not None
            return passive and bool(helpers & {"is", "are"}) and "been" not in helpers
        lemma, word = self._lemmas[mention.head], self._words[mention.head]
        has_subject = self._phrases.child(mention.head, "nsubj") is not None
        tense = word == lemma + "s" or (word == lemma and lemma not in _ALIKE)
        return tense and (has_subject or self._phrases.annotation.deprel[mention.head] == "conj")

    def _is_heading(self, token: int) -> bool:
        """Whether a sentence ends without a stop, as headlines do, that tell all in the present."""
        sentence = self._phrases.annotation.sentence
        last = bisect_right(sentence, sentence[token]) - 1
        return self._words[last][-1:] not in _STOPS

    def _is_of_the_past(self, mention: Mention) -> bool:
        """Whether "in the past" hangs on a mention or its verb."""
        verb = self._predicate(mention)
        first, last = self._phrases.reach(mention.head if verb is None else verb)
        return any(
            self._lemmas[token] == "past" and self._is_time_past(token)
            for token in range(max(first, mention.last + 1), min(last, mention.last + _BEHIND) + 1)
        )

    def _is_time_past(self, token: int) -> bool:
        """Whether "past" is the noun of "in the past", and not that of "in the past week"."""
        case = self._phrases.child(token, "case")
        return case is not None and self._words[case] == "in"

    # ------------------------------------------------------------------ nouns

    def _told_of_noun(self, mention: Mention) -> Reality | None:
        near = self._clauses.near(mention.head)
        if self._clauses.helpers(mention.head) & BE and self._phrases.child(mention.head, "case"):
            return Reality.ONGOING  # "is in custody"
        if near & _PLANNED_WORDS:
            return Reality.PLANNED
        if any(self._lemmas[token] == "case" for token in self._case_of(mention.head)):
            return Reality.CONDITIONAL
        if near & _POSSIBLE_WORDS:
            return Reality.POSSIBLE
        if near & _ONGOING_WORDS:
            return Reality.ONGOING
        if self._is_ended(mention.head):
            return Reality.HAPPENED
        return self._led_by_noun(mention.head)

    def _case_of(self, noun: int) -> list[int]:
        """The words of a preposition of several: "in case of"."""
        case = self._phrases.child(noun, "case")
        return [] if case is None else self._phrases.children[case][:MANY]

    def _is_ended(self, noun: int) -> bool:
        """Whether a noun is followed by its end: "a manhunt that ended on Friday"."""
        clause = self._phrases.child(noun, "acl:relcl")
        return clause is not None and self._lemmas[clause] in _ENDING

    def _led_by_noun(self, noun: int) -> Reality | None:
        """What a noun above tells: "plans for talks", "calls for a ceasefire"."""
        annotation = self._phrases.annotation
        above = annotation.head[noun]
        if above == ROOT or annotation.upos[above] != "NOUN":
            return None
        if annotation.deprel[noun] not in ("nmod", "acl", "compound"):
            return None
        if self._lemmas[above] in ("plan", "schedule", "preparation", "promise"):
            return Reality.PLANNED
        if self._lemmas[above] in _DATES:
            return Reality.PLANNED
        if self._lemmas[above] in _CASES and "in" in self._clauses.near(above):
            return Reality.CONDITIONAL  # "in the event of flooding"
        wants = "call threat risk fear possibility proposal demand offer chance hope prospect request need"
        return Reality.POSSIBLE if self._lemmas[above] in wants.split() else None

    # ------------------------------------------------------------------ verbs

    def _predicate(self, mention: Mention) -> int | None:
        """The verb that tells of it, or that its noun hangs on."""
        return mention.head if mention.verbal else self._clauses.predicate(mention.head)

    def _told_of_verbs(self, mention: Mention) -> Reality | None:
        verb = self._predicate(mention)
        if verb is None or not self._is_told_by(verb, mention):
            return None
        leads, aside = not mention.verbal, False
        for _ in range(_STEPS):
            told = self._of_verb(verb, leads=leads)
            if told is not None and not (aside and told is Reality.ONGOING):
                return told
            aside = bool(self._clauses.marks(verb) & _UNTIL)
            above = self._leading(verb)
            if above is None:
                return None
            verb, leads = above, True
        return None

    def _is_told_by(self, verb: int, mention: Mention) -> bool:
        """Whether a verb tells in which way an event is spoken of; of a known one it does not."""
        if mention.verbal:
            return True
        annotation = self._phrases.annotation
        head = self._first_conjunct(mention.head)
        relation = annotation.deprel[head]
        if annotation.head[head] != verb:
            return False
        if self._clauses.goes_on(verb) and relation in ("obj", "obl"):
            return True  # "continued its advance"
        if self.is_definite(mention):
            return False
        if relation == "obl":  # "appealed for a truce"
            case = self._phrases.child(mention.head, "case")
            wanted = self._lemmas[verb] in _WANTING | _PLANNING
            if case is not None and self._clauses.is_infinitive(verb):
                return self._words[case] in (
                    "with",
                    "by",
                    "in",
                )  # "vowed to answer with air strikes"
            return wanted and case is not None and self._words[case] in ("for", "of", "to")
        subject = relation in ("nsubj", "nsubj:pass")
        return subject or (relation in _ARGUMENTS and self._lemmas[verb] in _MAKING)

    def _first_conjunct(self, token: int) -> int:
        """The first of nouns that are joined by "and", which alone hangs on their verb."""
        annotation = self._phrases.annotation
        for _ in range(_STEPS):
            if annotation.deprel[token] != "conj":
                break
            token = annotation.head[token]
        return token

    def _leading(self, verb: int) -> int | None:
        """The verb or noun that leads to a verb: "plans to send", "ready to talk"."""
        annotation = self._phrases.annotation
        above, relation = annotation.head[verb], annotation.deprel[verb]
        if above == ROOT:
            return None
        if relation == "xcomp":
            return above
        infinitive = "to" in self._clauses.marks(verb)
        if relation == "advcl" and self._clauses.marks(verb) & _UNTIL:
            return above
        if relation in ("advcl", "acl", "ccomp", "csubj", "obl") and infinitive:
            return above
        own = self._phrases.child(verb, "nsubj", "nsubj:pass", "aux") is not None
        return above if relation == "conj" and not own else None

    def _of_verb(self, verb: int, *, leads: bool) -> Reality | None:
        if "due" in self._clauses.marks(verb):
            return Reality.PLANNED
        modality = self._clauses.modality(verb)
        if modality is not None:
            return _OF_MODALITY[modality]
        if leads and (told := self._by_leading(verb)) is not None:
            return told
        if not leads and self._is_state(verb):
            return Reality.ONGOING
        return self._by_tense(verb, self._clauses.helpers(verb))

    def _is_state(self, token: int) -> bool:
        """Whether a state is told that lasts: "is in custody", "remained without power"."""
        annotation = self._phrases.annotation
        if annotation.upos[token] == "VERB":
            return False
        above = annotation.head[token]
        remains = above != ROOT and self._clauses.lasts(above)
        return remains or bool(
            self._clauses.helpers(token) & BE and annotation.upos[token] != "ADJ"
        )

    def _by_leading(self, verb: int) -> Reality | None:
        lemma, word = self._lemmas[verb], self._words[verb]
        if self._clauses.goes_on(verb) and word != "kept":
            return Reality.ONGOING
        if lemma in _PLANNING or word in ("going", "plans"):
            return Reality.PLANNED
        return Reality.POSSIBLE if lemma in _WANTING or word in _WANTING else None

    def _by_tense(self, verb: int, helpers: set[str]) -> Reality | None:
        if self._words[verb].endswith("ing") and (helpers & BE or self._clauses.is_meanwhile(verb)):
            return Reality.ONGOING
        if self._clauses.near(verb) & {"still", "currently"}:
            return Reality.ONGOING
        if self._clauses.near(verb) & _USUALLY:
            return Reality.GENERAL
        if self._clauses.goes_on(verb) and not helpers & {"had"}:
            return Reality.ONGOING
        return None

    # ------------------------------------------------------------------ times

    def _is_long_ago(self, interval: Interval | None) -> bool:
        ended = day_of(interval.ends if interval else None)
        return None not in (self._day, ended) and (self._day or 0) - (ended or 0) > LONG_AGO

    def _is_planned_by(self, interval: Interval | None) -> bool:
        begins = day_of(interval.begins if interval else None)
        return None not in (self._day, begins) and (begins or 0) > (self._day or 0)


def day_of(written: str | None) -> int | None:
    """The number of a day, so that days can be compared; None for what is no day.

    Args:
        written: An ISO date, or date and time of day.

    Example:
        >>> (day_of("2024-03-01T10:00") or 0) - (day_of("2024-02-28") or 0)
        2
        >>> day_of("12024-03-01") is day_of(None) is None
        True
    """
    try:
        return date.fromisoformat((written or "")[:10]).toordinal()
    except ValueError:
        return None
