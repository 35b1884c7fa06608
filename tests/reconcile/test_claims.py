"""Who answers whom across reports: denials, admissions, accusations, what is taken back, what is told again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearsay.reconcile.accounts import Account
from hearsay.reconcile.standing import Standing
from hearsay.record.between import RelationKind, Status
from hearsay.record.vocabulary import Mode
from tests.reconcile.statements_made import Said, report, said, standing

MONDAY, TUESDAY, WEDNESDAY = "2022-05-02", "2022-05-03", "2022-05-04"
SHELLED = "rebels shelled the crowded market in the old town with mortars"
ACCUSED = report("a", MONDAY, said("army", SHELLED), doers=["rebels"])


def kinds(found: Standing) -> list[tuple[RelationKind, str, str]]:
    """The relations, by the reports of their ends."""
    return [(one.kind, one.a.report, one.b.report) for one in found.relations]


def test_who_denies_a_part_in_it_does_not_deny_that_it_happened() -> None:
    """The Red Cross says that a market was shelled, and blames nobody."""
    denial = Said(who="rebels", text="any part in shelling the market", mode=Mode.DENIES, part=True)
    found = standing(
        ACCUSED,
        report("b", MONDAY, said("red cross", "the market in the old town was shelled")),
        report("c", TUESDAY, denial),
    )

    assert (RelationKind.DENIES, "c", "a") in kinds(found)
    assert (RelationKind.DENIES, "c", "b") not in kinds(found)
    assert RelationKind.CONFLICTS not in {one.kind for one in found.relations}


def test_who_is_quoted_beside_an_accuser_accuses_nobody() -> None:
    """One report names the rebels; the mayor whom it quotes too does not."""
    told = report(
        "a",
        MONDAY,
        said("army", SHELLED),
        said("mayor", "nine shops beside the market were closed"),
        doers=["rebels"],
    )
    found = standing(told, report("b", TUESDAY, said("rebels", "it", Mode.DENIES)))

    (denied,) = found.relations
    assert (denied.kind, denied.b) == (RelationKind.DENIES, told.statements[0].at)


def test_accusation_and_counter_accusation_conflict() -> None:
    """They agree that it was shelled, and are no two voices for either's account."""
    found = standing(
        report("a", MONDAY, said("army", SHELLED, Mode.ACCUSES), doers=["rebels"]),
        report(
            "b",
            TUESDAY,
            said("rebels", "the army of shelling the market in the old town", Mode.ACCUSES),
            doers=["army"],
        ),
    )

    assert kinds(found) == [(RelationKind.CONFLICTS, "b", "a")]
    assert found.verdict.status is Status.DISPUTED


def test_who_puts_it_on_a_third_is_in_conflict_with_the_accuser() -> None:
    """The accused need not accuse the accuser."""
    found = standing(
        report("a", MONDAY, said("army", SHELLED, Mode.ACCUSES), doers=["rebels"]),
        report(
            "b",
            TUESDAY,
            said("rebels", "bandits shelled the market in the old town"),
            doers=["bandits"],
        ),
    )

    assert found.verdict.status is Status.DISPUTED


def test_who_claims_an_attack_accuses_nobody() -> None:
    """And the one who blamed him is borne out."""
    claim = said("rebels", "responsibility for shelling the market of the army", Mode.CLAIMS)
    found = standing(ACCUSED, report("b", TUESDAY, claim, doers=["army"]))

    assert RelationKind.CONFLICTS not in {one.kind for one in found.relations}


def test_an_admission_ends_the_denial_before_it() -> None:
    """The denial stays among the relations, and weighs no more."""
    found = standing(
        ACCUSED,
        report("b", TUESDAY, said("rebels", "they shelled the market", Mode.DENIES)),
        report("c", WEDNESDAY, said("rebels", "that they shelled the market", Mode.CONFIRMS)),
    )

    assert (RelationKind.DENIES, "b", "a") in kinds(found)
    assert (RelationKind.REVISES, "c", "b") in kinds(found)
    assert found.verdict.status is Status.CONFIRMED_BY_OPPONENT


def test_what_is_withdrawn_holds_no_more_for_who_said_it() -> None:
    """Somebody else may hold it still, and then he alone does; who only withdraws it speaks against nobody."""
    back = report("b", TUESDAY, Said(who="army", text=SHELLED, mode=Mode.CORRECTS, withdrawn=True))
    other = report("c", MONDAY, said("red cross", SHELLED))

    alone = standing(ACCUSED, back)
    assert (RelationKind.REVISES, "b", "a") in kinds(alone)
    assert alone.verdict.status is Status.RETRACTED
    held = standing(ACCUSED, back, other)
    assert held.verdict.status is Status.REVISED
    assert RelationKind.CONFLICTS not in {one.kind for one in held.relations}


def test_an_origin_that_denies_what_it_said_takes_it_back() -> None:
    """Without the word "withdrew"; on the same day nobody knows which came first."""
    later = report("b", TUESDAY, said("army", SHELLED, Mode.DENIES))
    same_day = report("b", MONDAY, said("army", SHELLED, Mode.DENIES))

    assert standing(ACCUSED, later).verdict.status is Status.RETRACTED
    assert standing(ACCUSED, same_day).verdict.status is not Status.RETRACTED


def test_who_denies_it_is_no_second_voice_for_it() -> None:
    """Two origins speak of it, and one of them says that it was so."""
    found = standing(
        ACCUSED,
        report("b", TUESDAY, said("police", "a curfew had been ordered", Mode.DENIES)),
    )

    assert found.verdict.status is Status.SINGLE
    assert [one.name for one in found.verdict.origins] == ["army"]


@pytest.mark.parametrize(
    ("words", "related"),
    [
        ("a lorry blew up at the northern gate of the old market in town", True),
        ("a car blew up in front of the gate", False),
    ],
)
def test_one_sentence_in_two_papers_is_told_again(words: str, *, related: bool) -> None:
    """One names the police for it, the other "reports"."""
    first = report(
        "a", MONDAY, said("police", "a truck blew up at the northern gate of the old market")
    )
    second = report("b", MONDAY, said("reports", words))
    unsure = _of_nobody_sure(second)

    assert (RelationKind.REPEATS in {one.kind for one in standing(first, unsure).relations}) is (
        related
    )


def _of_nobody_sure(account: Account) -> Account:
    """The account without the origins of its statements: they start with its text."""
    told = tuple(replace(one, origin=None) for one in account.statements)
    return replace(account, statements=told)


def test_many_papers_that_quote_one_origin_repeat_the_first_of_them() -> None:
    """Each once: a wire story in a hundred papers makes no ten thousand relations."""
    found = standing(*(report(f"r{n:02}", MONDAY, said("army", SHELLED)) for n in range(40)))

    assert kinds(found) == [(RelationKind.REPEATS, f"r{n:02}", "r00") for n in range(1, 40)]


def test_what_would_change_a_status_names_who_stands_behind_it() -> None:
    """A desk reads whom to ask next."""
    (single,) = standing(ACCUSED).verdict.change
    denied = standing(ACCUSED, report("b", TUESDAY, said("rebels", "it", Mode.DENIES)))

    assert single.startswith("A second origin that does not hang on army ")
    assert denied.verdict.change == (
        "It would change if rebels took the denial back, or admitted it.",
    )


def test_nobody_owned_up_until_somebody_does() -> None:
    """That nobody did yet is overtaken, not contradicted; and an accusation is no answer."""
    asked = report("a", MONDAY, said("", "responsibility for the attack", Mode.NO_COMMENT))
    blamed = report("b", TUESDAY, said("army", SHELLED, Mode.ACCUSES), doers=["rebels"])
    owned = report("c", TUESDAY, said("rebels", "responsibility for the bombing", Mode.CLAIMS))

    (still,) = standing(asked, blamed).questions
    assert still.answered is None
    (over,) = standing(asked, blamed, owned).questions
    assert over.answered is not None
    assert over.answered.report == "c"
    assert over.why == "rebels (c) claims “responsibility for the bombing”."
    assert RelationKind.CONFLICTS not in {
        one.kind for one in standing(asked, blamed, owned).relations
    }
