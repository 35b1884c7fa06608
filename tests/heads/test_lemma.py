"""Dictionary forms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay import heads
from hearsay.heads.lemma import LONGEST, WHOLE, Lemmas, apply, endings

FILE = Path(str(heads.__file__)).with_name("data") / "lemmas.tsv"
SHIPPED = Lemmas.load(FILE)
ROWS = [line.split("\t") for line in FILE.read_text("utf-8").splitlines() if line[0] != "#"]

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())

SMALL = Lemmas(
    [
        ("NOUN", "s", "1"),
        ("NOUN", "ies", "3y"),
        ("NOUN", "^series", "0"),
        ("NOUN", "^mice", "3ouse"),
        ("VERB", "s", "1"),
        ("PROPN", "ies", "3y"),
        ("X", "z", "1"),
    ]
)


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("bridges", "NOUN", "bridge"),
        ("Bridges", "NOUN", "bridge"),
        ("cities", "NOUN", "city"),  # the longest ending decides
        ("series", "NOUN", "series"),  # and a whole word is the longest
        ("miniseries", "NOUN", "minisery"),
        ("mice", "NOUN", "mouse"),
        ("cities", "VERB", "citie"),  # each part of speech has its own rules
        ("BRIDGE", "NOUN", "bridge"),
        ("Bridge", "ADJ", "bridge"),  # no rule at all
        ("Cities", "PROPN", "City"),  # a name keeps its capitals
        ("z", "X", "z"),  # a rule that leaves nothing leaves all
        ("", "NOUN", ""),
    ],
)
def test_rules(form: str, upos: str, lemma: str) -> None:
    """Letters are taken off and put on by the rule of the longest ending that is known."""
    assert SMALL.of(form, upos) == lemma


def test_a_rule_takes_off_no_more_than_there_is() -> None:
    """An ending may be shorter than what its rule takes off, and a word no longer than it."""
    assert apply("4be", "ere") == "be"
    assert apply("9", "ere") == ""


def test_comments_are_no_rules(tmp_path: Path) -> None:
    """A file of rules says where they are from."""
    path = tmp_path / "lemmas.tsv"
    path.write_text("# learnt from two words\nNOUN\ts\t1\n", "utf-8")

    assert Lemmas.load(path).of("dams", "NOUN") == "dam"


def test_every_shipped_rule_can_be_followed() -> None:
    """Part of speech, ending, rule: none is said twice, and none takes off a whole text."""
    for row in ROWS:
        upos, ending, rule = row
        found = re.fullmatch(r"(\d{1,2})(\D*)", rule)
        assert upos in UPOS, row
        assert found, row
        whole = ending.startswith(WHOLE)
        assert ending == ending.lower(), row
        assert whole or len(ending) <= LONGEST, row
        assert not whole or int(found[1]) <= len(ending) - len(WHOLE), row
    assert len({(upos, ending) for upos, ending, _ in ROWS}) == len(ROWS)
    assert sorted(ROWS) == ROWS


@pytest.mark.parametrize(
    ("upos", "words"),
    [
        (
            "VERB",
            (
                "said=say says=say saying=say told=tell denied=deny denies=deny claimed=claim "
                "accuses=accuse warned=warn urging=urge went=go put=put spoke=speak thought=think "
                "taken=take killed=kill stopped=stop leaving=leave won=win"
            ),
        ),
        ("AUX", "is=be was=be were=be has=have had=have did=do 'd=would wo=will ca=can"),
        (
            "NOUN",
            (
                "children=child men=man women=woman people=people officials=official bodies=body "
                "casualties=casualty forces=force lives=life police=police news=news"
            ),
        ),
        ("ADJ", "better=good worst=bad higher=high"),
        ("PRON", "them=they him=he us=we"),
        ("DET", "an=a these=this"),
        ("PART", "n't=not not=not"),
        ("PROPN", "Musa=Musa Selm=Selm"),
    ],
)
def test_common_words(upos: str, words: str) -> None:
    """What a report is made of is looked up as a lexicon lists it."""
    expected = dict(pair.split("=") for pair in words.split())

    assert {word: SHIPPED.of(word, upos) for word in expected} == expected


@given(st.text(min_size=1, max_size=20), st.sampled_from(sorted(UPOS)))
def test_any_word_has_a_form(word: str, upos: str) -> None:
    """A word is never lost, and the same word has the same form."""
    lemma = SHIPPED.of(word, upos)

    assert lemma
    assert Lemmas.load(FILE).of(word, upos) == lemma


@given(st.text(max_size=20))
def test_endings_go_from_the_whole_word_to_nothing(word: str) -> None:
    """Each is an ending of the word, and each is shorter than the one before."""
    found = list(endings(word))

    assert found[0] == WHOLE + word
    assert found[-1] == ""
    assert all(word.endswith(ending) for ending in found[1:])
    assert [len(ending) for ending in found[1:]] == list(range(min(LONGEST, len(word)), -1, -1))
