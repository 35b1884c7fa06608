"""Who may come in: whoever has opened the link that was printed when the server started.

A server on the loopback is open to every program and every account of the machine, and to each page that a
browser on it shows. So nothing is answered without a secret: a link that works once puts it into the browser
as a cookie that no script can read, and programs send it as a bearer token.
"""

from __future__ import annotations

import hmac
import secrets
from http.cookies import CookieError, SimpleCookie
from threading import Lock

COOKIE = "hearsay-session"
LOGIN = "/login"

_BYTES = 32


class Door:
    """A secret of this run, and a link that gives it away once.

    Args:
        token: The secret for programs; made anew where None.
    """

    def __init__(self, token: str | None = None) -> None:
        self.token = token or secrets.token_urlsafe(_BYTES)
        self._session = secrets.token_urlsafe(_BYTES)
        self._link: str | None = None
        self._lock = Lock()

    def link(self) -> str:
        """A path that lets a browser in, once; what was given before no longer does."""
        with self._lock:
            self._link = secrets.token_urlsafe(_BYTES)
            return f"{LOGIN}?key={self._link}"

    def let_in(self, key: str) -> str | None:
        """The cookie for whoever has the link.

        Args:
            key: What the link held.

        Returns:
            The cookie's value; None where the link is none, or was used.
        """
        with self._lock:
            if self._link is None or not _same(key, self._link):
                return None
            self._link = None
            return self._session

    def knows(self, authorization: str, cookies: str) -> bool:
        """Whether a request has the secret.

        Args:
            authorization: Its header of that name; "" where it has none.
            cookies: Its header `Cookie`; "" where it has none.

        Example:
            >>> door = Door("s3cret")
            >>> door.knows("Bearer s3cret", ""), door.knows("Bearer guess", ""), door.knows("", "")
            (True, False, False)
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.casefold() == "bearer" and _same(token.strip(), self.token):
            return True
        return _same(_cookie(cookies), self._session)


def _same(one: str, other: str) -> bool:
    # In time that does not tell how much of it was right.
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _cookie(header: str) -> str:
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
