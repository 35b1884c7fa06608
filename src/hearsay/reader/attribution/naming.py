"""What somebody calls himself, which is a name and no claim: "a man who calls himself the Emir"."""

from __future__ import annotations

from hearsay.reader.attribution.saying import Saying
from hearsay.reader.phrases import Phrases

_NAMING = frozenset("call name style dub".split())
_SELF = frozenset("himself herself itself themselves myself ourselves".split())


def is_own_name(phrases: Phrases, saying: Saying) -> bool:
    """Whether the saying words only tell by what name the source goes.

    Args:
        phrases: The trees of the report.
        saying: What was taken for an act of saying.
    """
    return any(
        phrases.lemmas[token] in _NAMING
        and any(phrases.lower[child] in _SELF for child in phrases.children[token])
        for token in saying.cue
    )
