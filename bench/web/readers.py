"""Readers who ask what the screens ask, all at once, and how long each waited."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from bench.web.asked import Asked
from bench.web.serving import Served, get

_OK = 200


@dataclass(slots=True)
class Waited:
    """How long readers waited for a request.

    Args:
        asked: The request.
        ms: Every time, in milliseconds.
        cpu_ms: Processor time of the server for it alone; None where several asked.
        size: Bytes of the last answer.
        refused: The statuses of answers that were none.
    """

    asked: Asked
    ms: list[float] = field(default_factory=list)
    cpu_ms: float | None = None
    size: int = 0
    refused: list[int] = field(default_factory=list)


def ask_once(served: Served, requests: Sequence[Asked], *, anew: bool = False) -> list[Waited]:
    """Ask everything once, alone and in order, which also fills the caches.

    Args:
        served: The server.
        requests: What is asked.
        anew: Take no answer that is late.

    Returns:
        How long each took, also of the processor.
    """
    found = []
    for one in requests:
        before, whole = served.cpu_s(), served.whole_cpu_s()
        (waited,) = _read(served, [one], anew=anew)
        # Less than nothing is what a thread took with it that ended meanwhile.
        taken = served.cpu_s() - before
        waited.cpu_ms = (taken if taken >= 0 else served.whole_cpu_s() - whole) * 1000
        found.append(waited)
    return found


def ask_together(
    served: Served,
    requests: Sequence[Sequence[Asked]],
    *,
    rounds: int,
    pause_s: float = 0.0,
) -> list[Waited]:
    """Let readers ask everything some times, each in an order of its own.

    Args:
        served: The server.
        requests: What each reader asks; the first of each is of one screen, and so on.
        rounds: How often each reader asks everything.
        pause_s: How long a reader looks at an answer, on average, before the next question; programs
            do not look.

    Returns:
        How long they waited for each request, all readers together.
    """

    def read(reader: int) -> list[Waited]:
        chance, own = random.Random(reader), requests[reader]  # noqa: S311 - an order, and no secret
        order = [one for _ in range(rounds) for one in chance.sample(own, len(own))]
        waited = _read(served, order, lambda: chance.uniform(0, 2 * pause_s))
        places = {one: n for n, one in enumerate(own)}
        return sorted(waited, key=lambda one: places[one.asked])

    with ThreadPoolExecutor(len(requests)) as pool:
        several = list(pool.map(read, range(len(requests))))
    found = [Waited(one) for one in requests[0]]
    for each in several:
        for n, waited in enumerate(each):
            whole = found[n // rounds]
            whole.ms += waited.ms
            whole.refused += waited.refused
            whole.size = whole.size or waited.size
    return found


def _read(
    served: Served,
    requests: Sequence[Asked],
    pause: Callable[[], float] = lambda: 0.0,
    *,
    anew: bool = False,
) -> list[Waited]:
    connection = served.connect()
    waited = []
    for one in requests:
        time.sleep(pause())
        started = time.perf_counter()
        status, answer = get(connection, one.path, anew=anew)
        ms = (time.perf_counter() - started) * 1000
        refused = [] if status == _OK else [status]
        waited.append(Waited(one, [ms], size=len(answer), refused=refused))
    connection.close()
    return waited
