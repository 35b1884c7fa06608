"""Reports are dropped, chosen or pasted, and watched being read."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.serving import Served

_TEXT = (
    "Blast at depot in Zaria\n\n"
    "The army said four people were killed in a blast at a depot in Zaria. Residents told reporters "
    "at least nine had died. Police declined to comment."
)
_SLOW_MS = 60_000


def _show(page: Page, served: Served, path: str = "/reports") -> None:
    page.goto(f"{served.address}{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Reports")


def test_a_pasted_text_is_read_and_leads_to_its_claims(own_page: Page, own: Served) -> None:
    """From the text to the report's page, with what was said in it."""
    _show(own_page, own)
    own_page.get_by_label("Or paste a text").fill(_TEXT)
    own_page.get_by_label("Published", exact=True).fill("2024-03-03")

    own_page.get_by_role("button", name="Read it").click()

    being_read = own_page.get_by_role("region", name="Being read")
    expect(being_read.get_by_text("1 new")).to_be_visible(timeout=_SLOW_MS)
    being_read.get_by_role("link").first.click()
    expect(own_page.get_by_role("heading", level=1)).to_contain_text("Blast at depot")


def test_files_are_read_and_what_cannot_be_is_told_with_its_reason(
    own_page: Page, own: Served, tmp_path: Path
) -> None:
    """One that is good, one that is no text: the good one is not lost."""
    bad = tmp_path / "<b>bad.txt"
    bad.write_bytes(bytes(range(256)) * 40)
    good = tmp_path / "good.txt"
    good.write_text(_TEXT, "utf-8")
    _show(own_page, own)

    own_page.locator("input[type=file]").set_input_files([str(bad), str(good)])

    being_read = own_page.get_by_role("region", name="Being read")
    expect(being_read.get_by_text("1 refused")).to_be_visible(timeout=_SLOW_MS)
    expect(being_read.get_by_text("1 new")).to_be_visible(timeout=_SLOW_MS)
    # Its name is text, whatever it looks like.
    expect(being_read.get_by_text("<b>bad.txt")).to_be_visible()


def test_nothing_is_sent_where_there_is_no_text(page: Page, served: Served) -> None:
    """The sentence says what to do, and the field has the focus."""
    _show(page, served)

    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_role("alert").filter(has_text="no text to read")).to_be_visible()
    expect(page.get_by_label("Or paste a text")).to_be_focused()


def test_a_date_that_is_none_is_told(own_page: Page, own: Served) -> None:
    """The report is read without a date rather than with a wrong one, and a sentence says so."""
    _show(own_page, own)
    own_page.get_by_label("Or paste a text").fill(_TEXT.replace("Zaria", "Kano"))
    own_page.get_by_label("Published", exact=True).fill("some day in May")

    own_page.get_by_role("button", name="Read it").click()

    expect(own_page.get_by_text("left undated")).to_be_visible(timeout=_SLOW_MS)
