"""Words of two types that tell of one happening, and words of one type that tell of two."""

from __future__ import annotations

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import filed_under, looked_for, reasons
from hearsay.reconcile.incidents.bars import are_allied, is_fire, is_heard, is_vague
from hearsay.reconcile.incidents.signs import signs
from hearsay.reconcile.telling import Telling, tellings
from hearsay.record import EventType
from tests.reconcile.groups import file_report

RAIDED = "Gunmen raided two villages near Bunia in Congo before dawn on Monday, a chief said."
INCURSION = "Monday's incursion near Bunia in Congo lasted three hours, the army said."
MASSACRED = "The massacre of 22 villagers near Bunia in Congo on Monday shocked the province."


def _filed(text: str, name: str = "r1") -> Filed:
    return file_report(name, "2022-10-04", text)


def _of(text: str, kind: EventType, name: str = "r1") -> Telling:
    return next(one for one in tellings(_filed(text, name)) if one.type is kind)


def test_an_incursion_may_be_the_raid() -> None:
    """An army calls an incursion what villagers call a raid; the fight that follows it is part of it."""
    raid = _of(RAIDED, EventType.ATTACK)
    incursion = _of(INCURSION, EventType.BATTLE, "r2")

    assert is_vague(incursion)
    assert are_allied(raid, incursion)
    assert not is_vague(_of("Clashes broke out near Bunia in Congo on Monday.", EventType.BATTLE))


def test_a_massacre_is_an_attack() -> None:
    """No other kind of it: every massacre is called one."""
    seen = signs(_of(RAIDED, EventType.ATTACK), _of(MASSACRED, EventType.ATTACK, "r2"))

    assert not {"other kind of word", "other subtype"} & set(seen)


def test_a_fire_is_one_by_whatever_type_it_is_told() -> None:
    """A depot that is ablaze and the blaze at the depot share a key and are allied."""
    ablaze = "An oil depot in Feodosia in Crimea was ablaze on Monday, its governor said."
    blaze = "A blaze broke out at an oil depot in Feodosia in Crimea on Monday, the ministry said."
    one, other = _of(ablaze, EventType.DAMAGE), _of(blaze, EventType.ACCIDENT, "r2")
    wrecked = _of("A bus was wrecked in Feodosia in Crimea on Monday.", EventType.DAMAGE, "r3")

    assert is_fire(one)
    assert is_fire(other)
    assert are_allied(one, other)
    assert looked_for([one]) & filed_under([other])
    assert not are_allied(wrecked, other)


def test_a_power_cut_is_not_the_damage() -> None:
    """A house is hit, and the lights go out elsewhere."""
    houses = _of("Two houses were damaged in Kharkiv on Monday, its mayor said.", EventType.DAMAGE)
    power = _of("Half of Kharkiv was without electricity on Monday.", EventType.DAMAGE, "r2")

    assert reasons(houses, power)[1][0] == "one is of power or lines, and one of buildings"


def test_explosions_are_told_of_by_their_sound() -> None:
    """Whoever blew up a bridge did more than be heard."""
    assert is_heard(_of("Three explosions were heard in Kharkiv.", EventType.EXPLOSION))
    assert not is_heard(_of("Saboteurs blew up a bridge in Kharkiv.", EventType.EXPLOSION))


def test_a_village_that_no_gazetteer_has_is_where_its_report_is() -> None:
    """So it is found by reports that name the country alone."""
    village = (
        "Fourteen civilians died in Monday's incursion at Largux, the army told the press in Bunia. "
        "Soldiers came from Bunia in Congo. The governor of Ituri in Congo ordered three days of mourning."
    )
    wide = "Militiamen killed 22 people in a raid on villages in eastern Congo on Monday."
    told = tellings(_filed(village))

    assert {one.spot.country for one in told if one.spot is not None} == {"CD"}
    assert looked_for(told) & filed_under(tellings(_filed(wide, "r2")))


def test_what_tells_of_a_flight_is_no_possessive() -> None:
    """Whoever "made their way to" a town is compared by its verb."""
    text = "Some 2,000 villagers had made their way to Goma in Congo by noon, a chief said."

    assert _of(text, EventType.DISPLACE).stems == {"mak"}
