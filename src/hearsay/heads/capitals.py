"""A text in capitals is read twice: first in small letters, then with the names' capitals back.

The network knows names by their words and by their capitals. Where all is in capitals it takes half
the text for names; in small letters it finds the names that it knows, and few others. So what the
first reading takes for a name, what the report itself prints with a capital elsewhere, and the
words that always have one (nationalities, months) get it, and the second reading finds the rest.
What is printed in small letters is read as ever.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from hearsay.heads.annotation import Annotation
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_code
from hearsay.text.capitals import find_capitals, lower
from hearsay.text.sentences import Sentence

_LOOSE = frozenset("ADP CCONJ DET PART PUNCT SCONJ".split())
"""Parts of speech that keep their small letters in the middle of a name."""

_TITLED = frozenset(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday christmas easter ramadan".split()
)
_MODAL = frozenset("march".split())
"""Words that are a month or not: only the reading tells."""

_INITIALS = frozenset(
    "nato unicef unesco opec eu un uk us usa uae iaea osce afp efe upi ap cia fbi ira eta isis isil "
    "usaid unhcr ocha imf oas eln aids id ied ieds icu ai ussr ak".split()
)
"""Initials that have a vowel; those that have none tell themselves."""

_LONGEST_INITIALS = 6
_VOWELS = frozenset("aeiouy")
_ONSETS = frozenset(
    "bh bl br ch cl cr dh dj dr dw fl fr gh gl gn gr kh kl kn kr ll ng ny ph pl pr ps pt qu rh sc sh "
    "sk sl sm sn sp sq sr st sv sw th tk tl tr ts tw ty vl vr wh wr xh yt zh zl zw ml mn lh".split()
)
"""Two consonants with which a word may begin; "mrta" is none."""

_LONGEST_NAME = 5
"""Words of a body's name that are looked up."""

_SPELT_OUT = 10
"""Words beside initials that may spell them out."""


class Annotates(Protocol):
    """What reads a text: the engine."""

    def annotate(
        self, text: str, sentences: Sequence[Sentence], passages: Sequence[int] | None = None
    ) -> Annotation:
        """Annotate the sentences of a text."""


def annotate_capitals(
    engine: Annotates, text: str, sentences: Sequence[Sentence], passages: Sequence[int]
) -> Annotation:
    """Annotate a report of which some or all may be in capitals.

    Args:
        engine: Annotates text.
        text: The report's text.
        sentences: Its sentences, in order.
        passages: The number of each sentence's passage.

    Returns:
        The annotation. Its text has the report's length and offsets, and is the report's but for
        the sentences in capitals, which have small letters.
    """
    loud = find_capitals(text, sentences, passages)
    if not any(loud):
        return engine.annotate(text, sentences, passages)
    shouted = [one for one, is_loud in zip(sentences, loud, strict=True) if is_loud]
    quiet = [one for one, is_loud in zip(sentences, loud, strict=True) if not is_loud]
    small = _lowered(text, shouted)
    first = engine.annotate(small, shouted)
    return engine.annotate(_recased(small, first, _printed(text, quiet)), sentences, passages)


def _lowered(text: str, sentences: Sequence[Sentence]) -> str:
    parts: list[str] = []
    done = 0
    for sentence in sentences:
        parts += text[done : sentence.start], lower(text[sentence.start : sentence.end])
        done = sentence.end
    return "".join((*parts, text[done:]))


def _printed(text: str, sentences: Sequence[Sentence]) -> dict[str, str]:
    """How the words of other sentences are printed most often, where no sentence begins."""
    counted: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for token in sentence.tokens[1:]:
            word = text[token.start : token.end]
            counted.setdefault(word.lower(), Counter())[word] += 1
    return {word: found.most_common(1)[0][0] for word, found in counted.items()}


def _recased(small: str, first: Annotation, printed: dict[str, str]) -> str:
    """The text with the capitals of its names."""
    letters = list(small)
    named = {
        token
        for name in first.entities
        for token in range(name.first, name.last + 1)
        if first.upos[token] not in _LOOSE
    }
    named |= {*_bodies(first), *_spelt_out(first)}
    names = _proper(first)
    for token, word in enumerate(first.words):
        start, end = first.starts[token], first.ends[token]
        begins = token == 0 or first.sentence[token] != first.sentence[token - 1]
        known = printed.get(word)
        if known is not None and len(known) == len(word):
            letters[start:end] = known
        elif _is_initials(first, token):
            letters[start:end] = _raised(word, len(word))
        elif token in named or first.upos[token] == "PROPN" or _has_capital(word, names):
            letters[start:end] = _raised(word, 1)
        if begins:
            letters[start] = _raised(letters[start], 1)
    return "".join(letters)


def _proper(first: Annotation) -> set[str]:
    """The words that are names wherever they stand: they never are anything else."""
    counted: dict[str, Counter[str]] = {}
    for word, upos in zip(first.words, first.upos, strict=True):
        counted.setdefault(word, Counter())[upos] += 1
    return {
        word
        for word, parts in counted.items()
        if len(word) > 2 and 2 * parts["PROPN"] > parts.total()
    }


def _bodies(first: Annotation) -> Iterator[int]:
    """The words of bodies whose names the tables know: "Shining Path", no "aid agency"."""
    known = ActorLexicon()
    for token in range(len(first.words)):
        for length in range(2, _LONGEST_NAME + 1):
            words = first.words[token : token + length]
            last = words[-1]
            if known.institution(" ".join(words)) is None or len(words) < length:
                continue
            if known.institution(last) is None and known.role(last) is None:
                yield from range(token, token + length)


def _spelt_out(first: Annotation) -> Iterator[int]:
    """The words that spell out the initials beside them: "ELN [Army of National Liberation]"."""
    words = first.words
    for token, word in enumerate(words):
        if word not in ("[", "(") or not token or token + 1 >= len(words):
            continue
        if _may_be_initials(words[token - 1]):
            end = next(
                (
                    at
                    for at in range(token, min(token + _SPELT_OUT, len(words)))
                    if words[at] in "])"
                ),
                token,
            )
            yield from _capitalised(first, range(token + 1, end))
        elif _may_be_initials(words[token + 1]) and words[token + 2 : token + 3] in (["]"], [")"]):
            yield from _capitalised(first, _spelling(first, token, words[token + 1]))


def _spelling(first: Annotation, end: int, initials: str) -> range:
    """The words before a bracket that begin with the initials in it, one letter may be another's."""
    letters = list(initials)
    start = end
    for at in range(end - 1, max(end - 1 - _SPELT_OUT, -1), -1):
        if first.sentence[at] != first.sentence[end]:
            break
        if first.upos[at] not in _LOOSE and first.words[at][:1] in letters:
            letters.remove(first.words[at][:1])
            start = at
    return range(start, end) if len(letters) <= 1 else range(end, end)


def _capitalised(first: Annotation, tokens: range) -> Iterator[int]:
    if any(first.upos[token] in ("VERB", "AUX") for token in tokens):
        return
    yield from (token for token in tokens if first.upos[token] not in _LOOSE)


def _may_be_initials(word: str) -> bool:
    """Whether a word has no vowel, or begins as no word does."""
    if not word.isalpha() or not 2 < len(word) <= _LONGEST_INITIALS:
        return False
    odd = _VOWELS.isdisjoint(word[:2]) and word[:2] not in _ONSETS
    return odd or _VOWELS.isdisjoint(word) or word in _INITIALS


def _has_capital(word: str, names: set[str]) -> bool:
    """Whether a word always has its capital."""
    if word in names or (word in _TITLED and word not in _MODAL) or word == "i":
        return True
    return len(word) > 3 and country_code(word.capitalize()) is not None


def _is_initials(first: Annotation, token: int) -> bool:
    """Whether a word stands for the initials of others: "FMLN", "U.S.", "[ELN]"."""
    word = first.words[token]
    bare = word.replace(".", "")
    if not bare.isalpha() or len(bare) > _LONGEST_INITIALS or len(word) < 2:
        return False
    if len(bare) > 1 and "." in word[:-1]:
        return True
    proper = first.upos[token] == "PROPN"
    if bare in _INITIALS:
        return proper or bare != "us"
    if _may_be_initials(bare):
        return proper or _VOWELS.isdisjoint(bare)
    around = first.text[first.starts[token] - 1 : first.ends[token] + 1]
    return proper and len(bare) > 2 and around[:1] in ("(", "[") and around[-1:] in (")", "]")


def _raised(word: str, count: int) -> str:
    """A word with its first letters in capitals, as long as it was."""
    raised = "".join(up if len(up := letter.upper()) == 1 else letter for letter in word[:count])
    return raised + word[count:]
