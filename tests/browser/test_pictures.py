"""Pictures of the screens: all of them for people to look at, and those that the documentation shows.

`HEARSAY_SCREENSHOTS=FOLDER` names a folder for every screen in every look. `HEARSAY_PICTURES=docs/pictures`
makes anew what the pages of the documentation show.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from tests.browser.palette import fewer_colours
from tests.browser.screens import (
    NARROW,
    PHONE,
    WIDE,
    Opener,
    Screen,
    Theme,
    every_screen,
    show,
)
from tests.browser.serving import ROOT, Served

FOLDER = os.environ.get("HEARSAY_SCREENSHOTS")
PICTURES = os.environ.get("HEARSAY_PICTURES")

LOOKS: dict[str, tuple[Theme, tuple[int, int]]] = {
    "light": ("light", WIDE),
    "dark": ("dark", WIDE),
    "390": ("light", PHONE),
    "320": ("dark", NARROW),
}

wanted = pytest.mark.skipif(not FOLDER, reason="HEARSAY_SCREENSHOTS names no folder for pictures")


@wanted
@every_screen
@pytest.mark.parametrize("look", LOOKS)
def test_a_picture_is_taken(open_page: Opener, served: Served, screen: Screen, look: str) -> None:
    """The whole page, as it is in a theme and a width."""
    theme, size = LOOKS[look]
    page = open_page(theme=theme, size=size)
    show(page, screen.address(served))
    page.screenshot(path=_made(FOLDER) / f"{screen.name}-{look}.png", full_page=True)


@wanted
@every_screen
def test_a_print_is_made(page: Page, served: Served, screen: Screen) -> None:
    """As it comes out of a printer, on A4."""
    show(page, screen.address(served))
    page.pdf(path=_made(FOLDER) / f"{screen.name}-print.pdf", format="A4", print_background=False)


# ----------------------------------------------------------------------------- the documentation

_LARGEST = 100_000
_DRAWN_MS = 3000
"""The map's worker cuts coasts and borders after all that was asked for has come."""

_STRIKE = {"place": "Mellit", "type": "strike", "sort": "-reports"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the documentation.

    Args:
        name: Of its file.
        screen: What it shows.
        terms: Of the address, as filters.
        evidence: Of which claim the evidence is open, as the terms that find it.
        theme: In which theme.
    """

    name: str
    screen: Screen
    terms: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    theme: Theme = "light"

    def address(self, served: Served) -> str:
        """Where it is on a server."""
        asked = dict(self.terms)
        path = self.screen.address(served)
        if self.evidence:
            within = {"report": path.rpartition("/")[2], **self.evidence}
            asked["_claim"] = asked["_show"] = served.first("claims", **within)
        return f"{path}?{urlencode(asked)}" if asked else path


DOCUMENTED = (
    Picture(
        "report",
        Screen("report", "/report/{id}", of="reports", terms={"q": "Sudan Doctors Network"}),
        evidence={"mode": "denies"},
    ),
    Picture("incident", Screen("incident", "/incident/{id}", of="incidents", terms=_STRIKE)),
    Picture("figures", Screen("figures", "/figures"), {"place": "Mellit"}),
    Picture("disputes-dark", Screen("disputes", "/disputes"), {"place": "Mellit"}, theme="dark"),
    Picture("ledger", Screen("ledger", "/ledger"), {"mode": "denies,accuses"}),
    Picture("map", Screen("map", "/map"), {"country": "SD,TD"}),
    Picture("timeline", Screen("timeline", "/timeline"), {"happened": "2023-08..2023-11"}),
)


@pytest.mark.skipif(not PICTURES, reason="HEARSAY_PICTURES names no folder for pictures")
@pytest.mark.parametrize("picture", DOCUMENTED, ids=lambda picture: picture.name)
def test_a_picture_of_the_documentation_is_made(
    open_page: Opener, served: Served, picture: Picture
) -> None:
    """What a reader of the documentation sees is what the screens show, and small enough to be kept."""
    page = open_page(theme=picture.theme)
    show(page, picture.address(served))
    page.wait_for_timeout(_DRAWN_MS)
    taken = fewer_colours(page, page.screenshot())
    assert len(taken) <= _LARGEST
    (_made(PICTURES) / f"{picture.name}.png").write_bytes(taken)


def test_the_documentation_shows_these_pictures_and_no_others() -> None:
    """A picture that nobody makes anew would show screens of long ago."""
    kept = sorted(path.stem for path in (ROOT / "docs" / "pictures").glob("*"))
    assert kept == sorted(picture.name for picture in DOCUMENTED)


def _made(called: str | None) -> Path:
    assert called
    folder = Path(called)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
