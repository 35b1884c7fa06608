"""Which words of a cue decide what kind of act of saying it is, and whether they are negated.

A cue is seldom one word: "went on to say", "issued a strong denial", "would neither confirm nor
deny". Phrases of the lexicon outrank its words, words that mark an act of saying outrank those that
only go with one, a noun for saying yields to what is said to be done, and of equals the first
decides. A phrase may begin before the cue or end in what is said ("declined" "to comment"), since
where a cue ends is a matter of taste.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product

from hearsay.reader.manner.cue_context import CueContext, Word
from hearsay.record import Mode
from hearsay.reference.commitment import load_negators
from hearsay.reference.cues import LEFT_OUT, Condition, CueEntry, CueLexicon, Reliability, load_cues

Forms = tuple[str, ...]
"""What a printed word may be a form of, the likeliest first."""

_WITHIN_CONTENT = 5
_MODALS_OF_ABILITY = frozenset("can could ca able possible".split())
_SKIPPED_BACKWARDS = LEFT_OUT | frozenset(
    "yet still also even been immediately to either otherwise so as of".split()
)
_NOT_ONLY = frozenset("only just merely simply least".split())
_NOTHING = frozenset("no nothing none few little neither nor".split())
_NOBODY = frozenset("no none nobody neither no-one".split())
_PARTICLES = frozenset("to for on of with in at from as into against about up down out off".split())
_MOST_SPELLINGS = 32
_TURNED = (Condition.NOT, Condition.CANNOT)
_WEAK_PARTS = ("preposition", "mark", "adverb")


@dataclass(frozen=True, slots=True)
class CueReading:
    """What a cue says of itself.

    Args:
        entries: The lexicon's entries for the words that decide, the default last; empty where
            the lexicon knows none of the words.
        negated: Whether they are negated.
        unable: Whether somebody is unable to.
    """

    entries: tuple[CueEntry, ...]
    negated: bool = False
    unable: bool = False


@dataclass(frozen=True, slots=True)
class _Match:
    """Entries found in the words around a cue: first and last word, inclusive."""

    first: int
    last: int
    entries: tuple[CueEntry, ...]

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        """Sorts what decides to the front."""
        best = self.entries[-1]
        # That "did not issue" is silence does not make "issue" a word for saying.
        plain = [entry for entry in self.entries if entry.when not in _TURNED] or self.entries
        weak = all(entry.reliability is Reliability.LOW for entry in plain)
        # "Issued a statement denying": what the statement does tells more than that it is one.
        neutral = all(e.pos == "noun" and e.mode is Mode.SAYS for e in plain)
        return (weak, weak and best.pos in _WEAK_PARTS, neutral, self.first)

    @property
    def is_turned(self) -> bool:
        """Whether it is in the lexicon only for when it is negated: "comment on"."""
        return all(entry.when in _TURNED for entry in self.entries)


def read_cue(context: CueContext) -> CueReading:
    """Find what decides in a cue.

    Args:
        context: The act of saying.

    Returns:
        The entries and how they are turned.

    Example:
        >>> cue = tuple(Word(text) for text in "issued a strong denial".split())
        >>> read_cue(CueContext(cue=cue, content=())).entries[-1].mode.value
        'denies'
    """
    before = _since_mark(context.before)
    after = _until_mark(context.content)
    words = (*before, *context.cue, *after)
    cue = range(len(before), len(before) + len(context.cue))
    matches = sorted(_matches(words, cue, load_cues()), key=lambda match: match.rank)
    nobody = _says_nobody(context.source)
    for deciding in matches:
        kinds = set(_negations(words, cue, deciding))
        if kinds or nobody or not deciding.is_turned:
            return CueReading(deciding.entries, bool(kinds) or nobody, "inability" in kinds)
    return CueReading((), negated=nobody or any(word.lower in _NOTHING for word in context.cue))


def _since_mark(words: Sequence[Word]) -> list[Word]:
    """The last words without a mark between."""
    last = next((at for at in range(len(words) - 1, -1, -1) if not words[at].is_plain), -1)
    return list(words[last + 1 :])


def _until_mark(words: Sequence[Word]) -> list[Word]:
    """The first words without a mark between."""
    found: list[Word] = []
    for word in words[:_WITHIN_CONTENT]:
        if not word.is_plain:
            break
        found.append(word)
    return found


def _matches(words: Sequence[Word], cue: range, cues: CueLexicon) -> Iterator[_Match]:
    """The longest entry at each word, if it holds a word of the cue.

    Where that is one for a negated cue alone, the next longest follows.
    """
    known = [
        (at, forms)
        for at, word in enumerate(words)
        if (forms := _known(word, cues)) and (at in cue or word.is_plain)
    ]
    for place in range(len(known)):
        for length in range(min(cues.longest, len(known) - place), 0, -1):
            run = known[place : place + length]
            if not any(at in cue for at, _ in run) or _falls_apart(run, cue, words):
                continue
            phrase = _phrase([forms for _, forms in run], cues)
            if phrase is None:
                continue
            upos = words[run[0][0]].upos if length == 1 else ""
            match = _Match(run[0][0], run[-1][0], cues.entries(phrase, upos))
            yield match
            if not match.is_turned:
                break


def _phrase(run: Sequence[Forms], cues: CueLexicon) -> Forms | None:
    """The phrase of the lexicon that some words are; a word alone is in its likeliest form."""
    if len(run) == 1:
        phrases: Iterable[Forms] = [run[0][:1]]
    else:
        # "Declined to be drawn": drawn is a form of draw, and in this phrase it is itself.
        phrases = islice(product(*run), _MOST_SPELLINGS)
    return next((phrase for phrase in phrases if phrase in cues), None)


def _falls_apart(run: Sequence[tuple[int, Forms]], cue: range, words: Sequence[Word]) -> bool:
    """Whether a particle of a phrase stands outside of the cue and not next to it.

    "Tied him" "to", and "in 2008" "questioned".
    """
    for (first, forms), (second, others) in pairwise(run):
        if first < cue.stop <= second and second > first + 1 and _holds_particle(others):
            return True
        if first < cue.start <= second and _holds_particle(forms):
            between = (word.lower for word in words[first + 1 : second])
            if not LEFT_OUT.issuperset(between):
                return True
    return False


def _holds_particle(forms: Forms) -> bool:
    return not _PARTICLES.isdisjoint(forms)


def _known(word: Word, cues: CueLexicon) -> Forms:
    return () if word.lower in LEFT_OUT else cues.forms(word.text, word.lemma, word.upos)


def _negations(words: Sequence[Word], cue: range, deciding: _Match) -> Iterator[str]:
    """What negates the words that decide: "negation" or "inability", as often as it is found."""
    lower = tuple(word.lower for word in words)
    own = frozenset(deciding.entries[-1].words)
    at = _where_cue_begins(lower, cue, deciding)
    while at <= min(deciding.last + 1, len(lower) - 1):
        found = load_negators().match(lower, at)
        if found is None:
            at += 1
            continue
        length, kind = found
        # "Stopped short of" negates what follows it, and not itself.
        is_own = own.intersection((lower[at], *_known(words[at], load_cues())))
        if _counts(lower, at, length, cue, deciding) and not is_own:
            yield kind
            if _MODALS_OF_ABILITY.intersection(lower[max(0, at - 2) : at + length + 1]):
                yield "inability"
        at += length


def _where_cue_begins(lower: Sequence[str], cue: range, deciding: _Match) -> int:
    """The first word that a negator of the cue may be: back over helping verbs and adverbs."""
    at = min(deciding.first, cue.start)
    while at > 0 and (lower[at - 1] in _SKIPPED_BACKWARDS or lower[at - 1].endswith("ly")):
        at -= 1
    # The negator itself, of up to two words: "did not", "has yet to".
    return max(0, at - 2) if _ends_negator(lower, at) else at


def _ends_negator(lower: Sequence[str], at: int) -> bool:
    negators = load_negators().values
    return any(" ".join(lower[max(0, at - length) : at]) in negators for length in (1, 2))


def _counts(lower: Sequence[str], at: int, length: int, cue: range, deciding: _Match) -> bool:
    """Whether a negator bears on the words that decide."""
    following = lower[at + length] if at + length < len(lower) else ""
    if lower[at] == "not" and following in _NOT_ONLY:
        return False
    if at < deciding.last:
        return True
    # "Released no", "said nothing": behind the cue's words, but within the cue.
    return at in cue and lower[at] in _NOTHING


def _says_nobody(source: Sequence[Word]) -> bool:
    return bool(source) and source[0].lower in _NOBODY
