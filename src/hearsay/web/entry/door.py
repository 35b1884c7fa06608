"""Who may come in: people with their tokens, or on one's own machine whoever opens the link that was printed.

A server on the loopback is open to every program and every account of the machine, and to each page that a
browser on it shows. So nothing is answered without a secret. Where a ledger has no people, the server makes one
for this run, and a link that works once puts it into the browser. Where it has, each shows a token of their own.
A browser gets a cookie for it that no script can read; programs send the token itself.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable
from threading import Lock

from starlette.requests import cookie_parser

from hearsay.ledger import Role
from hearsay.ledger.people import People, token_digest
from hearsay.web.entry.asker import Asker
from hearsay.web.entry.sessions import Sessions
from hearsay.web.entry.tries import Tries

COOKIE = "hearsay-session"
LOGIN = "/login"

_BYTES = 32


class TooManyTriesError(Exception):
    """So many wrong tokens came from an address that none is looked at for a while.

    Args:
        wait_s: For how many seconds.
    """

    def __init__(self, wait_s: int) -> None:
        self.wait_s = wait_s
        super().__init__(f"The next try is looked at in {wait_s} seconds.")


class Door:
    """Lets in whoever has a secret.

    Args:
        token: The secret for programs of whoever runs the server; made anew where None.
        people: Those of the ledger; nobody where None.
        who: The name of whoever runs the server.
        for_people: Whether only they come in, and no link is given.
        secure: Whether browsers reach the server over TLS.
        port: On which they do, so that two servers of a machine do not share a cookie.
        only_reads: Whether nobody may more than a reader, whatever their role.
        clock: Gives seconds that only go forward.
    """

    def __init__(
        self,
        token: str | None = None,
        *,
        people: People | None = None,
        who: str = "",
        for_people: bool = False,
        secure: bool = False,
        port: int | None = None,
        only_reads: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token = token or secrets.token_urlsafe(_BYTES)
        self.for_people = for_people
        self.secure = secure
        self.only_reads = only_reads
        name = COOKIE if port is None else f"{COOKIE}-{port}"
        self.cookie = f"__Host-{name}" if secure else name
        self._own = token_digest(self.token)
        self._people = people
        self._who = who
        self._sessions = Sessions(clock)
        self._tries = Tries(clock)
        self._link: str | None = None
        self._lock = Lock()

    def link(self) -> str:
        """A path that lets a browser in, once; what was given before no longer does."""
        with self._lock:
            self._link = secrets.token_urlsafe(_BYTES)
            return f"{LOGIN}?key={self._link}"

    def let_in(self, key: str, *, address: str = "") -> str | None:
        """A session for whoever has the link.

        Args:
            key: What the link held.
            address: From which it was opened.

        Returns:
            The cookie's value; None where the link is none, or was used.

        Raises:
            TooManyTriesError: It was not looked at.
        """
        self._may_try(address)
        with self._lock:
            if not self.for_people and self._link is not None and _same(key, self._link):
                self._link = None
                return self._sessions.begin(self._own)
        self._tries.note(address)
        return None

    def log_in(self, token: str, *, address: str = "") -> str | None:
        """A session for whoever has a token.

        Args:
            token: What was typed.
            address: From which it came.

        Returns:
            The cookie's value; None where the token is nobody's.

        Raises:
            TooManyTriesError: It was not looked at.
        """
        digest = token_digest(token.strip())
        if self._try(digest, address) is None:
            return None
        return self._sessions.begin(digest)

    def log_out(self, cookies: str) -> None:
        """End the session of a browser.

        Args:
            cookies: Its header `Cookie`.
        """
        self._sessions.end(self._session(cookies))

    def find(
        self, authorization: str, cookies: str, *, address: str = "", as_use: bool = True
    ) -> Asker | None:
        """Who sends a request.

        Args:
            authorization: Its header of that name; "" where it has none.
            cookies: Its header `Cookie`; "" where it has none.
            address: From which it comes.
            as_use: Whether it is a new request, and not the same that goes on.

        Returns:
            Who; None where nobody who may.

        Raises:
            TooManyTriesError: Its token was not looked at.

        Example:
            >>> door = Door("s3cret", who="Ines")
            >>> door.find("Bearer s3cret", "").name, door.find("Bearer guess", "")
            ('Ines', None)
        """
        digest = self._sessions.find(self._session(cookies), as_use=as_use)
        found = None if digest is None else self._known(digest)
        if found is not None:
            return found
        scheme, _, token = authorization.partition(" ")
        if scheme.casefold() != "bearer":
            return None
        digest = token_digest(token.strip())
        return self._try(digest, address) if as_use else self._known(digest)

    def _try(self, digest: str, address: str) -> Asker | None:
        self._may_try(address)
        found = self._known(digest)
        if found is None:
            self._tries.note(address)
        return found

    def _may_try(self, address: str) -> None:
        wait_s = self._tries.wait_s(address)
        if wait_s:
            raise TooManyTriesError(wait_s)

    def _known(self, digest: str) -> Asker | None:
        if not self.for_people and _same(digest, self._own):
            return self._asker(self._who, Role.ADMIN)
        person = None if self._people is None else self._people.find(digest)
        return None if person is None else self._asker(person.name, person.role)

    def _asker(self, name: str, role: Role) -> Asker:
        return Asker(name, Role.READER if self.only_reads else role)

    def _session(self, cookies: str) -> str:
        return cookie_parser(cookies).get(self.cookie, "")


def _same(one: str, other: str) -> bool:
    # In time that does not tell how much of it was right.
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())
