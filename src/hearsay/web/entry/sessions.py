"""Which browsers are let in: a random id in a cookie, and here whose it is and since when.

They live in the memory of the server: a restart ends all of them, which costs everybody a token and keeps
them out of files and backups. What a session holds is the digest of the token that it began with, so it ends
when the token is renewed or its owner stopped: each request asks the ledger whose it is.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

IDLE_S = 8 * 3600
"""How long one lasts in which nothing is asked: a day's work has a break."""

LONGEST_S = 7 * 24 * 3600
"""How long one lasts in any case."""

_BYTES = 32
_MOST = 10_000


@dataclass(slots=True)
class _Session:
    digest: str
    began: float
    used: float


class Sessions:
    """The sessions of a server.

    Args:
        clock: Gives seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        # By a hash of the id: how long a look-up takes tells nothing about ids that there are.
        self._held: dict[bytes, _Session] = {}

    def begin(self, digest: str) -> str:
        """Let a browser in.

        Args:
            digest: Of the token that it showed.

        Returns:
            The id, new each time.
        """
        made, now = secrets.token_urlsafe(_BYTES), self._clock()
        with self._lock:
            for key in [key for key, one in self._held.items() if _is_over(one, now)]:
                del self._held[key]
            while len(self._held) >= _MOST:
                del self._held[min(self._held, key=lambda key: self._held[key].used)]
            self._held[_key(made)] = _Session(digest, now, now)
        return made

    def find(self, session: str, *, as_use: bool = True) -> str | None:
        """The token with which a session began.

        Args:
            session: Its id; anything that a stranger sends.
            as_use: Whether somebody uses it now, so that its idle time begins anew.

        Returns:
            The token's digest; None where there is no such session any more.
        """
        key, now = _key(session), self._clock()
        with self._lock:
            one = self._held.get(key)
            if one is None:
                return None
            if _is_over(one, now):
                del self._held[key]
                return None
            if as_use:
                one.used = now
            return one.digest

    def end(self, session: str) -> None:
        """Let a browser in no longer.

        Args:
            session: Its id; nothing happens where there is no such session.
        """
        with self._lock:
            self._held.pop(_key(session), None)


def _key(session: str) -> bytes:
    return hashlib.sha256(session.encode("utf-8", "replace")).digest()


def _is_over(one: _Session, now: float) -> bool:
    return now - one.used >= IDLE_S or now - one.began >= LONGEST_S
