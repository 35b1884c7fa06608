"""Lessons are cut as reports are, and only what is certain is taught."""

from __future__ import annotations

import pytest

from hearsay.encoder.wordpiece import WordPieces
from training.corpora import ANYTHING, OUTSIDE, Lesson

torch = pytest.importorskip("torch", reason="torch is only there where a network is trained")

from training.batches import CORE, IGNORE, batches, collate, count, examples  # noqa: E402
from training.labels import ENTITY  # noqa: E402

WORDS = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "musa", "said", "it", "broke", ".", "##s"])

TOKENS = "Musa said it broke .".split()


def lesson() -> Lesson:
    """One sentence, of which everything is known but the part of speech of its full stop."""
    return Lesson(
        corpus="small",
        tokens=TOKENS,
        sentence_starts=[0],
        upos=[3, 2, 1, 2, -1],
        heads=[1, -1, 3, 1, 1],
        deprel=[4, 5, 4, 6, 7],
        names=[OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, ANYTHING],
        attributions=[([1], [0], [2, 3])],
    )


def long_lesson(sentences: int) -> Lesson:
    """A lesson of several windows: the same sentence over and over."""
    one, size = lesson(), len(TOKENS)
    shifts = [number * size for number in range(sentences)]
    assert one.upos
    assert one.heads
    assert one.deprel
    return Lesson(
        corpus="long",
        tokens=TOKENS * sentences,
        sentence_starts=shifts,
        upos=one.upos * sentences,
        heads=[head if head < 0 else head + by for by in shifts for head in one.heads],
        deprel=one.deprel * sentences,
        attributions=[([1 + by], [by], [2 + by, 3 + by]) for by in shifts],
    )


def test_a_small_lesson_is_one_example() -> None:
    """Pieces with their marks, and each label beside its token."""
    (example,) = examples(lesson(), WORDS)

    assert example.pieces == [2, 4, 5, 6, 7, 8, 3]
    assert example.firsts == [1, 2, 3, 4, 5]
    assert len(example.shapes) == len(example.pieces)
    assert example.labels["upos"] == [3, 2, 1, 2, IGNORE]  # what is not known is not taught
    assert example.labels["heads"] == [2, 0, 4, 2, 2]  # 0 is the root
    assert example.labels["deprel"] == [4, 5, 4, 6, 7]
    assert example.labels["sentence"] == [1] * 5
    assert example.labels["anchors"] == [0, 1, IGNORE, IGNORE, 0]  # a content is left open
    assert example.cues == [(1, [1, 2, 3, 3, 0])]


def test_a_column_that_is_absent_teaches_nothing() -> None:
    """A corpus of names knows no trees."""
    (example,) = examples(Lesson("names", TOKENS, [0], names=[OUTSIDE] * 5), WORDS)

    assert set(example.labels) == {"names"}
    assert example.cues == []


def test_labels_outside_of_the_core_are_ignored() -> None:
    """Windows overlap, and each token is taught once; the roles of a cue reach over the window."""
    long = long_lesson(3 * CORE // len(TOKENS))

    cut = list(examples(long, WORDS))

    assert len(cut) > 2
    assert long.upos
    known = sum(upos >= 0 for upos in long.upos)
    assert sum(label != IGNORE for e in cut for label in e.labels["upos"]) == known
    assert sum(len(example.firsts) for example in cut) >= len(long.tokens)
    assert [len(e.cues) for e in cut] == [e.labels["anchors"].count(1) for e in cut]
    assert sum(len(example.cues) for example in cut) == long.tokens.count("said")
    for example in cut:
        size = len(example.firsts)
        assert all(len(column) == size for column in example.labels.values())
        assert all(len(roles) == size for _, roles in example.cues)
        assert all(0 <= head <= size for head in example.labels["heads"] if head != IGNORE)
        # Each head that is taught is the one of the lesson, counted in the window.
        for token, head in enumerate(example.labels["heads"]):
            if head > 0:
                assert example.pieces[example.firsts[head - 1]] in WORDS.cut("said") + WORDS.cut(
                    "broke"
                ), token


def test_a_batch_is_padded() -> None:
    """The shorter of two windows is filled up with what teaches nothing."""
    (small,) = examples(lesson(), WORDS)
    (other,) = examples(long_lesson(2), WORDS)

    batch = collate([small, other], WORDS.pad)

    shapes = {name: tuple(array.shape) for name, array in batch.items()}
    assert shapes["pieces"] == shapes["shapes"] == (2, 12)
    assert shapes["bias"] == (2, 1, 1, 12)
    for name in ("firsts", "upos", "xpos", "mentions", "times", "heads", "deprel", "names"):
        assert shapes[name] == (2, 10), name
    assert shapes["apart"] == (2, 10, 10)
    assert shapes["allowed"] == (2, 10, len(ENTITY))
    assert shapes["cue_at"] == (3, 2)
    assert shapes["cue_roles"] == (3, 10)
    assert batch["pieces"][0, 7:].tolist() == [WORDS.pad] * 5
    assert batch["bias"][0, 0, 0].tolist() == [0] * 7 + [-1e4] * 5
    assert batch["upos"][0].tolist() == [3, 2, 1, 2, *[IGNORE] * 6]
    assert batch["xpos"].tolist() == [[IGNORE] * 10] * 2
    assert batch["cue_at"].tolist() == [[0, 1], [1, 1], [1, 6]]


def test_heads_are_sought_in_the_sentence_alone() -> None:
    """Tokens of two sentences stand apart."""
    (example,) = examples(long_lesson(2), WORDS)

    apart = collate([example], WORDS.pad)["apart"][0]

    assert not apart[0, 4]
    assert apart[0, 5]


def test_names_that_are_open_may_be_anything() -> None:
    """A token that a corpus says nothing of allows every label, one that is no name only one."""
    (example,) = examples(lesson(), WORDS)

    allowed = collate([example], WORDS.pad)["allowed"][0]

    assert allowed[0].tolist() == [1, *[0] * (len(ENTITY) - 1)]
    assert allowed[4].tolist() == [1] * len(ENTITY)


def test_a_batch_without_cues_is_a_batch() -> None:
    """Nothing is asked of the roles."""
    (example,) = examples(Lesson("names", TOKENS, [0], names=[OUTSIDE] * 5), WORDS)

    batch = collate([example], WORDS.pad)

    assert tuple(batch["cue_at"].shape) == (0, 2)
    assert tuple(batch["cue_roles"].shape) == (0, 5)


def test_batches_are_the_same_for_the_same_seed() -> None:
    """A run can be made again, and takes a corpus as often as its weight says."""
    pool = {"long": list(examples(long_lesson(200), WORDS)), "small": []}
    weights = {"long": 2.0}

    def drawn(seed: int) -> list[list[int]]:
        found = batches(pool, weights, 2, seed)
        return [[len(example.firsts) for example in next(found)] for _ in range(4)]

    assert drawn(1) == drawn(1)
    assert all(len(sizes) == 2 for sizes in drawn(2))


def test_labels_are_counted() -> None:
    """Only those that are taught."""
    (example,) = examples(lesson(), WORDS)

    assert count({"small": [example, example]}, ["upos", "xpos"]) == {"upos": 8, "xpos": 0}
