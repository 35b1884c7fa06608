"""What is known of each mention, as columns of small numbers.

Whether two mentions stand for the same is asked of thousands of pairs in a report. Asked pair by
pair, in words, it would take longer than the network does; so what the words tell is written down
once for each mention, and the pairs are compared by columns. The numbers mean nothing outside the
report: a lemma's number is its place in the order in which lemmas came up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.kinds import (
    DETERMINER_NUMBERS,
    FIRST_NOUN,
    GENDER_NUMBERS,
    NOUN,
    POINTING,
    PRONOUN_KINDS,
    RELATION_NUMBERS,
    SORT_NUMBERS,
    TYPE_NUMBERS,
    kind_of,
)
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.speech import Speech

Ints = NDArray[np.int64]
Bits = NDArray[np.uint64]

_CONTENT = frozenset("NOUN PROPN ADJ NUM VERB X SYM".split())
_NARROWING = frozenset("amod compound nummod nmod acl:relcl acl".split())
_IDLE = frozenset(
    "the a an this that these those of in on at to for and or 's ’s ' ’ his her its their my our "
    'your . , - ( ) “ ” "'.split()
)

_LONGEST = 12
"""Tokens of a phrase that are compared."""

_BITS = 256
"""Places of a set of words; two words of a long report may share one."""


_COLUMNS = tuple(
    "kind type many gender relation determiner narrowed lemma words owner country sort verb sentence "
    "paragraph first last head above saying speaker source chain size named opens titled quoted".split()
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns over the mentions of one report.

    Args:
        of: The columns by name: kind, type, many, gender, relation, determiner and sort are places
            in the lists of `kinds`; lemma, words, owner, country and verb are numbers of words, 0 for
            none; sentence, paragraph, first, last, head and above say where it stands; saying,
            speaker and source are -1 for none; chain, size and named tell of the chain that rules
            have made; narrowed and often are counts; opens, titled and quoted are 0 or 1.
        heads: The head's lemma as a set of one.
        content: The lemmas of the words that say something, as sets.
    """

    of: Mapping[str, Ints]
    heads: Bits
    content: Bits

    @classmethod
    def empty(cls) -> Columns:
        """The columns of a report that speaks of nothing."""
        nothing = np.zeros(0, np.int64)
        return cls(dict.fromkeys((*_COLUMNS, "often"), nothing), _sets([]), _sets([]))

    def __len__(self) -> int:
        return len(self.of["kind"])

    def __getitem__(self, name: str) -> Ints:
        return self.of[name]


def write_columns(scene: Scene, speech: Speech) -> Columns:
    """Write down what is known of each mention.

    Args:
        scene: The report, its mentions joined by rules.
        speech: Who is speaking at each word.
    """
    writer = _Writer(scene, speech)
    rows = np.array([writer.row(one) for one in scene.mentions], np.int64)
    of = dict(zip(_COLUMNS, rows.reshape(-1, len(_COLUMNS)).T, strict=True))
    of["often"] = np.bincount(of["lemma"])[of["lemma"]]
    return Columns(of, _sets(writer.heads), _sets(writer.content))


def _sets(members: list[int]) -> Bits:
    """Sets that were written as whole numbers, as rows of bits: (sets, 4)."""
    whole = b"".join(one.to_bytes(_BITS // 8, "little") for one in members)
    return np.frombuffer(whole, "<u8").reshape(-1, _BITS // 64)


class _Writer:
    """Writes the columns of one report, row by row; numbers words as they come up."""

    def __init__(self, scene: Scene, speech: Speech) -> None:
        self.scene = scene
        self.annotation = scene.annotation
        self.speech = speech
        self.heads: list[int] = []
        self.content: list[int] = []
        self._number: dict[str, int] = {"": 0}
        self._chains: dict[int, int] = {}
        self._paragraph = _paragraphs(scene.annotation)
        self._spoken = [
            self._word(lemma.lower()) if upos in _CONTENT else 0
            for lemma, upos in zip(self.annotation.lemma, self.annotation.upos, strict=True)
        ]

    def _word(self, word: str) -> int:
        return self._number.setdefault(word, len(self._number))

    def row(self, mention: Mention) -> tuple[int, ...]:
        annotation, head = self.annotation, mention.head
        kind = kind_of(annotation, mention)
        words = self._of_words(mention, kind)
        chain = self.scene.chains.of(mention.number)
        many = mention.many if mention.form is Form.THING else chain.many
        relation = annotation.deprel[head]
        above = annotation.head[head]
        first = mention.first
        speaker = self.speech.speaker(head)
        saying, source = self.speech.inner[head], self.speech.said_by(mention)
        return (
            kind,
            TYPE_NUMBERS.get(annotation.mention_type[head], 0),
            0 if many is None else 1 + many,
            GENDER_NUMBERS[chain.gender],
            RELATION_NUMBERS.get(relation) or RELATION_NUMBERS.get(relation.partition(":")[0], 0),
            *words,
            SORT_NUMBERS.get(chain.sort, 0),
            self._word(annotation.lemma[above].lower()) if above >= 0 else 0,
            annotation.sentence[head],
            self._paragraph[head],
            first,
            mention.last,
            head,
            above,
            -1 if saying is None else saying,
            -1 if speaker is None else speaker.number,
            -1 if source is None else source,
            self._chains.setdefault(id(chain), len(self._chains)),
            len(chain.members),
            chain.names > 0,
            first == 0 or annotation.sentence[first - 1] != annotation.sentence[head],
            self._paragraph[head] == 0,
            self.speech.quoted[head],
        )

    def _of_words(self, mention: Mention, kind: int) -> tuple[int, ...]:
        """Determiner, narrowed, lemma, words, owner and country."""
        annotation, head = self.annotation, mention.head
        printed = annotation.words[head].lower()
        if kind < FIRST_NOUN:
            self.heads.append(0)
            self.content.append(0)
            named = f"#{kind}" if kind < POINTING else "#" + printed
            return 0, 0, self._word(named), self._word("=" + printed), 0, 0
        lemma = annotation.lemma[head].lower()
        number = self._word(lemma)
        self._compare(mention, number)
        determiner, narrowed, owner = self._children(
            head, bare=7 if kind == NOUN and printed != lemma else 0
        )
        words = annotation.words[mention.first : mention.last + 1]
        full = " ".join(word for word in map(str.lower, words[:_LONGEST]) if word not in _IDLE)
        several = mention.form is Form.SEVERAL
        return (
            determiner,
            narrowed,
            self._word("#s" + lemma) if several else number,
            self._word("=" + full),
            owner,
            self._country(mention),
        )

    def _compare(self, mention: Mention, lemma: int) -> None:
        """Note the words by which the mention is compared."""
        head = content = 1 << lemma % _BITS
        for word in self._spoken[mention.first : min(mention.last, mention.first + _LONGEST) + 1]:
            if word:
                content |= 1 << word % _BITS
        self.heads.append(head)
        self.content.append(content)

    def _children(self, head: int, *, bare: int) -> tuple[int, int, int]:
        """Which determiner the noun has, how many words narrow it down, and whose it is."""
        annotation = self.annotation
        determiner = narrowed = owner = 0
        for child in self.scene.phrases.children[head]:
            relation = annotation.deprel[child]
            if relation == "det" and child < head:
                determiner = DETERMINER_NUMBERS.get(annotation.words[child].lower(), 4)
            elif relation == "nmod:poss":
                determiner = 5
                word = annotation.words[child].lower()
                owner = self._word(f"#{PRONOUN_KINDS[word]}" if word in PRONOUN_KINDS else word)
            elif relation == "nummod" and not determiner:
                determiner = 6
            narrowed += relation in _NARROWING
        return determiner or bare, narrowed, owner

    def _country(self, mention: Mention) -> int:
        if mention.label == "NORP":
            return 0
        code = self.scene.country[mention.head] or self.scene.country_named(mention)[1:]
        return self._word("=" + code) if code else 0


def _paragraphs(annotation: Annotation) -> list[int]:
    """For each token the number of its paragraph, or of its line."""
    numbers: list[int] = []
    paragraph = 0
    for token, sentence in enumerate(annotation.sentence):
        if token and sentence != annotation.sentence[token - 1]:
            between = annotation.text[annotation.ends[token - 1] : annotation.starts[token]]
            paragraph += "\n" in between
        numbers.append(paragraph)
    return numbers
