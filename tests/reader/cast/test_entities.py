"""What becomes of the chains: names, aliases, kinds, countries, and the facts of a source."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hearsay.desk.reading import read
from hearsay.heads.annotation import Attribution
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.entities import Cast, read_cast
from hearsay.record import ActorKind, EntityType, Report, SourceKind
from tests.normalise.tables import COUNTRIES, SmallTables
from tests.reader.drawn import draw, saying


def cast_of(*sentences: str, sayings: Sequence[Attribution] = ()) -> Cast:
    """The cast of a report drawn by hand."""
    annotation = draw(*sentences, sayings=sayings)
    return read_cast(
        Report(text=annotation.text),
        annotation,
        sayings,
        country=name_countries(annotation, COUNTRIES.get),
        tables=SmallTables(),
    )


MINISTER = (
    "Avalonian/ADJ/amod/2 minister/NOUN/compound/3 Amina/PROPN/nsubj/5/person/PER "
    "Musa/PROPN/flat/3//+PER spoke/VERB=speak/root/0 ./PUNCT/punct/5"
)


def test_person_goes_by_the_fullest_name() -> None:
    """Amina Musa, also called Musa, is of the Avalonian government."""
    (entity,) = cast_of(
        MINISTER, "Musa/PROPN/nsubj/2/person/PER left/VERB=leave/root/0 ./PUNCT/punct/2"
    ).entities

    assert (entity.id, entity.name, entity.aliases) == ("n1", "Amina Musa", ("Musa",))
    assert (entity.type, entity.kind, entity.country) == (
        EntityType.PERSON,
        ActorKind.GOVERNMENT,
        "AV",
    )
    assert [span.text for span in entity.mentions] == ["Amina Musa", "Musa"]


def test_two_unnamed_officials_are_counted() -> None:
    """Two Avalonian officials are anonymous and two, and go by their description."""
    sentence = (
        "Two/NUM/nummod/3 Avalonian/ADJ/amod/3 officials/NOUN=official/nsubj/4/person "
        "said/VERB=say/root/0 so/ADV/advmod/4 ./PUNCT/punct/4"
    )
    cast = cast_of(sentence, sayings=[saying((0, 2), 3, (4, 4))])
    source = cast.source([0, 1, 2])

    assert source is not None
    assert source.entity is not None
    assert (source.kind, source.anonymous, source.count) == (SourceKind.UNNAMED_OFFICIAL, True, 2)
    assert (source.entity.name, source.entity.country) == ("Two Avalonian officials", "AV")


def test_description_has_no_article() -> None:
    """A harbour resident is known as harbour resident, a witness."""
    cast = cast_of(
        "A/DET/det/3 harbour/NOUN/compound/3 resident/NOUN/nsubj/4/person said/VERB=say/root/0 "
        "so/ADV/advmod/4 ./PUNCT/punct/4",
        sayings=[saying((0, 2), 3, (4, 4))],
    )
    source = cast.source([0, 1, 2])

    assert source is not None
    assert source.entity is not None
    assert (source.kind, source.anonymous, source.count) == (SourceKind.WITNESS, True, 1)
    assert source.entity.name == "harbour resident"


def test_his_spokesman_is_somebodys() -> None:
    """His spokesman goes by the name of the man for whom he speaks."""
    cast = cast_of(
        "Peter/PROPN/nsubj/2/person/PER left/VERB=leave/root/0 ./PUNCT/punct/2",
        "His/PRON/nmod:poss/2/person spokesman/NOUN/nsubj/3/person said/VERB=say/root/0 "
        "so/ADV/advmod/3 ./PUNCT/punct/3",
        sayings=[saying((3, 4), 5, (6, 6))],
    )
    source = cast.source([3, 4])

    assert source is not None
    assert source.entity is not None
    assert (source.kind, source.entity.name) == (SourceKind.SPOKESPERSON, "Peter's spokesman")


def test_what_shows_is_no_actor() -> None:
    """Footage is a source of its own kind, and acts in nothing."""
    cast = cast_of(
        "Footage/NOUN/nsubj/2/object shows/VERB=show/root/0 smoke/NOUN/obj/2/object ./PUNCT/punct/2",
        sayings=[saying((0, 0), 1, (2, 2))],
    )
    source = cast.source([0])

    assert source is not None
    assert source.entity is not None
    assert (source.kind, source.anonymous, source.count) == (SourceKind.FOOTAGE, False, None)
    assert (source.entity.type, source.entity.kind) == (EntityType.OTHER, None)


def test_place_is_an_entity_only_where_it_acts() -> None:
    """Avalonia refuses and is an entity; Ruritania is only where something is."""
    entities = cast_of(
        "Avalonia/PROPN/nsubj/2/place/LOC refused/VERB=refuse/root/0 help/NOUN/obj/2/abstract "
        "in/ADP/case/5 Ruritania/PROPN/obl/2/place/LOC ./PUNCT/punct/2"
    ).entities

    assert [(entity.name, entity.kind, entity.country) for entity in entities] == [
        ("Avalonia", ActorKind.COUNTRY, "AV")
    ]


def test_unresolved_pronoun_is_nobody() -> None:
    """They said so, and nobody knows who: a source without an entity."""
    cast = cast_of(
        "They/PRON/nsubj/2/person said/VERB=say/root/0 so/ADV/advmod/2 ./PUNCT/punct/2",
        sayings=[saying((0, 0), 1, (2, 2))],
    )
    source = cast.source([0])

    assert source is not None
    assert (source.entity, source.kind, source.text) == (None, SourceKind.GENERIC, "They")


def test_nobody_is_no_entity() -> None:
    """Where nobody said so, the source is nobody in particular."""
    sentence = "Nobody/PRON/nsubj/2/person said/VERB=say/root/0 so/ADV/advmod/2 ./PUNCT/punct/2"
    cast = cast_of(sentence, sayings=[saying((0, 0), 1, (2, 2))])
    source = cast.source([0])

    assert cast.entities == ()
    assert source is not None
    assert (source.kind, source.entity) == (SourceKind.GENERIC, None)


def test_no_official_is_no_entity_either() -> None:
    """No official is none, though the words name one."""
    sentence = (
        "No/DET/det/2 official/NOUN/nsubj/3/person said/VERB=say/root/0 so/ADV/advmod/3 "
        "./PUNCT/punct/3"
    )

    assert cast_of(sentence, sayings=[saying((0, 1), 2, (3, 3))]).entities == ()


def test_description_ends_before_a_clause() -> None:
    """Who has no name goes by a few words, not by all that is told of him."""
    sentence = (
        "An/DET/det/2 official/NOUN/nsubj/9/person in/ADP/case/4 Ostrava/PROPN/nmod/2/place "
        ",/PUNCT/punct/7 who/PRON/nsubj/7 resigned/VERB=resign/acl:relcl/2 ,/PUNCT/punct/7 "
        "said/VERB=say/root/0 so/ADV/advmod/9 ./PUNCT/punct/9"
    )
    (entity,) = cast_of(sentence, sayings=[saying((0, 6), 8, (9, 9))]).entities

    assert entity.name == "official in Ostrava"


def test_what_was_swept_in_before_the_article_is_no_name() -> None:
    """Of "with the couple" it is the couple that speaks."""
    sentence = (
        "With/ADP/case/3 the/DET/det/3 couple/NOUN/nsubj/4/person said/VERB=say/root/0 "
        "so/ADV/advmod/4 ./PUNCT/punct/4"
    )
    (entity,) = cast_of(sentence, sayings=[saying((0, 2), 3, (4, 4))]).entities

    assert entity.name == "couple"


def test_capital_that_acts_has_its_country() -> None:
    """Musaville said: the capital stands for Avalonia."""
    sentence = "Musaville/PROPN/nsubj/2/place/LOC refused/VERB=refuse/root/0 ./PUNCT/punct/2"
    (entity,) = cast_of(sentence).entities

    assert (entity.kind, entity.country) == (ActorKind.COUNTRY, "AV")


def test_capital_that_was_taken_for_a_person() -> None:
    """A single name that is a capital's, and nobody's first name, is the capital."""
    sentence = "Musaville/PROPN/nsubj/2/person/PER hoped/VERB=hope/root/0 ./PUNCT/punct/2"
    (entity,) = cast_of(sentence).entities

    assert (entity.type, entity.kind, entity.country) == (
        EntityType.PLACE,
        ActorKind.COUNTRY,
        "AV",
    )


def test_its_president_takes_the_kind_of_the_body() -> None:
    """The court's president is of the judiciary, though the court is only "it" to him."""
    court = (
        "The/DET/det/3 Harbour/PROPN/compound/3//ORG Court/PROPN/nsubj/4/organization/+ORG "
        "sat/VERB=sit/root/0 ./PUNCT/punct/4"
    )
    president = (
        "Its/PRON/nmod:poss/2/organization president/NOUN/nsubj/3/person left/VERB=leave/root/0"
    )
    cast = cast_of(court, president, sayings=[saying((5, 6), 7, (7, 7))])
    entity = cast.entity([5, 6])

    assert entity is not None
    assert (entity.name, entity.kind) == ("Harbour Court's president", ActorKind.JUDICIARY)


def test_name_before_its_noun_gives_an_alias() -> None:
    """Harbour television is also called by both words."""
    sentence = (
        "Harbour/PROPN/compound/2/organization/ORG television/NOUN/nsubj/3/organization "
        "said/VERB=say/root/0 so/ADV/advmod/3 ./PUNCT/punct/3"
    )
    (entity,) = cast_of(sentence, sayings=[saying((0, 1), 2, (3, 3))]).entities

    assert (entity.name, entity.aliases) == ("Harbour", ("Harbour television",))


def test_both_are_the_last_two_that_were_named() -> None:
    """After Musa met Okoro, both are Musa and Okoro."""
    met = (
        "Musa/PROPN/nsubj/2/person/PER met/VERB=meet/root/0 Okoro/PROPN/obj/2/person/PER "
        "./PUNCT/punct/2"
    )
    both = "Both/PRON/nsubj/2/person said/VERB=say/root/0 so/ADV/advmod/2 ./PUNCT/punct/2"
    cast = cast_of(met, both, sayings=[saying((4, 4), 5, (6, 6))])
    entity = cast.entity([4])

    assert entity is not None
    assert (entity.name, entity.type) == ("Musa and Okoro", EntityType.GROUP)


@pytest.mark.parametrize(
    ("article", "kind"), [("The", ActorKind.COUNTRY), ("Some", ActorKind.CIVILIANS)]
)
def test_a_people_as_a_whole_stands_for_its_country(article: str, kind: ActorKind) -> None:
    """The Avalonians are Avalonia; some Avalonians are people."""
    sentence = f"{article}/DET/det/2 Avalonians/NOUN=avalonian/nsubj/3/person said/VERB=say/root/0 so/ADV/advmod/3"
    (entity,) = cast_of(sentence, sayings=[saying((0, 1), 2, (3, 3))]).entities

    assert (entity.kind, entity.country) == (kind, "AV")


def test_that_which_says_something_is_nobody() -> None:
    """Where "that" suggests something, the source is no entity."""
    sentence = "That/PRON/nsubj/2/event suggests/VERB=suggest/root/0 so/ADV/advmod/2"
    cast = cast_of(sentence, sayings=[saying((0, 0), 1, (2, 2))])

    assert (cast.entities, cast.entity([0])) == ((), None)


def test_a_name_that_holds_a_country_tells_none() -> None:
    """Avalonia Musa is no Avalonian by her name."""
    sentence = (
        "Avalonia/PROPN/nsubj/3/person/PER Musa/PROPN/flat/1//+PER left/VERB=leave/root/0 "
        "./PUNCT/punct/3"
    )
    (entity,) = cast_of(sentence).entities

    assert (entity.name, entity.country) == ("Avalonia Musa", None)


def test_what_is_joined_backwards_is_not_taken_together() -> None:
    """The network may hang a noun on one that comes after it; no phrase runs from there to here."""
    backwards = (
        "Troops/NOUN=troop/conj/4/person and/CCONJ/cc/1 then/ADV/advmod/5 "
        "police/NOUN/nsubj/5/person said/VERB=say/root/0 so/ADV/advmod/5 ./PUNCT/punct/5"
    )
    (entity,) = cast_of(backwards, sayings=[saying((0, 3), 4, (5, 5))]).entities

    assert [mention.text for mention in entity.mentions] == ["police"]


def test_nobody_takes_no_name_away() -> None:
    """She is named in "neither Musa nor her aides", and remains who she is."""
    record = read(
        text=(
            "Mayor Amina Musa said the road was open. Neither Musa nor her aides were hurt. "
            "Musa said she would return."
        ),
        id="r",
    )

    names = {
        claim.source.entity.name for claim in record.claims if claim.source and claim.source.entity
    }

    assert names == {"Amina Musa"}


def test_no_group_is_not_the_army() -> None:
    """Nobody is nobody in particular, and not the next body that is spoken of."""
    record = read(
        text=(
            "No group has claimed responsibility for the raid. "
            "The army did not immediately respond to a request for comment."
        ),
        id="r",
    )

    nobody, army = [claim.source for claim in record.claims]

    assert nobody is not None
    assert army is not None
    assert (nobody.kind, nobody.entity) == (SourceKind.GENERIC, None)
    assert army.entity is not None
    assert army.entity.name == "army"


@pytest.mark.parametrize("name", ["Bellingcat", "Interfax", "Meduza"])
def test_a_news_organisation_is_no_capital(name: str) -> None:
    """Though it has a country."""
    record = read(
        text=f"{name} said the rocket was fired from a base. {name} gave no reason.", id="r"
    )

    (entity,) = [one for one in record.entities if one.name == name]

    assert entity.type is EntityType.ORGANISATION


def test_a_pronoun_is_no_name() -> None:
    """Whatever the network takes "She" for."""
    record = read(
        text=(
            '"This is a war crime," relief coordinator Ingrid Holt said. She said the coordinates had '
            "been shared with all parties."
        ),
        id="r",
    )

    assert "She" not in {entity.name for entity in record.entities}
