"""The text of a report with its layers: who says it, in which words, what, how many, when, where.

Marks overlap and nest as they like (a figure in a quotation in which another source is quoted), and
elements cannot overlap. So the text is cut wherever any mark begins or ends, and each piece, a run,
carries all of its layers. The text itself stays as it is: what is added to see by, the numbers of the
claims and the codes of control characters, is drawn by the style sheet and is no part of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import pairwise

from hearsay.record import Claim, Polarity, Record, Span
from hearsay.show.visible import visible

POLARITIES = {
    Polarity.AFFIRMED: ("holds", "+", "holds"),
    Polarity.NEGATED: ("not", "−", "says it is not so"),
    Polarity.OPEN: ("open", "·", "silent or unknown"),
}
"""Of each polarity the name of its look, its sign, and the words that say the same."""

_PARAGRAPH_END = re.compile(r"\n\s*\n")
_PART_OF_WORDS = frozenset("\n\t\u00ad\u200c\u200d")


class Layer(StrEnum):
    """What a mark tells of its words; where several meet, the first stands outermost."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    EVENT = "event"
    PLACE = "place"
    TIME = "time"
    FIGURE = "figure"


_OF_CLAIMS = (Layer.CUE, Layer.SOURCE, Layer.CONTENT)  # from within


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the report and what they are.

    Args:
        layer: What they are.
        start: First code point.
        end: One past the last.
        name: Of the claim or the value: "c3", "f1"; made of numbers, whatever the record's ids are.
        leads: Links to the name lead here; of the words of an event to one place only.
    """

    layer: Layer
    start: int
    end: int
    name: str
    leads: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of the text in which no mark begins or ends.

    Args:
        start: First code point.
        end: One past the last.
        marks: All that it belongs to, the outermost first.
    """

    start: int
    end: int
    marks: tuple[Mark, ...]


def find_marks(record: Record) -> list[Mark]:
    """Everything that a record points to in its text, in no particular order.

    Args:
        record: The record.

    Returns:
        The marks; claims are named c1, c2… as they are listed, figures f1…, times t1…, places l1…,
        events e1….
    """
    marks = [
        Mark(layer, span.start, span.end, f"c{number}")
        for number, claim in enumerate(record.claims, 1)
        for layer, span in _parts(claim)
    ]
    values = ((Layer.FIGURE, "f"), (Layer.TIME, "t"), (Layer.PLACE, "l"))
    lists = (record.figures, record.times, record.places)
    for (layer, letter), items in zip(values, lists, strict=True):
        marks += [
            Mark(layer, item.start, item.end, f"{letter}{number}")
            for number, item in enumerate(items, 1)
        ]
    return marks + [
        Mark(Layer.EVENT, mention.start, mention.end, f"e{number}", leads=place == 0)
        for number, event in enumerate(record.events, 1)
        for place, mention in enumerate(event.mentions)
    ]


def _parts(claim: Claim) -> Iterator[tuple[Layer, Span]]:
    yield from ((Layer.CONTENT, span) for span in claim.content)
    yield from ((Layer.SOURCE, who.span) for who in (claim.source, *claim.via) if who)
    yield from ((Layer.CUE, span) for span in claim.cue)


def cut(marks: Iterable[Mark], bounds: Iterable[int]) -> Iterator[Run]:
    """Cut a text into runs.

    Args:
        marks: What is to be seen in it.
        bounds: Where else it is cut; the first and the last are its ends.

    Returns:
        The runs, which tile the text.

    Example:
        >>> marks = [Mark(Layer.CONTENT, 0, 9, "c1"), Mark(Layer.FIGURE, 4, 12, "f1")]
        >>> [(run.start, run.end, [mark.name for mark in run.marks]) for run in cut(marks, [0, 20])]
        [(0, 4, ['c1']), (4, 9, ['c1', 'f1']), (9, 12, ['f1']), (12, 20, [])]
    """
    starting: dict[int, list[Mark]] = {}
    places = set(bounds)
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
        places |= {mark.start, mark.end}
    order = {layer: place for place, layer in enumerate(Layer)}
    active: list[Mark] = []
    for start, end in pairwise(sorted(places)):
        if start in starting or any(mark.end <= start for mark in active):
            active = [mark for mark in active if mark.end > start] + starting.get(start, [])
            active.sort(key=lambda mark: order[mark.layer])
        yield Run(start, end, tuple(active))


def marked_text(record: Record, prefix: str) -> Iterator[str]:
    """The report's text as paragraphs of runs.

    Args:
        record: The record.
        prefix: Begins every id, so that a page can hold several reports.

    Returns:
        Pieces of HTML; without their tags they are the text.
    """
    text = record.report.text
    gaps = {match.start(): match.end() for match in _PARAGRAPH_END.finditer(text)}
    paragraphs = {0, *gaps.values(), len(text)}
    passages = {passage.start: passage.kind.value for passage in record.passages}
    references = _references(record)
    runs = cut(find_marks(record), [*paragraphs, *gaps, *passages])
    kind, gap_end = "", 0
    seen: set[str] = set()
    yield '<p dir="auto">'
    for run in runs:
        kind = passages.get(run.start, kind)
        gap_end = gaps.get(run.start, gap_end)
        if run.start and run.start in paragraphs:
            yield '</p><p dir="auto">'
        piece = _run(run, text[run.start : run.end], kind, prefix, seen)
        yield f'<span class="gap">{piece}</span>' if run.start < gap_end else piece
        yield from (_reference(number, prefix) for number in references.get(run.end, ()))
    yield "</p>"


def _references(record: Record) -> dict[int, list[int]]:
    """The numbers of the claims whose contents end at a place."""
    ending: dict[int, list[int]] = {}
    for number, claim in enumerate(record.claims, 1):
        ending.setdefault(claim.content.end, []).append(number)
    return ending


def _reference(number: int, prefix: str) -> str:
    """A link to a claim; the style sheet writes its number, so that the text stays the text."""
    return (
        f'<a class="ref" id="{prefix}w{number}" href="#{prefix}c{number}" data-n="{number}" '
        f'aria-label="Claim {number}"></a>'
    )


def _run(run: Run, words: str, kind: str, prefix: str, seen: set[str]) -> str:
    inner = exact(words)
    for mark in reversed([mark for mark in run.marks if mark.layer not in _OF_CLAIMS]):
        identity = f' id="{prefix}{mark.name}"' if mark.leads and mark.name not in seen else ""
        if identity:
            seen.add(mark.name)
        inner = f'<span class="{mark.layer}"{identity} data-m="{mark.name}">{inner}</span>'
    for layer in _OF_CLAIMS:
        marks = [mark for mark in run.marks if mark.layer == layer]
        if marks:
            marks.sort(key=lambda mark: mark.end - mark.start)  # the innermost is meant first
            names = dict.fromkeys(mark.name[1:] for mark in marks)
            inner = f'<span class="{layer}" data-c="{" ".join(names)}">{inner}</span>'
    return inner if kind in {"", "body"} else f'<span class="{kind}">{inner}</span>'


def exact(text: str) -> str:
    r"""Words of a report as HTML that a browser shows and never obeys, every character kept.

    A control character keeps its place in an isolate of its own, where it cannot turn the words
    beside it around, and its code is drawn there. HTML has no way to hold a NUL: it becomes U+FFFD.

    Args:
        text: Anything, hostile or not.

    Returns:
        HTML, for the content of an element.

    Example:
        >>> exact("<b> & \u202e")
        '&lt;b&gt; &amp; <bdi class="control" data-code="U+202E">\u202e</bdi>'
    """
    escaped = escape(text, quote=False)
    if escaped.isprintable():
        return escaped
    return "".join(_seen(character) for character in escaped)


def _seen(character: str) -> str:
    if character.isprintable() or character in _PART_OF_WORDS:
        return character
    if unicodedata.category(character) == "Zs":
        return character
    if character == "\r":  # as a reference, or it would be read as a line feed
        return "&#13;"
    kept = character if character != "\0" else "\ufffd"
    return f'<bdi class="control" data-code="U+{ord(character):04X}">{kept}</bdi>'


def shown(text: str) -> str:
    """Words beside the text, on one line, for an element or an attribute."""
    return escape(visible(text))
