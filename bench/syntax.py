"""Parts of speech and dependencies on the tokens and sentences of Universal Dependencies.

`upos` is the share of words with the right universal part of speech; `las` the share with the right
head and relation, subtypes ("nsubj:pass") included; `las.universal` heeds the relation's universal
part alone, as the CoNLL 2018 shared task did; `uas` the head alone. Punctuation counts throughout.
Whole documents are given, as the reader gives them.
"""

from __future__ import annotations

from bench.shared import Row, rows
from hearsay.heads.engine import Engine
from hearsay.text.sentences import Sentence
from hearsay.text.tokens import Token

DATA = {"ewt": "corpora/ud_ewt/dev.jsonl.gz", "gum": "corpora/gum/dev.jsonl.gz"}


def measure(engine: Engine, *, corpora: tuple[str, ...] = ("ewt", "gum")) -> dict[str, float]:
    """The scores `upos`, `uas`, `las` and `las.universal` of each corpus, as "las.ewt"."""
    scores: dict[str, float] = {}
    for corpus in corpora:
        right = dict.fromkeys(("upos", "uas", "las", "las_universal"), 0)
        words = 0
        for row in rows(DATA[corpus]):
            words += _judge(row, engine, right)
        scores |= {f"{name}.{corpus}": count / words for name, count in right.items()}
    return scores


def _judge(row: Row, engine: Engine, right: dict[str, int]) -> int:
    """Count what is right in a document; return its words."""
    found = engine.annotate(row["text"], gold_sentences(row))
    first = 0
    for sentence in row["sents"]:
        for number, (_, _, _, _, upos, _, _, head, deprel) in enumerate(sentence["tok"], first):
            at = first + head - 1 if head else -1
            attached = found.head[number] == at
            said = found.deprel[number]
            right["upos"] += found.upos[number] == upos
            right["uas"] += attached
            right["las"] += attached and said == deprel
            right["las_universal"] += attached and said.split(":")[0] == deprel.split(":")[0]
        first += len(sentence["tok"])
    return first


def gold_sentences(row: Row) -> list[Sentence]:
    """The sentences of a document as the corpus cuts them."""
    return [
        Sentence(tuple(Token(start, end) for _, start, end, *_ in sentence["tok"]))
        for sentence in row["sents"]
    ]
