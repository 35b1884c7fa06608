"""The network that is taught: the small pretrained encoder, and one layer for each head.

The encoder is all-MiniLM-L6-v2 (6 layers, 384 dimensions; Wang et al. 2020, Reimers and Gurevych
2019). Dependencies are scored as by Dozat and Manning (2017). Attribution is scored in the same
way: for each cue the role of every other token is asked anew, so that one token may be the source
of two cues and a claim may stand inside another, which a tag per token cannot say.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from hearsay.encoder.shapes import SHAPES
from training.labels import DEPREL, ENTITY, MENTION, ROLE, TIME, UPOS, XPOS

WIDTH = 384
LAYERS = 6
HEADS = 12
POSITIONS = 512


class Layer(nn.Module):
    """One transformer layer as in BERT: attention, then two dense steps, each normalised after."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """hidden: (batch, pieces, width); bias: (batch, 1, 1, pieces), minus infinity at padding."""
        batch, pieces, _ = hidden.shape
        qkv = self.qkv(hidden).view(batch, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if self.training:  # no dropout within, which would cost the fast kernel
            seen = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=bias)
        else:  # spelt out, so that the exported graph is plain matrix products
            scores = qkv[0] @ qkv[1].transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
            if bias is not None:
                scores = scores + bias
            seen = torch.softmax(scores, -1) @ qkv[2]
        seen = seen.transpose(1, 2).reshape(batch, pieces, WIDTH)
        drop = self.dropout if self.training else 0.0
        hidden = self.norm1(hidden + F.dropout(self.out(seen), drop, self.training))
        dense = self.down(F.gelu(self.up(hidden)))
        return self.norm2(hidden + F.dropout(dense, drop, self.training))


class Encoder(nn.Module):
    """Word pieces in, one vector a piece out."""

    def __init__(self, vocabulary: int, dropout: float) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(len(SHAPES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, pieces: Tensor, shapes: Tensor, bias: Tensor | None) -> Tensor:
        """pieces, shapes: (batch, pieces); the result has shape (batch, pieces, width)."""
        positions = self.position.weight[: pieces.shape[1]]
        hidden = self.norm(self.word(pieces) + positions + self.shape(shapes))
        hidden = F.dropout(hidden, self.dropout, self.training)
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def load_base(self, path: Path) -> None:
        """Take the weights of the base network; every shape starts as its only segment."""
        base = load_file(path)
        with torch.no_grad():
            self.word.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(base["embeddings.position_embeddings.weight"])
            self.shape.weight.copy_(base["embeddings.token_type_embeddings.weight"][:1])
            _copy(self.norm, base, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                parts = [at + f"attention.self.{p}" for p in ("query", "key", "value")]
                layer.qkv.weight.copy_(torch.cat([base[p + ".weight"] for p in parts]))
                layer.qkv.bias.copy_(torch.cat([base[p + ".bias"] for p in parts]))
                _copy(layer.out, base, at + "attention.output.dense")
                _copy(layer.norm1, base, at + "attention.output.LayerNorm")
                _copy(layer.up, base, at + "intermediate.dense")
                _copy(layer.down, base, at + "output.dense")
                _copy(layer.norm2, base, at + "output.LayerNorm")


def _copy(into: nn.Module, base: dict[str, Tensor], name: str) -> None:
    into.weight.copy_(base[name + ".weight"])
    into.bias.copy_(base[name + ".bias"])


class Biaffine(nn.Module):
    """A score for every pair of tokens and every label (Dozat and Manning 2017)."""

    def __init__(self, size: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.left = nn.Linear(WIDTH, size)
        self.right = nn.Linear(WIDTH, size)
        self.weight = nn.Parameter(torch.empty(labels, size + 1, size + 1))
        nn.init.normal_(self.weight, std=0.02)
        self.dropout = dropout

    def sides(self, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        """Both sides in their small spaces, each with a one behind, so that a score has a bias."""
        a = F.dropout(F.gelu(self.left(left)), self.dropout, self.training)
        b = F.dropout(F.gelu(self.right(right)), self.dropout, self.training)
        return (
            torch.cat([a, torch.ones_like(a[..., :1])], -1),
            torch.cat([b, torch.ones_like(b[..., :1])], -1),
        )

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """(batch, n, width) and (batch, m, width) to (batch, labels, n, m)."""
        a, b = self.sides(left, right)
        return (a.unsqueeze(1) @ self.weight) @ b.unsqueeze(1).transpose(-1, -2)

    def pairs(self, left: Tensor, right: Tensor) -> Tensor:
        """(pairs, width) twice to (pairs, labels): the score of each pair alone."""
        a, b = self.sides(left, right)
        return ((a @ self.weight) * b).sum(-1).transpose(0, 1)


class Tagger(nn.Module):
    """One hidden layer, then a score per label for each token."""

    def __init__(self, labels: int, dropout: float) -> None:
        super().__init__()
        self.hidden = nn.Linear(WIDTH, WIDTH // 2)
        self.out = nn.Linear(WIDTH // 2, labels)
        self.dropout = dropout

    def forward(self, tokens: Tensor) -> Tensor:
        """(…, width) to (…, labels)."""
        hidden = F.dropout(F.gelu(self.hidden(tokens)), self.dropout, self.training)
        return self.out(hidden)


DISTANCES = 24


class Network(nn.Module):
    """All heads over one encoder.

    `forward` gives a dict of raw scores; n is the number of tokens, and place 0 of the heads'
    axis of `arcs` and `rels` is the root:
    upos (b, n, 17), xpos (b, n, 50), arcs (b, n, n+1), rels (b, labels, n, n+1),
    names (b, n, 13), mentions (b, n, 11), times (b, n, 3), anchors (b, n),
    roles (b, 4, n, n): of each pair of cue and token.
    """

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, dropout)
        self.upos = Tagger(len(UPOS), dropout)
        self.xpos = Tagger(len(XPOS), dropout)
        self.arcs = Biaffine(192, 1, 0.2)
        self.rels = Biaffine(64, len(DEPREL), 0.2)
        self.names = Tagger(len(ENTITY), dropout)
        self.mentions = Tagger(len(MENTION), dropout)
        self.times = Tagger(len(TIME), dropout)
        self.anchors = Tagger(1, dropout)
        self.roles = Biaffine(128, len(ROLE), 0.2)
        self.distance = nn.Parameter(torch.zeros(len(ROLE), 2 * DISTANCES + 1))

    def encode(
        self, pieces: Tensor, shapes: Tensor, firsts: Tensor, bias: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """The vectors of the tokens, (b, n, width), and the same behind that of the root.

        firsts: (batch, n), the place of each token's first piece.
        """
        hidden = self.encoder(pieces, shapes, bias)
        tokens = hidden.gather(1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
        return tokens, torch.cat([hidden[:, :1], tokens], 1)

    def forward(
        self, pieces: Tensor, shapes: Tensor, firsts: Tensor, bias: Tensor | None = None
    ) -> dict[str, Tensor]:
        """All scores of all heads."""
        tokens, rooted = self.encode(pieces, shapes, firsts, bias)
        return {
            "upos": self.upos(tokens),
            "xpos": self.xpos(tokens),
            "arcs": self.arcs(tokens, rooted).squeeze(1),
            "rels": self.rels(tokens, rooted),
            "names": self.names(tokens),
            "mentions": self.mentions(tokens),
            "times": self.times(tokens),
            "anchors": self.anchors(tokens).squeeze(-1),
            "roles": self.roles(tokens, tokens) + self.distance[:, distances(firsts.shape[1])],
        }

    def roles_of(self, tokens: Tensor, cue_at: Tensor) -> Tensor:
        """The scores of the roles for some cues: (cues, 4, n). cue_at: (cues, 2), window, token."""
        window, place = cue_at.unbind(1)
        cues = tokens[window, place].unsqueeze(1)
        scores = self.roles(cues, tokens[window]).squeeze(2)
        return scores + self.distance[:, distances(tokens.shape[1])[place]].transpose(0, 1)


def distances(n: int) -> Tensor:
    """(n, n): how far to the right a token stands of another, in steps that grow."""
    place = torch.arange(n)
    gap = place.unsqueeze(0) - place.unsqueeze(1)
    far = gap.abs().float()
    step = torch.where(far <= 8, far, 8 + 4 * torch.log2(torch.clamp(far, min=8) / 8))
    step = torch.clamp(step, max=DISTANCES).long()
    return torch.sign(gap) * step + DISTANCES
