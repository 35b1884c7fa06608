"""Places of a report: found by network, gazetteer and dateline, and resolved together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reader.places.places import read_places
from hearsay.record import Passage, PassageKind, Place, Report
from hearsay.reference.gazetteer import Gazetteer
from tests.reader.test_any_annotation import drawn_annotations
from tests.reader.written import passages_of, tokens_of, write

GAZETTEER = Gazetteer()


def read(
    annotation: Annotation, *sources: str, passages: tuple[Passage, ...] = ()
) -> tuple[Place, ...]:
    """The places of a report; sources by their words."""
    spoken = [tokens_of(annotation, source) for source in sources]
    return read_places(Report(text=annotation.text), annotation, GAZETTEER, spoken, passages)


def told(annotation: Annotation) -> list[tuple[str, str | None, str]]:
    """The words of each place, its country and its precision."""
    return [(place.text, place.country, place.precision.value) for place in read(annotation)]


def test_a_town_and_its_state_are_two_places() -> None:
    """The words "Linden, New Jersey" name a town and a state, and the state says which Linden."""
    report = write("He slept in Linden, New Jersey.", names={"Linden, New Jersey": "LOC"})
    assert told(report) == [("Linden", "US", "town"), ("New Jersey", "US", "province")]


def test_adjectives_are_no_places() -> None:
    """The adjective "Russian" says whose troops they are, not where they are."""
    report = write("Russian troops left Kyiv.", names={"Russian": "LOC", "Kyiv": "LOC"})
    assert told(report) == [("Kyiv", "UA", "town")]


def test_people_are_no_places() -> None:
    """A person called Jordan stands on no map."""
    assert told(write("Jordan Musa met Chelsea Brook.", names={"Jordan Musa": "PER"})) == []


def test_organisations_are_no_places() -> None:
    """The name of a university is not where anything happened."""
    report = write("The University of Ohio agreed.", names={"University of Ohio": "ORG"})
    assert told(report) == []


def test_what_stands_around_a_name_is_no_part_of_it() -> None:
    """The article, the direction and the possessive ending are left out."""
    report = write(
        "It hit southern Ukraine and Kyiv’s suburbs.",
        names={"southern Ukraine": "LOC", "Kyiv’s": "LOC"},
    )
    assert [place.text for place in read(report)] == ["Ukraine", "Kyiv"]


def test_the_noun_beside_a_name_tells_town_from_province() -> None:
    """Raqqa is a town, Raqqa province the land around it."""
    report = write("They left Raqqa city. It lies in Raqqa province.")
    report.entities.extend([LabelledSpan(2, 2, "LOC", 1.0), LabelledSpan(8, 9, "LOC", 1.0)])
    assert [place.precision for place in read(report)] == ["town", "province"]


def test_a_name_that_the_network_missed_is_found_where_places_stand() -> None:
    """Behind "in" a well-known name is a place."""
    assert told(write("Shells fell in Kharkiv on Monday.")) == [("Kharkiv", "UA", "town")]


def test_a_name_that_the_network_missed_is_not_found_elsewhere() -> None:
    """A town's name that opens a sentence may be anybody's."""
    assert told(write("Lincoln agreed.")) == []


def test_a_person_in_whom_something_happens_is_a_town() -> None:
    """Nothing explodes in a person: the network took the town for one."""
    report = write("A bomb exploded in Manbij.", names={"Manbij": "PER"})
    assert told(report) == [("Manbij", "SY", "town")]


def test_a_place_once_is_a_place_again() -> None:
    """What the report bombs in one sentence is no person in the next."""
    report = write("Shells fell in Manbij. They left Manbij.")
    report.entities.extend(LabelledSpan(token, token, "PER", 1.0) for token in (3, 7))
    assert [place.text for place in read(report)] == ["Manbij", "Manbij"]


def test_streets_lie_in_the_town_of_the_report() -> None:
    """A street is known as exactly as its town."""
    report = write(
        "Police in Leeds closed Rennet Street.", names={"Leeds": "LOC", "Rennet Street": "FAC"}
    )
    leeds, street = read(report)
    assert (street.text, street.lat, street.precision) == ("Rennet Street", leeds.lat, "town")


def test_an_unknown_village_is_kept_without_coordinates() -> None:
    """What no gazetteer knows keeps its words and is put nowhere."""
    (place,) = read(write("They fled to the village of Wobbleton.", names={"Wobbleton": "LOC"}))
    assert (place.name, place.lat, place.lon, place.radius_km) == ("Wobbleton", None, None, None)
    assert place.precision == "none"


def test_an_unknown_name_that_nothing_calls_a_place_is_none() -> None:
    """The network alone is not believed where nothing around the name speaks for it."""
    assert read(write("Wobbletix owns it.", names={"Wobbletix": "LOC"})) == ()


def test_a_place_is_described_by_another() -> None:
    """Of "Vasylkiv, a city 25 miles south of Kyiv" the first lies where the words say."""
    report = write(
        "It fell near Vasylkiv, a city 25 miles south of Kyiv.",
        names={"Vasylkiv": "LOC", "Kyiv": "LOC"},
    )
    vasylkiv, kyiv = read(report)
    assert vasylkiv.offset is not None
    assert (vasylkiv.offset.of, vasylkiv.offset.distance_km, vasylkiv.offset.bearing) == (
        kyiv,
        40.2,
        "south",
    )
    assert kyiv.offset is None


def test_a_source_is_a_metonym() -> None:
    """Who says something is no place, but the state that is named by it."""
    report = write("Kyiv said talks in Minsk failed.", names={"Kyiv": "LOC", "Minsk": "LOC"})
    assert [place.metonym for place in read(report, "Kyiv")] == [True, False]


def test_a_dateline_names_places() -> None:
    """The network does not read datelines; their order tells what is in what."""
    text = "DURBAN, South Africa (AP) — \n\nThe port was closed."
    report = write(*text.split("\n\n"))
    passages = passages_of(report, PassageKind.DATELINE, PassageKind.BODY)
    unread = Annotation(text, [], [], [], [], [], [], [], [], [], [], [], [])
    found = read_places(Report(text=text), unread, GAZETTEER, [], passages)
    assert [(place.text, place.country) for place in found] == [
        ("DURBAN", "ZA"),
        ("South Africa", "ZA"),
    ]


def test_a_dateline_has_a_day_that_is_no_place() -> None:
    """The name "March" is also a town, and not here."""
    text = "EDMONTON, Alberta, March 3 (AP) — \n\nSnow fell."
    report = write(*text.split("\n\n"))
    passages = passages_of(report, PassageKind.DATELINE, PassageKind.BODY)
    unread = Annotation(text, [], [], [], [], [], [], [], [], [], [], [], [])
    found = read_places(Report(text=text), unread, GAZETTEER, [], passages)
    assert [place.text for place in found] == ["EDMONTON", "Alberta"]


@pytest.mark.parametrize("text", ["", " ", "...", "in in in"])
def test_reports_without_places_have_none(text: str) -> None:
    """No words, no places."""
    assert read(write(text)) == ()


def test_ids_count_in_the_order_of_the_text() -> None:
    """l1, l2… as they are printed."""
    report = write(
        "From Kyiv to Lviv to Minsk.", names={"Kyiv": "LOC", "Lviv": "LOC", "Minsk": "LOC"}
    )
    assert [(place.id, place.text) for place in read(report)] == [
        ("l1", "Kyiv"),
        ("l2", "Lviv"),
        ("l3", "Minsk"),
    ]


def test_a_name_that_the_gazetteer_holds_is_not_cut() -> None:
    """An ending or an "and" parts two names, but not the names that have them."""
    report = write(
        "They fled to Cox's Bazar and to Bosnia and Herzegovina.",
        names={"Cox's Bazar": "LOC", "Bosnia and Herzegovina": "LOC"},
    )
    assert [place.text for place in read(report)] == ["Cox's Bazar", "Bosnia and Herzegovina"]


def test_a_name_is_drawn_out_to_its_end() -> None:
    """The network stops a word too soon; the gazetteer knows the whole."""
    report = write(
        "Ships sail around the Cape of Good Hope.",
        names={"Cape of Good": "LOC"},
        tags={"Hope": "PROPN"},
    )
    assert [place.text for place in read(report)] == ["Cape of Good Hope"]


def test_storms_are_no_places() -> None:
    """A hurricane bears a name that some town bears too."""
    report = write("Hurricane Lena passed.", names={"Lena": "LOC"})
    assert read(report) == ()


def test_what_is_joined_to_a_place_is_a_place() -> None:
    """The network saw the first of two towns only."""
    report = write("They met in Hamburg and Mannheim.", names={"Hamburg": "LOC"})
    assert [place.text for place in read(report)] == ["Hamburg", "Mannheim"]


def test_provinces_named_together_are_provinces() -> None:
    """The noun behind the last belongs to all."""
    report = write(
        "It shook Sumy and Chernihiv oblasts.", names={"Sumy": "LOC", "Chernihiv": "LOC"}
    )
    assert [place.precision for place in read(report)] == ["province", "province"]


def test_points_of_the_compass_are_no_places() -> None:
    """The West is on no map, though a division of some country is called so."""
    assert read(write("He blamed the West for it.", names={"West": "LOC"})) == ()


def test_a_country_in_capitals_is_one_where_it_is_located() -> None:
    """In "in the U.S." something is somewhere; "the U.S. said" names who speaks."""
    report = write("He arrived in the U.S. on Monday.", names={"U.S.": "ORG"})
    assert [place.country for place in read(report)] == ["US"]


VOCABULARY = (
    "Kyiv Paris Texas Georgia U.S Russian Syrias Raqqa Jordan London the The in near of and , . - ’s 's ( ) al "
    "city province county Street southern 25 miles km south said March West state neighbourhoods"
).split()


@given(drawn_annotations(VOCABULARY))
@settings(max_examples=200, deadline=None)
def test_any_annotation_is_read(annotation: Annotation) -> None:
    """Places slice back to their words, stand in order, refer to places there are, and never overlap."""
    places = read(annotation)
    end = 0
    for number, place in enumerate(places, 1):
        assert place.id == f"l{number}"
        assert end <= place.start < place.end
        assert annotation.text[place.start : place.end] == place.text
        end = place.end
    for place in places:
        assert place.offset is None or any(place.offset.of is one for one in places)
    assert places == read(annotation)
