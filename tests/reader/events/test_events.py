"""Events: what is said to have happened, where and in which way, in sentences drawn by hand."""

from __future__ import annotations

from timeit import timeit

import pytest
from hypothesis import given

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.events.events import read_events
from hearsay.reader.figures.figures import read_figures
from hearsay.reader.phrases import Phrases
from hearsay.reader.times.times import read_times
from hearsay.record import Report
from hearsay.record.event import Event
from hearsay.record.place import Place
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.countries import country_code
from tests.reader.drawn import draw
from tests.reader.test_any_annotation import drawn_annotations

PUBLISHED = "2024-05-03"

REBELS = "Rebels/NOUN=rebel/nsubj/2/person"
SHELLED = f"{REBELS} shelled/VERB=shell/root/0 the/DET/det/4 town/NOUN/obj/2/place ./PUNCT/punct/2"

CASES: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (SHELLED, [("strike", "shelled", "happened", "+")]),
    (
        (
            "A/DET/det/2 bombing/NOUN/nsubj/3 killed/VERB=kill/root/0 31/NUM/nummod/5 "
            "people/NOUN/obj/3/person ./PUNCT/punct/3"
        ),
        [("explosion", "bombing", "happened", "+"), ("casualty", "killed", "happened", "+")],
    ),
    (
        (
            "Two/NUM/nummod/2 men/NOUN=man/nsubj/3/person set/VERB/root/0 off/ADP/compound:prt/3 "
            "a/DET/det/6 device/NOUN/obj/3/object ./PUNCT/punct/3"
        ),
        [("explosion", "set off", "happened", "+")],
    ),
    (
        (
            "A/DET/det/2 drone/NOUN/nsubj:pass/4/object was/AUX=be/aux:pass/4 "
            "shot/VERB=shoot/root/0 down/ADP/compound:prt/4 ./PUNCT/punct/4"
        ),
        [("strike", "shot down", "happened", "+")],
    ),
    (
        (
            "Troops/NOUN=troop/nsubj/4/person did/AUX=do/aux/4 not/PART/advmod/4 "
            "shell/VERB/root/0 the/DET/det/6 port/NOUN/obj/4/place ./PUNCT/punct/4"
        ),
        [("strike", "shell", "happened", "-")],
    ),
    (
        (
            "Thousands/NOUN=thousand/nsubj/3/person could/AUX/aux/3 flee/VERB/root/0 "
            "if/SCONJ/mark/6 fighting/NOUN/nsubj/6 spreads/VERB=spread/advcl/3 ./PUNCT/punct/3"
        ),
        [("displace", "flee", "conditional", "+"), ("battle", "fighting", "conditional", "+")],
    ),
    (
        (
            "Unions/NOUN=union/nsubj/3/organization will/AUX/aux/3 demonstrate/VERB/root/0 "
            "./PUNCT/punct/3"
        ),
        [("protest", "demonstrate", "planned", "+")],
    ),
    (
        (
            "Police/NOUN/nsubj/3/person may/AUX/aux/3 arrest/VERB/root/0 him/PRON=he/obj/3/person "
            "./PUNCT/punct/3"
        ),
        [("detain", "arrest", "possible", "+")],
    ),
    (
        (
            "Crews/NOUN=crew/nsubj/3/person are/AUX=be/aux/3 evacuating/VERB=evacuate/root/0 "
            "villagers/NOUN=villager/obj/3/person ./PUNCT/punct/3"
        ),
        [("displace", "evacuating", "ongoing", "+")],
    ),
    (
        (
            "The/DET/det/2 army/NOUN/nsubj/3/organization plans/VERB=plan/root/0 to/PART/mark/5 "
            "deploy/VERB/xcomp/3 tanks/NOUN=tank/obj/5/object ./PUNCT/punct/3"
        ),
        [("deploy", "deploy", "planned", "+")],
    ),
    (
        (
            "Envoys/NOUN=envoy/nsubj/2/person urged/VERB=urge/root/0 rebels/NOUN=rebel/obj/2/person "
            "to/PART/mark/5 disarm/VERB/xcomp/2 ./PUNCT/punct/2"
        ),
        [("truce", "disarm", "possible", "+")],
    ),
    (
        "The/DET/det/2 minister/NOUN/nsubj/3/person resigned/VERB=resign/root/0 ./PUNCT/punct/3",
        [("office", "resigned", "happened", "+")],
    ),
    (
        (
            "The/DET/det/2 president/NOUN/nsubj/3/person fired/VERB=fire/root/0 the/DET/det/5 "
            "minister/NOUN/obj/3/person ./PUNCT/punct/3"
        ),
        [("office", "fired", "happened", "+")],
    ),
    (
        f"{REBELS} fired/VERB=fire/root/0 rockets/NOUN=rocket/obj/2/object ./PUNCT/punct/2",
        [("strike", "fired", "happened", "+")],
    ),
    (
        (
            "Writers/NOUN=writer/nsubj/2/person fired/VERB=fire/root/0 questions/NOUN=question/obj/2 "
            "./PUNCT/punct/2"
        ),
        [],
    ),
    (
        "A/DET/det/2 bus/NOUN/nsubj/3/object overturned/VERB=overturn/root/0 ./PUNCT/punct/3",
        [("accident", "overturned", "happened", "+")],
    ),
    (
        (
            "The/DET/det/2 river/NOUN/nsubj/3/place burst/VERB/root/0 its/PRON/nmod:poss/5 "
            "banks/NOUN=bank/obj/3 ./PUNCT/punct/3"
        ),
        [("disaster", "burst its banks", "happened", "+")],
    ),
    (
        (
            "Parliament/NOUN/nsubj/2/organization passed/VERB=pass/root/0 the/DET/det/4 "
            "law/NOUN/obj/2 ./PUNCT/punct/2"
        ),
        [("decide", "passed", "happened", "+")],
    ),
    (
        (
            "They/PRON/nsubj/2/person imposed/VERB=impose/root/0 sanctions/NOUN=sanction/obj/2 "
            "./PUNCT/punct/2"
        ),
        [("sanction", "imposed sanctions", "happened", "+")],
    ),
    (
        (
            "Both/DET/det/2 sides/NOUN=side/nsubj/3 signed/VERB=sign/root/0 an/DET/det/5 "
            "agreement/NOUN/obj/3 ./PUNCT/punct/3"
        ),
        [("accord", "signed an agreement", "happened", "+")],
    ),
    (
        (
            "The/DET/det/2 storm/NOUN/nsubj/3/event destroyed/VERB=destroy/root/0 homes/NOUN=home/obj/3 "
            "./PUNCT/punct/3"
        ),
        [("disaster", "storm", "happened", "+"), ("damage", "destroyed", "happened", "+")],
    ),
    (
        "She/PRON/nsubj/2/person said/VERB=say/root/0 so/ADV/advmod/2 ./PUNCT/punct/2",
        [],
    ),
    (
        "He/PRON/nsubj/2/person fears/VERB=fear/root/0 a/DET/det/4 war/NOUN/obj/2 ./PUNCT/punct/2",
        [("battle", "war", "possible", "+")],
    ),
    (
        (
            "A/DET/det/5 car/NOUN/compound/3 bomb/NOUN/compound/4 attack/NOUN/nsubj/5 "
            "shook/VERB=shake/root/0 the/DET/det/7 city/NOUN/obj/5/place ./PUNCT/punct/5"
        ),
        [("explosion", "car bomb attack", "happened", "+")],
    ),
    (
        (
            "Gunmen/NOUN=gunman/nsubj/2/person took/VERB=take/root/0 six/NUM/nummod/4 "
            "nurses/NOUN=nurse/obj/2/person hostage/NOUN/xcomp/2 ./PUNCT/punct/2"
        ),
        [("attack", "took six nurses hostage", "happened", "+")],
    ),
    (
        (
            "The/DET/det/2 vote/NOUN/nsubj/3/event took/VERB=take/root/0 place/NOUN/obj/3 "
            "./PUNCT/punct/3"
        ),
        [("decide", "vote", "happened", "+")],
    ),
    (
        (
            "Doctors/NOUN=doctor/nsubj/2/person treated/VERB=treat/root/0 the/DET/det/4 "
            "wounded/NOUN/obj/2/person ./PUNCT/punct/2"
        ),
        [("aid", "treated", "happened", "+"), ("casualty", "wounded", "happened", "+")],
    ),
    (
        (
            "The/DET/det/4 Election/PROPN/compound/4/organization/ORG "
            "Riot/PROPN/compound/4/organization/+ORG Commission/PROPN/nsubj/5/organization/+ORG "
            "met/VERB=meet/root/0 ./PUNCT/punct/5"
        ),
        [],
    ),
]


def _read(annotation: Annotation, *places: Place) -> tuple[Event, ...]:
    report = Report(text=annotation.text, published=PUBLISHED)
    phrases = Phrases(annotation)
    times = read_times(report, annotation, phrases)
    country = name_countries(annotation, country_code)
    figures = read_figures(report, annotation, times, places, country, phrases)
    return read_events(report, annotation, phrases, times, places, figures)


def _place(annotation: Annotation, number: int, name: str, **more: object) -> Place:
    start = annotation.text.index(name)
    report = Report(text=annotation.text)
    known = {"precision": PlacePrecision.TOWN, "country": "XA", **more}
    return Place(id=f"l{number}", span=report.span(start, start + len(name)), name=name, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("sentence", "told"), CASES, ids=range(len(CASES)))
def test_a_sentence_tells_of_its_events(
    sentence: str, told: list[tuple[str, str, str, str]]
) -> None:
    """Each with its words, in which way they speak of it, and whether they say so."""
    found = [
        (one.type.value, one.mentions[0].text, one.reality.value, one.polarity.value)
        for one in _read(draw(sentence))
    ]

    assert [(kind, reality, polarity) for kind, _, reality, polarity in found] == [
        (kind, reality, polarity) for kind, _, reality, polarity in told
    ]
    assert all(
        words.startswith(start) for (_, words, *_), (_, start, *_) in zip(found, told, strict=True)
    )


def test_a_report_comes_back_to_its_event() -> None:
    """What is only called an attack is the blast before it."""
    annotation = draw(
        "A/DET/det/2 blast/NOUN/nsubj/3/event woke/VERB=wake/root/0 the/DET/det/5 "
        "market/NOUN/obj/3/place ./PUNCT/punct/3",
        "The/DET/det/2 attack/NOUN/nsubj/3/event shocked/VERB=shock/root/0 many/ADJ/obj/3 "
        "./PUNCT/punct/3",
    )

    [event] = _read(annotation)

    assert [mention.text for mention in event.mentions] == ["blast", "attack"]


def test_another_one_is_another_one() -> None:
    """Two blasts are two events."""
    annotation = draw(
        "A/DET/det/2 blast/NOUN/nsubj/3/event shook/VERB=shake/root/0 Ardal/PROPN/obj/3 "
        "./PUNCT/punct/3",
        "Another/DET/det/2 blast/NOUN/nsubj/3/event followed/VERB=follow/root/0 ./PUNCT/punct/3",
    )

    assert len(_read(annotation)) == 2


PLACED = (
    "Gunmen/NOUN=gunman/nsubj/2/person killed/VERB=kill/root/0 a/DET/det/4 "
    "guard/NOUN/obj/2/person near/ADP/case/6 Ardal/PROPN/obl/2/place/LOC ./PUNCT/punct/2"
)


def test_an_event_is_where_its_words_say() -> None:
    """With how it lies to the place."""
    annotation = draw(PLACED)

    [event] = _read(annotation, _place(annotation, 1, "Ardal"))

    assert event.where is not None
    assert (event.where.place.name, event.where.relation.value) == ("Ardal", "near")


def test_who_takes_part() -> None:
    """The subject acts, the object is acted upon."""
    [event] = _read(draw(PLACED))

    assert [(one.role.value, one.text) for one in event.participants] == [
        ("agent", "Gunmen"),
        ("affected", "a guard"),
    ]


def test_two_places_are_two_events() -> None:
    """What happened in two towns did not happen once."""
    one = "shelled/VERB=shell/root/0"
    annotation = draw(
        f"{REBELS} {one} Ardal/PROPN/obj/2/place/LOC ./PUNCT/punct/2",
        f"{REBELS} {one} Borun/PROPN/obj/2/place/LOC ./PUNCT/punct/2",
    )
    places = (
        _place(annotation, 1, "Ardal", lat=10.0, lon=10.0),
        _place(annotation, 2, "Borun", lat=14.0, lon=10.0),
    )

    found = _read(annotation, *places)

    assert [one.where and one.where.place.name for one in found] == ["Ardal", "Borun"]


def test_a_figure_is_its_events() -> None:
    """How many died is of the deaths."""
    [event] = _read(
        draw(
            "The/DET/det/2 gang/NOUN/nsubj/3/person killed/VERB=kill/root/0 12/NUM/nummod/5 "
            "people/NOUN/obj/3/person ./PUNCT/punct/3"
        )
    )

    assert [figure.text for figure in event.figures] == ["12 people"]


def test_a_long_report_takes_no_longer_a_sentence() -> None:
    """Ten times the sentences, no more than about ten times the work."""
    short, long = (draw(*[CASES[1][0]] * count) for count in (40, 400))

    def taken(annotation: Annotation) -> float:
        return min(timeit(lambda: _read(annotation), number=1) for _ in range(3))

    assert taken(long) < 40 * taken(short) + 0.05


WORDS = "attack bombing killed fled talks shot down the no of in Ardal if was to 12 people".split()


@given(drawn_annotations(WORDS))
def test_every_analysis_is_read(annotation: Annotation) -> None:
    """Nothing raises, mentions slice to their words, ids are in order, and the same comes twice."""
    found = _read(annotation)

    assert [one.id for one in found] == [f"e{number}" for number in range(1, len(found) + 1)]
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert all(annotation.text[m.start : m.end] == m.text for m in one.mentions)
    assert found == _read(annotation)
