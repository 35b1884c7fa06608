"""JSON in one document is read item by item."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.array import iter_items
from hearsay.text.decode import NotTextError
from hearsay.text.entry import UnreadableLineError


def read(data: str | bytes) -> list[tuple[int, object]]:
    """The number of each item, and what it holds or the code of its error."""
    written = data if isinstance(data, bytes) else data.encode()
    return [
        (item.line, item.code if isinstance(item, UnreadableLineError) else dict(item.values))
        for item in iter_items(written)
    ]


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ('{"text": "a"}', [(1, {"text": "a"})]),
        (' [ {"text": "a"} , {"text": "b"} ] ', [(1, {"text": "a"}), (2, {"text": "b"})]),
        ("[]", []),
        ("[ ]\n", []),
        ('\ufeff{"text": "a"}', [(1, {"text": "a"})]),
        # What is wrong with one is told of that one.
        ('[{"a": 1, "a": 2}, {"b": 3}]', [(1, "json_duplicate_key"), (2, {"b": 3})]),
        ('["a", {"b": 3}, null]', [(1, "json_line"), (2, {"b": 3}), (3, "json_line")]),
        # A number that is none in JSON costs nothing.
        ('[{"a": 1e400}]', [(1, {"a": "1e400"})]),
        ('[{"a": NaN, "b": Infinity}]', [(1, {"a": None, "b": "Infinity"})]),
        (f'[{{"a": {"9" * 5000}}}]', [(1, {"a": "9" * 5000})]),
        # Where the writing breaks off, that is told, and what came before stands.
        ('[{"a": 1}, {"b": ', [(1, {"a": 1}), (2, "json_line")]),
        ('[{"a": 1} {"b": 2}]', [(1, {"a": 1}), (2, "json_line")]),
        ('[{"a": 1},]', [(1, {"a": 1}), (2, "json_line")]),
        ('[{"a": 1}', [(1, {"a": 1}), (2, "json_line")]),
        ('{"a": 1} {"b": 2}', [(1, {"a": 1}), (2, "json_line")]),
        ("", [(1, "json_line")]),
        ("[" * 100_000, [(1, "too_deep")]),
    ],
)
def test_items_are_read_as_far_as_they_go(written: str, items: list[tuple[int, object]]) -> None:
    """Each is there, or the error in its place."""
    assert read(written) == items


def test_an_error_says_where() -> None:
    """The item by its number, and the line of the file where the writing is wrong."""
    (_, error) = iter_items(b'[\n{"text": "a"},\n{"text": b}\n]')

    assert str(error) == (
        "Item 2 is not JSON: expecting value in line 3, and nothing after it was read. "
        'Give an object like {"text": "…"}, or an array of them.'
    )


def test_a_picture_called_json_is_named() -> None:
    """It is told what it is."""
    with pytest.raises(NotTextError, match="a picture"):
        read(b"\x89PNG\r\n\x1a\n" + bytes(100))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=3), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(
    st.lists(
        st.dictionaries(
            st.text(st.characters(codec="utf-8", exclude_characters="\0")), _JSON, max_size=4
        ),
        max_size=4,
    )
)
def test_what_a_program_wrote_is_read_back(items: list[dict[str, object]]) -> None:
    """Whatever the objects hold, they come out as they went in."""
    found = read(json.dumps(items, ensure_ascii=True))

    assert found == list(enumerate(items, 1))
