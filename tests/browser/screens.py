"""Every screen there is, the themes and the widths it is shown in: the one list that the tests go by."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Page, Request

from tests.browser.serving import Served

Theme = Literal["light", "dark"]

THEMES: tuple[Theme, ...] = ("light", "dark")

WIDE = (1280, 800)
PHONE = (390, 844)
NARROW = (320, 640)
"""What a window of 1280 px is at 400 %, where WCAG 1.4.10 wants no scrolling in two directions."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen.

    Args:
        name: As in the router.
        path: Its address; `{id}` stands for a value's id.
        of: The listing that the id is from.
        terms: Which of its values, so that there is much to see.
    """

    name: str
    path: str
    of: str | None = None
    terms: Mapping[str, str] = field(default_factory=dict)

    def address(self, served: Served) -> str:
        """Where it is on a server."""
        if self.of is None:
            return self.path
        return self.path.format(id=served.first(self.of, **self.terms))


SCREENS = (
    Screen("now", "/now"),
    Screen("ledger", "/ledger"),
    Screen("report", "/report/{id}", of="reports", terms={"q": "market denied"}),
    Screen("incidents", "/incidents"),
    Screen("incident", "/incident/{id}", of="incidents", terms={"sort": "-reports"}),
    Screen("figures", "/figures"),
    Screen("map", "/map"),
    Screen("timeline", "/timeline"),
    Screen("disputes", "/disputes"),
    Screen("sources", "/sources"),
    Screen("review", "/review"),
    Screen("search", "/search"),
    Screen("reports", "/reports"),
)

every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
both_themes = pytest.mark.parametrize("theme", THEMES)

Opener = Callable[..., Page]
"""Opens pages of a theme and a size: see the fixture `open_page`."""

_ASKED: WeakKeyDictionary[Page, set[Request]] = WeakKeyDictionary()
"""What each page has asked for and not got yet."""

_PATIENCE_S = 30.0
_QUIET_MS = 60
_ENDLESS = "/api/v1/changes"


def follow(page: Page) -> None:
    """Keep count, from now on, of what a page asks for and has not got."""
    asked = _ASKED.setdefault(page, set())

    def begun(request: Request) -> None:
        if _ENDLESS not in request.url:
            asked.add(request)

    def ended(request: Request) -> None:
        asked.discard(request)

    page.on("request", begun)
    page.on("requestfinished", ended)
    page.on("requestfailed", ended)


def show(page: Page, address: str) -> None:
    """Open a screen, and wait until it is complete."""
    page.goto(address, wait_until="load")
    settle(page)


def settle(page: Page) -> None:
    """Wait until a screen shows what it shows: it has its heading, and what it asked for."""
    # Not `wait_for_function`, which the policy of our pages forbids as it forbids every eval.
    page.locator("h1").first.wait_for()
    end = time.monotonic() + _PATIENCE_S
    quiet = 0
    while quiet < 2:
        page.wait_for_timeout(_QUIET_MS)
        waits = _ASKED.get(page) or page.locator("[aria-busy=true]").count()
        quiet = 0 if waits else quiet + 1
        assert time.monotonic() < end, f"{page.url} is still loading: {waits}"
    page.evaluate("document.fonts.ready.then(() => true)")
