"""Who is one: by his name, by the letters of his body, by being the only firm, by having the count."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.accounts import Account, take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.leading import lead
from tests.reconcile.groups import reader as whole_reader

DATELINE = "NAIROBI, May 5, 2023 (AP) - "
FIRST = (
    "Four people drowned on Friday when a dam above Voi overflowed, police said.\n\n"
    "Grace Muli, a spokeswoman for the Coast Water Works Agency (CWWA), said the sluices had been shut."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def account(reader: Reader, text: str, name: str = "r1") -> Account:
    """The account of a report of 5 May 2023."""
    record = reader.read(
        prepare_text(f"{DATELINE}{text}", name, Given(id=name, published="2023-05-05"))
    )
    return take(Filed(name, record, name, name))


def origins(accounts: list[Account], words: str) -> set[str]:
    """The keys of those with whom the statements start that hold some words."""
    told = {one.report: frozenset(telling.event for telling in one.tellings) for one in accounts}
    origin_of = lead(accounts, told)
    return {
        origin_of(one.report, said.claim).key
        for one in accounts
        for said in one.statements
        if words in said.text
    }


@pytest.mark.parametrize(
    "later",
    [
        "CWWA repeated on Saturday that the sluices had been shut.",
        "The sluices had been shut, Grace Muli told reporters on Saturday.",
        "The agency, CWWA, insisted that the sluices had been shut.",
    ],
)
def test_a_body_is_one_under_its_letters_and_its_spokeswoman(reader: Reader, later: str) -> None:
    """Only one of the reports says for whom she speaks."""
    both = [account(reader, FIRST), account(reader, f"{later} Four people drowned.", "r2")]

    assert len(origins(both, "sluices")) == 1


def test_two_ministries_of_one_name_stay_two(reader: Reader) -> None:
    """Each of two states has a defence ministry."""
    both = [
        account(reader, "Armenia's Defence Ministry said that two soldiers were killed."),
        account(reader, "Azerbaijan's Defence Ministry said that two soldiers were killed.", "r2"),
    ]

    assert len(origins(both, "two soldiers")) == 2


def test_the_company_is_the_only_firm_that_is_named(reader: Reader) -> None:
    """A report calls it what it is before it names it."""
    text = (
        "A factory in Voi burned down on Friday, killing nine workers, police said.\n\n"
        "The company said that the doors had been open. Mombasa Cement said that it would pay."
    )

    assert origins([account(reader, text)], "doors") == {"mombasa cement"}


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("The Kenya Red Cross now has 36 dead on its list.", "36", "red cross"),
        ("Police said six people drowned. The Kenya Red Cross counts 14 dead.", "14", "red cross"),
        ("Volunteers of the Kenya Red Cross have recovered 11 bodies.", "11", "red cross"),
        (
            "Nine people died, according to the Kenya Red Cross. Another four were missing.",
            "four",
            "red cross",
        ),
    ],
)
def test_who_counts_has_the_number(reader: Reader, text: str, words: str, key: str) -> None:
    """A report says it in its own voice, and names whose count it is."""
    assert key in origins([account(reader, text)], words)


@pytest.mark.parametrize(
    "text",
    [
        "Six people drowned, police said. Last year floods killed 40 people in Voi.",
        "Six people drowned, police said. In Tanzania a landslide killed nine people.",
    ],
)
def test_what_happened_elsewhere_is_nobodys_count(reader: Reader, text: str) -> None:
    """Who is cited for the dead of today has not counted those of last year."""
    kept = [one for one in account(reader, text).statements if one.text.startswith(("Last", "In"))]

    assert [one.origin for one in kept] == [None]
