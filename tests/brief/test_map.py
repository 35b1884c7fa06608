"""Maps: circles as wide as their places, from lines of our own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hearsay.brief.map.drawing import Map
from hearsay.brief.map.frame import Spot, frame_of, together
from hearsay.reference.boundaries import FILE, Kind, decode, encode, load_boundaries

SPOTS = st.builds(
    Spot,
    name=st.text(max_size=12),
    lat=st.floats(-84, 84),
    lon=st.floats(-179, 179),
    radius_km=st.floats(0.1, 300),
)
LINES = st.lists(st.tuples(st.integers(-36000, 36000), st.integers(-18000, 18000)), min_size=1)

KYIV = Spot("Kyiv", 50.45, 30.52, 15.0, "1", 2)
LVIV = Spot("Lviv", 49.84, 24.03, 8.5, "2", 1)
SANTIAGO = Spot("Santiago", -33.45, -70.66, 20.0, "3", 1)


@given(LINES)
def test_what_is_encoded_comes_back(points: list[tuple[int, int]]) -> None:
    """To half a kilometre, corners that fall together once."""
    line = [(x / 200, y / 200) for x, y in points]
    once = [one for place, one in enumerate(line) if not place or one != line[place - 1]]

    assert list(decode(encode(line))) == once


def test_the_boundaries_are_small_and_say_where_they_are_from() -> None:
    """And are where they should be: Kyiv on land, and a border between it and Warsaw."""
    text = FILE.read_text("utf-8")

    assert len(text.encode()) < 150_000
    assert "# Licence: public domain" in text
    assert "Natural Earth" in text
    assert {line.name for line in load_boundaries() if line.kind is Kind.NAME} > {
        "Ukraine",
        "Syria",
        "Palestine",
        "Kosovo",
    }


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(74.5, 34.5), (34.0, 46.1), (35.7, 33.0), (20.8, 43.2), (-9.0, 27.67), (127.0, 38.2)],
)
def test_disputed_borders_are_marked(lon: float, lat: float) -> None:
    """In Kashmir, at Crimea, on the Golan, around Kosovo and Western Sahara, and between the Koreas."""
    disputed = [line for line in load_boundaries() if line.kind is Kind.DISPUTED]

    assert any(
        abs(x - lon) < 0.8 and abs(y - lat) < 0.5 for line in disputed for x, y in line.points
    )


@given(st.lists(SPOTS, min_size=1, max_size=6))
def test_every_circle_is_in_its_frame(spots: list[Spot]) -> None:
    """Wherever on the globe."""
    frame = frame_of(spots)
    for spot in spots:
        x, y = frame.at(spot.lon, spot.lat)
        assert -0.1 <= x <= 400.1
        assert -0.1 <= y <= frame.high + 0.1
    assert frame.high <= 900


def test_a_circle_is_as_wide_as_its_place() -> None:
    """In the scale of the map."""
    drawn = Map((KYIV,), "Kyiv.").svg("d1")
    frame = frame_of([KYIV])

    assert f'r="{15 * frame.units_of_km:.1f}" class="spot"' in drawn


def test_one_that_is_too_small_to_see_is_dotted() -> None:
    """So that nobody takes its size for what is known."""
    far = Map((KYIV, LVIV, Spot("Asker", 59.8, 10.4, 1.0, "4")), "Three.").svg("d1")

    assert 'class="spot small"' in far


def test_places_far_apart_are_on_maps_of_their_own() -> None:
    """One map of Kyiv and Santiago would show neither."""
    assert together([SANTIAGO, LVIV, KYIV]) == [[KYIV, LVIV], [SANTIAGO]]


def test_a_map_is_a_drawing_that_asks_for_nothing() -> None:
    """Well-formed, labelled, with the names of places as text."""
    evil = Spot("<image href='x'>", 36.0, 41.0, 5.0, "5")
    page = Map((evil, Spot("Qamishli", 37.05, 41.23, 6.0, "1", 1)), "Two.").svg("d1")
    tree = etree.fromstring(page)

    assert not [e for e in tree.iter() if str(e.tag) == "image"]
    assert re.search(r'class="place">1 Qamishli<', page) or "1 Qamishli" in page
    assert "http" not in page
    assert len(page) < 60_000
