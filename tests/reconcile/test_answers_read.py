"""Who answers whom, and who says what again, in reports that are read: within one, across two, beside what happened."""

from __future__ import annotations

import pytest

from hearsay.reader import Reader
from hearsay.reconcile.reconciling import Reconciled
from hearsay.record.between import RelationKind
from tests.reconcile.groups import reader as whole_reader
from tests.reconcile.test_stories_read import ends, together

CONFIRMS, CONFLICTS, DENIES = RelationKind.CONFIRMS, RelationKind.CONFLICTS, RelationKind.DENIES
REPEATS, REVISES = RelationKind.REPEATS, RelationKind.REVISES

_FERRY = (
    "Explosion sinks ferry off Basilan\n\n"
    "ZAMBOANGA, May 2 (Reuters) - A ferry sank off Basilan on Monday after an explosion, the coast guard said.\n\n"
)
_DAY_AFTER = (
    "Divers search ferry off Basilan\n\n"
    "ZAMBOANGA, May 4 (AP) - A ferry sank off Basilan on Monday after an explosion, the coast guard said.\n\n"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with its network."""
    return whole_reader()


def _kinds(found: Reconciled) -> set[RelationKind]:
    return {one.kind for one in found.relations}


def test_who_is_accused_answers_in_the_same_report(reader: Reader) -> None:
    """No word points at the accusation; he is who it is against, and speaks of the same."""
    texts = {
        "2022-05-02": "The government accused the Northern Front of planting mines on a road near Mellit on Monday. "
        'Ada Quist, a spokeswoman for the Northern Front, laughed at that. "We have not planted any mines on that '
        'road," she said.'
    }
    found = together(reader, texts)

    assert DENIES in _kinds(found)


def test_two_counts_confirm_nothing_of_each_other(reader: Reader) -> None:
    """Who acknowledges five dead does not confirm twelve."""
    texts = {
        "2022-05-02": "The Azerbaijani army said it killed at least 12 Armenian soldiers in a clash on the border on "
        "Monday. Armenia acknowledged only five dead."
    }
    found = together(reader, texts)

    assert CONFIRMS not in _kinds(found)


def test_a_minister_who_suspects_another_says_it_anew(reader: Reader) -> None:
    """Hallmarks of the one, and everything that points to the other."""
    texts = {
        "2022-05-02": _FERRY
        + "Interior Minister Juan Reyes said that the explosion bore the hallmarks of Abu Sayyaf.",
        "2022-05-04": _DAY_AFTER
        + 'Juan Reyes, the interior minister, was less sure on Wednesday. "Everything points to Jemaah Islamiyah," he '
        "said.",
    }
    found = together(reader, texts)

    assert any("Jemaah" in new for new, _ in ends(found, texts, REVISES))


def test_a_sentence_from_one_mouth_is_told_again(reader: Reader) -> None:
    """Two papers may call him by two names; nobody says six words as another does."""
    texts = {
        "2022-05-02": _FERRY
        + '"The water was already up to our knees," said Lito Abad, a passenger.',
        "2022-05-04": _DAY_AFTER
        + '"The water was already up to our knees," a fisherman told the newspaper.',
    }
    found = together(reader, texts)

    assert any("knees" in new for new, _ in ends(found, texts, REPEATS))
    assert RelationKind.CORROBORATES not in _kinds(found)


def test_what_there_was_none_of_is_denied_until_it_is_admitted(reader: Reader) -> None:
    """To say "we had no knowledge of any cracks" is as much a denial as "we did not know"."""
    texts = {
        "2022-05-02": "Dam bursts in southern Laos\n\nVIENTIANE, May 2 (AFP) - A dam burst in southern Laos on "
        'Monday. "We had no knowledge of any cracks," Dara Inthavong, a spokeswoman for Highland Power, said.',
        "2022-05-04": "Engineers inspect burst dam\n\nVIENTIANE, May 4 (AP) - A dam burst in southern Laos on Monday. "
        "Dara Inthavong of Highland Power admitted on Wednesday that engineers had found cracks in the crest in April.",
    }
    found = together(reader, texts)

    assert any("cracks" in new for new, _ in ends(found, texts, REVISES))


def test_a_last_name_is_of_the_only_one_who_has_it(reader: Reader) -> None:
    """Whom one report calls Kiknadze is Levan Kiknadze of the other."""
    texts = {
        "2022-05-02": _FERRY
        + "Levan Abad, a diver, said that the hull was torn open below the engine.",
        "2022-05-04": _DAY_AFTER + "Abad said that the hull had been torn open below the engine.",
    }
    found = together(reader, texts)

    assert any("hull" in new for new, _ in ends(found, texts, REPEATS))


def test_an_earlier_statement_is_whose_it_is(reader: Reader) -> None:
    """What "its first statement" had said nobody else bears out."""
    texts = {
        "2022-05-02": _FERRY
        + "The shipping company, Aliya Lines, said that no passenger was hurt.",
        "2022-05-04": _DAY_AFTER
        + "Aliya Lines acknowledged on Wednesday that a passenger had died. Its first statement said that no passenger "
        "was hurt.",
    }
    found = together(reader, texts)

    assert RelationKind.CORROBORATES not in _kinds(found)


def test_a_number_that_tells_which_fire_is_meant_is_not_whose_words_it_is_in(
    reader: Reader,
) -> None:
    """Who speaks of the door of the hotel in which so many died does not count the dead."""
    texts = {
        "2022-05-02": "Fire at Tbilisi hotel\n\nTBILISI, May 2 (Reuters) - A fire swept through a hotel in Tbilisi on "
        "Monday, killing 12 people, the interior ministry said.",
        "2022-05-04": "Door was locked\n\nTBILISI, May 4 (AP) - The door of the Tbilisi hotel in which a fire killed 12 "
        "people on Monday was locked, said Nino Beridze, a guest.",
    }
    found = together(reader, texts)

    assert not any("12" in new for new, _ in ends(found, texts, RelationKind.CORROBORATES))


def test_others_are_of_the_side_of_those_before_them(reader: Reader) -> None:
    """The six others of a soldier are soldiers of his army, and no villagers."""
    texts = {
        "2022-05-02": "Two Armenian soldiers were killed and six others were wounded in a clash with Azerbaijani troops "
        "on the border on Monday, the Armenian army said. It said that 12 Azerbaijani soldiers were killed.\n\n"
        "Nine villagers were wounded, a doctor at the hospital in Goris said."
    }
    found = together(reader, texts)

    assert not any(
        {"six", "Nine"} <= {new.split()[0], old.split()[0]}
        for new, old in ends(found, texts, CONFLICTS)
    )
