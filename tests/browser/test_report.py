"""A report: its text with what was found in it, its claims beside it, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import hearsay
from hearsay.ledger import Ledger
from tests.browser.axe import assert_accessible
from tests.browser.screens import NARROW, THEMES, Opener, Theme, show
from tests.browser.serving import Served, copied, serve
from tests.browser.watching import Troubles
from tests.ledger.made import made

URL = "https://example.org/blast"
HOSTILE = (
    "🚢🚢 Ferry sinks <b>off</b> Cebu\n\n"
    "🌊 Officials said at least 31 people 👨‍👩‍👧 drowned near Cebu on Friday. "
    "<script>document.title='taken'</script> "
    "Survivors told a radio station that \u202eno lifeboats\u202c were launched."
)


@pytest.fixture
def own(chromium: str, ledger: Path, tmp_path: Path) -> Iterator[Served]:
    """A server over a ledger with two editions of a report, a withdrawn, a removed and a hostile one."""
    where = copied(ledger, tmp_path)
    with Ledger.open(str(where), who="Ines") as opened:
        opened.add(made(1, id="first", town="Asker", url=URL))
        opened.add(made(2, id="second", town="Asker", url=URL, published="2023-09-17"))
        opened.withdraw(opened.add(made(3, id="hoax")).name, why="It was a hoax.")
        opened.forget(opened.add(made(4, id="removed")).name, why="A court ordered it.")
        opened.add(hearsay.read(text=HOSTILE, published="2024-06-01"))
    with serve(where) as server:
        yield server


def _denial(served: Served) -> tuple[str, str]:
    """A report that holds a denial, and the id of the denial."""
    row = served.get("claims", mode="denies", limit=1)["data"][0]
    return row["report"], row["id"]


def test_the_text_is_the_report(page: Page, served: Served) -> None:
    """Marks and numbers are drawn on the words, and none of the words is lost or added."""
    name, _ = _denial(served)
    show(page, f"/report/{name}")
    printed = page.get_by_role("article").text_content()

    text = served.get(f"values/{name}")["record"]["report"]["text"]
    assert re.sub(r"\s", "", printed or "") == re.sub(r"\s", "", text)


def test_keys_walk_through_the_claims_to_their_evidence(page: Page, served: Served) -> None:
    """The key j goes on, k back; source, cue and content stand out together; Enter opens evidence."""
    name, _ = _denial(served)
    show(page, f"/report/{name}")
    entries = page.locator("[data-claim]")
    expect(entries.nth(1)).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(entries.nth(1).get_by_role("button")).to_be_focused()
    expect(entries.nth(1).get_by_role("button")).to_have_attribute("aria-current", "true")
    own = entries.nth(1).get_attribute("data-claim")
    marked = page.locator(f"article .chosen[data-of~='{own}']")
    assert marked.count() > 0
    assert page.locator(f"article [data-of~='{own}']:not(.chosen)").count() == 0
    page.keyboard.press("k")
    expect(entries.nth(0).get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("complementary", name="Evidence")).to_have_count(0)
    expect(entries.nth(0).get_by_role("button")).to_be_focused()


def test_words_lead_to_their_claim_and_a_claim_to_its_words(page: Page, served: Served) -> None:
    """What was clicked stays where it is; the other comes into view."""
    name, called = _denial(served)
    show(page, f"/report/{name}?_claim={called}")
    chosen = page.locator("article .content.chosen").first
    expect(chosen).to_be_in_viewport()
    note = page.locator("article button[data-note]").first
    note.click()
    own = note.get_attribute("data-note")
    expect(page.locator(f"[data-claim='{own}'] button")).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(r"_claim="))
    note.click()
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()


def test_pointing_and_focus_do_the_same(page: Page, served: Served) -> None:
    """The words of the claim that has the focus are lit like those under the pointer."""
    name, _ = _denial(served)
    show(page, f"/report/{name}")
    entry = page.locator("[data-claim]").first
    own = entry.get_attribute("data-claim")
    lit = page.locator(f"article .near[data-of~='{own}']")
    entry.get_by_role("button").hover()
    expect(lit.first).to_be_visible()
    page.mouse.move(0, 0)
    expect(lit).to_have_count(0)
    entry.get_by_role("button").focus()
    expect(lit.first).to_be_visible()


def test_layers_are_switched_and_the_address_keeps_it(page: Page, served: Served) -> None:
    """A layer that is switched off is not drawn, after a reload neither."""
    name, _ = _denial(served)
    show(page, f"/report/{name}")
    expect(page.locator("article .source").first).to_be_visible()
    page.get_by_role("checkbox", name="source").uncheck()
    expect(page.locator("article .source")).to_have_count(0)
    page.reload()
    expect(page.locator("article .cue").first).to_be_visible()
    expect(page.locator("article .source")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="source")).not_to_be_checked()


def test_claims_are_gathered_by_source(page: Page, served: Served) -> None:
    """In the order of the text a source may come twice, by source it comes once."""
    name, _ = _denial(served)
    show(page, f"/report/{name}")
    page.get_by_role("button", name="By source").click()
    expect(page).to_have_url(re.compile("_by=source"))
    groups = page.locator("section[aria-labelledby=report-claims] h3").all_inner_texts()
    assert len(groups) == len(set(groups))


def test_hostile_text_is_text(own: Served, own_page: Page) -> None:
    """Tags are shown, control characters named, and marks stand on the right words behind an emoji."""
    row = own.get("claims", q="drowned", source="Officials", limit=1)["data"][0]
    show(own_page, f"/report/{row['report']}?_claim={row['id']}")
    article = own_page.get_by_role("article")
    expect(article).to_contain_text("<script>document.title='taken'</script>")
    assert article.locator("b, script").count() == 0
    assert own_page.title() != "taken"
    expect(article.locator(".control").first).to_have_attribute("data-code", "U+202E")
    expect(article.locator(".cue.chosen").first).to_have_text("said")
    expect(article.locator(".source.chosen").first).to_have_text("Officials")


def test_two_editions_are_compared_claim_by_claim(own_page: Page) -> None:
    """The later edition tells what changed from the earlier one, with both values."""
    show(own_page, "/report/second")
    own_page.get_by_role("link", name="Compare with first").click()
    region = own_page.get_by_role("region", name="What changed from first to second").first
    expect(region.get_by_role("row", name="Changed figure")).to_contain_text("5")
    assert_accessible(own_page)
    own_page.get_by_role("link", name="Stop comparing").click()
    expect(region).to_have_count(0)


def test_a_withdrawn_report_says_so(own_page: Page) -> None:
    """By whom, and for what reason."""
    show(own_page, "/report/hoax")
    expect(own_page.get_by_text("This report was withdrawn by Ines")).to_be_visible()
    expect(own_page.get_by_text("It was a hoax.")).to_be_visible()


def test_a_report_that_is_not_there_is_told(page: Page, troubles: Troubles) -> None:
    """A mistyped name gets the server's own sentence, under a heading."""
    troubles.expect("404")
    show(page, "/report/lusab-nobody")
    expect(page.get_by_role("alert")).to_contain_text("no report")
    expect(page.get_by_role("heading", level=1)).to_have_text("Report lusab-nobody")


@pytest.mark.parametrize("theme", THEMES)
def test_everybody_can_use_it(open_page: Opener, served: Served, theme: Theme) -> None:
    """With a claim chosen and its evidence open, in both themes."""
    name, called = _denial(served)
    page = open_page(theme=theme)
    show(page, f"/report/{name}?_claim={called}&_show={called}")
    expect(page.get_by_role("complementary", name="Evidence")).to_contain_text("denies")
    assert_accessible(page)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Opener, served: Served) -> None:
    """The chosen claim stays in sight below the text."""
    name, called = _denial(served)
    page = open_page(size=NARROW)
    show(page, f"/report/{name}?_claim={called}")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    bar = page.get_by_role("group", name=re.compile("Claim .*: denies"))
    expect(bar).to_be_in_viewport()
    bar.get_by_role("button", name="Evidence").click()
    expect(page.get_by_role("dialog", name="Evidence")).to_be_visible()
