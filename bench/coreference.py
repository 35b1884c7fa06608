"""Who and what is the same as what, against GUM's development documents: the CoNLL F1.

The text is read raw and whole, as a report is. A mention is right where its first and last
character are; "who" and "which" are none, as they are none in GUM. `coreference.gum` is the mean of
MUC, B³ and CEAF-e (see `clusters`) over chains of two mentions or more, singletons left out on both
sides as in CoNLL's task; `.muc`, `.b_cubed` and `.ceaf_e` are its parts, `.mentions` is the F1 of the
mentions in such chains. `.news`, `.interview` and `.speech` are the same for those kinds of text.
`.singletons` counts chains of one as well. In `.heads` a mention is right where its head is, so that
what is lost to the edges of phrases can be told from what is lost to joining.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from bench.clusters import Agreed, Cluster, compare
from bench.shared import Row, rows
from hearsay.desk.prepare import NOTHING_GIVEN, prepare_text
from hearsay.heads.annotation import Annotation
from hearsay.reader import Reader
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.reader.cast.coreference import resolve_coreference
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.extents import whole_chains
from hearsay.reader.cast.scene import Scene
from hearsay.reference.countries import country_code
from hearsay.text.quotations import find_quotations
from hearsay.text.report import PreparedReport

GUM = "corpora/gum/dev.jsonl.gz"
DATA = (GUM,)
KINDS = ("news", "interview", "speech")
"""Kinds of text that stand nearest to reports."""

Spans = frozenset[tuple[int, int]]


def measure(reader: Reader) -> dict[str, float]:
    """The scores `coreference.gum`, `.muc`, `.b_cubed`, `.ceaf_e`, `.mentions`, `.news`…."""
    whole, alone, heads = Agreed(), Agreed(), Agreed()
    kinds: dict[str, Agreed] = defaultdict(Agreed)
    for row in rows(GUM):
        prepared = prepare_text(row["text"], row["doc_id"], NOTHING_GIVEN)
        # The chains are not in the record, which keeps only actors.
        scene = cast_of(prepared, reader._annotate(prepared))  # noqa: SLF001
        gold, found = gold_chains(row), found_chains(scene)
        agreed = compare(_joined(gold), _joined(found))
        whole += agreed
        kinds[row["genre"]] += agreed
        alone += compare(gold, found)
        heads += compare(
            _joined(by_head(gold, scene.annotation)), _joined(by_head(found, scene.annotation))
        )
    return {
        "coreference.gum": whole.conll,
        "coreference.gum.muc": whole.muc.f1,
        "coreference.gum.b_cubed": whole.b_cubed.f1,
        "coreference.gum.ceaf_e": whole.ceaf_e.f1,
        "coreference.gum.mentions": whole.mentions.f1,
        **{f"coreference.gum.{kind}": kinds[kind].conll for kind in KINDS},
        "coreference.gum.singletons": alone.conll,
        "coreference.gum.heads": heads.conll,
    }


def cast_of(prepared: PreparedReport, annotation: Annotation) -> Scene:
    """The mentions of a report, joined as the reader joins them."""
    quotations = find_quotations(prepared.report.text)
    sayings = find_sayings(annotation, quotations, prepared.passages)
    return resolve_coreference(annotation, sayings, name_countries(annotation, country_code))


def gold_chains(row: Row) -> list[Spans]:
    """The chains that GUM marks, by characters; a phrase that is marked twice counts once."""
    chains: dict[str, set[tuple[int, int]]] = defaultdict(set)
    taken: set[tuple[int, int]] = set()
    for entity in row["entities"]:
        span = (entity["start"], entity["end"])
        if span not in taken:
            taken.add(span)
            chains[entity["gid"]].add(span)
    return [frozenset(spans) for spans in chains.values()]


def found_chains(scene: Scene) -> list[Spans]:
    """The chains that were read, by characters."""
    starts, ends = scene.annotation.starts, scene.annotation.ends
    return [
        frozenset((starts[first], ends[last]) for first, last in phrases)
        for phrases in whole_chains(scene)
    ]


def by_head(chains: Iterable[Spans], annotation: Annotation) -> list[Spans]:
    """The same chains, each mention as its head; of phrases with one head the longest."""
    longest: dict[int, tuple[int, int, int]] = {}
    heads: list[dict[int, tuple[int, int]]] = []
    for number, chain in enumerate(chains):
        heads.append({})
        for start, end in chain:
            head = _head(annotation, start, end)
            if (end - start, number) > longest.get(head, (0, 0, 0))[:2]:
                longest[head] = (end - start, number, start)
                heads[number][head] = (head, head)
    return [
        frozenset(span for head, span in held.items() if longest[head][1] == number)
        for number, held in enumerate(heads)
        if any(longest[head][1] == number for head in held)
    ]


def _head(annotation: Annotation, start: int, end: int) -> int:
    """The token within a stretch of text that hangs on one outside; a name for a mention."""
    first = bisect_left(annotation.ends, start + 1)
    last = max(first, bisect_left(annotation.starts, end) - 1)
    for token in range(first, min(last + 1, len(annotation))):
        outside = not first <= annotation.head[token] <= last
        if outside and annotation.upos[token] not in ("PUNCT", "DET", "ADP", "CCONJ", "SCONJ"):
            return token
    return -start - 1


def _joined(chains: Iterable[Spans]) -> list[Cluster]:
    """Chains of two mentions or more."""
    return [frozenset(chain) for chain in chains if len(chain) > 1]
