"""Which of the network's sayings are to be believed.

The network learnt what a cue is from American politics, where almost every verb may be one. What it
is unsure of is believed where something else speaks for it: a word that the lexicon knows for
saying, somebody who can speak, a clause or a quotation that can be said. Within another's words more
is asked, since its lessons left those open.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying, by_content
from hearsay.reader.manner.cue_context import cue_context
from hearsay.reader.manner.cue_reading import read_cue
from hearsay.record import Quotation
from hearsay.reference.cues import Reliability

_ASKED = {Reliability.HIGH: -0.4, Reliability.MEDIUM: 0.2, Reliability.LOW: 1.0}
"""Log odds that are asked of a saying whose cue is in the lexicon."""

_ASKED_OF_UNKNOWN = 1.4
_ASKED_WITHOUT_SOURCE = 0.8
_ASKED_WITHIN = 0.8


def believed(annotation: Annotation, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings that are to be believed, in the order given.

    Args:
        annotation: The analysis of the report.
        sayings: What the network marked.
    """
    within = _within_others(sayings)
    return [
        saying
        for number, saying in enumerate(sayings)
        if saying.score >= _asked(annotation, saying, within=number in within)
        and not _is_elsewhere(annotation, saying)
        and not _names_evidence(annotation, saying)
    ]


def _names_evidence(annotation: Annotation, saying: Saying) -> bool:
    """Whether it is only told what a source goes by: "the minister, citing intelligence, said"."""
    if [annotation.words[token].lower() for token in saying.cue] != ["citing"]:
        return False
    return not any(annotation.upos[token] in ("VERB", "AUX") for token in saying.content)


def _is_elsewhere(annotation: Annotation, saying: Saying) -> bool:
    """Whether nobody says what another passage tells: “Nobody was warned.” and then “We lost …”."""
    if saying.source or not saying.cue:
        return False
    own = annotation.passage[saying.cue[0]]
    return all(annotation.passage[token] != own for token in saying.content)


def _asked(annotation: Annotation, saying: Saying, *, within: bool) -> float:
    entries = read_cue(cue_context(annotation, saying, Quotation.INDIRECT)).entries
    best = [entry.reliability for entry in entries]
    asked = min((_ASKED[one] for one in best), default=_ASKED_OF_UNKNOWN)
    if not saying.source:
        asked += _ASKED_WITHOUT_SOURCE
    if within:
        asked += _ASKED_WITHIN
    return asked


def _within_others(sayings: Sequence[Saying]) -> set[int]:
    """The sayings whose cue stands in the content of another."""
    spoken = by_content(sayings)
    return {
        number
        for number, saying in enumerate(sayings)
        if saying.cue and any(other != number for other in spoken.get(saying.cue[0], ()))
    }
