"""Words that would tell of an event, did they not mean something else where they stand.

"The O Smach crossing" is a place, "Rescue 1122" a service, and a charge that is rejected is what somebody
says; who calls himself a commander calls nobody, and what gunmen stop is no traffic that a storm stops.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.companions import Companions
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.reference.events import Trigger

_PASSAGES = frozenset(("crossing",))
_REJECTING = frozenset("reject deny dismiss refute dispute repeat rebut".split())
_RISINGS = frozenset("revolt uprising rebellion rising insurrection".split())
_CAPTIVES = frozenset(
    "inmate prisoner convict detainee jail prison penitentiary cellblock warder".split()
)
_OFTEN = 2
"""Times that a report speaks of a prison whose uprisings are riots."""

_STOPPING = frozenset(("stop", "halt"))


class Senses:
    """Tells which words mean another thing than an event.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its words.
    """

    def __init__(self, phrases: Phrases, companions: Companions) -> None:
        self._phrases = phrases
        self._companions = companions
        upos = phrases.annotation.upos
        self._in_jail = sum(lemma in _CAPTIVES for lemma in phrases.lemmas) >= _OFTEN
        self._names = {
            name.first
            for name in phrases.annotation.entities
            if name.label == "LOC"
            and name.last > name.first
            and upos[name.first] == upos[name.last] == "PROPN"
        }

    def in_jail(self, noun: int, trigger: Trigger) -> Trigger:
        """What an uprising tells of: in a report of a prison a riot of its inmates, and no battle.

        Args:
            noun: Its token.
            trigger: What it tells of elsewhere.
        """
        rises = trigger.type is EventType.BATTLE and self._phrases.lemmas[noun] in _RISINGS
        if not rises or not self._in_jail:
            return trigger
        return replace(trigger, type=EventType.PROTEST, subtype="riot")

    def is_no_event(self, noun: int) -> bool:
        """Whether a noun is of a name, or what somebody is reproached with.

        Args:
            noun: Its token.
        """
        return self._is_called_so(noun) or self._is_rejected(noun)

    def _is_called_so(self, token: int) -> bool:
        """Whether a noun is of a name: "Ban Nong Khanna", "Rescue 1122", "the O Smach crossing"."""
        annotation, words = self._phrases.annotation, self._phrases.annotation.words
        if not words[token][:1].isupper():
            crossing = self._phrases.lemmas[token] in _PASSAGES
            named = (annotation.upos[t] == "PROPN" for t in self._phrases.children[token])
            return crossing and annotation.mention_type[token] == "place" and any(named)
        numbered = words[token + 1 : token + 2]
        if numbered and numbered[0].isdigit() and annotation.upos[token] == "PROPN":
            return True
        return token in self._names

    def _is_rejected(self, token: int) -> bool:
        """Whether a charge is what somebody says, and no court's: "rejected the charge as untrue"."""
        annotation = self._phrases.annotation
        verb = annotation.head[token]
        said = annotation.deprel[token] in ("obj", "nsubj:pass") and verb != ROOT
        return (
            self._phrases.lemmas[token] == "charge"
            and said
            and self._phrases.lemmas[verb] in _REJECTING
        )

    def means_another(self, verb: int, trigger: Trigger) -> bool:
        """Whether a verb that tells of such events tells of none here.

        Args:
            verb: Its token.
            trigger: What it would tell of.
        """
        if trigger.type is EventType.PROTEST and self._says_so(verb):
            return True
        if trigger.type is EventType.DAMAGE and self._is_stopped_by_somebody(verb):
            return True
        return not trigger.beside and (self._gives_name(verb) or self._takes_time(verb))

    def _says_so(self, verb: int) -> bool:
        """Whether a verb only says something: "protested that he had known nothing"."""
        return self._phrases.child(verb, "ccomp") is not None

    def _takes_time(self, verb: int) -> bool:
        """Whether "it took the town a day to answer", where nobody takes the town."""
        subject = self._phrases.child(verb, "nsubj", "expl")
        it = subject is not None and self._phrases.lower[subject] == "it"
        led = self._phrases.child(verb, "xcomp", "advcl", "csubj", "ccomp")
        return self._phrases.lemmas[verb] == "take" and it and led is not None

    def _is_stopped_by_somebody(self, verb: int) -> bool:
        """Whether gunmen or guards stop a bus, and no flood does."""
        return self._phrases.lemmas[verb] in _STOPPING and any(
            self._companions.acts(one) for one in self._companions.subjects(verb)
        )

    def _gives_name(self, verb: int) -> bool:
        """Whether somebody is called something, and not called: "calls himself the commander"."""
        if self._phrases.lemmas[verb] != "call":
            return False
        annotation = self._phrases.annotation
        named = self._phrases.child(verb, "xcomp")
        infinitive = named is not None and self._phrases.child(named, "mark") is not None
        objects = [
            t for t in self._phrases.children[verb] if annotation.deprel[t] in ("obj", "iobj")
        ]
        own = any(self._phrases.lower[t].endswith(("self", "selves")) for t in objects)
        return own or len(objects) > 1 or (named is not None and not infinitive)
