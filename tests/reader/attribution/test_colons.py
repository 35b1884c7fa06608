"""A colon behind a name says who is quoted."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ('Mayor Jacek Wrona (@jwrona): "Please stay away. Fire crews are on site."', "Jacek Wrona"),
        ("Interior Minister Adam Zak: “We will rebuild the school.”", "Adam Zak"),
    ],
)
def test_a_post_has_a_source(words: str, who: str) -> None:
    """Though no word of saying is printed."""
    record = read(
        text=f"A fire broke out at the port on Monday.\n\n{words}\n\nNobody was hurt.", id="r"
    )
    (claim,) = [one for one in record.claims if one.source is not None]

    assert claim.source is not None
    assert claim.source.entity is not None
    assert claim.source.entity.name == who
    assert claim.content.text == words.split(": ")[1]


def test_not_every_colon_follows_a_speaker() -> None:
    """A plan of two parts says nothing."""
    record = read(text='The plan has two parts: "safety first" and "jobs for all".', id="r")

    assert all(claim.source is None for claim in record.claims)
