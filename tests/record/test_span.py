"""Words of a report know where they stand."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.record import EmptySpanError, Report, Span, SpanOutsideReportError, Words
from tests.record.strategies import TEXTS


@given(TEXTS, st.data())
def test_a_span_slices_back_to_its_own_words(text: str, data: st.DataObject) -> None:
    """Whatever the script: the characters at the offsets are the words that are shown."""
    report = Report(text=text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    span = report.span(start, end)

    assert span.text == report.text[span.start : span.end]


def test_a_span_past_the_end_says_whether_the_text_was_changed() -> None:
    """Offsets of one text do not fit another, and that is said at once."""
    report = Report(text="Musa agreed.", id="r1")

    with pytest.raises(
        SpanOutsideReportError, match=r"Span 5:20 is outside report 'r1', which has 12"
    ):
        report.span(5, 20)
    with pytest.raises(SpanOutsideReportError, match="Was the text changed after it was read"):
        report.span(-4, 4)


def test_a_span_without_words_is_refused() -> None:
    """A value that shows no words cannot be checked by anybody."""
    with pytest.raises(EmptySpanError, match=r"Span 5:5 of report 'r1' holds no words"):
        Report(text="Musa agreed.", id="r1").span(5, 5)


def test_an_interrupted_quotation_reads_as_one() -> None:
    """The two halves of a quotation are shown in order, with a mark where it was interrupted."""
    text = "“We hold,” she said, “for now.”"
    report = Report(text=text)

    content = Words([report.span(21, 31), report.span(0, 10)])

    assert content.text == "“We hold,” … “for now.”"
    assert (content.start, content.end) == (0, 31)


def test_errors_survive_being_sent_to_another_process() -> None:
    """Failures are values: nothing of what they know is lost on the way."""
    with pytest.raises(SpanOutsideReportError) as caught:
        Report(text="Musa agreed.", id="r1").span(5, 20)

    error = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes

    assert str(error) == str(caught.value)
    assert (error.span, error.report_id, error.hint) == (
        Span(5, 20, ""),
        "r1",
        "Was the text changed after it was read?",
    )
