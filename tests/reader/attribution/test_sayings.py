"""All that is said in a report: found by the network, and by rules beside it."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Annotation, Attribution
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.record import PassageKind
from hearsay.text.quotations import find_quotations
from tests.reader.drawn import draw
from tests.reader.written import passages_of, tokens_of, told, write

DAM = (
    "The/DET/det/2 mayor/NOUN/nsubj/3 said/VERB=say/root/0 the/DET/det/5 dam/NOUN/nsubj/6 "
    "broke/VERB=break/ccomp/3 ./PUNCT/punct/3"
)
SILENT = "The/DET/det/2 dam/NOUN/nsubj/3 broke/VERB=break/root/0 ./PUNCT/punct/3"
UNCLEAR = (
    "It/PRON/expl/3 was/AUX=be/cop/3 unclear/ADJ/root/0 who/PRON/nsubj/5 slept/VERB/csubj/3 "
    "./PUNCT/punct/3"
)


def marked(
    annotation: Annotation, source: str, cue: str, content: str, score: float = 5.0
) -> Attribution:
    """What the network marks, by its words."""
    return Attribution(
        cue=tokens_of(annotation, cue),
        source=tokens_of(annotation, source),
        content=tokens_of(annotation, content),
        score=score,
    )


def sayings(
    annotation: Annotation,
    found: Sequence[Attribution],
    kinds: Sequence[PassageKind] = (PassageKind.BODY,),
) -> list[tuple[str, str, str]]:
    """The words of the sayings of a report."""
    annotation.attributions[:] = found
    passages = passages_of(annotation, *kinds)
    return [
        told(annotation, saying)
        for saying in find_sayings(annotation, find_quotations(annotation.text), passages)
    ]


def test_what_the_network_marked_gets_its_edges_and_its_speaker() -> None:
    """The full stop is the report's, and the subject of "said" is the source."""
    annotation = draw(DAM)

    assert sayings(annotation, [marked(annotation, "", "said", "the dam broke.")]) == [
        ("The mayor", "said", "the dam broke")
    ]


def test_what_the_network_doubts_is_left_out() -> None:
    """So is what holds no words."""
    annotation = draw(DAM)
    doubted = marked(annotation, "The mayor", "broke", "the dam", -0.3)
    empty = marked(annotation, "The mayor", "mayor", ".")

    assert "broke" not in {cue for _, cue, _ in sayings(annotation, [doubted, empty])}


def test_the_same_words_are_said_once() -> None:
    """Of two words of one cue, the one that the network is surer of."""
    annotation = draw(DAM)
    once = marked(annotation, "The mayor", "said", "the dam broke", 3.0)
    again = marked(annotation, "", "mayor said", "dam broke", 2.0)

    assert sayings(annotation, [again, once]) == [("The mayor", "said", "the dam broke")]


def test_sayings_are_in_the_order_of_the_text() -> None:
    """Whatever found them."""
    annotation = draw(UNCLEAR, DAM)

    assert sayings(annotation, [marked(annotation, "The mayor", "said", "the dam broke")]) == [
        ("", "It was unclear", "who slept"),
        ("The mayor", "said", "the dam broke"),
    ]


def test_what_nobody_knows_is_told_once() -> None:
    """Where the network saw the cue as well, the rule decides: it looks for nobody."""
    annotation = draw(UNCLEAR)
    known = marked(annotation, "", "was unclear", "who slept", 9.0)

    assert sayings(annotation, [known]) == [("", "It was unclear", "who slept")]


def test_headlines_and_quotations_without_a_cue_are_said() -> None:
    """The colon says who, and a speaker goes on."""
    annotation = write(
        "Two dams broke: police", "“We have no water,” said Musa.", "“The pumps stopped on Monday.”"
    )
    kinds = (PassageKind.HEADLINE, PassageKind.BODY, PassageKind.BODY)

    assert sayings(
        annotation, [marked(annotation, "Musa", "said", "“We have no water,”")], kinds
    ) == [
        ("police", "", "Two dams broke"),
        ("Musa", "said", "“We have no water,”"),
        ("Musa", "", "“The pumps stopped on Monday.”"),
    ]


def test_a_report_without_words_says_nothing() -> None:
    """Nor do words in which nobody speaks."""
    assert sayings(draw(SILENT), []) == []
    empty = Annotation("", [], [], [], [], [], [], [], [], [], [], [], [])
    assert find_sayings(empty, (), ()) == []
