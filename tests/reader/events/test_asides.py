"""What happened before or elsewhere is not what a report tells of, and its dead are others."""

from __future__ import annotations

from hearsay.desk.reading import read
from hearsay.record import Event, EventType

FIRE = (
    "Nine people died when fire swept through a garment factory in Dhaka on Tuesday, police said.\n\n"
    "The blaze broke out on the third floor, the fire chief said. Thirty people were injured.\n\n"
)


def dead(text: str) -> list[Event]:
    """The events in which people came to harm."""
    events = read(text=text, id="r", published="2021-03-04").events
    return [event for event in events if event.type is EventType.CASUALTY]


def figures(events: list[Event]) -> list[list[str]]:
    """Their figures, as printed."""
    return [[figure.text for figure in event.figures] for event in events]


def test_the_dead_of_an_earlier_year_are_others() -> None:
    """Those who died in 2012 are not counted with those of this week, nor who died in the next sentence."""
    told = figures(
        dead(FIRE + "In 2012 a mill burned down in the same district. Some 110 workers died.")
    )
    assert ["Some 110 workers"] in told


def test_what_was_long_ago_may_be_told_in_a_sentence_of_its_own() -> None:
    """A sentence like "That ended in April 2013" dates what is told next."""
    text = (
        FIRE + "That ended in April 2013. A tower collapsed in Savar, and 1,100 people were killed."
    )
    event = dead(text)[-1]
    assert [figure.text for figure in event.figures] == ["1,100 people"]
    assert event.interval is not None
    assert event.interval.begins is not None
    assert event.interval.begins.startswith("2013-04")


def test_what_is_told_separately_goes_on_in_its_paragraph() -> None:
    """The hurt of another place are its own, though their sentence names no place."""
    text = FIRE + (
        "Separately, a boiler blew up at a mill in Sylhet on Wednesday. Two guards received minor "
        "injuries, an officer said."
    )
    event = dead(text)[-1]
    assert event.where is not None
    assert event.where.place.name == "Sylhet"


def test_the_report_goes_on_in_its_next_paragraph() -> None:
    """An aside ends with its paragraph: the toll behind it is the report's."""
    text = (
        FIRE
        + "In 2012 some 110 workers died in a mill.\n\nThe toll rose to 12 on Wednesday, police said."
    )
    told = figures(dead(text))
    assert any("12" in row and "Nine people" in row for row in told)
    assert ["some 110 workers"] in told


def test_a_paragraph_far_down_may_bring_in_what_is_like_it() -> None:
    """A boiler that blew up on another day in a town not named before is no part of the fire."""
    text = FIRE + (
        "The owner was arrested. The government promised help to the families. Inspectors had called the "
        "mill safe. A union blamed the ministry.\n\n"
        "Late on Monday, a boiler exploded at a plant in Sylhet, killing four workers, police said."
    )
    assert ["four workers"] in figures(dead(text))


def test_a_day_on_which_a_count_is_adopted_is_not_that_of_the_dead() -> None:
    """Who adopts a count of the dead does so later than they died."""
    events = dead(FIRE + "The ministry on Wednesday adopted the union's count of 17 dead workers.")
    assert not any(event.time and event.time.text == "Wednesday" for event in events)


def test_who_dies_of_burns_in_a_city_did_not_burn_there() -> None:
    """Where somebody dies later is not where the fire was."""
    event = dead(FIRE + "A woman died of her burns in Chittagong on Thursday, doctors said.")[0]
    assert event.where is not None
    assert event.where.place.name == "Dhaka"
