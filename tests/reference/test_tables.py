"""The tables that the package knows the language and the world by."""

from __future__ import annotations

import re
from datetime import date

import pytest

from hearsay.record import ActorKind, Certainty, Mode, Polarity, SourceKind
from hearsay.reference.cues import Condition, Reliability
from hearsay.reference.tables import Table, read_pairs, read_table, table_names, word_groups

TABLES = table_names()

CODES = {
    "mode": set(Mode),
    "negated": set(Mode),
    "certainty": {*Certainty, ""},  # empty: the mode's own
    "negated_certainty": set(Certainty),
    "polarity": {*Polarity, ""},
    "negated_polarity": set(Polarity),
    "reliability": set(Reliability),
    "when": {*Condition, ""},
    "actor_kind": set(ActorKind),
    "source_kind": set(SourceKind),
    "pos": {"verb", "noun", "adjective", "adverb", "preposition", "mark"},
    "kind": {"negation", "inability"},
    "form": {"newspaper", "broadcaster", "agency"},
}
"""What may stand in a column of that name; "form" of the outlets only."""


def column(table: Table, name: str) -> list[str]:
    """The values of one column."""
    return [row[table.columns.index(name)] for row in table.rows]


def test_nothing_is_missing() -> None:
    """Each table that the modules ask for lies beside them."""
    assert set(TABLES) == {
        *("bodies", "classes", "counted_nouns", "countries", "country_places"),
        *("cue_forms", "cues"),
        *("currencies", "divisions", "evidence", "hedges", "institutions", "measure_words"),
        *("mediums", "modes", "negators", "outlets", "places", "roles", "units"),
        *("event_companions", "event_triggers"),
        *("actor_codes", "country_codes", "event_codes", "measure_codes", "mode_codes"),
        *("place_codes", "time_codes"),
        "vocabulary",
    }


@pytest.mark.parametrize("name", TABLES)
def test_a_table_tells_where_it_comes_from(name: str) -> None:
    """Licence, origin and date travel with the words."""
    origin = read_table(name).origin

    assert origin.title
    assert origin.licence == "Apache-2.0"
    assert re.search(r"\bwritten for hearsay\b", origin.origin)
    assert date.fromisoformat(origin.date) >= date(2025, 1, 1)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_whole_rows_and_each_once(name: str) -> None:
    """No value is lost between two tabulators, and none has white space around it."""
    table = read_table(name)

    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert len(set(table.rows)) == len(table.rows)
    assert all(row[0] for row in table.rows)
    assert all(value == value.strip() for row in table.rows for value in row)


@pytest.mark.parametrize(
    ("name", "told"),
    [(name, told) for name in TABLES for told in read_table(name).columns if told in CODES],
)
def test_codes_are_on_the_lists_of_the_record(name: str, told: str) -> None:
    """What a table says can be said in a record."""
    if (name, told) == ("cue_forms", "form"):
        return  # printed words

    assert set(column(read_table(name), told)) - CODES[told] == set()


def test_the_lexicons_are_large_enough_to_be_of_use() -> None:
    """News has many words for saying, and many people who say."""
    cues, roles = read_table("cues"), read_table("roles")

    assert len({*column(cues, "cue")}) >= 700
    assert len({*column(roles, "role")}) >= 400


@pytest.mark.parametrize("name", ["hedges", "negators", "roles", "institutions", "evidence"])
def test_a_word_has_one_meaning_in_a_table(name: str) -> None:
    """Which of two would count could not be told, and words are looked up in lower case."""
    words = [row[0] for row in read_table(name).rows]

    assert len(set(words)) == len(words)
    assert [word for word in words if word != word.lower()] == []


@pytest.mark.parametrize("name", ["institutions", "outlets"])
def test_countries_are_those_that_there_are(name: str) -> None:
    """A code that no country has would never be found again."""
    codes = set(column(read_table("countries"), "code"))

    assert {*column(read_table(name), "country")} - {*codes, ""} == set()
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)


def test_a_table_that_is_not_there_is_an_error() -> None:
    """An installation that lost a file says which."""
    with pytest.raises(FileNotFoundError, match=r"klingon\.tsv"):
        read_table("klingon")


def test_tables_of_two_columns_are_pairs_or_groups() -> None:
    """A group of words has a name, and each pair its first word."""
    assert read_pairs("negators")["unable to"] == "inability"
    assert {"allegation", "baseless"} <= word_groups("classes")["charge"]
    assert set(word_groups("classes")) >= {
        *("blame", "charge", "estimate", "forecast", "offer", "reprisal", "responsibility"),
    }
