"""Through whom the report knows what somebody said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hearsay.desk.reading import read
from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.relayed import relay
from hearsay.reader.attribution.saying import Saying
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told, words_of, write

QUOTED = draw(
    "An/DET/det/2 aide/NOUN/nsubj/3 quoted/VERB=quote/root/0 Musa/PROPN/obj/3 as/SCONJ/mark/6 "
    "saying/VERB=say/advcl/3 the/DET/det/8 dam/NOUN/nsubj/9 broke/VERB/ccomp/6 ./PUNCT/punct/3"
)
WAS_QUOTED = draw(
    "Musa/PROPN/nsubj:pass/3 was/AUX=be/aux:pass/3 quoted/VERB=quote/root/0 by/ADP/case/6 "
    "an/DET/det/6 aide/NOUN/obl:agent/3 as/SCONJ/mark/8 saying/VERB=say/advcl/3 the/DET/det/10 "
    "dam/NOUN/nsubj/11 broke/VERB/ccomp/8 ./PUNCT/punct/3"
)


def relayed(annotation: Annotation, *sayings: Saying) -> list[tuple[tuple[str, str, str], str]]:
    """The words of sayings, and of those through whom they came."""
    return [
        (told(annotation, saying), " < ".join(words_of(annotation, link) for link in saying.via))
        for saying in relay(Phrases(annotation), sayings)
    ]


@pytest.mark.parametrize(
    ("annotation", "source", "cue", "content", "expected"),
    [
        (QUOTED, "An aide", "quoted", "Musa as saying the dam broke", ("quoted", "An aide")),
        (QUOTED, "Musa", "quoted … as saying", "the dam broke", ("quoted … as saying", "An aide")),
        (QUOTED, "An aide", "saying", "the dam broke", ("saying", "An aide")),
        (WAS_QUOTED, "Musa", "was quoted", "as saying the dam broke", ("was quoted", "an aide")),
        (WAS_QUOTED, "an aide", "quoted by", "the dam broke", ("quoted by", "an aide")),
    ],
)
def test_who_is_quoted_is_the_source(
    annotation: Annotation, source: str, cue: str, content: str, expected: tuple[str, str]
) -> None:
    """Whoever the network took for it; who quotes is the one through whom we know."""
    cue_words, via = expected

    assert relayed(annotation, said(annotation, source, cue, content)) == [
        (("Musa", cue_words, "the dam broke"), via)
    ]


def test_who_quotes_without_naming_anybody_is_the_source() -> None:
    """There is nobody else that could be."""
    annotation = draw(
        "Musa/PROPN/nsubj/2 cited/VERB=cite/root/0 falling/VERB=fall/obj/2 prices/NOUN/obj/3 "
        "./PUNCT/punct/2"
    )
    saying = said(annotation, "Musa", "cited", "falling prices")

    assert relay(Phrases(annotation), [saying]) == [saying]


NESTED = write("Okoro said that an aide told him that Musa said the dam broke.")
OUTER = said(NESTED, "Okoro", "said", "that an aide told him that Musa said the dam broke")
MIDDLE = said(NESTED, "an aide", "told", "that … that Musa said the dam broke")
MIDDLE = replace(MIDDLE, content=MIDDLE.content[1:])
INNER = said(NESTED, "Musa", "Musa said", "the dam broke")
INNER = replace(INNER, cue=INNER.cue[1:])


def test_who_speaks_within_anothers_words_is_known_through_them() -> None:
    """The nearest to the report comes first, whatever the order of the sayings."""
    expected = [
        ("Okoro", ""),
        ("an aide", "Okoro"),
        ("Musa", "Okoro < an aide"),
    ]

    found = relayed(NESTED, OUTER, MIDDLE, INNER)

    assert [(parts[0], via) for parts, via in found] == expected
    assert relayed(NESTED, INNER, MIDDLE, OUTER) == found[::-1]


def test_nobody_is_known_through_themselves_or_through_nobody() -> None:
    """A source that is named twice is one, and what has none relays nothing."""
    again = replace(INNER, source=OUTER.source)
    unnamed = replace(OUTER, source=())

    assert [via for _, via in relayed(NESTED, OUTER, again)] == ["", ""]
    assert [via for _, via in relayed(NESTED, unnamed, INNER)] == ["", ""]
    assert [via for _, via in relayed(NESTED, OUTER, replace(INNER, source=()))] == ["", ""]


def test_a_chain_ends_somewhere() -> None:
    """A text in which everybody quotes everybody is playing with us."""
    others = [replace(OUTER, source=(token,)) for token in range(8)]

    *_, inner = relay(Phrases(NESTED), [*others, INNER])

    assert 0 < len(inner.via) < len(others)


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        (
            "Investigators, quoted by the state news agency, said a phone had been found in the cab.",
            "Investigators",
            ["the state news agency"],
        ),
        ("A doctor quoted by local radio said nine people had died.", "A doctor", ["local radio"]),
        ("Officials cited by Reuters said the talks had failed.", "Officials", ["Reuters"]),
        ("A farmer hurt by the blast said he saw nothing.", "A farmer hurt by the blast", []),
    ],
)
def test_who_is_said_to_be_quoted_by_another_is_known_through_them(
    text: str, source: str, via: list[str]
) -> None:
    """The clause about the source tells through whom the report knows."""
    (claim,) = read(text=text, id="r").claims

    assert claim.source is not None
    assert claim.source.text == source
    assert [link.text for link in claim.via] == via


@pytest.mark.parametrize(
    ("words", "source", "via", "content"),
    [
        (
            "Two men were killed on the quay, the Ostrava Herald quoted a port official as saying.",
            "a port official",
            "the Ostrava Herald",
            "Two men were killed on the quay",
        ),
        (
            "A lawyer for the family, quoted by the Ostrava Herald, said the trial was unfair.",
            "A lawyer for the family",
            "the Ostrava Herald",
            "the trial was unfair",
        ),
        (
            "Witnesses quoted by local media said shots were fired.",
            "Witnesses",
            "local media",
            "shots were fired",
        ),
    ],
)
def test_who_quotes_is_known_before(words: str, source: str, via: str, content: str) -> None:
    """Wherever what is said stands."""
    (claim,) = read(text=words, id="r").claims

    assert claim.source is not None
    assert (claim.source.text, claim.content.text) == (source, content)
    assert [link.text for link in claim.via] == [via]
