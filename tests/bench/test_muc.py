"""How role fillers are counted: each entity once, by any of its strings, the optional ones apart."""

from __future__ import annotations

from bench.agreement import Agreement
from bench.muc import judge, plain
from bench.shared import Row


def _row(*fills: tuple[tuple[str, ...], bool]) -> Row:
    weapons = [
        {"alts": [{"text": text, "spans": [[0, 1]]} for text in texts], "optional": optional}
        for texts, optional in fills
    ]
    return {"templates": [{"instrument_id": weapons}]}


def test_any_string_of_an_entity_will_do_but_only_once() -> None:
    """A second string of the same one is a wrong filler."""
    row = _row((("BOMB", "EXPLOSIVE DEVICE"), False))

    assert judge(row, "weapon", ["a bomb"]) == Agreement(1, 1, 1)
    assert judge(row, "weapon", ["bomb", "the explosive device"]) == Agreement(1, 1, 2)


def test_what_is_optional_is_neither_required_nor_wrong() -> None:
    """It leaves the counts as they are."""
    row = _row((("BOMB",), False), (("RIFLE",), True))

    assert judge(row, "weapon", ["rifle"]) == Agreement(0, 1, 0)


def test_fillers_are_given_out_so_that_most_are_right() -> None:
    """A filler that fits two entities goes to the one that has no other."""
    row = _row((("BOMB", "DEVICE"), False), (("BOMB", "CHARGE"), False))

    assert judge(row, "weapon", ["device", "bomb"]) == Agreement(2, 2, 2)


def test_articles_and_punctuation_do_not_count() -> None:
    """As in the published scorer."""
    assert plain("The  “Red” Front's") == "red fronts"
