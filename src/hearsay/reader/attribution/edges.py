"""Where the parts of a saying begin and end.

The network marks tokens; people mark phrases. A source is one phrase with what is said about it, a
content begins with its first word or its opening mark and ends before the full stop that is the
report's, and a quotation is either said as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.growth import grown
from hearsay.reader.attribution.saying import PAUSES, Saying, Tokens, is_mark, runs
from hearsay.text.quotations import QuotedSpan, quotation_at

_SINGLE = frozenset(("'", "‘", "’"))
"""Marks that may be a quotation's, or none: where they stand, more than a sentence may be said."""

_LEAST_COVERED = 0.5
"""Share of a quotation that the network must have seen for the whole to be said."""

_BEGUN = 5
"""Words at the beginning of a quotation by which whoever says them says the rest."""

_WIDEST_GAP = 3
"""Tokens that may be missing inside of a content and still belong to it."""

_LOOSE_WORDS = 6
"""Words beside cue and source ("on Friday", "in an interview") that may part a content."""


def trim(annotation: Annotation, saying: Saying, quotations: Sequence[QuotedSpan]) -> Saying:
    """Give the parts of a saying the edges that a reader would give them.

    Args:
        annotation: The analysis of the report.
        saying: As the network marked it.
        quotations: The quotations of the report, in order.
    """
    cue = saying.cue
    source = _one_run(annotation, saying.source, cue)
    taken = frozenset((*cue, *source))
    content = _in_passage(annotation, saying.content, cue, quotations)
    content = _whole_quotations(annotation, content, cue, taken, quotations)
    content = _closed_gaps(content, taken)
    content = _together(annotation, content, taken)
    content = grown(annotation, content, taken)
    content = _from_first_conjunct(annotation, content, taken)
    begin = annotation.starts[content[0]] if content else 0
    pieces = [_trimmed(annotation, run, quotations, begin) for run in runs(content)]
    words = [piece for piece in pieces if _holds_words(annotation, piece)]
    return replace(saying, source=source, content=tuple(t for piece in words for t in piece))


def _in_passage(
    annotation: Annotation, content: Tokens, cue: Tokens, quotations: Sequence[QuotedSpan]
) -> Tokens:
    """What stands in the passage of the cue; of other passages only what is quoted there.

    What is said before in another passage is quoted there as here, else it is another's: "“We hide,” she
    said." and then "The border is closed, the president said."
    """
    if not cue:
        return content
    own, sentence = annotation.passage[cue[0]], annotation.sentence[cue[0]]
    here = [token for token in content if annotation.passage[token] == own]
    quotes = not here or _is_quoted(annotation, here[0], quotations)
    # What is not quoted is told in the sentence of the saying words, where anything is.
    speaks = any(annotation.words[token] in _SINGLE for token in here)
    told = not speaks and any(annotation.sentence[token] == sentence for token in here)
    quoted = [token for token in content if _is_quoted(annotation, token, quotations)]
    speech = {annotation.sentence[token] for token in quoted} | {sentence}
    elsewhere = {token for token in quoted if quotes or annotation.passage[token] > own}
    return tuple(
        token
        for token in content
        if token in elsewhere
        or (annotation.passage[token] == own and (not told or annotation.sentence[token] in speech))
    )


def _is_quoted(annotation: Annotation, token: int, quotations: Sequence[QuotedSpan]) -> bool:
    return quotation_at(quotations, annotation.starts[token]) is not None


def _from_first_conjunct(annotation: Annotation, content: Tokens, taken: frozenset[int]) -> Tokens:
    """A content does not begin with "and": what is before it in its sentence is said as well."""
    while content and is_mark(annotation, content[0]) and annotation.words[content[0]] in PAUSES:
        content = content[1:]
    if not content or annotation.deprel[content[0]] != "cc":
        return content
    joined = annotation.head[content[0]]
    above = annotation.head[joined] if joined >= 0 else -1
    first = content[0]
    if 0 <= above < first and annotation.deprel[joined] == "conj" and above not in taken:
        while (
            first > 0
            and first - 1 not in taken
            and annotation.sentence[first - 1] == annotation.sentence[above]
        ):
            first -= 1
        if first <= above:
            return (*range(first, content[0]), *content)
        return (*_beyond(annotation, above, taken), *content)
    return content[1:]


def _beyond(annotation: Annotation, head: int, taken: frozenset[int]) -> range:
    """The words around a head on the other side of cue and source: "It fell", "he said, and"."""
    if head in taken:
        return range(0)
    first = last = head
    own = annotation.sentence[head]
    while first > 0 and first - 1 not in taken and annotation.sentence[first - 1] == own:
        first -= 1
    while (
        last + 1 not in taken and last + 1 < len(annotation) and not is_mark(annotation, last + 1)
    ):
        last += 1
    return range(first, last + 1)


def _together(annotation: Annotation, content: Tokens, taken: frozenset[int]) -> Tokens:
    """The pieces that are parted by the cue and the source alone; the longest such group.

    "X, he said, and Y" is one content. What stands further off belongs to another saying.
    """
    groups: list[list[int]] = []
    for run in runs(content):
        if groups and _is_parted_by(annotation, range(groups[-1][-1] + 1, run[0]), taken):
            groups[-1].extend(run)
        else:
            groups.append(list(run))
    longest = max(groups, key=len, default=[])
    return tuple(longest)


def _is_parted_by(annotation: Annotation, gap: range, taken: frozenset[int]) -> bool:
    """Whether nothing much but cue, source and marks stands in a gap."""
    loose = [token for token in gap if token not in taken and not is_mark(annotation, token)]
    return any(token in taken for token in gap) and len(loose) <= _LOOSE_WORDS


def _holds_words(annotation: Annotation, tokens: Tokens) -> bool:
    return any(not is_mark(annotation, token) for token in tokens)


def _one_run(annotation: Annotation, source: Tokens, cue: Tokens) -> Tokens:
    """The run of a source that is nearest to the cue, without marks at its ends.

    Holes of a mark or two are filled before.
    """
    if not source:
        return ()
    filled: list[int] = []
    for token in _in_one_sentence(annotation, source, cue):
        if filled and token - filled[-1] <= _WIDEST_GAP:
            between = range(filled[-1] + 1, token)
            if not any(t in cue for t in between):
                filled.extend(between)
        filled.append(token)
    run = min(runs(filled), key=lambda one: (_distance(one, cue), -len(one)))
    first, last = run[0], run[-1]
    while first < last and is_mark(annotation, first):
        first += 1
    while last > first and is_mark(annotation, last):
        last -= 1
    if is_mark(annotation, first):
        return ()
    return tuple(range(first, last + 1))


def _distance(run: Tokens, cue: Tokens) -> int:
    """Tokens between a run and the nearest word of a cue."""
    return min((max(run[0] - token, token - run[-1]) for token in cue), default=0)


def _in_one_sentence(annotation: Annotation, source: Tokens, cue: Tokens) -> Tokens:
    """The words of a source in the cue's own sentence, or else in the one with most of them."""
    counts: dict[int, int] = {}
    for token in source:
        number = annotation.sentence[token]
        counts[number] = counts.get(number, 0) + 1
    best = annotation.sentence[cue[0]] if cue else -1
    if best not in counts:
        best = max(counts, key=lambda number: counts[number])
    return tuple(token for token in source if annotation.sentence[token] == best)


def _whole_quotations(
    annotation: Annotation,
    content: Tokens,
    cue: Tokens,
    taken: frozenset[int],
    quotations: Sequence[QuotedSpan],
) -> Tokens:
    """Take in the rest of a quotation that is mostly said, and leave one that is mostly not."""
    if not content:
        return ()
    chosen = set(content)
    seen: set[int] = set()
    for token in content:
        quoted = quotation_at(quotations, annotation.starts[token])
        if quoted is None or quoted.start in seen:
            continue
        seen.add(quoted.start)
        inside = _tokens_of(annotation, quoted, token)
        if cue and inside.start <= cue[0] < inside.stop:
            continue  # somebody quoted is speaking of another's words, which end before his own
        words = [t for t in inside if not is_mark(annotation, t)]
        covered = sum(t in chosen for t in words)
        begun = all(t in chosen for t in words[:_BEGUN])  # the rest lay outside of the window
        if words and (begun or covered >= _LEAST_COVERED * len(words)):
            chosen.update(t for t in inside if t not in taken)
    return tuple(sorted(chosen))


def _tokens_of(annotation: Annotation, quoted: QuotedSpan, token: int) -> range:
    """The tokens of a quotation, its marks included, found from one of them."""
    first = last = token
    while first > 0 and annotation.ends[first - 1] > quoted.start:
        first -= 1
    while last + 1 < len(annotation) and annotation.starts[last + 1] < quoted.end:
        last += 1
    return range(first, last + 1)


def _closed_gaps(content: Tokens, taken: frozenset[int]) -> Tokens:
    """Fill small holes, unless the cue or the source stands in them."""
    closed: list[int] = []
    for token in content:
        if closed and 1 < token - closed[-1] <= _WIDEST_GAP + 1:
            between = range(closed[-1] + 1, token)
            if not any(t in taken for t in between):
                closed.extend(between)
        closed.append(token)
    return tuple(closed)


def _trimmed(
    annotation: Annotation, run: Tokens, quotations: Sequence[QuotedSpan], begin: int
) -> Tokens:
    """Take the marks off both ends that are the report's and not the source's."""
    first, last = run[0], run[-1]
    while first < last and is_mark(annotation, first) and not _opens(annotation, first, quotations):
        first += 1
    while (
        last > first
        and is_mark(annotation, last)
        and not _closes(annotation, last, quotations, begin)
    ):
        last -= 1
    return tuple(range(first, last + 1))


def _opens(annotation: Annotation, token: int, quotations: Sequence[QuotedSpan]) -> bool:
    quoted = quotation_at(quotations, annotation.starts[token])
    return annotation.word(token) in "($[" or (
        quoted is not None and quoted.start <= annotation.starts[token] < quoted.first
    )


def _closes(
    annotation: Annotation, token: int, quotations: Sequence[QuotedSpan], begin: int
) -> bool:
    """Whether a mark closes what was opened within: of "“I think it fell.”" the second claim has none."""
    quoted = quotation_at(quotations, annotation.starts[token])
    return annotation.word(token) in ")]%" or (
        quoted is not None
        and quoted.start >= begin
        and quoted.last <= annotation.starts[token] < quoted.end
    )
