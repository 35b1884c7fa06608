"""The pages that need no script: what a refusal means, and what is shown where nothing is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import assert_accessible
from tests.browser.screens import NARROW, THEMES, Theme
from tests.browser.watching import Troubles


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("address", ["/problems", "/problems/unknown-field", "/gone.txt"])
def test_a_plain_page_is_accessible_and_narrow(
    open_page: Callable[..., Page], troubles: Troubles, address: str, theme: Theme
) -> None:
    """In its style, which the policy lets it load, and without scrolling sideways at 320 px."""
    troubles.expect("status of 404")
    page = open_page(theme=theme, size=NARROW)
    page.goto(address)

    assert page.locator("h1:visible").count() == 1
    assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") is (theme == "light")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert_accessible(page)


def test_no_script_of_a_report_runs(page: Page, troubles: Troubles) -> None:
    """The policy that every answer carries stops what stands in a page, and a test would see it."""
    page.goto("/problems")
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"/x.png\" onerror=\"document.title = 1\">')"
    )
    page.wait_for_timeout(200)

    assert page.title() != "1"
    assert any("Content Security Policy" in one for one in troubles.unexpected)
    troubles.expect("Content Security Policy|status of 404")
