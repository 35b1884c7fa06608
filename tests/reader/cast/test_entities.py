"""What becomes of the chains: names, aliases, kinds, countries, and the facts of a source."""

from __future__ import annotations

from collections.abc import Sequence

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
