"""When it was said: the time that hangs on the saying words, and not on what is said.

"Officials said on Friday that the bridge fell on Thursday" holds two times and only one of them is
the claim's own. The tree tells them apart where it is drawn right; where the time stands at the cue and
outside of the content, its place tells. A time may also hang on what it was said in: "in a video posted
on Saturday".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import Phrases
from hearsay.record import Time, TimePrecision, TimeType

_HANGING = frozenset(
    "obl obl:unmarked obl:tmod obl:npmod obl:agent nmod:unmarked nmod nmod:desc advmod dep discourse parataxis "
    "nsubj obj nmod:poss compound".split()
)
"""Relations by which a time may hang on the saying, or on what it was said in."""

_SAID_IN = frozenset(
    "statement tweet post video interview conference briefing speech address letter report message comment "
    "remark release email e-mail call broadcast article column blog appearance announcement communiqué "
    "communique bulletin memo note session hearing testimony filing document news press footage "
    "recording audio clip update meeting visit trip rally ceremony debate event talk".split()
)
"""What something may be said in; its day is the day of the saying."""

_MADE = frozenset(
    "post publish release issue broadcast air give share upload send write dat date carry hold make record "
    "film read deliver".split()
)
_BESIDE = frozenset("on late early in at , of the".split())
_WIDEST_GAP = 3
_DEEPEST = 6


def times_by_token(annotation: Annotation, times: Sequence[Time]) -> dict[int, Time]:
    """Which time each token belongs to.

    Args:
        annotation: What the network says of the report.
        times: Its times, in the order of the text.

    Returns:
        The time of each token that belongs to one.
    """
    found: dict[int, Time] = {}
    waiting = iter(times)
    time = next(waiting, None)
    for token, start in enumerate(annotation.starts):
        while time is not None and time.end <= start:
            time = next(waiting, None)
        if time is None:
            break
        if time.start <= start:
            found[token] = time
    return found


def said_of(
    phrases: Phrases,
    cue: Sequence[int],
    content: Collection[int],
    times: Mapping[int, Time],
    *,
    source: Collection[int] = (),
) -> Time | None:
    """The time at which something was said.

    Args:
        phrases: The trees of the report.
        cue: The tokens of the saying words.
        content: The tokens of what is said.
        times: The time of each token, as `times_by_token` makes it.
        source: The tokens that name who says it, which may stand between the saying words and the time.

    Returns:
        The time that tells when it was said; None where none does.
    """
    inside = set(content)
    for token in cue:
        if token in times and _tells_when(times[token]):
            return times[token]
    for token in cue:
        for reached in _hanging(phrases, token, inside.union(cue)):
            time = times.get(reached)
            if time is not None and _tells_when(time):
                return time
    return _beside(phrases.annotation, cue, inside, times, source)


def _tells_when(time: Time) -> bool:
    """Whether a time is a date or a part of a day; "since Friday" tells how long, "now" nothing."""
    dated = time.type in (TimeType.DATE, TimeType.TIME) and time.value != "PRESENT_REF"
    return dated and time.precision is not TimePrecision.OPEN


def _hanging(phrases: Phrases, cue: int, closed: Collection[int]) -> Iterator[int]:
    """The tokens that hang on a saying word as its time may, nearest first; none of *closed*."""
    annotation = phrases.annotation
    waiting = deque((child, 1) for child in _nearest(phrases, cue))
    while waiting:
        token, depth = waiting.popleft()
        if token in closed or depth > _DEEPEST:
            continue
        relation = annotation.deprel[token]
        if relation in _HANGING and not (depth == 1 and relation in ("nsubj", "obj", "parataxis")):
            yield token
        if _leads_on(annotation, token):
            waiting.extend((child, depth + 1) for child in _nearest(phrases, token))


def _nearest(phrases: Phrases, head: int) -> list[int]:
    return sorted(phrases.children[head], key=lambda child: abs(child - head))


def _leads_on(annotation: Annotation, token: int) -> bool:
    """Whether the time of what hangs on a token is the time of the saying."""
    relation, lemma = annotation.deprel[token], annotation.lemma[token]
    if relation in ("obl", "nmod", "obl:unmarked", "nsubj", "obl:agent"):
        return lemma in _SAID_IN or annotation.mention_type[token] == "time"
    if relation in ("acl", "acl:relcl"):
        return lemma in _MADE
    return False


def _beside(
    annotation: Annotation,
    cue: Sequence[int],
    inside: Collection[int],
    times: Mapping[int, Time],
    source: Collection[int],
) -> Time | None:
    """The time that stands right behind the saying words: "said late on Friday"."""
    if not cue:
        return None
    last = cue[-1]
    while last + 1 in source:
        last += 1
    for token in range(last + 1, min(last + 1 + _WIDEST_GAP, len(annotation))):
        if token in inside or annotation.sentence[token] != annotation.sentence[last]:
            return None
        time = times.get(token)
        if time is not None:
            return time if _tells_when(time) else None
        if annotation.word(token).lower() not in _BESIDE:
            return None
    return None
