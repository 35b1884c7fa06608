"""What reading costs, in ratios that hold on any machine, one thread throughout.

    python -m bench.speed             print the ratios
    python -m bench.speed --check     and fail when one is out of its bounds

help, import     CPU time of `hearsay --help` and of `import hearsay`, over `python -c pass`
cold read        CPU time of `hearsay read` on one report, over importing numpy and onnxruntime
peak memory      of that read, in MiB
share            the bare network's time on the windows of a text, over the time of reading it
values           the time spent on times, places and figures, over that of reading
growth           time a word of a text of 200,000 words, over that of one of 12,500
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench.processes import Cost, cost
from bench.shared import ROOT, SHARED

BOUNDS = Path(__file__).with_name("bounds.json")
HEARSAY = str(Path(sys.executable).with_name("hearsay"))
SEED = SHARED / "reports" / "seed.txt"
SAMPLE = ROOT / "samples" / "river-crossing.txt"


def processes() -> dict[str, float]:
    """The ratios that are measured from outside."""
    report = SEED if SEED.exists() else SAMPLE
    nothing = _python("pass")
    libraries = _python("import numpy, onnxruntime")
    read = cost([HEARSAY, "read", str(report)])
    return {
        "help": cost([HEARSAY, "--help"]).cpu_s / nothing.cpu_s,
        "import": _python("import hearsay").cpu_s / nothing.cpu_s,
        "cold read": read.cpu_s / libraries.cpu_s,
        "peak memory": read.peak_mb,
    }


def _python(code: str) -> Cost:
    return cost([sys.executable, "-c", code])


def outside(ratios: dict[str, float]) -> list[str]:
    """One sentence for each ratio that is out of its bounds."""
    found: list[str] = []
    for name, bound in json.loads(BOUNDS.read_text("utf-8")).items():
        ratio = ratios[name]
        if ratio > bound.get("at_most", ratio):
            found.append(f"{name} is {ratio:.2f}, more than {bound['at_most']}.")
        if ratio < bound.get("at_least", ratio):
            found.append(f"{name} is {ratio:.2f}, less than {bound['at_least']}.")
    return found


def main() -> None:
    """Run the measures as the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="fail out of bounds")
    asked = parser.parse_args()
    # First what is measured from outside: a child's memory is at least its parent's at the start.
    ratios = processes()
    from bench.throughput import throughput

    ratios |= throughput()
    for name, ratio in ratios.items():
        print(f"{name:16}{ratio:8.2f}")
    wrong = outside(ratios)
    if wrong and asked.check:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
