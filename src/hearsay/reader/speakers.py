"""Who a cue is said by, by syntax, where the network named nobody.

"Officials reported 137 deaths and claimed hundreds more": the second verb has the first one's
subject. "A statement saying": the noun that the clause hangs on speaks.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.phrases import Phrases
from hearsay.reader.saying import Saying, Tokens, is_mark

_NOBODY = frozenset("it there that this what which whatever".split())


def add_speaker(phrases: Phrases, saying: Saying) -> Saying:
    """Name the speaker of a saying that has none.

    Args:
        phrases: The trees of the report.
        saying: What was said, by which cue.
    """
    if saying.source or not saying.cue:
        return saying
    verb = phrases.top(saying.cue)
    speaker = _speaker(phrases, verb)
    if speaker is None:
        return saying
    if speaker in saying.cue and speaker != verb:  # "he urged", all taken for the cue
        saying = replace(saying, cue=tuple(token for token in saying.cue if token != speaker))
    source = _phrase(phrases, speaker, saying)
    return replace(saying, source=source) if source else saying


def _speaker(phrases: Phrases, cue: int) -> int | None:
    annotation = phrases.annotation
    upos = annotation.upos[cue]
    if upos in ("NOUN", "PROPN"):
        return phrases.child(cue, "nmod:poss")
    if upos not in ("VERB", "AUX"):
        return None
    if phrases.child(cue, "nsubj:pass", "aux:pass") is not None:
        return phrases.child(cue, "obl:agent")
    subject = phrases.subject(cue)
    if subject is None and annotation.deprel[cue] in ("acl", "advcl") and annotation.head[cue] >= 0:
        above = annotation.head[cue]
        if annotation.deprel[cue] == "acl" and annotation.upos[above] in ("NOUN", "PROPN"):
            subject = above
    if subject is None or annotation.word(subject).lower() in _NOBODY:
        return None
    return subject


def _phrase(phrases: Phrases, head: int, saying: Saying) -> Tokens:
    first, last = phrases.extent(head)
    taken = {*saying.cue, *saying.content}
    while last > head and (last in taken or is_mark(phrases.annotation, last)):
        last -= 1
    while first < head and (first in taken or is_mark(phrases.annotation, first)):
        first += 1
    return () if head in taken else tuple(range(first, last + 1))
