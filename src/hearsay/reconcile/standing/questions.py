"""What nobody knows or answers: from "it was not clear how many" to "the ministry did not comment".

A question is open until somebody answers it. Who then answered is kept with it, so that a desk sees what
became of yesterday's questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.reconcile.relations.voice import Voice
from hearsay.reconcile.series import Given, Series
from hearsay.reconcile.wording import likeness, stem
from hearsay.record.between import At
from hearsay.record.vocabulary import Mode, Polarity

_ALIKE = 0.5
_OWNED = stem("responsibility")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that is not known, or that somebody does not say.

    Args:
        at: The words that say so.
        text: These words.
        mode: `unclear` or `no_comment`.
        who: Who does not say; "" where nobody is asked.
        report: What the report is called.
        since: When it was said, else printed, ISO 8601; "" where that is not known.
        answered: The words that answer it; None while nobody has.
        why: Why it is open, or who answered, as a sentence.
    """

    at: At
    text: str
    mode: Mode
    who: str
    report: str
    since: str
    answered: At | None
    why: str


def questions_of(voices: Sequence[Voice], series: Sequence[Series]) -> tuple[Question, ...]:
    """What is not known of an incident.

    Args:
        voices: All that is said of it, the oldest first.
        series: Its numbers over time.

    Returns:
        The questions, the oldest first, those that were answered among them.
    """
    ended = {one.at: one.ended for found in series for one in found.silences}
    return tuple(_question(one, voices, ended) for one in voices if one.is_silent)


def _question(one: Voice, voices: Sequence[Voice], ended: Mapping[At, Given | None]) -> Question:
    number = ended.get(one.statement.at)
    later = None if number is not None or one.statement.asked else _answer(one, voices)
    answered = number.at if number is not None else later.at if later else None
    if number is not None:
        why = f"{number.words} answers it."
    elif later is not None:
        why = f"{later.told}."
    else:
        why = _still_open(voices)
    return Question(
        at=one.statement.at,
        text=one.statement.text,
        mode=one.statement.mode,
        who=one.statement.source,
        report=one.report,
        since=one.statement.said or one.account.published,
        answered=answered,
        why=why,
    )


def _still_open(voices: Sequence[Voice]) -> str:
    """How long nobody has answered: until the newest day of which there is a report."""
    days = [one.account.published[:10] for one in voices if one.account.published]
    until = f" in reports until {max(days)}" if days else ""
    return f"Nobody has answered it{until}."


def _answer(one: Voice, voices: Sequence[Voice]) -> Voice | None:
    """The first statement of another report, not of an earlier day, that tells what was not known."""
    return next(
        (
            other
            for other in voices
            if other.day >= one.day
            and other.report != one.report
            and not other.is_silent
            and other.statement.polarity is not Polarity.OPEN
            and _tells(other, one)
        ),
        None,
    )


def _tells(other: Voice, one: Voice) -> bool:
    """Who was behind it is told by whoever owns up to it; all else in much the same words."""
    if _OWNED in one.statement.words:
        return other.is_admission and not other.is_own
    return likeness(one.statement.words, other.statement.words) >= _ALIKE
