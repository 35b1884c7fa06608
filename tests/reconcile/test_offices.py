"""Who speaks for a state, who holds an office of his own, and whom two reports name otherwise."""

from __future__ import annotations

import pytest

from hearsay.reconcile.origins import Interest, Origin, trace
from hearsay.reconcile.origins.bodies import is_state_media
from hearsay.reconcile.origins.naming import same_by_name
from hearsay.reconcile.origins.offices import office_of, speaks_for_all
from tests.reconcile.groups import file_report


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Tehran", "IR"),
        ("the Kremlin", "RU"),
        ("Kremlin spokesman", "RU"),
        ("Azerbaijan", "AZ"),
        ("the Kyiv police", None),
        ("the European Union", None),
    ],
)
def test_a_capital_and_the_seat_of_a_government_are_the_state(
    words: str, country: str | None
) -> None:
    """What Tehran denies Iran denies; a city's police are not their state."""
    assert speaks_for_all(words) == country


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Kyiv's mayor", ("mayor", "kyiv")),
        ("the governor of Basilan", ("governor", "basilan")),
        ("the regional governor, Oleh Synko", ("governor", "")),
        ("the head of the regional administration", ("governor", "")),
        ("the Central Bank governor", None),
        ("a resident", None),
    ],
)
def test_who_heads_a_region_or_a_town_is_his_own_voice(
    words: str, office: tuple[str, str] | None
) -> None:
    """A governor is known by his office and place, and whoever runs a bank is none."""
    assert office_of(words) == office


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "A ferry sank in the Philippines on Friday. The governor of Basilan said 134 people were aboard.",
            {"governor:PH:basilan"},
        ),
        ("Armenia denied shelling the city of Ganja in Azerbaijan.", {"government:AM"}),
        (
            "MOSCOW (Interfax) - Air defence units destroyed 13 Ukrainian drones over Crimea, the Defence Ministry said.",
            {"defence:RU"},  # the ministry of whose agency tells it
        ),
        (
            # A dateline of no capital tells nothing of whose the ministry is.
            "VINNYTSIA, Ukraine (Interfax) - Four people died in strikes on Vinnytsia in Ukraine, the Defence Ministry said.",
            {"defence:UA"},
        ),
        (
            # "The shipping company" has a name of its own, which another report gives.
            "The ferry sank off Basilan in the Philippines. The shipping company said 120 people were aboard.",
            {"shipping company"},
        ),
        (
            "Three people died in Conakry in Guinea on Tuesday, the interior ministry said. The opposition in Conakry spoke of nine.\n\nIn Ivory Coast, clashes killed twelve people in Dabou, near Abidjan.",
            {"interior:GN"},  # where a report begins is where its ministry is
        ),
    ],
)
def test_an_office_and_a_state_are_known_by_what_stands_beside_the_name(
    text: str, keys: set[str]
) -> None:
    """Whoever tells it is called by his office, and a ministry is that of the report's country."""
    found = {one.key for one in trace(file_report("r1", "2024-05-03", text)).values()}

    assert keys <= found


def _origin(key: str, name: str) -> Origin:
    return Origin(key=key, name=name, interest=Interest.UNKNOWN)


def test_part_of_a_name_is_whose_longer_name_it_is_part_of() -> None:
    """The only Ngabu is Faustin Ngabu Dhelo, and "the shipping company" has shipping in its name."""
    whole = _origin("faustin ngabu dhelo", "Faustin Ngabu Dhelo")
    lines = _origin("aliya shipping lines", "Aliya Shipping Lines")
    few = [_origin("ngabu", "Ngabu"), _origin("shipping company", "shipping company")]

    assert same_by_name([whole, lines, *few]) == {"ngabu": whole, "shipping company": lines}


def test_a_name_that_two_may_bear_is_nobody_s() -> None:
    """Of two whose names hold "Karim" neither is meant for sure."""
    both = [_origin("ali karim", "Ali Karim"), _origin("sara karim", "Sara Karim")]

    assert same_by_name([*both, _origin("karim", "Karim")]) == {}


def test_footage_is_of_whoever_aired_it() -> None:
    """What a nation's television shows is its state's, and a resident's video is not."""
    assert is_state_media("Syrian television broadcast footage")
    assert not is_state_media("a resident's video")
