"""One incident: who says, confirms, denies and is silent; what others change; what is decided and undone."""

from __future__ import annotations

import re

import httpx2
from playwright.sync_api import Page, expect

from tests.browser.screens import show
from tests.browser.serving import TOKEN, Served
from tests.browser.watching import Troubles


def _open(page: Page, served: Served, **terms: str) -> str:
    found = served.first("incidents", **terms)
    show(page, f"{served.address}/incident/{found}")
    expect(page.get_by_role("heading", name="Who says what")).to_be_visible()
    return found


def test_who_says_and_who_denies_stand_apart(page: Page, served: Served) -> None:
    """Each with the words as printed, which lead to the report."""
    _open(page, served, place="Mellit", status="denied", type="strike", sort="-reports")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Mellit")
    denials = page.get_by_role("region", name=re.compile("^Denies"))
    words = denials.locator("blockquote a").first
    expect(words).to_be_visible()
    expect(
        page.get_by_role("region", name=re.compile("^Says")).locator("blockquote")
    ).not_to_have_count(0)

    words.click()
    expect(page).to_have_url(re.compile("_show="))


def test_its_numbers_are_told_by_origin_and_never_as_a_mean(page: Page, served: Served) -> None:
    """The values that were replaced stay to be seen."""
    _open(page, served, place="Mellit", type="casualty", origins=">=4")

    figures = page.get_by_role("region", name="Figures")
    expect(figures).to_contain_text(re.compile(r"Between \d+ and \d+ killed, by \d+ origins"))
    row = figures.get_by_role("row", name=re.compile("Rapid Support Forces"))
    expect(row).to_contain_text(re.compile(r"31\s*→\s*45\s*→\s*41"))


def test_an_event_is_split_off_with_a_reason_and_that_is_undone(
    own_page: Page, own: Served
) -> None:
    """Both decisions stay to be seen, with who and why."""
    page = own_page
    found = _open(page, own, place="Mellit", type="casualty", origins=">=4")
    page.get_by_role("button", name=re.compile("^Split off")).last.click()
    form = page.get_by_role("form", name=re.compile("is not part of this incident"))
    form.get_by_label("Because").fill("It is another strike.")
    form.get_by_role("button", name="Split off").click()
    expect(form).to_have_count(0)

    show(page, f"{own.address}/incident/{found}")
    decided = page.get_by_role("region", name="Decided")
    expect(decided).to_contain_text("It is another strike.")

    decided.get_by_role("button", name=re.compile("^Undo")).click()
    decided.get_by_label("Because").fill("It was the same one.")
    decided.get_by_role("button", name="Undo", exact=True).click()
    expect(decided).to_contain_text("taken back")
    expect(decided).to_contain_text("It was the same one.")


def test_what_another_decides_is_shown_and_takes_nothing_from_what_is_being_written(
    own_page: Page, own: Served
) -> None:
    """Two people at once: a notice, and the half-written reason where it was."""
    page = own_page
    found = _open(page, own, place="Mellit", type="casualty", origins=">=4")
    page.get_by_role("button", name=re.compile("^Split off")).last.click()
    reason = page.get_by_label("Because")
    reason.fill("I am still writing")

    value = own.get(f"incidents/{found}")["series"][0]["origins"][0]["values"][0]["at"]
    figure = f"{value['report']}.f{value['start']}"
    answer = httpx2.post(
        f"{own.address}/api/v1/judgements",
        json={"verb": "judge", "target": figure, "verdict": "right", "because": "I looked."},
        headers={"Authorization": f"Bearer {TOKEN}"},
    )
    assert answer.status_code == 201, answer.text

    notice = page.get_by_role("main").get_by_text("Changed while you look")
    expect(notice).to_be_visible()
    expect(reason).to_have_value("I am still writing")
    expect(reason).to_be_focused()


def test_an_incident_that_is_not_there_is_told(
    page: Page, served: Served, troubles: Troubles
) -> None:
    """With a heading all the same, and what to do."""
    troubles.expect("status of 404")
    page.goto(f"{served.address}/incident/nobody-knows.i1")

    expect(page.get_by_role("main").get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
