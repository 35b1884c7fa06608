"""Times in running text: where they begin and end, and what is none."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from hearsay.normalise.time import Tense, find_times
from hearsay.record import Interval, TimeMod, TimeType

FOUND = [
    ("Talks began on Monday and broke off late on Thursday.", ["Monday", "late on Thursday"]),
    ("The dam burst at around 3 a.m. local time, the mayor said.", ["around 3 a.m. local time"]),
    ("By the end of March the town had lost half its people.", ["the end of March"]),
    ("It was the third strike in less than a week.", ["less than a week"]),
    ("The ferry, built in 1987, sank in two hours.", ["1987", "two hours"]),
    ("He fled in August and September 2014.", ["August", "September 2014"]),
    ("The siege lasted from 3 to 17 May 2011.", ["3 to 17 May 2011"]),
    ("Elections are due on 4 June, two weeks after the ruling.", ["4 June", "two weeks"]),
    (
        "On the night of 5 March, a year earlier, it rained.",
        ["the night of 5 March", "a year earlier"],
    ),
    ("A six-month truce ended last Friday.", ["six-month", "last Friday"]),
    ("Clashes continued overnight on Saturday in the port.", ["overnight on Saturday"]),
    ("In the early 1990s, and again in 2003, the river rose.", ["the early 1990s", "2003"]),
    ("The 2014 ouster of the president is still debated.", ["2014"]),
    ("The court meets every Tuesday; it met twice a week.", ["every Tuesday", "a week"]),
    ("Prices fell in the third quarter of 2009.", ["the third quarter of 2009"]),
    ("They arrived Friday, Feb. 25, and left the next day.", ["Friday, Feb. 25", "the next day"]),
    ("Since last summer, nothing has moved.", ["last summer"]),
    ("He spoke on 24 February 2022 at 5:30 a.m.", ["24 February 2022 at 5:30 a.m."]),
    ("Two days before Christmas 2019 the bridge closed.", ["Two days before Christmas 2019"]),
    ("Now the army is recruiting again, more recently in the north.", ["Now", "more recently"]),
    ("In June of that year the strike spread.", ["June of that year"]),
    ("Rain is expected on Friday or Saturday.", ["Friday", "Saturday"]),
    ("A weeklong festival was cut to three days.", ["weeklong", "three days"]),
    ("Report of 27-07-2016: two bombs", ["27-07-2016"]),
    ("In the early morning hours of 30 April, it fell.", ["the early morning hours of 30 April"]),
    ("It began with a March operation and a spring offensive.", ["March", "spring"]),
    ("The costly August battles ended; the current truce holds.", ["August", "current"]),
    ("It was lost in 1270 and found in nineteen eighty-four.", ["1270", "nineteen eighty-four"]),
    ("They fled in mid-April. It was cold.", ["mid-April"]),
    ("Votes are held on 10 and 24 April.", ["10 and 24 April"]),
    ("The 2016–17 season was over in May.", ["2016–17", "May"]),
    ("He met her on Friday, 12 May. 1972 was worse.", ["Friday, 12 May", "1972"]),
]


@pytest.mark.parametrize(("text", "times"), FOUND)
def test_times_are_found_with_their_borders(text: str, times: list[str]) -> None:
    """Words that colour a time belong to it, its preposition does not."""
    assert [time.text for time in find_times(text)] == times


TRAPS = [
    "The motion passed by an 11-1 vote.",
    "The rebels may march on the capital.",
    "March on, the crowd shouted.",
    "She came second, he came third.",
    "The Sun and the Daily Mirror reported it.",
    "More than 1,500 people and 2000 soldiers marched.",
    "A spring of clean water was found near the fall.",
    "The 5th Brigade lost 12 tanks, the 3rd Army none.",
    "Of 1024 houses, 300 burned.",
    "Operation Dawn cost $2014.",
    "A 25-year-old man and a girl aged 7 died.",
    "He is 40 years old.",
    "A woman in her 60s was hurt.",
    "Mark Friday-Smith, of No. 10, declined.",
    "They sat by the sun and wed.",
    "The score was 3-2, or 16.5 per cent.",
    "The first minister and the second deputy",
    "Mar the day not with decent people.",
    "The government's fall surprised many.",
    "Two thirds of the seats, one half of the votes",
    "She had a score of 1270, and 1000 ton of grain.",
    "He went to Mar-a-Lago with Jan Novak and the players.",
    "It was the second attack in as many days.",
    "About a quarter of them, three-quarters of us",
    "The ambassador left by the time he was called.",
    "At the same time, police arrived for the first time.",
    "",
    "…",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_time(text: str) -> None:
    """Verbs, names, scores, ages, ranks and amounts are no times."""
    found = [time.text for time in find_times(text)]

    assert found in ([], ["Friday"])  # a surname may be a day


def test_a_stretch_of_the_text_is_searched() -> None:
    """Offsets are those of the whole text."""
    text = "On Monday nothing. On Tuesday all."

    (found,) = find_times(text, text.index("On Tuesday"))

    assert (found.start, found.end, found.text) == (22, 29, "Tuesday")


def test_a_day_and_a_month_share_the_year_behind_them() -> None:
    """As in "31 May" has its year from what it is joined to, and December the one before."""
    anchor = date(2024, 5, 1)
    for text, values in (
        ("from 31 May to 1 June 1916", ["1916-05-31", "1916-06-01"]),
        ("between December and January 1943", ["1942-12", "1943-01"]),
        ("in 499–493 BC", ["BC0499", "BC0493"]),
        ("the spring and summer of 1918", ["1918-SP", "1918-SU"]),
    ):
        assert [time.value(anchor=anchor).value for time in find_times(text)] == values


def test_a_preposition_opens_a_time_for_who_asks() -> None:
    """The words keep their own stretch; whoever knows that the preposition is theirs may open it."""
    (since,) = find_times("It has rained since 20 May 2020.")
    value = since.value(anchor=None)

    assert value.interval == Interval("2020-05-20", "2020-05-21")
    assert since.bounded(value).interval == Interval("2020-05-20", None)
    assert since.bounded(value).mod is TimeMod.ON_OR_AFTER


def test_a_moment_of_publication_counts_hours() -> None:
    """As in "Two hours ago" is a time of day where the day of publication has one, else a length."""
    (ago,) = find_times("It fell two hours ago.")

    exact = ago.value(anchor=datetime.fromisoformat("2022-02-26T01:30"))
    assert (exact.type, exact.value) == (TimeType.TIME, "2022-02-25T23:30")
    assert ago.value(anchor=date(2022, 2, 26)).value == "PT2H"


@pytest.mark.parametrize(
    "words", ["9/11", "the Sept. 11 attacks", "the September 11 terror attacks"]
)
def test_the_attacks_have_their_year(words: str) -> None:
    """Nobody tells the year of the September 11 attacks."""
    (found,) = find_times(words)

    assert found.value(anchor=date(2022, 2, 26)).value == "2001-09-11"


def test_ahead_is_a_day_and_otherwise_a_length() -> None:
    """As in "In two weeks" beside "will" is a day, beside "lost" a length of time."""
    (weeks,) = find_times("in two weeks")
    anchor = date(2022, 2, 26)

    assert weeks.value(anchor=anchor, tense=Tense.FUTURE).value == "2022-03-12"
    assert weeks.value(anchor=anchor).value == "P2W"


@pytest.mark.parametrize(
    ("words", "story", "value"),
    [
        ("June", date(1940, 5, 10), "1940-06"),
        ("January", date(1941, 12, 7), "1942-01"),
        ("22 June", date(1941, 5, 1), "1941-06-22"),
        ("in August", date(1941, 9, 1), "1941-08"),
        ("the summer", date(1941, 6, 22), "1941-SU"),
        ("twelve days later", date(1940, 6, 10), "1940-06-22"),
        ("that year", date(1940, 8, 1), "1940"),
        ("the following spring", date(1940, 8, 1), "1941-SP"),
    ],
)
def test_a_history_goes_on_from_what_it_told(words: str, story: date, value: str) -> None:
    """The day on which a history was published says nothing about its dates."""
    (found,) = find_times(words)

    read = found.value(anchor=date(2009, 12, 19), tense=Tense.HISTORY, story=story)

    assert read.value == value
