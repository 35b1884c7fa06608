"""What every screen owes to everybody: it loads whole, tells what it is, and can be used by all who come."""

from __future__ import annotations

import re

from tests.browser.axe import assert_accessible
from tests.browser.screens import (
    NARROW,
    SCREENS,
    Opener,
    Screen,
    Theme,
    both_themes,
    every_screen,
    show,
)
from tests.browser.serving import ROOT, Served


def test_every_screen_of_the_router_is_looked_at() -> None:
    """A screen that somebody adds is tested as the others are."""
    router = (ROOT / "frontend" / "src" / "app" / "screens.ts").read_text("utf-8")

    assert set(re.findall(r'^    path: "([a-z]+)",$', router, re.MULTILINE)) == {
        screen.path.split("/")[1] for screen in SCREENS
    }


@both_themes
@every_screen
def test_a_screen_says_what_it_is_and_is_accessible(
    open_page: Opener, served: Served, screen: Screen, theme: Theme
) -> None:
    """One heading of the first rank, one main part, a title of its own, and nothing grave that axe finds."""
    page = open_page(theme=theme)
    show(page, screen.address(served))

    assert page.locator("h1:visible").count() == 1
    assert page.get_by_role("main").count() == 1
    assert page.title() not in {"", "hearsay"}
    assert_accessible(page)


@every_screen
def test_a_screen_fits_a_narrow_window(open_page: Opener, served: Served, screen: Screen) -> None:
    """At 320 px, which is 400 % of a usual window, nothing is to be scrolled sideways."""
    page = open_page(size=NARROW)
    show(page, screen.address(served))

    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wider <= 0, f"{wider} px too wide, because of {page.evaluate(_TOO_WIDE)}"
    assert_accessible(page)


_TOO_WIDE = """
  [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
    .slice(0, 5)
    .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
"""
