"""What was read of a value, as fields that a person can say yes or no to one by one.

Each chip is a field of one value, with its code and the words that stand for it. It carries the id of the
value that it is a field of, for a claim shows the fields of its events and figures too, and a correction is
a verdict on that value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hearsay.record import Claim, Event, Figure, Span

_NO_BOUND = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A field of a value.

    Args:
        target: The ledger id of the value.
        field: Which: one of `verdicts.FIELDS`.
        code: What was read, as it is corrected: a code, a number or words; "" for nothing.
        words: The same as people say it.
        spans: The words of the report that it was read from; none where the whole value was.
    """

    target: str
    field: str
    code: str
    words: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Words of a passage, with what they are.

    Args:
        start: First code point in the report's text.
        end: The one behind their last.
        layer: source, cue, content, event, figure, time or place.
        target: The ledger id of the value that they are words of.
    """

    start: int
    end: int
    layer: str
    target: str


def chips_of(item: Claim | Event | Figure, ids: Mapping[str, str]) -> tuple[Chip, ...]:
    """The fields of a value, and of what it asserts.

    Args:
        item: The value.
        ids: Ledger ids by the record's own.

    Returns:
        The chips: of a claim its own, then those of its events and figures.
    """
    return tuple(chip for one in _parts(item) for chip in _own(one, ids[one.id]))


def marks_of(item: Claim | Event | Figure, ids: Mapping[str, str]) -> tuple[Mark, ...]:
    """The words of a value and of what it asserts.

    Args:
        item: The value.
        ids: Ledger ids by the record's own.

    Returns:
        The marks, in the order of the text.
    """
    return tuple(sorted({mark for one in _parts(item) for mark in _marks(one, ids[one.id])}))


def _parts(item: Claim | Event | Figure) -> Iterator[Claim | Event | Figure]:
    yield item
    if isinstance(item, Claim):
        yield from item.events
    if isinstance(item, Claim | Event):
        inner = (item,) if isinstance(item, Event) else item.events
        figures = [*(item.figures), *(one for event in inner for one in event.figures)]
        yield from {one.id: one for one in figures}.values()


def _own(item: Claim | Event | Figure, target: str) -> Iterator[Chip]:
    if isinstance(item, Claim):
        yield from _of_claim(item, target)
    elif isinstance(item, Event):
        yield from _of_event(item, target)
    else:
        yield from _of_figure(item, target)


def _of_claim(claim: Claim, target: str) -> Iterator[Chip]:
    source = claim.source
    if source is None:
        yield Chip(target, "claim.source", "", "the report's own voice")
    else:
        yield Chip(target, "claim.source", source.text, source.text, (source.span,))
        yield Chip(target, "claim.source_kind", source.kind.value, source.kind.label)
    yield Chip(target, "claim.mode", claim.mode.value, claim.mode.label, tuple(claim.cue))
    yield Chip(target, "claim.certainty", claim.certainty.value, claim.certainty.value)
    yield Chip(target, "claim.polarity", claim.polarity.value, claim.polarity.word)
    yield Chip(target, "claim.quotation", claim.quotation.value, claim.quotation.value)


def _of_event(event: Event, target: str) -> Iterator[Chip]:
    yield Chip(target, "event.type", event.type.value, event.type.value, event.mentions[:1])
    if event.subtype:
        yield Chip(target, "event.subtype", event.subtype, event.subtype.replace("_", " "))
    yield Chip(target, "event.reality", event.reality.value, event.reality.value.replace("_", " "))
    yield Chip(target, "event.polarity", event.polarity.value, event.polarity.word)
    if event.where is not None:
        place = event.where.place
        yield Chip(target, "event.place", place.text, place.text, (place.span,))
    if event.time is not None:
        yield Chip(target, "event.time", event.time.text, event.time.text, (event.time.span,))


def _of_figure(figure: Figure, target: str) -> Iterator[Chip]:
    own = (figure.span,)
    yield Chip(target, "figure.measure", figure.measure.value, figure.measure.label, own)
    for name, bound in (("low", figure.low), ("high", figure.high)):
        text = _NO_BOUND if bound is None else str(bound)
        yield Chip(target, f"figure.{name}", text, text or "open")
    qualifier = figure.qualifier.value
    yield Chip(target, "figure.qualifier", qualifier, qualifier.replace("_", " "))
    for name, said in (
        ("unit", figure.unit),
        ("side", figure.side),
        ("population", figure.population),
    ):
        if said:
            yield Chip(target, f"figure.{name}", said, said)
    reality = figure.reality.value
    yield Chip(target, "figure.reality", reality, reality.replace("_", " "))


def _marks(item: Claim | Event | Figure, target: str) -> Iterator[Mark]:
    if isinstance(item, Claim):
        source = [item.source.span] if item.source else []
        yield from _layer("source", [*source, *(via.span for via in item.via)], target)
        yield from _layer("cue", item.cue, target)
        yield from _layer("content", item.content, target)
    elif isinstance(item, Event):
        yield from _layer("event", item.mentions, target)
        yield from _layer("time", [item.time.span] if item.time else [], target)
        yield from _layer("place", [item.where.place.span] if item.where else [], target)
    else:
        yield from _layer("figure", [item.span], target)
        yield from _layer("place", [item.place.span] if item.place else [], target)


def _layer(layer: str, spans: Iterable[Span], target: str) -> Iterator[Mark]:
    for span in spans:
        yield Mark(span.start, span.end, layer, target)
