"""Corpora to lessons: tokens, sentences, and whichever labels a corpus has.

Every corpus knows part of what the network learns, and none knows all. A lesson therefore leaves
open what its corpus does not say: a column that is absent teaches nothing, and a name that a corpus
would not have marked (a nationality, where only persons, places and organisations are) is allowed
to be one. Licences: see `../shared/corpora/README.md` and the model card; only corpora that may be
trained on are read here.
"""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hearsay.text.sentences import split_sentences
from hearsay.text.tokens import tokenise
from training.labels import DEPREL, ENTITY, MENTION, NAMES, UPOS, XPOS

Row = dict[str, Any]
Spans = list[tuple[int, int]]


@dataclass
class Lesson:
    """One document of a corpus as columns over its tokens; an absent column is None.

    `heads` are token numbers in the document, -1 for a root. `names` holds for each token the set
    of `ENTITY` numbers allowed, as bits. `attributions` are (cue, source, content) lists of token
    numbers, the first of the cue being its anchor.
    """

    corpus: str
    tokens: list[str]
    sentence_starts: list[int]
    upos: list[int] | None = None
    xpos: list[int] | None = None
    heads: list[int] | None = None
    deprel: list[int] | None = None
    names: list[int] | None = None
    mentions: list[int] | None = None
    times: list[int] | None = None
    attributions: list[tuple[list[int], list[int], list[int]]] | None = None
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


def rows(path: Path) -> Iterator[Row]:
    """The rows of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


# --------------------------------------------------------------------------- tokens and spans


def _lesson_of_text(corpus: str, text: str) -> Lesson:
    """A document cut as the reader cuts it."""
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentence_starts: list[int] = []
    for sentence in split_sentences(text, 0, len(text)):
        if not sentence.tokens:
            continue
        sentence_starts.append(len(tokens))
        for token in sentence.tokens:
            tokens.append(text[token.start : token.end])
            starts.append(token.start)
            ends.append(token.end)
    return Lesson(corpus, tokens, sentence_starts, starts=starts, ends=ends)


def _lesson_of_sentence(corpus: str, text: str) -> Lesson:
    """A single sentence of a corpus that has no documents."""
    found = tokenise(text)
    return Lesson(
        corpus,
        [text[t.start : t.end] for t in found],
        [0],
        starts=[t.start for t in found],
        ends=[t.end for t in found],
    )


def _tokens_in(lesson: Lesson, start: int, end: int) -> list[int]:
    """Token numbers that share a character with start:end."""
    first = bisect_left(lesson.ends, start + 1)
    last = bisect_left(lesson.starts, end)
    return list(range(first, last))


# --------------------------------------------------------------------------- names

_CODE = {label: number for number, label in enumerate(ENTITY)}


def _bits(*labels: str) -> int:
    return sum(1 << _CODE[label] for label in labels)


def _both(*names: str) -> tuple[int, int]:
    return _bits(*(f"B-{n}" for n in names)), _bits(*(f"I-{n}" for n in names))


OUTSIDE = _bits("O")
ANYTHING = (1 << len(ENTITY)) - 1


def _open(*names: str) -> int:
    """Outside, or one of the names that the corpus does not mark."""
    begin, inside = _both(*names)
    return OUTSIDE | begin | inside


def _mark_names(
    lesson: Lesson, spans: Iterable[tuple[int, int, tuple[str, ...]]], outside: int
) -> None:
    """Fill `lesson.names`. A span with no names is left open to anything."""
    column = [outside] * len(lesson.tokens)
    for start, end, names in spans:
        inside = _tokens_in(lesson, start, end)
        begin_bits, inside_bits = _both(*(n for n in names if n != "O"))
        maybe = OUTSIDE if "O" in names else 0
        for place, token in enumerate(inside):
            if not names:
                column[token] = ANYTHING
            else:
                column[token] = (inside_bits if place else begin_bits) | maybe
                if maybe:
                    column[token] |= begin_bits
    lesson.names = column


Scheme = dict[str, tuple[str, ...]]
"""What each label of a corpus may be of our `NAMES`; "O" where it may be no name."""

_PLAIN: Scheme = {"PER": ("PER",), "ORG": ("ORG",), "LOC": ("LOC",)}
_WIKIGOLD: Scheme = _PLAIN | {"MISC": ("O", "NORP", "VEH", "WPN")}
_POLITICS: Scheme = {
    "politician": ("PER",),
    "person": ("PER",),
    "organisation": ("ORG",),
    "politicalparty": ("ORG",),
    "country": ("LOC",),
    "location": ("LOC",),
    "misc": ("O", "NORP"),
}
_CONFLICT: Scheme = {
    "Organisation": ("ORG",),
    "Person": ("PER",),
    "Location": ("LOC",),
    "Nationality": ("NORP",),
    "Weapon": ("WPN",),
    "MilitaryPlatform": ("VEH",),
    "Vehicle": ("VEH",),
}


def wikigold(folder: Path) -> Iterator[Lesson]:
    """WikiGold: sentences of Wikipedia with four kinds of names."""
    for row in rows(folder / "wikigold/test.jsonl.gz"):
        yield _named_sentence("wikigold", row, _WIKIGOLD)


def politics(folder: Path) -> Iterator[Lesson]:
    """CrossNER's sentences on politics, with more kinds of names than we tell apart."""
    for part in ("train", "dev"):
        for row in rows(folder / f"crossner_politics/{part}.jsonl.gz"):
            yield _named_sentence("crossner_politics", row, _POLITICS)


def _named_sentence(corpus: str, row: Row, scheme: Scheme) -> Lesson:
    lesson = _lesson_of_sentence(corpus, row["text"])
    spans = [
        (e["start"], e["end"], scheme[e["label"]]) for e in row["entities"] if e["label"] in scheme
    ]
    _mark_names(lesson, spans, OUTSIDE)
    return lesson


def conflict(folder: Path) -> Iterator[Lesson]:
    """re3d without its BBC documents. Common nouns are marked there as names are; we leave them."""
    for row in rows(folder / "re3d/train.jsonl.gz"):
        if "BBC" in row["source"]:
            continue
        lesson = _lesson_of_text("re3d", row["text"])
        spans = []
        for entity in sorted(row["entities"], key=lambda e: e["start"] - e["end"]):
            names = _CONFLICT.get(entity["label"])
            if names is None:
                continue
            words = row["text"][entity["start"] : entity["end"]]
            if names[0] in {"ORG", "PER", "LOC"} and not any(c.isupper() for c in words):
                names = ("O", *names)
            spans.append((entity["start"], entity["end"], names))
        _mark_names(lesson, spans, OUTSIDE)
        _mark_times(
            lesson,
            [(e["start"], e["end"]) for e in row["entities"] if e["label"] == "Temporal"],
        )
        yield lesson


# --------------------------------------------------------------------------- syntax


def _tree(corpus: str, row: Row) -> Lesson:
    """A UD document with its own tokens and sentences."""
    lesson = Lesson(corpus, [], [], [], [], [], [])
    upos, xpos, heads, deprel = lesson.upos, lesson.xpos, lesson.heads, lesson.deprel
    assert upos is not None and xpos is not None and heads is not None and deprel is not None
    for sentence in row["sents"]:
        offset = len(lesson.tokens)
        lesson.sentence_starts.append(offset)
        for form, start, end, _lemma, u, x, _feats, head, rel in sentence["tok"]:
            lesson.tokens.append(form)
            lesson.starts.append(start)
            lesson.ends.append(end)
            upos.append(UPOS.index(u) if u in UPOS else -1)
            xpos.append(XPOS.index(x) if x in XPOS else -1)
            heads.append(offset + head - 1 if head else -1)
            deprel.append(DEPREL.index(rel) if rel in DEPREL else DEPREL.index(rel.split(":")[0]))
    return lesson


def english_web(folder: Path, part: str = "train") -> Iterator[Lesson]:
    """UD EWT, with the names that UniversalNER marked on the same sentences."""
    final = {r["sent_id"]: r for r in rows(folder / f"uner_ewt/{part}.jsonl.gz")}
    other: dict[str, Row] = {}
    if part == "train":
        other = {r["sent_id"]: r for r in rows(folder / "uner_ewt/train_prerelease.jsonl.gz")}
    for row in rows(folder / f"ud_ewt/{part}.jsonl.gz"):
        lesson = _tree("ud_ewt", row)
        _mark_names(lesson, _web_names(row, final, other), _open("VEH", "WPN"))
        yield lesson


def _web_names(
    row: Row, final: dict[str, Row], other: dict[str, Row]
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Names on the sentences whose text both corpora print alike; the rest stay open."""
    spans: list[tuple[int, int, tuple[str, ...]]] = []
    for sentence in row["sents"]:
        start, end = sentence["start"], sentence["end"]
        text = row["text"][start:end]
        named = final.get(sentence["id"])
        if named is None or named["text"] != text:
            shift = _shifts(named["text"], text) if named is not None else None
            if named is None or shift is None:
                spans.append((start, end, ()))
                continue
        else:
            shift = None
        for entity in [*_others(other.get(sentence["id"]), named), *named["entities"]]:
            a, b = entity["start"], entity["end"]
            if shift is not None:
                a, b = shift[a], shift[b - 1] + 1
            names = _PLAIN.get(entity["label"], ("O", "NORP"))
            spans.append((start + a, start + b, names))
    return spans


def _others(row: Row | None, named: Row) -> list[Row]:
    if row is None or row["text"] != named["text"]:
        return []
    return [e for e in row["entities"] if e["label"] == "OTH"]


def _shifts(old: str, new: str) -> list[int] | None:
    """Where each character of *old* stands in *new*, when they differ in white space alone."""
    places: list[int] = []
    here = 0
    for c in old:
        if c.isspace():
            places.append(here)
            continue
        while here < len(new) and new[here].isspace():
            here += 1
        if here >= len(new) or new[here] != c:
            return None
        places.append(here)
        here += 1
    return places


def gum(folder: Path, part: str = "train") -> Iterator[Lesson]:
    """The documents of GUM whose text may be used by anyone."""
    for row in rows(folder / f"gum/{part}.jsonl.gz"):
        licence = row["text_license"]
        if part == "train" and ("NC" in licence or "not stated" in licence):
            continue
        lesson = _tree("gum", row)
        _mark_mentions(lesson, row)
        _mark_gum_times(lesson, row)
        yield lesson


def _mark_mentions(lesson: Lesson, row: Row) -> None:
    """A mention's type stands on its head: the token that depends on one outside the mention."""
    assert lesson.heads is not None
    column = [0] * len(lesson.tokens)
    for entity in sorted(row["entities"], key=lambda e: e["start"] - e["end"]):
        inside = _tokens_in(lesson, entity["start"], entity["end"])
        for token in inside:
            if lesson.heads[token] < 0 or not inside[0] <= lesson.heads[token] <= inside[-1]:
                column[token] = MENTION.index(entity["label"])
                break
    lesson.mentions = column


# --------------------------------------------------------------------------- times

_TEMPORAL = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov "
    "dec today yesterday tomorrow tonight now currently recently second seconds minute minutes hour "
    "hours day days week weeks weekend month months year years decade decades century centuries "
    "morning mornings afternoon evening night nights midnight noon dawn dusk spring summer autumn "
    "winter fall a.m. p.m. am pm o'clock daily weekly monthly annual ago overnight".split()
)


def _mark_times(lesson: Lesson, spans: Spans, unsure: Spans = ()) -> None:  # type: ignore[assignment]
    """Fill `lesson.times` with `TIME` numbers; unsure spans teach nothing."""
    column = [0] * len(lesson.tokens)
    for start, end in unsure:
        for token in _tokens_in(lesson, start, end):
            column[token] = -1
    # Longest last: TIMEX2 nests ("[the end of [June]]"), and TIMEX3 keeps the outer one.
    for start, end in sorted(spans, key=lambda s: s[1] - s[0]):
        for place, token in enumerate(_tokens_in(lesson, start, end)):
            column[token] = 2 if place else 1
    lesson.times = column


def _mark_gum_times(lesson: Lesson, row: Row) -> None:
    """GUM marks dates, and noun phrases of time, of which some ("the time") are no expressions."""
    dates = [(x["start"], x["end"]) for x in row["xml"] or [] if x["tag"] in {"date", "time"}]
    sure = list(dates)
    unsure: Spans = []
    for entity in row["entities"]:
        if entity["label"] != "time":
            continue
        words = row["text"][entity["start"] : entity["end"]].lower().split()
        dated = any(a < entity["end"] and entity["start"] < b for a, b in dates)
        span = (entity["start"], entity["end"])
        (sure if dated or (_TEMPORAL.intersection(words) and len(words) <= 6) else unsure).append(
            span
        )
    _mark_times(lesson, sure, unsure)


def wars(folder: Path, *, dev: bool = False) -> Iterator[Lesson]:
    """WikiWars; its last four training documents are kept for development."""
    documents = list(rows(folder / "wikiwars/train.jsonl.gz"))
    for row in documents[-4:] if dev else documents[:-4]:
        lesson = _lesson_of_text("wikiwars", row["text"])
        _mark_times(lesson, [(t["start"], t["end"]) for t in row["timexes"]])
        yield lesson


# --------------------------------------------------------------------------- attribution

_WEAK = frozenset(
    "has have had having is are was were be been being am do does did 's 've 'd 're 'm n't not never "
    "will would could can may might should must shall to also later just already still then "
    "immediately previously repeatedly further".split()
)


def anchor_of(cue: list[int], tokens: list[str]) -> int:
    """The token that stands for a cue: its first that is neither an auxiliary nor an adverb."""
    for token in cue:
        word = tokens[token].lower()
        if word not in _WEAK and not (word.endswith("ly") and len(word) > 4 and len(cue) > 1):
            return token
    return cue[0]


def polnear(folder: Path, part: str = "train") -> Iterator[Lesson]:
    """PolNeAR's reports with their attributions, one annotator's reading of each."""
    for row in rows(folder / f"polnear/{part}.jsonl.gz"):
        if str(row["primary"]) != "True":
            continue
        lesson = _lesson_of_text("polnear", row["text"])
        lesson.attributions = []
        for relation in row["attributions"]:
            cue = _all_tokens(lesson, relation["cue"])
            content = _all_tokens(lesson, relation["content"])
            if not cue or not content:
                continue
            anchor = anchor_of(cue, lesson.tokens)
            cue = [anchor, *(t for t in cue if t != anchor)]
            lesson.attributions.append((cue, _all_tokens(lesson, relation["source"]), content))
        yield lesson


def _all_tokens(lesson: Lesson, spans: Iterable[tuple[int, int]]) -> list[int]:
    return [token for start, end in spans for token in _tokens_in(lesson, start, end)]


def training_lessons(folder: Path) -> Iterator[Lesson]:
    """Every lesson of the training set."""
    yield from english_web(folder)
    yield from gum(folder)
    yield from polnear(folder)
    yield from conflict(folder)
    yield from wikigold(folder)
    yield from politics(folder)
    yield from wars(folder)


__all__ = [
    "NAMES",
    "Lesson",
    "anchor_of",
    "conflict",
    "english_web",
    "gum",
    "politics",
    "polnear",
    "rows",
    "training_lessons",
    "wars",
    "wikigold",
]
