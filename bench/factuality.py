"""How far what a word tells of is said to be so, against people's judgements.

`factuality.uds` is Pearson's correlation on the development set of "It Happened" (UDS-IH2), on which the
head was not taught; `…uw` and `…meantime` are corpora that other people judged by other rules, and stand
here for information. A predicate that is not found by its first character counts as 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bench.shared import Row, rows
from hearsay.heads.engine import Engine
from hearsay.text.sentences import Sentence
from hearsay.text.tokens import Token, tokenise

DATA = (
    "corpora/fact_uds_ih2/dev.jsonl.gz",
    "corpora/fact_uw/dev.jsonl.gz",
    "corpora/fact_meantime/train.jsonl.gz",
)
_NAMES = ("uds", "uw", "meantime")

_TOGETHER = 12
"""Sentences of a document that are read as one text, as in teaching."""

Pair = tuple[float, float]


def measure(engine: Engine) -> dict[str, float]:
    """Pearson's r on each corpus, and the mean distance on the first."""
    scores: dict[str, float] = {}
    for name, data in zip(_NAMES, DATA, strict=True):
        pairs = [pair for document in _documents(data) for pair in _judged(engine, document)]
        found, told = np.array(pairs).T
        scores[f"factuality.{name}"] = float(np.corrcoef(found, told)[0, 1])
        if name == _NAMES[0]:
            scores[f"factuality.{name}.apart"] = float(np.abs(found - told).mean())
    return scores


def _judged(engine: Engine, document: Sequence[Row]) -> Iterator[Pair]:
    """What the head says of each predicate that people judged, and what they said."""
    text = " ".join(row["text"] for row in document)
    sentences: list[Sentence] = []
    told: dict[int, float] = {}
    offset = 0
    for row in document:
        told.update((offset + one["start"], one["factuality"]) for one in row["events"])
        tokens = tuple(
            Token(token.start + offset, token.end + offset) for token in tokenise(row["text"])
        )
        if tokens:
            sentences.append(Sentence(tokens))
        offset += len(row["text"]) + 1
    annotation = engine.annotate(text, sentences)
    found = dict(zip(annotation.starts, annotation.factuality, strict=True))
    for start, judged in told.items():
        yield found.get(start, 0.0), judged


def _documents(data: str) -> Iterator[list[Row]]:
    document: list[Row] = []
    for row in rows(data):
        known = document and row.get("doc_id") == document[-1].get("doc_id")
        if document and (not known or row.get("doc_id") is None or len(document) == _TOGETHER):
            yield document
            document = []
        document.append(row)
    if document:
        yield document
