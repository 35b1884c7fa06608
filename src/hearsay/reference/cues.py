"""The lexicon of cues: which words mark an act of saying, and which kind of act it is.

A verb alone seldom decides. To reject an offer is to refuse it, to reject an allegation is to deny
it; "insisted that it had" claims, "insisted that they leave" demands. So an entry may hold under a
condition on what is said or on who says it, and the one without a condition is the default.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from hearsay.record import Certainty, Mode, Polarity
from hearsay.reference.commitment import load_commitments
from hearsay.reference.tables import read_table

LEFT_OUT = frozenset(
    "be am is are was were been being 's ’s 're ’re have has had having 've ’ve do does did doing "
    "done will would can could may might shall should must 'll ’ll 'd ’d ca wo a an the his her "
    "its their our my your this these those such any some himself herself itself themselves".split()
)
"""Words that any phrase may take or leave; they are not looked at."""


class Condition(StrEnum):
    """When an entry holds, the most telling first."""

    CANNOT = "cannot"
    """The cue says that somebody is unable: cannot confirm."""
    NOT = "not"
    """The cue is negated: did not say."""
    ESTIMATE = "estimate"
    """The source is an estimate."""
    FORECAST = "forecast"
    """The source is a forecast."""
    EVIDENCE = "evidence"
    """The source shows and does not speak: footage, records."""
    UNTRUE = "untrue"
    """What is said is that an account is untrue: call the claim baseless."""
    RESPONSIBILITY = "responsibility"
    """What is said is responsibility or credit: claim responsibility."""
    BLAME = "blame"
    """What is said is blame or a mistake: accept blame."""
    CHARGE = "charge"
    """What is said is an allegation, or that something is untrue: reject claims."""
    OFFER = "offer"
    """What is said is an offer, a request or a plan: reject a proposal."""
    NOT_TO = "not_to"
    """What is said is what one will not do: decide not to attend."""
    TO = "to"
    """What is said is what to do: agree to leave."""
    OTHER = "other"
    """What is said is what somebody else is to do: tell people to leave."""
    COUNT = "count"
    """What is said is a number: put the number of dead at four."""
    FOR = "for"
    """What is said begins with "for": a call for talks."""
    ON = "on"
    """What is said begins with "on"."""
    ABOUT = "about"
    """What is said begins with "about"."""
    QUESTION = "question"
    """What is said is a question: whether, how many."""
    QUOTE = "quote"
    """What is said is a direct quotation."""
    ACT = "act"
    """What is said is what ought to be done: insist that they leave."""
    OWN = "own"
    """What is said is what the source itself will do against somebody."""
    FUTURE = "future"
    """What is said is still to come."""
    FACT = "fact"
    """What is said is so already: warn that cities were under attack."""
    THAT = "that"
    """What is said is a clause with "that"."""


class Reliability(StrEnum):
    """How well a word marks an act of saying, when nothing else is known."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class CueEntry(NamedTuple):
    """One line of the lexicon.

    Args:
        words: The cue in dictionary form, without the words of `LEFT_OUT`.
        pos: verb, noun, adjective, adverb, preposition or mark.
        when: The condition, a `Condition`; "" for the default.
        mode: What the source does in saying it.
        certainty: How sure it then is, unless what is said tells otherwise.
        polarity: Whether it then says that it is so.
        reliability: How well the cue marks an act of saying.
    """

    words: tuple[str, ...]
    pos: str
    when: str
    mode: Mode
    certainty: Certainty
    polarity: Polarity
    reliability: Reliability

    @property
    def name(self) -> str:
        """The entry in words, as a rule is named.

        Example:
            >>> load_cues().entries(("reject",))[0].name
            'reject (verb, charge)'
        """
        told = ", ".join(part for part in (self.pos, self.when) if part)
        return f"{' '.join(self.words)} ({told})"


_PARTS = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADP": "preposition",
    "SCONJ": "preposition",
    "PART": "preposition",
    "PUNCT": "mark",
}
_ORDER = {condition.value: rank for rank, condition in enumerate(Condition)}
_DEFAULT = len(_ORDER)
# Where the part of speech is not known, a cue is more often a verb than anything else.
_PART_ORDER = ("verb", "noun", "adjective", "adverb", "preposition", "mark")


class CueLexicon:
    """The entries by their words.

    Args:
        rows: Words, part of speech, condition, mode, certainty, polarity, reliability; certainty
            and polarity are empty where they are the mode's own.
        forms: Printed form to the dictionary forms it may belong to.
    """

    def __init__(self, rows: Sequence[tuple[str, ...]], forms: dict[str, tuple[str, ...]]) -> None:
        self._rows: dict[str, list[tuple[str, ...]]] = {}
        self._forms = forms
        self._made: dict[tuple[str, ...], tuple[CueEntry, ...]] = {}
        self._known: set[str] = set()
        self._as_verbs: set[str] = set()
        self._as_others: set[str] = set()
        self.longest = 1
        for row in rows:
            phrase = row[0]
            self._rows.setdefault(phrase, []).append(row)
            words = phrase.split(" ")
            if len(words) > self.longest:
                self.longest = len(words)
            self._known.update(words)
            (self._as_verbs if row[1] == "verb" else self._as_others).add(words[0])

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def __contains__(self, words: object) -> bool:
        return isinstance(words, tuple) and " ".join(words) in self._rows

    def word(self, text: str, lemma: str = "", upos: str = "") -> str:
        """The dictionary form under which the lexicon may know a printed word.

        Args:
            text: The word as printed.
            lemma: Its dictionary form, where that is known; it need not be right.
            upos: Its universal part of speech, where that is known.

        Returns:
            The form, or "" where the lexicon knows none.

        Example:
            >>> cues = load_cues()
            >>> cues.word("Denied"), cues.word("warnings"), cues.word("bridge")
            ('deny', 'warning', '')
        """
        return next(iter(self.forms(text, lemma, upos)), "")

    def forms(self, text: str, lemma: str = "", upos: str = "") -> tuple[str, ...]:
        """All dictionary forms under which the lexicon may know a printed word.

        Args:
            text: The word as printed.
            lemma: Its dictionary form, where that is known; it need not be right.
            upos: Its universal part of speech, where that is known.

        Returns:
            The forms, the likeliest first; in a phrase another one may be meant.

        Example:
            >>> load_cues().forms("drawn"), load_cues().forms("warning", upos="NOUN")
            (('draw', 'drawn'), ('warning', 'warn'))
        """
        printed = text.lower()
        forms = self._forms.get(printed)
        if forms is None:
            found = next((form for form in (printed, lemma.lower()) if form in self._known), None)
            return (found,) if found else ()
        if len(forms) > 1 and upos:
            likeliest = self._as_part(forms, verb=upos in ("VERB", "AUX"))
            return (likeliest, *(form for form in forms if form != likeliest))
        return forms

    def _as_part(self, forms: Sequence[str], *, verb: bool) -> str:
        """Of several forms the one for a verb, or for anything else."""
        # "Charges" is a form of "charge", which is a verb and a noun; only then is it itself, as
        # in a phrase.
        known = self._as_verbs if verb else self._as_others
        own = next((form for form in forms if form in known), None)
        return own or next((form for form in forms if (form in self._as_verbs) is verb), forms[0])

    def entries(self, words: tuple[str, ...], upos: str = "") -> tuple[CueEntry, ...]:
        """The entries of a cue, the most telling condition first and the default last.

        Args:
            words: The cue in dictionary form.
            upos: Part of speech of its first word; where the lexicon has the cue as several parts
                of speech and knows the one given, the others are left out.

        Returns:
            The entries; empty where the lexicon does not know the cue.
        """
        found = self._made.get(words)
        if found is None:
            found = tuple(map(_entry, self._rows.get(" ".join(words), ())))
            found = tuple(sorted(found, key=_telling))
            self._made[words] = found
        part = _PARTS.get(upos)
        return tuple(entry for entry in found if entry.pos == part) or found


def _entry(row: tuple[str, ...]) -> CueEntry:
    words, pos, when, code, certainty, polarity, reliability = row
    mode = Mode(code)
    own = load_commitments()[mode][0]
    return CueEntry(
        tuple(words.split(" ")),
        pos,
        when,
        mode,
        Certainty(certainty) if certainty else own.certainty,
        Polarity(polarity) if polarity else own.polarity,
        Reliability(reliability),
    )


def _telling(entry: CueEntry) -> tuple[int, int]:
    return _ORDER.get(entry.when, _DEFAULT), _PART_ORDER.index(entry.pos)


@cache
def load_cues() -> CueLexicon:
    """The lexicon of cues, read when it is first asked for.

    Example:
        >>> [entry.mode.value for entry in load_cues().entries(("accuse",))]
        ['accuses']
    """
    forms = {form: tuple(words.split(" ")) for form, words in read_table("cue_forms").rows}
    return CueLexicon(read_table("cues").rows, forms)
