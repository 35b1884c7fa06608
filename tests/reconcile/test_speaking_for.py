"""For whom those speak whom a report calls only by what they are, and who only sounds like a state's."""

from __future__ import annotations

import pytest

from hearsay.reconcile.origins import Interest, Origin, are_independent, trace
from hearsay.reconcile.origins.bodies import field_of, is_own_army, is_proper, known_body
from tests.reconcile.groups import file_report


def _origins(text: str) -> dict[str, Origin]:
    return {one.key: one for one in trace(file_report("r1", "2024-05-03", text)).values()}


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Congo's army", "defence"),
        ("the Army of Serbia", "defence"),
        ("the Army of Revolutionaries", None),
        ("the Karen National Liberation Army", None),
        ("the Lord's Resistance Army", None),
        ("the army of the republic", "defence"),
    ],
)
def test_a_group_that_calls_itself_an_army_is_of_no_state(name: str, field: str | None) -> None:
    """An army is a state's where its name is not that of a cause."""
    assert field_of(name) == field
    assert is_own_army(name) is (field is None)


def test_who_left_a_group_is_not_that_group() -> None:
    """A breakaway wing speaks for itself, the main one for the group."""
    assert known_body("a breakaway faction of Hamas") is None
    assert known_body("the military wing of Hamas") is not None


def test_who_left_a_group_is_one_under_both_names() -> None:
    """The splinter group of the headline is the breakaway wing of the text."""
    found = _origins(
        "Splinter group says it raided villages in Congo\n\n"
        "BUNIA, Congo (AP) - A breakaway wing of the CODECO militia claimed responsibility on Friday for "
        "a raid on two villages near Bunia."
    )

    assert {key for key in found if key.startswith("left group")} == {"left group:CD"}


def test_the_militia_of_a_headline_is_the_one_below() -> None:
    """A headline has no room for names."""
    found = _origins(
        "DR Congo militia denies massacre\n\n"
        'BUNIA, DR Congo (AFP) - "Our men have not set foot in Largu," a spokesman for CODECO told AFP on '
        "Wednesday. CODECO denied killing 22 villagers near Bunia."
    )

    assert {one.key for one in found.values() if one.interest is Interest.ARMED} == {"codeco"}


def test_a_spokeswoman_speaks_for_whose_count_she_hands_on() -> None:
    """Nothing beside her name says so."""
    found = _origins(
        "The U.N. human rights office in Bunia documented 28 deaths, 11 of them children, according to a "
        "mission spokeswoman, Carla Meireles."
    )

    assert set(found) == {"united nations"}


def test_a_chief_and_a_villager_may_be_whoever_is_named() -> None:
    """Two who are named nowhere add no voice to those who are."""
    text = (
        "At least 22 people were killed in a raid on villages near Bunia in Congo, a chief and a villager "
        "said on Monday."
    )
    [both] = _origins(text).values()
    named = Origin(key="faustin ngabu", name="Faustin Ngabu", interest=Interest.UNKNOWN)

    assert not both.apart
    assert are_independent(both, Origin(key="united nations", name="UN", interest=Interest.NEUTRAL))
    assert not are_independent(both, named)


def test_an_armed_group_without_a_name_saw_nothing_as_a_bystander() -> None:
    """It is a side, and no eyewitness."""
    found = _origins(
        "Gunmen killed 22 villagers near Bunia in Congo, an armed group said on Monday."
    )

    assert [one.interest for one in found.values()] == [Interest.ARMED]


def test_a_proper_name_has_capitals_at_both_ends() -> None:
    """As "a doctors' group" has not."""
    assert is_proper("Sudan Doctors Network")
    assert not is_proper("DR Congo militia")
