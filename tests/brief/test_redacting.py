"""What is withheld is nowhere in the file: not in a quotation, a headline, a name or a term."""

from __future__ import annotations

from pathlib import Path

import pytest

import hearsay
from hearsay.brief import compose
from hearsay.brief.contents import Drawn
from hearsay.brief.html import html_form
from hearsay.brief.markdown import markdown_form
from hearsay.brief.redacting import Redaction, parse_redaction
from hearsay.brief.verifying import verify
from hearsay.desk.desk import Desk
from hearsay.record import Report, UsageError

TEXT = (
    "Blast hurts 14 in Kharkiv\n\n"
    "KHARKIV, May 25 (Agency) - An explosion hurt 14 people in Kharkiv on Saturday, Mayor Ihor Terekhov "
    'said. "I heard the explosion in Kharkiv," said Olena Marchenko, a shopper. Marchenko said that the '
    "explosion killed two people. A senior official who was not authorised to speak said that the "
    "explosion in Kharkiv killed three people."
)


@pytest.fixture
def small(tmp_path: Path) -> Desk:
    """A ledger of one report, with a shopper and an unnamed official in it."""
    desk = hearsay.open(tmp_path / "small.hearsay", create=True)
    desk.add([Report(text=TEXT, published="2024-05-25", publisher="Agency")], jobs=1)
    return desk


def test_a_shopper_is_withheld_and_a_mayor_is_not(small: Desk, tmp_path: Path) -> None:
    """Wherever she is named; and what is left can still be checked."""
    open_, closed = compose(small), compose(small, redaction=Redaction(civilians=True))
    page = "".join(html_form(closed))
    file = tmp_path / "closed.html"
    file.write_text(page, "utf-8")

    assert "Marchenko" in "".join(html_form(open_))
    assert not any(name in page for name in ("Marchenko", "Olena"))
    assert "Marchenko" not in "".join(markdown_form(closed))
    assert "Terekhov" in page
    assert verify(small, file)


def test_what_describes_an_unnamed_source_is_withheld(small: Desk) -> None:
    """Few can be meant by "a senior official who was not authorised to speak"."""
    page = "".join(html_form(compose(small, redaction=Redaction(unnamed=True))))

    assert "senior official" not in page.casefold()


def test_places_are_moved_to_a_grid(desk: Desk) -> None:
    """And no circle is narrower than the grid."""
    made = compose(desk, ["country=UA"], redaction=Redaction(grain_km=25.0))
    places = next(one for one in made.sections if one.name == "places")
    spots = [
        spot
        for block in places.blocks
        if isinstance(block, Drawn)
        for spot in block.picture.spots  # type: ignore[attr-defined]
    ]

    assert spots
    assert all(spot.radius_km >= 25 for spot in spots)
    assert all(
        abs(spot.lat * 111.195 / 25 - round(spot.lat * 111.195 / 25)) < 0.01 for spot in spots
    )


def test_terms_that_hold_a_name_are_withheld(small: Desk) -> None:
    """The filter would tell it otherwise."""
    made = compose(small, ["q=Marchenko"], redaction=Redaction(civilians=True))

    assert "Marchenko" not in "".join(html_form(made))
    assert "query" not in made.facts


def test_what_cannot_be_withheld_is_a_mistake() -> None:
    """Nobody should believe that something is withheld that is not."""
    with pytest.raises(UsageError, match='Nothing is withheld by "civilian"'):
        parse_redaction("civilian")
