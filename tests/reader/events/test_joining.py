"""Which mentions are of one event, and which are not, however alike their words are."""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.events.events import read_events
from hearsay.reader.figures.figures import read_figures
from hearsay.reader.phrases import Phrases
from hearsay.record import Report
from hearsay.record.event import Event
from hearsay.record.place import Place
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.countries import country_code
from tests.reader.drawn import draw

BOMBING = (
    "A/DET/det/2 bombing/NOUN/nsubj/5/event in/ADP/case/4 {}/PROPN/nmod/2/place/LOC "
    "killed/VERB=kill/root/0 {}/NUM/nummod/7 people/NOUN/obj/5/person ./PUNCT/punct/5"
)
MURDER = (
    "The/DET/det/2 murder/NOUN/nsubj/5/event of/ADP/case/4 {}/PROPN/nmod/2/person/PER "
    "shocked/VERB=shock/root/0 many/ADJ/obj/5/person ./PUNCT/punct/5"
)
RAID = (
    "Rebels/NOUN=rebel/nsubj/2/person attacked/VERB=attack/root/0 a/DET/det/4 {}/NOUN/obj/2/place "
    "./PUNCT/punct/2"
)


def _read(*sentences: str) -> tuple[Event, ...]:
    annotation = draw(*sentences)
    report = Report(text=annotation.text)
    places = _places(annotation, report)
    country = name_countries(annotation, country_code)
    phrases = Phrases(annotation)
    figures = read_figures(report, annotation, (), places, country, phrases)
    return read_events(report, annotation, phrases, (), places, figures)


def _places(annotation: Annotation, report: Report) -> tuple[Place, ...]:
    return tuple(
        Place(
            id=f"l{number}",
            span=report.span(annotation.starts[name.first], annotation.ends[name.last]),
            name=annotation.word(name.first),
            precision=PlacePrecision.TOWN,
            country="XA",
            lat=10.0 * number,
            lon=10.0,
        )
        for number, name in enumerate(annotation.entities, 1)
        if name.label == "LOC"
    )


def test_two_bombings_have_their_own_dead() -> None:
    """The deaths of one town are not added to those of another."""
    found = _read(BOMBING.format("Ardal", "12"), BOMBING.format("Borun", "7"))

    assert [(one.type.value, [figure.low for figure in one.figures]) for one in found] == [
        ("explosion", []),
        ("casualty", [12]),
        ("explosion", []),
        ("casualty", [7]),
    ]
    assert [one.where and one.where.place.name for one in found] == ["Ardal"] * 2 + ["Borun"] * 2


def test_two_men_are_not_murdered_once() -> None:
    """Who is murdered tells murders apart."""
    assert len(_read(MURDER.format("Musa"), MURDER.format("Tarek"))) == 2


def test_a_bank_and_a_bridge_are_attacked_apart() -> None:
    """So does what is attacked."""
    assert len(_read(RAID.format("bank"), RAID.format("bridge"))) == 2


def test_the_attack_is_the_one_before() -> None:
    """A report that goes on about the attack tells of no other."""
    again = (
        "The/DET/det/2 attack/NOUN/nsubj/3/event shook/VERB=shake/root/0 many/ADJ/obj/3/person "
        "./PUNCT/punct/3"
    )

    [event] = _read(RAID.format("bank"), again)

    assert [mention.text for mention in event.mentions] == ["attacked", "attack"]


def test_five_explosions_are_not_the_blast_before() -> None:
    """How many there were tells them apart, where both say so."""
    blast = (
        "A/DET/det/2 blast/NOUN/nsubj/3/event woke/VERB=wake/root/0 them/PRON=they/obj/3/person "
        "./PUNCT/punct/3"
    )
    more = (
        "Five/NUM/nummod/2 explosions/NOUN=explosion/nsubj/3/event followed/VERB=follow/root/0 "
        "./PUNCT/punct/3"
    )

    assert len(_read(blast, more)) == 2
    assert len(_read(more, more)) == 1


def test_the_dead_of_one_side_are_not_all_the_dead() -> None:
    """A number of the one side and a number of both are two counts."""
    all_ = (
        "Fighting/NOUN/nsubj/2/event left/VERB=leave/root/0 40/NUM/nummod/4 people/NOUN/obj/2/person "
        "dead/ADJ/xcomp/2 ./PUNCT/punct/2"
    )
    some = (
        "Shelling/NOUN/nsubj/2/event killed/VERB=kill/root/0 25/NUM/nummod/5 civilian/ADJ/amod/5 "
        "volunteers/NOUN=volunteer/obj/2/person ./PUNCT/punct/2"
    )

    found = [one.type.value for one in _read(all_, some)]

    assert found.count("casualty") == 2


def test_a_headline_is_taken_up_by_its_report() -> None:
    """A first passage without a full stop tells of what the report tells, in another tense."""
    headline = (
        "Rebels/NOUN=rebel/nsubj/2/person to/PART/mark/2 attack/VERB/root/0 a/DET/det/5 "
        "bank/NOUN/obj/3/place"
    )
    annotation = draw(headline, RAID.format("bank"))
    annotation.passage[:] = annotation.sentence
    report = Report(text=annotation.text)

    [event] = read_events(report, annotation, Phrases(annotation), (), ())

    assert len(event.mentions) == 2


STRUCK = (
    "Missiles/NOUN=missile/nsubj/2/object struck/VERB=strike/root/0 a/DET/det/4 plant/NOUN/obj/2/place "
    "./PUNCT/punct/2"
)
HEARD = (
    "She/PRON/nsubj/2/person heard/VERB=hear/root/0 three/NUM/nummod/4 "
    "explosions/NOUN=explosion/obj/2/event ./PUNCT/punct/2"
)


def test_explosions_that_are_heard_are_of_the_strike_before() -> None:
    """A strike that is told is heard; what follows it in the report was not heard of it."""
    [strike] = _read(STRUCK, HEARD)

    assert [mention.text for mention in strike.mentions] == ["struck", "explosions"]
    assert len(_read(HEARD, STRUCK)) == 2


def test_those_who_are_hurt_besides_are_of_one_event_with_the_dead() -> None:
    """The word "another" opens no other event where it counts those who came to harm in another way."""
    died = "Four/NUM/nummod/2 people/NOUN/nsubj/3/person died/VERB=die/root/0 ./PUNCT/punct/3"
    hurt = (
        "Another/DET/det/3 17/NUM/nummod/3 people/NOUN/nsubj:pass/5/person were/AUX=be/aux:pass/5 "
        "injured/VERB=injure/root/0 ./PUNCT/punct/5"
    )

    more = (
        "Rebels/NOUN=rebel/nsubj/2/person killed/VERB=kill/root/0 another/DET/det/4 man/NOUN/obj/2/person "
        "./PUNCT/punct/2"
    )

    assert [one.type.value for one in _read(died, hurt)] == ["casualty"]
    assert len(_read(died, more)) == 2


def test_no_general_word_tells_of_a_power_cut_or_of_an_interception() -> None:
    """The word "damage" is of houses, and "strike" is not what was shot down."""
    damaged = (
        "The/DET/det/2 street/NOUN/nsubj:pass/4/place was/AUX=be/aux:pass/4 "
        "damaged/VERB=damage/root/0 ./PUNCT/punct/4"
    )
    dark = "A/DET/det/2 blackout/NOUN/nsubj/3/event followed/VERB=follow/root/0 ./PUNCT/punct/3"
    downed = (
        "Crews/NOUN=crew/nsubj/2/person intercepted/VERB=intercept/root/0 missiles/NOUN=missile/obj/2/object "
        "./PUNCT/punct/2"
    )

    assert len(_read(damaged, dark)) == 2
    assert len(_read(STRUCK, downed)) == 2
