"""How many rows a second come, where all rows of a listing are asked for as one file."""

from __future__ import annotations

import time

from bench.web.asked import API
from bench.web.serving import Served, get

ENOUGH = 50_000
"""Rows after which nothing changes any more."""


def csv_rows(served: Served, *, most: int) -> dict[str, float]:
    """Ask for claims as CSV.

    Args:
        served: The server.
        most: At most so many rows.

    Returns:
        How many rows came, how many a second, and how many a second of the server's processor time.
    """
    connection = served.connect()
    before, started = served.whole_cpu_s(), time.perf_counter()
    _, answer = get(connection, f"{API}/claims.csv?limit={most}")
    taken, cpu_s = time.perf_counter() - started, served.whole_cpu_s() - before
    connection.close()
    rows = answer.count(b"\r\n") - 1
    per_cpu_s = rows / cpu_s if cpu_s else 0.0
    return {"rows": rows, "rows_per_s": rows / taken, "rows_per_cpu_s": per_cpu_s}
