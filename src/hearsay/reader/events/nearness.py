"""How near a value of a sentence is to the words that tell of an event: on them, on their verb, elsewhere."""

from __future__ import annotations

from itertools import islice

from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases

FIRM = 3
"""Rank up to which a value is surely the event's: it hangs on the words or their clause."""

STEPS = 8
"""Steps that a walk up the tree may take."""


_SPEAKING = frozenset(
    "accuse acknowledge admit attribute blame call claim condemn confirm criticise criticize denounce deny "
    "describe discuss dismiss document film inspect investigate observe photograph probe reject see verify "
    "visit adopt bury commemorate correct count cut give identify list lower mourn publish put raise "
    "recount reduce report revise update".split()
)
"""What is done with an event or its dead afterwards, and has a time of its own."""

_PASSED = frozenset("after since before following until".split())
_REMAINS = frozenset("debris rubble ruin wreckage".split())
_SHOWING = frozenset(("amod", "acl"))


class Nearness:
    """Ranks tokens by how near they are to mentions.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def rank(self, mention: Mention, token: int) -> int:
        """1 for what hangs on the words, 2 on their verb, 3 stands in their clause, 4 elsewhere."""
        head = mention.head
        above = list(islice(self._phrases.climb(token), STEPS))
        clause = self._phrases.clause(head)
        if token == head or head in above[:4]:
            inner = not mention.verbal and self._phrases.clause(token) not in (clause, head)
            return FIRM + 1 if inner else 1
        if self._phrases.lemmas[head] in _REMAINS:
            return FIRM + 1  # bodies are pulled from rubble long after it fell
        if not mention.verbal and self.is_passed(head):
            return FIRM + 1  # "died on Saturday after the blast": the blast was before
        own = self._phrases.annotation.head[head]
        direct = mention.verbal or own == clause
        shown = not mention.verbal or self._phrases.annotation.deprel[head] in _SHOWING
        if not direct or (shown and self._is_told_of(clause)):
            return FIRM + 1
        if mention.verbal and self._phrases.annotation.deprel[head] == "ccomp":
            return FIRM + 1  # "denied on Friday that they had fired": on Friday they denied
        return 2 if own in above[:4] else 3 if clause in above else FIRM + 1

    def is_passed(self, noun: int) -> bool:
        """Whether a noun that is known only tells when something else was: "after the blast".

        Args:
            noun: Its token.
        """
        case, article = self._phrases.child(noun, "case"), self._phrases.child(noun, "det")
        known = article is not None and self._phrases.lower[article] == "the"
        return known and case is not None and self._phrases.lower[case] in _PASSED

    def _is_told_of(self, verb: int) -> bool:
        """Whether somebody only speaks of it or sees it: "saw burnt-out houses on Tuesday"."""
        return self._phrases.annotation.lemma[verb].lower() in _SPEAKING
