"""The words that tell of an event."""

from __future__ import annotations

import pytest

from hearsay.record import EventType
from hearsay.reference.events import companion_sorts, load_events
from hearsay.reference.tables import read_table


def test_every_type_has_its_words() -> None:
    """What no word tells of could never be read."""
    rows = read_table("event_triggers").rows

    assert {EventType(kind) for kind, *_ in rows} == set(EventType)
    assert {part for _, _, part, *_ in rows} == {"verb", "noun", "phrase", "again"}
    assert len(rows) >= 3000


def test_what_is_needed_can_be_there() -> None:
    """A sort of companion that no noun names would never be met."""
    needs = {needs for *_, needs in read_table("event_triggers").rows} - {""}
    sorts = {sort for sort, _ in read_table("event_companions").rows}

    words = [need.split(" ") for need in needs]

    assert {part for need in words for part in need[::2]} == {"obj", "subj", "any", "by"}
    assert {sort for need in words for sort in need[1::2]} <= sorts | {"person", "nothing"}


def test_no_word_means_two_things_at_once() -> None:
    """With the same companion a word is of one type and kind."""
    rows = [row[2:] for row in read_table("event_triggers").rows]

    assert len(set(rows)) == len(rows)


def test_what_asks_for_most_comes_first() -> None:
    """So that "car bomb" comes before any other bomb."""
    lexicon = load_events()
    for triggers in (*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.phrases.values()):
        asked = [trigger.asks for trigger in triggers]
        assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize(
    ("verb", "sort", "kind"),
    [
        ("fire", "missile", "strike"),
        ("fire", "office", "office"),
        ("capture", "place", "control"),
        ("capture", "suspect", "detain"),
        ("strike", "worker", "protest"),
        ("strike", "quake", "disaster"),
    ],
)
def test_the_companion_decides(verb: str, sort: str, kind: str) -> None:
    """One verb, several events."""
    found = [one.type.value for one in load_events().verbs[verb] if one.sort == sort]

    assert found == [kind]


def test_who_does_it_may_decide() -> None:
    """Police raid a house, and so do gunmen: the one is a search, the other an attack."""
    found = {(one.type.value, one.by) for one in load_events().verbs["raid"] if one.sort == "place"}

    assert found == {("detain", "police"), ("attack", "gunman")}


@pytest.mark.parametrize("verb", ["say", "announce", "deny", "believe", "think", "hope", "warn"])
def test_saying_and_thinking_are_no_events(verb: str) -> None:
    """They are claims, or nothing at all; only what they bring about is one."""
    assert all(one.sort or one.beside for one in load_events().verbs.get(verb, ()))


def test_a_noun_is_of_its_sorts() -> None:
    """A missile is shot down, an idea is not."""
    assert "flying" in companion_sorts("missile")
    assert companion_sorts("idea") == frozenset()
