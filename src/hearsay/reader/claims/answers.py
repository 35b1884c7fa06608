"""What a claim answers to: the claims that it confirms, denies, corrects or keeps silent about.

An answer seldom repeats what it answers: "the ministry denied those claims", "an account confirmed by",
"declined to comment". What it is about is named, or is what somebody else said of the same events, or
stands just before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hearsay.reader.attribution.saying import Saying
from hearsay.reader.claims.meant import POINTING
from hearsay.reader.phrases import NOUNS, Phrases
from hearsay.record import Claim, Event, Measure, Mode

_ANSWERS = frozenset((Mode.CONFIRMS, Mode.DENIES, Mode.CORRECTS, Mode.NO_COMMENT))
_ASSERTS = frozenset(
    (
        *(Mode.SAYS, Mode.REPORTS, Mode.CLAIMS, Mode.CONFIRMS, Mode.DENIES, Mode.CORRECTS),
        *(Mode.ESTIMATES, Mode.BELIEVES, Mode.PREDICTS, Mode.WARNS, Mode.ACCUSES, Mode.SHOWS),
    )
)

_ACCUSABLE = _ASSERTS - {Mode.DENIES}
"""Who declines to comment is asked about what was said, not about another's denial of it."""

_ACCOUNTS = frozenset(
    "account accusation allegation assertion charge claim comment figure finding insinuation "
    "notion number report reports rumour rumor statement story suggestion toll version remark".split()
)
_ACCUSATIONS = frozenset("accusation allegation charge insinuation".split())
_LOSSES = frozenset(
    (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING, Measure.DISPLACED)
)

_NEAR = 3
"""Sentences before an answer in which what it answers is sought by its place alone."""

_FARTHEST = 200
"""Claims before an answer that are looked at."""

_MOST = 4
"""Claims that one answer is about."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim on its way.

    Args:
        claim: With its values, without its number and without what it is about.
        saying: What it was made of; None for the report's own voice.
    """

    claim: Claim
    saying: Saying | None


class Answers:
    """Finds what the claims of a report answer to.

    Args:
        phrases: The trees of the report.
        drafts: Its claims in the order of the text.
    """

    def __init__(self, phrases: Phrases, drafts: Sequence[Draft]) -> None:
        self._phrases = phrases
        self._drafts = drafts
        self._by_cue = {
            draft.saying.cue: number
            for number, draft in reversed(list(enumerate(drafts)))
            if draft.saying and draft.saying.cue
        }
        self._by_event: dict[str, list[int]] = {}
        for number, draft in enumerate(drafts):
            if draft.saying and draft.claim.mode in _ASSERTS:
                for event in draft.claim.events[:1]:  # the others it may only take for granted
                    self._by_event.setdefault(event.id, []).append(number)

    def about(self, number: int) -> tuple[int, ...]:
        """The numbers of the claims that a claim is about, ascending.

        Args:
            number: Its place among the drafts.
        """
        draft = self._drafts[number]
        saying = draft.saying
        if saying is None:
            return ()
        if saying.about:
            told = self._by_cue.get(saying.about)
            return () if told is None else (told,)
        if draft.claim.mode not in _ANSWERS:
            return ()
        found = (
            self._inside(number, saying)
            or (self._of_events(number, draft.claim.events) if self._is_named(draft) else [])
            or self._of_account(number, saying)
            or self._of_count(number, draft.claim)
            or self._just_before(number, draft)
        )
        return tuple(sorted(found)[-_MOST:])

    def _is_named(self, draft: Draft) -> bool:
        """Whether what is answered is told; who does not say "how long" answers a question."""
        if draft.claim.mode is not Mode.NO_COMMENT or draft.saying is None:
            return True
        head = self._phrases.top(draft.saying.content)
        return self._phrases.annotation.upos[head] in NOUNS

    def _inside(self, number: int, saying: Saying) -> list[int]:
        """Read "denied charges that he set off a bomb": the charges are a claim within."""
        head, end = self._phrases.top(saying.content), self._drafts[number].claim.end
        for other in range(number + 1, min(number + _FARTHEST, len(self._drafts))):
            draft = self._drafts[other]
            if draft.claim.start >= end:
                break
            if draft.saying and head in draft.saying.cue and draft.claim.mode in _ASSERTS:
                return [other]
        return []

    def _of_events(self, number: int, events: Sequence[Event]) -> list[int]:
        """What others said before of the same events."""
        found = [
            other
            for event in events
            for other in self._by_event.get(event.id, ())
            if other < number and self._is_other(number, other)
        ]
        return sorted(set(found))

    def _of_account(self, number: int, saying: Saying) -> list[int]:
        """Read "those claims", "the allegations", "it"."""
        annotation = self._phrases.annotation
        if not saying.content:
            return []
        head = self._phrases.top(saying.content)
        lemma, word = annotation.lemma[head].lower(), annotation.words[head].lower()
        if annotation.upos[head] == "VERB":  # "to comment" is no comment that somebody made
            lemma = ""
        if lemma in _ACCUSATIONS:
            return self._last(number, lambda claim: claim.mode is Mode.ACCUSES, near=None)
        last = annotation.words[saying.content[-1]].lower()
        points = len(saying.content) <= 2 and not POINTING.isdisjoint((word, last))
        if lemma in _ACCOUNTS or points:
            return self._last(number, lambda claim: claim.mode in _ASSERTS, near=_NEAR)
        return []

    def _of_count(self, number: int, answer: Claim) -> list[int]:
        """What others counted before, of whom "no casualty figures" are given."""
        asked = answer.asked
        if asked is None:
            return []

        def counts(claim: Claim) -> bool:
            return any(
                (figure.measure is asked.measure or {figure.measure, asked.measure} <= _LOSSES)
                and asked.side in (None, figure.side)
                for figure in claim.figures
            )

        return self._last(number, counts, near=_NEAR)

    def _just_before(self, number: int, draft: Draft) -> list[int]:
        """Read "declined to comment": nothing is named, so what was just said is meant."""
        if draft.claim.mode is not Mode.NO_COMMENT or draft.saying is None:
            return []
        annotation = self._phrases.annotation
        lemmas = {annotation.lemma[t].lower() for t in (*draft.saying.cue, *draft.saying.content)}
        if lemmas.isdisjoint(("comment", "respond", "reply", "response", "answer")):
            return []
        return self._last(number, lambda claim: claim.mode in _ACCUSABLE, near=_NEAR)

    def _last(self, number: int, fits: Callable[[Claim], bool], *, near: int | None) -> list[int]:
        """The last claim of somebody else before this one that fits."""
        own = self._sentence(number)
        for other in range(number - 1, max(-1, number - _FARTHEST), -1):
            draft = self._drafts[other]
            if near is not None and own - self._sentence(other) > near:
                break
            if draft.saying and fits(draft.claim) and self._is_other(number, other):
                return [other]
        return []

    def _is_other(self, number: int, other: int) -> bool:
        """Whether somebody else says it, and not around this claim's own words."""
        one, two = self._drafts[number], self._drafts[other]
        if (
            one.saying is None
            or two.saying is None
            or not set(one.saying.cue).isdisjoint(two.saying.content)
        ):
            return False
        mine, theirs = one.claim.source, two.claim.source
        if mine is None or theirs is None:
            return True
        if mine.entity is not None and theirs.entity is not None:
            return mine.entity is not theirs.entity
        return mine.span != theirs.span

    def _sentence(self, number: int) -> int:
        return self._phrases.annotation.sentence_at(self._drafts[number].claim.start)
