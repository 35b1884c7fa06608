"""The list of incidents: found, sorted and opened with the keyboard alone; two that are one are put together."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.screens import show
from tests.browser.serving import Served
from tests.browser.watching import Troubles


def test_an_incident_is_opened_with_the_keyboard_and_back_returns(page: Page) -> None:
    """The rows are gone through with j and k; Enter leads on, and "back" to the same list."""
    show(page, "/incidents?place=Mellit")
    rows = page.locator("tr[data-row]")
    expect(rows.first).to_be_visible()

    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    wanted = rows.first.get_attribute("data-row")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"/incident/{wanted}$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/incidents\?place=Mellit$"))


def test_every_row_says_its_status_and_who(page: Page) -> None:
    """A status has its word beside its sign; how many are independent is told beside how many there are."""
    show(page, "/incidents?place=Mellit&type=casualty&origins=>=4")

    row = page.locator("tr[data-row]").first
    expect(row).to_contain_text("disputed")
    expect(row).to_contain_text(re.compile(r"\d+ independent of \d+ origins"))
    expect(row).to_contain_text("Rapid Support Forces")


def test_the_oldest_come_first_where_that_is_asked(page: Page) -> None:
    """The order is part of the address."""
    show(page, "/incidents?happened=2000..2030")
    days = page.locator("tr[data-row] td:nth-of-type(3)")
    newest = days.first.inner_text()

    page.get_by_label("Sort").select_option("Oldest first")

    expect(page).to_have_url(re.compile(r"sort=from"))
    expect(days.first).not_to_have_text(newest)


def test_two_are_put_together_with_a_reason_and_never_without(own_page: Page) -> None:
    """What is written stays while the reason is missing; afterwards they are one row."""
    page = own_page
    show(page, "/incidents?place=Mellit")
    rows = page.locator("tr[data-row]")
    expect(rows.first).to_be_visible()
    before = rows.count()

    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.get_by_role("button", name="Merge them").click()
    form = page.get_by_role("form", name="These two are one happening")
    form.get_by_role("button", name="Merge them").click()
    expect(form.get_by_text("nothing is decided without its reason")).to_be_visible()

    form.get_by_label("Because").fill("Both tell of the market in Mellit.")
    form.get_by_role("button", name="Merge them").click()

    expect(rows).to_have_count(before - 1)


def test_a_filter_that_cannot_be_is_told_with_what_would_be_right(
    page: Page, troubles: Troubles, served: Served
) -> None:
    """The server's own sentences, and the way back."""
    troubles.expect("status of 400")
    page.goto(f"{served.address}/incidents?type=strik")

    trouble = page.get_by_role("main").get_by_role("alert")
    expect(trouble).to_contain_text("strik")
    expect(trouble).to_contain_text("strike")
