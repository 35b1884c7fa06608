"""Full text finds the same on every store, because no store cuts the text itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from hearsay.ledger import Ledger
from hearsay.ledger.folding import CHUNK, OVERLAP, chunks, fold, fold_name, lexemes
from hearsay.ledger.index_tables import SEARCHED
from hearsay.record import Record
from tests.ledger.conftest import Place
from tests.ledger.made import made
from tests.record.strategies import records

_NUMBERS = count()
_FIND = {
    "sqlite": text("SELECT rowid FROM words WHERE words MATCH :asked ORDER BY rowid"),
    "postgresql": text(
        "SELECT id FROM words WHERE vector @@ to_tsquery('simple', :asked) ORDER BY id"
    ),
}


def _asked(dialect: str, words: list[str]) -> str:
    """A phrase, in each store's own notation."""
    return f'"{" ".join(words)}"' if dialect == "sqlite" else " <-> ".join(words)


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """One ledger for many examples."""
    with Ledger.open(place(), create=True) as opened:
        yield opened


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(record=records(), data=st.data())
def test_a_phrase_is_found_where_it_stands(
    shelf: Ledger, record: Record, data: st.DataObject
) -> None:
    """Whatever the letters, a store finds exactly the rows that hold the words in a row."""
    shelf.add(replace(record, report=replace(record.report, id=f"r{next(_NUMBERS)}")))
    with shelf._access.looking() as connection:
        rows = connection.execute(
            select(SEARCHED.c.id, SEARCHED.c.folded).order_by(SEARCHED.c.id)
        ).all()
        if not rows:
            return
        words = data.draw(st.sampled_from([row.folded for row in rows])).split()
        start = data.draw(st.integers(0, len(words) - 1))
        phrase = words[start : start + data.draw(st.integers(1, 3))]

        found = connection.execute(
            _FIND[connection.dialect.name], {"asked": _asked(connection.dialect.name, phrase)}
        ).scalars()

        padded = f" {' '.join(phrase)} "
        assert list(found) == [row.id for row in rows if padded in f" {row.folded} "]


def test_a_word_is_found_in_all_its_places(ledger: Ledger) -> None:
    """A claim is found by what is said and by who says it, a passage by what stands in it."""
    for number in range(3):
        ledger.add(made(number))

    with ledger._access.looking() as connection:
        dialect = connection.dialect.name
        found = connection.execute(_FIND[dialect], {"asked": _asked(dialect, ["quist"])}).scalars()
        kinds = select(SEARCHED.c.kind, SEARCHED.c.n).where(SEARCHED.c.id.in_(list(found)))
        assert {tuple(row) for row in connection.execute(kinds)} == {("passage", 1), ("claim", 1)}


def test_what_is_gone_is_not_found(ledger: Ledger) -> None:
    """A new reading leaves no row of the old one, and a forgotten report none at all."""
    name = ledger.add(made(1, town="Hamra")).name
    ledger.forget(name, why="Order of the court.")

    with ledger._access.looking() as connection:
        dialect = connection.dialect.name
        asked = {"asked": _asked(dialect, ["hamra"])}
        assert connection.execute(_FIND[dialect], asked).all() == []


@given(st.text(max_size=60), st.text(max_size=20))
def test_folded_words_are_plain_and_begin_alike(text: str, more: str) -> None:
    """Every store takes a–z and 0–9 for what they are; names fold to words with a space between."""
    words = fold(text)

    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words)
    assert fold(" ".join(words)) == words
    assert fold(text.upper()) == fold(text.upper().casefold())
    assert fold_name(text).split() == " ".join(words)[:200].split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Volodymyr ZELENSKYY’s", ["volodymyr", "zelenskyy", "s"]),
        ("Łódź, Åsker, naïve", ["z142odz", "asker", "naive"]),  # Ł has no other form
        ("1e5 2.5% foo@bar.org -3", ["1e5", "2", "5", "foo", "bar", "org", "3"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("ﬁfty ½", ["fifty", "1", "2"]),
        ("под Києвом", ["z43fz43ez434", "z43az438z454z432z43ez43c"]),
        ("snake_case", ["snake", "case"]),
        (" … ", []),
    ],
)
def test_text_is_folded(text: str, words: list[str]) -> None:
    """What a person takes for the same word is the same word."""
    assert fold(text) == words


@given(st.lists(st.sampled_from("abcdefgh"), max_size=700), st.integers(0, 700))
def test_a_short_phrase_stands_in_one_piece(words: list[str], start: int) -> None:
    """Where a long passage is cut, no phrase of up to seventeen words falls apart."""
    pieces = list(chunks(words))

    assert all(0 < len(piece) <= CHUNK for piece in pieces)
    phrase = " ".join(words[start : start + OVERLAP + 1])
    assert any(phrase in " ".join(piece) for piece in pieces) or not phrase


def test_places_of_words_are_kept() -> None:
    """A tsvector has each word once, with its places from 1."""
    assert lexemes("") == ""
    assert lexemes("no one said no") == "no:1,4 one:2 said:3"
