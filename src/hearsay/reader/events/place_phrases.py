"""The phrase that a place is named in: "the West Bank city of Nablus", "East Ghouta, near Damascus".

Several names stand in such a phrase, and one is the place while the others say where that lies. Which is
told by the tree: what a city or a village is called stands behind "of", what a region is called before it,
and what comes with a preposition lies around.
"""

from __future__ import annotations

from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.nearness import STEPS
from hearsay.reader.phrases import Phrases

_WITHIN = frozenset("nmod appos compound nmod:poss flat nmod:desc".split())
_CALLED = frozenset("city town village capital state province hamlet port township suburb".split())
"""What is called by its name behind "of"."""


class PlacePhrases:
    """Walks the phrases of places.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def top(self, token: int) -> int:
        """The word that heads the outermost phrase of places that a place stands in."""
        annotation = self._phrases.annotation
        for _ in range(STEPS):
            above = annotation.head[token]
            if above == ROOT or annotation.deprel[token] not in _WITHIN:
                break
            if annotation.mention_type[above] != "place":
                break
            token = above
        return token

    def depth(self, token: int, phrase: int) -> int:
        """How far within a phrase a place is named: 0 for its own name, 1 for what it lies in."""
        annotation = self._phrases.annotation
        depth = 0
        for _ in range(STEPS):
            if token == phrase:
                break
            above, relation = annotation.head[token], annotation.deprel[token]
            called = annotation.lemma[above].lower() in _CALLED and self._has_name(above)
            if relation in ("nmod", "nmod:poss"):
                depth += not (called and self.case(token) == "of")
            elif called:
                depth += 1
            token = above
        return depth

    def preposition(self, token: int) -> str:
        """The preposition before a place, or before what its name belongs to; "" for none."""
        outer = self.case(self.top(token)) if self.case(token) == "of" else ""
        if outer:
            return outer  # "from the town of Ardal"
        for one in (token, *islice(self._phrases.climb(token), 1), *self._titles(token)):
            case = self._phrases.child(one, "case")
            if case is not None and case < token:
                return self._phrases.annotation.words[case].lower()
        return ""

    def case(self, token: int) -> str:
        """The preposition that hangs on a word; "" for none."""
        case = self._phrases.child(token, "case")
        return "" if case is None else self._phrases.annotation.words[case].lower()

    def _titles(self, token: int) -> list[int]:
        """What a name is called by before it: "in the capital Grozny"."""
        annotation = self._phrases.annotation
        return [
            child
            for child in self._phrases.children[token]
            if child < token and annotation.deprel[child] in ("compound", "nmod:desc")
        ]

    def _has_name(self, noun: int) -> bool:
        """Whether the name of a town or a village stands behind "of"."""
        annotation = self._phrases.annotation
        return any(
            annotation.deprel[child] == "nmod" and self.case(child) == "of"
            for child in self._phrases.children[noun]
        )
