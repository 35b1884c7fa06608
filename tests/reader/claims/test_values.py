"""Claims get the figures that stand in their content, the time of the saying, and what was asked."""

from __future__ import annotations

from hearsay.reader.claims.values import ClaimValues
from hearsay.reader.phrases import Phrases
from hearsay.record import (
    Certainty,
    Claim,
    Event,
    EventType,
    Figure,
    Interval,
    Measure,
    Mode,
    Polarity,
    Qualifier,
    Quotation,
    Reality,
    Report,
    Said,
    Time,
    TimePrecision,
    TimeType,
    Words,
)
from tests.reader.written import said, write

TEXT = "Police said on Friday that 12 people died, while 40 boats sank. It is unclear how many people died."


def _report() -> Report:
    return Report(text=TEXT, id="r1")


def _figure(number: int, words: str) -> Figure:
    start = TEXT.index(words)
    return Figure(
        id=f"f{number}",
        span=_report().span(start, start + len(words)),
        measure=Measure.KILLED,
        low=12,
        high=12,
        qualifier=Qualifier.EXACT,
        reality=Reality.HAPPENED,
    )


def _claim(content: str, mode: Mode) -> Claim:
    start = TEXT.index(content)
    return Claim(
        id="c1",
        source=None,
        content=Words([_report().span(start, start + len(content))]),
        mode=mode,
        quotation=Quotation.INDIRECT,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.AFFIRMED,
        confidence=0.9,
    )


FRIDAY = Time(
    id="t1",
    span=_report().span(15, 21),
    type=TimeType.DATE,
    value="2023-05-05",
    precision=TimePrecision.DAY,
    interval=Interval("2023-05-05", "2023-05-06"),
)
FIGURES = (_figure(1, "12 people"), _figure(2, "40 boats"))


def _values() -> tuple[ClaimValues, Phrases]:
    tags = {"people": "NOUN", "died": "VERB", "many": "ADJ"}
    phrases = Phrases(write(TEXT, tags=tags))
    return ClaimValues(phrases, (FRIDAY,), FIGURES, (), [""] * len(phrases.annotation)), phrases


def test_a_claim_gives_the_figures_in_its_content() -> None:
    """Twelve people are what the police say; the boats beside are not."""
    values, phrases = _values()
    saying = said(phrases.annotation, "Police", "said", "that 12 people died")

    claim = values.added_to(_claim("that 12 people died", Mode.SAYS), saying)

    assert claim.figures == FIGURES[:1]
    assert claim.said == Said(FRIDAY.interval, FRIDAY)
    assert claim.asked is None


def test_a_claim_asserts_the_events_in_its_content() -> None:
    """One event that is mentioned twice is asserted once, and only where its words stand."""
    event = Event(
        id="e1",
        type=EventType.CASUALTY,
        mentions=(_report().span(37, 41), _report().span(27, 36)),
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
    )
    phrases = Phrases(write(TEXT))
    values = ClaimValues(phrases, (), (), (event,), [""] * len(phrases.annotation))

    inside = values.added_to(_claim("that 12 people died", Mode.NARRATES), None)
    beside = values.added_to(_claim("while 40 boats sank", Mode.NARRATES), None)

    assert (inside.events, beside.events) == ((event,), ())


def test_the_report_gives_the_figures_of_its_own_voice() -> None:
    """Nobody else says it, and nobody knows when."""
    values, _ = _values()

    claim = values.added_to(_claim("while 40 boats sank", Mode.NARRATES), None)

    assert (claim.figures, claim.said) == (FIGURES[1:], None)


def test_what_nobody_knows_keeps_what_was_asked() -> None:
    """There is no figure, for it would have no bound; there is a question."""
    values, phrases = _values()
    saying = said(phrases.annotation, "", "It is unclear", "how many people died")

    claim = values.added_to(_claim("how many people died", Mode.UNCLEAR), saying)

    assert claim.figures == ()
    assert claim.asked is not None
