"""The timeline: what happened, was said and was published, each at its own time."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.serving import Served


def _show(page: Page, served: Served, path: str) -> None:
    page.goto(f"{served.address}{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    expect(page.locator("figcaption p")).to_be_visible()


def test_each_bar_leads_to_its_words(page: Page, served: Served) -> None:
    """By keys alone: the next bar, then Enter; Escape goes back."""
    _show(page, served, "/timeline?place=Mellit")

    page.keyboard.press("j")
    page.keyboard.press("Enter")

    evidence = page.get_by_role("complementary", name="Evidence")
    expect(evidence).to_be_visible()
    assert "_show=" in page.url
    page.keyboard.press("Escape")
    expect(evidence).to_have_count(0)


def test_the_three_times_are_three_pictures(page: Page, served: Served) -> None:
    """What is drawn for saying are claims, for publishing reports; the address says which."""
    _show(page, served, "/timeline?place=Mellit")
    summary = page.locator("figcaption p")
    expect(summary).to_contain_text("events")

    page.get_by_label("Time of").select_option("said")

    expect(summary).to_contain_text("claims")
    assert "_by=said" in page.url
    page.go_back()
    expect(summary).to_contain_text("events")


def test_a_lane_is_folded_and_keeps_its_number(page: Page, served: Served) -> None:
    """Folding is in the address, and says how many it hides."""
    _show(page, served, "/timeline?place=Mellit")
    lane = page.get_by_role("button", name="strike")

    lane.click()

    expect(lane).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_text("folded").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="strike")).to_have_attribute("aria-expanded", "false")


def test_the_table_has_what_has_no_date_too(page: Page, served: Served) -> None:
    """A picture can show only what is dated; the table shows all."""
    count = served.get("events", place="Mellit", limit=1)["count"]
    _show(page, served, "/timeline?place=Mellit&_as=table")

    expect(page.locator("tbody tr")).to_have_count(count)
