"""When: the time expressions of a report, found and read.

The network finds most times and draws their borders loosely: "the" alone, "-year" out of "a 6-year-old
boy". The grammar reads only what it knows and knows its borders. So its words are believed; of the
network's alone only a phrase around a noun of time ("the dry season") is kept, without a value. A few
words are times so seldom ("future plans") that both must say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.normalise.time.finding import bound_before, find_in, find_times
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.values import Expression, bounded
from hearsay.reader.phrases import Phrases
from hearsay.reader.times.telling import Telling, is_bare, tells_a_day
from hearsay.reader.times.tense import looks_ahead
from hearsay.record import Report, Time, TimeMod, TimePrecision, TimeType, TimeValue

_TIME_NOUNS = frozenset(
    "day days night nights morning evening afternoon hour hours week weeks weekend month months year years "
    "decade decades century centuries season period periods era while winter summer spring autumn daytime "
    "nighttime ramadan".split()
)
_DOUBTFUL = frozenset("soon future previously quarterly formerly presently".split())
"""Single words that are times only where the network says so too."""

_DESCRIBING = frozenset("nmod:poss compound amod nmod:desc".split())
_WIDEST_GAP = 3
"""Characters between two tokens of the network's that hold no time."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A time that may be told.

    Args:
        start: First code point.
        end: One past the last.
        expression: What the words say; None where only the network took them for a time.
        head: The token that ties it to its clause; None in what the network did not read.
        bound: What the preposition before it makes of it.
    """

    start: int
    end: int
    expression: Expression | None
    head: int | None = None
    bound: TimeMod | None = None


def read_times(
    report: Report, annotation: Annotation, phrases: Phrases | None = None
) -> tuple[Time, ...]:
    """Find and read the times of a report.

    Args:
        report: The report; its day of publication is what times are read against.
        annotation: What the network says of it.
        phrases: Its trees, where somebody has drawn them already.

    Returns:
        The times in the order of the text, t1, t2…; no two overlap.
    """
    phrases = phrases or Phrases(annotation)
    candidates = sorted(
        [*_annotated(annotation, phrases), *_beside(annotation)], key=lambda one: one.start
    )
    telling = Telling(report.published, [one.expression for one in candidates if one.expression])
    return tuple(
        _time(report, number + 1, candidate, _value(candidates, number, telling, phrases))
        for number, candidate in enumerate(candidates)
    )


def _annotated(annotation: Annotation, phrases: Phrases) -> Iterator[_Candidate]:
    """The times of the sentences that the network read."""
    line = Line(annotation.words, annotation.starts, annotation.ends)
    named = {token for span in annotation.times for token in range(span.first, span.last + 1)}
    taken: set[int] = set()
    for first, end, expression in find_in(line):
        if end == first + 1 and line.low[first] in _DOUBTFUL and first not in named:
            continue
        if annotation.sentence[first] != annotation.sentence[end - 1]:
            continue
        taken.update(range(first, end))
        head = phrases.top(range(first, end))
        bound = bound_before(line, first, expression)
        if line.low[end] in ("'s", "'") or annotation.deprel[head] in _DESCRIBING:
            bound = None  # "after Friday's attack" does not say when on Friday
        yield _Candidate(annotation.starts[first], line.end(end - 1), expression, head, bound)
    for span in annotation.times:
        tokens = range(span.first, span.last + 1)
        if taken.isdisjoint(tokens) and _is_time(annotation, span):
            taken.update(tokens)
            yield _Candidate(annotation.starts[span.first], annotation.ends[span.last], None)


def _is_time(annotation: Annotation, span: LabelledSpan) -> bool:
    """Whether words that only the network takes for a time can be one."""
    lows = [annotation.word(token).lower() for token in range(span.first, span.last + 1)]
    if (
        len(lows) < 2
        or _TIME_NOUNS.isdisjoint(lows)
        or lows[0] in "-–—"
        or lows[0] == "good"
        or lows == ["a", "period"]
    ):
        return False
    behind = [
        annotation.word(token).lower()
        for token in range(span.last + 1, min(span.last + 3, len(annotation)))
    ]
    return "old" not in behind


def _beside(annotation: Annotation) -> Iterator[_Candidate]:
    """The times in what the network did not read: stamps and datelines."""
    text = annotation.text
    begins = [0, *annotation.ends]
    ends = [*annotation.starts, len(text)]
    for begin, end in zip(begins, ends, strict=True):
        if end - begin > _WIDEST_GAP:
            for found in find_times(text, begin, end):
                yield _Candidate(found.start, found.end, found.expression)


def _value(
    candidates: list[_Candidate], number: int, telling: Telling, phrases: Phrases
) -> TimeValue:
    candidate = candidates[number]
    if candidate.expression is None:
        return TimeValue(type=TimeType.DATE, value=None, precision=TimePrecision.UNKNOWN)
    head = candidate.head
    if head is None:
        return telling.read(candidate.expression, -1, ahead=False)
    ahead = not telling.history and looks_ahead(phrases, head)
    sentence = phrases.annotation.sentence[head]
    behind = None
    if is_bare(candidate.expression):
        behind = _day_behind(candidates, number, phrases.annotation)
    value = telling.read(candidate.expression, sentence, ahead=ahead, behind=behind)
    return bounded(value, candidate.bound) if candidate.bound else value


def _day_behind(
    candidates: list[_Candidate], number: int, annotation: Annotation
) -> Expression | None:
    """The next time of the same sentence, if it tells a day."""
    if number + 1 == len(candidates):
        return None
    head, following = candidates[number].head, candidates[number + 1]
    if head is None or following.head is None or following.expression is None:
        return None
    same = annotation.sentence[head] == annotation.sentence[following.head]
    return following.expression if same and tells_a_day(following.expression) else None


def _time(report: Report, number: int, candidate: _Candidate, value: TimeValue) -> Time:
    return Time(
        id=f"t{number}",
        span=report.span(candidate.start, candidate.end),
        type=value.type,
        value=value.value,
        precision=value.precision,
        mod=value.mod,
        interval=value.interval,
    )
