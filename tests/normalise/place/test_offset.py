"""What stands between the names of two places."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.normalise.place import Relation, read_relation

POINTS = "north south east west northeast northwest southeast southwest".split()


@pytest.mark.parametrize(
    ("between", "distance_km", "bearing"),
    [
        (", a city 25 miles south of ", 40.2, "south"),
        (", 50 miles south of ", 80.5, "south"),
        (" 50 miles south of ", 80.5, "south"),
        (", 40 km (25 miles) north-east of ", 40.0, "northeast"),
        (", some 40 kilometres (25 miles) to the north east of ", 40.0, "northeast"),
        (", about 12 miles (20 km) outside ", 19.3, None),
        (", a town around 300km west of the capital, ", 300.0, "west"),
        (", 1,200 km from ", 1200.0, None),
        (", ten miles from ", 16.1, None),
        (", a hundred miles north of ", 160.9, "north"),
        (", a 25-mile drive from ", None, "none"),
        (", 7.5 km southwest of the city of ", 7.5, "southwest"),
        (", a village roughly 15 kilometers southeast of ", 15.0, "southeast"),
        (", which is 90 km east of ", 90.0, "east"),
        (", located 30 miles northwest of ", 48.3, "northwest"),
        (", a suburb south of ", None, "south"),
        (" north of ", None, "north"),
        (", on the eastern outskirts of ", None, "east"),
        (" on the southern edge of ", None, "south"),
        (", near ", None, None),
        (" near the city of ", None, None),
        (", a village near ", None, None),
        (", close to ", None, None),
        (" just outside ", None, None),
        (", on the outskirts of ", None, None),
        (", 20 nautical miles off ", 37.0, None),
        (", twelve miles away from ", 19.3, None),
    ],
)
def test_relation_is_read(between: str, distance_km: float | None, bearing: str | None) -> None:
    """Distance and direction are those that are printed."""
    expected = None if bearing == "none" else Relation(distance_km, bearing)
    assert read_relation(between) == expected


@pytest.mark.parametrize(
    "between",
    [
        "",
        ", ",
        " and ",
        ", the capital of ",
        " to ",
        ", where troops 25 miles south of ",
        ". Shelling went on south of ",
        ", said that a convoy was hit near ",
        " was struck before a second blast near ",
        ", 25 miles ",
        ", 99999999999999999999 miles south of ",
        " of ",
        " 25 of ",
    ],
)
def test_other_words_say_nothing(between: str) -> None:
    """What goes on with another thought says nothing of the first name."""
    assert read_relation(between) is None


@given(st.integers(1, 999), st.sampled_from(["km", "miles"]), st.sampled_from(POINTS))
def test_what_is_printed_is_read_again(number: int, unit: str, point: str) -> None:
    """A distance and a direction that are printed are read as they are."""
    relation = read_relation(f", {number} {unit} {point} of ")
    km = number * (1.0 if unit == "km" else 1.609344)
    assert relation == Relation(round(km, 1), point)


WORDS = st.sampled_from(
    "a an the 25 40 km miles ( ) , - of from north south east eastern outskirts near not far close to on "
    "about nautical hundred . ' away outside city town which is located 1,000 9.9.9".split()
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_words_are_read(between: str) -> None:
    """Nothing raises, and what is read has a sound distance."""
    relation = read_relation(between)
    assert relation is None or relation.distance_km is None or relation.distance_km >= 0


def test_long_words_take_no_time() -> None:
    """A page between two names is not looked at."""
    started = perf_counter()
    assert read_relation(", a city about " * 100_000) is None
    assert perf_counter() - started < 1.0
