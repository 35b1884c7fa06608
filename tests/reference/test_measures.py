"""The words for what is counted, the units and the currencies."""

from __future__ import annotations

import pytest

from hearsay.record import Measure
from hearsay.reference.measures import dictionary_form, load_measures, sorts_of
from hearsay.reference.tables import read_table
from hearsay.reference.units import (
    LONGEST_UNIT,
    currency_of_sign,
    currency_of_words,
    find_unit,
    may_close_sign,
    may_open_currency,
    may_open_unit,
)

PARTS = {"noun", "default", "object", "subject", "state", "act", "total", "topic"}
BY_UNIT = {
    *(Measure.AREA, Measure.DISTANCE, Measure.MAGNITUDE, Measure.DURATION, Measure.SHARE),
    *(Measure.COUNT_OTHER, Measure.RETURNED, Measure.TARGETED),
}
"""Measures that the unit tells, or few words."""


def test_every_measure_has_its_words() -> None:
    """What no word tells of could never be read."""
    rows = read_table("measure_words").rows
    told = {measure for measure, *_ in rows}

    assert {part for _, part, _, _ in rows} == PARTS
    assert set(Measure) - {Measure(measure) for measure in told} <= BY_UNIT
    assert len(rows) >= 900


def test_what_is_asked_for_can_be_counted() -> None:
    """A word that asks for a sort that no noun names would never count."""
    sorts = {sort for _, sort in read_table("counted_nouns").rows}
    asked = {counts for *_, counts in read_table("measure_words").rows}

    assert asked - {""} <= sorts


@pytest.mark.parametrize(
    ("verb", "counts", "measure"),
    [
        ("kill", "person", "killed"),
        ("destroy", "house", "houses_destroyed"),
        ("destroy", "structure", "structures_damaged"),
        ("destroy", "equipment", "equipment_lost"),
        ("evacuate", "person", "evacuated"),
    ],
)
def test_the_counted_decides_between_the_senses_of_a_verb(
    verb: str, counts: str, measure: str
) -> None:
    """Homes destroyed and tanks destroyed are different figures."""
    senses = load_measures().objects[verb]

    assert [sense.measure.value for sense in senses if sense.counts == counts] == [measure]


def test_senses_that_ask_for_more_words_come_first() -> None:
    """So that "take hostage" comes before any other taking."""
    for senses in load_measures().objects.values():
        lengths = [len(sense.beside) for sense in senses]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("noun", "sorts"),
    [
        ("soldier", {"fighter", "person", "relative"}),
        ("refugee", {"refugee", "person"}),
        ("drone", {"equipment", "missile"}),
        ("idea", set()),
    ],
)
def test_a_noun_names_its_sorts(noun: str, sorts: set[str]) -> None:
    """Who fights is a person too."""
    assert sorts_of(noun) == sorts


@pytest.mark.parametrize(
    ("lemma", "word", "verb"),
    [
        ("kill", "killed", "kill"),
        ("sank", "sank", "sink"),
        ("fled", "fled", "flee"),
        ("razed", "razed", "raze"),
        ("evacuating", "evacuating", "evacuate"),
        ("ponder", "pondered", "ponder"),
    ],
)
def test_a_verb_is_known_by_its_forms(lemma: str, word: str, verb: str) -> None:
    """Also where the network's dictionary form is not one."""
    assert dictionary_form(lemma, word) == verb


@pytest.mark.parametrize(
    ("words", "name", "dimension"),
    [
        ("miles", "mile", "length"),
        ("square kilometers", "square kilometer", "area"),
        ("km/h", "km/h", "speed"),
        ("per cent", "percent", "share"),
        ("degrees celsius", "degree Celsius", "temperature"),
        ("people", None, None),
    ],
)
def test_a_unit_is_known_by_its_forms(words: str, name: str | None, dimension: str | None) -> None:
    """It keeps the printed form, in the singular."""
    unit = find_unit(words)

    assert (unit and unit.name, unit and unit.dimension) == (name, dimension)


def test_no_unit_is_longer_than_is_looked_for() -> None:
    """It would never be found."""
    for forms, _, _ in read_table("units").rows:
        assert all(len(form.split()) <= LONGEST_UNIT for form in forms.split(";"))


def test_currencies_are_known_by_sign_and_name() -> None:
    """An adjective tells one dollar from the other."""
    assert currency_of_sign("A$") == "AUD"
    assert currency_of_words("australian dollars") == "AUD"
    assert currency_of_words("dollars") == "USD"
    assert currency_of_words("egyptian pounds") == "EGP"
    assert currency_of_words("pounds") is None  # of money or of flour
    assert currency_of_sign("ALL") is None  # a word in capitals


def test_each_code_is_one_currency() -> None:
    """Three capitals, each once."""
    codes = [code for code, *_ in read_table("currencies").rows]

    assert len(set(codes)) == len(codes)
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_look_ups_begin_where_something_may_be_found() -> None:
    """And nowhere else."""
    assert may_open_unit("square")
    assert may_open_currency("turkish")
    assert may_close_sign("$")
    assert not may_open_unit("people")
    assert not may_open_currency("people")
    assert not may_close_sign("people")
