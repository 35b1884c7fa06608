"""Search: one box over all kinds of rows, what to see alone, and searches that are kept."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.screens import show
from tests.browser.serving import Served
from tests.browser.watching import Troubles


def test_words_are_found_in_all_kinds_and_marked(page: Page, served: Served) -> None:
    """Each kind has its count, and the words that were searched for are marked."""
    show(page, "/search")
    box = page.get_by_role("searchbox", name="Words to look for")
    box.fill("killed")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=killed$"))
    for kind in ("claims", "incidents", "sources", "places", "reports"):
        count = served.get(kind, q="killed", limit=1)["count"]
        expect(page.locator(f"#{kind}-title")).to_have_text(f"{kind.title()} {count:,}")
    expect(page.locator("#claims mark").first).to_have_text(re.compile("killed", re.IGNORECASE))
    assert_accessible(page)


def test_a_facet_makes_the_search_narrower_and_wider_again(page: Page, served: Served) -> None:
    """It says of how many rows it is counted, and its number is what the narrower search finds."""
    whole = served.get("claims", q="killed", limit=1)["count"]
    show(page, "/search?q=killed")
    expect(page.get_by_text(f"Counted in all {whole:,} claims.")).to_be_visible()
    facet = page.get_by_role("region", name="How it is said").get_by_role("link").first
    mode, count = facet.inner_text().split()
    facet.click()
    expect(page).to_have_url(re.compile(r"\?q=killed&mode=\w+$"))
    expect(page.locator("#claims-title")).to_have_text(f"Claims {count}")
    facet = page.get_by_role("region", name="How it is said").get_by_role("link", name=mode)
    expect(facet).to_have_attribute("aria-current", "true")
    facet.click()
    expect(page.locator("#claims-title")).to_have_text(f"Claims {whole}")


def test_days_and_years_stand_in_the_order_of_time(page: Page) -> None:
    """The facet of dates is ordered by time and not by how often a date comes."""
    show(page, "/search?q=killed")
    dates = page.get_by_role("region", name="Published").get_by_role("link")
    expect(dates.first).to_be_visible()
    years = [text.split()[0] for text in dates.all_inner_texts()]

    assert len(years) > 1
    assert years == sorted(years)


def test_results_are_walked_with_keys_and_lead_to_their_words(page: Page) -> None:
    """The key j walks from result to result, and Enter opens what has the focus."""
    show(page, "/search?q=killed")
    expect(page.locator("#claims li").nth(1)).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#claims li a").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()


def test_a_search_is_kept_opened_and_forgotten(page: Page) -> None:
    """It is kept with its filters, under a name, on this machine."""
    show(page, "/search?q=killed&mode=says")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("textbox", name="Name").fill("Deaths")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_focused()

    show(page, "/search")
    page.get_by_role("link", name="Deaths").click()
    expect(page).to_have_url(re.compile(r"\?q=killed&mode=says$"))
    page.get_by_role("button", name="Forget the search Deaths").click()
    expect(page.get_by_role("link", name="Deaths")).to_have_count(0)


def test_what_cannot_be_searched_for_is_told_beside_the_box(page: Page, troubles: Troubles) -> None:
    """The server's sentence and its hint, once."""
    troubles.expect("status of 400")
    show(page, "/search?q=%22power+plant")
    expect(page.get_by_role("alert")).to_have_count(1)
    expect(page.get_by_role("alert")).to_contain_text("is not closed")
    expect(page.get_by_role("alert")).to_contain_text("begin*")


def test_nothing_found_says_how_to_find_more(page: Page) -> None:
    """An empty answer is told as one."""
    show(page, "/search?q=xyzzyqwerty")
    expect(page.get_by_text("Nothing in the ledger has all of this")).to_be_visible()


def test_hostile_words_stay_words(page: Page) -> None:
    """Markup in a question is text everywhere: in the box, in the filters, in the title."""
    show(page, "/search?q=killed&source=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    pill = page.get_by_role("button", name="source is <img src=x onerror=alert(1)>", exact=True)
    expect(pill).to_be_visible()
    expect(page.locator("main img")).to_have_count(0)
