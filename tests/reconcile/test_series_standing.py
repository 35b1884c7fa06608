"""What a figure amounts to: who gives it, who is silent, its status, its range, what is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hearsay.reconcile.series import Pin
from hearsay.record.between import At, Status
from hearsay.record.vocabulary import Measure, Mode, Qualifier
from tests.reconcile.figures_made import (
    FRIDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    account,
    all_series,
    killed,
    says,
    silent,
)


def test_who_claims_responsibility_does_not_give_the_toll() -> None:
    """Of "claimed responsibility for the attack, which killed 22" the number is the report's."""
    owned = says("rebels", 22, mode=Mode.CLAIMS, content="responsibility for the attack")
    found = killed(account("a", TUESDAY, owned))

    assert [one.origin.key for one in found.givens] == ["text:a"]


def test_the_report_s_own_voice_has_its_number_from_whom_it_cites() -> None:
    """A headline of 44 and the ministry's 44 below are one value, with two mentions."""
    found = killed(
        account("a", TUESDAY, says("", 44, None, mode=Mode.NARRATES), says("ministry", 44))
    )

    assert [(one.origin.key, len(one.also)) for one in found.givens] == [("ministry", 1)]


def test_a_denied_number_is_given_by_nobody() -> None:
    """The army denies that 30 died, and does not say that they did."""
    found = killed(
        account("a", TUESDAY, says("rebels", 30)),
        account("b", TUESDAY, says("army", 30, mode=Mode.DENIES)),
    )

    assert [one.origin.key for one in found.givens] == ["rebels"]
    assert found.status is Status.DENIED
    assert found.rule == "army denies “30 people” (b)."


def test_what_an_opponent_says_too_is_confirmed_by_him() -> None:
    """A party has no interest in the other's word."""
    found = killed(
        account("a", TUESDAY, says("rebels", 30)), account("b", TUESDAY, says("army", 30))
    )

    assert found.status is Status.CONFIRMED_BY_OPPONENT


def test_that_nobody_knows_ends_with_whoever_says_it() -> None:
    """It was unclear on Tuesday how many died; on Wednesday the police say it."""
    unclear = account("a", TUESDAY, silent("", Mode.UNCLEAR))
    before = killed(unclear)
    after = killed(unclear, account("b", WEDNESDAY, says("police", 12)))

    assert before.status is Status.NO_FIGURE
    assert before.givens == ()
    assert [one.ended for one in before.silences] == [None]
    assert [one.ended for one in after.silences] == [after.givens[0]]


def test_an_older_number_ends_no_silence() -> None:
    """What the police said on Tuesday does not answer who asks on Wednesday."""
    found = killed(
        account("a", TUESDAY, says("police", 12)), account("b", WEDNESDAY, silent("police"))
    )

    assert [one.ended for one in found.silences] == [None]


def test_who_does_not_comment_is_silent_until_he_speaks() -> None:
    """The police's number does not end the army's silence."""
    asked = account("a", TUESDAY, silent("army"))
    others = killed(asked, account("b", WEDNESDAY, says("police", 12)))
    himself = killed(asked, account("b", WEDNESDAY, says("army", 12)))

    assert [one.ended for one in others.silences] == [None]
    assert others.status is Status.SINGLE
    assert [one.ended for one in himself.silences] == [himself.givens[0]]


def test_a_number_is_stale_when_other_news_goes_on() -> None:
    """The last count is of Tuesday, and on Friday there is news without one."""
    counted, other = account("a", TUESDAY, says("police", 12)), account("b", FRIDAY)

    assert killed(counted).stale_since is None
    assert killed(counted, other).stale_since == date.fromisoformat(WEDNESDAY).toordinal()


def test_the_range_is_never_a_mean() -> None:
    """From the least to the most that anybody has, and what all may agree on."""
    found = killed(
        account("a", TUESDAY, says("police", 10, 20, qualifier=Qualifier.BETWEEN)),
        account("b", TUESDAY, says("red cross", 15, None)),
    )

    assert (found.union, found.overlap) == ((10, float("inf")), (15, 20))


def test_who_has_been_left_behind_does_not_widen_the_range() -> None:
    """The police's "at least 10" of Tuesday is no part of what is held on Thursday."""
    found = killed(
        account("a", TUESDAY, says("police", 10, None)),
        account("b", WEDNESDAY, says("red cross", 100)),
        account("c", THURSDAY, says("ministry", 110), says("red cross", 120)),
    )

    assert [one.report for one in found.superseded] == ["a", "b"]
    assert [one.report for one in found.newest] == ["a", "c", "c"]
    assert found.union == (110, 120)


def test_only_what_may_have_grown_is_left_behind() -> None:
    """Fewer missing leave more missing behind; fewer dead do not leave more dead behind."""
    missing = Measure.MISSING
    found = all_series(
        account("a", TUESDAY, says("police", 45, measure=missing), says("police", 31)),
        account("b", THURSDAY, says("red cross", 20, measure=missing), says("red cross", 12)),
    )

    assert [one.report for one in found["missing"].superseded] == ["a"]
    assert found["killed"].superseded == ()


def test_a_person_may_pin_the_value_to_show() -> None:
    """With a reason; nothing else changes."""
    reports = (
        account("a", TUESDAY, says("police", 12)),
        account("b", WEDNESDAY, says("police", 31)),
    )
    plain = all_series(*reports)["killed"]
    pin = Pin(at=plain.givens[0].at, reason="31 counts the wounded too", by="desk")
    pinned = all_series(*reports, pins=[pin])["killed"]

    assert pinned.shown == plain.givens[0]
    assert plain.shown == plain.givens[1]
    assert (pinned.relations, pinned.status) == (plain.relations, plain.status)


def test_what_may_happen_is_not_counted() -> None:
    """Nor is how many a plane can carry."""
    found = all_series(account("a", TUESDAY, says("police", 125, measure=Measure.CAPACITY)))

    assert found == {}


def test_who_hands_on_what_another_says_is_no_second_voice() -> None:
    """The official quotes the president: both sentences hold the number, and the inner one gives it."""
    outer = account("a", TUESDAY, says("official", 30), says("president", 30))
    first, second = outer.statements
    around = replace(first, at=At("a", 50, 400))
    value = replace(outer.values[1], claims=("c1", "c2"))
    nested = replace(outer, statements=(around, second), values=(value,))

    assert [one.origin.key for one in killed(nested).givens] == ["president"]
    assert [one.origin.key for one in killed(outer).givens] == ["official", "president"]
