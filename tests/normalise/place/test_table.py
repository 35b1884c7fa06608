"""Hundreds of toponyms in the company they keep, each with the place that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.normalise.place import Mention, resolve_places
from hearsay.normalise.place.distance import distance_km
from hearsay.reference.gazetteer import Gazetteer

TABLE = Path(__file__).with_name("table.txt")
NEAR_KM = 60.0


def cases() -> Iterator[tuple[str, str]]:
    """Toponyms, and what the first of them means."""
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            toponyms, _, meaning = line.partition(" | ")
            yield toponyms, meaning


def mentions(toponyms: str) -> list[Mention]:
    """The mentions that a line of the table writes down."""
    found: list[Mention] = []
    for written in toponyms.split(";"):
        chain = [one.strip() for one in written.split("<")]
        for number, one in enumerate(chain):
            words, _, noun = one.removesuffix("]").partition(" [")
            within = len(found) + 1 if number + 1 < len(chain) else None
            is_site = words.endswith("!")
            found.append(Mention(words.rstrip(" !"), noun, within, is_site=is_site))
    return found


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The gazetteer that hearsay ships."""
    return Gazetteer()


def test_the_table_has_hundreds_of_cases() -> None:
    """A table that lost its lines would pass unseen."""
    assert len(list(cases())) >= 300


@pytest.mark.parametrize(("toponyms", "meaning"), list(cases()))
def test_toponym_stands_for_its_place(toponyms: str, meaning: str, gazetteer: Gazetteer) -> None:
    """A toponym stands for the place that a reader of the report would think of."""
    place = resolve_places(mentions(toponyms), gazetteer)[0]
    country, *precision_and_middle = meaning.split()
    if not precision_and_middle:
        assert (place.precision, place.lat, place.lon) == ("none", None, None)
        return
    precision, *middle = precision_and_middle
    assert (place.country or "-", place.precision) == (country, precision)
    if middle:
        assert place.lat is not None
        assert place.lon is not None
        lat, lon = map(float, middle)
        assert distance_km(place.lat, place.lon, lat, lon) <= NEAR_KM
