"""Which events of many reports are one happening, on two sets that people joined.

ECB+, its development part: the CoNLL F1 (see `clusters`) of incidents made of what hearsay reads, beside
that of the plainest rule, by which events told of in the same dictionary form are one; both on the same
mentions. `incidents.ecb` joins all reports at once, as a ledger meets them, `.topics` those of each topic
by themselves, and `.over_lemma` and `.topics.over_lemma` say by how much the rule is beaten. Reading finds
a third of the mentions that ECB+ has, so that even a perfect joining comes to little over 0.42. ECB+ keeps
the killing apart from the shooting where hearsay has one casualty event, so an incident is taken apart by
the kinds of its words (`kinds_of`) before it is compared.

The reports on Qamishli: `incidents.cross` is the F1 over pairs of mentions that a person joined, and
`incidents.traps` the share of pairs that look like one happening and are none which were kept apart.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from pathlib import Path

from bench.clusters import Agreed, Cluster, compare
from bench.crossdoc import Document, gold, read_documents
from bench.shared import SHARED
from hearsay.desk.prepare import NOTHING_GIVEN, prepare_text
from hearsay.reader import Reader
from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import Joined, find_incidents
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.triggers import kinds_of
from hearsay.record.between import At

ECB = "corpora/xdoc_ecbplus/dev.jsonl.gz"
CROSS = "reports/cross.json"
DATA = (ECB, CROSS)

_SAME = "same incident"


def measure(reader: Reader) -> dict[str, float]:
    """The scores `incidents.ecb`, `.over_lemma`, `.topics`, `.cross`, `.traps`…."""
    documents = list(read_documents(ECB, reader))
    whole, plain = joined(documents), by_lemma(documents)
    topics: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        topics[document.topic].append(document)
    ours, theirs = Agreed(), Agreed()
    for held in topics.values():
        ours += joined(held)
        theirs += by_lemma(held)
    pairs, traps = qamishli(reader)
    return {
        "incidents.ecb": whole.conll,
        "incidents.ecb.muc": whole.muc.f1,
        "incidents.ecb.b_cubed": whole.b_cubed.f1,
        "incidents.ecb.ceaf_e": whole.ceaf_e.f1,
        "incidents.ecb.over_lemma": whole.conll - plain.conll,
        "incidents.ecb.topics": ours.conll,
        "incidents.ecb.topics.over_lemma": ours.conll - theirs.conll,
        "incidents.cross": pairs,
        "incidents.traps": traps,
    }


def joined(documents: Sequence[Document]) -> Agreed:
    """How well the incidents of some documents agree with the gold."""
    called = {at: name for one in documents for at, name in one.called.items()}
    texts = {one.filed.name: one.filed.record.report.text for one in documents}
    chains: dict[Hashable, set[Hashable]] = defaultdict(set)
    for incident in find_incidents(one.filed for one in documents):
        for telling in incident.tellings:
            for at in telling.mentions:
                if at in called:
                    kind = _kind(telling, texts[at.report][at.start : at.end])
                    chains[incident.id, kind].add(called[at])
    return compare(gold(documents), _frozen(chains.values()))


def by_lemma(documents: Sequence[Document]) -> Agreed:
    """The same, where all events of one dictionary form are one."""
    chains: dict[Hashable, set[Hashable]] = defaultdict(set)
    for document in documents:
        for at, lemma in document.lemmas.items():
            chains[lemma].add(document.called[at])
    return compare(gold(documents), _frozen(chains.values()))


def qamishli(reader: Reader) -> tuple[float, float]:
    """The F1 over pairs of mentions, and the share of traps that were not taken."""
    groups = json.loads((SHARED / CROSS).read_text("utf-8"))["groups"]
    names = sorted({name for group in groups for name in group["reports"]})
    found = find_incidents(_filed(name, reader) for name in names)
    traps = [trap for group in groups for trap in group["traps"] if trap["wrong"] == _SAME]
    held = {at: one.id for one in found for at in one.events}
    taken = sum(_is_taken(trap["a"], trap["b"], held) for trap in traps)
    return _pairs(found), 1 - taken / len(traps)


def _filed(name: str, reader: Reader) -> Filed:
    text = (SHARED / "reports" / f"{name}.txt").read_text("utf-8")
    return Filed(name, reader.read(prepare_text(text, name, NOTHING_GIVEN)), name, name)


def _pairs(found: Iterable[Joined]) -> float:
    """The F1 that the scorer of ../shared gives."""
    with tempfile.TemporaryDirectory() as folder:
        incidents, relations = Path(folder) / "incidents.jsonl", Path(folder) / "relations.jsonl"
        incidents.write_text("".join(json.dumps(_form(one)) + "\n" for one in found), "utf-8")
        relations.write_text("", "utf-8")
        script = str(SHARED / "scoring" / "score_cross.py")
        given = ("--incidents", str(incidents), "--relations", str(relations))
        done = subprocess.run(
            [sys.executable, script, str(SHARED / CROSS), *given],
            capture_output=True,
            text=True,
            check=True,
        )
        return float(json.loads(done.stdout)["incident_pairs"]["f1"])


def _form(one: Joined) -> dict[str, object]:
    return {"id": one.id, "type": one.type.value, "events": [at.form() for at in one.events]}


def _is_taken(one: list[object], other: list[object], held: dict[At, str]) -> bool:
    """Whether both mentions of a trap are in one incident."""
    return bool({*_holding(one, held)} & {*_holding(other, held)})


def _holding(mention: list[object], held: dict[At, str]) -> Iterator[str]:
    report, _, span = mention
    assert isinstance(span, list)  # noqa: S101
    for at, incident in held.items():
        if at.report == report and at.start < span[1] and span[0] < at.end:
            yield incident


def _kind(telling: Telling, words: str) -> tuple[str, str]:
    kinds = kinds_of(words, telling.type)
    return min(kinds) if kinds else (telling.type.value, telling.subtype or "")


def _frozen(chains: Iterable[set[Hashable]]) -> list[Cluster]:
    return [frozenset(chain) for chain in chains]
