"""What changed since somebody looked; an overview for whoever never did."""

from __future__ import annotations

import re
from pathlib import Path

import httpx2
from playwright.sync_api import Browser, Page, expect

import hearsay
from tests.browser.screens import show
from tests.browser.serving import TOKEN, Served, serve
from tests.browser.watching import Troubles

_TEXT = (
    "Blast at depot in Zaria\n\n"
    "The army said four people were killed in a blast at a depot in Zaria on Sunday. "
    "Residents told reporters at least nine had died."
)
_SLOW_MS = 60_000


def test_the_first_visit_is_an_overview_and_each_line_leads_on(page: Page, served: Served) -> None:
    """To the words and to the incident; the keys go from line to line."""
    show(page, f"{served.address}/now")

    newest = page.get_by_role("region", name="Newest incidents")
    expect(newest.get_by_role("listitem")).not_to_have_count(0)
    expect(page.get_by_role("region", name="Standing disputes")).to_be_visible()
    expect(page.get_by_role("region", name="Open questions")).to_be_visible()

    newest.get_by_role("link", name="the words").first.click()
    expect(page).to_have_url(re.compile("_show="))
    show(page, f"{served.address}/now")
    expect(newest).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(newest.get_by_role("listitem").nth(1).locator("[data-go]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/incident/"))


def test_what_is_seen_is_not_told_again(page: Page, served: Served) -> None:
    """It stays so on this machine, and can be taken back."""
    show(page, f"{served.address}/now")
    page.get_by_role("button", name="Mark as seen").click()

    expect(page.get_by_text("Nothing is new since")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_role("region", name="Newest incidents")).to_be_visible()

    page.keyboard.press("m")
    expect(page.get_by_text("Nothing is new since")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Nothing is new since")).to_be_visible()
    page.get_by_role("link", name="All", exact=True).click()
    expect(page).to_have_url(re.compile("_since=all"))
    expect(page.get_by_role("region", name=re.compile("^New incidents"))).to_be_visible()
    page.go_back()
    expect(page.get_by_text("Nothing is new since")).to_be_visible()


def test_what_was_revised_is_told_from_old_to_new(page: Page, served: Served) -> None:
    """Both lead to their words, and with whom."""
    show(page, f"{served.address}/now?_since=all")

    revised = page.get_by_role("region", name=re.compile("^Revised"))
    line = revised.get_by_role("listitem").first
    expect(line).to_contain_text(re.compile(r"\w+:\s*.*\d+\s*→\s*became\s*.*\d+\s*by \w+"))
    expect(line.locator("a[href^='/incident/']")).to_be_visible()
    line.locator("a:has(strong), strong a").first.click()
    expect(page).to_have_url(re.compile("_show="))


def test_a_long_list_is_opened_and_the_address_keeps_it(page: Page, served: Served) -> None:
    """So that it is the same for whoever gets the link."""
    show(page, f"{served.address}/now?_since=all")
    incidents = page.get_by_role("region", name=re.compile("^New incidents"))
    expect(incidents.get_by_role("listitem")).to_have_count(15)

    incidents.get_by_role("link", name=re.compile("^Show all")).click()

    expect(incidents.get_by_role("listitem")).not_to_have_count(15)
    assert "_all=incidents" in page.url
    page.reload()
    expect(incidents.get_by_role("link", name=re.compile("^Show all"))).to_have_count(0)


def test_what_comes_meanwhile_waits_to_be_shown(own_page: Page, own: Served) -> None:
    """Nothing jumps: a line tells that reports came, and one key shows them."""
    show(own_page, f"{own.address}/now")
    own_page.get_by_role("button", name="Mark as seen").click()
    expect(own_page.get_by_text("Nothing is new since")).to_be_visible()

    _send(own, _TEXT)
    line = own_page.get_by_role("main").get_by_text("1 new report", exact=True)
    expect(line).to_be_visible(timeout=_SLOW_MS)
    expect(own_page.get_by_text("Nothing is new since")).to_be_visible()

    own_page.get_by_role("button", name="Show", exact=True).click()
    incidents = own_page.get_by_role("region", name=re.compile("^New incidents"))
    expect(incidents.get_by_role("link", name=re.compile("Zaria")).first).to_be_visible()
    expect(own_page.get_by_text(re.compile("1 new report since"))).to_be_visible()


def test_another_ledger_at_the_same_address_is_no_error(
    page: Page, served: Served, troubles: Troubles
) -> None:
    """What was seen of the one says nothing about the other."""
    troubles.expect("status of 400")
    show(page, f"{served.address}/now")
    page.evaluate(
        "localStorage.setItem('hearsay-desk', JSON.stringify({seen: '1'.repeat(64) + ':2'}))"
    )

    show(page, f"{served.address}/now")

    expect(page.get_by_text("What you saw last was another ledger")).to_be_visible()
    expect(page.get_by_role("region", name="Newest incidents")).to_be_visible()


def test_an_empty_ledger_says_how_to_begin(browser: Browser, chromium: str, tmp_path: Path) -> None:
    """Here and in the review; both lead to where reports are added."""
    ledger = tmp_path / "empty.hearsay"
    hearsay.open(str(ledger), create=True).close()
    with serve(ledger) as server:
        context = browser.new_context(extra_http_headers={"Authorization": f"Bearer {TOKEN}"})
        page = context.new_page()
        show(page, f"{server.address}/review")
        expect(page.get_by_text("Nothing waits for a verdict")).to_be_visible()

        show(page, f"{server.address}/now")
        expect(page.get_by_text("The ledger has no reports yet")).to_be_visible()
        page.get_by_role("link", name="Add reports").click()
        expect(page).to_have_url(f"{server.address}/reports")
        context.close()


def _send(served: Served, text: str) -> None:
    answer = httpx2.post(
        f"{served.address}/api/v1/jobs",
        json={"reports": [{"text": text, "published": "2024-03-03"}]},
        headers={"Authorization": f"Bearer {TOKEN}"},
        timeout=30,
    )
    assert answer.status_code == 202, answer.text
