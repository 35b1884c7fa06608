"""What somebody types is searched as texts are indexed, and nothing of it is dropped unseen."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hearsay.ledger.asking.errors import BadValueError
from hearsay.ledger.asking.query import Term
from hearsay.ledger.asking.words import LONGEST_PHRASE, read_words, write_words
from hearsay.ledger.folding import chunks


@pytest.mark.parametrize(
    ("text", "terms", "written"),
    [
        ("power plant", [Term(("power",)), Term(("plant",))], "power plant"),
        ('"Power  Plant"', [Term(("power", "plant"))], '"power plant"'),
        ("“power plant”", [Term(("power", "plant"))], '"power plant"'),
        ("power-plant", [Term(("power", "plant"))], '"power plant"'),
        ("25.5%", [Term(("25", "5"))], '"25 5"'),
        ("explo*", [Term(("explo",), prefix=True)], "explo*"),
        ('"power pla*"', [Term(("power", "pla"), prefix=True)], '"power pla"*'),
        ('"power pla"*', [Term(("power", "pla"), prefix=True)], '"power pla"*'),
        ("anti-wa*", [Term(("anti", "wa"), prefix=True)], '"anti wa"*'),
        ("war -cold", [Term(("war",)), Term(("cold",), negated=True)], "war -cold"),
        ('war -"cold war"', [Term(("war",)), Term(("cold", "war"), negated=True)], 'war -"cold war"'),
        ('kyiv"power plant"', [Term(("kyiv",)), Term(("power", "plant"))], 'kyiv "power plant"'),
        ("war – peace", [Term(("war",)), Term(("peace",))], "war peace"),
        ("war & peace", [Term(("war",)), Term(("peace",))], "war peace"),
        ("this or that", [Term(("this",)), Term(("or",)), Term(("that",))], "this or that"),
        ('"NOT" guilty', [Term(("not",)), Term(("guilty",))], "not guilty"),
        ("Київ", [Term(("z43az438z456z432",))], "киів"),
        ("Søren Müller", [Term(("szf8ren",)), Term(("muller",))], "søren muller"),
        # A word may look like a spelled letter, and is that word.
        ("z300 zebra", [Term(("z300",)), Term(("zebra",))], "z300 zebra"),
    ],
)  # fmt: skip
def test_words(text: str, terms: list[Term], written: str) -> None:
    """Each notation is read as what it says, and written so that people can read it."""
    words = read_words("q", text)

    assert list(words.terms) == terms
    assert write_words(words) == written
    assert read_words("q", written) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("?!", '"\\?!" holds no word'),
        ("-war -peace", "only says what is not to be there"),
        ('"power plant', "The quotation mark before power plant is not closed"),
        ('war -"cold', "The quotation mark before cold is not closed"),
        ("*", "stands at the end of a word only"),
        ("*ower", "stands at the end of a word only"),
        ("po*er", "stands at the end of a word only"),
        ("war.*", "stands at the end of a word only"),
        ("war OR peace", '"OR" is no operator here. Ask twice'),
        ("war AND peace", "Leave it out"),
        ("war NOT peace", 'Write "-" before the word'),
        ("a " * 51, "It has 51 terms, and at most 50"),
        ('a -"' + "b " * 18 + '"', "A phrase that is not to be there has 18 words"),
    ],
)  # fmt: skip
def test_what_has_no_meaning(text: str, told: str) -> None:
    """A sign that would be dropped unseen is refused instead."""
    with pytest.raises(BadValueError, match=told):
        read_words("q", text)


@pytest.mark.parametrize("length", [17, 18, 25, 26, 40, 300])
def test_long_phrases(length: int) -> None:
    """A pasted sentence is found though no chunk holds it whole: its parts overlap by half."""
    sentence = [f"w{n}" for n in range(length)]
    terms = read_words("q", f'"{" ".join(sentence)}"').terms

    assert terms[0].words[0] == "w0"
    assert terms[-1].words[-1] == f"w{length - 1}"
    assert all(len(term.words) == LONGEST_PHRASE for term in terms)
    starts = [sentence.index(term.words[0]) for term in terms]
    gaps = [after - before for before, after in pairwise(starts)]
    assert all(0 < gap <= LONGEST_PHRASE // 2 for gap in gaps)
    text = [*("x" for _ in range(200)), *sentence, *("y" for _ in range(200))]
    held = [f" {' '.join(piece)} " for piece in chunks(text)]
    assert all(any(f" {' '.join(term.words)} " in piece for piece in held) for term in terms)
