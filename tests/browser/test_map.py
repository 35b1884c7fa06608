"""The map: areas as wide as the words leave them, and a list that holds the same places."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.serving import Served


def _show(page: Page, served: Served, path: str) -> None:
    page.goto(f"{served.address}{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_place_is_chosen_from_the_list_and_its_incidents_are_shown(
    page: Page, served: Served
) -> None:
    """With the keyboard alone; the address keeps what is chosen."""
    _show(page, served, "/map?place=Mellit")
    places = page.get_by_role("region", name="Places on the map")
    first = places.get_by_role("button").first
    expect(first).to_be_visible()

    page.keyboard.press("j")

    expect(first).to_have_attribute("aria-expanded", "true")
    expect(places.get_by_role("link").first).to_be_visible()
    assert "_spot=" in page.url
    page.reload()
    expect(first).to_have_attribute("aria-expanded", "true")


def test_a_country_is_no_pin(page: Page, served: Served) -> None:
    """What is known by its country alone stands in a list of its own, with how many there are."""
    _show(page, served, "/map?country=EC")
    apart = page.get_by_role("region", name="Not on the map")

    expect(apart.get_by_text("Only the country is known").first).to_be_visible()
    on_map = page.get_by_role("region", name="Places on the map")
    expect(on_map.get_by_text("Ecuador", exact=True)).to_have_count(0)


def test_the_table_says_what_the_map_shows(page: Page, served: Served) -> None:
    """Every incident, with how exactly its place is known."""
    _show(page, served, "/map?place=Mellit")
    summary = page.locator("figcaption p")
    expect(summary).to_contain_text("on the map")
    shown = int(summary.inner_text().split()[0])

    page.keyboard.press("Shift+T")

    rows = page.get_by_role("row").filter(has_text="within")
    expect(rows).to_have_count(shown)


def test_only_what_the_map_shows_becomes_a_filter(page: Page, served: Served) -> None:
    """The box is a term as any other, so that a link and an export hold it."""
    _show(page, served, "/map?place=Mellit")

    page.get_by_role("button", name="Only what the map shows").click()

    expect(page).to_have_url(re.compile("bbox="))
    page.get_by_role("button", name="Everywhere").click()
    expect(page).not_to_have_url(re.compile("bbox="))
