"""Who guesses is slowed down: after some wrong tokens an address waits.

A token cannot be guessed at any speed. What is limited is the noise: a stranger's program that tries all
night, and a colleague's that was given a token which was renewed, both find out that it does not work.
"""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from threading import Lock

MOST = 10
"""Wrong tries of an address…"""

WITHIN_S = 300
"""…within so many seconds."""

_ADDRESSES = 10_000
_NETWORK = 64  # bits: what one household or one machine has of IPv6


class Tries:
    """The wrong tries of each address.

    Args:
        clock: Gives seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()

    def wait_s(self, address: str) -> int:
        """How long an address has to wait before it may try again; 0 where it may.

        Args:
            address: From which a try comes.
        """
        now = self._clock()
        with self._lock:
            wrong = self._wrong.get(_network(address))
            if wrong is None or len(wrong) < MOST:
                return 0
            return max(0, math.ceil(wrong[0] + WITHIN_S - now))

    def note(self, address: str) -> None:
        """Keep that a try was wrong.

        Args:
            address: From which it came.
        """
        name = _network(address)
        with self._lock:
            # Of the last so many, the first tells how long to wait.
            self._wrong.setdefault(name, deque(maxlen=MOST)).append(self._clock())
            self._wrong.move_to_end(name)
            while len(self._wrong) > _ADDRESSES:
                self._wrong.popitem(last=False)


def _network(address: str) -> str:
    """An address, or of IPv6 the network: who has one of its addresses has them all.

    Example:
        >>> _network("203.0.113.7"), _network("2001:db8::1:2") == _network("2001:db8::3")
        ('203.0.113.7', True)
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(IPv6Address(int(found) >> _NETWORK << _NETWORK))
    return str(found)
