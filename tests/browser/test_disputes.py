"""Disputes: two sides with their words, why they exclude each other, and who thinks that they do not."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.screens import show

MELLIT = "/disputes?place=Mellit"


def _numbers(page: Page) -> Locator:
    """Of the army's 45 and the doctors' 37."""
    found = page.locator("li[data-row]").filter(has_text="“45”").filter(has_text="“37”")
    expect(found).to_contain_text("Number: killed")
    return found


def test_two_numbers_stand_side_by_side_with_whose_they_are(page: Page) -> None:
    """And with the words, which lead to the report."""
    show(page, MELLIT)
    dispute = _numbers(page)

    expect(dispute).to_contain_text("Rapid Support Forces")
    expect(dispute).to_contain_text("Sudan Doctors Network")
    expect(dispute).to_contain_text(re.compile(r"since \d+ May 2024"))
    dispute.locator("blockquote a").first.click()
    expect(page).to_have_url(re.compile("_show=lizov-volat.f"))


def test_a_dispute_is_explained_where_it_stands(page: Page) -> None:
    """By which rule, on which words, and what would end it."""
    show(page, MELLIT)
    dispute = _numbers(page)

    dispute.get_by_role("button", name="Explain").click()

    expect(dispute).to_contain_text("What would end it")
    expect(dispute).to_contain_text("It rests on")


def test_only_denials_are_shown_where_that_is_asked(page: Page) -> None:
    """The kind is a term of the address."""
    show(page, MELLIT)
    page.get_by_role("link", name="Denials").click()

    expect(page).to_have_url(re.compile("kind=denies"))
    expect(page.locator("li[data-row]").first).to_contain_text("denied by")
    expect(page.locator("li[data-row]").filter(has_text="against")).to_have_count(0)


def test_a_dispute_is_dismissed_with_a_reason_and_that_is_taken_back(own_page: Page) -> None:
    """It alone goes, not another of the same number; and it can be looked up again with the reason."""
    page = own_page
    show(page, MELLIT)
    dispute = _numbers(page)
    rows = page.locator("li[data-row]")
    before = rows.count()

    dispute.get_by_role("button", name="Dismiss").click()
    dispute.get_by_label("Because").fill("Other people are counted.")
    dispute.get_by_role("button", name="Dismiss").last.click()
    expect(rows).to_have_count(before - 1)

    page.get_by_role("link", name="Show 1 that was dismissed").click()
    expect(dispute).to_contain_text("Other people are counted.")
    dispute.get_by_role("button", name="Take back").click()
    dispute.get_by_label("Because").fill("They are the same.")
    dispute.get_by_role("button", name="Take back").last.click()
    page.get_by_role("link", name="Hide what was dismissed").click()
    expect(rows).to_have_count(before)


def test_a_view_without_disputes_says_what_to_do(page: Page) -> None:
    """Nothing disputed is an answer, and not an empty page."""
    show(page, "/disputes?place=Evia")

    expect(page.get_by_text("Nothing is disputed here")).to_be_visible()
