"""Who asks: the person whose name stands beside what is decided, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import HTTPConnection
from starlette.types import Scope

from hearsay.ledger import Role

_KEPT = "hearsay.asker"


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks.

    Args:
        name: With which what they decide is signed; "" for whoever opened the ledger.
        role: What they may do.
    """

    name: str
    role: Role


NOBODY_ELSE = Asker("", Role.ADMIN)
"""Where no door is, as in a test: whoever opened the ledger."""


def asker(request: HTTPConnection) -> Asker:
    """Who sent a request.

    Args:
        request: The request, which the guards have let pass.

    Returns:
        Who, with the role that they were let in with.
    """
    found = request.scope.get(_KEPT, NOBODY_ELSE)
    assert isinstance(found, Asker)  # noqa: S101 - nobody else writes there
    return found


def remember(scope: Scope, who: Asker) -> None:
    """Keep with a request who sent it.

    Args:
        scope: The request's.
        who: Who sent it.
    """
    scope[_KEPT] = who
