"""In which way an event is spoken of: it happened, goes on, is planned, may be, or happened long ago.

"Called for a ceasefire" tells of none, and "would flee if shelling went on" of nobody who fled. The
verb of the mention tells, with its auxiliaries; of a noun the verb that it hangs on; and then the verbs
above that lead to it, by which something is wanted, planned or feared.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.companions import MANY
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.time import Interval
from hearsay.record.vocabulary import Polarity, Reality

_STEPS = 4
LONG_AGO = 90
"""What ended more days than this before the report is its background."""

_MAY = frozenset("may might could can".split())
_WILL = frozenset("will shall wo 'll ’ll".split())
_WOULD = frozenset("would 'd ’d".split())
_IF = frozenset("if unless whether".split())
_BE = frozenset("be is are was were am been 's ’s 're ’re 'm".split())
_PLANNING = frozenset(
    "plan intend aim vow pledge promise prepare schedule order propose decide agree due "
    "ready arrange commit expect slate prepared".split()
)
_WANTING = frozenset(
    "hope seek try ask urge demand call request need want offer appeal consider threaten warn fear "
    "risk propose discuss refuse attempt encourage invite suggest advise able predict wish press "
    "push willing likely unlikely negotiate prevent avoid avert stop vow".split()
)
_LASTING = frozenset("continue remain keep rage persist carry ongoing continuing".split())
_PLANNED_WORDS = frozenset("planned scheduled upcoming forthcoming next future proposed".split())
_POSSIBLE_WORDS = frozenset(
    "possible potential likely alleged threatened imminent feared further any attempted".split()
)
_ONGOING_WORDS = frozenset("ongoing continuing continued continuous current".split())
_OLD_WORDS = frozenset("previous earlier past former old historic previously ago".split())
_NONE = frozenset("no never not n't n’t without neither nor none nobody".split())
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
_DEFINITE = frozenset("the this that these those their his her its".split())
_ARGUMENTS = frozenset("obj nsubj nsubj:pass".split())
_BRINGING = frozenset("occur happen take hold report cause suffer carry see have reach be".split())
"""Verbs that say of a noun that its event was."""


class Realities:
    """Tells in which way events are spoken of.

    Args:
        phrases: The trees of the report.
        published: When the report was published; None where it is not known.
    """

    def __init__(self, phrases: Phrases, published: str | None) -> None:
        self._phrases = phrases
        self._day = day_of(published)
        self._lemmas = [lemma.lower() for lemma in phrases.annotation.lemma]
        self._words = [word.lower() for word in phrases.annotation.words]

    def is_definite(self, mention: Mention) -> bool:
        """Whether a noun speaks of an event that is known: "the attack", "their release"."""
        if mention.verbal:
            return False
        children = self._phrases.children[mention.head][:MANY]
        return any(
            self._words[child] in _DEFINITE or self._phrases.annotation.deprel[child] == "nmod:poss"
            for child in children
        )

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
        old = self._near(mention.head) & _OLD_WORDS
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
        helpers = self._helpers(mention.head)
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

    def polarity(self, mention: Mention) -> Polarity:
        """Whether a mention says that it is so."""
        own = set(self._words[mention.first : mention.last + 1])  # "without power"
        if self._near(mention.head) & _NONE - own:
            return Polarity.NEGATED
        verb = self._predicate(mention)
        if verb is None:
            return Polarity.AFFIRMED
        negated = self._near(verb) & _NONE - own or self._phrases.is_negated(verb)
        if not mention.verbal and not self._brings(verb, mention):
            negated = False
        return Polarity.NEGATED if negated else Polarity.AFFIRMED

    def _brings(self, verb: int, mention: Mention) -> bool:
        """Whether a verb says of a noun that its event was, or was not."""
        annotation = self._phrases.annotation
        return (
            annotation.head[mention.head] == verb
            and annotation.deprel[mention.head] in _ARGUMENTS
            and self._lemmas[verb] in _BRINGING
            and not self.is_definite(mention)
        )

    def _is_of_the_past(self, mention: Mention) -> bool:
        """Whether "in the past" hangs on a mention or its verb."""
        verb = self._predicate(mention)
        near = self._phrases.children[mention.head if verb is None else verb][:MANY]
        return any(self._lemmas[child] == "past" for child in near)

    # ------------------------------------------------------------------ nouns

    def _told_of_noun(self, mention: Mention) -> Reality | None:
        near = self._near(mention.head)
        if self._helpers(mention.head) & _BE and self._phrases.child(mention.head, "case"):
            return Reality.ONGOING  # "is in custody"
        if near & _PLANNED_WORDS:
            return Reality.PLANNED
        if near & _POSSIBLE_WORDS:
            return Reality.POSSIBLE
        if near & _ONGOING_WORDS:
            return Reality.ONGOING
        return self._led_by_noun(mention.head)

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
        wants = (
            "call threat risk fear possibility proposal demand offer chance hope prospect request"
        )
        return Reality.POSSIBLE if self._lemmas[above] in wants.split() else None

    # ------------------------------------------------------------------ verbs

    def _predicate(self, mention: Mention) -> int | None:
        """The verb that tells of it, or that its noun hangs on."""
        annotation = self._phrases.annotation
        if mention.verbal:
            return mention.head
        token = mention.head
        for _ in range(_STEPS):
            above = annotation.head[token]
            if above == ROOT:
                return None
            token = above
            if annotation.upos[token] in ("VERB", "AUX") or self._phrases.child(token, "cop"):
                return token
        return None

    def _told_of_verbs(self, mention: Mention) -> Reality | None:
        verb = self._predicate(mention)
        if verb is None or not self._is_told_by(verb, mention):
            return None
        leads, aside = not mention.verbal, False
        for _ in range(_STEPS):
            told = self._of_verb(verb, leads=leads)
            if told is not None and not (aside and told is Reality.ONGOING):
                return told
            aside = bool(self._marks(verb) & _UNTIL)
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
        relation = annotation.deprel[mention.head]
        if annotation.head[mention.head] != verb or self.is_definite(mention):
            return False
        if relation == "obl":  # "appealed for a truce"
            case = self._phrases.child(mention.head, "case")
            wanted = self._lemmas[verb] in _WANTING | _PLANNING
            return wanted and case is not None and self._words[case] in ("for", "of", "to")
        subject = relation in ("nsubj", "nsubj:pass")
        return subject or (relation in _ARGUMENTS and self._lemmas[verb] in _MAKING)

    def _leading(self, verb: int) -> int | None:
        """The verb or noun that leads to a verb: "plans to send", "ready to talk"."""
        annotation = self._phrases.annotation
        above, relation = annotation.head[verb], annotation.deprel[verb]
        if above == ROOT:
            return None
        if relation == "xcomp":
            return above
        infinitive = "to" in self._marks(verb)
        if relation == "advcl" and self._marks(verb) & _UNTIL:
            return above
        if relation in ("advcl", "acl", "ccomp", "csubj", "obl") and infinitive:
            return above
        own = self._phrases.child(verb, "nsubj", "nsubj:pass", "aux") is not None
        return above if relation == "conj" and not own else None

    def _of_verb(self, verb: int, *, leads: bool) -> Reality | None:
        helpers = self._helpers(verb)
        if "due" in self._marks(verb):
            return Reality.PLANNED
        if self._marks(verb) & _IF:
            return Reality.CONDITIONAL
        if helpers & (_MAY | _WOULD) and self._has_condition(verb):
            return Reality.CONDITIONAL
        if helpers & (_MAY | _WOULD | {"should", "must"}):
            return Reality.POSSIBLE
        if helpers & _WILL:
            return Reality.PLANNED
        if leads and (told := self._by_leading(verb)) is not None:
            return told
        if not leads and self._is_state(verb):
            return Reality.ONGOING
        return self._by_tense(verb, helpers)

    def _is_state(self, token: int) -> bool:
        """Whether a state is told that lasts: "is in custody", "remained without power"."""
        annotation = self._phrases.annotation
        if annotation.upos[token] == "VERB":
            return False
        above = annotation.head[token]
        remains = above != ROOT and self._lemmas[above] in _LASTING
        return remains or bool(self._helpers(token) & _BE and annotation.upos[token] != "ADJ")

    def _by_leading(self, verb: int) -> Reality | None:
        lemma, word = self._lemmas[verb], self._words[verb]
        if lemma in _PLANNING or word in ("going", "plans"):
            return Reality.PLANNED
        if lemma in _WANTING or word in _WANTING:
            return Reality.POSSIBLE
        return Reality.ONGOING if lemma in _LASTING and word != "kept" else None

    def _by_tense(self, verb: int, helpers: set[str]) -> Reality | None:
        annotation = self._phrases.annotation
        if annotation.words[verb].lower().endswith("ing") and helpers & _BE:
            return Reality.ONGOING
        if self._near(verb) & {"still", "currently"}:
            return Reality.ONGOING
        if self._near(verb) & _USUALLY:
            return Reality.GENERAL
        if self._lemmas[verb] in _LASTING and not helpers & {"had"}:
            return Reality.ONGOING
        return None

    # ------------------------------------------------------------------ words around

    def _near(self, token: int) -> set[str]:
        children = self._phrases.children[token][:MANY]
        annotation = self._phrases.annotation
        kept = ("advmod", "det", "amod", "case", "mark", "cc", "cc:preconj", "aux")
        return {self._words[child] for child in children if annotation.deprel[child] in kept}

    def _helpers(self, verb: int) -> set[str]:
        annotation = self._phrases.annotation
        return {
            self._words[child]
            for child in self._phrases.children[verb][:MANY]
            if child < verb and annotation.deprel[child] in ("aux", "aux:pass", "cop")
        }

    def _marks(self, verb: int) -> set[str]:
        annotation = self._phrases.annotation
        return {
            self._words[child]
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] in ("mark", "advmod") and child < verb
        }

    def _has_condition(self, verb: int) -> bool:
        annotation = self._phrases.annotation
        return any(
            annotation.deprel[child] == "advcl" and self._marks(child) & _IF
            for child in self._phrases.children[verb][:MANY]
        )

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
