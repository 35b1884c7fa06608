"""What a claim answers to: the claims that it confirms, denies, corrects or keeps silent about.

An answer seldom repeats what it answers: "the ministry denied those claims", "an account confirmed by",
"declined to comment". What it is about is named, or is what somebody else said of the same events, or
stands just before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hearsay.reader.attribution.accounts import ACCOUNTS, ACCUSATIONS
from hearsay.reader.attribution.saying import Saying
from hearsay.reader.claims.draft import Draft
from hearsay.reader.claims.likeness import ENOUGH, Likeness
from hearsay.reader.claims.meant import POINTING
from hearsay.reader.claims.spoken_of import SpokenOf
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

_LOSSES = frozenset(
    (Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING, Measure.DISPLACED)
)

_NEAR = 3
"""Sentences before an answer in which what it answers is sought by its place alone."""

_FARTHEST = 200
"""Claims before an answer that are looked at."""

_MOST = 4
"""Claims that one answer is about."""

_OWN = 3
"""Words of a content among which "own" says whose count it is."""

_ASKING = frozenset("who whom whose which what when where why how whether".split())

_OF = frozenset(("of", "about"))
_RUMOURS = frozenset("rumour rumor report speculation suggestion talk story".split())
_BARE = 2
"""Words of a content that only points: "it", "to that"."""


class Answers:
    """Finds what the claims of a report answer to.

    Args:
        phrases: The trees of the report.
        drafts: Its claims in the order of the text.
    """

    def __init__(self, phrases: Phrases, drafts: Sequence[Draft]) -> None:
        self._phrases = phrases
        self._drafts = drafts
        self._likeness = Likeness(phrases, drafts)
        self._spoken_of = SpokenOf(phrases, drafts)
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
        if draft.claim.mode is Mode.UNCLEAR:
            # "That could not be verified", and not "how many died"; "the number of dead" is a count's.
            account = self._of_account(number, saying)
            counted = account and draft.claim.asked is not None
            return tuple(self._of_count(number, draft.claim) if counted else account)
        if draft.claim.mode not in _ANSWERS:
            return ()
        if draft.claim.mode is Mode.CORRECTS and self._is_own(saying):
            return ()  # who raises "its own death toll" corrects nobody else
        found = (
            self._inside(number, saying)
            or (self._of_account(number, saying) if self._points(saying) else [])
            or self._of_figure(number)
            or (self._of_events(number, draft.claim.events) if self._is_named(draft) else [])
            or (self._of_words(number, saying) if self._is_named(draft) else [])
            or self._of_account(number, saying)
            or self._of_count(number, draft.claim)
            or self._against(number, draft)
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

    def _of_figure(self, number: int) -> list[int]:
        """Read "the toll of nine was confirmed": what others said who gave that figure."""
        if not self._drafts[number].claim.figures:
            return []
        return self._likeness.of_figures(number, self._others(number))

    def _of_words(self, number: int, saying: Saying) -> list[int]:
        """Read "denied that it had opened the spillway": who told of the spillway."""
        if not saying.content:
            return []
        named = self._phrases.lemmas[self._phrases.top(saying.content)] in ACCOUNTS
        others = self._others(number)
        tolls = [other for other in others if self._is_toll(other)]
        told = [other for other in others if other not in tolls]
        # Who denies a strike does not deny its toll, though both speak of the strike.
        return self._likeness.of_words(number, told, named=named) or self._likeness.of_words(
            number, tolls, named=named, enough=0.0 if named else ENOUGH
        )

    def _is_toll(self, number: int) -> bool:
        """Whether a claim says how many were lost."""
        return any(one.measure in _LOSSES for one in self._drafts[number].claim.figures)

    def _others(self, number: int) -> list[int]:
        """What somebody else asserted before, the earliest first."""
        mode = self._drafts[number].claim.mode
        may = _ASSERTS if mode is Mode.CONFIRMS else _ACCUSABLE
        return [
            other
            for other in range(max(0, number - _FARTHEST), number)
            if self._drafts[other].claim.mode in may and self._is_other(number, other)
        ]

    def _of_account(self, number: int, saying: Saying) -> list[int]:
        """Read "those claims", "the allegations", "it"."""
        annotation = self._phrases.annotation
        if not saying.content:
            return []
        head = self._phrases.top(saying.content)
        lemma = annotation.lemma[head].lower()
        if annotation.upos[head] == "VERB":  # "to comment" is no comment that somebody made
            lemma = ""
        if lemma in ACCUSATIONS:
            return (
                self._last(
                    number,
                    lambda one: one.mode in _ACCUSABLE and self._spoken_of.blames(one, number),
                    near=_NEAR,
                )
                or self._last_accusation(number, named=False)
                or self._last(number, lambda claim: claim.mode in _ACCUSABLE, near=_NEAR)
            )
        points = self._points(saying)
        told = self._phrases.child(head, "acl", "ccomp", "acl:relcl") in saying.content
        told = told or self._says_of_what(head, saying)
        if (lemma in ACCOUNTS and not told) or points or self._is_such(saying):
            return self._last(number, lambda claim: claim.mode in _ASSERTS, near=_NEAR)
        return []

    def _says_of_what(self, head: int, saying: Saying) -> bool:
        """Whether it is told of what an account is, and not whose: "rumours of a breakout"."""
        if self._phrases.lemmas[head] not in _RUMOURS:
            return False
        for child in self._phrases.children[head]:
            if child not in saying.content or self._phrases.case(child) not in _OF:
                continue
            sort = self._phrases.annotation.mention_type[child]
            if child > head and sort not in ("person", "organization", "place"):
                return True
        return False

    def _points(self, saying: Saying) -> bool:
        """Whether nothing is said but "it" or "that", or what it is called: "it a lie"."""
        if not saying.content:
            return False
        words, first, last = self._phrases.lower, saying.content[0], saying.content[-1]
        if len(saying.content) <= _BARE and words[last] in POINTING:
            return True
        done_to = self._phrases.annotation.deprel[first] in ("obj", "iobj")
        return words[first] in POINTING and done_to

    def _is_own(self, saying: Saying) -> bool:
        """Whether somebody speaks of his own count: "its own death toll", "his estimate"."""
        return "own" in {self._phrases.lower[token] for token in saying.content[:_OWN]}

    def _is_such(self, saying: Saying) -> bool:
        """Read "denied having issued such an order": it was just spoken of."""
        return "such" in self._phrases.lower[saying.content[0] : saying.content[-1] + 1]

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

    def _against(self, number: int, draft: Draft) -> list[int]:
        """Read "denied any wrongdoing": who accused the one that denies it."""
        return self._last_accusation(number, named=True) if draft.claim.mode is Mode.DENIES else []

    def _last_accusation(self, number: int, *, named: bool) -> list[int]:
        """The last accusation, rather one of whoever answers; where he must be named, none other."""

        def accuses(claim: Claim) -> bool:
            return claim.mode is Mode.ACCUSES

        own = self._last(
            number, lambda one: accuses(one) and self._spoken_of.names(one, number), near=None
        )
        return own or ([] if named else self._last(number, accuses, near=None))

    def _just_before(self, number: int, draft: Draft) -> list[int]:
        """Read "declined to comment": nothing is named, so what was just said is meant."""
        if draft.claim.mode is not Mode.NO_COMMENT or draft.saying is None:
            return []
        annotation = self._phrases.annotation
        lemmas = {annotation.lemma[t].lower() for t in (*draft.saying.cue, *draft.saying.content)}
        if lemmas.isdisjoint(("comment", "respond", "reply", "response", "answer")):
            return []

        if self._is_question(draft.saying):
            near = [one for one in self._others(number) if self._is_near(number, one)]
            return self._likeness.of_words(number, near, named=False)

        def asked(claim: Claim) -> bool:
            return claim.mode in _ACCUSABLE and self._spoken_of.names(claim, number)

        return self._last(number, asked, near=_NEAR) or self._last(
            number, lambda claim: claim.mode in _ACCUSABLE, near=_NEAR
        )

    def _is_question(self, saying: Saying) -> bool:
        """Whether it is told what is not answered: "declined to comment on who fired first"."""
        upos = self._phrases.annotation.upos
        asks = [t for t in saying.content if self._phrases.lower[t] in _ASKING]
        return any(upos[t] in ("VERB", "AUX") for t in saying.content if asks and t > asks[0])

    def _is_near(self, number: int, other: int) -> bool:
        return self._sentence(number) - self._sentence(other) <= _NEAR

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
        """Whether somebody else says it before, and not around this claim's own words."""
        one, two = self._drafts[number], self._drafts[other]
        if (
            one.saying is None
            or two.saying is None
            or not set(one.saying.cue).isdisjoint(two.saying.content)
        ):
            return False
        answer, said = one.saying.content, two.saying.content
        if answer and said and said[0] > answer[-1]:
            return False  # its source alone stands before
        mine, theirs = one.claim.source, two.claim.source
        if mine is None or theirs is None:
            return True
        if mine.entity is not None and theirs.entity is not None:
            return mine.entity is not theirs.entity
        return mine.span != theirs.span

    def _sentence(self, number: int) -> int:
        return self._phrases.annotation.sentence_at(self._drafts[number].claim.start)
