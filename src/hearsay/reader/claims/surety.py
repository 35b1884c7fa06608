"""What speaks for a claim having been read rightly, and what against it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hearsay.reader.attribution.saying import Saying
from hearsay.reader.confidence.scales import Signs
from hearsay.reader.manner.cue_context import CueContext
from hearsay.record import Quotation
from hearsay.reference.cues import CueEntry, Reliability

_MOST = 8.0
_FEW = 3
_PRONOUNS = frozenset("he she it they we i you who".split())


def claim_signs(saying: Saying, context: CueContext, entries: Sequence[CueEntry]) -> Signs:
    """The signs of a claim.

    Args:
        saying: What it is made of.
        context: The words of its parts.
        entries: What the lexicon of cues has for its saying words.
    """
    by_network = saying.rule == "network"
    score = max(-_MOST, min(_MOST, saying.score))
    signs = {
        "the network's score": score if by_network else 0.0,
        "a very high score": max(0.0, score - 3.0) if by_network else 0.0,
        "by a rule": float(not by_network),
        f"rule: {saying.rule}": float(not by_network),
        "cue: " + _reliability(entries): 1.0,
        "no cue": float(not saying.cue),
        "no source": float(not saying.source),
        "source is a pronoun": float(_is_pronoun(context)),
        "within another's words": float(bool(saying.via) and not _is_quoted(context)),
        "quoted by another": float(bool(saying.via) and _is_quoted(context)),
        "few words": float(len(saying.content) <= _FEW),
        "in several pieces": float(_gaps(saying.content) > 0),
        "direct quotation": float(context.quotation is Quotation.DIRECT),
        "mixed quotation": float(context.quotation is Quotation.MIXED),
    }
    return {name: strength for name, strength in signs.items() if strength}


def _reliability(entries: Sequence[CueEntry]) -> str:
    order = list(Reliability)
    best = min((order.index(entry.reliability) for entry in entries), default=len(order))
    return order[best].value if best < len(order) else "not known"


def _is_quoted(context: CueContext) -> bool:
    """Whether somebody is quoted, "as saying"; that is plainer than a claim within a claim."""
    return any(word.lemma in ("quote", "cite") for word in context.cue) or (
        [word.lower for word in context.cue[-1:]] == ["saying"]
    )


def _is_pronoun(context: CueContext) -> bool:
    return len(context.source) == 1 and context.source[0].lower in _PRONOUNS


def _gaps(tokens: Sequence[int]) -> int:
    return sum(after > one + 1 for one, after in pairwise(tokens))
