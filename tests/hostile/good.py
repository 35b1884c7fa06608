"""Short reports in which nothing is wrong, as many as are wanted, each other words than the rest."""

from __future__ import annotations

import random
import re
from pathlib import Path

from hearsay.text.passages import split_passages
from hearsay.text.sentences import split_sentences

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_FEWEST, _MOST = 8, 40
"""Words of a sentence that is taken."""


def good_reports(count: int) -> list[str]:
    """Reports of one or two sentences, made of those of the samples.

    Args:
        count: How many.

    Returns:
        Their texts, the same on every run, no two alike.
    """
    chance = random.Random(7)  # noqa: S311 - the same reports on every run
    sentences = _sentences()
    made: dict[str, None] = {}
    while len(made) < count:
        day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        said = " ".join(chance.sample(sentences, chance.randint(1, 2)))
        # Other figures, so that values are read anew in each and not only words.
        said = re.sub(r"\b[2-9]\d\b", lambda _: str(chance.randint(20, 99)), said)
        made[f"date {day}\n\n{said}\n"] = None
    return list(made)


def _sentences() -> list[str]:
    """Whole sentences of the samples' paragraphs."""
    found = []
    for path in sorted(_SAMPLES.glob("*.txt")):
        text = path.read_text("utf-8")
        for start, end, kind in split_passages(text):
            if kind.value == "body":
                found += [text[one.start : one.end] for one in split_sentences(text, start, end)]
    return [one for one in found if _FEWEST <= len(one.split()) <= _MOST and "\n" not in one]
