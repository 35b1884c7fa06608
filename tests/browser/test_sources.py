"""Who speaks of whom, as a picture, as a table and as originating sources."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.serving import Served


def _show(page: Page, served: Served, path: str) -> None:
    page.goto(f"{served.address}{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")


def test_a_source_is_chosen_and_its_links_lead_to_their_words(page: Page, served: Served) -> None:
    """By keys alone; each way of speaking of another is shown by a claim."""
    _show(page, served, "/sources")
    picture = page.get_by_role("region", name="Who speaks of whom")
    expect(picture).to_be_visible()

    page.keyboard.press("j")
    page.keyboard.press("Enter")

    links = page.locator("section", has=page.get_by_role("link", name="All its claims"))
    expect(links).to_be_visible()
    links.locator("li a").first.click()
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()


def test_the_table_has_every_link_of_the_network(page: Page, served: Served) -> None:
    """What the picture draws as a line is a row."""
    edges = served.get("network")["edges"]
    _show(page, served, "/sources?_as=table")

    expect(page.locator("tbody tr")).to_have_count(len(edges))


def test_sources_are_sorted_by_what_a_person_chooses(page: Page, served: Served) -> None:
    """A head that sorts says so, and the address keeps it."""
    _show(page, served, "/sources?_view=sources")
    claims = page.get_by_role("columnheader", name="Claims")
    expect(claims).to_have_attribute("aria-sort", "descending")

    page.get_by_role("link", name="Source", exact=True).click()

    expect(page.get_by_role("columnheader", name="Source")).to_have_attribute(
        "aria-sort", "ascending"
    )
    assert "sort=source" in page.url


def test_origins_say_of_how_much_nobody_else_tells(page: Page, served: Served) -> None:
    """As the API has them."""
    first = served.get("origins", limit=1)["data"][0]
    _show(page, served, "/sources?_view=origins")

    row = page.locator("tbody tr").first
    expect(row).to_contain_text(first["name"])
    expect(row.locator("td").nth(2)).to_have_text(str(first["incidents"]))
