"""A text and what is known of it become a report that is ready to be read."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.record import Passage, PassageKind, Unread
from hearsay.text import report as module
from hearsay.text.dates import Dating, InvalidDateError
from hearsay.text.report import EmptyReportError, TooLongError, prepare_report
from hearsay.text.sentences import split_sentences
from hearsay.text.tokens import tokenise

TEXT = "date 2024-03-02\nBridge closed\n\nThe bridge was closed on Friday, the mayor said.\n"


def test_what_the_text_tells_is_found() -> None:
    """The date with its place, the passages, the language, the digest."""
    prepared = prepare_report(TEXT, publisher="Brook News")
    report = prepared.report

    assert (report.text, report.publisher, report.published) == (TEXT, "Brook News", "2024-03-02")
    assert (report.language, report.title) == ("en", None)
    assert report.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert prepared.dating == Dating("2024-03-02", 5, 15, "first line")
    assert prepared.passages == (
        Passage(report.span(0, 16), PassageKind.STAMP),
        Passage(report.span(16, 31), PassageKind.HEADLINE),
        Passage(report.span(31, 80), PassageKind.BODY),
    )
    assert (prepared.unread, prepared.replaced) == ((), 0)


def test_what_the_caller_gives_wins() -> None:
    """A date that is given is not looked for."""
    prepared = prepare_report(
        TEXT, id="a", published="2024-03-03T08:00Z", language="fr", extra={"n": 1}
    )

    assert prepared.report.id == "a"
    assert prepared.report.published == "2024-03-03T08:00:00+00:00"
    assert prepared.report.language == "fr"
    assert prepared.report.extra == {"n": 1}
    assert prepared.dating is None


def test_the_same_report_has_the_same_id() -> None:
    """It depends on text, publisher and date, and on nothing else."""
    first = prepare_report(TEXT, publisher="Brook News", url="https://example.org/1").report.id

    assert prepare_report(TEXT, publisher="Brook News").report.id == first
    assert prepare_report(TEXT, publisher="Holt News").report.id != first
    assert prepare_report(TEXT + " ", publisher="Brook News").report.id != first
    assert prepare_report(TEXT, publisher="Brook News", published="2024-03-03").report.id != first


def test_a_passage_in_another_language_is_named() -> None:
    """It is left out, and the record says so."""
    foreign = "Мер повідомив у п'ятницю, що повінь зруйнувала міст."
    prepared = prepare_report(f"The mayor said that the bridge had fallen.\n\n{foreign}")

    assert prepared.unread == (
        Unread(prepared.report.span(44, 44 + len(foreign)), "not English (uk)"),
    )
    assert prepared.report.language == "uk"  # most of it


def test_nul_and_lone_surrogates_do_not_get_in() -> None:
    """They are counted with what decoding replaced."""
    prepared = prepare_report("The mayor\x00 said \ud800so.", replaced=2)

    assert prepared.report.text == "The mayor� said �so."
    assert prepared.replaced == 4


@pytest.mark.parametrize("text", ["", " \n\t", "\u3000"])
def test_an_empty_report_is_a_sentence(text: str) -> None:
    """It names the file and says what to do."""
    with pytest.raises(EmptyReportError, match=r"^flood\.txt is empty\. Give a report") as caught:
        prepare_report(text, name="flood.txt")

    assert caught.value.code == "empty"


def test_a_report_that_is_longer_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says how long it is, how long it may be, and what to do."""
    monkeypatch.setattr(module, "LONGEST", 20)

    with pytest.raises(
        TooLongError,
        match=r"^dam\.txt has 24 characters; the longest report that is read has 20\. Cut it",
    ) as told:
        prepare_report("Musa said the dam broke.", name="dam.txt")

    assert told.value.code == "too_big"
    assert prepare_report("The dam broke Friday").passages


def test_a_date_that_is_none_is_refused() -> None:
    """It is not replaced by one from the text without a word."""
    with pytest.raises(InvalidDateError):
        prepare_report(TEXT, published="soon")


@given(st.text(min_size=1, max_size=300))
def test_everything_points_into_the_text(text: str) -> None:
    """Passages tile it, their sentences hold its tokens, and twice the same comes out."""
    try:
        prepared = prepare_report(text)
    except EmptyReportError:
        return
    kept = prepared.report.text

    assert "".join(passage.text for passage in prepared.passages) == kept
    tokens = [
        token
        for passage in prepared.passages
        for sentence in split_sentences(kept, passage.start, passage.end)
        for token in sentence.tokens
    ]
    printed = "".join(kept[token.start : token.end] for token in tokens)
    assert printed == "".join(kept[token.start : token.end] for token in tokenise(kept))
    assert prepare_report(text) == prepared
