"""Why a value is as it is, for a person to read."""

from __future__ import annotations

from hearsay.cli.explanation_form import explanation_form
from hearsay.reader.why import Because, Explanation
from hearsay.record import Report

REPORT = Report(text="The mayor denied it.", id="r")
FOUND = Explanation(
    "c1",
    "The mayor · denies · “it”",
    (
        Because("who", "“The mayor” is the mayor", REPORT.span(0, 9)),
        Because("event", "e1 strike", None, ("left out: a\x1b[31mnother",)),
        Because("event", "e2 attack"),
    ),
)

PAGE = """\
C1 · The mayor · denies · “it”

  who          “The mayor” is the mayor                                      0–9
  event        e1 strike
               left out: a<U+001B>[31mnother
               e2 attack
"""


def test_each_reason_has_a_line_and_its_words_a_place() -> None:
    """An aspect is named once; what a report brings along stays visible and harmless."""
    assert explanation_form(FOUND) == PAGE


def test_signs_of_ours_can_be_ascii() -> None:
    """The words of the report stay as they are."""
    assert "C1 - The mayor" in explanation_form(FOUND, ascii_signs=True)
