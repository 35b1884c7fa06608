"""Which claims speak of the same as an answer: by their figures and by their words.

"The toll of nine was confirmed by the commander": confirmed is who said nine, not who spoke last. "The
operator denied that it had opened the spillway" answers who told of the spillway, though three others
have spoken since. Words that half of the report has tell nothing, and neither do those that only hold
a sentence together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.reader.attribution.accounts import ACCOUNTS
from hearsay.reader.claims.draft import Draft
from hearsay.reader.phrases import Phrases
from hearsay.record import Claim, Figure, Measure, Mode

_WEIGHT = {"NOUN": 1.0, "VERB": 1.0, "ADJ": 1.0, "PROPN": 0.5}
"""How much a word tells by its part of speech: who is named is named for many things."""

_EMPTY = ACCOUNTS | frozenset(
    "be have do make take give get go come put set let keep say tell comment confirm deny respond "
    "answer reply release people person man woman time day first last next other such any more many "
    "several new own same request call question email message it this that these those".split()
)
"""Words that tell nothing of what is spoken of."""

_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "s")
_SHORTEST = 4
"""Letters that are left of a word without its ending."""

_NUMBER = 1.5
"""How much a number tells that no figure was made of: "the figure of 54"."""

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}

_LONGEST = 80
"""Tokens of a content that are looked at."""

_COMMON = 0.25
"""Share of a report's claims that may hold a word that tells one from the others."""

_FEW = 8
"""Claims of a report in which no word is common."""

ENOUGH = 2
"""Words in common that are enough, however long a content is; of a shorter one half of its words are."""


class Likeness:
    """Compares the contents of a report's claims.

    Args:
        phrases: The trees of the report.
        drafts: Its claims in the order of the text.
    """

    def __init__(self, phrases: Phrases, drafts: Sequence[Draft]) -> None:
        self._phrases = phrases
        self._drafts = drafts
        self._words: dict[int, dict[str, float]] = {}
        self._common: frozenset[str] | None = None

    def of_figures(self, number: int, others: Iterable[int]) -> list[int]:
        """Those of some claims that give a figure of an answer, and have most of its words besides.

        Args:
            number: The place of the answer among the drafts.
            others: The places of the claims that it may answer, ascending.
        """
        figures = self._drafts[number].claim.figures
        return self._most_alike(
            number,
            [
                other
                for other in others
                if any(_gives(self._drafts[other].claim, figure) for figure in figures)
            ],
            least=0,
        )

    def of_words(
        self, number: int, others: Iterable[int], *, named: bool, enough: float = 0.0
    ) -> list[int]:
        """The last of those of some claims that have most words of an answer, if they are enough.

        Args:
            number: The place of the answer among the drafts.
            others: The places of the claims that it may answer, ascending.
            named: Whether it calls what it answers an account ("the claim of fraud"): then one word
                in common tells which.
            enough: What the words in common weigh at least.
        """
        words = self._telling(number)
        least = 1.0 if named else min(ENOUGH, max(1.0, sum(words.values()) / 2))
        least = max(least, enough)
        apart = [one for one in others if not self._contradicts(one, number)]
        return self._most_alike(number, apart, least=least)[-1:] if words else []

    def _most_alike(self, number: int, others: Iterable[int], *, least: float) -> list[int]:
        words = self._telling(number)
        common = [
            (self._in_both(words, other) + self._is_called(number, other), other)
            for other in others
        ]
        most = max((weight for weight, _ in common), default=0.0)
        return [other for weight, other in common if weight == most >= least]

    def _in_both(self, words: dict[str, float], other: int) -> float:
        """What the words weigh that another claim has as well."""
        theirs = self._telling(other)
        return sum(min(weight, theirs[word]) for word, weight in words.items() if word in theirs)

    def _is_called(self, number: int, other: int) -> bool:
        """Whether an answer calls what it answers by another claim's saying words: a warning."""
        saying = self._drafts[number].saying
        if saying is None or not saying.content:
            return False
        head = self._phrases.top(saying.content)
        subject = self._phrases.child(head, "nsubj", "nsubj:pass")  # "the warning was ignored"
        noun = head if subject is None else subject
        return _stem(self._phrases.lemmas[noun]) in self._said_by(other)

    def _contradicts(self, number: int, other: int) -> bool:
        """Whether one claim confirms a count and the other gives another."""
        one, two = self._drafts[number].claim, self._drafts[other].claim
        return two.mode is Mode.CONFIRMS and any(
            figure.measure is told.measure and not _gives(one, told)
            for figure in one.figures
            for told in two.figures
        )

    def _telling(self, number: int) -> dict[str, float]:
        if self._common is None:
            self._common = self._in_common()
        words = self._content_words(number)
        return {word: words[word] for word in words if word not in self._common}

    def _content_words(self, number: int) -> dict[str, float]:
        found = self._words.get(number)
        if found is None:
            saying = self._drafts[number].saying
            annotation, lemmas = self._phrases.annotation, self._phrases.lemmas
            found = self._words[number] = {
                _stem(lemmas[token]): _WEIGHT[annotation.upos[token]]
                for token in (saying.content[:_LONGEST] if saying else ())
                if annotation.upos[token] in _WEIGHT
                and lemmas[token] not in _EMPTY
                and annotation.mention_type[token] != "time"
            } | dict.fromkeys(self._numbers(number), _NUMBER)
        return found

    def _numbers(self, number: int) -> list[str]:
        """The numbers in a content, in digits; one and the days of months tell nothing."""
        saying = self._drafts[number].saying
        annotation, lower = self._phrases.annotation, self._phrases.lower
        return [
            _NUMBERS.get(lower[token], lower[token])
            for token in (saying.content[:_LONGEST] if saying else ())
            if annotation.upos[token] == "NUM"
            and annotation.mention_type[token] != "time"
            and lower[token] not in ("one", "1")
        ]

    def _said_by(self, number: int) -> frozenset[str]:
        """The saying words of a claim, as an answer may call it: "claimed", "the claim"."""
        saying = self._drafts[number].saying
        lemmas = self._phrases.lemmas
        return frozenset(_stem(lemmas[token]) for token in saying.cue) if saying else frozenset()

    def _in_common(self) -> frozenset[str]:
        """The words that too many claims have."""
        told = [number for number, draft in enumerate(self._drafts) if draft.saying]
        counts: dict[str, int] = {}
        for number in told:
            for word in self._content_words(number):
                counts[word] = counts.get(word, 0) + 1
        most = max(_FEW, len(told)) * _COMMON
        return frozenset(word for word, count in counts.items() if count > max(most, 2))


def _stem(lemma: str) -> str:
    """A word without what makes a noun of a verb: opening, open; involvement, involve."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _SHORTEST:
            lemma = lemma.removesuffix(ending)
            break
    return lemma.removesuffix("e")


def _gives(claim: Claim, figure: Figure) -> bool:
    """Whether a claim gives the same figure."""
    return any(
        (one.low, one.high) == (figure.low, figure.high)
        and (one.measure is figure.measure or Measure.COUNT_OTHER in (one.measure, figure.measure))
        for one in claim.figures
    )
