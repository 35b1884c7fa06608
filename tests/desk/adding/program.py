"""The program `hearsay`, reading with a reader that takes no network; run as `python -m`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.desk.adding.readers import load_tricky

ROOT = Path(__file__).resolve().parents[3]


def started(*arguments: str | Path) -> subprocess.Popen[str]:
    """Start it as a shell does: with those that it starts, in a group that Ctrl-C goes to.

    Args:
        arguments: What is typed after its name.

    Returns:
        The process; its standard error is piped.
    """
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.adding.program", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HEARSAY_DEBUG": ""},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


if __name__ == "__main__":
    import hearsay.desk.reading
    from hearsay.cli.main import main

    hearsay.desk.reading.load_reader = load_tricky  # type: ignore[assignment]
    main()
