"""A window as the network is given it: its word pieces, with where each token begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hearsay.encoder.shapes import MARK
from hearsay.encoder.wordpiece import WordPieces


class Layout(NamedTuple):
    """A window's tokens in pieces.

    Args:
        pieces: Ids of the word pieces, with the two end marks.
        shapes: The shape of each piece's token.
        firsts: The place of each token's first piece.
    """

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


def lay_out(words: WordPieces, cut: Sequence[Sequence[int]], shapes: Sequence[int]) -> Layout:
    """Lay out the tokens of a window. Training and reading both do it here, and so alike.

    Args:
        words: The vocabulary, for the end marks.
        cut: The pieces of each token.
        shapes: The shape of each token.

    Example:
        >>> words = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "dam", "##s"])
        >>> lay_out(words, [words.cut("dams"), words.cut("dam")], [1, 1])
        Layout(pieces=[2, 4, 5, 4, 3], shapes=[0, 1, 1, 1, 0], firsts=[1, 3])
    """
    layout = Layout([words.begin], [MARK], [])
    for pieces, shape in zip(cut, shapes, strict=True):
        layout.firsts.append(len(layout.pieces))
        layout.pieces.extend(pieces)
        layout.shapes.extend([shape] * len(pieces))
    layout.pieces.append(words.end)
    layout.shapes.append(MARK)
    return layout
