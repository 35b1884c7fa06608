"""What the shipped network sees on the way: the vectors of its layers, for heads that are taught later.

A head that is added to a network which is already measured must leave it as it is. So it is taught on
the vectors that the very file of the package gives, in int8 and in windows cut as the reader cuts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray

from hearsay.encoder.layout import lay_out
from hearsay.encoder.shapes import shape_of
from hearsay.encoder.windows import cut_windows
from hearsay.encoder.wordpiece import WordPieces
from hearsay.text.tokens import tokenise

LAYERS = (2, 4, 6)
"""The layers whose vectors a head sees, counted from 1."""

Floats = NDArray[np.float32]


def output_of(layer: int) -> str:
    """The name that the graph has for the vectors of a layer."""
    return f"/encoder/layers.{layer - 1}/norm2/LayerNormalization_output_0"


@dataclass(frozen=True, slots=True)
class Seen:
    """A window as the network sees it.

    Args:
        vectors: (n, layers x width), of each token's first piece.
        core: The tokens that are read off it, as places in the window.
        starts: First character of each token.
        ends: One past its last character.
    """

    vectors: Floats
    core: range
    starts: list[int]
    ends: list[int]


class Hidden:
    """Gives the vectors of texts.

    Args:
        network: The file of the network.
        vocabulary: Its word pieces.
    """

    def __init__(self, network: Path, vocabulary: Path) -> None:
        model = onnx.load(network)
        model.graph.output.extend(
            onnx.helper.make_tensor_value_info(output_of(layer), onnx.TensorProto.FLOAT, None)
            for layer in LAYERS
        )
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.enable_mem_pattern = False
        self._session = ort.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self._words = WordPieces.load(vocabulary)

    def windows(self, sentences: Sequence[str]) -> Iterator[Seen]:
        """The windows of a text that consists of these sentences, joined by a space.

        Characters are counted in that text.
        """
        starts: list[int] = []
        ends: list[int] = []
        sentence: list[int] = []
        first: list[int] = []
        offset = 0
        for number, text in enumerate(sentences):
            first.append(len(starts))
            for token in tokenise(text):
                starts.append(offset + token.start)
                ends.append(offset + token.end)
                sentence.append(number)
            offset += len(text) + 1
        whole = " ".join(sentences)
        words = [whole[a:b] for a, b in zip(starts, ends, strict=True)]
        pieces = [self._words.cut(word) for word in words]
        shapes = [shape_of(word) for word in words]
        for window in cut_windows([len(piece) for piece in pieces], first):
            inside = slice(window.first, window.end)
            layout = lay_out(self._words, pieces[inside], shapes[inside])
            given = {
                "pieces": np.asarray([layout.pieces], np.int64),
                "shapes": np.asarray([layout.shapes], np.int64),
                "firsts": np.asarray([layout.firsts], np.int64),
                "sentence": np.asarray([sentence[inside]], np.int64),
            }
            found = self._session.run([output_of(layer) for layer in LAYERS], given)
            yield Seen(
                np.concatenate([one[0][layout.firsts] for one in found], -1),
                range(window.core_first - window.first, window.core_end - window.first),
                starts[inside],
                ends[inside],
            )
