"""Who a cue is said by, by syntax."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.speakers import add_speaker, whole_phrase
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told

REPORTED = draw(
    "Officials/NOUN=official/nsubj/2 reported/VERB=report/root/0 nine/NUM/nummod/4 "
    "deaths/NOUN=death/obj/2 and/CCONJ/cc/6 claimed/VERB=claim/conj/2 a/DET/det/8 "
    "victory/NOUN/obj/6 ./PUNCT/punct/2"
)
STATEMENT = draw(
    "A/DET/det/2 statement/NOUN/nsubj/7 saying/VERB=say/acl/2 the/DET/det/5 dam/NOUN/nsubj/6 "
    "broke/VERB/ccomp/3 arrived/VERB/root/0 ./PUNCT/punct/7"
)
ACCORDING = draw(
    "The/DET/det/2 dam/NOUN/nsubj/3 broke/VERB/root/0 ,/PUNCT/punct/3 according/VERB/case/8 "
    "to/ADP/fixed/5 two/NUM/nummod/8 officials/NOUN/obl/3 ./PUNCT/punct/3"
)
OWNED = draw(
    "The/DET/det/2 mayor/NOUN/nmod:poss/4 's/PART/case/2 claim/NOUN/nsubj/9 that/SCONJ/mark/7 "
    "it/PRON/nsubj/7 broke/VERB/acl/4 is/AUX/cop/9 new/ADJ/root/0 ./PUNCT/punct/9"
)
PASSIVE = draw(
    "It/PRON/expl/3 was/AUX/aux:pass/3 said/VERB=say/root/0 by/ADP/case/6 the/DET/det/6 "
    "mayor/NOUN/obl:agent/3 that/SCONJ/mark/9 it/PRON/nsubj/9 broke/VERB/ccomp/3 ./PUNCT/punct/3"
)
WHICH = draw(
    "A/DET/det/2 letter/NOUN/root/0 which/PRON/nsubj/4 said/VERB=say/acl:relcl/2 it/PRON/nsubj/6 "
    "broke/VERB/ccomp/4 ./PUNCT/punct/2"
)
BESIDE = draw(
    "The/DET/det/2 dam/NOUN/nsubj/3 broke/VERB/ccomp/6 ,/PUNCT/punct/3 she/PRON/nsubj/6 "
    "said/VERB=say/root/0 ./PUNCT/punct/6"
)


@pytest.mark.parametrize(
    ("annotation", "cue", "content", "expected"),
    [
        (REPORTED, "reported", "nine deaths", ("Officials", "reported", "nine deaths")),
        # The second verb has the first one's subject.
        (REPORTED, "claimed", "a victory", ("Officials", "claimed", "a victory")),
        # The noun on which the clause hangs speaks.
        (STATEMENT, "saying", "the dam broke", ("A statement", "saying", "the dam broke")),
        (ACCORDING, "according to", "dam broke", ("two officials", "according to", "dam broke")),
        (OWNED, "claim", "that it broke", ("The mayor", "claim", "that it broke")),
        (PASSIVE, "was said", "that it broke", ("the mayor", "was said", "that it broke")),
        # What nobody in particular is called by is no source.
        (WHICH, "said", "it broke", ("", "said", "it broke")),
        # Its own subject, beside a verb, is never what it says, and no part of the cue.
        (BESIDE, "said", "The dam broke, she", ("she", "said", "The dam broke,")),
        (BESIDE, "she said", "The dam broke", ("she", "said", "The dam broke")),
        # But what stands further off may be what somebody else said.
        (REPORTED, "claimed", "Officials … a victory", ("", "claimed", "Officials … a victory")),
        (BESIDE, "", "The dam broke", ("", "", "The dam broke")),
    ],
)
def test_speakers(
    annotation: Annotation, cue: str, content: str, expected: tuple[str, str, str]
) -> None:
    """Syntax names who says it, where the network named nobody."""
    saying = said(annotation, "", cue, content)

    assert told(annotation, add_speaker(Phrases(annotation), saying)) == expected


def test_whom_the_network_named_stays() -> None:
    """Syntax is asked only where nobody is named."""
    saying = said(REPORTED, "nine deaths", "claimed", "a victory")

    assert add_speaker(Phrases(REPORTED), saying) == saying


OWNER = draw(
    "In/ADP/case/5 Avalonia/PROPN/nmod:poss/5 's/PART/case/2 north/NOUN/compound/5 "
    "command/NOUN/nsubj/6 said/VERB=say/root/0 it/PRON/nsubj/8 broke/VERB/ccomp/6 ./PUNCT/punct/6"
)
JOINED = draw(
    "The/DET/det/2 army/NOUN/nsubj/6 and/CCONJ/cc/5 its/PRON/nmod:poss/5 allies/NOUN/conj/2 "
    "said/VERB=say/root/0 it/PRON/nsubj/8 broke/VERB/ccomp/6 ./PUNCT/punct/6"
)


@pytest.mark.parametrize(
    ("annotation", "source", "content", "whole"),
    [
        (OWNER, "'s north command", "it broke", "Avalonia's north command"),
        (OWNER, "Avalonia", "it broke", "Avalonia's north command"),
        (JOINED, "and its allies", "it broke", "The army and its allies"),
        (JOINED, "army", "it broke", "The army and its allies"),
        # What is said is no part of who says it.
        (JOINED, "army", "its allies", "The army"),
        (JOINED, "", "it broke", ""),
    ],
)
def test_whole_phrases(annotation: Annotation, source: str, content: str, whole: str) -> None:
    """Of a phrase that the network saw a part of, the source is all."""
    found = whole_phrase(Phrases(annotation), said(annotation, source, "said", content))

    assert told(annotation, found) == (whole, "said", content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Gangs fought in a prison and nine men were dead by nightfall, Peru's justice minister said.",
            "Peru's justice minister",
            "Gangs fought in a prison and nine men were dead by nightfall",
        ),
        (
            "Ada Musa said outside the gates that police were firing from the roof.",
            "Ada Musa",
            "that police were firing from the roof",
        ),
    ],
)
def test_each_has_its_own_words(text: str, source: str, content: str) -> None:
    """Whose minister speaks is said of him, and where he spoke is not what he said."""
    claim = read(text=text, id="r").claims[0]
    assert claim.source is not None
    assert (claim.source.span.text, claim.content.text) == (source, content)
