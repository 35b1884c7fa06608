"""Teaches the head that tells how far what a word tells of is said to be so, and adds it to the network.

    python -m training.factuality

Factuality is a number from -3 (it is certain that it did not happen) to 3 (that it did), as in the
corpus "It Happened" (Rudinger, White and Van Durme 2018, "Neural models of factuality"; UDS-IH2). One
small layer of attention over the vectors of a window's tokens, then a number for each token. The network
below stays as it is, to the byte: what it said before it says again.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

from training.export import LONGEST, digests
from training.hidden import LAYERS, Hidden, output_of
from training.network import WIDTH

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "hearsay" / "encoder" / "data"
CORPORA = ROOT.parent / "shared" / "corpora"
CORPUS = "fact_uds_ih2/train.jsonl.gz"
NAME = "en-2"

SIZE = 192
HEADS = 6
FARTHEST = 32
DROPOUT = 0.2
EPOCHS = 10
BATCH = 16
RATE = 1e-3
SEED = 1
TOGETHER = 12
"""Sentences of a document that are read as one text."""

Lesson = tuple[NDArray[np.float16], list[tuple[int, float]]]
"""The vectors of a window's tokens; places and factualities of those that are marked."""


class Head(nn.Module):
    """A number for each token of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.into = nn.Linear(WIDTH * len(LAYERS), SIZE)
        self.qkv = nn.Linear(SIZE, 3 * SIZE)
        self.attended = nn.Linear(SIZE, SIZE)
        self.norm1 = nn.LayerNorm(SIZE)
        self.up = nn.Linear(SIZE, 2 * SIZE)
        self.down = nn.Linear(2 * SIZE, SIZE)
        self.norm2 = nn.LayerNorm(SIZE)
        self.hidden = nn.Linear(SIZE, SIZE)
        self.out = nn.Linear(SIZE, 1)
        self.distance = nn.Parameter(torch.zeros(HEADS, 2 * FARTHEST + 1))

    def forward(self, tokens: Tensor, far: Tensor, bias: Tensor) -> Tensor:
        """(b, n, layers x width), (heads, n, n) and (b, 1, 1, n) to (b, n)."""
        drop = DROPOUT if self.training else 0.0
        x = F.dropout(self.into(tokens), drop, self.training)
        b, n, _ = x.shape
        parts = self.qkv(x).view(b, n, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4)
        scores = parts[0] @ parts[1].transpose(-1, -2) / math.sqrt(SIZE // HEADS) + far + bias
        seen = F.dropout(torch.softmax(scores, -1), drop, self.training) @ parts[2]
        seen = self.attended(seen.transpose(1, 2).reshape(b, n, SIZE))
        x = self.norm1(x + F.dropout(seen, drop, self.training))
        dense = self.down(F.gelu(self.up(x)))
        x = self.norm2(x + F.dropout(dense, drop, self.training))
        return self.out(F.dropout(F.gelu(self.hidden(x)), drop, self.training)).squeeze(-1)

    def far(self, n: int) -> Tensor:
        """(heads, n, n): what distance adds to a score."""
        place = torch.arange(n)
        gap = torch.clamp(place.unsqueeze(0) - place.unsqueeze(1), -FARTHEST, FARTHEST)
        return self.distance[:, gap + FARTHEST]


class Exported(nn.Module):
    """The head as it stands in the graph: one window, no padding, its number kept within bounds."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self.head = head
        self.register_buffer("far", head.far(LONGEST).detach())

    def forward(self, firsts: Tensor, *layers: Tensor) -> Tensor:
        """The places of the tokens' first pieces and the vectors of the layers, to (n,)."""
        tokens = torch.cat([layer[:, firsts[0]] for layer in layers], -1)
        n = firsts.shape[1]
        told = self.head(tokens, self.far[:, :n, :n], torch.zeros(1, 1, 1, 1))
        return torch.clamp(told[0], -3.0, 3.0)


def lessons(hidden: Hidden) -> list[Lesson]:
    """The windows of the corpus; sentences that EWT measures by are left out."""
    found: list[Lesson] = []
    for document in _documents():
        told: dict[int, float] = {}
        offset = 0
        for row in document:
            for event in row["events"]:
                told[offset + event["start"]] = event["factuality"]
            offset += len(row["text"]) + 1
        for window in hidden.windows([row["text"] for row in document]):
            marked = [
                (at, told[window.starts[at]]) for at in window.core if window.starts[at] in told
            ]
            if marked:
                found.append((window.vectors.astype(np.float16), marked))
    return found


def teach(taught: list[Lesson]) -> Head:
    """Teach the head."""
    torch.manual_seed(SEED)
    head = Head()
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    steps, step = EPOCHS * math.ceil(len(taught) / BATCH), 0
    for epoch in range(EPOCHS):
        head.train()
        order = np.random.RandomState(epoch).permutation(len(taught))
        lost = 0.0
        for at in range(0, len(order), BATCH):
            rate = min(1.0, (step + 1) / 100) * 0.5 * (1 + math.cos(math.pi * step / steps))
            for group in optimiser.param_groups:
                group["lr"] = RATE * rate
            loss = _loss(head, [taught[number] for number in order[at : at + BATCH]])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step()
            step += 1
            lost += loss.item()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {lost * BATCH / len(order):.3f}", flush=True)
    return head.eval()


def add(head: Head, network: Path) -> None:
    """Write the network anew, with one more output, `factuality`: (n,), from -3 to 3."""
    path = network.with_suffix(".head.onnx")
    layers = [torch.zeros(1, 9, WIDTH) for _ in LAYERS]
    names = [f"layer{number}" for number in LAYERS]
    torch.onnx.export(
        Exported(head),
        (torch.tensor([[1, 2, 5]]), *layers),
        str(path),
        input_names=["firsts", *names],
        output_names=["factuality"],
        dynamic_axes={"firsts": {1: "tokens"}, **{name: {1: "pieces"} for name in names}},
        opset_version=17,
        dynamo=False,
    )
    added, model = onnx.load(path), onnx.load(network)
    path.unlink()
    _without_old(model)
    joined = {name: output_of(layer) for name, layer in zip(names, LAYERS, strict=True)}
    _graft(model, added, joined)
    onnx.save(model, network)


def _graft(model: onnx.ModelProto, added: onnx.ModelProto, joined: dict[str, str]) -> None:
    """Put the nodes of one graph behind those of another."""

    def name(old: str) -> str:
        return joined.get(old) or (old if old in ("", "firsts", "factuality") else f"fact/{old}")

    for held in added.graph.initializer:
        kept = numpy_helper.from_array(numpy_helper.to_array(held), name(held.name))
        model.graph.initializer.append(kept)
    for node in added.graph.node:
        node.input[:] = [name(one) for one in node.input]
        node.output[:] = [name(one) for one in node.output]
        node.name = f"fact/{node.name}"
        model.graph.node.append(node)
    model.graph.output.append(
        helper.make_tensor_value_info("factuality", onnx.TensorProto.FLOAT, ["tokens"])
    )


def _without_old(model: onnx.ModelProto) -> None:
    """Take off the head of an earlier run."""
    for held in (model.graph.node, model.graph.initializer, model.graph.output):
        kept = [one for one in held if not one.name.startswith("fact")]
        del held[:]
        held.extend(kept)


def _loss(head: Head, batch: list[Lesson]) -> Tensor:
    longest = max(len(vectors) for vectors, _ in batch)
    tokens = torch.zeros(len(batch), longest, WIDTH * len(LAYERS))
    bias = torch.full((len(batch), 1, 1, longest), -1e4)
    places: list[tuple[int, int]] = []
    told: list[float] = []
    for number, (vectors, marked) in enumerate(batch):
        tokens[number, : len(vectors)] = torch.from_numpy(vectors.astype(np.float32))
        bias[number, :, :, : len(vectors)] = 0.0
        for at, factuality in marked:
            places.append((number, at))
            told.append(factuality)
    window, place = torch.tensor(places).unbind(1)
    found = head(tokens, head.far(longest), bias)[window, place]
    return F.huber_loss(found, torch.tensor(told))


def _documents() -> Iterator[list[dict[str, Any]]]:
    """Sentences that stand together in a document, a few at a time, in the order of the corpus."""
    measured = {
        " ".join(row["text"][one["start"] : one["end"]].split())
        for row in _rows("ud_ewt/dev.jsonl.gz")
        for one in row["sents"]
    }
    document: list[dict[str, Any]] = []
    for row in _rows(CORPUS):
        if " ".join(row["text"].split()) in measured:
            continue
        known = document and row.get("doc_id") == document[-1].get("doc_id")
        if document and (not known or row.get("doc_id") is None or len(document) == TOGETHER):
            yield document
            document = []
        document.append(row)
    if document:
        yield document


def _rows(data: str) -> Iterator[dict[str, Any]]:
    with gzip.open(CORPORA / data, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> None:
    """Teach the head, and put the network with it into the package."""
    network = DATA / "network.onnx"
    head = teach(lessons(Hidden(network, DATA / "vocabulary.txt")))
    add(head, network)
    digests(DATA, NAME)


if __name__ == "__main__":
    main()
