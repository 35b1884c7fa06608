"""What a reviewer may say of a value, and how it is kept."""

from __future__ import annotations

import pytest

from hearsay.desk.reviewing import FIELDS, Verdict, check_verdict, read_verdict
from hearsay.desk.reviewing.verdicts import Answer
from hearsay.record import UsageError


@pytest.mark.parametrize("text", ["right", "wrong", "unsure", "corrected claim.mode=denies"])
def test_what_is_kept_is_read_again(text: str) -> None:
    """A verdict is the same after it was written."""
    verdict = check_verdict("lusab-babad.c203", text)

    assert str(verdict) == text
    assert read_verdict(text) == verdict


def test_a_correction_says_wrong_and_is_told_from_a_confirmation() -> None:
    """It says what is so, and a bare answer does not."""
    told = check_verdict("lusab-babad.f310", "corrected figure.low=137")

    assert told == Verdict(Answer.WRONG, "figure.low", "137")
    assert told.is_annotation
    assert not check_verdict("lusab-babad.f310", "wrong").is_annotation


def test_a_field_may_be_corrected_to_nothing() -> None:
    """No side, no upper bound; but a closed list has no empty code."""
    assert check_verdict("a-b.f1", "corrected figure.side=").value == ""
    assert check_verdict("a-b.f1", "corrected figure.high=").value == ""
    with pytest.raises(UsageError):
        check_verdict("a-b.f1", "corrected figure.measure=")


def test_a_value_may_hold_the_sign_itself() -> None:
    """Only the first separates the field."""
    assert check_verdict("a-b.c1", "corrected claim.source=A = B").value == "A = B"


@pytest.mark.parametrize(
    ("target", "text", "told"),
    [
        ("a-b.f1", "rigth", "There is no verdict 'rigth'"),
        ("a-b.f1", "corrected", "There is no verdict"),
        ("a-b.f1", "corrected figure.colour=red", "There is no verdict"),
        ("a-b.f1", "corrected figure.measure=injurd", "Did you mean injured?"),
        ("a-b.f1", "corrected claim.mode=denies", "a-b.f1 has no claim.mode"),
        ("a-b", "corrected claim.mode=denies", "a-b has no claim.mode"),
        ("a-b.f1", "corrected figure.low=many", "Give a number"),
        ("a-b.f1", "corrected figure.low=nan", "Give a number"),
        ("a-b.c1", "corrected claim.source=" + 501 * "x", "longer than 500"),
    ],
)
def test_what_cannot_be_said_is_refused_in_a_sentence(target: str, text: str, told: str) -> None:
    """With what was probably meant."""
    with pytest.raises(UsageError, match=told.replace(".", r"\.").replace("?", r"\?")):
        check_verdict(target, text)


def test_judgements_of_other_sorts_are_no_verdicts() -> None:
    """Pins and mergers stand among the judgements too."""
    for text in ("pinned", "one with a-b.i3", "corrected", "corrected x=y", ""):
        assert read_verdict(text) is None


def test_every_field_is_of_a_kind_that_can_be_judged() -> None:
    """So that each can be corrected on something."""
    assert {field.partition(".")[0] for field in FIELDS} == {"claim", "event", "figure"}
