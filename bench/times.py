"""Time expressions, and the kinds of things that nouns stand for.

`times.wikiwars`: exact spans, F1, on the last four documents of WikiWars, which the network was not
taught. `kinds.gum`: F1 over the tokens that head a mention, kind included, on GUM dev; the smallest of
mentions with one head counts.
"""

from __future__ import annotations

from bench.agreement import Agreement
from bench.shared import Row, rows
from bench.syntax import gold_sentences
from hearsay.heads.engine import Engine
from hearsay.text.sentences import split_sentences

DATA = ("corpora/wikiwars/train.jsonl.gz", "corpora/gum/dev.jsonl.gz")
KEPT = 4


def measure(engine: Engine) -> dict[str, float]:
    """The scores `times.wikiwars` and `kinds.gum`."""
    documents = list(rows(DATA[0]))
    times = sum((_times(row, engine) for row in documents[-KEPT:]), Agreement())
    kinds = sum((_kinds(row, engine) for row in rows(DATA[1])), Agreement())
    return {"times.wikiwars": times.f1, "kinds.gum": kinds.f1}


def _times(row: Row, engine: Engine) -> Agreement:
    read = engine.annotate(row["text"], split_sentences(row["text"]))
    found = {(read.starts[time.first], read.ends[time.last]) for time in read.times}
    return Agreement.of({(time["start"], time["end"]) for time in row["timexes"]}, found)


def _kinds(row: Row, engine: Engine) -> Agreement:
    sentences = gold_sentences(row)
    read = engine.annotate(row["text"], sentences)
    heads = [
        first + head - 1 if head else -1
        for first, sentence in _numbered(row)
        for *_, head, _ in sentence["tok"]
    ]
    gold: dict[int, str] = {}
    for entity in sorted(row["entities"], key=lambda one: one["start"] - one["end"]):
        inside = [
            token
            for token, (start, end) in enumerate(zip(read.starts, read.ends, strict=True))
            if start < entity["end"] and entity["start"] < end
        ]
        for token in inside:
            if not inside[0] <= heads[token] <= inside[-1]:
                gold[token] = entity["label"]
                break
    told = {(token, kind) for token, kind in enumerate(read.mention_type) if kind}
    return Agreement.of(set(gold.items()), told)


def _numbered(row: Row) -> list[tuple[int, Row]]:
    """The sentences of a document, each with the number of its first token."""
    found: list[tuple[int, Row]] = []
    first = 0
    for sentence in row["sents"]:
        found.append((first, sentence))
        first += len(sentence["tok"])
    return found
