"""Nouns and names for those who act and speak."""

from __future__ import annotations

import pytest

from hearsay.record import ActorKind, SourceKind
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.countries import country_code, country_of_capital, load_countries

LEXICON = ActorLexicon()


@pytest.mark.parametrize(
    ("noun", "kind", "speaks"),
    [
        ("general", "military", "named_person"),
        ("police chief", "police", "named_person"),
        ("spokesman", "government", "spokesperson"),
        ("spokespeople", "government", "spokesperson"),
        ("witness", "civilians", "witness"),
        ("fishermen", "labour", "named_person"),
        ("bridge", None, None),
        ("", None, None),
    ],
)
def test_roles(noun: str, kind: str | None, speaks: str | None) -> None:
    """What people do says what kind of actor they are and how they speak."""
    assert LEXICON.role(noun) == kind
    assert LEXICON.role_source(noun) == speaks


def test_plurals_are_found_without_being_listed() -> None:
    """What is not listed itself leads to its singular."""
    assert LEXICON.role_source("witnesses") is SourceKind.WITNESS
    assert LEXICON.role("policewomen") is ActorKind.POLICE
    assert LEXICON.role("deputies") is LEXICON.role("deputy") is ActorKind.LEGISLATURE
    assert LEXICON.institution("hospitals") is ActorKind.HEALTH
    assert LEXICON.evidence("photographs") is SourceKind.FOOTAGE


def test_bodies_may_belong_to_a_country() -> None:
    """The Kremlin is Russia's, and a ministry is anybody's."""
    assert LEXICON.country_of_institution("kremlin") == "RU"
    assert LEXICON.country_of_institution("ministry") is None
    assert LEXICON.country_of_institution("bridge") is None


def test_outlets_are_known_as_they_are_printed() -> None:
    """A name in another form may be a word like any other."""
    assert LEXICON.is_outlet("Reuters")
    assert LEXICON.country_of_outlet("Reuters") == "GB"
    assert not LEXICON.is_outlet("reuters")
    assert LEXICON.country_of_outlet("The Brook Bugle") is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("France", "FR"),
        ("French", "FR"),
        ("FRANCE", "FR"),  # as in a headline
        ("US", "US"),
        ("us", None),
        ("polish", None),
        ("Ivory Coast", "CI"),
        ("Borderland", None),
        ("", None),
    ],
)
def test_countries_are_named_as_printed(words: str, code: str | None) -> None:
    """A small letter makes another word of it."""
    assert country_code(words) == code


def test_capitals_stand_for_their_governments() -> None:
    """Each capital is the one of its country, and no other place is."""
    assert country_of_capital("Paris") == "FR"
    assert country_of_capital("Lyon") is None
    for country in load_countries().values():
        if country.capital:
            assert country_of_capital(country.capital) is not None


def test_a_name_leads_to_one_country() -> None:
    """Which of two is meant could not be told."""
    for country in load_countries().values():
        for words in (country.name, *country.other_names, *country.adjectives, *country.people):
            assert country_code(words) == country.code
