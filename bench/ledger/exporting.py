"""What an export needs of memory: run in a process of its own, which does nothing else.

python -m bench.ledger.exporting csv LEDGER
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hearsay.export.delimited import table_texts
from hearsay.export.json_rows import line_texts
from hearsay.ledger import Ledger
from hearsay.ledger.asking.query import Query
from hearsay.record.listing import COLUMNS, Kind

FORMS = {"csv": table_texts, "jsonl": line_texts}


def pieces(form: str, ledger: Ledger) -> Iterator[str]:
    """All claims of a ledger in a format."""
    kind = Kind.CLAIMS
    return FORMS[form](COLUMNS[kind], ledger.list(Query(kind=kind)))


def memory_mb(form: str, where: str) -> float:
    """The largest resident set of a process that exports all claims of a ledger, in MiB."""
    command = [sys.executable, "-m", "bench.ledger.exporting", form, where]
    done = subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    return float(done.stderr)


def main(form: str, where: str) -> None:
    """Write all claims of a ledger to standard output, and then what it took to standard error."""
    with Ledger.open(where) as ledger:
        for piece in pieces(form, ledger):
            sys.stdout.write(piece)
    print(f"{_peak_kb() / 1024:.1f}", file=sys.stderr)


def _peak_kb() -> int:
    """This program's own: what `resource` tells on Linux is at least what its parent had."""
    status = Path("/proc/self/status")
    if status.exists():
        told = dict(line.split(":", 1) for line in status.read_text("ascii").splitlines())
        return int(told["VmHWM"].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(*sys.argv[1:])
