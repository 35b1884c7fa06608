"""The page for people: who says what, and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.cli.text_form import text_form
from hearsay.record import Mode, Quotation, Record, SourceKind
from hearsay.show.visible import columns
from tests.record.strategies import records
from tests.show.made import Maker, a_record

PAGE = """\
river.txt · dated 2023-09-16 (first line) · 65 words · 8 claims · 5 sources
1 figure

the command (institution)
  + says        Troops crossed the river before dawn                       17–53
  . no comment  the loss                                                 263–271

the ministry (institution)
  - denies      a claim                                                    75–82
                about 17–53, the command: Troops crossed the river
                before dawn

The army (institution)
  + reports     sinking two ferries                                      127–146

a diplomat (unnamed official)
  + confirms    sinking two ferries                                      127–146
                about 127–146, The army

Radu Cernavoi (named person)
  - says        “Nobody has crossed”                                     274–292
  + predicts    would probably resign                                    318–339
                here “He” · probable · through an aide

FIGURES
  equipment lost       2  two ferries                                    135–146
                          The army, a diplomat
  personnel, soldiers  –  how many soldiers were aboard                  199–228
                          not known

OPEN QUESTIONS
  . how many soldiers were aboard                                        199–228
  . the loss                                                             263–271
    the command: no comment

DENIED
  - a claim                                                                75–82
    the ministry
    about 17–53, the command: Troops crossed the river before dawn

NOT READ
  371–394  not English (de)

+ holds   - says it is not so   . silent or unknown   0–9 characters of the text
The report's own voice: 1 claim, listed in the JSON form.
"""


def test_a_record_is_shown_source_by_source() -> None:
    """A desk sees who says what, who denies it, what is open, and where each of these stands."""
    assert text_form(a_record(), name="river.txt") == PAGE


def test_the_page_fits_a_narrow_terminal() -> None:
    """On a telephone the places stand below the words, and nothing runs over the edge."""
    page = text_form(a_record(), name="river.txt", width=42)

    assert max(map(columns, page.splitlines())) <= 42
    assert "  - denies      a claim\n                about 17–53, the command:\n" in page


def test_signs_can_be_ascii_while_the_words_stay() -> None:
    """A terminal that knows only ASCII still gets the report's own words unchanged."""
    make = Maker("Ana Băsescu said: “We stay.”")
    source = make.source("Ana Băsescu", SourceKind.NAMED_PERSON)
    record = make.record(make.claim(source, Mode.SAYS, "“We stay.”", quotation=Quotation.DIRECT))

    page = text_form(record, name="a.txt", ascii_signs=True)

    assert {c for c in page if not c.isascii()} == set("ă“”")


def test_a_title_stands_below_the_name() -> None:
    """Line 7 of a batch is recognised by its title."""
    record = Maker("It rained.").record()
    record = replace(record, report=replace(record.report, title="Rain \x1b[2Jat last"))

    page = text_form(record, name="batch.jsonl line 7")

    assert page.splitlines()[2] == "Rain <U+001B>[2Jat last"


def test_a_report_in_which_nobody_speaks_says_so() -> None:
    """No claims is an answer, and it is given in words."""
    page = text_form(Maker("It rained.").record(), name="rain.txt")

    assert page == (
        "rain.txt · dated 2023-09-16 · 2 words · 0 claims · 0 sources · 0 figures\n"
        "\n"
        "Nobody is said to say anything.\n"
    )


def test_only_what_the_report_quotes_stands_in_quotation_marks() -> None:
    """Marks around the report's paraphrase would put words into somebody's mouth."""
    make = Maker("He said that he would stay, and that he was “at home”.")
    source = make.source("He", SourceKind.NAMED_PERSON)

    page = text_form(
        make.record(
            make.claim(source, Mode.SAYS, "that he would stay"),
            make.claim(source, Mode.SAYS, "at home", quotation=Quotation.DIRECT),
        ),
        name="a.txt",
    )

    assert "says        that he would stay " in page
    assert "says        “at home” " in page


def test_a_page_long_quotation_is_shown_by_its_beginning_and_its_end() -> None:
    """Nobody reads a speech on a terminal; the JSON form has all of it."""
    speech = "first " + "word " * 400 + "last"
    make = Maker(f"“{speech}”, she said.")
    source = make.source("she", SourceKind.NAMED_PERSON)

    page = text_form(make.record(make.claim(source, Mode.SAYS, speech)), name="a.txt")

    assert "first word" in page
    assert "[…]" in page
    assert "word last" in " ".join(page.split())
    assert len(page) < 1500


def test_a_hostile_report_cannot_reach_the_terminal() -> None:
    """Escapes in the text, the name of the file or the date are shown, not sent."""
    make = Maker("The \x1b[31mmayor\u202e said it \x9b2J burns.")
    source = make.source("The \x1b[31mmayor\u202e", SourceKind.NAMED_PERSON)
    record = make.record(make.claim(source, Mode.SAYS, "it \x9b2J burns"))
    record = replace(record, report=replace(record.report, published="2023\x1b[0m"))

    page = text_form(record, name="a\x1b[2J.txt")

    assert "The <U+001B>[31mmayor<U+202E> (named person)" in page
    assert page.replace("\n", "").isprintable()


@pytest.mark.parametrize("role", ["heading", "source", "holds", "not", "open", "aside"])
def test_colour_changes_no_words(role: str) -> None:
    """Whoever cannot see colour reads the same page."""

    def paint(text: str, painted: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if painted == role else text

    page = text_form(a_record(), name="river.txt", paint=paint)

    assert page != PAGE
    assert page.replace("\x1b[1m", "").replace("\x1b[0m", "") == PAGE


@given(records(), st.integers(1, 200))
def test_any_record_has_a_page_that_fits(record: Record, width: int) -> None:
    """Whatever was read, the page is there, within its width, and nothing in it is obeyed."""
    page = text_form(record, name="any.txt", width=width)

    lines = page.split("\n")
    assert max(map(columns, lines)) <= max(40, min(width, 100))
    assert all(
        line.replace("\u00ad", "").replace("\u200c", "").replace("\u200d", "").isprintable()
        for line in lines
    )
