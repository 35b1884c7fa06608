"""ECB+: reports of news whose events people joined across reports (Cybulska and Vossen 2014).

Only sentences that were gone over twice count, as in the authors' own split. A gold mention is called by
its report and place; a mention that was read is called by the gold one that it overlaps, each gold one
given once, and by its own place where there is none. So chains of both can be compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.clusters import Cluster
from bench.shared import Row, rows
from hearsay.desk.prepare import NOTHING_GIVEN, prepare_text
from hearsay.heads.annotation import Annotation
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.record.between import At

_HEADS = frozenset(("VERB", "NOUN", "PROPN"))

Called = tuple[str, str, int, int]
"""A mention: "gold" or "read", the report, its first and its last character."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report of ECB+, read.

    Args:
        filed: Its record.
        topic: The number of its topic: two happenings of one sort, each told by many.
        called: What each mention is called that was read in sentences that count.
        lemmas: The dictionary form of each of these, of its last noun or verb.
        chains: Its gold mentions, by the happening that they tell of.
    """

    filed: Filed
    topic: str
    called: dict[At, Called]
    lemmas: dict[At, str]
    chains: dict[str, frozenset[Called]]


def read_documents(data: str, reader: Reader) -> Iterator[Document]:
    """Read a part of the corpus.

    Args:
        data: The file, named from ../shared.
        reader: Who reads.
    """
    for row in rows(data):
        prepared = prepare_text(row["text"], row["id"], NOTHING_GIVEN)
        record = reader.read(prepared)
        # The record has no dictionary forms, which the baseline goes by.
        annotation = reader._annotate(prepared)  # noqa: SLF001
        counted = [(start, end) for start, end, valid in row["sentences"] if valid]
        read = sorted(
            At(row["id"], span.start, span.end)
            for event in record.events
            for span in event.mentions
            if any(start <= span.start < end for start, end in counted)
        )
        yield Document(
            Filed(row["id"], record, row["id"], row["id"]),
            str(row["topic"]),
            _called(read, row),
            {at: _lemma(at, annotation) for at in read},
            _chains(row),
        )


def gold(documents: Iterable[Document]) -> list[Cluster]:
    """The gold chains across documents."""
    found: dict[str, set[Called]] = defaultdict(set)
    for document in documents:
        for name, chain in document.chains.items():
            found[name] |= chain
    return [frozenset(chain) for chain in found.values()]


def _events(row: Row) -> list[Row]:
    return [
        one
        for one in row["mentions"]
        if one.get("validated") and one["type"].startswith(("ACTION", "NEG_ACTION"))
    ]


def _call(row: Row, mention: Row) -> Called:
    return "gold", row["id"], mention["start"], mention["end"]


def _chains(row: Row) -> dict[str, frozenset[Called]]:
    chains: dict[str, set[Called]] = defaultdict(set)
    for number, mention in enumerate(_events(row)):
        name = mention.get("cluster") or f"{row['id']} {number}"
        chains[name].add(_call(row, mention))
    return {name: frozenset(chain) for name, chain in chains.items()}


def _called(read: Iterable[At], row: Row) -> dict[At, Called]:
    """Each mention that was read with the gold one that it overlaps most, in the order of the text."""
    free = _events(row)
    called: dict[At, Called] = {}
    for at in read:
        overlaps = [min(at.end, one["end"]) - max(at.start, one["start"]) for one in free]
        most = max(overlaps, default=0)
        if most > 0:
            called[at] = _call(row, free.pop(overlaps.index(most)))
        else:
            called[at] = ("read", at.report, at.start, at.end)
    return called


def _lemma(at: At, annotation: Annotation) -> str:
    tokens = list(annotation.tokens(at.start, at.end))
    heads = [token for token in tokens if annotation.upos[token] in _HEADS] or tokens
    return annotation.lemma[heads[-1]].lower() if heads else ""
