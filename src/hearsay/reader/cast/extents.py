"""How far the phrase around a noun reaches: with its articles, its complements, its relative clauses.

A name is told by a few words, and the record prints no more than those. But "the bridge that the
army had mined" is one mention, and "the bridge" in it is none: who compares mentions with others'
needs the phrase whole. What is only joined to the noun stays out: the preposition before it, what
"and" adds, an apposition, and where the noun is said of something, the rest of that sentence.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.cast.mentions import RELATIVE, Form, Mention
from hearsay.reader.cast.scene import Scene
from hearsay.reader.phrases import STEPS, Phrases

OUTSIDE = frozenset(
    "case cc conj mark cop aux aux:pass nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer "
    "expl parataxis appos dep list discourse advcl reparandum vocative orphan punct obl:unmarked "
    "advmod".split()
)
"""Relations of what hangs on a noun and does not belong to its phrase."""

_CLOSING = {"(": ")", "[": "]", "“": "”", "``": "''", "‘": "’", "«": "»"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


class Extents:
    """The whole phrases of one report; made once, so that each costs no more than its children."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._annotation = phrases.annotation
        self._low = list(range(len(phrases.annotation)))
        self._high = list(self._low)
        self._reach()

    def _reach(self) -> None:
        """What hangs on each token, first and last, by climbing from every token once."""
        head, sentence = self._annotation.head, self._annotation.sentence
        low, high = self._low, self._high
        for token in range(len(head)):
            above = token
            for _ in range(STEPS):
                above = head[above]
                if above == ROOT or sentence[above] != sentence[token]:
                    break
                if low[above] > token:
                    low[above] = token
                elif high[above] < token:
                    high[above] = token

    def whole(self, head: int) -> tuple[int, int]:
        """First and last token of the phrase that a noun heads.

        Args:
            head: The token on which the phrase hangs.
        """
        deprel = self._annotation.deprel
        first = last = head
        floor, ceiling = -1, len(deprel)
        for child in self._phrases.children[head]:
            if deprel[child] in OUTSIDE:
                if child > head and self._is_possessive(child):
                    last = max(last, child)
                elif child < head:
                    floor = max(floor, self._high[child])
                else:
                    ceiling = min(ceiling, self._low[child])
            else:
                first = min(first, self._low[child])
                last = max(last, self._high[child])
        if floor < head:
            first = max(first, floor + 1)
        if ceiling > head:
            last = min(last, ceiling - 1)
        return self._trimmed(head, min(first, head), max(last, head))

    def several(self, head: int) -> tuple[int, int]:
        """First and last token of the phrase of nouns joined by "and".

        Args:
            head: The first noun, on which the others hang.
        """
        last = self._phrases.conjuncts(head)[-1]
        return self.whole(head)[0], max(head, self.whole(last)[1])

    def _is_possessive(self, token: int) -> bool:
        return self._annotation.words[token] in _POSSESSIVE

    def _trimmed(self, head: int, first: int, last: int) -> tuple[int, int]:
        """Without the marks at its ends, but for a bracket or quotation mark with its fellow."""
        upos = self._annotation.upos
        while first < head and upos[first] == "PUNCT" and not self._is_paired(first, first, last):
            first += 1
        while last > head and upos[last] == "PUNCT" and not self._is_paired(last, first, last):
            last -= 1
        return first, last

    def _is_paired(self, mark: int, first: int, last: int) -> bool:
        words = self._annotation.words
        word = words[mark]
        if word == '"':
            return words[first : last + 1].count('"') % 2 == 0
        if word in _CLOSING:
            return _CLOSING[word] in words[mark + 1 : last + 1]
        return word in _OPENING and _OPENING[word] in words[first:mark]


def whole_phrases(scene: Scene) -> list[tuple[int, int]]:
    """First and last token of each mention's whole phrase, in the order of the mentions."""
    extents = Extents(scene.phrases)
    return [_whole(extents, mention) for mention in scene.mentions]


def whole_chains(scene: Scene) -> list[list[tuple[int, int]]]:
    """The chains of a report by their whole phrases, those of one mention too.

    Args:
        scene: The report, its mentions joined.

    Returns:
        First and last token of each mention of each chain, in the order of the text. No phrase
        stands twice, and "who" and "which" are left out: they belong to the phrase they refer to.
    """
    phrases = whole_phrases(scene)
    taken: set[tuple[int, int]] = set()
    found: list[list[tuple[int, int]]] = []
    for chain in scene.chains.all():
        kept: list[tuple[int, int]] = []
        for number in sorted(chain.members):
            word = scene.annotation.words[scene.mentions[number].head].lower()
            if phrases[number] not in taken and word not in RELATIVE:
                taken.add(phrases[number])
                kept.append(phrases[number])
        found.append(kept)
    return [kept for kept in found if kept]


def _whole(extents: Extents, mention: Mention) -> tuple[int, int]:
    if mention.form is Form.SEVERAL:
        return extents.several(mention.head)
    first, last = extents.whole(mention.head)
    if mention.name is None:
        return first, last
    return min(first, mention.name[0]), max(last, mention.name[1])
