"""What a report tells as another event, read: another day, another doer, a time that is of something else."""

from __future__ import annotations

from hearsay.record import EventType
from hearsay.record.event import Event
from tests.reconcile.groups import file_report


def _events(text: str, kind: EventType) -> list[Event]:
    record = file_report("a", "2022-10-07", text).record
    return [one for one in record.events if one.type is kind]


def test_elsewhere_somebody_else_died() -> None:
    """A sentence that opens with "elsewhere" adds nothing to the toll before it."""
    text = "A strike killed seven people in Ladyzhyn, the army said. Elsewhere, a drone killed a tractor driver near Nikopol."

    assert len(_events(text, EventType.CASUALTY)) == 2


def test_unknown_gunmen_and_a_bus_are_new() -> None:
    """Who is told as new and does it to what is told as new does something else."""
    text = (
        "Militiamen attacked the village of Largu on Monday, a chief said. The attackers burned huts.\n\n"
        "On Tuesday unknown gunmen attacked a bus on the road to Komanda."
    )

    assert len(_events(text, EventType.ATTACK)) == 2


def test_when_it_was_claimed_is_not_when_it_was() -> None:
    """Of "claimed responsibility on Friday for a raid" Friday is the day of the claim."""
    text = "A militia claimed responsibility on Friday for a raid on the village of Largu."

    (raid,) = _events(text, EventType.ATTACK)
    assert raid.interval is None


def test_a_headline_s_hour_gives_way_to_the_day_below() -> None:
    """A headline's "before dawn" is of the day that the first sentence tells."""
    text = "Gunmen attack village before dawn\n\nGunmen attacked the village of Largu on Monday, a chief said."

    (attack,) = _events(text, EventType.ATTACK)
    assert attack.interval is not None
    assert (attack.interval.begins or "")[:10] == "2022-10-03"


def test_the_number_of_people_who_died_is_a_toll() -> None:
    """What people did who are numbered tells what the number counts."""
    text = "The number of people who died in the floods in KwaZulu-Natal stands at 395, the premier said."
    (figure,) = file_report("a", "2022-10-07", text).record.figures

    assert (figure.measure.value, figure.low) == ("killed", 395)


def test_the_opposition_is_no_commission() -> None:
    """Two bodies that have only their nouns are two."""
    text = (
        "President Diallo won a third term, the electoral commission said on Saturday. The opposition rejected the "
        "result. The opposition says 27 people were killed."
    )
    sources = [one.source for one in file_report("a", "2022-10-07", text).record.claims]
    named = {one.text: one.entity.id for one in sources if one is not None and one.entity}

    assert named["The opposition"] != named["the electoral commission"]
