"""What a noun tells of its own event: "planned talks", "the ongoing siege", "in case of flooding", "calls for".

A noun has no tense. The words before it, its preposition and the noun that it hangs on tell instead.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.clauses import BE, MANY, Clauses
from hearsay.reader.phrases import Phrases
from hearsay.record.vocabulary import Reality

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


class NounReality:
    """Tells in which way nouns speak of events.

    Args:
        phrases: The trees of the report.
        clauses: Reads the words around its verbs.
    """

    def __init__(self, phrases: Phrases, clauses: Clauses) -> None:
        self._phrases = phrases
        self._clauses = clauses
        self._lemmas = clauses.lemmas

    def of(self, noun: int) -> Reality | None:
        """What a noun tells; None where it tells nothing."""
        near = self._clauses.near(noun)
        if self._clauses.helpers(noun) & BE and self._phrases.child(noun, "case"):
            return Reality.ONGOING  # "is in custody"
        if near & _PLANNED_WORDS:
            return Reality.PLANNED
        if any(self._lemmas[token] == "case" for token in self._case_of(noun)):
            return Reality.CONDITIONAL
        if near & _POSSIBLE_WORDS:
            return Reality.POSSIBLE
        if near & _ONGOING_WORDS:
            return Reality.ONGOING
        if self._is_ended(noun):
            return Reality.HAPPENED
        return self._led_by_noun(noun)

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
