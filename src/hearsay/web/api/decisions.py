"""What a body must say to decide something: what, about what, and why; and what is wrong with it if not."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from hearsay.desk.reviewing.verdicts import check_verdict
from hearsay.web.api.described import TEXT, Schema, record
from hearsay.web.problems import Problem, ProblemError, invalid_body

LONGEST_REASON = 4000
_LONGEST_ID = 2000


class Verb(StrEnum):
    """What is decided."""

    JUDGE = "judge"
    MERGE = "merge"
    SPLIT = "split"
    PIN = "pin"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


DISMISSED = "dismissed"
"""The verdict on a value that it does not contradict another: other people are counted, or another day."""


def decision(values: dict[str, Any]) -> dict[str, str]:
    """What is decided, with all that its verb needs.

    Args:
        values: The body.

    Returns:
        Its verb, target and reason; the other incident of a merge, the verdict of a judgement.

    Raises:
        ProblemError: Something is missing, or is none of what it may be.
    """
    verb = values.get("verb")
    if verb not in list(Verb):
        raise invalid_body("/verb", f"A verb is one of: {', '.join(Verb)}.")
    told = {"verb": str(verb), "target": _id(values, "target")}
    if verb == Verb.MERGE:
        told["other"] = _id(values, "other")
    if verb == Verb.JUDGE:
        told["verdict"] = _verdict(values, told["target"])
    return told | {"because": reason(values)}


def _verdict(values: dict[str, Any], target: str) -> str:
    given = values.get("verdict")
    if given == DISMISSED:
        return f"{DISMISSED} against {_id(values, 'other')}"
    if not isinstance(given, str):
        raise invalid_body(
            "/verdict", "A verdict is right, wrong, unsure or corrected FIELD=VALUE."
        )
    return str(check_verdict(target, given))


def _id(values: dict[str, Any], name: str) -> str:
    given = values.get(name)
    if not isinstance(given, str) or not 0 < len(given) <= _LONGEST_ID:
        raise invalid_body(f"/{name}", f'"{name}" is a ledger id, such as "lusab-babad.c203".')
    return given


def reason(values: dict[str, Any]) -> str:
    """Why something is decided.

    Args:
        values: The body.

    Raises:
        ProblemError: There is no reason, or it is a book.
    """
    because = values.get("because")
    if not isinstance(because, str) or not because.strip():
        raise ProblemError(
            Problem(
                status=422,
                code="because_missing",
                detail="Nothing is decided without its reason, which is kept.",
                hint='Say in "because" why: "the ministry corrected it on 2 March".',
                errors=({"pointer": "/because", "detail": "It is missing or empty."},),
            )
        )
    if len(because) > LONGEST_REASON:
        raise invalid_body("/because", f"A reason has at most {LONGEST_REASON:,} characters.")
    return because


REASON: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_REASON}
_ID: Schema = {"type": "string", "minLength": 1, "maxLength": _LONGEST_ID}
_VERDICT = TEXT | {
    "description": "Of judge: right, wrong, unsure, corrected FIELD=VALUE, or dismissed.",
    "pattern": "^(right|wrong|unsure|dismissed|corrected [a-z_.]+=.*)$",
}
DECISION = record(
    {"verb": {"enum": list(Verb)}, "target": _ID, "because": REASON},
    optional={
        "other": _ID
        | {
            "description": "Of merge: the incident that is the same. Of dismissed: what it does not contradict."
        },
        "verdict": _VERDICT,
    },
)
