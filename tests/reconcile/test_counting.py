"""How a count is told in its sentence, as the account of a report keeps it."""

from __future__ import annotations

import pytest

from hearsay.reconcile.accounts import Counting, read_account, take, write_account
from hearsay.record.vocabulary import Measure
from tests.reconcile.groups import file_report

NEWER, EARLIER, ADDED = Counting.NEWER, Counting.EARLIER, Counting.ADDED
INCLUDED, WINDOW, TOTAL = Counting.INCLUDED, Counting.WINDOW, Counting.TOTAL
UNTIL, SINCE = Counting.UNTIL, Counting.SINCE
ABOARD, FLOOR, KEPT = Counting.ABOARD, Counting.FLOOR, Counting.KEPT
ACCEPTED = Counting.ACCEPTED

TOLD = [
    ("The death toll from the fire in Lagos rose to 44, up from 22, police said.", "44", NEWER),
    ("The death toll from the fire in Lagos rose to 44, up from 22, police said.", "22", EARLIER),
    ("Officials raised the toll from 22 to 31 late on Wednesday.", "22", EARLIER),
    ("Officials raised the toll from 22 to 31 late on Wednesday.", "31", NEWER),
    ("State TV has raised the death toll from the crash in Jos, saying 22 people died.", "22", NEWER),
    ("Police now say 15 people died in the blast in Mosul.", "15", NEWER),
    ("Police earlier put the number of dead in the blast at 12.", "12", EARLIER),
    ("The ministry had said earlier that 38 people died in the crash.", "38", EARLIER),
    ("Earlier on Thursday the ministry said that 38 people had died.", "38", EARLIER),
    ("The number of dead in the floods in Beira has passed 100, officials said.", "100", NEWER),
    ("The army killed 340 people since the offensive began on March 1, it said.", "340", SINCE),
    ("Five more people died of cholera in Goma, the ministry said.", "Five", ADDED),
    ("Nine people died in the fire and four more bodies were found, police said.", "four", ADDED),
    ("The bomb in Mosul killed 14 people, including three children, police said.", "three", INCLUDED),
    ("Twelve miners were killed, three of them women, the union said.", "three", INCLUDED),
    ("Shelling killed 13 people in Kharkiv in the past 24 hours, he said.", "13", WINDOW),
    ("A total of 31 people were killed in the raids, the ministry said.", "A total", TOTAL),
    ("The death toll stood at 31 as of Friday, the ministry said.", "31", UNTIL),
    ("The number of dead in the raid in Largu has gone up to 31, the chief said.", "31", NEWER),
    ("Bodies were found, said the chief, who had spoken of 22 dead before.", "22", EARLIER),
    ("Nine bodies were discovered in the bush near Largu on Tuesday, the chief said.", "Nine", FLOOR),
    ("By late Friday 31 people had died in the floods in Beira, officials said.", "31", UNTIL),
    ("The police killed 12 people since Monday, the opposition said.", "12", SINCE),
    ("The provincial health department had reported 59 deaths in the floods.", "59", EARLIER),
    ("The ferry was carrying 120 people, the coast guard said.", "120", ABOARD),
    ("The ferry sank off Basilan with 134 people aboard.", "134", ABOARD),
    ("The owner admitted that 139 people had been on the ferry.", "139", ABOARD),
    ("The owner said that 80 workers were inside when the roof fell in.", "80", ABOARD),
    ("The union said that 45 miners had gone down on Monday night.", "45", ABOARD),
    ("The operator stood by its figure of 45.", "45", KEPT),
    ("The union counts 12 dead. The police are sticking to nine.", "nine", KEPT),
    ("The day before she had said 15 people were dead.", "15", EARLIER),
    ("The Red Cross said that they had buried 26 people killed in Largu.", "26", FLOOR),
    ("The airline said that 38 people were on flight KQ 507.", "38", ABOARD),
    ("Thirty people were in the minibus that fell off the bridge in Lima.", "Thirty", ABOARD),
    ("The mayor said that he accepted the figure of 12.", "12", ACCEPTED),
    ("Some 44 people were injured in Jos, nine of them in the market.", "nine", INCLUDED),
]  # fmt: skip

PLAIN = [
    ("A bomb at a market in Mosul killed 14 people and wounded dozens more, police said.", "14"),
    # "More" are more people here, and no more of the wounded.
    ("A bomb at a market in Mosul killed 14 people and wounded dozens more, police said.", "dozens"),
    ("More than 30 people died in the fire in Lagos, the fire service said.", "More"),
    # It was the bomb that was earlier, and not the count.
    ("Earlier on Thursday a bomb in Mosul killed 12 people, police said.", "12"),
    ("Gunmen took 12 hostages at a bank in Lagos on Monday, police said.", "12"),
    ("A bomb killed 31 people in Kabul, the deadliest attack since 2015, police said.", "31"),
    # It was the fighting that was a day earlier.
    ("Three soldiers had died in fighting near Goma a day earlier, the army said.", "Three"),
    # By an earthquake, and not until Monday.
    ("Twelve people were killed by Monday's earthquake, the vice president said.", "Twelve"),
    ("Police from 12 districts were sent to Lima, where 30 people were killed.", "30"),
    # They are of those who were aboard, and all that died.
    ("Forty people were on the bus. Thirty-one of them died, the Red Cross said.", "Thirty-one"),
]  # fmt: skip


def _told(text: str, words: str) -> frozenset[Counting]:
    """How the figure that begins with these words is told."""
    values = take(file_report("a", "2022-05-06", text)).values
    return next(one.told for one in values if one.text.startswith(words))


@pytest.mark.parametrize(("text", "words", "sense"), TOLD)
def test_the_words_before_a_number_tell_what_it_is(text: str, words: str, sense: Counting) -> None:
    """New, overtaken, on top, a part, of a day, in all, as of, since."""
    assert sense in _told(text, words)
    assert not {NEWER, EARLIER} <= _told(text, words)


@pytest.mark.parametrize(("text", "words"), PLAIN)
def test_most_numbers_are_plain(text: str, words: str) -> None:
    """They are what somebody counts, and nothing else is told."""
    assert _told(text, words) == frozenset()


def test_how_it_is_told_is_kept() -> None:
    """An account that is written and read again has it still."""
    account = take(file_report("a", "2022-05-06", TOLD[0][0]))

    assert read_account(write_account(account), report="a", family="a") == account


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        (
            "The airline said that 41 passengers and a crew of four were on the plane.",
            "41 passengers and a crew of four",
            45,
        ),
        ("The airline said that 41 passengers were on the plane.", "41 passengers", 41),
    ],
)
def test_the_crew_is_counted_with_the_passengers(text: str, words: str, number: int) -> None:
    """Others give one number for all who were aboard."""
    (value,) = take(file_report("a", "2022-05-06", text)).values

    assert (value.text, value.low, value.high) == (words, number, number)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        (
            "A bomb went off in Jos. The mayor put the number of victims at 19.",
            "19",
            Measure.KILLED,
        ),
        ("The dam in Mwanza is 19 years old, the minister said.", "19", None),
    ],
)
def test_what_no_measure_names_is_counted_by_what_is_told_with_it(
    text: str, words: str, measure: Measure | None
) -> None:
    """Victims are dead, and nobody else is counted because somebody is."""
    values = take(file_report("a", "2024-03-10", text)).values
    found = [one.measure for one in values if one.text.startswith(words)]

    assert (Measure.KILLED in found) is (measure is Measure.KILLED)
