"""Evidence: whatever is shown leads to its words, from every screen, and back again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.screens import PHONE, THEMES, Opener, Theme, show
from tests.browser.serving import Served
from tests.browser.watching import Troubles


def _drawer(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Evidence")


def _denial(served: Served) -> dict[str, str]:
    return dict(served.get("claims", mode="denies", limit=1)["data"][0])


def test_a_claim_shows_who_says_it_when_and_how(page: Page, served: Served) -> None:
    """Its words marked in their paragraph, the source, the four times, the polarity in words."""
    claim = _denial(served)
    show(page, f"/ledger?_show={claim['id']}")
    drawer = _drawer(page)
    expect(drawer.locator(".cue.chosen").first).to_have_text(claim["cue"].split(" … ")[0])
    expect(drawer.get_by_role("region", name="Who says it")).to_contain_text(claim["source"])
    for time in ("Happened", "Said", "Published", "Read"):
        expect(drawer.get_by_text(time, exact=True)).to_be_visible()
    expect(drawer).to_contain_text("says that it is not so")
    expect(drawer).to_contain_text(f"characters {claim['start']}–{claim['end']}")


def test_it_opens_from_a_link_and_gives_the_focus_back(page: Page) -> None:
    """Enter on a citation opens it and goes there; Escape closes it and comes back."""
    show(page, "/ledger")
    link = page.locator("#screen a.cite").first
    link.focus()
    page.keyboard.press("Enter")
    expect(_drawer(page).get_by_role("heading", name="Evidence")).to_be_focused()
    page.keyboard.press("Escape")
    expect(_drawer(page)).to_have_count(0)
    expect(link).to_be_focused()


def test_one_key_opens_it_for_what_has_the_focus(page: Page) -> None:
    """The key e opens the evidence of the row that has the focus, and closes it again."""
    show(page, "/search?q=killed")
    link = page.locator("#screen a.cite").nth(2)
    link.focus()
    called = re.search(r"_show=([^&]+)", link.get_attribute("href") or "")
    assert called
    page.keyboard.press("e")
    expect(page).to_have_url(re.compile(re.escape(called[1])))
    expect(_drawer(page)).to_be_visible()
    page.keyboard.press("e")
    expect(_drawer(page)).to_have_count(0)


def test_keys_walk_through_the_evidence_of_a_screen(page: Page) -> None:
    """The key n shows the next, p the one before; the link of what is shown is marked."""
    show(page, "/search?q=killed")
    links = page.locator("#screen a.cite")
    names = list(
        dict.fromkeys(
            re.findall(r"_show=([^&]+)", one.get_attribute("href") or "")[0] for one in links.all()
        )
    )
    links.first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile(re.escape(names[2])))
    expect(page.locator("#screen a.cite[aria-current]").first).to_be_visible()
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile(re.escape(names[1])))


def test_a_place_in_a_report_shows_what_stands_there(page: Page, served: Served) -> None:
    """The words of a figure, named by their place, show the figure as interval and as printed."""
    row = next(
        one for one in served.get("figures", measure="killed", limit=50)["data"] if one["low"]
    )
    show(page, f"/ledger?_show={row['report']}:{row['start']}-{row['end']}")
    drawer = _drawer(page)
    expect(drawer.locator(".what")).to_contain_text("Figure")
    expect(drawer.locator(".figure.chosen").first).to_be_visible()
    expect(drawer.get_by_text("Figure", exact=True).last).to_be_visible()


def test_an_incident_shows_its_status_with_the_rule(page: Page, served: Served) -> None:
    """The sign, the word, the rule, and a way to the incident."""
    row = served.get("incidents", status="disputed", limit=1)["data"][0]
    rule = served.get(f"explain/{row['id']}")["rule"]
    show(page, f"/ledger?_show={row['id']}")
    status = _drawer(page).get_by_role("region", name="Status")
    expect(status).to_contain_text("disputed")
    expect(status).to_contain_text(rule)
    _drawer(page).get_by_role("link", name="Open the incident").click()
    expect(page).to_have_url(re.compile(f"/incident/{re.escape(row['id'])}"))


def test_a_citation_goes_to_the_clipboard(page: Page, served: Served) -> None:
    """The words, who says them, the report's name and the place."""
    claim = _denial(served)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    show(page, f"/ledger?_show={claim['id']}")
    _drawer(page).get_by_role("button", name="Copy as citation").click()
    expect(_drawer(page).get_by_role("button", name="Copied")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert claim["source"] in text
    place = f"characters {claim['start']}–{claim['end']}"
    assert f"[report {claim['report']}, {place}, {claim['id']}]" in text


def test_a_citation_can_be_copied_by_hand(page: Page, served: Served) -> None:
    """Where the browser does not let us copy, as over plain HTTP, the text is shown and selected."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    show(page, f"/ledger?_show={_denial(served)['id']}")
    _drawer(page).get_by_role("button", name="Copy as citation").click()
    box = _drawer(page).get_by_role("textbox")
    expect(box).to_be_focused()
    expect(box).to_have_value(re.compile(r"\[report .*, characters \d+–\d+"))


def test_it_leads_to_the_report(page: Page, served: Served) -> None:
    """The claim is chosen there, and in view."""
    claim = _denial(served)
    show(page, f"/ledger?_show={claim['id']}")
    _drawer(page).get_by_role("link", name="Open in the report").click()
    expect(page.locator("article .content.chosen").first).to_be_in_viewport()


def test_an_id_that_is_not_there_is_told(page: Page, served: Served, troubles: Troubles) -> None:
    """With the server's own hint at what was meant."""
    troubles.expect("404")
    claim = _denial(served)
    show(page, f"/ledger?_show={claim['report']}.c999999")
    expect(_drawer(page).get_by_role("alert")).to_contain_text("Did you mean")
    show(page, "/ledger?_show=")
    expect(_drawer(page)).to_contain_text("Choose a claim")


def test_on_a_phone_it_is_a_sheet_that_keeps_the_focus(open_page: Opener) -> None:
    """A dialog over the screen; Tab stays inside, n goes on, Escape closes it and comes back."""
    page = open_page(size=PHONE)
    show(page, "/search?q=killed")
    link = page.locator("#screen a.cite").first
    link.focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog", name="Evidence")
    expect(sheet).to_be_visible()
    for _ in range(25):
        page.keyboard.press("Tab")
        inside = (
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert page.evaluate(inside)
    before = page.url
    page.keyboard.press("n")
    expect(page).not_to_have_url(before)
    assert_accessible(page)
    page.keyboard.press("p")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(link).to_be_focused()


@pytest.mark.parametrize("theme", THEMES)
def test_everybody_can_use_it(open_page: Opener, served: Served, theme: Theme) -> None:
    """Axe finds nothing grave in it, in both themes."""
    page = open_page(theme=theme)
    show(page, f"/search?q=killed&_show={_denial(served)['id']}")
    expect(_drawer(page).get_by_role("region", name="Status")).to_be_visible()
    assert_accessible(page, "aside.evidence")
