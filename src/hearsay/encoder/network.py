"""The network: one file, checked before it is trusted, that scores one window at a time.

Dynamic int8 takes the range of its numbers over all that is computed at once, so a window that was
read beside others would be read differently than alone. One window a call keeps the promise that
the same report gives the same record, and on a CPU it is no slower.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from hearsay.encoder.wordpiece import WordPieces
from hearsay.record import ModelDamagedError, ModelMissingError

FOLDER = Path(__file__).with_name("data")
NETWORK = "network.onnx"
VOCABULARY = "vocabulary.txt"
DIGESTS = "digests.json"
"""What the files of the folder have to be: name of the network, SHA-256 of each file."""

REINSTALL = "Install hearsay again: pip install --force-reinstall hearsay"

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a window of n tokens. Scores are raw, higher is likelier.

    Args:
        upos: (n,), the number of the best universal part of speech.
        xpos: (n,), the same of the Penn tag.
        mentions: (n,), the same of the kind of mention that a token heads.
        arcs: (n, n + 1), scores of the heads of each token; place 0 is the root, and a head in
            another sentence scores far below all others.
        candidates: (n, k), the k best heads, the best first, counted as in *arcs*.
        relations: (n, k), the number of the best relation to each of them.
        names: (n, labels).
        times: (n, 3).
        anchors: (n,), log odds that a token is the head of a cue.
        roles: (4, n, n), scores of the roles of each token (last axis) for each cue.
        factuality: (n,), how far what a token tells of is said to be so, from -3 (certainly not)
            to 3; it means something of predicates alone.
    """

    upos: Numbers
    xpos: Numbers
    mentions: Numbers
    arcs: Floats
    candidates: Numbers
    relations: Numbers
    names: Floats
    times: Floats
    anchors: Floats
    roles: Floats
    factuality: Floats


class Network:
    """The network with its vocabulary and the meaning of its numbers.

    Args:
        session: Runs it.
        words: Cuts tokens into what it reads.
        name: What it is called in records.
        sha256: Of its file.

    Attributes:
        labels: For each head the labels that its numbers stand for.
    """

    def __init__(
        self, session: ort.InferenceSession, words: WordPieces, name: str, sha256: str
    ) -> None:
        self._session = session
        self.words = words
        self.name = name
        self.sha256 = sha256
        told = session.get_modelmeta().custom_metadata_map
        self.labels: dict[str, tuple[str, ...]] = {
            head: tuple(labels) for head, labels in json.loads(told["labels"]).items()
        }
        self._outputs = [output.name for output in session.get_outputs()]

    @classmethod
    def load(cls, path: Path | None = None, *, threads: int = 1) -> Network:
        """Load the network that comes with hearsay, or another one of the same make.

        Args:
            path: Another network's file; it is taken as it is. None for hearsay's own, which must
                be the one that was shipped, to the byte.
            threads: How many it computes with; what it says does not depend on them.

        Raises:
            ModelMissingError: A file is not there.
            ModelDamagedError: A file is not the one that was shipped, or no network.
        """
        if path is not None:
            content = _content(path)
            words = WordPieces.load(FOLDER / VOCABULARY)
            return cls(_session(content, path, threads), words, path.stem, _digest(content))
        name, digests = _shipped(FOLDER / DIGESTS)
        content = _checked(FOLDER / NETWORK, digests)
        words = WordPieces.parse(_checked(FOLDER / VOCABULARY, digests))
        session = _session(content, FOLDER / NETWORK, threads)
        return cls(session, words, name, digests[NETWORK])

    def score(
        self, pieces: list[int], shapes: list[int], firsts: list[int], sentence: list[int]
    ) -> Scores:
        """Score one window.

        Args:
            pieces: Ids of its word pieces, with the two end marks.
            shapes: The shape of each piece's token.
            firsts: The place of each token's first piece.
            sentence: The number of each token's sentence; heads are sought within it.
        """
        given: dict[str, Any] = {
            "pieces": np.asarray([pieces], np.int64),
            "shapes": np.asarray([shapes], np.int64),
            "firsts": np.asarray([firsts], np.int64),
            "sentence": np.asarray([sentence], np.int64),
        }
        found = self._session.run(self._outputs, given)
        return Scores(**dict(zip(self._outputs, found, strict=True)))


def _session(content: bytes, path: Path, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    # Windows differ in length; planned memory would be kept for each of them.
    options.enable_mem_pattern = False
    try:
        session = ort.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has a class of its own for each of many reasons
        raise ModelDamagedError(
            f"{path} is no network that can be run: {type(error).__name__}.", hint=REINSTALL
        ) from error
    if "labels" not in session.get_modelmeta().custom_metadata_map:
        raise ModelDamagedError(
            f"{path} is no network of hearsay's: it does not hold its labels.", hint=REINSTALL
        )
    return session


def _shipped(path: Path) -> tuple[str, dict[str, str]]:
    """The network's name, and the SHA-256 of each file."""
    content = _content(path)
    try:
        told = json.loads(content)
        return str(told["name"]), {one: str(told["files"][one]) for one in (NETWORK, VOCABULARY)}
    except (ValueError, KeyError, TypeError) as error:
        raise ModelDamagedError(
            f"{path} does not say what the files beside it have to be.", hint=REINSTALL
        ) from error


def _checked(path: Path, digests: dict[str, str]) -> bytes:
    content = _content(path)
    found = _digest(content)
    if found != digests[path.name]:
        raise ModelDamagedError(
            f"{path} is not the file that was shipped: its SHA-256 is {found[:12]}…, "
            f"not {digests[path.name][:12]}….",
            hint=REINSTALL,
        )
    return content


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelMissingError(
            f"{path} cannot be read: {error.strerror or error}.", hint=REINSTALL
        ) from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
