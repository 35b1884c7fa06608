"""Who died later than he came to harm, where he was taken: "died in hospital", "died of her burns in Lahore".

When and where somebody died so is not when and where the disaster was.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.companions import MANY
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType

_AT = frozenset("at in inside".split())
_CARE = frozenset("clinic custody hospital infirmary jail prison unit ward".split())
_HARMS = frozenset("burn wound injury".split())
_DYING = frozenset(("die", "succumb"))
_OF_HARM = frozenset(("of", "from", "to"))


def is_in_care(phrases: Phrases, mention: Mention) -> bool:
    """Whether somebody died where he was taken, or of what befell him before.

    Args:
        phrases: The trees of the report.
        mention: The words that tell of it.
    """
    if mention.type is not EventType.CASUALTY:
        return False
    annotation = phrases.annotation
    if not mention.verbal:
        above = annotation.head[mention.head]
        died = above != ROOT and phrases.lemmas[above] in _DYING
        return died and phrases.lemmas[mention.head] in _HARMS
    return any(
        annotation.deprel[child] == "obl"
        and (
            (phrases.lemmas[child] in _CARE and phrases.case(child) in _AT)
            or (phrases.lemmas[child] in _HARMS and phrases.case(child) in _OF_HARM)
        )
        for child in phrases.children[mention.head][:MANY]
    )
