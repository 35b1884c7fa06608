"""Statements that say one thing in other words, accuse and deny without naming it, and answer what they do not."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.reconcile.accounts import take
from hearsay.reconcile.accounts.stance import FIELD
from hearsay.reconcile.reconciling import reconcile
from hearsay.record.between import Relation, RelationKind
from tests.reconcile.groups import file_report

MARKET = (
    "Warplanes bombed a market in Mellit in Sudan on Tuesday, killing 18 people, residents said."
)
RAID = (
    "Gunmen attacked the village of Largu in Congo on Monday, killing 22 people, a hospital said."
)


def _relations(*texts: str) -> tuple[Relation, ...]:
    days = ("2024-05-14", "2024-05-15", "2024-05-16")
    filed = [
        file_report(name, day, text) for name, day, text in zip("abc", days, texts, strict=False)
    ]
    return reconcile(filed).relations


def _kinds(*texts: str) -> set[tuple[RelationKind, str, str]]:
    return {(one.kind, one.a.report, one.b.report) for one in _relations(*texts)}


def _blames(text: str) -> Mapping[str, frozenset[str]]:
    return {one.source: one.blames for one in take(file_report("a", "2024-05-14", text)).statements}


def test_two_who_were_there_saw_one_thing() -> None:
    """A trader's plane is a teacher's jet, though they have no other word in common."""
    found = _kinds(
        f'{MARKET} "The plane came from the south and dropped two bombs on the market," said Adam Ishaq, a trader.',
        "Sudan's army denied on Wednesday that it had bombed the market in Mellit on Tuesday. Ahmed Bakhit, a teacher, "
        "said he saw a jet over Mellit before the bombs fell on Tuesday.",
    )

    assert (RelationKind.CORROBORATES, "b", "a") in found


def test_who_is_blamed_by_two_is_named_twice() -> None:
    """The chief and the army lay the raid on one militia, each in his own words."""
    accused = "The chief of Largu, Jean Ngabu, blamed the raid on CODECO."
    army = "The army blamed CODECO for the raid."

    assert (RelationKind.CORROBORATES, "b", "a") in _kinds(f"{RAID} {accused}", f"{RAID} {army}")


def test_who_blames_another_names_the_culprit_after_on() -> None:
    """Of "blamed the raid on CODECO" it is CODECO that is blamed, and not the raid."""
    blamed = _blames(f"{RAID} The army blamed the raid on CODECO.")["The army"]

    assert "codeco" in blamed
    assert "raid" not in blamed


def test_what_did_it_is_nobody() -> None:
    """A jet that dropped a bomb is accused of nothing, and the town that was hit did not do it."""
    text = "A jet bombed a market in Mellit on Tuesday, the Red Cross said. The Mellit strike killed nine, police said."

    assert all(not blamed for blamed in _blames(text).values())


def test_the_army_answers_for_the_army() -> None:
    """Who accuses "the army" accuses the armed forces, under whatever name they deny it."""
    text = "The Rapid Support Forces accused the army of bombing civilians in Mellit on Tuesday."
    denied = (
        "The Armed Forces denied on Wednesday that they had bombed the market in Mellit on Tuesday."
    )

    assert f"{FIELD}defence" in _blames(text)["The Rapid Support Forces"]
    assert (RelationKind.DENIES, "b", "a") in _kinds(f"{MARKET} {text}", f"{MARKET} {denied}")


def test_who_rejects_criticism_denies_no_count() -> None:
    """That the weather service says it did warn people says nothing of how many are missing."""
    found = _relations(
        "Floods in Durban in South Africa killed 395 people, and 55 people are missing, the premier said. The weather "
        "service rejected criticism that it had failed to warn people."
    )

    assert not found


def test_nobody_corrects_what_others_say() -> None:
    """The ministry raises its own count, and the opposition's stays as it is."""
    found = _relations(
        "The opposition says 27 people were killed in Conakry in Guinea on Tuesday. The security ministry raised its own "
        "toll of the dead in Conakry to 14, from 10."
    )

    assert all(
        one.kind is not RelationKind.REVISES or one.a.report == one.b.report for one in found
    )
    assert RelationKind.CONFLICTS in {one.kind for one in found}


def test_a_repair_is_no_damage_told_again() -> None:
    """That power is back does not repeat that it failed."""
    found = _kinds(
        "A strike left Vinnytsia in Ukraine without power on Tuesday, the operator Vinnytsia Power said.",
        "Power was restored on Wednesday after the strike had left Vinnytsia without power on Tuesday, Vinnytsia Power said.",
    )

    assert (RelationKind.REPEATS, "b", "a") not in found


def test_who_cannot_say_bears_nothing_out() -> None:
    """That the mission "could not say how many had been killed" agrees with nobody."""
    found = _relations(
        "Gunmen attacked the village of Largu in Congo on Monday. A chief said that many people had been killed there.",
        "Gunmen attacked the village of Largu in Congo on Monday. The United Nations said it could not say how many "
        "people had been killed.",
    )

    assert RelationKind.CORROBORATES not in {one.kind for one in found}


def test_two_numbers_of_homes_are_no_repetition() -> None:
    """Who has 2,000 homes lost and then 3,900 does not say it again."""
    found = _kinds(
        "Floods destroyed 2,000 houses in Durban on Monday, the premier of KwaZulu-Natal, Sihle Zikalala, said.",
        "Floods destroyed 3,900 houses in Durban on Monday, the premier of KwaZulu-Natal, Sihle Zikalala, said.",
    )

    assert (RelationKind.REPEATS, "b", "a") not in found


def test_who_pulls_bodies_from_the_rubble_does_not_say_what_fell() -> None:
    """Rescuers presuppose the ruin that monitors speak of."""
    found = _kinds(
        "KYIV - Rescuers pulled three bodies from the rubble of a block of flats in Kharkiv on Monday, the "
        "emergency service said.",
        "KYIV - A missile wrecked a block of flats in Kharkiv on Monday, United Nations monitors said.",
    )

    assert RelationKind.CORROBORATES not in {kind for kind, _, _ in found}
