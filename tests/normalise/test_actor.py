"""Kinds of actors and sources, from descriptions."""

from __future__ import annotations

import pytest

from hearsay.normalise.actor import Description, actor_kind, count_of, is_anonymous, source_kind
from hearsay.record import ActorKind, SourceKind
from tests.normalise.tables import SmallTables

CASES = [
    (Description("person", True, False, ("minister",)), "government", "named_person"),
    (Description("person", True, False, ("spokeswoman",)), "unknown", "spokesperson"),
    (Description("person", False, False, ("official",)), "government", "unnamed_official"),
    # Officials of something, uncounted, speak as a body.
    (
        Description("person", False, True, ("official",), frozenset(("city",))),
        "government",
        "institution",
    ),
    (
        Description("person", False, True, ("official",), frozenset(("=AV",)), counted=True),
        "government",
        "unnamed_official",
    ),
    (Description("person", False, True, ("resident",)), "civilians", "witness"),
    (Description("person", False, True, ("expert",)), "unknown", "generic"),
    (Description("person", False, False, ("reporter",)), "media", "media"),
    (Description("organisation", True, None, ("ministry",)), "government", "institution"),
    (Description("organisation", True, None, (), name="Harbour News"), "media", "media"),
    # A news organisation that was taken for a person, or for the thing that it is called after.
    (Description("person", True, False, (), name="Harbour News"), "media", "media"),
    (Description("organisation", False, None, ("memo",), name="Memo"), "media", "media"),
    # Initials that stand for a body; longer words in capitals may be surnames.
    (Description("person", True, False, (), name="ORA"), "unknown", "institution"),
    (Description("person", True, False, (), name="OKORO"), "unknown", "named_person"),
    (Description("person", True, False, ("minister",), name="ORA"), "government", "named_person"),
    (Description("person", True, False, (), name="Okoro"), "unknown", "named_person"),
    (Description("place", True, False, (), name="Avalonia"), "country", "institution"),
    (Description("thing", False, None, ("memo",)), "unknown", "document"),
    (Description("", False, None, ()), "unknown", "generic"),
]


@pytest.mark.parametrize(("described", "actor", "source"), CASES)
def test_kinds(described: Description, actor: str, source: str) -> None:
    """What the report says of somebody decides what kind of actor and of source it is."""
    tables = SmallTables()

    assert actor_kind(described, tables) is ActorKind(actor)
    assert source_kind(described, tables) is SourceKind(source)


@pytest.mark.parametrize(
    ("described", "actor"),
    [
        # A post says little without its body: the court's president, the Harbour Court's.
        (Description("person", True, False, ("president",), frozenset({"court"})), "judiciary"),
        (
            Description("person", True, False, ("president",), bodies=("Harbour Court",)),
            "judiciary",
        ),
        (Description("person", True, False, ("president",), frozenset({"=AV"})), "government"),
        # A spokesman of whom it is told what he speaks for, but not what that is.
        (Description("person", False, False, ("spokesman",), bodies=("Lantern",)), "unknown"),
        # A body by the last words of its name, or by those before "of".
        (Description("organisation", True, None, ("appeal",), name="Court of Appeal"), "judiciary"),
        (Description("organisation", True, None, (), name="Avalonian High Court"), "judiciary"),
        # What is named is no hospital because somebody in it is.
        (Description("organisation", True, None, ("series",), frozenset({"hospital"})), "unknown"),
        # A body that was taken for a person.
        (Description("person", True, False, (), name="Red Lantern"), "rebel"),
    ],
)
def test_kinds_of_those_who_belong_to_a_body(described: Description, actor: str) -> None:
    """The court's president is of the judiciary, the country's of the government."""
    assert actor_kind(described, SmallTables()) is ActorKind(actor)


@pytest.mark.parametrize(
    ("words", "many", "count"),
    [
        (["two", "American"], True, 2),
        (["A", "senior"], False, 1),
        (["12"], True, 12),
        (["some"], True, None),
        (["2024"], True, 2024),
        (["99999999999999999999"], True, None),  # no crowd is that large
    ],
)
def test_counts(words: list[str], many: bool, count: int | None) -> None:
    """A number before the noun counts; a plural without one is not counted."""
    assert count_of(words, many=many) == count


def test_only_people_are_anonymous() -> None:
    """A witness without a name is anonymous, a named one is not, and a body never is."""
    witness = Description("person", False, False, ("resident",))
    named = Description("person", True, False, ("resident",))
    body = Description("organisation", False, None, ("ministry",))

    assert is_anonymous(witness, SourceKind.WITNESS)
    assert not is_anonymous(named, SourceKind.WITNESS)
    assert not is_anonymous(body, SourceKind.INSTITUTION)
