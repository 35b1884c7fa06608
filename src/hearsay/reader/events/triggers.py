"""The words of a report that tell of an event.

A word is a trigger only in its place: "fire" as a noun burns, as a verb it needs rockets, a crowd or a
minister. The longest match wins, and no word tells of two events. Acts of saying are claims, and a
noun inside the name of a body ("the Election Commission") tells of nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.again import told_again, verbs_again
from hearsay.reader.events.companions import Companions
from hearsay.reader.events.fits import Fits
from hearsay.reader.events.senses import Senses
from hearsay.reader.events.strikes import bare_strikes, work_strikes
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.place import Place
from hearsay.reference.events import Trigger, load_events
from hearsay.reference.measures import dictionary_form

_BEHIND = 7
"""Tokens behind a verb in which the words that belong to it are looked for."""

_NEAR = 3
"""Heads above a word among which its verb is looked for."""

_SKIPPED = frozenset("a an the his her their its my our your this that some".split())
_NOT_IN = frozenset(("ORG",))
_BODIES = frozenset(
    "administration agency association authority board bureau centre center college commission committee council "
    "department directorate foundation institute ministry network office organisation organization service society "
    "tribunal unit university".split()
)
"""What the names of bodies end in."""

_LONG = 4
"""Letters of a word that a headline in capitals prints with one."""

_ABOUT_EVENT = frozenset(
    "victim scene site toll day attempt wave spate series threat plan plot effort operation campaign "
    "crisis zone suspect call deal result season warning season risk damage centre center".split()
)
_SHOT = frozenset(("fire",))
_A_STRIKE = Trigger(EventType.STRIKE, "", ("strike",))
_A_WORK_STRIKE = Trigger(EventType.PROTEST, "labour-strike", ("strike",))
_SPAN_GAP = 3
_LONGEST = 9
"""Tokens that a verb with its object may span."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in which a report tells of an event.

    Args:
        head: The token that the others hang on.
        first: First token of the words that tell.
        last: Their last token.
        type: What sort of event.
        subtype: Which kind of it; "" where the words do not tell.
        verbal: Whether it is told by a verb.
    """

    head: int
    first: int
    last: int
    type: EventType
    subtype: str
    verbal: bool


def find_mentions(phrases: Phrases, places: Sequence[Place] = ()) -> tuple[Mention, ...]:
    """Find the words that tell of events.

    Args:
        phrases: The trees of the report.
        places: Its toponyms.

    Returns:
        The mentions, in the order of the text; no two share a token that tells.
    """
    return _Finder(phrases, Companions(phrases, places)).find()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(load_events().verbs)


def _with_objects(phrases: Phrases, found: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions in order; a verb and its object that tell of one event are one: "set off a bomb"."""
    by_head = {mention.head: mention for mention in found}
    annotation = phrases.annotation
    for noun in sorted(by_head.values(), key=lambda mention: mention.first):
        verb = by_head.get(annotation.head[noun.head])
        done = annotation.deprel[noun.head] in ("obj", "nsubj:pass")
        if noun.verbal or verb is None or verb is noun or not done or verb.type is not noun.type:
            continue
        first, last = min(verb.first, noun.first), max(verb.last, noun.last)
        if last - first <= _LONGEST and verb.verbal:
            del by_head[noun.head]
            subtype = verb.subtype or noun.subtype
            by_head[verb.head] = replace(verb, first=first, last=last, subtype=subtype)
    return tuple(sorted(by_head.values(), key=lambda mention: (mention.first, mention.last)))


class _Finder:
    def __init__(self, phrases: Phrases, companions: Companions) -> None:
        self._phrases = phrases
        self._companions = companions
        self._fits = Fits(companions)
        self._senses = Senses(phrases, companions)
        self._known = load_events()
        annotation = phrases.annotation
        self._taken = {
            token for time in annotation.times for token in range(time.first, time.last + 1)
        }
        self._named = {
            token
            for name in annotation.entities
            if name.label in _NOT_IN
            for token in range(name.first, name.last + 1)
        }
        self._words, self._lemmas = phrases.lower, phrases.lemmas

    def find(self) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for pass_of in (self._phrase_at, self._noun_at, self._verb_at):
            tokens = range(len(self._words))
            for token in tokens if pass_of == self._phrase_at else reversed(tokens):
                if token in self._taken or token in self._named:
                    continue
                mention = pass_of(token)
                if mention is not None:
                    found.append(mention)
        told = [(mention.type, mention.subtype) for mention in found]
        strikes = bare_strikes(self._phrases, told, self._taken | self._named)
        found += [
            self._take(_A_STRIKE, [token], token, verbal=False)
            for token in strikes
            if self._tells(token)
        ]
        work = work_strikes(self._phrases, told, self._taken | self._named)
        found += [
            self._take(_A_WORK_STRIKE, [token], token, verbal=False)
            for token in work
            if self._tells(token)
        ]
        verbs = list(verbs_again(self._phrases, self._fits, set(told), self._taken | self._named))
        found += [self._take(trigger, [token], token, verbal=True) for token, trigger in verbs]
        types = {mention.type for mention in found}
        again = list(told_again(self._phrases, types, self._taken | self._named))
        found += [
            self._take(trigger, [token], token, verbal=False)
            for token, trigger in again
            if self._tells(token)
        ]
        return _with_objects(self._phrases, found)

    # ------------------------------------------------------------------ phrases

    def _phrase_at(self, token: int) -> Mention | None:
        for trigger in self._known.phrases.get(self._words[token], ()):
            run = tuple(self._words[token : token + len(trigger.beside)])
            last = token + len(trigger.beside) - 1
            if run == trigger.beside and self._is_one(token, last) and self._says(token, last):
                words = range(token, last + 1)
                return self._take(trigger, words, self._phrases.top(words), verbal=True)
        return None

    def _says(self, first: int, last: int) -> bool:
        """Whether a phrase says it of somebody: "the dead" does, "dead end" does not."""
        annotation = self._phrases.annotation
        if first != last or annotation.upos[first] == "VERB":
            return True
        above = annotation.head[first]
        return annotation.deprel[first] != "amod" or (
            above != ROOT and self._companions.is_of(above, "person")
        )

    # ------------------------------------------------------------------ nouns

    def _noun_at(self, token: int) -> Mention | None:
        annotation = self._phrases.annotation
        if annotation.upos[token] not in ("NOUN", "PROPN") or self._is_in_title(token):
            return None
        if self._senses.is_no_event(token):
            return None
        for key in dict.fromkeys((self._lemmas[token], self._words[token])):
            for trigger in self._known.nouns.get(key, ()):
                run = self._run(token, trigger.beside)
                if run is None or not self._fits.is_met(token, trigger):
                    continue
                if key in _SHOT and self._is_under(token):
                    continue  # who comes under fire is shot at
                head = run[0] if "of" in trigger.beside else token
                if len(trigger.beside) > 1 or self._tells(token):
                    meant = self._senses.in_jail(token, trigger)
                    return self._take(meant, run, head, verbal=False)
        return None

    def _is_in_title(self, token: int) -> bool:
        """Whether it is of the name of a body: "the National Disaster Operation Centre"."""
        words = self._phrases.annotation.words
        if not words[token].istitle():
            return False
        of = token > 1 and words[token - 1] == "of" and words[token - 2].istitle()
        if of and self._is_one(token - 2, token) and self._is_plain(token):
            return True  # "the Mechanism for the Prevention of Torture"
        last = token
        while self._is_one(token, last + 1) and words[last + 1].istitle():
            last += 1
        return last > token and words[last].lower() in _BODIES

    def _is_plain(self, token: int) -> bool:
        """Whether a sentence prints its words in small letters, as no headline in capitals does."""
        annotation = self._phrases.annotation
        words = (annotation.words[t] for t in annotation.sentence_of(token))
        return sum(word.islower() and len(word) > _LONG for word in words) > 1

    def _tells(self, noun: int) -> bool:
        """Whether a noun tells of its event, and does not only describe another noun."""
        annotation = self._phrases.annotation
        above = annotation.head[noun]
        if annotation.deprel[noun] not in ("compound", "amod", "nmod:desc") or above == ROOT:
            return True
        lemma = self._lemmas[above]
        told = any(len(trigger.beside) == 1 for trigger in self._known.nouns.get(lemma, ()))
        return told or lemma in _ABOUT_EVENT

    def _is_under(self, noun: int) -> bool:
        case = self._phrases.child(noun, "case")
        return case is not None and self._words[case] == "under"

    def _run(self, token: int, words: tuple[str, ...]) -> list[int] | None:
        """The tokens that carry some words, ending at a token; articles and hyphens stand between."""
        found = [token]
        here = token
        for word in reversed(words[:-1]):
            here = self._back(here - 1)
            if here < 0 or not self._is_one(here, token):
                return None
            if word not in (self._lemmas[here], self._words[here]):
                return None
            found.append(here)
        return found[::-1]

    def _back(self, token: int) -> int:
        for _ in range(_SPAN_GAP):
            if token >= 0 and (self._words[token] in _SKIPPED or self._words[token] in "-–"):
                token -= 1
        return token

    # ------------------------------------------------------------------ verbs

    def _verb_at(self, token: int) -> Mention | None:
        annotation = self._phrases.annotation
        if annotation.upos[token] not in ("VERB", "ADJ"):
            return None
        if annotation.upos[token] == "ADJ" and self._words[token].endswith("ing"):
            return None  # "a striking likeness"
        if token and self._words[token - 1] == "-":
            return None  # "court-appointed"
        lemma = self._lemmas[token]
        if lemma not in self._known.verbs:
            lemma = dictionary_form(lemma, self._words[token], _verbs())
        if annotation.upos[token] == "ADJ" and lemma == self._words[token]:
            return None
        for trigger in self._known.verbs.get(lemma, ()):
            run = self._beside(token, trigger.beside)
            if run is not None and self._fits.is_met(token, trigger):
                if self._senses.means_another(token, trigger):
                    return None
                return self._take(trigger, [token, *run], token, verbal=True)
        return None

    def _beside(self, verb: int, words: tuple[str, ...]) -> list[int] | None:
        """The tokens of the words that belong to a verb, behind it or, in the passive, before."""
        found: list[int] = []
        here = verb
        for word in words:
            following = self._next(here, word)
            if following is None and len(words) == 1 and self._companions.is_passive(verb):
                following = next(
                    (one for one in self._companions.objects(verb) if self._lemmas[one] == word),
                    None,
                )
            if following is None:
                return None
            found.append(following)
            here = max(here, following)
        return found

    def _next(self, token: int, word: str) -> int | None:
        for one in range(token + 1, min(token + _BEHIND, len(self._words))):
            if not self._is_one(token, one) or self._words[one] in ".;":
                return None
            if word in (self._lemmas[one], self._words[one]) and self._hangs_on(one, token):
                return one
        return None

    def _hangs_on(self, token: int, verb: int) -> bool:
        """Whether a word belongs to a verb, and to none between: "left a bag holding a home…"."""
        annotation = self._phrases.annotation
        if annotation.deprel[token] == "mark" and annotation.head[token] != ROOT:
            token = annotation.head[token]  # "charged with killing"
        for above in islice(self._phrases.climb(token), _NEAR):
            if above <= verb:
                return True
            if annotation.upos[above] == "VERB":
                return False
        return True

    # ------------------------------------------------------------------ both

    def _is_one(self, first: int, last: int) -> bool:
        """Whether tokens stand in one sentence and none is taken."""
        sentence = self._phrases.annotation.sentence
        return (
            last < len(sentence)
            and sentence[first] == sentence[last]
            and first not in self._taken
            and last not in self._taken
        )

    def _take(self, trigger: Trigger, run: Sequence[int], head: int, *, verbal: bool) -> Mention:
        self._taken.update(run)
        return Mention(head, min(run), max(run), trigger.type, trigger.subtype, verbal)
