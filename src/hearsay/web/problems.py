"""Every refusal in one form, RFC 9457: what happened, where, what to do.

A program needs the code, a person the sentence, and both are what the command line says. Nothing of the
machine (a path, a line of code, an address of a database) goes out with what the server did wrong itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import JSONResponse

from hearsay.record import HearsayError

MEDIA_TYPE = "application/problem+json"

_STATUSES = {
    "usage": 400,
    "unknown_field": 400,
    "unknown_value": 400,
    "bad_value": 400,
    "unknown_format": 406,
    "format_mismatch": 406,
    "not_on_map": 400,
    "arrow_missing": 406,
    "not_found": 404,
    "not_in_ledger": 404,
    "already_so": 409,
    "unsettled": 503,
    "ledger_locked": 503,
    "ledger_too_slow": 503,
    "forgotten": 410,
}
"""HTTP statuses by the codes of errors; what is not here is the server's own fault."""

_RETRIED = frozenset((503,))
_INITIALS = frozenset(("csv", "html", "http", "id", "json"))


def title_of(code: str) -> str:
    """The words of a code as a heading.

    Example:
        >>> title_of("not_found"), title_of("json_line"), title_of("invalid_json")
        ('Not found', 'JSON line', 'Invalid JSON')
    """
    words = code.capitalize().split("_")
    return " ".join(word.upper() if word.casefold() in _INITIALS else word for word in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A refusal.

    Args:
        status: The HTTP status.
        code: A stable code; the problem's page is `/problems/CODE`.
        detail: What happened, with the value and the place.
        hint: What to do next.
        errors: What is wrong with single parameters.
        headers: What the answer has beside it.
    """

    status: int
    code: str
    detail: str
    hint: str | None = None
    errors: tuple[Mapping[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The same words for every problem of the code."""
        return title_of(self.code)

    def form(self, instance: str) -> dict[str, Any]:
        """As JSON.

        Args:
            instance: The path that was asked for.
        """
        form: dict[str, Any] = {
            "type": f"/problems/{self.code.replace('_', '-')}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            "code": self.code,
        }
        if self.hint:
            form["hint"] = self.hint
        if self.errors:
            form["errors"] = [dict(one) for one in self.errors]
        return form

    def answer(self, instance: str) -> JSONResponse:
        """As what goes out.

        Args:
            instance: The path that was asked for.
        """
        return JSONResponse(
            self.form(instance), self.status, dict(self.headers), media_type=MEDIA_TYPE
        )


class ProblemError(Exception):
    """A request is refused at the door, before the desk is asked.

    Args:
        problem: The refusal.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.detail)


def invalid_body(pointer: str, detail: str) -> ProblemError:
    """The refusal of a body that was read and says what it may not.

    Args:
        pointer: Which of its values: "/because".
        detail: What is wrong with it.
    """
    return ProblemError(
        Problem(
            status=422,
            code="invalid_body",
            detail=detail,
            hint="/api/openapi.json says what is expected.",
            errors=({"pointer": pointer, "detail": detail},),
        )
    )


def problem_of(error: HearsayError) -> Problem:
    """What an error is over HTTP.

    Args:
        error: The error.

    Returns:
        The problem; of what the caller did not cause only that it happened.

    Example:
        >>> from hearsay.record import UsageError
        >>> found = problem_of(UsageError("There is no field 'x'.", hint="Did you mean q?"))
        >>> found.status, found.form("/api/v1/claims")["type"]
        (400, '/problems/usage')
    """
    status = _STATUSES.get(error.code)
    if status is None and error.exit_status == 2:
        status = 400
    if status is None:
        return Problem(
            status=500,
            code=error.code,
            detail="The server could not do it; its log says why.",
        )
    parameter = getattr(error, "field", None)
    errors = ({"parameter": parameter, "detail": error.what},) if isinstance(parameter, str) else ()
    return Problem(
        status=status,
        code=error.code,
        detail=error.what,
        hint=error.hint,
        errors=errors,
        headers={"Retry-After": "1"} if status in _RETRIED else {},
    )
