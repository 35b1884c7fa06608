"""Bodies that a report calls what they are, whoever speaks for them; and words that are no body's letters."""

from __future__ import annotations

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.accounts import take
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.origins.bodies import field_of, known_body
from hearsay.reconcile.origins.sorts import body_of_men, called_in, sort_of
from tests.reconcile.groups import reader as whole_reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def _origins(reader: Reader, text: str) -> dict[str, str]:
    """With whom a report's statements start, by the words of whoever is cited."""
    given = Given(id="r", published="2021-07-06")
    account = take(Filed("r", reader.read(prepare_text(text, "r", given)), "r", "r"))
    return {one.source: one.origin.key for one in account.statements if one.origin and one.source}


def test_who_is_no_health_organisation() -> None:
    """A pronoun and an acronym are the same letters."""
    who = known_body("WHO")

    assert known_body("who") is None
    assert who is not None
    assert who.key == "united nations"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("Nepalese rescuers", "emergency"),
        ("fire crews", "emergency"),
        ("the prosecution service", "prosecution"),
        ("state prosecutor Ada Quist", "prosecution"),
        ("a dock worker", None),
    ],
)
def test_rescuers_and_prosecutors_are_bodies_of_a_state(words: str, field: str | None) -> None:
    """Whether a service is named by its men or by itself."""
    assert field_of(words) == field


def test_a_union_is_one_by_whose_it_is() -> None:
    """The dockers' union is the union of harbour dockers, and not that of the pilots."""
    dockers, harbour, pilots = map(
        sort_of, ("dockers' union", "union of harbour dockers", "pilots' union")
    )

    assert dockers is not None
    assert harbour is not None
    assert pilots is not None
    assert dockers.told < harbour.told
    assert not pilots.told <= harbour.told
    assert sort_of("harbour dockers") is None


def test_a_sort_alone_is_no_body() -> None:
    """The hospital may be any."""
    text = "At the hospital, and at the town's district hospital, its director said."

    assert [one.words for one in called_in(text, 0, len(text))] == ["district hospital"]


def test_monitors_speak_for_those_who_sent_them() -> None:
    """Whoever is only named by his body."""
    assert body_of_men("inspectors of the Lower Rhine Water Board") == "Lower Rhine Water Board"
    assert body_of_men("residents of Lower Manhattan") == ""


def test_its_spokesman_is_that_of_the_body_before(reader: Reader) -> None:
    """Whoever was told of between the two is a person, and has no spokesman."""
    found = _origins(
        reader,
        "Dam bursts in Laos\n\nVIENTIANE, July 5 (Reuters) - A dam burst in southern Laos on Monday.\n\n"
        "A committee of villagers said that 30 people had died. Its spokeswoman, Noi Keola, accused the army of keeping "
        "divers away.",
    )

    assert {key for words, key in found.items() if "committee" in words or "Keola" in words} == {
        "committee of villagers"
    }


def test_the_director_of_the_hospital_in_his_sentence(reader: Reader) -> None:
    """And not of whoever was cited before it."""
    found = _origins(
        reader,
        "Train derails near Kota\n\nKOTA, July 5 (Reuters) - A train derailed near Kota on Monday, police said.\n\n"
        "At the railway hospital 31 people were treated, its director, Dr Asha Rao, said.",
    )

    assert next(key for words, key in found.items() if "Rao" in words) == "railway hospital"
