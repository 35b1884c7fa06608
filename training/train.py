"""Teach the network: one run, seeded, that can be stopped and taken up again.

The learning rate rises, stays, and falls to nothing at the end, so that a run may be lengthened
from a checkpoint of its middle without starting anew.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from hearsay.encoder.wordpiece import WordPieces
from training.base import base_folder
from training.batches import IGNORE, Example, batches, collate, examples
from training.corpora import training_lessons
from training.network import Network
from training.settings import Settings


def load_pool(corpora: Path, words: WordPieces) -> dict[str, list[Example]]:
    """All windows of the training set, by corpus."""
    pool: dict[str, list[Example]] = defaultdict(list)
    for lesson in training_lessons(corpora):
        pool[lesson.corpus].extend(examples(lesson, words))
    return dict(pool)


def losses(
    network: Network, batch: dict[str, Tensor], tokens: Tensor, rooted: Tensor
) -> dict[str, Tensor]:
    """The loss of each head that the batch teaches: mean over its labelled tokens.

    A head scores only what is labelled: most batches teach few heads, and a head of pairs is dear.
    """
    found: dict[str, Tensor] = {}
    for name in ("upos", "xpos", "mentions", "times"):
        told = batch[name] != IGNORE
        if told.any():
            scores = getattr(network, name)(tokens[told]).float()
            found[name] = F.cross_entropy(scores, batch[name][told])
    told = batch["names"] != IGNORE
    if told.any():
        found["names"] = _allowed_loss(network.names(tokens[told]).float(), batch["allowed"][told])
    if (batch["heads"] != IGNORE).any():
        found |= _tree_losses(network, batch, tokens, rooted)
    told = batch["anchors"] != IGNORE
    if told.any():
        found["anchors"] = F.binary_cross_entropy_with_logits(
            network.anchors(tokens[told]).squeeze(-1).float(), batch["anchors"][told].float()
        )
    if len(batch["cue_at"]):
        asked = network.roles_of(tokens, batch["cue_at"]).float()
        found["roles"] = F.cross_entropy(asked, batch["cue_roles"], ignore_index=IGNORE)
    return found


def _allowed_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the probability that the allowed labels have together."""
    log = F.log_softmax(scores, -1)
    return -log.masked_fill(allowed == 0, -1e9).logsumexp(-1).mean()


def _tree_losses(
    network: Network, batch: dict[str, Tensor], tokens: Tensor, rooted: Tensor
) -> dict[str, Tensor]:
    window, token = (batch["heads"] != IGNORE).nonzero(as_tuple=True)
    head = batch["heads"][window, token]
    rows = window.unique()  # the windows of other corpora have no trees
    arcs = network.arcs(tokens[rows], rooted[rows]).squeeze(1).float()
    # Heads are sought within the sentence, or at the root.
    apart = F.pad(batch["apart"][rows], (1, 0))
    arcs = arcs.masked_fill(apart, -1e4)[torch.searchsorted(rows, window), token]
    rels = network.rels.pairs(tokens[window, token], rooted[window, head]).float()
    return {
        "arcs": F.cross_entropy(arcs, head),
        "rels": F.cross_entropy(rels, batch["deprel"][window, token], ignore_index=IGNORE),
    }


def learning_rate(step: int, settings: Settings) -> float:
    """The share of the peak rate at a step: rise, plateau, linear fall."""
    fall = int(settings.steps * settings.fall)
    if step < settings.rise:
        return (step + 1) / settings.rise
    return min(1.0, max(0.0, (settings.steps - step) / fall))


class Run:
    """A training run in its folder: `log.jsonl`, `checkpoint.pt`."""

    def __init__(self, settings: Settings, folder: Path, device: str) -> None:
        self.settings = settings
        self.folder = folder
        self.device = torch.device(device)
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(settings.seed)
        base = base_folder(settings)
        self.words = WordPieces.load(base / "vocab.txt")
        self.network = Network(len(self.words), settings.dropout)
        self.network.encoder.load_base(base / "model.safetensors")
        self.network.to(self.device)
        encoder = list(self.network.encoder.parameters())
        known = {id(p) for p in encoder}
        heads = [p for p in self.network.parameters() if id(p) not in known]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": encoder, "lr": settings.encoder_rate, "peak": settings.encoder_rate},
                {"params": heads, "lr": settings.head_rate, "peak": settings.head_rate},
            ],
            weight_decay=0.01,
            betas=(0.9, 0.98),
            fused=True,
        )
        self.step = 0
        if self.checkpoint.exists():
            self._resume()

    @property
    def checkpoint(self) -> Path:
        """Where the run stands, so that it can be taken up again."""
        return self.folder / "checkpoint.pt"

    def _resume(self) -> None:
        held = torch.load(self.checkpoint, weights_only=True, map_location=self.device)
        self.network.load_state_dict(held["network"])
        self.optimiser.load_state_dict(held["optimiser"])
        self.step = held["step"]

    def save(self) -> None:
        """Write the checkpoint, whole or not at all."""
        held = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
        }
        part = self.checkpoint.with_suffix(".part")
        torch.save(held, part)
        part.replace(self.checkpoint)

    def train(self, corpora: Path) -> None:
        """Take the remaining steps."""
        pool = load_pool(corpora, self.words)
        self._log({"windows": {name: len(held) for name, held in pool.items()}})
        stream = batches(pool, self.settings.weights, self.settings.batch, self.settings.seed)
        for _ in range(self.step):  # the same order again after a stop
            next(stream)
        self.network.train()
        sums: dict[str, float] = defaultdict(float)
        told: dict[str, int] = defaultdict(int)
        pieces, since = 0, time.monotonic()
        for group in stream:
            if self.step >= self.settings.steps:
                break
            batch = {k: v.to(self.device) for k, v in collate(group, self.words.pad).items()}
            for name, value in self._learn(batch).items():
                sums[name] += value
                told[name] += 1
            pieces += sum(len(e.pieces) for e in group)
            self.step += 1
            if self.step % self.settings.log_every == 0:
                spent = time.monotonic() - since
                self._log(
                    {
                        "step": self.step,
                        "of": self.settings.steps,
                        "pieces_per_s": round(pieces / spent),
                        "minutes_left": round(
                            spent / self.settings.log_every * (self.settings.steps - self.step) / 60
                        ),
                        "loss": {k: round(v / told[k], 4) for k, v in sorted(sums.items())},
                    }
                )
                sums.clear()
                told.clear()
                pieces, since = 0, time.monotonic()
            if self.step % self.settings.save_every == 0:
                self.save()
        self.save()

    def _learn(self, batch: dict[str, Tensor]) -> dict[str, float]:
        rate = learning_rate(self.step, self.settings)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.settings.bfloat16):
            tokens, rooted = self.network.encode(
                batch["pieces"], batch["shapes"], batch["firsts"], batch["bias"]
            )
            found = losses(self.network, batch, tokens, rooted)
        total = sum(self.settings.loss_weights.get(k, 1.0) * v for k, v in found.items())
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        return {k: float(v.detach()) for k, v in found.items()}

    def _log(self, entry: dict[str, object]) -> None:
        line = json.dumps(entry)
        print(line, flush=True)
        with (self.folder / "log.jsonl").open("a") as log:
            log.write(line + "\n")
