"""A taught network to the file of the package: one ONNX graph, the encoder in int8.

What the reader does not need as scores is decided inside the graph: the best part of speech, the
best heads and the relation to each. Weights of the encoder become int8 per channel, seven bits wide,
so that no machine saturates where another does not; the tables of embeddings become int8 per row.
The heads stay in float: they are small, and int8 costs them most.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from training.labels import DEPREL, ENTITY, MENTION, ROLE, TIME, UPOS, XPOS
from training.network import Network, distances

CANDIDATES = 4
LONGEST = 160
"""Pieces of the longest window, and so the most tokens."""

OUTPUTS = (
    "upos",
    "xpos",
    "mentions",
    "arcs",
    "candidates",
    "relations",
    "names",
    "times",
    "anchors",
    "roles",
)
LABELS = {
    "upos": UPOS,
    "xpos": XPOS,
    "relations": DEPREL,
    "names": ENTITY,
    "mentions": MENTION,
    "times": TIME,
    "roles": ROLE,
}


class Rows(nn.Module):
    """An embedding table in int8 with a scale for each row."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(table / scale).to(torch.int8))

    def forward(self, number: Tensor) -> Tensor:
        """The rows of these numbers, in float."""
        return self.rows[number].to(torch.float32) * self.scale[number]


class Exported(nn.Module):
    """The graph of the file; see `hearsay.encoder.network.Scores` for what it gives."""

    def __init__(self, network: Network, *, small: bool) -> None:
        super().__init__()
        self.network = network
        encoder = network.encoder
        if small:
            encoder.word = Rows(encoder.word.weight.detach())
        encoder.position.weight = nn.Parameter(encoder.position.weight[:LONGEST].clone())
        self.register_buffer("far", network.distance.detach()[:, distances(LONGEST)])

    def forward(
        self, pieces: Tensor, shapes: Tensor, firsts: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """The outputs, in the order of `OUTPUTS`, for one window."""
        network = self.network
        tokens, rooted = network.encode(pieces, shapes, firsts)
        n = firsts.shape[1]
        arcs = network.arcs(tokens, rooted)[0, 0]
        place = torch.arange(n, device=pieces.device)
        barred = (sentence[0].unsqueeze(0) != sentence[0].unsqueeze(1)) | (
            place.unsqueeze(0) == place.unsqueeze(1)
        )
        arcs = arcs + torch.cat([torch.zeros(n, 1), barred.float() * -1e4], 1)
        # A window of one token has two possible heads; the rest is filled up.
        filled = torch.cat([arcs, torch.full((n, CANDIDATES), -1e9)], 1)
        candidates = torch.clamp(filled.topk(CANDIDATES, 1).indices, max=n)
        return (
            network.upos(tokens)[0].argmax(-1),
            network.xpos(tokens)[0].argmax(-1),
            network.mentions(tokens)[0].argmax(-1),
            arcs,
            candidates,
            self._relations(tokens[0], rooted[0], candidates),
            network.names(tokens)[0],
            network.times(tokens)[0],
            network.anchors(tokens)[0, :, 0],
            network.roles(tokens, tokens)[0] + self.far[:, :n, :n],
        )

    def _relations(self, tokens: Tensor, rooted: Tensor, candidates: Tensor) -> Tensor:
        """The best relation of each token to each of its candidates: (n, k)."""
        rels = self.network.rels
        left, right = rels.sides(tokens, rooted)
        size = left.shape[-1]
        asked = left @ rels.weight.transpose(0, 1).reshape(size, -1)  # n, labels x size
        asked = asked.reshape(-1, len(DEPREL), size)
        scores = asked @ right[candidates].transpose(1, 2)  # n, labels, k
        return scores.argmax(1)


def write_float(network: Network, path: Path) -> None:
    """Write the graph as it is taught, in float."""
    _write(Exported(network.eval(), small=False), path)


def write_small(network: Network, path: Path) -> None:
    """Write the graph of the package, in int8."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        wide = Path(folder) / "wide.onnx"
        _write(Exported(network.eval(), small=True), wide)
        encoder = [
            node.name
            for node in onnx.load(wide).graph.node
            if node.op_type == "MatMul" and "/encoder/" in node.name
        ]
        quantize_dynamic(
            wide,
            path,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            nodes_to_quantize=encoder,
        )
    _label(path)


def _write(exported: Exported, path: Path) -> None:
    n, p = 9, 14
    given = (
        torch.randint(0, 100, (1, p)),
        torch.zeros(1, p, dtype=torch.long),
        torch.arange(1, n + 1).unsqueeze(0),
        torch.zeros(1, n, dtype=torch.long),
    )
    torch.onnx.export(
        exported,
        given,
        path,
        input_names=["pieces", "shapes", "firsts", "sentence"],
        output_names=list(OUTPUTS),
        dynamic_axes={
            "pieces": {1: "pieces"},
            "shapes": {1: "pieces"},
            "firsts": {1: "tokens"},
            "sentence": {1: "tokens"},
        },
        opset_version=17,
        dynamo=False,
    )
    _label(path)


def _label(path: Path) -> None:
    """Write into the file what its numbers stand for, and nothing about where it was made."""
    model = onnx.load(path)
    del model.metadata_props[:]
    onnx.helper.set_model_props(model, {"labels": json.dumps(LABELS)})
    onnx.save(model, path)


def install(network: Network, vocabulary: Path, folder: Path, name: str) -> None:
    """Put network, vocabulary and their digests where the package reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    write_small(network, folder / "network.onnx")
    shutil.copyfile(vocabulary, folder / "vocabulary.txt")
    digests(folder, name)


def digests(folder: Path, name: str) -> None:
    """Write down what the files of the folder have to be, and what the network is called."""
    files = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "network.onnx", folder / "vocabulary.txt")
    }
    told = json.dumps({"name": name, "files": files}, indent=2)
    (folder / "digests.json").write_text(told + "\n", "utf-8")
