"""Which events a claim speaks of without naming them.

"The army has not commented on either plane", "The cause was not known", "He denied it": the words of a
content often only point at what was told before. Without them silence and denial would hang on
nothing, and a desk could not see who answered for which event.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from hearsay.heads.annotation import ROOT
from hearsay.reader.attribution.accounts import ACCOUNTS
from hearsay.reader.attribution.saying import Saying, Tokens
from hearsay.reader.phrases import NOUNS, Phrases
from hearsay.record import Event, EventType, Mode, Reality, Span
from hearsay.reference.actors import ActorLexicon

POINTING = frozenset("it this that these those they them such both either neither".split())
"""Words that point at what was spoken of."""

_TWO = frozenset("both either neither two".split())
_DEFINITE = frozenset("the this that these those such either neither both each any his her".split())
_HAPPENINGS = frozenset("incident matter case situation issue episode event events".split())
_CAUSES = frozenset("cause motive reason reasons causes circumstances trigger source".split())
_PERSONAL = frozenset(
    "whereabouts whereabout identity name nationality age condition health fate citizenship".split()
)
"""What is somebody's: that it is not known is no part of what happened."""

_GOING_ON = frozenset(
    "begin start end last continue happen occur take involve follow result cause mark come affect "
    "kill injure wound damage destroy hit strike coincide resume fail succeed".split()
)
"""What an event does, and who tells of it seldom does himself."""

_CAUSED = frozenset(
    (
        *(EventType.EXPLOSION, EventType.STRIKE, EventType.ATTACK, EventType.BATTLE),
        *(EventType.DISASTER, EventType.ACCIDENT, EventType.CASUALTY, EventType.DAMAGE),
        *(EventType.PROTEST, EventType.DETAIN),
    )
)
_ASIDE = frozenset((Reality.PAST_BACKGROUND, Reality.GENERAL))
"""What is told in passing is not what a report goes on about."""

_SUBJECTS = ("nsubj", "nsubj:pass", "expl", "nsubj:outer")

_BEFORE = 3
"""Sentences before a claim in which what it points at is sought."""

_FAR = 12
"""The same for a thing that is named again: "either plane"."""

_WIDEST = 12
"""Words of a content that is taken for a bare noun phrase."""


class Meant:
    """Finds what claims point at.

    Args:
        phrases: The trees of the report.
        events: Its events.
    """

    def __init__(self, phrases: Phrases, events: Sequence[Event]) -> None:
        self._phrases = phrases
        told = [(self._token(span), event) for event in events for span in event.mentions]
        self._told = sorted(
            ((token, event) for token, event in told if token is not None),
            key=lambda one: one[0],
        )
        self._tokens = [token for token, _ in self._told]
        self._things: dict[str, list[tuple[int, Event]]] = {}
        for event in events:
            for participant in event.participants:
                self._learn(participant.span, event)

    def events(self, saying: Saying, mode: Mode) -> tuple[Event, ...]:
        """The events that a content without an event of its own points at.

        Args:
            saying: Who says what.
            mode: What the source does in saying it.
        """
        found = (
            self._in_cue(saying)
            or self._of_thing(saying)
            or self._of_subject(saying)
            or self._pointed_at(saying, mode)
        )
        return tuple({event.id: event for event in found}.values())

    def _in_cue(self, saying: Saying) -> list[Event]:
        """Read "laid claim to the city": the saying words tell of it themselves."""
        return [event for token in saying.cue for event in self._between(token, token + 1)]

    def _of_thing(self, saying: Saying) -> list[Event]:
        """Read "either plane": what took part in something that was told."""
        phrases = self._phrases
        if not 0 < len(saying.content) <= _WIDEST:
            return []
        head = phrases.top(saying.content)
        annotation = phrases.annotation
        if annotation.upos[head] != "NOUN":
            return []
        words = {annotation.words[t].lower() for t in saying.content if t < head}
        lemma = annotation.lemma[head].lower()
        if lemma in _HAPPENINGS and words & _DEFINITE:
            return self._last(saying, _CAUSED)
        if not words & _DEFINITE:
            return []
        begin = self._sentence_start(saying, _FAR)
        known = [event for token, event in self._things.get(lemma, ()) if begin <= token < head]
        distinct = list({event.id: event for event in known}.values())
        return distinct[-2:] if words & _TWO else distinct[-1:]

    def _of_subject(self, saying: Saying) -> list[Event]:
        """Read "The assault was denied to be in the works": what is denied is the assault."""
        phrases = self._phrases
        if not saying.cue or not saying.content:
            return []
        annotation = phrases.annotation
        if annotation.words[saying.content[0]].lower() != "to":
            return []
        verb = phrases.top(saying.cue)
        for _ in range(2):
            subject = phrases.child(verb, "nsubj:pass")
            if subject is not None:
                first, last = phrases.extent(subject)
                return self._between(first, last + 1)
            if annotation.deprel[verb] != "conj" or annotation.head[verb] == ROOT:
                return []
            verb = annotation.head[verb]
        return []

    def _pointed_at(self, saying: Saying, mode: Mode) -> list[Event]:
        """Read "the cause", "denied it", "added that it would involve sea power"."""
        annotation = self._phrases.annotation
        words = [annotation.words[token].lower() for token in saying.content]
        head = self._phrases.top(saying.content) if saying.content else 0
        if mode is Mode.UNCLEAR and self._is_of_somebody(head):
            return []
        if mode is Mode.UNCLEAR and self._phrases.lemmas[head] not in ACCOUNTS:
            sorts = _CAUSED if not _CAUSES.isdisjoint(words) or words[:1] == ["how"] else None
            return self._last(saying, sorts)
        if words and len(words) <= 2 and words[-1] in POINTING:
            return self._last(saying, None)
        if self._has_pointing_subject(saying.content) and not self._speaks_of_itself(saying):
            return self._last(saying, None)
        return []

    def _is_of_somebody(self, head: int) -> bool:
        """Whether what is not known is somebody's, and of no event: "the mayor's whereabouts"."""
        phrases = self._phrases
        if phrases.lemmas[head] not in _PERSONAL:
            return False
        return phrases.child(head, "nmod:poss", "nmod") is not None

    def _speaks_of_itself(self, saying: Saying) -> bool:
        """Whether "it" is whoever speaks: "the operator denied that it had opened the spillway".

        What happens ("it would begin", "it had been filmed") is spoken of as well, even by a ministry.
        """
        phrases = self._phrases
        if not saying.source:
            return False
        verb, speaker = phrases.top(saying.content), phrases.top(saying.source)
        body = phrases.annotation.mention_type[speaker] in ("organization", "place")
        if not body and ActorLexicon().institution(phrases.lemmas[speaker]) is None:
            return False
        return (
            phrases.annotation.upos[verb] == "VERB"
            and phrases.lemmas[verb] not in _GOING_ON
            and phrases.child(verb, "nsubj:pass") is None
        )

    def _has_pointing_subject(self, content: Tokens) -> bool:
        phrases = self._phrases
        annotation = phrases.annotation
        if not content:
            return False
        subject = phrases.child(phrases.top(content), *_SUBJECTS)
        return (
            subject is not None
            and subject in content
            and annotation.words[subject].lower() in ("it", "this", "that")
            and annotation.deprel[subject] != "expl"
        )

    def _last(self, saying: Saying, sorts: frozenset[EventType] | None) -> list[Event]:
        """The last event that is told before, if it is near; sooner than one that only describes something.

        "A boom was heard near the square that was the heart of protests. The cause was not known": of the boom.
        """
        begin = self._sentence_start(saying, _BEFORE)
        end = min((*saying.source[:1], *saying.cue[:1], *saying.content[:1]))
        low, high = bisect_left(self._tokens, begin), bisect_left(self._tokens, end)
        told = [
            (token, event)
            for token, event in self._told[low:high]
            if event.reality not in _ASIDE and (sorts is None or event.type in sorts)
        ]
        if not told:
            return []
        sentence = self._phrases.annotation.sentence
        last = [one for one in told if sentence[one[0]] == sentence[told[-1][0]]]
        plain = [event for token, event in last if not self._describes(token)]
        return [plain[-1] if plain else told[-1][1]]

    def _describes(self, token: int) -> bool:
        """Whether a word stands in a relative clause."""
        annotation = self._phrases.annotation
        while annotation.head[token] != ROOT:
            if annotation.deprel[token] == "acl:relcl":
                return True
            token = annotation.head[token]
        return False

    def _between(self, first: int, end: int) -> list[Event]:
        low, high = bisect_left(self._tokens, first), bisect_left(self._tokens, end)
        return [event for _, event in self._told[low:high]]

    def _sentence_start(self, saying: Saying, before: int) -> int:
        annotation = self._phrases.annotation
        first = min((*saying.source[:1], *saying.cue[:1], *saying.content[:1]))
        return bisect_left(annotation.sentence, annotation.sentence[first] - before)

    def _learn(self, span: Span, event: Event) -> None:
        annotation = self._phrases.annotation
        for token in annotation.tokens(span.start, span.end):
            if annotation.upos[token] in NOUNS:
                lemma = annotation.lemma[token].lower()
                self._things.setdefault(lemma, []).append((token, event))

    def _token(self, span: Span) -> int | None:
        tokens = self._phrases.annotation.tokens(span.start, span.end)
        return self._phrases.top(tokens) if tokens else None
