"""What cost much to find is given again for a while, the longer the more it cost.

A desk that asks while reports come would have the same looked for all the time. So to find something never takes
more than a twentieth of the time, and what is found anew is found behind the back of whoever asks. What costs
little is always of now.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

LITTLE_S = 0.05
"""What costs no more processor time is found anew each time."""

_SHARE = 20


def fresh_s(cost_s: float) -> float:
    """For how many seconds something is not looked for again; none where it costs little.

    Args:
        cost_s: Seconds of the processor that finding it took.

    Example:
        >>> fresh_s(0.5), fresh_s(0.05)
        (10.0, 0.0)
    """
    return _SHARE * cost_s if cost_s > LITTLE_S else 0.0


def in_thread(do: Callable[[], None]) -> None:
    """Have something done that nobody waits for.

    Args:
        do: Does it.
    """
    # It holds nothing that must be finished: where the program ends, it need not go on.
    Thread(target=do, name="hearsay-late", daemon=True).start()
