"""Fits the scales on which the reader weighs how sure it is.

    python -m training.confidence

It needs ../shared, half a minute and no PyTorch. Run it when what is read has changed; `bench/confidence.py`
measures what comes of it, on reports that a scale has not seen.
"""

from __future__ import annotations

from bench.confidence import KINDS, fit
from bench.judged import judged
from hearsay.heads.engine import Engine
from hearsay.reader import Reader
from hearsay.reader.confidence.scales import TABLE

_HEAD = (
    "# What the signs of a value weigh; written by `python -m training.confidence`, from the\n"
    "# development set of PolNeAR and the gold reports.\n"
)


def main() -> None:
    """Fit the scales and write the table of the package."""
    examples = judged(Reader(Engine.load(threads=1)))
    lines: list[str] = []
    for kind in KINDS:
        scale = fit([one for one in examples if one.kind == kind])
        lines.extend(f"{kind}\t{name}\t{weight:.3f}\n" for name, weight in sorted(scale.items()))
    TABLE.write_text(_HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
