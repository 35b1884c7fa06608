"""Names of persons, places and organisations: exact spans and labels, micro F1, UNER EWT dev.

The text is that of the documents in UD EWT, read raw and whole as a report is. UniversalNER marked
its sentences one by one, with other white space: its spans are carried over by counting the
characters between the spaces. It has no label for facilities and puts them with the places, so a
facility found counts as a place; nationalities, vehicles and weapons it does not mark, and they are
left out.
"""

from __future__ import annotations

from bench.agreement import Agreement
from bench.shared import Row, rows
from hearsay.heads.engine import Engine
from hearsay.text.sentences import split_sentences

DATA = ("corpora/uner_ewt/dev.jsonl.gz", "corpora/ud_ewt/dev.jsonl.gz")
LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "FAC": "LOC"}


def measure(engine: Engine) -> dict[str, float]:
    """The scores `names.ewt`, and of each label, as "names.ewt.per"."""
    marked = {row["sent_id"]: row for row in rows(DATA[0])}
    total = dict.fromkeys(("PER", "ORG", "LOC"), Agreement())
    for row in rows(DATA[1]):
        gold, found = _gold(row, marked), _found(row["text"], engine)
        for label in total:
            total[label] += Agreement.of(
                {name for name in gold if name[2] == label},
                {name for name in found if name[2] == label},
            )
    whole = sum(total.values(), Agreement())
    parts = {f"names.ewt.{label.lower()}": one.f1 for label, one in total.items()}
    return {"names.ewt": whole.f1} | parts


def _gold(row: Row, marked: dict[str, Row]) -> set[tuple[int, int, str]]:
    spans: set[tuple[int, int, str]] = set()
    for sentence in row["sents"]:
        named = marked[sentence["id"]]
        here = _printed(row["text"], sentence["start"], sentence["end"])
        count = {place: n for n, place in enumerate(_printed(named["text"], 0, len(named["text"])))}
        for entity in named["entities"]:
            first, last = here[count[entity["start"]]], here[count[entity["end"] - 1]]
            spans.add((first, last + 1, entity["label"]))
    return spans


def _printed(text: str, start: int, end: int) -> list[int]:
    """The places of the characters that are no white space."""
    return [place for place in range(start, end) if not text[place].isspace()]


def _found(text: str, engine: Engine) -> set[tuple[int, int, str]]:
    read = engine.annotate(text, split_sentences(text, 0, len(text)))
    return {
        (read.starts[name.first], read.ends[name.last], LABELS[name.label])
        for name in read.entities
        if name.label in LABELS
    }
