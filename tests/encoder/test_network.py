"""The network's file: checked before it is trusted, and the same whoever asks."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from hearsay.encoder import network as module
from hearsay.encoder.network import FOLDER, NETWORK, VOCABULARY, Network, Scores
from hearsay.encoder.shapes import MARK, shape_of
from hearsay.record import ModelDamagedError, ModelMissingError

WHAT_TO_DO = r"\. Install hearsay again: pip install --force-reinstall hearsay$"

FILES = {NETWORK: b"no network at all", VOCABULARY: b"[PAD]\n[UNK]\n[CLS]\n[SEP]\ndam\n"}

shipped = pytest.mark.skipif(
    not (FOLDER / NETWORK).is_file(), reason="the network is not in this checkout"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small files where the network should be, with their right digests."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    told = json.dumps({"name": "small", "files": digests})
    (tmp_path / module.DIGESTS).write_text(told, "utf-8")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [module.DIGESTS, NETWORK, VOCABULARY])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    """Who installed half of hearsay is told which half."""
    (folder / name).unlink()

    with pytest.raises(ModelMissingError, match=rf"{name} cannot be read: .*{WHAT_TO_DO}") as told:
        Network.load()

    assert told.value.code == "model_missing"
    assert told.value.hint


@pytest.mark.parametrize("name", [NETWORK, VOCABULARY])
def test_a_changed_byte_is_noticed(folder: Path, name: str) -> None:
    """A file that is not the one that was shipped is not run."""
    content = bytearray((folder / name).read_bytes())
    content[3] ^= 1
    (folder / name).write_bytes(content)

    with pytest.raises(
        ModelDamagedError,
        match=rf"{name} is not the file that was shipped: its SHA-256 is \w+…, not \w+…{WHAT_TO_DO}",
    ) as told:
        Network.load()

    assert told.value.code == "model_hash"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"name": "small"}',
        b'{"name": "small", "files": {}}',
        b'{"name": "small", "files": 3}',
        b'{"files": {"network.onnx": "", "vocabulary.txt": ""}}',
    ],
)
def test_digests_that_say_nothing_are_damaged(folder: Path, content: bytes) -> None:
    """What the files should be is told by a file, which may be damaged as they may."""
    (folder / module.DIGESTS).write_bytes(content)

    with pytest.raises(ModelDamagedError, match=rf"{module.DIGESTS} does not say .*{WHAT_TO_DO}"):
        Network.load()


def test_a_file_that_is_no_network_is_named(folder: Path) -> None:
    """Its digest is right, and still it cannot be run."""
    with pytest.raises(ModelDamagedError, match=rf"{NETWORK} is no network .*{WHAT_TO_DO}"):
        Network.load()


def test_another_file_is_asked_for_by_its_path(folder: Path, tmp_path: Path) -> None:
    """What the caller names and is not there, or is no network, is named in the error."""
    with pytest.raises(ModelMissingError, match=r"other\.onnx cannot be read"):
        Network.load(tmp_path / "other.onnx")

    (tmp_path / "other.onnx").write_bytes(b"no network either")
    with pytest.raises(ModelDamagedError, match=r"other\.onnx is no network that can be run"):
        Network.load(tmp_path / "other.onnx")


def _message(number: int, content: bytes) -> bytes:
    """A field of a protocol buffer that is text or a message of its own."""
    return bytes([number << 3 | 2, len(content)]) + content


def _another_network() -> bytes:
    """The least that can be run: it gives back the number that it is given."""
    number = _message(1, bytes([8, 1]))  # a float without axes
    value = _message(1, b"x") + _message(2, number)
    answer = _message(1, b"y") + _message(2, number)
    node = _message(1, b"x") + _message(2, b"y") + _message(4, b"Identity")
    graph = _message(1, node) + _message(2, b"g") + _message(11, value) + _message(12, answer)
    return bytes([8, 7]) + _message(7, graph) + _message(8, bytes([16, 13]))


def test_a_network_of_another_make_is_damaged(folder: Path, tmp_path: Path) -> None:
    """It can be run, and does not say what its numbers stand for."""
    (tmp_path / "other.onnx").write_bytes(_another_network())

    with pytest.raises(
        ModelDamagedError, match=r"other\.onnx is no network of hearsay's: .* labels\."
    ):
        Network.load(tmp_path / "other.onnx")


# ------------------------------------------------------------------------ the shipped network

WINDOW = "Musa said that the dam at Selm had broken on Friday . Nobody else has said so .".split()
SENTENCES = [0] * 12 + [1] * 6


@pytest.fixture(scope="module")
def network() -> Network:
    """The network that comes with hearsay."""
    return Network.load()


def score(network: Network, words: list[str] = WINDOW) -> Scores:
    """What it says of a window."""
    pieces, shapes, firsts = [network.words.begin], [MARK], []
    for word in words:
        firsts.append(len(pieces))
        cut = network.words.cut(word)
        pieces.extend(cut)
        shapes.extend([shape_of(word)] * len(cut))
    sentence = SENTENCES[: len(words)]
    return network.score([*pieces, network.words.end], [*shapes, MARK], firsts, sentence)


def differing(one: Scores, other: Scores) -> list[str]:
    """The heads whose numbers are not the same, to the last digit."""
    names = [field.name for field in fields(Scores)]
    return [name for name in names if not np.array_equal(getattr(one, name), getattr(other, name))]


@shipped
def test_each_head_answers_for_every_token(network: Network) -> None:
    """The arrays have the axes that they promise."""
    found, size = score(network), len(WINDOW)

    assert found.upos.shape == found.xpos.shape == found.mentions.shape == (size,)
    assert found.arcs.shape == (size, size + 1)
    assert found.candidates.shape == found.relations.shape
    assert found.candidates.shape[0] == size
    assert found.names.shape == (size, len(network.labels["names"]))
    assert found.times.shape == (size, len(network.labels["times"]))
    assert found.anchors.shape == (size,)
    assert found.roles.shape == (len(network.labels["roles"]), size, size)


@shipped
def test_every_number_has_its_label(network: Network) -> None:
    """The file itself says what its numbers stand for."""
    found = score(network)

    for head in ("upos", "xpos", "mentions", "relations"):
        labels = network.labels[head]
        assert len(set(labels)) == len(labels)
        assert getattr(found, head).min() >= 0
        assert getattr(found, head).max() < len(labels)
    assert network.labels["names"][0] == network.labels["times"][0] == "O"
    assert network.labels["roles"] == ("", "source", "cue", "content")
    assert "root" in network.labels["relations"]


@shipped
def test_heads_are_sought_within_the_sentence(network: Network) -> None:
    """A head in another sentence, or the word itself, scores far below all others."""
    arcs = score(network).arcs[:, 1:]
    allowed = np.equal.outer(SENTENCES, SENTENCES)
    np.fill_diagonal(allowed, val=False)

    assert arcs[allowed].min() > arcs[~allowed].max()


@shipped
def test_the_same_window_is_scored_the_same(network: Network) -> None:
    """Whatever was read in between."""
    first = score(network)
    score(network, WINDOW[:5])

    assert differing(first, score(network)) == []


@shipped
def test_threads_make_no_difference(network: Network) -> None:
    """A record does not tell on how many cores it was made."""
    assert differing(score(network), score(Network.load(threads=2))) == []


@shipped
def test_the_shipped_files_are_those_of_the_digests(network: Network) -> None:
    """The name and the digest go into every record."""
    assert network.name
    assert network.sha256 == hashlib.sha256((FOLDER / NETWORK).read_bytes()).hexdigest()
    assert len(network.words) > 1000
