"""Quantities in running text, and what only looks like one."""

from __future__ import annotations

import pytest

from hearsay.normalise.number import find_quantities

FOUND = [
    ("At least 18 people died and 40 were hurt.", ["At least 18", "40"]),
    ("The bridge, 1.5 km long, cost $40 million.", ["1.5 km", "$40 million"]),
    ("Between 200 and 300 homes burned.", ["Between 200 and 300"]),
    ("Some 3,000 troops and several thousand volunteers came.", ["Some 3,000", "several thousand"]),
    ("Hundreds of people fled; tens of thousands stayed.", ["Hundreds", "tens of thousands"]),
    ("No one was hurt and there were no arrests.", ["No one", "no"]),
    ("A third of the herd and half of the flock died.", ["A third", "half"]),
    ("It ranged from 10 to 15 tonnes.", ["from 10 to 15 tonnes"]),
    ("The toll rose from 10 to 15.", ["10", "15"]),
    ("Prices went up from 3 percent to 5 percent.", ["3 percent", "5 percent"]),
    ("The vote was 11-1.", ["11", "1"]),
    ("They voted 12 to 3.", ["12", "3"]),
    ("The motion passed 49-51 after a vote.", ["49", "51"]),
    ("A 10-15 metre wave.", ["10-15 metre"]),
    ("Eight-count indictment, 12-strong team.", ["Eight", "12"]),
    ("They gave 5m people 5m euros.", ["5m", "5m euros"]),
    ("A wall of 5m stood there.", ["5m"]),
    ("He weighs 80 kg and is 1.80 m tall.", ["80 kg", "1.80 m"]),
    ("Of the 29 states, 21 agreed.", ["29", "21"]),
    (
        "Thousands of dollars and millions of rubles.",
        ["Thousands of dollars", "millions of rubles"],
    ),
    ("Over 2,000 of 2014's 3,000 ships sank.", ["Over 2,000", "3,000"]),
    ("2000 people came.", ["2000"]),
    ("A couple of men and a handful of boys.", ["A couple of", "a handful of"]),
    ("Roughly one in five voters.", ["Roughly one in five"]),
    ("Scores of people died and scores were hurt.", ["Scores", "scores"]),
    ("She walked half a mile in half an hour.", ["half a mile", "half an hour"]),
    ("One man and twenty-six women.", ["One", "twenty-six"]),
    ("It killed 1\u202f370 and 2\u00a0500.", ["1\u202f370", "2\u00a0500"]),
    ("He said 1\u00ad37 died.", ["1\u00ad37"]),
    ("He said ١٣٧ died.", ["١٣٧"]),
    ("Lots of snow, plenty of ice.", ["Lots of", "plenty of"]),
    ("It cost HK $3.7 billion.", ["HK $3.7 billion"]),
    ("It grew by $4 billion to $9 billion.", ["$4 billion", "$9 billion"]),
    ("About 2.7m of them, 4.3M in all.", ["About 2.7m", "4.3M"]),
    ("He paid 13 dollars and 45 cents.", ["13 dollars and 45 cents"]),
    ("They hit 14 of 17 drones and 120 out of 300 homes.", ["14", "17", "120", "300"]),
    ("He rented a 3½ room flat.", ["3½"]),
]

TRAPS = [
    # Years, dates and times of day.
    "In 2014 and since 2010, in the 1990s, the 2014 floods.",
    "The war of 1939-45, the 2014-2016 season.",
    "On 26 February, May 12, Sept. 17 and the 4th of July.",
    "At 3 a.m., 10pm, 12 o'clock, 15:30 and 0600 GMT.",
    "Dated 27-07-2016, 12/11/2016 and 2016-07-27.",
    # Ages.
    "Anna Berg, 34, and her 12-year-old son, aged 12.",
    "A woman in her 60s; children under five and people over 65.",
    "A 6-month-old kitten.",
    "His sons, ages 7 and 9.",
    # Names.
    "Flight 370, Resolution 1441, Article 5, page 12, No. 10, Route 66.",
    "A Boeing 737, an Il-76, F-16s, a T-72 and Covid-19.",
    "He lives at 69 Elm Street, in the 200 block of Oak Avenue.",
    "Call 911 calls or 555-1234.",
    "See test_12, x4, 0x89, #5, @7up, a.12 and 4x4.",
    # Ordinals.
    "It killed all but two.",
    "In nineteen ninety-seven and twenty twelve.",
    "In his 60's, at extension 1133, iPhone 11 and Fortune 500.",
    "The first, the 21st and the third attack; a third attack.",
    # Words with another use.
    "No longer, no doubt, no more, no wonder.",
    "One another, the other one.",
    "How many? So many, too few, not many.",
    "Test scores rose.",
    "The second half, the first quarter.",
    "The number of ships; a second; a half-hour wait.",
    # Numbers that nobody can mean.
    "1,2,3,4,5 and 192.168.0.1 and 007 and 1_000.",
    "99999999999999999999999 and 1.000 ships",
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_quantities_are_found_with_their_words(text: str, words: list[str]) -> None:
    """With what bounds them and with their unit."""
    assert [text[one.start : one.end] for one in find_quantities(text)] == words


@pytest.mark.parametrize("text", TRAPS)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    """As far as words tell."""
    assert [text[one.start : one.end] for one in find_quantities(text)] == []


def test_only_the_stretch_is_read() -> None:
    """Offsets are the text's, and nothing outside counts."""
    text = "5 men and 6 women and 7 dogs"
    found = find_quantities(text, 10, 21)

    assert [(one.start, one.end, one.quantity.low) for one in found] == [(10, 11, 6)]


def test_the_number_itself_is_told() -> None:
    """Beside the words that bound it and its unit."""
    text = "up to 12 million euros"
    (found,) = find_quantities(text)

    assert text[found.number_start : found.number_end] == "12 million"
    assert text[found.start : found.end] == text
    assert found.dimension == "money"
