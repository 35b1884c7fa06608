"""What somebody is asked, which he does not say: "Asked about the strike, the minister smiled"."""

from __future__ import annotations

from hearsay.reader.attribution.saying import Saying, is_mark
from hearsay.reader.phrases import SUBJECTS, Phrases

_ASKED = frozenset("asked questioned pressed quizzed challenged".split())
_TOPIC = frozenset("about whether if why how what when where who on over by".split())


def is_question_put(phrases: Phrases, saying: Saying) -> bool:
    """Whether a participle only tells what the source was asked.

    Args:
        phrases: The trees of the report.
        saying: What was taken for an act of saying.
    """
    if not saying.cue or not saying.content:
        return False
    asked = next((t for t in saying.cue if phrases.lower[t] in _ASKED), None)
    if asked is None or phrases.child(asked, *SUBJECTS, "aux", "aux:pass", "obj") is not None:
        return False
    annotation = phrases.annotation
    before = asked - 1
    while before >= 0 and phrases.lower[before] in ("when", "also", "repeatedly"):
        before -= 1
    opens = before < 0 or annotation.sentence[before] != annotation.sentence[asked]
    follows = phrases.lower[asked + 1 : asked + 2]
    return (opens or is_mark(annotation, before)) and not _TOPIC.isdisjoint(follows)
