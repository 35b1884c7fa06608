"""What a reviewer says of a value, in words that stay readable in the ledger.

A verdict is kept as a judgement, and is one of four forms:

- `right`, `wrong`, `unsure`: what was read is confirmed, rejected or left open;
- `corrected FIELD=VALUE`: it is wrong in one field, and this would be right: "corrected
  figure.measure=injured". Nothing behind the sign says that the field is empty. Two fields are two verdicts.

To agree with what a machine proposes and to say what is so are not the same: who is shown an answer agrees
with it more often than who has to find it. So a confirmation is told from an annotation wherever verdicts
are counted or exported.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hearsay.desk.settings import meant
from hearsay.ledger.names import split_name
from hearsay.ledger.reviewing import ANSWERS, CORRECTED
from hearsay.record import UsageError
from hearsay.record.vocabulary import (
    Certainty,
    EventType,
    Measure,
    Mode,
    Polarity,
    Qualifier,
    Quotation,
    Reality,
    SourceKind,
)

_LONGEST = 500
_KINDS = {"c": "claim", "e": "event", "f": "figure"}
_CODES: dict[str, type[StrEnum] | None] = {
    "claim.source": None,
    "claim.source_kind": SourceKind,
    "claim.mode": Mode,
    "claim.certainty": Certainty,
    "claim.polarity": Polarity,
    "claim.quotation": Quotation,
    "event.type": EventType,
    "event.subtype": None,
    "event.reality": Reality,
    "event.polarity": Polarity,
    "event.place": None,
    "event.time": None,
    "figure.measure": Measure,
    "figure.low": None,
    "figure.high": None,
    "figure.qualifier": Qualifier,
    "figure.unit": None,
    "figure.side": None,
    "figure.population": None,
    "figure.reality": Reality,
}
FIELDS = tuple(_CODES)
"""What can be corrected: the kind of value, and a field of it."""

_NUMBERS = ("figure.low", "figure.high")


class Answer(StrEnum):
    """Whether what was read is what is printed."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer says of a value.

    Args:
        answer: Whether it is right; a correction says that it is wrong.
        field: Which field is corrected: one of `FIELDS`; None where none is.
        value: What would be right there: a code, a number or words; "" for nothing.
    """

    answer: Answer
    field: str | None = None
    value: str = ""

    @property
    def is_annotation(self) -> bool:
        """Whether it says what is so, and not only whether the machine is right."""
        return self.field is not None

    def __str__(self) -> str:
        """As it is kept."""
        return f"{CORRECTED}{self.field}={self.value}" if self.field else self.answer.value


def read_verdict(text: str) -> Verdict | None:
    """The verdict of a judgement.

    Args:
        text: As it is kept.

    Returns:
        The verdict; None for what is a judgement of another sort: a merger, a pin.

    Example:
        >>> read_verdict("corrected figure.measure=injured")
        Verdict(answer=<Answer.WRONG: 'wrong'>, field='figure.measure', value='injured')
        >>> read_verdict("pinned") is None
        True
    """
    if text in ANSWERS:
        return Verdict(Answer(text))
    field, sign, value = text.removeprefix(CORRECTED).partition("=")
    if text.startswith(CORRECTED) and sign and field in _CODES:
        return Verdict(Answer.WRONG, field, value)
    return None


def check_verdict(target: str, text: str) -> Verdict:
    """The verdict that somebody gives on a value, if it can be given.

    Args:
        target: The ledger id of the value.
        text: The verdict in one of the forms above.

    Returns:
        The verdict.

    Raises:
        UsageError: There is no such verdict, field or value, or the value has no such field.

    Example:
        >>> check_verdict("lusab-babad.f310", "corrected figure.measure=injurd")
        Traceback (most recent call last):
        hearsay.record.errors.UsageError: figure.measure cannot be 'injurd'. Did you mean injured?
    """
    verdict = read_verdict(" ".join(text.split()))
    if verdict is None:
        raise UsageError(
            f"There is no verdict {text[:_LONGEST]!r}.",
            hint="A verdict is right, wrong, unsure, or as “corrected figure.measure=injured”.",
        )
    if verdict.field is not None:
        _check_field(target, verdict.field)
        _check_value(verdict.field, verdict.value)
    return verdict


def _check_field(target: str, field: str) -> None:
    kind = _KINDS.get((split_name(target)[1] or "")[:1])
    if field.partition(".")[0] == kind:
        return
    known = [one for one in FIELDS if one.startswith(f"{kind}.")]
    raise UsageError(
        f"{target} has no {field}.",
        hint=f"It has {', '.join(known)}." if known else "Claims, events and figures have fields.",
    )


def _check_value(field: str, value: str) -> None:
    codes = _CODES[field]
    if codes is not None:
        known = [code.value for code in codes]
        if value not in known:
            raise UsageError(f"{field} cannot be {value[:60]!r}.", hint=meant(value, known))
    elif field in _NUMBERS and value and not _is_number(value):
        raise UsageError(
            f"{field} cannot be {value[:60]!r}.", hint="Give a number, or nothing for no bound."
        )
    elif len(value) > _LONGEST:
        raise UsageError(f"The value of {field} is longer than {_LONGEST} characters.")


def _is_number(value: str) -> bool:
    whole, _, part = value.removeprefix("-").partition(".")
    return whole.isdecimal() and whole.isascii() and (not part or part.isdecimal())
