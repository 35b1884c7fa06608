"""Whatever the network says: every rule answers, and keeps what is promised of a saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.doubt import believed
from hearsay.reader.attribution.edges import trim
from hearsay.reader.attribution.follow_ons import find_follow_ons
from hearsay.reader.attribution.headlines import find_headline_sayings
from hearsay.reader.attribution.joined import part_joined
from hearsay.reader.attribution.relayed import relay
from hearsay.reader.attribution.saying import Saying, runs
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.reader.attribution.seconded import second
from hearsay.reader.attribution.speakers import add_speaker, whole_phrase
from hearsay.reader.attribution.unvoiced import find_unvoiced, with_subject
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.entities import read_cast
from hearsay.reader.claims.claims import make_claims
from hearsay.reader.claims.values import ClaimValues
from hearsay.reader.events.events import read_events
from hearsay.reader.figures.figures import read_figures
from hearsay.reader.phrases import Phrases
from hearsay.reader.places.places import read_places
from hearsay.reader.times.times import read_times
from hearsay.record import Mode, Passage, PassageKind, ReaderInfo, Record, Report
from hearsay.reference.gazetteer import Gazetteer
from hearsay.text.quotations import QuotedSpan, find_quotations
from tests.normalise.tables import COUNTRIES, SmallTables
from tests.reader.test_any_annotation import RELATIONS, drawn_annotations

GAZETTEER = Gazetteer()
WORDS = (
    "Musa she it police the mayor dam broke said claimed confirmed quoted as saying account by "
    'unclear known allegedly not no comment released figures expected that which and “ ” " ( ) , '
    ". : — 's"
).split()
MORE_RELATIONS = (
    "nsubj:pass aux:pass obl:agent xcomp expl csubj det advmod acl mark punct fixed parataxis"
).split()


@st.composite
def reports(draw: st.DrawFn) -> tuple[Annotation, tuple[Passage, ...]]:
    """An annotation with its passages of any kind; each sentence is of one passage."""
    annotation = draw(drawn_annotations(WORDS, [*RELATIONS, *MORE_RELATIONS]))
    lemmas = {"quoted": "quote", "broke": "break", "released": "release", "figures": "figure"}
    annotation.lemma[:] = [lemmas.get(lemma, lemma) for lemma in annotation.lemma]
    passage = 0
    last = annotation.sentence[0]
    for token, sentence in enumerate(annotation.sentence):
        if sentence != last:
            passage += draw(st.booleans())
            last = sentence
        annotation.passage[token] = passage
    scores = st.floats(-4, 9)
    annotation.attributions[:] = [
        replace(one, score=draw(scores)) for one in annotation.attributions
    ]
    return annotation, _passages(annotation, draw(st.permutations(list(PassageKind))))


def _passages(annotation: Annotation, kinds: Sequence[PassageKind]) -> tuple[Passage, ...]:
    report = Report(text=annotation.text)
    numbers = range(annotation.passage[-1] + 1)
    starts = [annotation.starts[annotation.passage.index(number)] for number in numbers]
    edges = [0, *starts[1:], len(report.text)]
    return tuple(
        Passage(report.span(start, end), kind)
        for (start, end), kind in zip(pairwise(edges), kinds, strict=False)
    )


def is_sound(annotation: Annotation, saying: Saying) -> bool:
    """What is promised of every saying that leaves the room."""
    parts = (saying.cue, saying.source, saying.content, *saying.via)
    tokens = range(len(annotation))
    return (
        bool(saying.content)
        and all(list(part) == sorted(set(part)) for part in parts)
        and all(token in tokens for part in parts for token in part)
        and all(len(runs(link)) == 1 for link in saying.via)
        and len(runs(saying.source)) <= 1
    )


def _sayings(annotation: Annotation) -> list[Saying]:
    return [Saying(a.cue, a.source, a.content, a.score) for a in annotation.attributions]


def _trimmed(annotation: Annotation, quotations: Sequence[QuotedSpan]) -> list[Saying]:
    trimmed = [trim(annotation, saying, quotations) for saying in _sayings(annotation)]
    return [saying for saying in trimmed if saying.content]


@given(reports())
def test_all_that_is_said_is_sound(drawn: tuple[Annotation, tuple[Passage, ...]]) -> None:
    """A content, numbers that are tokens of the report, in order, and sources of one run."""
    annotation, passages = drawn

    found = find_sayings(annotation, find_quotations(annotation.text), passages)

    assert [saying for saying in found if not is_sound(annotation, saying)] == []
    firsts = [
        min(token for part in (one.source, one.cue, one.content) for token in part[:1])
        for one in found
    ]
    assert firsts == sorted(firsts)


@given(reports())
def test_each_rule_keeps_a_saying_sound(drawn: tuple[Annotation, tuple[Passage, ...]]) -> None:
    """Whatever it is given that is sound."""
    annotation, passages = drawn
    phrases, quotations = Phrases(annotation), find_quotations(annotation.text)
    sayings = _trimmed(annotation, quotations)

    results = {
        "trim": sayings,
        "whole_phrase": [whole_phrase(phrases, one) for one in sayings],
        "with_subject": [with_subject(phrases, one) for one in sayings],
        "believed": believed(annotation, sayings),
        "part_joined": part_joined(phrases, sayings),
        "second": second(phrases, sayings),
        "relay": relay(phrases, sayings),
        "find_unvoiced": list(find_unvoiced(phrases)),
        "find_follow_ons": list(find_follow_ons(annotation, sayings, quotations)),
        "find_headline_sayings": list(find_headline_sayings(annotation, passages)),
    }

    for rule, found in results.items():
        assert [one for one in found if not is_sound(annotation, one)] == [], rule
    assert len(results["part_joined"]) == len(results["relay"]) == len(sayings)


@given(reports())
def test_a_speaker_that_is_found_takes_no_word_twice(
    drawn: tuple[Annotation, tuple[Passage, ...]],
) -> None:
    """What syntax names is no part of the cue, nor of what is said."""
    annotation, _ = drawn
    phrases = Phrases(annotation)

    for saying in _sayings(annotation):
        named = add_speaker(phrases, saying)
        assert len(runs(named.source)) <= 1 or named == saying
        if named != saying:
            assert named.source
            assert set(named.source).isdisjoint(named.content)
            assert set(named.source).isdisjoint(named.cue)


@given(reports())
def test_trimming_twice_changes_no_more(drawn: tuple[Annotation, tuple[Passage, ...]]) -> None:
    """A source has its edges after the first time, and no word is lost on the way."""
    annotation, _ = drawn
    quotations = find_quotations(annotation.text)

    for saying in _sayings(annotation):
        once = trim(annotation, saying, quotations)
        assert trim(annotation, once, quotations).source == once.source
        assert (once.cue, once.score) == (saying.cue, saying.score)
        assert set(once.content).isdisjoint(set(once.source) - set(saying.content))


@given(reports())
def test_claims_follow_from_any_analysis(drawn: tuple[Annotation, tuple[Passage, ...]]) -> None:
    """Ids count from one in the order of the text, and every record holds together."""
    annotation, passages = drawn
    report, quotations = Report(text=annotation.text), find_quotations(annotation.text)
    sayings = find_sayings(annotation, quotations, passages)
    country = name_countries(annotation, COUNTRIES.get)
    cast = read_cast(report, annotation, sayings, country=country, tables=SmallTables())

    phrases = Phrases(annotation)
    times = read_times(report, annotation, phrases)
    places = read_places(
        report, annotation, GAZETTEER, [saying.source for saying in sayings], passages
    )
    figures = read_figures(report, annotation, times, places, country, phrases)
    events = read_events(report, annotation, phrases, times, places, figures, cast.by_head())
    values = ClaimValues(phrases, times, figures, events, country)

    claims = make_claims(report, annotation, sayings, cast, quotations, passages, values)

    # A record refuses claims, figures and places that refer to what it does not hold.
    Record(
        reader=ReaderInfo("0", "drawn", "0" * 64),
        report=report,
        passages=passages,
        entities=cast.entities,
        times=times,
        places=places,
        claims=claims,
        events=events,
        figures=figures,
    )
    assert [claim.id for claim in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        assert 0 <= claim.confidence <= 1
        assert claim.content
        assert all(report.text[s.start : s.end] == s.text for s in (*claim.content, *claim.cue))
        assert (claim.mode is Mode.NARRATES) <= (claim.source is None)
    assert len(claims) >= len(sayings)
