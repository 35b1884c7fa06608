"""Learn what the signs weigh by which mentions are joined, and put it into the package.

    python -m training.coreference

The documents are those of GUM's training set whose texts anyone may use. Each is read as a report
is: the mentions are those that the reader finds, the rules have joined what they can, and only where
a mention has the very words that GUM marks does it teach whom it takes up. The loss is the marginal
likelihood of the right ones among all that stand before (Durrett and Klein 2013). The table is in
whole numbers; what rounding costs is told at the end.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from hearsay.desk.prepare import NOTHING_GIVEN, prepare_text
from hearsay.reader import Reader
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.reader.cast.columns import write_columns
from hearsay.reader.cast.coreference import join_by_rules
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.extents import whole_phrases
from hearsay.reader.cast.pairs import Pairs, find_pairs
from hearsay.reader.cast.ranking import TABLE, UNIT
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.signs import (
    OF_MENTION,
    OF_PAIR,
    signs_of_mentions,
    signs_of_pairs,
)
from hearsay.reference.countries import country_code
from hearsay.text.quotations import find_quotations

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 64
EPOCHS = 30
RATE = 6e-3
DROPOUT = 0.5
DECAY = 1e-4
LEAST = -1.0
"""The score of taking up nothing: a little below the learnt one, for a join that is missed costs
CoNLL's measure more than one too many. Chosen on a fifth of the training documents."""

HEADER = """\
# What the signs of `hearsay.reader.cast.signs` weigh: part, sign, then one number for each middle
# cell and one that is added directly; 256 is 1, of the last column 65536.
# Licence: CC BY 4.0
# Origin: learnt by training/coreference.py from GUM v11 (Zeldes 2017), train, texts under CC BY, CC BY-SA or in the public domain
# Date: {date}
"""


@dataclass(frozen=True)
class Lesson:
    """One document: the signs of its mentions and pairs, and which pairs are right."""

    mentions: Tensor
    pairs: Tensor
    later: Tensor
    earlier: Tensor
    right: Tensor


def lessons(corpora: Path) -> Iterator[Lesson]:
    """The documents of GUM's training set whose texts anyone may use."""
    reader = Reader.load()
    with gzip.open(corpora / "gum" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if "NC" not in row["text_license"] and "not stated" not in row["text_license"]:
                yield lesson_of(row, reader)


def lesson_of(row: dict[str, Any], reader: Reader) -> Lesson:
    """What a document of GUM teaches, read as a report is."""
    prepared = prepare_text(row["text"], row["doc_id"], NOTHING_GIVEN)
    annotation = reader._annotate(prepared)  # noqa: SLF001 - the chains are not in the record
    sayings = find_sayings(annotation, find_quotations(row["text"]), prepared.passages)
    scene, speech = join_by_rules(annotation, sayings, name_countries(annotation, country_code))
    columns = write_columns(scene, speech)
    blocks = list(find_pairs(columns))
    pairs = Pairs(columns, *map(np.concatenate, zip(*blocks, strict=True)))
    group = np.array(_groups(row, scene), np.int64)
    right = (group[pairs.later] == group[pairs.earlier]) & (group[pairs.later] > 0)
    return Lesson(
        mentions=torch.from_numpy(signs_of_mentions(columns)),
        pairs=torch.from_numpy(signs_of_pairs(pairs)),
        later=torch.from_numpy(pairs.later),
        earlier=torch.from_numpy(pairs.earlier),
        right=torch.from_numpy(right).float(),
    )


def _groups(row: dict[str, Any], scene: Scene) -> list[int]:
    """For each mention the number of GUM's chain that it is in, 0 where GUM marks no such words."""
    marked: dict[tuple[int, int], int] = {}
    chains: dict[str, int] = {}
    for entity in row["entities"]:
        chain = chains.setdefault(entity["gid"], len(chains) + 1)
        marked.setdefault((entity["start"], entity["end"]), chain)
    starts, ends = scene.annotation.starts, scene.annotation.ends
    # Of two mentions with the same words the first is GUM's.
    return [marked.pop((starts[a], ends[b]), 0) for a, b in whole_phrases(scene)]


class Scorer(nn.Module):
    """The scorer of `ranking.Weights`, in PyTorch."""

    def __init__(self) -> None:
        super().__init__()
        self.later = nn.Linear(len(OF_MENTION), WIDTH + 1)
        self.earlier = nn.Linear(len(OF_MENTION), WIDTH + 1, bias=False)
        self.pair = nn.Linear(len(OF_PAIR), WIDTH + 1, bias=False)
        self.out = nn.Linear(WIDTH, 1, bias=False)
        self.dropout = nn.Dropout(DROPOUT)
        for layer in (self.later, self.earlier, self.pair):
            nn.init.normal_(layer.weight, 0, 0.1)

    def forward(self, lesson: Lesson) -> Tensor:
        """The score of each pair."""
        cells = self.later(lesson.mentions)[lesson.later]
        cells = cells + self.earlier(lesson.mentions)[lesson.earlier] + self.pair(lesson.pairs)
        middle = self.dropout(torch.relu(cells[:, :-1]))
        return self.out(middle).squeeze(1) + cells[:, -1]


def loss_of(scores: Tensor, lesson: Lesson) -> Tensor:
    """What it costs not to expect the right ones, or nothing where none is right; a mean."""
    size = len(lesson.mentions)
    nothing = torch.zeros(size)
    most = nothing.scatter_reduce(0, lesson.later, scores, "amax").detach()
    grown = torch.exp(scores - most[lesson.later])
    whole = torch.exp(-most).scatter_add(0, lesson.later, grown)
    right = nothing.scatter_add(0, lesson.later, grown * lesson.right)
    right = torch.where(right > 0, right, torch.exp(-most))
    return (torch.log(whole) - torch.log(right)).sum() / 100


def learn(given: Sequence[Lesson], seed: int = 0) -> Scorer:
    """Learn the weights; the seed fixes the first ones and the order."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    scorer = Scorer()
    optimiser = torch.optim.AdamW(scorer.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * len(given)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 1.5 * RATE, total_steps=steps, pct_start=0.15
    )
    for _ in range(EPOCHS):
        for number in order.permutation(len(given)):
            lesson = given[number]
            loss = loss_of(scorer(lesson), lesson)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return scorer.eval()


def table_of(scorer: Scorer) -> str:
    """The table of the package, in whole numbers."""
    rows = [HEADER.format(date=date.today().isoformat())]  # noqa: DTZ011 - a remark
    for part, signs in (("later", OF_MENTION), ("earlier", OF_MENTION), ("pair", OF_PAIR)):
        weights = getattr(scorer, part).weight.T
        rows += [_line(part, sign, _whole(row)) for sign, row in zip(signs, weights, strict=True)]
    rows.append(_line("all", "bias", _whole(scorer.later.bias)))
    rows.append(_line("all", "out", [round(one * UNIT) for one in scorer.out.weight[0].tolist()]))
    rows.append(_line("all", "least", [round(LEAST * UNIT * UNIT)]))
    return "".join(rows)


def _whole(row: Tensor) -> list[int]:
    *cells, direct = row.tolist()
    return [*(round(one * UNIT) for one in cells), round(direct * UNIT * UNIT)]


def _line(part: str, sign: str, numbers: Sequence[int]) -> str:
    return "\t".join((part, sign, *map(str, numbers))) + "\n"


def main() -> None:
    """Learn the weights and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora")
    parser.add_argument("--table", type=Path, default=TABLE)
    asked = parser.parse_args()
    given = list(lessons(asked.corpora))
    print(f"{len(given)} documents, {sum(len(one.later) for one in given)} pairs", flush=True)
    asked.table.parent.mkdir(exist_ok=True)
    asked.table.write_text(table_of(learn(given)), "utf-8")


if __name__ == "__main__":
    main()
