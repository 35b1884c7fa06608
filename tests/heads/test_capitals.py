"""A text in capitals gets the capitals of its names back, and nothing else moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.heads.capitals import annotate_capitals
from hearsay.text.sentences import Sentence, split_sentences
from tests.reader.written import write


class Marking:
    """Takes certain words for names, as the network might, and notes what it is given."""

    def __init__(self, **labels: str) -> None:
        self.labels = labels
        self.read: list[str] = []

    def annotate(
        self, text: str, sentences: Sequence[Sentence], passages: Sequence[int] | None = None
    ) -> Annotation:
        """Every known word is a name."""
        self.read.append(text)
        words = [text[token.start : token.end] for one in sentences for token in one.tokens]
        tags = {word: "PROPN" for word in words if word.lower() in self.labels} | {"of": "ADP"}
        found = [
            LabelledSpan(at, at, self.labels[word.lower()], 1.0)
            for at, word in enumerate(words)
            if word.lower() in self.labels
        ]
        return replace(write(text, tags=tags), entities=found)


def _read(text: str, **labels: str) -> tuple[list[str], str]:
    marking = Marking(**labels)
    sentences = split_sentences(text)
    annotation = annotate_capitals(marking, text, sentences, [0] * len(sentences))
    return marking.read, annotation.text


def test_mixed_text_is_read_once_and_as_it_is() -> None:
    """Nothing changes for a report that is printed as most are."""
    text = "Rebels took Ardal. NATO said nothing."

    assert _read(text, ardal="LOC") == ([text], text)


def test_names_get_their_capitals_back() -> None:
    """Those that the first reading finds, those that have one always, and initials."""
    _, text = _read("U.S. AND FRENCH TROOPS LEFT ARDAL, THE FPLM SAID ON FRIDAY.", ardal="LOC")

    assert text == "U.S. and French troops left Ardal, the FPLM said on Friday."


def test_the_report_itself_shows_how_a_word_is_printed() -> None:
    """What stands in small letters further down is no name in the headline."""
    text = "POLISH WORKERS POLISH TABLES.\n\nThey often polish old tables of Orlen."

    assert _read(text)[1].startswith("Polish workers polish tables.")


def test_what_initials_stand_for_is_a_name() -> None:
    """The words in brackets beside them."""
    _, text = _read("THE FPLM [POPULAR FRONT OF LOWER MARUN] TOOK THE TOWN.")

    assert text == "The FPLM [Popular Front of Lower Marun] took the town."


def test_offsets_hold() -> None:
    """A letter that has no small one of its own stays."""
    text = "İZMİR PORT WAS SHUT AFTER THE STORM."

    assert len(_read(text)[1]) == len(text)
