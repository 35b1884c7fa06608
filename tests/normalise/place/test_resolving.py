"""Toponyms of one report, resolved together."""

from __future__ import annotations

import pytest

from hearsay.normalise.place import Mention, resolve_places
from hearsay.record import PlaceValue
from hearsay.reference.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The gazetteer that hearsay ships."""
    return Gazetteer()


def test_a_name_has_one_sense_in_a_report(gazetteer: Gazetteer) -> None:
    """The London of the dateline "LONDON, Ky." is that of the whole report."""
    mentions = [Mention("LONDON", within=1), Mention("Ky."), Mention("London"), Mention("London")]
    found = resolve_places(mentions, gazetteer)
    assert [place.admin1 for place in found] == ["Kentucky"] * 4


def test_a_report_may_speak_of_two_places_of_one_name(gazetteer: Gazetteer) -> None:
    """Where each is printed with its country or state, each is its own."""
    mentions = [
        Mention("Paris", within=1),
        Mention("Texas"),
        Mention("Paris", within=3),
        Mention("France"),
    ]
    found = resolve_places(mentions, gazetteer)
    assert [place.country for place in found] == ["US", "US", "FR", "FR"]


def test_an_adjective_tells_the_region(gazetteer: Gazetteer) -> None:
    """A report of Syrian forces means the Hama of Syria, however many others there are."""
    (hama,) = resolve_places([Mention("Hama")], gazetteer, spoken_of={"SY": 3})
    assert hama.country == "SY"


def test_what_is_not_known_keeps_its_words(gazetteer: Gazetteer) -> None:
    """A place that no gazetteer knows has no coordinates, and the name that was printed."""
    (place,) = resolve_places([Mention("Wobbleton’s")], gazetteer)
    assert place == PlaceValue(name="Wobbleton", precision=place.precision)
    assert place.precision == "none"


def test_a_street_is_as_exact_as_its_town(gazetteer: Gazetteer) -> None:
    """Of a street only the town is known, so that is how exactly it says where."""
    street, town = resolve_places(
        [Mention("Rennet Street", is_site=True), Mention("Kyiv")], gazetteer
    )
    assert (street.name, street.geonames_id) == ("Rennet Street", None)
    assert (street.lat, street.radius_km, street.precision) == (
        town.lat,
        town.radius_km,
        town.precision,
    )


def test_a_village_that_only_its_state_is_known_of_is_somewhere_in_it(
    gazetteer: Gazetteer,
) -> None:
    """A village "Wobbleton, Ohio" is somewhere in Ohio, and says no more."""
    village, state = resolve_places([Mention("Wobbleton", within=1), Mention("Ohio")], gazetteer)
    assert (village.name, village.precision, village.radius_km) == (
        "Wobbleton",
        "province",
        state.radius_km,
    )


def test_part_of_a_country_is_less_exact_than_a_town(gazetteer: Gazetteer) -> None:
    """The words "northern Nigeria" name a region: it bears its own name and no number of the whole."""
    (place,) = resolve_places([Mention("northern Nigeria")], gazetteer)
    assert (place.country, place.precision) == ("NG", "province")


def test_towns_reach_as_far_as_they_are_large(gazetteer: Gazetteer) -> None:
    """A metropolis reaches fifteen kilometres, no town less than two."""
    small, large = resolve_places([Mention("Vasylkiv"), Mention("Tokyo")], gazetteer)
    assert (small.radius_km, large.radius_km) == (2.0, 15.0)


@pytest.mark.parametrize(
    ("printed", "country", "name"),
    [
        ("Kiev", "UA", "Kyiv"),
        ("KYIV", "UA", "Kyiv"),
        ("Bombay", "IN", "Mumbai"),
        ("Qamishli", "SY", "Qamishli"),
        ("Khan Younis", "PS", "Khan Younis"),
        ("Hama", "SY", "Hama"),
        ("HAMA", "SY", "Hama"),
        ("Raqqa", "SY", "Raqqa"),
        ("Burma", "MM", "Myanmar"),
        ("Ill.", "US", "Illinois"),
    ],
)
def test_places_have_the_name_that_readers_know(
    printed: str, country: str, name: str, gazetteer: Gazetteer
) -> None:
    """Not the former one, and no transliteration by the letter."""
    (place,) = resolve_places([Mention(printed)], gazetteer, spoken_of={country: 3})
    assert (place.name, place.country) == (name, country)


def test_no_mentions_are_no_places(gazetteer: Gazetteer) -> None:
    """A report without toponyms has no places."""
    assert resolve_places([], gazetteer) == ()
