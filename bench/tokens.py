"""Tokens against Universal Dependencies: F1 of spans, on raw text.

Text is cut as the reader cuts it, sentences first. A token is right when a UD word has the same
first and last character; UD's syntactic words inside a contraction ("do" + "n't") count as the
characters they cover. Sentences are right when they begin and end with the same words.
"""

from __future__ import annotations

from bench.agreement import Agreement
from bench.shared import Row, rows
from hearsay.text.sentences import split_sentences

DATA = {"ewt": "corpora/ud_ewt/dev.jsonl.gz", "gum": "corpora/gum/dev.jsonl.gz"}

Span = tuple[int, int]


def measure() -> dict[str, float]:
    """The scores `tokens.ewt`, `tokens.gum`, `sentences.ewt` and `sentences.gum`."""
    scores: dict[str, float] = {}
    for corpus, data in DATA.items():
        tokens, sentences = Agreement(), Agreement()
        for row in rows(data):
            gold, found = _gold(row), _found(row["text"])
            tokens += Agreement.of(_flat(gold), _flat(found))
            sentences += Agreement.of(_edges(gold), _edges(found))
        scores[f"tokens.{corpus}"] = tokens.f1
        scores[f"sentences.{corpus}"] = sentences.f1
    return scores


def _gold(row: Row) -> list[list[Span]]:
    return [[(start, end) for _, start, end, *_ in s["tok"]] for s in row["sents"]]


def _found(text: str) -> list[list[Span]]:
    return [
        [(token.start, token.end) for token in sentence.tokens]
        for sentence in split_sentences(text, 0, len(text))
    ]


def _flat(sentences: list[list[Span]]) -> set[object]:
    return {token for sentence in sentences for token in sentence}


def _edges(sentences: list[list[Span]]) -> set[object]:
    return {(sentence[0][0], sentence[-1][1]) for sentence in sentences if sentence}
