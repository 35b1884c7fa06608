"""Who may use a ledger that a team shares, in which role, and the secret by which each is known.

A secret is a token of 256 random bits and not a password that somebody chose. It is shown once, and the
ledger keeps only its SHA-256: whoever reads the file learns nothing that lets him in. A slow hash would add
nothing, for it makes guesses dear where there are few enough to try; here there are more than anybody can
try, and each stranger's request would cost the server what was meant for the thief.

A person is never removed: judgements bear the name. Who is stopped no longer gets in, and may be added again.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from hearsay.ledger.cells import kept
from hearsay.ledger.errors import AlreadySoError, NotInLedgerError
from hearsay.ledger.log import Signed, write_log
from hearsay.ledger.person_names import checked_name, fold_person
from hearsay.ledger.store import Access
from hearsay.ledger.tables import PERSON
from hearsay.record.json_items import Json

_BYTES = 32
_PREFIX = "hearsay_"
"""By which programs that look for secrets in public places know one of ours."""

LOGGED = ("admit", "renew", "stop")
"""What the log calls what is done to people."""


class Role(StrEnum):
    """What somebody may do; each may do what those before may."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def includes(self, other: Role) -> bool:
        """Whether who has this role may do what the other allows.

        Example:
            >>> Role.REVIEWER.includes(Role.READER), Role.REVIEWER.includes(Role.ADMIN)
            (True, False)
        """
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may use the ledger, or might once.

    Args:
        name: With which what they decide is signed.
        role: What they may do.
        added: When, in universal time.
        added_by: By whom.
        stopped: Since when they no longer may; None where they may.
        stopped_by: By whom.
    """

    name: str
    role: Role
    added: str
    added_by: str
    stopped: str | None = None
    stopped_by: str | None = None

    def form(self) -> Json:
        """As JSON; no token is in it."""
        return {**asdict(self), "role": self.role.value}


@dataclass(frozen=True, slots=True)
class Admitted:
    """A person, and the secret that is told this once.

    Args:
        person: Who.
        token: The secret.
    """

    person: Person
    token: str


class People:
    """The people of a ledger.

    Args:
        access: To its store.
        sign: Says when something is done, and by whom.
    """

    def __init__(self, access: Access, sign: Callable[[], Signed]) -> None:
        self._access = access
        self._sign = sign

    def list(self) -> tuple[Person, ...]:
        """All, also those who were stopped, in the order in which they came."""
        with self._access.looking() as connection:
            return tuple(map(_person, connection.execute(select(PERSON).order_by(PERSON.c.id))))

    def has_admin(self) -> bool:
        """Whether there is one who may let others in."""
        return any(one.role is Role.ADMIN and not one.stopped for one in self.list())

    def find(self, digest: str) -> Person | None:
        """Who has a token.

        Args:
            digest: Of the token, by `token_digest`.

        Returns:
            The person; None where it is nobody's, was renewed, or its owner was stopped.
        """
        query = select(PERSON).where(PERSON.c.token == digest, PERSON.c.stopped.is_(None))
        with self._access.looking() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else _person(row)

    def add(self, name: str, role: Role) -> Admitted:
        """Let somebody in, or back in who was stopped.

        Args:
            name: With which what they decide will be signed.
            role: What they may do.

        Returns:
            The person, with the token.

        Raises:
            UsageError: That is no name.
            AlreadySoError: Somebody has it, or one that differs only in its capitals.
        """
        name = checked_name(name)
        token, signed = _new_token(), self._sign()
        row = {
            "name": name,
            "role": role.value,
            "token": token_digest(token),
            "added": signed.at,
            "added_by": signed.who,
            "stopped": None,
            "stopped_by": None,
        }
        with self._access.writing(safely=True) as connection:
            known = _find(connection, name)
            if known is None:
                number = select(func.coalesce(func.max(PERSON.c.id), 0) + 1)
                new = {"id": connection.execute(number).scalar_one(), "folded": fold_person(name)}
                connection.execute(insert(PERSON), {**new, **row})
            elif known.stopped is None:
                raise AlreadySoError(
                    f"{known.name} is there already, as {known.role}.",
                    hint="Choose another name, or stop them first to let them in anew.",
                )
            else:
                connection.execute(update(PERSON).where(PERSON.c.id == known.id).values(row))
            _log(connection, "admit", signed, name, role)
        return Admitted(self._get(name), token)

    def renew(self, name: str) -> Admitted:
        """Give somebody another token; the one before lets nobody in any more.

        Args:
            name: Whose.

        Returns:
            The person, with the new token.

        Raises:
            NotInLedgerError: There is nobody of that name.
            AlreadySoError: They were stopped.
        """
        token, signed = _new_token(), self._sign()
        with self._access.writing(safely=True) as connection:
            row = _standing(connection, name)
            renewed = update(PERSON).where(PERSON.c.id == row.id)
            connection.execute(renewed.values(token=token_digest(token)))
            _log(connection, "renew", signed, row.name, row.role)
        return Admitted(self._get(name), token)

    def stop(self, name: str) -> Person:
        """Let somebody in no longer; what they decided stays.

        Args:
            name: Whom.

        Returns:
            The person, stopped.

        Raises:
            NotInLedgerError: There is nobody of that name.
            AlreadySoError: They were stopped before.
        """
        signed = self._sign()
        with self._access.writing(safely=True) as connection:
            row = _standing(connection, name)
            marks = {"stopped": signed.at, "stopped_by": signed.who}
            connection.execute(update(PERSON).where(PERSON.c.id == row.id).values(marks))
            _log(connection, "stop", signed, row.name, row.role)
        return self._get(name)

    def _get(self, name: str) -> Person:
        with self._access.looking() as connection:
            return _person(_found(connection, name))


def token_digest(token: str) -> str:
    """What the ledger keeps of a token.

    Args:
        token: The token; anything that a stranger sends.

    Returns:
        Its SHA-256, hexadecimal.
    """
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _log(connection: Connection, what: str, signed: Signed, name: str, role: str) -> None:
    write_log(connection, what, signed, detail=f"{name}: {role}")


def _new_token() -> str:
    return _PREFIX + secrets.token_urlsafe(_BYTES)


def _find(connection: Connection, name: str) -> Row[Any] | None:
    query = select(PERSON).where(PERSON.c.folded == kept(fold_person(name.strip())))
    return connection.execute(query).one_or_none()


def _found(connection: Connection, name: str) -> Row[Any]:
    row = _find(connection, name)
    if row is None:
        raise NotInLedgerError(
            f"There is nobody called {name!r}.", hint="`hearsay people list` shows who is there."
        )
    return row


def _standing(connection: Connection, name: str) -> Row[Any]:
    row = _found(connection, name)
    if row.stopped is not None:
        raise AlreadySoError(
            f"{row.name} was stopped by {row.stopped_by} on {row.stopped[:10]}.",
            hint="Add them again to let them in.",
        )
    return row


def _person(row: Row[Any]) -> Person:
    return Person(
        name=row.name,
        role=Role(row.role),
        added=row.added,
        added_by=row.added_by,
        stopped=row.stopped,
        stopped_by=row.stopped_by,
    )
