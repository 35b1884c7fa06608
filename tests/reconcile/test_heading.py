"""Of which body somebody is the head or the voice, and which ministry a minister is."""

from __future__ import annotations

import pytest

from hearsay.reconcile.origins import trace
from hearsay.reconcile.origins.bodies import field_of, fold, known_body
from tests.reconcile.groups import file_report


def _keys(text: str) -> list[str]:
    """The keys of the origins, in the order of the claims."""
    traced = trace(file_report("r1", "2024-05-03", text))
    return [traced[claim].key for claim in sorted(traced, key=lambda one: int(one[1:]))]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            (
                "LIMA (AP) - Thirty villages have no light, Rosa Quispe, the general manager of Andes Light, told "
                "reporters on Monday. Quispe said that the lines would be mended."
            ),
            "andes light",
        ),
        (
            (
                "Nine drivers were hurt, the Dock Workers' Union said in Mombasa. Its chairman, Peter Oduor, said "
                "that the port had been warned."
            ),
            "dock workers' union",
        ),
    ],
)
def test_the_head_of_a_body_speaks_for_it(text: str, key: str) -> None:
    """Whether he is told with his office beside his name, or as "its chairman"."""
    assert set(_keys(text)) == {key}


def test_a_minister_is_his_ministry() -> None:
    """Also where the next sentence has his name alone."""
    found = _keys(
        "The energy minister, Lea Roth, said that the dam near Kassel in Germany was safe. Roth said that "
        "nobody had been hurt."
    )

    assert set(found) == {"energy:DE"}


def test_a_governor_is_told_where_once() -> None:
    """The governor who is named is the one of the region that the report names."""
    found = _keys(
        "The governor of Kisumu said that six people had drowned. Governor James Otieno said that the boat was old."
    )

    assert len(set(found)) == 1


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("the Ministry of Mines", "mines"),
        ("Labor Ministry officials", "labour"),
        ("Transport Minister Ana Sousa", "transport"),
        ("a minister", None),
        ("an energy company", None),
        ("the Disaster Operations Centre", "emergency"),
    ],
)
def test_what_a_ministry_is_for(name: str, field: str | None) -> None:
    """Any ministry has its branch, and a company that deals in the same has none."""
    assert field_of(name) == field


def test_a_common_word_is_nobodys_name() -> None:
    """A news agency that calls itself national does not own the word."""
    assert fold("National News Agency") != "national"
    assert known_body("the National Disaster Operation Centre") is None
