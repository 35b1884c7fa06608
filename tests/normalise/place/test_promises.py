"""What holds of any toponyms: each has a value, none raises, and many take little time."""

from __future__ import annotations

from functools import cache
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.normalise.place import Mention, resolve_places
from hearsay.normalise.place.naming import bare, namings
from hearsay.reference.gazetteer import Gazetteer

NAMES = st.sampled_from(
    "Paris Texas Georgia Springfield Ill. Kyiv Ukraine U.S. US WA Washington Raqqa province the of city St. Al-Raqqa "
    "southern Mount Wobbleton County Street River Lake ’s 's al- - , ( ) “ 東京 Köln NEW YORK Niger".split()
)
WORDS = st.one_of(
    st.text(max_size=30), st.lists(NAMES, min_size=1, max_size=4).map(" ".join), NAMES
)
NOUNS = st.sampled_from(["", "city", "province", "county", "neighbourhood", "river", "bread"])


@cache
def shipped() -> Gazetteer:
    """The gazetteer that hearsay ships."""
    return Gazetteer()


@st.composite
def reports(draw: st.DrawFn) -> list[Mention]:
    """Mentions that lie in any other, in rings or in themselves."""
    size = draw(st.integers(0, 12))
    within = st.one_of(st.none(), st.integers(0, max(0, size - 1)))
    return [
        Mention(draw(WORDS), draw(NOUNS), draw(within), is_site=draw(st.booleans()))
        for _ in range(size)
    ]


@given(reports())
@settings(max_examples=150, deadline=None)
def test_every_mention_has_a_value(mentions: list[Mention]) -> None:
    """What is known has a place on the map and a radius; what is not has neither."""
    values = resolve_places(mentions, shipped())
    assert len(values) == len(mentions)
    for value in values:
        known = value.precision != "none"
        assert known == (value.lat is not None) == (value.lon is not None)
        assert known == (value.radius_km is not None)
        if value.lat is not None and value.lon is not None:
            assert -90 <= value.lat <= 90
            assert -180 <= value.lon <= 180


@given(reports())
@settings(max_examples=50, deadline=None)
def test_the_same_toponyms_stand_for_the_same_places(mentions: list[Mention]) -> None:
    """Nothing hangs on the order of a set or on what was asked before."""
    assert resolve_places(mentions, shipped()) == resolve_places(mentions, shipped())


@given(WORDS)
def test_names_to_look_up_are_names(words: str) -> None:
    """No name that is looked up is empty, and the whole is looked up first."""
    names = [naming.name for naming in namings(words)]
    assert all(name.strip() for name in names)
    assert not names or bare(words).endswith(names[0])


def test_many_toponyms_take_little_time() -> None:
    """A report that lists thousands of places is read in seconds, and in time with its length."""
    names = "Paris Springfield London Victoria Santa San Georgia Columbia Richmond Franklin".split()
    mentions = [
        Mention(f"{names[n % 10]}{'' if n < 10 else n}", within=n + 1 if n % 2 else None)
        for n in range(3000)
    ] + [Mention(name) for name in names * 200]
    started = perf_counter()
    resolve_places(mentions, shipped())
    assert perf_counter() - started < 5.0


def test_endless_words_are_no_name() -> None:
    """Nobody's town has a name of a page."""
    assert namings("Kyiv " * 100_000) == ()
