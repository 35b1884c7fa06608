"""A number over time: the picture and its table, what is left out, what is pinned, what is taken away."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import show

MELLIT = "/figures?measure=killed&place=Mellit"


def _summary(page: Page) -> str:
    summary = page.locator("figcaption p")
    expect(summary).to_contain_text("killed, by")
    return summary.inner_text()


def test_the_picture_has_a_mark_for_every_value_and_the_table_says_the_same(page: Page) -> None:
    """Each mark is a link with a name, in the order of the list; T turns to the table."""
    show(page, MELLIT)
    assert re.match(r"Between 18 and 41 killed, by \d origins: ", _summary(page))
    marks = page.locator("svg a[aria-label]")
    names = [mark.get_attribute("aria-label") or "" for mark in marks.all()]
    assert any("at least 18" in name for name in names)
    assert any("replaced by a later figure" in name for name in names)

    marks.first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("_show="))
    page.keyboard.press("Escape")

    page.keyboard.press("Shift+T")
    rows = page.get_by_role("region", name=re.compile("each origin")).locator("tbody tr")
    expect(rows.filter(has_not_text="printed once more")).to_have_count(len(names))


def test_an_origin_that_is_left_out_counts_no_more_and_the_address_keeps_it(page: Page) -> None:
    """Leaving out is looking, not deciding: it changes nothing in the ledger."""
    show(page, MELLIT)
    assert "United Nations 29" in _summary(page)

    page.get_by_label("Leave out United Nations").uncheck()

    summary = page.locator("figcaption p")
    expect(summary).not_to_contain_text("United Nations")
    expect(page).to_have_url(re.compile("_without=United"))
    page.reload()
    expect(summary).not_to_contain_text("United Nations")
    page.get_by_label("Count United Nations again").check()
    expect(summary).to_contain_text("United Nations 29")


def test_the_scale_is_linear_or_logarithmic_and_series_are_gone_through(page: Page) -> None:
    """With a link and with j and k; the address has both."""
    show(page, "/figures?measure=killed")
    expect(page.get_by_role("navigation", name="Series").get_by_role("link").first).to_be_visible()

    page.get_by_role("button", name="Logarithmic").click()
    expect(page).to_have_url(re.compile("_scale=log"))
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("_series="))
    current = page.get_by_role("navigation", name="Series").locator("[aria-current]")
    expect(current).to_have_count(1)
    expect(current).not_to_have_text(
        page.get_by_role("navigation", name="Series").get_by_role("link").first.inner_text()
    )


def test_a_value_is_pinned_with_a_reason_and_unpinned(own_page: Page) -> None:
    """Who did it and why stands beside the picture."""
    page = own_page
    show(page, MELLIT)
    _summary(page)
    page.get_by_role("button", name="Pin as the value to show").click()
    choice = page.get_by_label("Which value")
    network = choice.locator("option", has_text="Sudan Doctors Network")
    choice.select_option(value=network.get_attribute("value"))
    page.get_by_label("Because").fill("The only one that names its hospitals.")
    page.get_by_role("button", name="Pin", exact=True).click()

    pinned = page.get_by_text(re.compile("Pinned by .*: The only one that names"))
    expect(pinned).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("Sudan Doctors Network"))).to_contain_text(
        "shown"
    )

    page.get_by_role("button", name="Unpin").click()
    page.get_by_label("Because").fill("It was corrected.")
    page.get_by_role("button", name="Unpin").click()
    expect(pinned).to_have_count(0)


def test_the_series_is_taken_away_as_rows_and_as_a_picture(page: Page, tmp_path: Path) -> None:
    """Every value is in the rows; the picture hangs on no style sheet of the desk."""
    show(page, MELLIT)
    _summary(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV of the series").click()
    saved.value.save_as(tmp_path / "series.csv")
    rows = list(csv.DictReader((tmp_path / "series.csv").read_text("utf-8").splitlines()))
    assert {"31", "45", "41", "37", "29"} <= {row["From"] for row in rows}
    assert all(row["Words"] for row in rows if row["From"])

    with page.expect_download() as saved:
        page.get_by_role("button", name="Picture as SVG").click()
    saved.value.save_as(tmp_path / "series.svg")
    picture = (tmp_path / "series.svg").read_text("utf-8")
    assert picture.startswith("<svg")
    assert "var(--" not in picture
    assert "2024" in picture


def test_a_measure_that_nobody_gives_is_told(page: Page) -> None:
    """And what to do next."""
    show(page, "/figures?measure=refugees&place=Mellit")

    expect(page.get_by_text("No report gives a number of this")).to_be_visible()
